"""Moving one edge of a span, by character, word or sentence, or to a place that is pointed at.

The other edge stays where it is, and something is always left between the two. Edges are named by the
order of the text: the start comes first in every script, whichever side it is drawn on. An edge never
cuts a grapheme; by word it never leaves a stop or a space inside.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Literal

from core.text.edges import snap_to_words, trim
from core.text.graphemes import grapheme_around, graphemes_after, graphemes_before, words_after, words_before
from core.text.spans import Span

Edge = Literal["start", "end"]
Unit = Literal["character", "word", "sentence"]


def moved(text: str, span: Span, edge: Edge, step: int, unit: Unit, sentences: Sequence[Span] = ()) -> Span:
    """The span with one edge moved on (1) or back (-1) in the order of the text; itself where it cannot be.

    ``sentences`` are those of the text in order; they are needed for that unit only.
    """
    if unit == "character":
        found = _by_character(text, _at(span, edge), step)
    elif unit == "word":
        found = _by_word(text, span, edge, step)
    else:
        found = _by_sentence(span, edge, step, sentences)
    return _with(span, edge, found) if found is not None else span


def dragged(text: str, span: Span, edge: Edge, position: int, exact: bool) -> Span:
    """The span with one edge at the place pointed at: at a character, or around the word there.

    Dragged past the other edge, it leaves the word (or character) next to that edge.
    """
    other = _at(span, _opposite(edge))
    places = (position, *_near(text, other, edge, exact))
    reached = (_reached(text, other, place, edge, exact) for place in places)
    found = next((place for place in reached if place is not None), None)
    return _with(span, edge, found) if found is not None else span


def _reached(text: str, other: int, place: int, edge: Edge, exact: bool) -> int | None:
    """Where the edge comes to lie for a place pointed at, None where nothing would be left."""
    if (place <= other) if edge == "end" else (place >= other):
        return None
    reach = Span(*sorted((other, place)))
    whole = whole_characters(text, reach) if exact else trim(text, snap_to_words(text, reach))
    return _at(whole, edge) if whole.of(text).strip() else None


def _near(text: str, other: int, edge: Edge, exact: bool) -> Iterator[int]:
    """The places nearest to the other edge, enough to get past the spaces and stops of a line."""
    onward, back = (graphemes_after, graphemes_before) if exact else (words_after, words_before)
    yield from islice((onward if edge == "end" else back)(text, other), 64)


def whole_characters(text: str, span: Span) -> Span:
    """The span grown until it cuts no grapheme at either edge."""
    return Span(grapheme_around(text, span.start)[0], grapheme_around(text, span.end)[1])


def without_outer_space(text: str, span: Span) -> Span:
    """The span without the spaces at its edges, as they are in no quote; empty where there is nothing else.

    A space that carries a combining mark is a character and stays.
    """
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    end = span.end - (len(words) - len(words.rstrip()))
    if start >= end:
        return Span(span.start, span.start)
    return Span(grapheme_around(text, start)[0], grapheme_around(text, end)[1])


def _at(span: Span, edge: Edge) -> int:
    return span.start if edge == "start" else span.end


def _opposite(edge: Edge) -> Edge:
    return "start" if edge == "end" else "end"


def _with(span: Span, edge: Edge, position: int) -> Span:
    """The span with that edge, itself where nothing would be left."""
    start, end = (position, span.end) if edge == "start" else (span.start, position)
    return Span(start, end) if start < end else span


def _by_character(text: str, position: int, step: int) -> int | None:
    boundaries = graphemes_after if step > 0 else graphemes_before
    return next(boundaries(text, position), None)


def _by_word(text: str, span: Span, edge: Edge, step: int) -> int | None:
    # Stops and spaces at the edge are no word: the step is counted from behind them.
    tidy = trim(text, span)
    here = _at(tidy, edge) if len(tidy) else _at(span, edge)
    other = _at(span, _opposite(edge))
    for candidate in (words_after if step > 0 else words_before)(text, here):
        whole = grapheme_around(text, candidate)[1 if step > 0 else 0]
        if (whole <= other) if edge == "end" else (whole >= other):
            return None
        found = trim(text, Span(*sorted((whole, other))))
        place = _at(found, edge)
        if len(found) and (place - here) * step > 0:
            return place
    return None


def _by_sentence(span: Span, edge: Edge, step: int, sentences: Sequence[Span]) -> int | None:
    places = [_at(sentence, edge) for sentence in sentences]
    at = bisect_right(places, _at(span, edge)) if step > 0 else bisect_left(places, _at(span, edge)) - 1
    return places[at] if 0 <= at < len(places) else None
