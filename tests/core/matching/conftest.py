"""Fixtures of the imports of fact-checks."""

from pathlib import Path

import pytest

from core.matching import importing
from tests.core.matching.dumps import line


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    """Ninety rows and two that are none."""
    path = tmp_path / "town checks.v2.jsonl"
    path.write_text("".join(map(line, range(90))) + '{"id": 90}\nbroken\n', encoding="utf-8")
    return path


@pytest.fixture
def small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pieces of ten rows, looked at for a stop at each of them."""
    monkeypatch.setattr(importing, "CHUNK", 10)
    monkeypatch.setattr(importing, "_CHECKED", 1)
