"""Reads JSON values one after another out of text of any length, and never holds more than one of them.

Lines of JSON, one array, or one object that wraps a long array: what is broken in between is told as
Unread, and reading goes on behind it.
"""

import json
import re
from collections.abc import Iterator
from typing import Any, TextIO

from core.i18n import _
from core.records.importing import Unread

LONGEST = 8_000_000
"""The longest single value or line, in characters; a fact-check has some thousand."""

_READ = 1 << 18
_MOST_MEMBERS = 200
"""An object with more members than this is a list of objects by their ids."""
_DEEPEST = 20
_SPACE = re.compile(r"[\s\ufeff\x00-\x1f]*")
_NEXT = re.compile(r"\}\s*,\s*(?=\{)")
_LIST_NAMES = """@graph dataFeedElement claims claimReviews itemListElement items results data hits rows
records factchecks fact_checks factChecks"""
_LISTS = frozenset(_LIST_NAMES.split())
"""Names of the lists in which feeds and answers keep their fact-checks."""
_DECODER = json.JSONDecoder(strict=False)


Numbered = tuple[int, Any]
"""The number of a line or item from 1 on, and its value, an Unread where there is none."""


def lines(file: TextIO) -> Iterator[Numbered]:
    """The value of each line; empty lines are passed over."""
    number = 0
    while line := file.readline(LONGEST + 1):
        number += 1
        if len(line) > LONGEST and not line.endswith("\n"):
            _skip_line(file)
            yield number, Unread(number, _("the line is too long."))
        elif line.strip(" \t\r\n\x00\ufeff\x1e"):
            yield number, _value_of(line, number)


def _skip_line(file: TextIO) -> None:
    while (more := file.readline(LONGEST)) and not more.endswith("\n"):
        pass


def _value_of(line: str, number: int) -> Any:
    text = line.strip(" \t\r\n\x00\ufeff\x1e").removesuffix(",")
    try:
        return _DECODER.decode(text)
    except ValueError:
        return Unread(number, _("it is not JSON."))
    except RecursionError:
        return Unread(number, _("it is nested too deeply."))


def values(file: TextIO) -> Iterator[Numbered]:
    """The elements of an array, those of the long lists in one object, or the values themselves."""
    window = _Window(file)
    while window.peek():
        if window.peek() == "[":
            window.pass_over(1)
            yield from _elements(window)
        elif window.peek() == "{":
            yield from _members(window)
        else:
            yield from _element(window)
            if window.peek() in ("]", "}", ","):  # left over behind something broken
                window.pass_over(1)


class _Window:
    """The part of the file that is looked at; ``at`` is where reading goes on, ``number`` the next item's.

    ``by_id`` is True once the object turned out to be one of objects by their ids.
    """

    def __init__(self, file: TextIO) -> None:
        self._file = file
        self.text, self.at, self.number = "", 0, 1
        self.ended = self.by_id = False

    def peek(self) -> str:
        """The next character that is no space; "" at the end of the file."""
        while True:
            found = _SPACE.match(self.text, self.at)
            self.at = found.end() if found else self.at
            if self.at < len(self.text) or not self.more():
                return self.text[self.at : self.at + 1]

    def pass_over(self, count: int) -> None:
        """Go on behind some characters."""
        self.at += count

    def more(self) -> bool:
        """Read on, and forget what is behind; False at the end of the file."""
        if self.ended:
            return False
        read = self._file.read(max(_READ, len(self.text) - self.at))
        self.ended = not read
        self.text, self.at = self.text[self.at :] + read, 0
        return bool(read)

    def value(self) -> Any:
        """The value that begins here; raises ValueError where it is broken, RecursionError where too deep."""
        while True:
            try:
                found, self.at = _DECODER.raw_decode(self.text, self.at)
            except json.JSONDecodeError as error:
                if not self._may_go_on(error) or not self.more():
                    raise
            else:
                return found

    def _may_go_on(self, error: json.JSONDecodeError) -> bool:
        """True where the value may only be cut off by the end of the window."""
        cut = error.msg.startswith("Unterminated") or error.pos >= len(self.text) - 16
        return cut and len(self.text) - self.at <= LONGEST

    def skip_broken(self) -> None:
        """Go on behind what is broken: where the next object of a list seems to begin."""
        self.at += 1
        while not (found := _NEXT.search(self.text, self.at)):
            self.at = max(self.at, len(self.text) - 64)
            if not self.more():
                self.at = len(self.text)
                return
        self.at = found.end()


def _elements(window: _Window, depth: int = 0) -> Iterator[Numbered]:
    """The elements of the array that was entered, and of arrays within it, up to its end."""
    while sign := window.peek():
        if sign == ",":
            window.pass_over(1)
        elif sign == "]":
            window.pass_over(1)
            return
        elif sign == "[" and depth < _DEEPEST:
            window.pass_over(1)
            yield from _elements(window, depth + 1)
        else:
            yield from _element(window)


def _element(window: _Window) -> Iterator[Numbered]:
    number = window.number
    window.number += 1
    try:
        yield number, window.value()
    except ValueError:
        window.skip_broken()
        yield number, Unread(number, _("it is not JSON."))
    except RecursionError:
        window.skip_broken()
        yield number, Unread(number, _("it is nested too deeply."))


def _members(window: _Window) -> Iterator[Numbered]:
    """The elements of the long lists of an object; the object itself where it has none."""
    number = window.number
    window.pass_over(1)
    whole: dict[str, Any] = {}
    try:
        yield from _lists(window, whole)
    except (ValueError, RecursionError):
        window.number += 1
        window.skip_broken()
        yield number, Unread(number, _("it is not JSON."))
        return
    if not window.peek():
        yield window.number, Unread(window.number, _("the file ends in the middle of it."))
        return
    window.pass_over(1)
    listed = window.number > number
    if window.by_id or (_is_by_id(whole) and not listed):
        yield from _by_id(whole, window)
    elif whole and not listed:
        window.number += 1
        yield number, whole


def _lists(window: _Window, whole: dict[str, Any]) -> Iterator[Numbered]:
    """The elements of the long lists up to the end of the object; its other members go into ``whole``."""
    while (sign := window.peek()) and sign != "}":
        if sign == ",":
            window.pass_over(1)
            continue
        name = _name(window)
        if name in _LISTS and window.peek() == "[":
            window.pass_over(1)
            yield from _elements(window)
        else:
            whole[name] = window.value()
        if len(whole) > _MOST_MEMBERS:
            window.by_id = True
            yield from _by_id(whole, window)


def _is_by_id(whole: dict[str, Any]) -> bool:
    """True for an object of nothing but objects, as dumps have that are kept by id."""
    return (
        len(whole) > 1
        and all(isinstance(value, dict) for value in whole.values())
        and ("itemReviewed" not in whole)
    )


def _by_id(whole: dict[str, Any], window: _Window) -> Iterator[Numbered]:
    """The objects of an object that has one for each id; it is emptied."""
    for name, value in whole.items():
        if isinstance(value, dict):
            yield window.number, {"id": name} | value
            window.number += 1
    whole.clear()


def _name(window: _Window) -> str:
    name = window.value()
    if not isinstance(name, str) or window.peek() != ":":
        raise ValueError(name)
    window.pass_over(1)
    window.peek()
    return name
