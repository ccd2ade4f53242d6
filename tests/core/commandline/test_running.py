"""Options, exit codes and sentences: what scripts rely on."""

import io
import json
import os
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Mapping
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest

from core.commandline.running import ROWS, parser, run
from core.database import SCHEMA
from core.library import open_library
from core.paths import default_library
from tests.core.commandline.terminal import Terminal
from tests.fixtures.libraries import new_article
from tests.fixtures.plain_user import as_plain_user

ROOT = Path(__file__).resolve().parents[3]
COMMANDS = {
    "import",
    "articles",
    "claims",
    "sources",
    "show",
    "claim add",
    "claim link",
    "source add",
    "evidence add",
    "verdict",
    "report",
    "search",
    "reindex",
    "undo",
    "redo",
    "history",
    "audit verify",
    "backup",
    "check",
    "update",
    "moved",
    "reanchor",
    "factchecks import",
    "factchecks list",
    "factchecks remove",
    "propose",
    "sentences",
    "passages",
    "match",
    "extract",
    "suggest",
}


def test_these_commands_are_there() -> None:
    assert {row.words for row in ROWS} == COMMANDS
    assert "restore" in parser().format_help()


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("claim",),
        ("claim", "add"),
        ("audit",),
        ("report", "x"),
        ("evidence", "add", "c", "s", "--stance", "maybe", "--quote", "q"),
        ("claim", "add", "x", "--quote", "q", "--start", "one"),
        ("articles", "--surprise"),
    ],
)
def test_wrong_usage_is_told_apart(terminal: Terminal, words: tuple[str, ...]) -> None:
    code, out, err = terminal.raw(*words)
    assert (code, out) == (2, "")
    assert "usage: touchstone" in err


def test_options_may_stand_before_and_after(terminal: Terminal, article: str) -> None:
    path = str(terminal.path)
    asked = [
        ("--library", path, "--json", "articles"),
        ("--json", f"--library={path}", "articles"),
        ("--library", path, "articles", "--json"),
        ("articles", "--json", "--library", path),
        ("articles", f"--library={path}", "--json"),
    ]
    told = [terminal.raw(*words) for words in asked]
    assert {code for code, _out, _err in told} == {0}
    assert {json.loads(out)["id"] for _code, out, _err in told} == {article}


def test_the_library_of_the_data_folder_is_used_unless_one_is_named(
    terminal: Terminal, tmp_path: Path, article_file: Path
) -> None:
    terminal.monkeypatch.setenv("TOUCHSTONE_DATA", str(tmp_path / "data"))
    code, _out, err = terminal.raw("import", str(article_file))
    assert (code, err) == (0, "")
    assert default_library() == tmp_path / "data" / "library.touchstone"
    assert default_library().exists()
    assert not terminal.path.exists()


def test_a_library_that_is_not_there_is_said(terminal: Terminal) -> None:
    assert "There is no library at" in terminal.refused(3, "articles")
    assert not terminal.path.exists()


def test_a_locked_library_is_read_and_not_changed(
    terminal: Terminal, article: str, article_file: Path
) -> None:
    with open_library(terminal.path):
        assert len(terminal.rows("articles")) == 1
        assert terminal.one("check") == {"findings": []}
        for words in (("undo",), ("import", str(article_file)), ("restore", str(terminal.path))):
            assert "open in another window" in terminal.refused(1, *words)
    assert len(terminal.rows("history")) == 1


def test_a_newer_library_is_the_librarys_fault(terminal: Terminal, article: str, article_file: Path) -> None:
    connection = sqlite3.connect(terminal.path)
    connection.execute(f"PRAGMA user_version = {SCHEMA + 1}")
    connection.close()
    for words in (("articles",), ("undo",), ("import", str(article_file)), ("backup",)):
        assert "newer version of Touchstone" in terminal.refused(3, *words)


