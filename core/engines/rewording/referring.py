"""Pronouns and descriptions ("both sides", "the ministry") by the names they mean, where that is clear."""

import re
from functools import partial

from core.engines.attributing import resolving
from core.engines.attributing.people import TITLES, mentions
from core.engines.attributing.quotations import narration
from core.engines.attributing.records import Attribution, Form
from core.engines.names import NAME
from core.engines.rewording.first_person import possessive
from core.engines.rewording.records import Edit
from core.engines.sentences import known_sentences
from core.text.spans import Span

Found = tuple[list[Edit], list[str]]

_SINGULAR: dict[str, tuple[Form, bool]] = {
    "he": ("m", False), "him": ("m", False), "his": ("m", True),
    "she": ("f", False), "hers": ("f", True), "her": ("f", True),
}  # fmt: skip
_HE = re.compile(r"(?<![\w'’-])(?:[Hh]e|[Hh]im|[Hh]is|[Ss]he|[Hh]ers?)(?:['’](?:s|d|ll))?(?![\w-])")
_THEY = re.compile(r"(?<![\w'’-])(?:[Tt]hey|[Tt]heir|[Tt]hem|[Ii]ts|[Ii]t)(?:['’](?:s|re|ve|d|ll))?(?![\w-])")
_EXPLETIVE = re.compile(
    r"(?:['’]s)?\s+(?:(?:is|was|has been|will be|would be|seems|appears"
    r"|turned out)\s+(?:\w+\s+){0,3}?(?:that|to|when|why|how"
    r"|if|not|clear|unclear)\b|rained|snowed|took|takes|rains)"
)
_NOT_OWNED_WORDS = """
and in on at to for with that as by from after before when of off out up again too about if because but
or over into during while who was is were are has had said then there now
"""
_NOT_OWNED = frozenset(_NOT_OWNED_WORDS.split())
_SOMEBODY = re.compile(
    r"(?<![\w-])(?:(?:[Tt]he|[Aa]n?|[Aa]nother|[Oo]ne|[Hh]is|[Hh]er|[Tt]heir|[Ee]very|[Ee]ach|[Nn]o)\s+"
    rf"(?:[\w’'-]+\s+){{0,2}}?(?:(?i:{TITLES})|wife|husband|man|woman|boy|girl|father|mother|son|daughter|brother"
    r"|sister|friend|player|neighbou?r|[a-z]{3,}(?:[^rtaw]er|ist|ant|man|woman)|person|child|patient|victim"
    r"|suspect|student|baby|widow)|[Ss]omeone|[Ss]omebody|[Ee]veryone|[Ee]verybody|[Nn]obody|[Aa]nyone"
    r"|[Ww]hoever)(?![\w-])"
)
_PAIR = re.compile(
    r"(?<![\w-])(?:the\s+two\s+(?P<kind>sides|parties|countries|governments|nations|states|companies"
    r"|cities|towns"
    r"|regions|neighbours|neighbors|men|women|leaders|ministers|presidents|politicians|capitals"
    r"|organi[sz]ations"
    r"|groups|clubs|teams|villages)|both\s+(?P<both>sides|parties|countries|governments|nations"
    r"|states|companies"
    r"|cities|towns|regions|men|women|leaders|ministers|capitals|organi[sz]ations|groups|clubs|teams"
    r"|villages))"
    r"(?P<own>['’](?!\w))?(?![\w-])",
    re.IGNORECASE,
)
_OF_PEOPLE = frozenset({"men", "women", "leaders", "ministers", "presidents", "politicians"})
_ONE = rf"(?:[Tt]he\s+)?(?:{NAME})"
_BETWEEN = re.compile(rf"(?i:between)\s+(?P<one>{_ONE})\s+and\s+(?P<two>{_ONE})(?!\s+[a-z]+s\b(?<!'s)\s+and)")
_HYPHENED = re.compile(r"(?<![\w-])(?P<one>[A-Z][a-z]+)[-–](?P<two>[A-Z][a-z]+)(?![\w-])")
_ROLE = re.compile(
    r"(?<![\w-])[Tt]he\s+(?P<former>former\s+|then\s+|outgoing\s+|new\s+)?(?P<head>(?:[a-z]+\s+)?"
    rf"(?i:{TITLES}|spokeswoman|spokesman))(?P<own>['’]s)?(?![\w-])(?!\s+(?:of|for|{NAME}))"
)
_BODIES = (
    "organi[sz]ation|company|ministry|council|party|agency|union|university|bank|court|commission"
    "|committee|institute"
    "|association|federation|department|hospital|museum|group|coalition|alliance|treaty|governorate"
    "|province|foundation"
    "|authority|board|office|school|academy|airline|club|parliament|tribunal|bureau|society|trust"
    "|fund|centre|center"
)
_BODY = re.compile(
    rf"(?<![\w-])[Tt]he\s+(?P<head>{_BODIES})(?P<own>['’]s)?(?![\w-])(?!\s+(?:of|for|that"
    rf"|which)\b)(?!\s+{NAME})"
)
_POINTING = re.compile(
    r"(?<![\w-])(?:[Tt]his|[Tt]hese|[Tt]hose|[Ss]uch)\s+(?!is\b|was\b|are\b|were\b|year|month|week"
    r"|morning|afternoon|evening|as\b)[a-z]+"
)
_PLURAL_HEAD = re.compile(
    r"(?<![\w-])(?:police|people|children|men|women|[a-z-]*(?:men|women)|[a-z-]{2,}(?<![siu])s)$"
)
_FINITE = re.compile(
    r"\s(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|did|do|does|[a-z]{2,}ed"
    r"|said|say|says|held|fell|rose"
    r"|went|came|took|made|gave|began|won|lost|met|left|built|sold|bought|closed|opened)\b"
)


