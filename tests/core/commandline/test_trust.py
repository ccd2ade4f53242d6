"""undo, redo, history, audit verify, check, backup, restore."""

import sqlite3
from datetime import datetime
from pathlib import Path

from tests.core.commandline.terminal import Terminal
from tests.fixtures.libraries import tables

OPERATION = {"id", "label", "time", "person", "kind", "state", "changes"}


def test_undo_and_redo_name_the_operation(terminal: Terminal, article: str) -> None:
    terminal.monkeypatch.setenv("TOUCHSTONE_PERSON", "Noor")
    terminal.one("claim", "add", article, "--quote", "Nobody was evicted")
    undone = terminal.one("undo")
    assert set(undone) == OPERATION
    assert (undone["label"], undone["person"], undone["kind"]) == ("New claim", "Noor", "undo")
    assert datetime.fromisoformat(undone["time"]).utcoffset() is not None
    assert terminal.rows("claims") == []
    redone = terminal.one("redo")
    assert (redone["label"], redone["kind"]) == ("New claim", "redo")
    assert len(terminal.rows("claims")) == 1
    assert "nothing to redo" in terminal.refused(1, "redo")


def test_undo_of_everything_ends_in_a_sentence(terminal: Terminal, article: str) -> None:
    terminal.one("undo")
    assert terminal.rows("articles") == []
    assert "There is nothing to undo." in terminal.refused(1, "undo")


def test_history_lists_every_operation_newest_first(terminal: Terminal, article: str) -> None:
    terminal.one("claim", "add", article, "--quote", "Nobody was evicted")
    terminal.one("undo")
    rows = terminal.rows("history")
    assert [(row["kind"], row["label"], row["state"]) for row in rows] == [
        ("undo", "New claim", "done"),
        ("do", "New claim", "undone"),
        ("do", "Bring in an article", "done"),
    ]
    assert all(set(row) == OPERATION for row in rows)


def test_a_sound_library_has_no_findings(terminal: Terminal, article: str) -> None:
    assert terminal.one("check") == {"findings": []}
    found = terminal.one("audit", "verify")
    assert found.keys() == {"findings", "newest_digest"}
    assert found["findings"] == []
    assert len(found["newest_digest"]) == 64


def test_findings_are_printed_and_said_and_are_the_librarys_fault(terminal: Terminal, article: str) -> None:
    connection = sqlite3.connect(terminal.path)
    connection.execute("UPDATE operation SET person = 'Somebody else'")
    connection.commit()
    connection.close()
    for words in (("audit", "verify"), ("check",)):
        code, out, err = terminal.raw("--library", str(terminal.path), "--json", *words)
        assert code == 3
        assert "Entry 1 of the history" in err
        assert "Entry 1 of the history" in out


def test_a_backup_is_made_and_restored(terminal: Terminal, article: str, tmp_path: Path) -> None:
    made = terminal.one("backup", "--folder", str(tmp_path / "safe"))
    assert made.keys() == {"path", "findings"}
    state = tables(terminal.path)
    terminal.one("undo")
    emptied = tables(terminal.path)
    back = terminal.one("restore", made["path"])
    assert back.keys() == {"restored", "saved", "findings"}
    assert tables(terminal.path) == state
    assert tables(Path(back["saved"])) == emptied
    assert Path(terminal.one("backup")["path"]).parent == tmp_path / "backups"


def test_restoring_what_is_no_backup_is_refused(
    terminal: Terminal, article: str, article_file: Path, tmp_path: Path
) -> None:
    before = tables(terminal.path)
    for path in (article_file, tmp_path / "nothing", tmp_path):
        assert "is not a backup" in terminal.refused(1, "restore", str(path))
    assert tables(terminal.path) == before
