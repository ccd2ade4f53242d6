"""Quotations in a text: where they begin and end, one within another, and those that run over paragraphs."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from core.text.spans import Span

_PAIRS = {"“": "”", "«": "»", "„": "“”", "‘": "’", "'": "'", '"': '"', "»": "«", "‹": "›"}
_SINGLE = "‘'"
_BREAKS = "\n\r\u2028\u2029"


@dataclass(frozen=True, slots=True)
class Quotation:
    """Quoted words, ``outer`` with their marks and ``inner`` without; ``depth`` 0 is not within another.

    ``runs_on`` where it is not closed in its paragraph.
    """

    outer: Span
    inner: Span
    depth: int
    runs_on: bool = False


@lru_cache(maxsize=8)
def quotations(text: str) -> tuple[Quotation, ...]:
    """Every quotation of a text, in order of its beginning; one that is never closed runs on."""
    found = [quoted for start, end in paragraphs(text) for quoted in _in_paragraph(text, start, end)]
    return tuple(sorted(found, key=lambda one: (one.outer.start, one.depth)))


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each line that has text."""
    start = 0
    for at, character in enumerate(text):
        if character in _BREAKS:
            if text[start:at].strip():
                yield start, at
            start = at + 1
    if text[start:].strip():
        yield start, len(text)


@lru_cache(maxsize=8)
def narration(text: str) -> str:
    """The text with quoted words blanked out, same length, so that their verbs and names do not count."""
    pieces, at = [], 0
    for quoted in quotations(text):
        if quoted.depth == 0 and quoted.inner.start >= at and is_speech(quoted.inner.of(text)):
            pieces.append(text[at : quoted.inner.start])
            pieces.append(" " * (len(quoted.inner) - 1) + _stop(quoted.inner.of(text)[-1:]))
            at = quoted.inner.end
    return "".join(pieces) + text[at:]


def _stop(last: str) -> str:
    """The full stop that ends a quotation stays, since what follows is another sentence."""
    return last if last in (".", "!", "?") else " " * len(last)


def is_speech(words: str) -> bool:
    """False for a word or two set in quotation marks, which are no speech: they are read with the rest."""
    return len(words.split()) > 2 or words.rstrip()[-1:] in (",", ".", "!", "?", "،", "؟")


def _in_paragraph(text: str, start: int, end: int) -> Iterator[Quotation]:
    stack: list[int] = []
    for at in range(start, end):
        if text[at] not in _MARKS:
            continue
        if stack and _closes(text, stack[-1], at, end):
            opened = stack.pop()
            yield Quotation(Span(opened, at + 1), Span(opened + 1, at), len(stack))
        elif _opens(text, stack, at, end):
            stack.append(at)
    # Only what is not closed on the outside runs on; a single mark left over is an apostrophe.
    if stack and text[stack[0]] not in _SINGLE:
        yield Quotation(Span(stack[0], end), Span(stack[0] + 1, end), 0, runs_on=True)


def _closes(text: str, opened: int, at: int, end: int) -> bool:
    if text[at] not in _PAIRS[text[opened]]:
        return False
    if text[opened] in _SINGLE:
        after = text[at + 1 : min(at + 2, end)]
        return at > opened + 1 and not text[at - 1].isspace() and not after.isalnum()
    return True


def _opens(text: str, stack: list[int], at: int, end: int) -> bool:
    mark, before, after = text[at], text[at - 1 : at] if at else "", text[at + 1 : min(at + 2, end)]
    if mark not in _PAIRS or not after or any(text[opened] == mark for opened in stack):
        return False
    outside = not before.isalnum() and not after.isspace()
    if mark in _SINGLE:
        closing = _PAIRS[mark]
        return outside and after.isalnum() and closing in text[at + 2 : min(at + 400, end)]
    return outside if mark in '"»' else True


_MARKS = frozenset("".join(_PAIRS) + "".join(_PAIRS.values()))
