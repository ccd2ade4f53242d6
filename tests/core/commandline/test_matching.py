"""match TEXT and match --queries."""

import json
from pathlib import Path

import pytest

from core.library import open_library
from core.records.matches import Check
from core.services import collections
from core.storage import checks
from tests.core.commandline.terminal import Terminal

TRAMS = Check(
    "7",
    "The town spent nine million on trams",
    "",
    "",
    "False",
    "Checkers",
    "https://c.example/7",
    "2019-05-04",
)
BEES = Check("8", "Bees are vanishing from the valley")


@pytest.fixture(autouse=True)
def stocked(terminal: Terminal) -> None:
    with open_library(terminal.path) as library:
        with checks.opened(checks.path_beside(library.path)) as connection:
            checks.add(connection, "c1", [TRAMS, BEES])
        library.do("Import", collections.add, "c1", "Checkers", "checks.jsonl", 2)


def _file(tmp_path: Path, *lines: object) -> str:
    path = tmp_path / "queries.jsonl"
    texts = (line if isinstance(line, str) else json.dumps(line, ensure_ascii=False) for line in lines)
    path.write_text("\n".join(texts) + "\n", encoding="utf-8")
    return str(path)


def test_one_text_is_looked_for(terminal: Terminal) -> None:
    answer = terminal.one("match", "Nine", "million", "for trams")
    (hit,) = answer["hits"]
    assert 0 <= hit.pop("score") <= 1000
    assert hit == {
        "id": "7",
        "claim": TRAMS.claim,
        "verdict": "False",
        "publisher": "Checkers",
        "date": "2019-05-04",
        "url": "https://c.example/7",
        "kind": "fact-check",
        "origin": "Checkers",
    }


def test_each_line_of_a_file_is_answered_in_its_order(terminal: Terminal, tmp_path: Path) -> None:
    both = "Bees, trams, a valley and nine million"
    file = _file(
        tmp_path, {"id": 3, "text": both}, "", {"id": "none", "text": "🏠"}, {"id": "b", "text": "bees"}
    )
    rows = terminal.rows("match", "--queries", file)
    assert [(row["id"], {hit["id"] for hit in row["hits"]}) for row in rows] == [
        (3, {"7", "8"}),
        ("none", set()),
        ("b", {"8"}),
    ]
    (row, *_others) = terminal.rows("match", "--queries", file, "--top", "1")
    assert len(row["hits"]) == 1


def test_standard_input_is_read(terminal: Terminal) -> None:
    terminal.type_in(b'\xef\xbb\xbf{"id": "a", "text": "bees"}\r\n')
    assert terminal.one("match", "--queries", "-")["hits"][0]["id"] == "8"


def test_people_get_a_line_for_each_hit(terminal: Terminal, tmp_path: Path) -> None:
    assert terminal.text("match", "bees").split("\t")[0] == "8"
    file = _file(tmp_path, {"id": "q1", "text": "bees"}, {"id": "q2", "text": "nothing"})
    (line,) = terminal.text("match", "--queries", file).splitlines()
    assert line.split("\t")[:2] == ["q1", "8"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", "it is not JSON"),
        ("[]", "it is not a JSON object"),
        ({"id": "a"}, "“text” must be a text"),
        ({"id": None, "text": "bees"}, "“id” must be"),
        ({"id": "a", "text": 7}, "“text” must be a text"),
    ],
)
def test_a_bad_line_is_named(terminal: Terminal, tmp_path: Path, line: object, said: str) -> None:
    file = _file(tmp_path, {"id": "a", "text": "bees"}, line)
    told = terminal.refused(1, "match", "--queries", file)
    assert "Line 2" in told
    assert said in told


def test_either_a_text_or_a_file(terminal: Terminal, tmp_path: Path) -> None:
    assert "either a text" in terminal.refused(1, "match", " ")
    assert "either a text" in terminal.refused(2, "match")
    assert "either a text" in terminal.refused(2, "match", "bees", "--queries", _file(tmp_path))
    assert terminal.raw("--library", str(terminal.path), "match", "bees", "--top", "0")[0] == 2


def test_a_missing_file_of_fact_checks_is_said_once(terminal: Terminal, tmp_path: Path) -> None:
    checks.path_beside(terminal.path).unlink()
    file = _file(tmp_path, {"id": "a", "text": "bees"}, {"id": "b", "text": "trams"})
    code, out, err = terminal.raw("--library", str(terminal.path), "--json", "match", "--queries", file)
    assert (code, [json.loads(line)["hits"] for line in out.splitlines()]) == (0, [[], []])
    assert err.count("is missing") == 1
