"""Run commands as a script would, in this process, and read what they print."""

import io
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from core.commandline.running import run


@dataclass
class Terminal:
    """A library and what a terminal shows."""

    path: Path
    capsys: pytest.CaptureFixture[str]
    monkeypatch: pytest.MonkeyPatch

    def raw(self, *words: str) -> tuple[int, str, str]:
        """Exit code, standard output and standard error."""
        self.capsys.readouterr()
        try:
            code = run(words)
        except SystemExit as end:
            code = int(end.code or 0)
        out, err = self.capsys.readouterr()
        assert "Traceback" not in err
        return code, out, err

    def text(self, *words: str) -> str:
        """What a command that succeeds prints for people."""
        code, out, err = self.raw("--library", str(self.path), *words)
        assert (code, err) == (0, "")
        return out

    def rows(self, *words: str) -> list[Any]:
        """The JSON objects of a command that succeeds, one a line."""
        code, out, err = self.raw("--library", str(self.path), "--json", *words)
        assert (code, err) == (0, "")
        return [json.loads(line) for line in out.splitlines()]

    def one(self, *words: str) -> Any:
        """The one JSON object of a command that succeeds."""
        (row,) = self.rows(*words)
        return row

    def refused(self, code: int, *words: str) -> str:
        """What standard error says where a command ends with this code, and prints nothing else."""
        ended, out, err = self.raw("--library", str(self.path), *words)
        assert (ended, out) == (code, "")
        return err

    def type_in(self, data: bytes) -> None:
        """What standard input will give."""
        self.monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))
