"""reanchor --batch."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.core.commandline.terminal import Terminal

NEW = "New: 🏠. Rents rose by 5.2 percent in May, the mayor said. Nobody was evicted from the old town."


def _line(**fields: Any) -> dict[str, Any]:
    return {"id": "a", "quote": "Rents rose", "prefix": "", "suffix": " by", "start": 0, "new": NEW, **fields}


def _file(tmp_path: Path, *lines: object) -> str:
    path = tmp_path / "quotes.jsonl"
    texts = (line if isinstance(line, str) else json.dumps(line, ensure_ascii=False) for line in lines)
    path.write_text("\n".join(texts) + "\n", encoding="utf-8")
    return str(path)


def test_each_line_is_answered_in_its_order(terminal: Terminal, tmp_path: Path) -> None:
    changed = "Rents rose by 2.5 percent in May, the mayor said"
    file = _file(
        tmp_path,
        _line(id=7),
        "",
        _line(id="number", quote=changed, suffix=". Nobody"),
        _line(id="other text", new="Rents rose by a lot."),
        _line(id="gone", quote="The bridge was closed for repairs all winter", suffix=""),
        _line(id="again", prefix=None, suffix=None),
    )
    rows = terminal.rows("reanchor", "--batch", file)
    assert [row["id"] for row in rows] == [7, "number", "other text", "gone", "again"]
    assert rows[0] == {"id": 7, "state": "exact", "start": 8, "end": 18, "score": 1000, "flags": []}
    assert (rows[1]["state"], rows[1]["flags"]) == ("ask", ["numbers"])
    assert NEW[rows[1]["start"] : rows[1]["end"]] == "Rents rose by 5.2 percent in May, the mayor said"
    assert (rows[2]["start"], rows[2]["end"]) == (0, 10)
    assert rows[3] == {"id": "gone", "state": "orphan", "start": None, "end": None, "score": 0, "flags": []}


def test_people_get_columns(terminal: Terminal, tmp_path: Path) -> None:
    file = _file(tmp_path, _line(), _line(id="gone", quote="The bridge was closed", suffix=""))
    assert terminal.text("reanchor", "--batch", file) == "a\texact\t8\t18\t1000\t\ngone\torphan\t\t\t0\t\n"


def test_standard_input_is_read(terminal: Terminal) -> None:
    terminal.type_in(b"\xef\xbb\xbf" + json.dumps(_line()).encode() + b"\r\n")
    assert terminal.one("reanchor", "--batch", "-")["state"] == "exact"


def test_no_library_is_made(terminal: Terminal, tmp_path: Path) -> None:
    before = set(tmp_path.iterdir())
    file = _file(tmp_path, _line())
    terminal.rows("reanchor", "--batch", file)
    assert set(tmp_path.iterdir()) - before == {Path(file)}


def test_a_library_that_is_damaged_is_no_hindrance(terminal: Terminal, tmp_path: Path) -> None:
    terminal.path.write_text("no library", encoding="utf-8")
    assert terminal.one("reanchor", "--batch", _file(tmp_path, _line()))["state"] == "exact"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "it is not JSON."),
        ("[" * 100_000, "it is not JSON."),
        ("[1]", "it is not a JSON object."),
        (_line(quote=None), "“quote” must be a text."),
        (_line(quote=5), "“quote” must be a text."),
        ({"id": "a", "quote": "b"}, "“new” must be a text."),
        (_line(prefix=3), "“prefix” must be a text."),
        (_line(start=-1), "“start” must be a whole number from 0 on."),
        (_line(start="4"), "“start” must be a whole number from 0 on."),
        (_line(start=True), "“start” must be a whole number from 0 on."),
        (_line(id=None), "“id” must be a text or a whole number."),
    ],
)
def test_a_bad_line_is_named(terminal: Terminal, tmp_path: Path, line: object, reason: str) -> None:
    said = terminal.refused(1, "reanchor", "--batch", _file(tmp_path, _line(), line))
    assert said == f"Line 2 cannot be used: {reason}\n"


def test_a_file_that_is_not_utf8_is_refused(terminal: Terminal) -> None:
    terminal.type_in(json.dumps(_line()).encode() + b"\n\xff\xfe")
    assert terminal.refused(1, "reanchor", "--batch", "-") == "Line 2 is not UTF-8. Save the file as UTF-8.\n"


def test_a_missing_file_is_refused(terminal: Terminal, tmp_path: Path) -> None:
    assert "There is no file" in terminal.refused(1, "reanchor", "--batch", str(tmp_path / "none.jsonl"))


def test_an_empty_file_has_no_answer(terminal: Terminal, tmp_path: Path) -> None:
    assert terminal.rows("reanchor", "--batch", _file(tmp_path)) == []


def test_the_file_must_be_named(terminal: Terminal) -> None:
    assert "--batch" in terminal.refused(2, "reanchor")
