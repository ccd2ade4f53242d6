"""Progress is shown on a terminal, taken away afterwards, and never written into a pipe."""

import io
import sys

import pytest

from core.commandline.terminal import Line, shown
from core.progress import Silent


class Terminal(io.StringIO):
    """Standard error of somebody sitting at a terminal."""

    def isatty(self) -> bool:
        return True


def test_a_share_is_shown_where_the_total_is_known_and_the_line_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    # Set within the test: pytest puts its own stream in place between set-up and call.
    monkeypatch.setattr(sys, "stderr", terminal := Terminal())
    with shown("Fetching") as progress:
        progress.report(0, 0)
        progress.report(50, 200, "example.org")
    assert "Fetching …" in terminal.getvalue()
    assert "Fetching 25 % example.org" in terminal.getvalue()
    assert terminal.getvalue().split("\r")[-1] == ""


def test_what_is_done_is_shown_where_the_total_is_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    # Set within the test: pytest puts its own stream in place between set-up and call.
    monkeypatch.setattr(sys, "stderr", terminal := Terminal())
    Line("Reading").report(12_345, 0)
    assert terminal.getvalue().endswith("\rReading 12,345")


def test_the_line_goes_when_the_work_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    # Set within the test: pytest puts its own stream in place between set-up and call.
    monkeypatch.setattr(sys, "stderr", terminal := Terminal())

    def fail() -> None:
        with shown("Fetching") as progress:
            progress.report(1, 2)
            raise ConnectionError

    with pytest.raises(ConnectionError):
        fail()
    assert terminal.getvalue().split("\r")[-1] == ""


def test_nothing_is_written_into_a_pipe(capsys: pytest.CaptureFixture[str]) -> None:
    with shown("Fetching") as progress:
        progress.report(1, 2)
        progress.check()
        assert isinstance(progress, Silent)
    assert capsys.readouterr().err == ""
