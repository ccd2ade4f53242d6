"""The same desk as in tests/ui/desk, and reading of files that goes on only when the test lets it."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest

from core.plugins.importers import opening
from core.records.drafts import Draft
from tests.ui.desk.conftest import desk, reading, reopened
from tests.ui.dialogs.conftest import strip_button

__all__ = ["desk", "held_reading", "reading", "reopened", "strip_button"]


@pytest.fixture
def held_reading(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """Set it to let files be read: until then whoever reads one waits, as for a slow disk."""
    go_on, read = Event(), opening.from_file

    def from_file(path: Path) -> Draft:
        go_on.wait(20)
        return read(path)

    monkeypatch.setattr(opening, "from_file", from_file)
    yield go_on
    go_on.set()
