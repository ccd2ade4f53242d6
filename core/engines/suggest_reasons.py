"""Say in words why a sentence is suggested: what was seen in it, the weightiest first."""

from collections.abc import Callable, Mapping, Sequence

from core.engines.signs import Kind, Signs
from core.engines.suggest_numbers import number_in, year_in
from core.i18n import _, isolated

MOST = 5
_LIST = 3
_SLIGHT = 0.3
_PLACE = {kind: at for at, kind in enumerate(Kind)}
RAISES = frozenset(kind for kind, at in _PLACE.items() if at < _PLACE[Kind.OPINION])
"""The signs that speak for checking; the others speak against it."""


def reasons_of(signs: Signs, effects: Mapping[Kind, float], language: str) -> list[tuple[float, str]]:
    """Each sign that moved the score the way it should, or hardly the other way, with by how much.

    ``effects`` says by how much each sign moved it.
    """
    spared = _spared(signs)
    seen = [(effects[kind], kind) for kind in signs.found if kind not in spared]
    telling = [(max(by, 0.0), kind) for by, kind in seen if kind in RAISES and by > -_SLIGHT]
    telling = telling or [(0.0, kind) for by, kind in seen if kind in RAISES]
    telling += [(by, kind) for by, kind in seen if kind not in RAISES and by < 0]
    ordered = sorted(telling, key=lambda pair: (-abs(pair[0]), _PLACE[pair[1]]))
    said = [(by, _said(kind, signs, language)) for by, kind in ordered]
    looked_at = [pair for pair in said if pair[1]]
    return looked_at or [(by, _SAYS[kind](signs.found[kind])) for by, kind in ordered]


def _said(kind: Kind, signs: Signs, language: str) -> str:
    """The reason in words; "" for a number that is none when looked at closely."""
    if kind is not Kind.NUMBER:
        return _SAYS[kind](signs.found[kind])
    number = number_in(signs, language)
    if number:
        return _SAYS[kind]([number])
    year = year_in(signs)
    return _SAYS[Kind.YEARS]([year]) if year and Kind.YEARS not in signs.found else ""


def of_words(words: Sequence[str], raises: bool) -> str:
    """The reason that names words, of those that moved the score most."""
    said = (
        _("words that checked claims often have: {words}")
        if raises
        else _("words that checked claims seldom have lower it: {words}")
    )
    return said.format(words=_quoted(words))


def _spared(signs: Signs) -> list[Kind]:
    """Signs that are said better by another one."""
    found = signs.found
    if Kind.LABEL in found:
        return [Kind.UNSTOPPED, Kind.SHORT]
    spared = [Kind.REPORTED, Kind.QUOTATION] if Kind.SPEAKER in found else []
    if Kind.REPORTED in found:
        spared.append(Kind.QUOTATION)
    told = " ".join(found.get(Kind.TIME, ()))
    if told and all(year in told for year in found.get(Kind.YEARS, ())):
        spared.append(Kind.YEARS)
    return spared


def _quoted(words: Sequence[str]) -> str:
    marked = [_("“{word}”").format(word=isolated(" ".join(word.split()))) for word in words[:_LIST]]
    return _(", ").join(marked)


def _plain(words: Sequence[str]) -> str:
    return _(", ").join(isolated(" ".join(word.split())) for word in words[:_LIST])


def _names(words: Sequence[str]) -> str:
    if len(words) == 1:
        return _("names {name}").format(name=isolated(words[0]))
    if len(words) == 2:
        return _("names {first} and {second}").format(first=isolated(words[0]), second=isolated(words[1]))
    said = _("names {first}, {second} and {n} more")
    return said.format(first=isolated(words[0]), second=isolated(words[1]), n=len(words) - 2)


def _years(words: Sequence[str]) -> str:
    if len(words) == 2:
        return _("names two years: {first} and {second}").format(first=words[0], second=words[1])
    return _("a date: {words}").format(words=_plain(words))


_SAYS: dict[Kind, Callable[[Sequence[str]], str]] = {
    Kind.PERCENT: lambda words: _("a percentage: {words}").format(words=_plain(words)),
    Kind.MONEY: lambda words: _("an amount of money: {words}").format(words=_plain(words)),
    Kind.NUMBER: lambda words: _("a number: {words}").format(words=_plain(words)),
    Kind.YEARS: _years,
    Kind.TIME: lambda words: _("a time: {words}").format(words=_quoted(words)),
    Kind.COMPARES: lambda words: _("compares, or tells of a change: {words}").format(words=_quoted(words)),
    Kind.EXTREMES: lambda words: _("a superlative, or all or nothing: {words}").format(words=_quoted(words)),
    Kind.EVENT: lambda words: _("tells of an event: {words}").format(words=_quoted(words)),
    Kind.REPORTED: lambda words: _("reports what was said: {words}").format(words=_quoted(words)),
    Kind.SPEAKER: lambda words: _("quotes {name}").format(name=_plain(words)),
    Kind.QUOTATION: lambda words: _("quotes somebody"),
    Kind.NAMES: _names,
    Kind.OPINION: lambda words: _("an opinion marker lowers it: {words}").format(words=_quoted(words)),
    Kind.FUTURE: lambda words: _("the future, or what might be, lowers it: {words}").format(
        words=_quoted(words)
    ),
    Kind.ADDRESS: lambda words: _("talk to the audience lowers it: {words}").format(words=_quoted(words)),
    Kind.EMPHASIS: lambda words: _("emphasis lowers it: {words}").format(words=_quoted(words)),
    Kind.QUESTION: lambda words: _("a question lowers it"),
    Kind.UNSTOPPED: lambda words: _("no full stop: perhaps a headline or a caption"),
    Kind.SHORT: lambda words: _("being very short lowers it"),
    Kind.LABEL: lambda words: _("looks like a date or author line"),
}
