"""A file of fact-checks is opened by the first reader that understands it; one that fails is passed over."""

import logging
from collections.abc import Iterator
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import TextIO

import pytest

from core.plugins import check_files, registry
from core.records.importing import Unread
from core.records.matches import Check


class Shouting:
    """A plug-in for files that begin with three exclamation marks."""

    name = "shouting"

    def accepts(self, opening: str, file_name: str) -> bool:
        return opening.startswith("!!!")

    def read(self, file: TextIO) -> Iterator[Check | Unread]:
        for number, line in enumerate(file, 1):
            yield Check(str(number), line.strip("! \n"))


class Failing(Shouting):
    """A plug-in that breaks whenever it is asked."""

    name = "failing"

    def accepts(self, opening: str, file_name: str) -> bool:
        raise RuntimeError("broken")


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Both are installed."""

    class Entry:
        name = "both"

        def load(self) -> object:
            return lambda: [Failing(), Shouting()]

    def entries(group: str) -> tuple[EntryPoint | Entry, ...]:
        return (Entry(),) if group == "touchstone.check_readers" else ()

    monkeypatch.setattr(registry, "_entries", entries)


@pytest.mark.usefixtures("installed")
def test_installed_readers_come_first_and_failing_ones_are_passed_over(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "shouted.csv"
    path.write_text("!!! Fees rose\n!!! Fares fell\n")
    with caplog.at_level(logging.CRITICAL, "core.plugins"), check_files.opened(path) as file:
        assert list(file.items) == [Check("1", "Fees rose"), Check("2", "Fares fell")]


def test_how_far_the_file_is_read_is_known(tmp_path: Path) -> None:
    path = tmp_path / "long.jsonl"
    path.write_text('{"id": 1, "claim": "Fees rose"}\n' * 50_000)
    with check_files.opened(path) as file:
        far = [file.position() for _item in file.items]
    assert far == sorted(far)
    assert far[0] < path.stat().st_size / 2
    assert far[-1] == file.size == path.stat().st_size
