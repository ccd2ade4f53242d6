"""update, moved."""

from pathlib import Path

from tests.core.commandline.conftest import ARTICLE
from tests.core.commandline.terminal import Terminal

NEWER = ARTICLE.replace("5 percent", "8 percent").replace("Nobody was evicted.", "")


def test_an_article_is_updated_and_tells_what_became_of_its_quotes(
    terminal: Terminal, article: str, tmp_path: Path
) -> None:
    for words in ("rose by 5 percent in 2019", "Nobody was evicted", "The council will meet again"):
        terminal.one("claim", "add", article, "--quote", words)
    newer = tmp_path / "newer.txt"
    newer.write_text(NEWER, encoding="utf-8")
    row = terminal.one("update", article[:10], str(newer))
    assert (row["article_id"], row["version"], row["already_there"]) == (article, 2, False)
    counts = {name: row[name] for name in ("exact", "moved", "fuzzy", "ask", "orphan")}
    assert counts == {"exact": 1, "moved": 0, "fuzzy": 0, "ask": 1, "orphan": 1}
    asked, gone = sorted(terminal.rows("moved", article), key=lambda each: str(each["state"]))
    assert (asked["state"], asked["flags"], asked["label"]) == ("ask", ["numbers"], "1")
    assert asked["proposed"] == "rose by 8 percent in 2019"
    assert (gone["state"], gone["span"], gone["old"]) == ("orphan", None, "Nobody was evicted")
    assert terminal.rows("moved") == terminal.rows("moved", article)


def test_the_same_text_again_is_said_to_be_there(
    terminal: Terminal, article: str, article_file: Path
) -> None:
    row = terminal.one("update", article, str(article_file))
    assert (row["version"], row["already_there"]) == (1, True)
    assert terminal.rows("moved", article) == []


def test_text_comes_from_standard_input_too(terminal: Terminal, article: str) -> None:
    terminal.type_in(NEWER.encode())
    assert terminal.one("update", article, "-")["version"] == 2


def test_an_article_that_is_not_there_is_said(terminal: Terminal, article_file: Path) -> None:
    assert "no article" in terminal.refused(1, "update", "ffff", str(article_file))
