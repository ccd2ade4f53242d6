"""``factchecks import``, ``list`` and ``remove``, as a script uses them."""

import io
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.core.commandline.terminal import Terminal

ROOT = Path(__file__).resolve().parents[3]
ROWS = [{"id": number, "claim": f"Fee {number} rose", "verdict": "False"} for number in range(5)]


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    path = tmp_path / "checks.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in ROWS), encoding="utf-8")
    return path


def test_it_says_what_it_imported(terminal: Terminal, dump: Path) -> None:
    done = terminal.one("factchecks", "import", str(dump))
    assert list(done)[:3] == ["imported", "skipped", "seconds"]
    assert (done["imported"], done["skipped"]) == (5, 0)
    assert isinstance(done["seconds"], float)
    (row,) = terminal.rows("factchecks", "list")
    assert row == {
        "id": done["collection_id"],
        "name": "checks",
        "file": "checks.jsonl",
        "rows": 5,
        "imported": row["imported"],
        "bytes": row["bytes"],
        "state": "whole",
    }


def test_standard_input_and_a_name(terminal: Terminal) -> None:
    terminal.type_in(b"id,claim\n1,Fees rose\n")
    assert terminal.one("factchecks", "import", "-", "--name", "Town  hall")["imported"] == 1
    terminal.type_in(b"id,claim\n1,Fees rose\n2,Fares fell\n")
    assert terminal.one("factchecks", "import", "-")["imported"] == 2
    assert [(row["name"], row["file"]) for row in terminal.rows("factchecks", "list")] == [
        ("standard input", "standard input"),
        ("Town hall", "standard input"),
    ]


def test_skipped_rows_are_told_beside_the_answer(terminal: Terminal, dump: Path) -> None:
    dump.write_text(dump.read_text() + '{"id": 9}\n', encoding="utf-8")
    code, out, err = terminal.raw(
        "--library", str(terminal.path), "--json", "factchecks", "import", str(dump)
    )
    assert code == 0
    assert json.loads(out)["skipped"] == 1
    assert err == "Row 6 was skipped: it names no claim.\n"


def test_a_collection_is_removed_and_brought_back(terminal: Terminal, dump: Path) -> None:
    made = terminal.one("factchecks", "import", str(dump))["collection_id"]
    assert terminal.one("factchecks", "remove", made[:8])["rows"] == 5
    assert terminal.rows("factchecks", "list") == []
    assert "There is no collection" in terminal.refused(1, "factchecks", "remove", made)
    terminal.one("undo")
    assert len(terminal.rows("factchecks", "list")) == 1


def test_what_cannot_be_imported(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("no fact-check")
    assert "There is no file" in terminal.refused(1, "factchecks", "import", str(tmp_path / "none"))
    assert "in a form that is known" in terminal.refused(1, "factchecks", "import", str(tmp_path / "x.txt"))
    assert "usage" in terminal.refused(2, "factchecks")
    assert "usage" in terminal.refused(2, "factchecks", "import")


def test_progress_is_shown_on_a_terminal_alone(terminal: Terminal, dump: Path) -> None:
    class Screen(io.StringIO):
        def isatty(self) -> bool:
            return True

    screen = Screen()
    terminal.monkeypatch.setattr("sys.stderr", screen)
    terminal.raw("--library", str(terminal.path), "factchecks", "import", str(dump))
    assert "Importing fact-checks" in screen.getvalue()


SLOW = """
import sys
from core.commandline.running import run
from core.matching import importing
importing.CHUNK = 100
add = importing.checks.add
def slowly(*given):
    print("piece", flush=True)
    import time
    time.sleep(0.05)
    return add(*given)
importing.checks.add = slowly
sys.exit(run(sys.argv[1:]))
"""


@pytest.mark.skipif(os.name == "nt", reason="needs SIGINT")
def test_ctrl_c_stops_it_and_the_next_time_goes_on(terminal: Terminal, tmp_path: Path) -> None:
    dump = tmp_path / "long.jsonl"
    dump.write_text("".join(json.dumps({"id": n, "claim": f"Fee {n}"}) + "\n" for n in range(5_000)))
    words = ["--library", str(terminal.path), "--json", "factchecks", "import", str(dump)]
    process = subprocess.Popen(
        [sys.executable, "-c", SLOW, *words], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    for _piece in range(5):
        assert process.stdout.readline() == b"piece\n"
    process.send_signal(signal.SIGINT)
    _out, err = process.communicate(timeout=60)
    assert (process.returncode, err.strip()) == (1, b"Stopped.")
    assert [row["state"] for row in terminal.rows("factchecks", "list")] == ["paused"]
    done = terminal.one("factchecks", "import", str(dump))
    assert (done["imported"], done["resumed"]) == (5_000, True)
    assert terminal.one("check") == {"findings": []}
