"""How the set-up says no, and how it talks."""

import sys


class Refusal(Exception):
    """The set-up cannot go on; the message says what happened and what to do."""


def say(sentence: str) -> None:
    """Tell the person something on standard error; standard output belongs to the command."""
    print(sentence, file=sys.stderr, flush=True)
