"""sentences and passages, on files alone."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.core.commandline.terminal import Terminal

TEXT = (
    "Bridge closed\r\n\r\nThe bridge 🏠 is shut. “It is old. It is weak,” she said.\r\n"
    "Bread costs 5.2 dinars."
)


def _file(tmp_path: Path, data: bytes, name: str = "text.txt") -> str:
    path = tmp_path / name
    path.write_bytes(data)
    return str(path)


def _batch(tmp_path: Path, *lines: object) -> str:
    texts = (line if isinstance(line, str) else json.dumps(line, ensure_ascii=False) for line in lines)
    return _file(tmp_path, "\n".join(texts).encode(), "claims.jsonl")


def _line(**fields: Any) -> dict[str, Any]:
    given = {"id": "a", "claim": "Bread costs 5.2 dinars", "sentences": ["The bridge.", "Bread: 5.2 dinars."]}
    return {**given, **fields}


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_offsets_count_what_a_script_reads(terminal: Terminal, tmp_path: Path, mark: str, ends: str) -> None:
    file = _file(tmp_path, (mark + TEXT.replace("\r\n", ends)).encode())
    read = Path(file).read_text(encoding="utf-8")
    rows = terminal.rows("sentences", file)
    assert [row["text"] for row in rows] == [
        "Bridge closed",
        "The bridge 🏠 is shut.",
        "“It is old.",
        "It is weak,” she said.",
        "Bread costs 5.2 dinars.",
    ]
    assert all(set(row) == {"start", "end", "text"} for row in rows)
    assert all(read[row["start"] : row["end"]] == row["text"] for row in rows)


def test_what_an_import_would_change_is_left_as_it_is(terminal: Terminal, tmp_path: Path) -> None:
    text = "Prix\u00a0: 5\u202f% de\u00adplus.   E\u0301te\u0301 est fini."
    rows = terminal.rows("sentences", _file(tmp_path, text.encode()), "--language", "fr")
    assert [row["text"] for row in rows] == [
        "Prix\u00a0: 5\u202f% de\u00adplus.",
        "E\u0301te\u0301 est fini.",
    ]
    assert text[rows[1]["start"] : rows[1]["end"]] == rows[1]["text"]


def test_the_language_is_told_from_the_text(terminal: Terminal, tmp_path: Path) -> None:
    text = "Die Brücke ist seit dem 3. Oktober für den Verkehr gesperrt und wird nicht geöffnet. Das ist so."
    assert len(terminal.rows("sentences", _file(tmp_path, text.encode()))) == 2


def test_another_encoding_is_read_and_said(terminal: Terminal, tmp_path: Path) -> None:
    file = _file(tmp_path, "Le pont est fermé. C'était prévu à la mairie.".encode("cp1252"))
    code, out, err = terminal.raw("--json", "sentences", file)
    assert code == 0
    assert json.loads(out.splitlines()[0])["text"] == "Le pont est fermé."
    assert err.startswith("Read as ")


def test_standard_input_people_and_an_empty_text(terminal: Terminal) -> None:
    terminal.type_in(b"One. Two.")
    assert terminal.text("sentences", "-") == "0\t4\tOne.\n5\t9\tTwo.\n"
    terminal.type_in(b"")
    assert terminal.rows("sentences", "-") == []


@pytest.mark.parametrize("words", [("sentences",), ("passages", "--claim", "x")])
def test_what_is_no_text_is_refused(terminal: Terminal, tmp_path: Path, words: tuple[str, ...]) -> None:
    assert "There is no file" in terminal.refused(1, *words, str(tmp_path / "none.txt"))
    picture = _file(tmp_path, b"\x89PNG\r\n\x1a\n" + bytes(200))
    assert terminal.refused(1, *words, picture).strip().endswith(".")
    assert not terminal.path.exists()


def test_a_claim_gets_every_sentence_best_first(terminal: Terminal, tmp_path: Path) -> None:
    file = _file(tmp_path, TEXT.encode())
    found = terminal.one("passages", "--claim", "Bread costs 5.2 dinars", file)
    assert (found["id"], found["ranking"][0]) == (file, 4)
    assert sorted(found["ranking"]) == [0, 1, 2, 3, 4]
    first = found["passages"][0]
    read = Path(file).read_text(encoding="utf-8")
    assert read[first["start"] : first["end"]] == first["text"] == "Bread costs 5.2 dinars."
    assert [row["index"] for row in found["passages"]] == found["ranking"]
    assert first["strength"] in {"strong", "worth a look", "weak"}
    people = terminal.text("passages", "--claim", "Bread costs 5.2 dinars", file)
    assert people.splitlines()[0].endswith("Bread costs 5.2 dinars.")


def test_a_batch_is_answered_in_its_order(terminal: Terminal, tmp_path: Path) -> None:
    rows = terminal.rows("passages", "--batch", _batch(tmp_path, _line(), "", _line(id=7, sentences=[])))
    assert rows == [{"id": "a", "ranking": [1, 0]}, {"id": 7, "ranking": []}]
    terminal.type_in(json.dumps(_line()).encode())
    assert terminal.one("passages", "--batch", "-") == {"id": "a", "ranking": [1, 0]}
    assert not terminal.path.exists()


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "it is not JSON."),
        ("[1]", "it is not a JSON object."),
        (_line(id=None), "“id” must be a text or a whole number."),
        (_line(claim=5), "“claim” must be a text."),
        (_line(sentences="one"), "“sentences” must be a list of texts."),
        (_line(sentences=["one", 2]), "“sentences” must be a list of texts."),
    ],
)
def test_a_bad_line_is_named(terminal: Terminal, tmp_path: Path, line: object, reason: str) -> None:
    said = terminal.refused(1, "passages", "--batch", _batch(tmp_path, _line(), line))
    assert said == f"Line 2 cannot be used: {reason}\n"


def test_a_batch_that_is_not_utf8_is_refused(terminal: Terminal) -> None:
    terminal.type_in(b"{}\n\xff")
    assert terminal.refused(1, "passages", "--batch", "-") == "Line 2 is not UTF-8. Save the file as UTF-8.\n"


@pytest.mark.parametrize("given", ["", "--claim x", "text.txt", "--batch b --claim x", "--batch b text.txt"])
def test_a_claim_needs_a_file_and_a_batch_stands_alone(terminal: Terminal, given: str) -> None:
    assert "--batch FILE.jsonl" in terminal.refused(2, "passages", *given.split())


def test_an_empty_claim_is_refused(terminal: Terminal) -> None:
    assert "The claim is empty" in terminal.refused(1, "passages", "--claim", " ", "-")
