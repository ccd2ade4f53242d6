"""Whom a name, an office or a pronoun means, by what the text said before."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from core.engines.attributing import cues_arabic, naming_arabic, people
from core.engines.attributing.cues import cues_in
from core.engines.attributing.people import Gender, Mention, mentions
from core.engines.attributing.quotations import narration
from core.engines.attributing.records import Cue, Form
from core.engines.attributing.somebody import Meant, Somebody
from core.engines.attributing.speech_words import base_of, office_pattern, words_of
from core.engines.names import bare_name
from core.engines.sentences import known_sentences
from core.text.spans import Span

CLEAR = 0.7
"""Confidence from which a reading is taken for clear."""

_BACK = 12
"""Sentences before a pronoun that are looked through."""
_PREPOSITION = re.compile(
    r"(?:with|by|to|of|from|for|at|in|on|against|about|after|before|between|than|and|or|named|met"
    r"|told|replaced"
    r"|succeeded|called|thanked|accused|praised|de|avec|par|con|mit|von)\s+(?:[Tt]he\s+)?$"
)
_ARTICLE = re.compile(
    r"(?i:the|an?|le|la|les|l['’]|der|die|das|ein|eine|el|los|las|un|une|una)(?:(?<=['’])|\s+)"
)
_PLURAL = re.compile(
    r"(?:officials|residents|police|witnesses|authorities|experts|analysts|researchers|scientists"
    r"|prosecutors|sources"
    r"|activists|campaigners|critics|lawyers|doctors|ministers|lawmakers|teachers|workers|farmers"
    r"|leaders|soldiers|troops"
    r"|rebels|fighters|organi[sz]ers|rescuers|locals|companies|groups|forces|parties)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=8)
def _persons(text: str) -> dict[str, tuple[Mention, ...]]:
    """The mentions of each person by full name, as first given; surnames alone belong to their owner."""
    found: dict[str, list[Mention]] = {}
    for one in mentions(text):
        if one.person and " " in one.name:
            found.setdefault(one.name, []).append(one)
    for one in mentions(text):
        owner = _owner(one, list(found))
        if owner and one not in found[owner]:
            if one.name == owner or _is_explained(text, owner, one, found[owner][0]):
                found[owner].append(one)
        elif not owner and one.person and " " not in one.name:
            found.setdefault(one.name, []).append(one)
    return {name: tuple(sorted(of, key=lambda m: m.span)) for name, of in found.items()}


def _is_explained(text: str, owner: str, one: Mention, first: Mention) -> bool:
    """True for a surname that can only be the owner's: they were named before it, or it stands in a headline.

    Not where somebody else of that name is named in full, even in quoted words.
    """
    given: set[str] = set(re.findall(rf"(?<![\w-])([A-Z][\w’'-]*)\s+{re.escape(one.name)}(?![\w-])", text))
    if any(bare_name(word) and not people.is_title(word) for word in given - set(owner.split())):
        return False
    return first.span.start < one.span.start or _in_headline(text, one.span.start)


def _in_headline(text: str, at: int) -> bool:
    """True for a line of its own without a full stop."""
    end = text.find("\n", at)
    start = text.rfind("\n", 0, at) + 1
    return end >= 0 and text[start:end].rstrip()[-1:].isalnum()


def _owner(one: Mention, names: list[str]) -> str:
    """The full name that a surname alone stands for, if only one person has it."""
    if " " in one.name and one.name not in names:
        owners = [name for name in names if name.endswith(f" {one.name}")]
    else:
        owners = [name for name in names if name.split()[-1] == one.name or name == one.name]
    return owners[0] if len(owners) == 1 else ""


def person_at(text: str, span: Span) -> Somebody | None:
    """The person whose name stands within a span, known by what the text says of them anywhere up to there.

    A name that is longer first is given in full.
    """
    here = next((one for one in mentions(text) if span.start <= one.span.start < span.end), None)
    if here is None:
        return None
    for name, of in _persons(text).items():
        if here in of:
            return _somebody(text, name, of, here)
    return None


def _somebody(text: str, name: str, of: tuple[Mention, ...], here: Mention) -> Somebody:
    roles = [one for one in (here, *of) if one.role and one.span.start <= here.span.start] or [
        one for one in of if one.role
    ]
    fuller = next((one for one in of if one.name == name), here)
    titled = next((one for one in roles if not people.is_mere_title(one.role)), next(iter(roles), None))
    spans = [fuller.span] if fuller is not here else []
    if titled is not None and titled.role_span is not None:
        whole = Span(
            min(titled.role_span.start, titled.span.start), max(titled.role_span.end, titled.span.end)
        )
        spans = [span for span in spans if not span.overlaps(whole)] + [whole]
    return Somebody(name, titled.role if titled else "", gender_of(text, name), False, tuple(spans))


@lru_cache(maxsize=64)
def gender_of(text: str, name: str) -> Gender:
    """The gender a text shows of a person: by title, or by "his" and "she" where only they can be meant."""
    titled = {one.gender for one in _persons(text).get(name, ()) if one.gender}
    if titled:
        return titled.pop() if len(titled) == 1 else ""
    votes = {"m": 0, "f": 0}
    narrated = narration(text)
    for sentence in known_sentences(text):
        here = [one for one in _persons_in(text, sentence) if one[0]]
        first = [owner for owner, _one in here]
        if not first or first[0] != name:
            continue
        others = [one.span.start for owner, one in here if owner != name]
        until = min(others, default=sentence.end)
        for word in re.findall(
            r"(?<!\w)(?:he|his|himself|she|her|herself)(?!\w)", narrated[here[0][1].span.end : until]
        ):
            votes["m" if word in ("he", "his", "himself") else "f"] += 1
    return "" if bool(votes["m"]) == bool(votes["f"]) else "m" if votes["m"] else "f"


def _persons_in(text: str, where: Span) -> list[tuple[str, Mention]]:
    """The persons named within a span, each with its mention, in order."""
    found = [
        (name, one)
        for name, of in _persons(text).items()
        for one in of
        if where.start <= one.span.start < where.end
    ]
    return sorted(found, key=lambda pair: pair[1].span)


def named(text: str, who: Span, language: str) -> Somebody:
    """Whom the words of a speaker mean: a person in full, two of them, or an office without its article."""
    if base_of(language) in cues_arabic.LANGUAGES:
        return naming_arabic.somebody(who.of(text), text[: who.start], base_of(language))
    joined = _joined(text, who, language)
    if len(joined) > 1:
        found = [named(text, one, language) for one in joined]
        roles = "; ".join(one.role for one in found if one.role)
        spans = tuple(span for one in found for span in one.spans)
        between = text[joined[0].end : joined[1].start]
        return Somebody(between.join(one.name for one in found), roles, "", True, spans)
    said = who.of(text)
    person = person_at(text, who)
    if person is not None and not _is_office_of(text, who, person):
        return person
    return _body(text, who, said, language)


def _is_office_of(text: str, who: Span, person: Somebody) -> bool:
    """ "Lund's office" is not Lund, nor "a spokeswoman for Lund"."""
    here = next(one for one in mentions(text) if who.start <= one.span.start < who.end)
    after = text[here.span.end : who.end]
    apart = re.match(r"(?:['’]s)?\s*\w", after) and not (here.role_span and here.role_span.end >= who.end)
    before = text[who.start : here.start]
    return bool(apart) or bool(re.search(r"\s(?:for|of|at|from|de|du|von|des|del)\s(?:the\s)?$", before))


def _body(text: str, who: Span, said: str, language: str) -> Somebody:
    """An office or body: without its article, in full where the text named it so before."""
    bare = (
        _ARTICLE.sub("", " ".join(said.split()), count=1) if _ARTICLE.match(said) else " ".join(said.split())
    )
    full = _full_form(text, bare, who.start) or _full_body(text, bare, who.start, language)
    name = full.of(text) if full else bare[:1].upper() + bare[1:]
    last = bare.split()[-1] if bare else ""
    gender = people.gender_of_words(bare.split(" for ")[0])
    plural = bool(_PLURAL.match(last) or _PLURAL.match(bare))
    return Somebody(" ".join(name.split()), "", gender, plural, (full,) if full else ())


def _full_form(text: str, acronym: str, before: int) -> Span | None:
    """What an acronym stands for, where the text gives it: "North Atlantic Treaty Organization (NATO)"."""
    if not re.fullmatch(r"[A-Z]{2,8}", acronym):
        return None
    given = re.search(rf"\({re.escape(acronym)}\)", text[:before])
    longer = given and next(
        (one for one in reversed(mentions(text)) if one.span.end in (given.start() - 1, given.start())), None
    )
    return longer.span if longer and " " in longer.name else None


def _full_body(text: str, bare: str, before: int, language: str) -> Span | None:
    """ "the ministry" is the "Ministry of Health" where only one ministry was named before."""
    if " " in bare or not office_pattern(language).fullmatch(bare):
        return None
    head = re.compile(rf"(?<!\w){re.escape(bare)}(?!\w)", re.IGNORECASE)
    found: dict[str, Span] = {}
    for one in mentions(text):
        if one.span.start < before and not one.person and " " in one.name and head.search(one.name):
            found.setdefault(one.name, one.span)
    return next(iter(found.values())) if len(found) == 1 else None


def _joined(text: str, who: Span, language: str) -> list[Span]:
    known = words_of(language)
    if known is None:
        return [who]
    spans, at = [], who.start
    for tie in re.finditer(rf"\s+(?:{known.joins})\s+", who.of(text)):
        spans.append(Span(at, who.start + tie.start()))
        at = who.start + tie.end()
    found = [*spans, Span(at, who.end)]
    alike = len(found) == 2 and all(_stands_alone(text, one) for one in found)
    return found if alike else [who]


def _stands_alone(text: str, part: Span) -> bool:
    """True for a person, and for an office with its article: "Trade and Industry Ministry" is one body."""
    return person_at(text, part) is not None or bool(_ARTICLE.match(part.of(text)))


def meant(text: str, at: int, form: Form, language: str) -> Meant | None:
    """Whom a pronoun at ``at`` means; None where the text leaves it open."""
    before = [one for one in known_sentences(text, language) if one.start < at][-_BACK:]
    if form == "p":
        return _several(text, at, before, language)
    for back, sentence in enumerate(reversed(before)):
        found = _of_sentence(text, Span(sentence.start, min(sentence.end, at)), form, language)
        if found == "open":
            return None
        if isinstance(found, Meant):
            return replace(found, confidence=round(found.confidence - 0.03 * max(0, back - 1), 2))
    return None


def _of_sentence(text: str, where: Span, form: Form, language: str) -> "Meant | str | None":
    """Whom a sentence leaves as the one a pronoun means; "open" where it could be several."""
    speaker = _speaker(text, where, language)
    if speaker is not None and speaker.plural and " and " not in speaker.name:
        speaker = None
    here = _persons_in(text, where)
    names = list(dict.fromkeys(owner for owner, _one in here))
    fitting = [name for name in names if fits(gender_of(text, name), form)]
    if speaker is not None and words_of(language) and not _can_be(text, speaker, form):
        speaker = None
    if speaker is not None and not speaker.plural and fits(speaker.gender, form):
        rivals = [name for name in fitting if name != speaker.name and gender_of(text, name) == form]
        known = speaker.gender or person_like(text, speaker.name) or " " in speaker.name
        return Meant(speaker, 0.6 if not known else CLEAR if rivals and speaker.gender != form else 0.8)
    return _of_names(text, where, here, fitting, form)


def _can_be(text: str, speaker: Somebody, form: Form) -> bool:
    """False for a body where "he" or "she" is meant: a person, or an office that one person has."""
    if form not in ("m", "f") or speaker.plural or speaker.gender or person_like(text, speaker.name):
        return True
    words = re.split(r"\s(?:of|for|at)\s", speaker.name)[0].split()
    alone = len(words) == 1 and words[0][:1].isupper() and words[0][1:].islower()
    return alone or people.is_title(words[-1])


def _of_names(
    text: str, where: Span, here: list[tuple[str, Mention]], fitting: list[str], form: Form
) -> "Meant | str | None":
    if not fitting:
        return None
    subject = _subject(text, where, here)
    if len(fitting) > 1:
        return "open"
    mention = next(one for owner, one in here if owner == fitting[0])
    person = person_at(text, mention.span)
    shown = gender_of(text, fitting[0]) == form and not _unknown_names(text, where)
    return Meant(person, 0.75 if shown or subject == fitting[0] else 0.65) if person else None


def _unknown_names(text: str, where: Span) -> bool:
    """True where a single name that nobody explained could be a person's too."""
    known = {one.span for _full, one in _persons_in(text, where)}
    return any(
        where.start <= one.span.start < where.end
        and one.span not in known
        and one.name[1:].islower()
        and not _PREPOSITION.search(text[max(where.start, one.span.start - 20) : one.span.start])
        for one in mentions(text)
    )


