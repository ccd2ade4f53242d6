"""What ``run.py`` does with its arguments."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from bootstrap.environment import DEVELOPMENT, RUNTIME, prepare, surroundings
from bootstrap.refusal import Refusal, say
from bootstrap.system import has_display, have_libraries
from core.i18n import _, set_language, system_language

ROOT = Path(__file__).resolve().parent.parent
MENDABLE = 1
"""The exit code for what the person can mend, as main.py has it."""


def main(arguments: Sequence[str]) -> int:
    """Set up, start, and return the exit code.

    Nothing: the sample library in a window, or the demo where there is no display. ``test``: the tests.
    Anything else is handed to main.py.
    """
    set_language(system_language())
    try:
        if list(arguments[:1]) == ["test"]:
            return test(arguments[1:])
        if not arguments:
            return window() if has_display() else demo()
        return hand_over(arguments)
    except Refusal as refusal:
        say(str(refusal))
        return MENDABLE
    except KeyboardInterrupt:
        return 130


def window() -> int:
    """Open the sample library."""
    python = prepare(ROOT, RUNTIME)
    have_libraries(python)
    return become([python, ROOT / "main.py", "--sample"])


def demo() -> int:
    """The whole job without a display, saying where its files are."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    python, out = prepare(ROOT, RUNTIME), ROOT / "out" / "demo"
    have_libraries(python)
    say(_("There is no display here, so Touchstone runs its demo without a window."))
    code = subprocess.run([python, ROOT / "main.py", "demo", "--out", out], env=surroundings()).returncode
    if code == 0:
        say(_("The reports and screenshots are in {folder}").format(folder=out))
    return code


def test(arguments: Sequence[str]) -> int:
    """The full test suite, or the tests that pytest's own arguments choose."""
    if not has_display():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    python = prepare(ROOT, DEVELOPMENT)
    have_libraries(python)
    os.chdir(ROOT)
    return become([python, "-m", "pytest", *arguments])


def hand_over(arguments: Sequence[str]) -> int:
    """Hand the arguments to main.py; the demo is drawn in memory where there is no display."""
    if "demo" in arguments and not has_display():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    python = prepare(ROOT, RUNTIME)
    if "demo" in arguments or opens_window(arguments):
        have_libraries(python)
    return become([python, ROOT / "main.py", *arguments])


def opens_window(arguments: Sequence[str]) -> bool:
    """True where main.py is given no command: ``[--library PATH] [--sample]``."""
    rest = list(arguments)
    if "--library" in rest:
        at = rest.index("--library")
        del rest[at : at + 2]
    return all(word == "--sample" or word.startswith("--library=") for word in rest)


def become(command: Sequence[str | Path]) -> int:
    """Let the command take this process's place, so that signals and its exit code are its own."""
    words = [str(word) for word in command]
    if os.name != "nt":  # exec on Windows returns to the shell at once
        os.execve(words[0], words, surroundings())
    return subprocess.run(words, env=surroundings()).returncode
