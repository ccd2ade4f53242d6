"""Ranking from the command line: a file's suggestions, and every line in its place."""

import io
import json
from pathlib import Path

import pytest

from tests.core.commandline.terminal import Terminal

LINES = (
    "Good evening, and thank you all for coming here.\r\n"
    "\r\n"
    "Unemployment rose by 12 percent while you were the mayor of our town.\r\n"
    "Good evening, and thank you all for coming here.\r\n"
    "  🚰 We lost 300,000 jobs.\r\n"
)
FIELDS = ["start", "end", "text", "score", "strength", "reasons"]


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    path = tmp_path / "lines.txt"
    path.write_bytes(LINES.encode())
    return path


def test_every_line_keeps_its_place_and_has_a_score(terminal: Terminal, lines: Path) -> None:
    rows = terminal.rows("suggest", "--lines", str(lines))
    assert [list(row) for row in rows] == [FIELDS] * 5
    assert [row["text"] for row in rows] == [line.strip() for line in LINES.split("\r\n")[:5]]
    read = lines.read_text(encoding="utf-8")
    assert all(read[row["start"] : row["end"]] == row["text"] for row in rows)
    assert max(rows, key=lambda row: row["score"]) is rows[2]
    assert rows[2]["strength"] == "strong"
    assert "a percentage: 12 percent" in rows[2]["reasons"]
    assert (rows[1]["score"], rows[1]["strength"], rows[1]["reasons"]) == (0, "weak", [])
    assert rows[0]["score"] == rows[3]["score"] > 0
    assert not terminal.path.exists()


def test_standard_input(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(LINES.encode())))
    assert len(terminal.rows("suggest", "--lines", "-")) == 5


def test_offsets_in_plain_text_are_those_of_the_file_also_below_what_an_import_leaves_out(
    terminal: Terminal, tmp_path: Path
) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(
        b"Rents - Local News - The Ardle Courier\r\n\r\nRents rise\r\n\r\nRents rise\r\n"
        b"Rents rose by 12 percent in 2019, the mayor said.\r\n\r\nLast Modified: 8 November 2017\r\n"
    )
    read = path.read_text(encoding="utf-8")
    rows = terminal.rows("suggest", str(path))
    assert rows[0]["text"] == "Rents rose by 12 percent in 2019, the mayor said."
    assert all(read[row["start"] : row["end"]] == row["text"] for row in rows)


def test_the_suggestions_of_a_file_come_strongest_first(terminal: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text(
        "The council met on Monday in the old town hall.\n\n"
        "Rents rose by 12 percent in 2019, the mayor said. It is a lovely town, I think.\n",
        encoding="utf-8",
    )
    rows = terminal.rows("suggest", str(path))
    scores = [row["score"] for row in rows]
    assert scores == sorted(scores, reverse=True)
    assert rows[0]["text"].startswith("Rents rose")
    assert all(row["reasons"] for row in rows)
    assert not terminal.path.exists()


def test_an_empty_file_of_lines_has_none(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "none.txt").write_bytes(b"")
    assert terminal.rows("suggest", "--lines", str(tmp_path / "none.txt")) == []


def test_what_is_wrong_is_said(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_bytes(b"Good.\nB\xe4d.\n")
    assert "Line 2 is not UTF-8" in terminal.refused(1, "suggest", "--lines", str(tmp_path / "bad.txt"))
    assert "Name a file" in terminal.refused(2, "suggest")
    assert "Name a file" in terminal.refused(2, "suggest", "bad.txt", "--lines", "bad.txt")


def test_lines_are_counted_as_sentences_are(terminal: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "marked.txt"
    path.write_bytes("\ufeffRents rose.\r\n\u2028Rents\u2028\x85\rfell.\r\n".encode())
    text = path.read_bytes().decode().replace("\r\n", "\n")
    rows = terminal.rows("suggest", "--lines", str(path))
    assert [row["text"] for row in rows] == ["Rents rose.", "Rents\u2028\x85\rfell."]
    assert [text[row["start"] : row["end"]] for row in rows] == [row["text"] for row in rows]
    assert rows[0]["start"] == terminal.rows("sentences", str(path))[0]["start"] == 1


def test_arabic_is_ranked_by_what_can_be_seen(terminal: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "ar.txt"
    fact, opinion = "ارتفعت الإيجارات 12 بالمئة منذ يناير في المدينة.", "أعتقد أن المدينة جميلة جدا."
    path.write_text(f"{opinion}\n{fact}\n", encoding="utf-8")
    rows = terminal.rows("suggest", "--lines", str(path))
    assert rows[1]["score"] > 350 > rows[0]["score"]
    assert json.dumps(rows, ensure_ascii=False).count("nothing was learned for this language") == 2