def _subject(text: str, where: Span, here: list[tuple[str, Mention]]) -> str:
    """The person a sentence is about: the first named, unless after "with", "by" and the like."""
    for owner, one in here:
        if not _PREPOSITION.search(text[max(where.start, one.start - 20) : one.start]):
            return owner
    return ""


def _speaker(text: str, where: Span, language: str) -> Somebody | None:
    """The last who speaks by name or office in a sentence."""
    cues = [cue for cue in cues_in(narration(text), where, language) if cue.form == "named"]
    return named(text, cues[-1].who, language) if cues else None


def _several(text: str, at: int, before: list[Span], language: str) -> Meant | None:
    """The last who spoke together, or a body or group that spoke."""
    for back, sentence in enumerate(reversed(before)):
        speaker = _speaker(text, Span(sentence.start, min(sentence.end, at)), language)
        if speaker is None:
            continue
        head = re.split(r"\s(?:of|for|at)\s", speaker.name)[0].split()
        office = speaker.gender or people.is_title(head[-1])
        one_person = not speaker.plural and bool(office or person_like(text, speaker.name))
        if one_person:
            continue
        return Meant(speaker, 0.75 if back < 3 else 0.65)
    return None


def person_like(text: str, name: str) -> bool:
    """True for a name the text shows to be a person's."""
    return name in _persons(text)


def persons_before(text: str, at: int) -> Iterator[tuple[str, Mention]]:
    """Every mention of a person before a place, with the full name."""
    yield from _persons_in(text, Span(0, at))


def fits(gender: Gender, form: Form) -> bool:
    """True where a gender is or may be that of a pronoun."""
    return form == "any" or not gender or gender == form


def of_cue(text: str, cue: Cue, language: str) -> Meant | None:
    """Whom the words of speech name, or their pronoun means."""
    if cue.form == "named":
        return Meant(named(text, cue.who, language), 0.9)
    return meant(text, cue.whole.start, cue.form, language)
