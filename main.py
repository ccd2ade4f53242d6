"""Touchstone: opens the window, or runs one command without it.

main.py [--library PATH] [--sample] [COMMAND ...]
"""

import sys
from collections.abc import Sequence
from pathlib import Path

from core.i18n import set_language, system_language
from core.settings import load


def main(words: Sequence[str]) -> int:
    """The exit code: 0 done, 1 the user's to mend, 2 wrong usage, 3 library fault."""
    set_language(load().language or system_language())
    if "demo" in words and _command([word for word in words if word != "--json"]) == "demo":
        from ui.demo import run as demo

        at = list(words).index("demo")
        return demo([*words[at + 1 :], *(word for word in words[:at] if word == "--json")])
    if _command(words) or "-h" in words or "--help" in words or words[-1:] == ["--library"]:
        from core.commandline.running import run

        return run(words)
    if not load().language and sys.platform in ("darwin", "win32"):
        set_language(_desktop_language())
    from ui.app import run as window

    return window(_library(words), sample="--sample" in words)


def _desktop_language() -> str:
    """The language of a desktop that does not tell it through the environment."""
    from PySide6.QtCore import QLocale

    return QLocale.system().name().partition("_")[0]


def _command(words: Sequence[str]) -> str:
    """The first word that is neither an option of the window nor its value, "" if there is none."""
    value_next = False
    for word in words:
        if value_next or word == "--sample" or word.startswith("--library="):
            value_next = False
        elif word == "--library":
            value_next = True
        else:
            return word
    return ""


def _library(words: Sequence[str]) -> Path | None:
    for at, word in enumerate(words):
        if word.startswith("--library="):
            return Path(word.partition("=")[2])
        if word == "--library" and at + 1 < len(words):
            return Path(words[at + 1])
    return None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
