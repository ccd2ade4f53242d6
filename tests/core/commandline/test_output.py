"""report, in every format."""

import hashlib
import json
import zipfile
from pathlib import Path

import pytest

from core.library import open_library, open_read_only
from core.services import reports
from tests.core.commandline.terminal import Terminal

MAGIC = {
    "html": b"<!DOCTYPE html>",
    "pdf": b"%PDF-",
    "docx": b"PK",
    "md": b"Verdict report",
    "csv": b"",
    "xlsx": b"PK",
    "json": b"{",
}


@pytest.mark.parametrize("format", MAGIC)
def test_a_report_is_written(terminal: Terminal, article: str, tmp_path: Path, format: str) -> None:
    terminal.one("claim", "add", article, "--quote", "Nobody was evicted")
    out = tmp_path / f"report.{format}"
    row = terminal.one("report", article, "--format", format, "-o", str(out))
    assert set(row) == {"path", "sha256", "warnings"}
    assert row["path"] == str(out)
    data = out.read_bytes()
    assert hashlib.sha256(data).hexdigest() == row["sha256"]
    assert data.removeprefix(b"\xef\xbb\xbf").lower().startswith(MAGIC[format].lower())
    if format in ("docx", "xlsx"):
        assert zipfile.ZipFile(out).testzip() is None
    elif format != "pdf":
        assert "Nobody was evicted" in data.decode("utf-8-sig")
    if format == "json":
        assert json.loads(data)


def test_a_report_that_cannot_be_written_is_refused(terminal: Terminal, article: str, tmp_path: Path) -> None:
    said = terminal.refused(1, "report", article, "--format", "html", "-o", str(tmp_path / "no" / "r.html"))
    assert said.strip().endswith(".")
    code, _out, err = terminal.raw("report", article, "--format", "odt", "-o", "r.odt")
    assert code == 2
    assert "--format" in err


def test_a_report_is_written_while_the_window_has_the_library(
    terminal: Terminal, article: str, tmp_path: Path
) -> None:
    with open_library(terminal.path):
        terminal.one("report", article, "--format", "md", "-o", str(tmp_path / "r.md"))
    assert (tmp_path / "r.md").stat().st_size > 0
    with open_read_only(terminal.path) as library:
        assert library.ask(reports.exports, article) == []
