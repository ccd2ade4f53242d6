"""extract, on saved pages alone."""

import gzip
from pathlib import Path

import pytest

from tests.core.commandline.terminal import Terminal
from tests.fixtures.pages import BRIDGE, pages

FIELDS = ["file", "title", "author", "published", "language", "text"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of saved pages, and other things."""
    path = tmp_path / "pages"
    path.mkdir()
    for page in pages():
        (path / page.name).write_text(page.markup, encoding="utf-8")
    (path / "notes.txt").write_text("no page", encoding="utf-8")
    return path


def test_one_page(terminal: Terminal, folder: Path) -> None:
    file = str(folder / "a-article.html")
    found = terminal.one("extract", file)
    assert list(found) == FIELDS
    assert (found["file"], found["title"], found["language"]) == (file, "Bridge open", "en")
    assert found["text"].split("\n\n") == list(BRIDGE)
    assert not terminal.path.exists()
    terminal.type_in((folder / "a-article.html").read_bytes())
    assert terminal.one("extract", "-") == {**found, "file": "-"}


def test_a_folder_is_answered_by_name(terminal: Terminal, folder: Path) -> None:
    rows = terminal.rows("extract", "--batch", str(folder))
    assert [row["file"] for row in rows] == sorted(page.name for page in pages())
    assert all(list(row) == FIELDS and row["text"] for row in rows)


def test_packed_pages_are_unpacked(terminal: Terminal, folder: Path, tmp_path: Path) -> None:
    packed = tmp_path / "packed"
    packed.mkdir()
    (packed / "a.html.gz").write_bytes(gzip.compress((folder / "a-article.html").read_bytes()))
    row = terminal.one("extract", "--batch", str(packed))
    assert (row["file"], row["text"].split("\n\n")) == ("a.html.gz", list(BRIDGE))
    (packed / "b.html.gz").write_bytes(b"\x1f\x8bnothing")
    assert "cannot be unpacked" in terminal.refused(1, "extract", str(packed / "b.html.gz"))


def test_a_page_without_an_article_is_named_and_the_others_are_read(terminal: Terminal, folder: Path) -> None:
    (folder / "0-empty.html").write_bytes(b"")
    (folder / "1-broken.html").write_bytes(b"<html><body><div><p>\xff\xfe<<<")
    (folder / "2-deep.html").write_bytes(b"<html><body>" + b"<div>" * 5000 + b"x")
    code, out, err = terminal.raw("--json", "extract", "--batch", str(folder))
    assert (code, len(out.splitlines())) == (0, len(pages()) + 3)
    assert [line.split(":")[0] for line in err.splitlines()] == [
        "0-empty.html",
        "1-broken.html",
        "2-deep.html",
    ]


def test_a_page_alone_without_an_article_is_refused(terminal: Terminal, tmp_path: Path) -> None:
    page = tmp_path / "empty.html"
    page.write_text("<html><body></body></html>", encoding="utf-8")
    assert "No article was found" in terminal.refused(1, "extract", str(page))
    assert "There is no file" in terminal.refused(1, "extract", str(tmp_path / "none.html"))


def test_a_folder_must_be_there_and_have_pages(terminal: Terminal, tmp_path: Path) -> None:
    assert "There is no folder" in terminal.refused(1, "extract", "--batch", str(tmp_path / "none"))
    assert "There are no web pages" in terminal.refused(1, "extract", "--batch", str(tmp_path))


@pytest.mark.parametrize("given", ["", "page.html --batch folder"])
def test_one_of_the_two_must_be_given(terminal: Terminal, given: str) -> None:
    assert "--batch FOLDER" in terminal.refused(2, "extract", *given.split())
