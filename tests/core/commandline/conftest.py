"""A terminal of its own for every test."""

from pathlib import Path

import pytest

from tests.core.commandline.terminal import Terminal

ARTICLE = (
    "Rents in the old town\n\n"
    "Rents in the old town rose by 5 percent in 2019, the mayor said on Monday. 🏠 Nobody was evicted.\n\n"
    "The council will meet again next week. ارتفعت الإيجارات في المدينة القديمة."
)


@pytest.fixture
def terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """A terminal beside a library that does not exist yet."""
    return Terminal(tmp_path / "library.touchstone", capsys, monkeypatch)


@pytest.fixture
def article_file(tmp_path: Path) -> Path:
    """An article as somebody saved it."""
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture
def article(terminal: Terminal, article_file: Path) -> str:
    """An article brought in."""
    return str(terminal.one("import", str(article_file))["article_id"])
