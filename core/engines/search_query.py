"""A search as one line: words, "phrases", and qualifiers such as tag:budget or verdict:none.

Every line means something: what is no known qualifier is words, and a quotation mark may stay open.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from core.engines.search_words import Phrase, words_of

NAMES = ("in", "tag", "verdict", "evidence", "state", "article", "is", "linked")
"""The qualifiers there are."""

_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»", '"'))
_APART = str.maketrans(dict.fromkeys('"“”„‟«»', "\n"))
_PART = re.compile(
    r'(?P<alone>[a-z]+):(?=\s|$)|(?:(?P<name>[a-z]+):)?(?:"(?P<quoted>[^"]*)"?|(?P<plain>[^\s"]+))'
)


@dataclass(frozen=True, slots=True)
class Filter:
    """One qualifier."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """Phrases of a query from ``first`` to ``end``; one of the ``keys``, if any, does in their place."""

    first: int
    end: int
    keys: tuple[str, ...] = ()

    def is_last(self, query: "Query") -> bool:
        """True where the last phrase of the query is one of these."""
        return self.end == len(query.phrases)


@dataclass(frozen=True, slots=True)
class Query:
    """What a line asks for; with ``prefix`` the last word may be the beginning of one.

    ``figures`` are those of its phrases that are a figure, which may be written otherwise.
    """

    phrases: tuple[Phrase, ...] = ()
    prefix: bool = False
    filters: tuple[Filter, ...] = ()
    figures: tuple[Wanted, ...] = ()

    def groups(self) -> Iterator[Wanted]:
        """All phrases in order, those of a figure together, every other one alone."""
        starts = {one.first: one for one in self.figures}
        at = 0
        while at < len(self.phrases):
            found = starts.get(at, Wanted(at, at + 1))
            yield found
            at = found.end

    @property
    def empty(self) -> bool:
        """True where nothing is asked for."""
        return not self.phrases and not self.filters

    def values(self, name: str) -> tuple[str, ...]:
        """The values given for a qualifier."""
        return tuple(found.value for found in self.filters if found.name == name)


def parsed(line: str) -> Query:
    """What a line means; never an error."""
    phrases: list[Phrase] = []
    filters: list[Filter] = []
    places: list[tuple[int, int]] = []
    prefix = False
    for part in _parts(line):
        if part.filter is not None:
            filters += [part.filter] if part.filter.value else []
            continue
        words = tuple(words_of(part.words))
        if words:
            phrases.append(words)
            places.append((part.starts, part.ends))
            goes_on = part.ends == len(line) or bool(line[part.ends :].strip())  # by qualifiers, if any
            prefix = not part.quoted and goes_on and len(words[-1]) > 1
    return Query(tuple(phrases), prefix, tuple(filters), tuple(_figures(line, phrases, places)))


def _figures(line: str, phrases: Sequence[Phrase], places: Sequence[tuple[int, int]]) -> Iterator[Wanted]:
    """The phrases that make one figure together, and nothing else."""
    from core.engines.figures import figures, keys

    # A figure does not go over a quotation mark, nor over a qualifier.
    plain = [char if char.isspace() else "\n" for char in line]
    for start, end in places:
        plain[start:end] = line[start:end].translate(_APART)
    for figure in figures("".join(plain)):
        span = figure.span
        inside = [at for at, (start, end) in enumerate(places) if start < span.end and end > span.start]
        said = [word for at in inside for word in phrases[at]]
        if inside and said == words_of(figure.words) and figure.high is None:
            yield Wanted(inside[0], inside[-1] + 1, tuple(keys(figure)))


def with_filter(line: str, name: str, value: str) -> str:
    """The line with a qualifier set to a value, or without it where the value is "".

    It comes first, so that the word being typed stays the last one, and no open quotation swallows it.
    """
    kept, at = [], 0
    for part in _parts(line):
        if part.filter is not None and part.filter.name == name:
            kept.append(line[at : part.starts])
            at = part.ends
    kept.append(line[at:])
    rest = " ".join("".join(kept).split())
    return " ".join(filter(None, (written(name, value) if value else "", rest)))


def written(name: str, value: str) -> str:
    """A qualifier as it is typed."""
    value = value.replace('"', "")
    plain = re.fullmatch(r"\S+", value)
    return f"{name}:{value}" if plain else f'{name}:"{value}"'


@dataclass(frozen=True, slots=True)
class _Part:
    starts: int
    ends: int
    words: str
    quoted: bool
    filter: Filter | None


def _parts(line: str) -> Iterator[_Part]:
    for found in _PART.finditer(line.translate(_QUOTES)):
        quoted = found["quoted"] is not None
        value = found["quoted"] if quoted else found["plain"] or ""
        name = found["name"] or found["alone"] or ""
        known = Filter(name, value.strip()) if name in NAMES else None
        words = found.group() if not known else ""
        yield _Part(found.start(), found.end(), words, quoted, known)