def edits(text: str, kept: Span, said: Attribution | None) -> Found:
    """What stands for pronouns and descriptions in the paper's own words at ``kept``, and what is left.

    Right after words of speech that were cut, "they" are those who spoke.
    """
    made: list[Edit] = []
    left: list[str] = []
    they = partial(_they, said=said)
    for edits_of in (_pairs, _roles, _bodies, _he, they):
        edits, unclear = edits_of(text, kept)
        made += edits
        left += unclear
    left += [match.group() for match in _POINTING.finditer(text, kept.start, kept.end)]
    return made, left


def _he(text: str, kept: Span) -> Found:
    """He, she and their possessives; a name earlier in the claim explains all that follow."""
    made: list[Edit] = []
    left: list[str] = []
    explained: set[str] = set()
    for match in _HE.finditer(text, kept.start, kept.end):
        base, _mark, short = match.group().replace("’", "'").partition("'")
        if base[0].isupper() and re.search(r"\w", text[kept.start : match.start()]):
            continue  # a title: "Her Father's House"
        form, owned = _SINGULAR[base.lower()]
        if form in explained or _named_before(text, kept.start, match.start(), form):
            explained.add(form)
            continue
        found = resolving.meant(text, match.start(), form, "en")
        if base.lower() == "her":
            owned = _owns(text, match.end())
        rivalled = short == "s" or _is_rivalled(text[kept.start : match.start()], owned=owned)
        if found is None or found.confidence < resolving.CLEAR or rivalled:
            left.append(match.group())
            continue
        explained.add(form)
        name = possessive(found.who.name) if owned else _as_subject(found.who.name, text, found.who.role)
        made.append(Edit(Span(*match.span()), name + {"d": "’d", "ll": " will"}.get(short, ""), "pronoun"))
    return made, left


def _is_rivalled(before: str, *, owned: bool) -> bool:
    """True where the claim itself speaks of somebody before the pronoun whom it could mean as well."""
    if _SOMEBODY.search(before):
        return True
    return owned and bool(re.search(rf"(?:^|\s){NAME}", before.strip()))


def _as_subject(name: str, text: str, role: str) -> str:
    """An office keeps its article: "the spokesman for the ministry"."""
    return name if role or resolving.person_like(text, name) else f"the {name[:1].lower()}{name[1:]}"


def _owns(text: str, at: int) -> bool:
    after = re.compile(r"\s+([a-z]+)").match(text, at)
    return after is not None and after.group(1) not in _NOT_OWNED


