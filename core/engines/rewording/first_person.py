"""The first person in a quotation: "I" is the speaker, "we" the speaker's body only where it is clear."""

import re
from collections.abc import Iterator

from core.engines.attributing.quotations import quotations
from core.engines.attributing.records import Attribution
from core.engines.rewording.records import Edit
from core.text.spans import Span

_I = re.compile(r"(?<![\w'’])(?:I|[Mm]e|[Mm]y|[Mm]ine|[Mm]yself)(?:['’](?:m|ve|d|ll))?(?![\w])")
_WE = re.compile(r"(?<![\w'’])(?:[Ww]e|[Uu]s|[Oo]ur|[Oo]urs|[Oo]urselves)(?:['’](?:re|ve|d|ll))?(?![\w])")
_SELF = re.compile(r"(?<!\w)(?:myself|ourselves)(?!\w)")
"""Where these stand the gender of the speaker would have to be known."""
_ADVERB = r"(?:also|still|never|always|now|already|only|just|often|really|certainly|simply)"
_UNCHANGED = re.compile(
    rf"\s+(?:{_ADVERB}\s+)?(?:was|had|did|will|would|can|could|may|might|must|should|cannot|can['’]t"
    rf"|won['’]t|didn['’]t"
    r"|[a-z]{2,}ed|said|told|saw|met|went|came|took|made|gave|found|knew|thought|got|left|kept|held"
    r"|felt|heard|paid"
    r"|built|lost|won|sent|spent|began|wrote|led|ran|sold|bought|brought|taught|became|drove|spoke"
    r"|chose)(?!\w)"
)
_VERB = re.compile(rf"\s+(?:(?P<adverb>{_ADVERB})\s+)?(?P<verb>[a-z]+)(?![\w'’])")
_IRREGULAR = {"am": "is", "are": "is", "have": "has", "do": "does", "go": "goes", "were": "was"}
_SHORT = {"'m": " is", "'ve": " has", "'re": " is", "'ll": " will", "'d": ""}
_NO_VERB_WORDS = """
and or but who that which in on at to of for with as not all both the a an people
"""
_NO_VERB = frozenset(_NO_VERB_WORDS.split())
_SHARED = re.compile(r"\b(?:and|or)\s+(?!(?:we|I|he|she|they|it|the|our|his|her|its|of)\b)[a-z]+")


def edits(text: str, span: Span, claimant: Attribution | None) -> tuple[list[Edit], list[str]]:
    """What stands for "I", "my", "we" and "our" in quoted words, and those of them that are left."""
    inside = [one.inner for one in quotations(text) if not one.depth and one.outer.overlaps(span)]
    known = [Span(max(one.start, span.start), min(one.end, span.end)) for one in inside]
    speaker = _one_person(claimant)
    reflexive = any(_SELF.search(text, where.start, where.end) for where in known)
    made: list[Edit] = []
    left: list[str] = []
    for where in (one for one in known if len(one)):
        body = _body(text, where, claimant)
        for pattern, name in ((_I, speaker), (_WE, body)):
            for match in pattern.finditer(text, where.start, where.end):
                found = list(_for(text, match, name, where.end)) if name and not reflexive else []
                made += found
                if not found:
                    left.append(match.group())
    return made, left


def _one_person(claimant: Attribution | None) -> str:
    """The speaker's name where one person speaks and it is clear who."""
    if claimant is None or claimant.confidence < 0.7 or claimant.kind == "according-to":
        return ""
    name = claimant.name
    return name if " " in name and not re.search(r"\s(?:and|for|of|et|und|y)\s", name) else ""


def _body(text: str, where: Span, claimant: Attribution | None) -> str:
    """The body a speaker speaks for: their role names it, and the quotation speaks of it before "we"."""
    if claimant is None or claimant.confidence < 0.7:
        return ""
    first = _WE.search(text, where.start, where.end)
    before = text[where.start : first.start()] if first else ""
    acronyms: list[str] = re.findall(r"(?<![\w-])[A-Z][\w-]*[A-Z](?![\w-])", claimant.role)
    for word in acronyms:
        if re.match(rf"\W*(?:[Tt]he\s+)?{re.escape(word)}\s", before):
            return word
    return ""


def _for(text: str, match: re.Match[str], name: str, end: int) -> Iterator[Edit]:
    """The name in place of a pronoun, with the verb made to agree; nothing where the grammar is not sure."""
    said = match.group().replace("’", "'")
    base, mark, short = said.partition("'")
    lowered, span = base.lower(), Span(*match.span())
    if lowered in ("my", "our"):
        yield Edit(span, possessive(name), "speaker")
    elif lowered in ("me", "us"):
        yield Edit(span, name, "speaker")
    elif lowered in ("i", "we"):
        yield from _subject(text, span, name, mark + short, end)


def _subject(text: str, span: Span, name: str, short: str, end: int) -> Iterator[Edit]:
    """The name for "I" or "we", with what was shortened after it or the verb that follows."""
    if short and _SHORT.get(short):
        yield Edit(span, name + _SHORT[short], "speaker")
    elif not short and _UNCHANGED.match(text, span.end, end):
        yield Edit(span, name, "speaker")
    elif not short:
        yield from _agreeing(text, span, name, end)


def _agreeing(text: str, span: Span, name: str, end: int) -> Iterator[Edit]:
    verb = _VERB.match(text, span.end, end)
    if verb is None or verb.group("verb") in _NO_VERB or verb.group("verb").endswith("ing"):
        return
    clause = re.split(r"[,.;:!?]", text[verb.end() : end])[0]
    if _SHARED.search(clause):
        return
    yield Edit(span, name, "speaker")
    yield Edit(Span(*verb.span("verb")), third_person(verb.group("verb")), "agreement")


def third_person(verb: str) -> str:
    """A verb in the present as it is after a name: "provide" -> "provides"."""
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


def possessive(name: str) -> str:
    """A name with 's, or with an apostrophe alone after the s of a plural or a name in s."""
    return (
        f"{name}’" if name.endswith("s") and name[-2:-1] != "s" and not name[-2:].isupper() else f"{name}’s"
    )