@pytest.mark.parametrize("command", ["articles", "undo", "check"])
def test_what_is_no_library_is_the_librarys_fault(
    terminal: Terminal, tmp_path: Path, article_file: Path, command: str
) -> None:
    for path in (article_file, tmp_path):
        code, out, err = terminal.raw("--library", str(path), command)
        assert (code, out) == (3, "")
        assert "is not a Touchstone library" in err


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such folder rights")
def test_a_library_that_may_not_be_written_is_read(tmp_path: Path) -> None:
    folder = tmp_path / "archive"
    folder.mkdir()
    path = folder / "library.touchstone"
    with open_library(path) as library:
        new_article(library)
    (folder / "library.touchstone.lock").unlink(missing_ok=True)

    def look() -> None:
        folder.chmod(stat.S_IRUSR | stat.S_IXUSR)
        assert quietly(path, "articles")[0] == 0
        assert quietly(path, "report", "zz", "--format", "md", "-o", "x.md")[0] == 1
        code, said = quietly(path, "undo")
        assert (code, "may not write" in said) == (3, True)
        folder.chmod(stat.S_IRWXU)
        path.chmod(0)
        for command in ("articles", "undo"):
            code, said = quietly(path, command)
            assert (code, "may not read" in said) == (3, True)

    assert as_plain_user(look, folder)
    folder.chmod(stat.S_IRWXU)


def quietly(path: Path, *words: str) -> tuple[int, str]:
    """Exit code and standard error of a command in this process."""
    with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()) as errors:
        code = run(["--library", str(path), *words])
    return code, errors.getvalue()


def program(home: Mapping[str, str], *words: str, stdin: bytes = b"") -> tuple[int, str, str]:
    """Exit code, output and errors of the whole program."""
    done = subprocess.run(
        [sys.executable, "-B", "main.py", *words],
        cwd=ROOT,
        input=stdin,
        capture_output=True,
        env={**os.environ, **home},
        timeout=60,
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def test_the_whole_program_does_the_same(tmp_path: Path, article_file: Path) -> None:
    home = {"TOUCHSTONE_DATA": str(tmp_path / "data")}
    code, out, err = program(home, "import", str(article_file), "--json")
    assert (code, err) == (0, "")
    article = json.loads(out)["article_id"]
    code, out, err = program(home, "--json", "claim", "add", article, "--quote", "ارتفعت الإيجارات")
    assert (code, err) == (0, "")
    code, out, err = program({**home, "PYTHONIOENCODING": "ascii", "LC_ALL": "C"}, "claims", "--json")
    assert (code, err) == (0, "")
    assert json.loads(out)["wording"] == "ارتفعت الإيجارات"
    assert program(home, "audit", "verify")[0] == 0
    assert program(home, "--json", "audit", "verify")[0] == 0
    code, out, err = program(home, "import", "-", stdin=b"")
    assert (code, out) == (1, "")
    assert err.strip().endswith(".")
    assert program(home, "nonsense")[0] == 2
    assert program(home, "--library", str(tmp_path / "none"), "articles")[0] == 3
    assert program(home, "--help")[0] == 0


def test_a_reader_that_leaves_early_ends_it_quietly(tmp_path: Path, terminal: Terminal, article: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-B", "main.py", "--library", str(terminal.path), "articles"],
        cwd=ROOT,
        stdout=writing,
        stderr=subprocess.PIPE,
        timeout=60,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(os.name == "nt", reason="needs SIGINT")
def test_ctrl_c_says_so_and_leaves_the_library_sound(terminal: Terminal, article: str) -> None:
    import signal

    waiting = subprocess.Popen(
        [sys.executable, "-B", "-c", WAITING, "--library", str(terminal.path), "import", "-"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert waiting.stdout is not None
    assert waiting.stdout.readline() == b"ready\n"
    waiting.send_signal(signal.SIGINT)
    out, err = waiting.communicate(timeout=60)
    assert (waiting.returncode, out) == (1, b"")
    assert err.strip() == b"Stopped."
    assert terminal.one("check") == {"findings": []}


WAITING = """
import sys
sys.path.insert(0, ".")
from core.commandline import reading
from core.commandline.running import run
class Waiting:
    def read(self):
        print("ready", flush=True)
        import time
        time.sleep(60)
class Input:
    buffer = Waiting()
sys.stdin = Input()
sys.exit(run(sys.argv[1:]))
"""