def _named_before(text: str, start: int, at: int, form: Form) -> bool:
    """True where a person who fits is named in the claim before the pronoun."""
    return any(
        resolving.fits(resolving.gender_of(text, name), form)
        for name, one in resolving.persons_before(text, at)
        if one.span.start >= start
    )


def _they(text: str, kept: Span, *, said: Attribution | None) -> Found:
    """They and it at the beginning, for the subject of the sentence before; further on they are explained."""
    match = _THEY.search(text, kept.start, kept.end)
    if match is None or re.search(r"\w", text[kept.start : match.start()]):
        return [], []
    word, _mark, short = match.group().replace("’", "'").partition("'")
    if word.lower() == "it" and _EXPLETIVE.match(text, match.start() + 2):
        return [], []
    plural = word.lower() in ("they", "their", "them")
    subject = _speakers(text, kept, said) if plural else ""
    subject = subject or _subject_before(text, kept.start, plural=plural)
    if not subject or short in ("s", "d"):
        return [], [match.group()]
    new = possessive(subject) if word.lower() in ("their", "its") else subject
    new += {"re": " are", "ve": " have", "ll": " will"}.get(short, "")
    return [Edit(Span(*match.span()), new, "pronoun")], []


def _speakers(text: str, kept: Span, said: Attribution | None) -> str:
    """Several who spoke in the words cut right before the claim; "" where one did, or it is not clear."""
    if said is None or said.cue.form != "named":
        return ""
    near = said.cue.whole.end <= kept.start <= said.cue.whole.end + 40
    several = " and " in said.name or _is_many(said.name)
    if not near or not several:
        return ""
    return said.name if " and " in said.name else f"{said.name[:1].lower()}{said.name[1:]}"


def _subject_before(text: str, at: int, *, plural: bool) -> str:
    """The subject of the sentence before, where nothing else there could be meant; "" otherwise."""
    before = [one for one in known_sentences(text) if one.end <= at]
    if not before or "\n\n" in text[before[-1].end : at]:
        return ""
    sentence = before[-1].of(narration(text))
    finite = _FINITE.search(sentence)
    subject = sentence[: finite.start()].strip() if finite else ""
    if not 1 <= len(subject.split()) <= 8 or not re.fullmatch(r"[\w\s'’-]+", subject):
        return ""
    fits = _is_many(subject) if plural else _is_one_body(subject)
    return _lowered(subject) if fits and not _rivals(sentence[len(subject) :], plural) else ""


def _is_many(subject: str) -> bool:
    joined = re.fullmatch(rf"{NAME} and {NAME}", subject)
    head = re.split(r"\s(?:of|in|from|at|for)\s", subject)[0]
    return bool(joined) or bool(_PLURAL_HEAD.search(head))


def _is_one_body(subject: str) -> bool:
    named = re.fullmatch(rf"(?:[Tt]he\s+)?{NAME}", subject)
    return (
        bool(named)
        and not re.fullmatch(r"(?:I|He|She|It|They|This|That|We|You)", subject)
        and not re.search(r"\s(?:and|or)\s|ers$", subject)
    )


def _rivals(rest: str, plural: bool) -> bool:
    """True where the rest of the sentence names something else that the pronoun could mean."""
    if plural:
        return any(_PLURAL_HEAD.search(word) for word in re.findall(r"[a-z]+", rest)) or " and " in rest
    return bool(re.search(r"(?<![\w-])(?:[A-Z]\w+|the\s+\w+|an?\s+\w+)", rest))


def _lowered(subject: str) -> str:
    """An article that had its capital from the start of a sentence, in small letters again."""
    return re.sub(
        r"^(?:The|A|An|Both|Two|Three|Some|Many|Several|Local|All)\b", lambda m: m.group().lower(), subject
    )


def _pairs(text: str, kept: Span) -> Found:
    """ "The two sides": the one pair the text speaks of before, if it is one and the same everywhere."""
    made: list[Edit] = []
    left: list[str] = []
    for match in _PAIR.finditer(text, kept.start, kept.end):
        kind = (match.group("kind") or match.group("both")).lower()
        pair = _pair(text, kept.start, of_people=kind in _OF_PEOPLE)
        if not pair:
            left.append(match.group())
            continue
        first, second = pair
        lead = "both " if match.group("both") else ""
        new = f"{lead}{first} and {second}" if not match.group("own") else f"{first} and {possessive(second)}"
        made.append(Edit(Span(*match.span()), new, "description"))
    return made, left


def _pair(text: str, before: int, *, of_people: bool) -> tuple[str, str] | None:
    """The two that the text sets against each other; None where there are none, or several such pairs."""
    if of_people:
        return _two_people(text, before)
    narrated = narration(text)
    found: dict[frozenset[str], tuple[str, str]] = {}
    for pattern in (_BETWEEN, _HYPHENED):
        for match in pattern.finditer(narrated, 0, before):
            pair = (match.group("one"), match.group("two"))
            if not any(resolving.person_like(text, name) for name in pair) and not _is_one_name(text, match):
                bare = frozenset(re.sub(r"^[Tt]he\s+", "", name) for name in pair)
                if pattern is _BETWEEN or bare not in found:
                    found[bare] = (_lowered(pair[0]), _lowered(pair[1]))
    return next(iter(found.values())) if len(found) == 1 else None


def _two_people(text: str, before: int) -> tuple[str, str] | None:
    """The only two persons a text has named, if it named them in one sentence."""
    named = list(dict.fromkeys(name for name, _one in resolving.persons_before(text, before)))
    if len(named) != 2:
        return None
    for sentence in known_sentences(text):
        here = {
            name
            for name, one in resolving.persons_before(text, sentence.end)
            if one.span.start >= sentence.start
        }
        if sentence.start < before and len(here) == 2:
            return named[0], named[1]
    return None


def _is_one_name(text: str, match: re.Match[str]) -> bool:
    """ "Secretary-General" is no pair, nor are the two halves of somebody's name."""
    here = Span(*match.span())
    titled = re.fullmatch(TITLES, match.group(), re.IGNORECASE)
    return bool(titled) or any(
        one.person and Span(one.start, one.span.end).overlaps(here)
        for one in mentions(text)
        if match.re is _HYPHENED
    )


def _roles(text: str, kept: Span) -> Found:
    """ "The former minister": the one person whose role in the text is that."""
    made: list[Edit] = []
    left: list[str] = []
    for match in _ROLE.finditer(text, kept.start, kept.end):
        if any(one.role_span and one.role_span.overlaps(Span(*match.span())) for one in mentions(text)):
            continue
        former, head = (match.group("former") or "").strip(), match.group("head").lower()
        who = _who_is(text, match.start(), former, head)
        if not who:
            left.append(match.group())
            continue
        made.append(Edit(Span(*match.span()), possessive(who) if match.group("own") else who, "description"))
    return made, left


def _who_is(text: str, before: int, former: str, head: str) -> str:
    found: set[str] = set()
    for name, one in resolving.persons_before(text, before):
        role = one.role.lower()
        has = re.search(rf"(?<![\w-]){re.escape(head)}(?![\w-])", re.split(r"\s(?:of|for|to)\s", role)[0])
        if has and (("former" in role) == (former == "former") or former in ("then", "new")):
            found.add(name)
    return found.pop() if len(found) == 1 else ""


def _bodies(text: str, kept: Span) -> Found:
    """ "The ministry": the one body named before whose name has that word."""
    made: list[Edit] = []
    left: list[str] = []
    for match in _BODY.finditer(text, kept.start, kept.end):
        name = _body_named(text, match.start(), match.group("head"))
        if not name:
            left.append(match.group())
            continue
        new = f"the {name}"
        made.append(Edit(Span(*match.span()), possessive(new) if match.group("own") else new, "description"))
    return made, left


def _body_named(text: str, before: int, head: str) -> str:
    word = (
        re.escape(head).replace("organisation", "organi[sz]ation").replace("organization", "organi[sz]ation")
    )
    names = {
        re.sub(r"^[Tt]he\s+", "", one.name)
        for one in mentions(text)
        if one.span.start < before
        and not one.person
        and " " in one.name
        and re.search(rf"(?<![\w-]){word}(?![\w-])", one.name, re.IGNORECASE)
    }
    return names.pop() if len(names) == 1 else ""
