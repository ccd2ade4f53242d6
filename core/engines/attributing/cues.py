"""Words of speech in one sentence: "Lund said", "said Lund", "according to Lund", "he said"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from core.engines.attributing import cues_arabic
from core.engines.attributing.records import Cue, Form, Side
from core.engines.attributing.speech_words import SpeechWords, base_of, offices, words_of
from core.engines.names import NAME, bare_name
from core.text.spans import Span

LONGEST = 1500
"""Code points of a sentence that are read for words of speech."""

_WEAK_WORDS = """
reported reports posted continued suggested noted notes added adds promised responded answered observed
revealed estimated estimates announced announces confirmed confirms recalled predicted disclosed pledged
vowed informed assured reminded cautioned concluded maintained underlined stressed stresses emphasised
emphasized warned believes believed thinks hopes tweeted wrote writes reiterated reaffirmed alleged
"""
_WEAK = frozenset(_WEAK_WORDS.split())
"""English verbs that may have a thing as their object: "reported a loss"."""
_CLAUSE = re.compile(
    r"\s*(?:[,:]?\s*[\"“«‘'„]|:|,(?!\s*(?:and|but|or|while|as|with|which|who)\b)|that\b)"
    r"|[^,.;:]{1,90}?\b(?:is|are|was|were|has|have|had|will|would|could|can|cannot"
    r"|may|might|must|should|did|does|do|[a-z]{2,}ed|held|fell|rose|went|came|took|made|gave|began"
    r"|grew|lost|won)\b"
)
_AFTER_PREPOSITION = re.compile(
    r"\b(?:in|of|at|from|for|to|by|with|near|under|against|between|over|into|about|among|through|during|than)"
    r"\s+(?:the\s+)?$"
)
_LISTENER = re.compile(
    rf"(?:(?:the\s+)?{NAME}|(?:the|an?|his|her)\s+[\w’'-]+(?:\s+[\w’'-]+)?|reporters|journalists)\s*[.!?]?[\"”»]?\s*$"
)
_PHRASE = re.compile(
    r"\W*(?:In|On|At|During|After|Before|Concerning|Regarding|Asked|Speaking|Earlier|Later|However"
    r"|Meanwhile|But|And"
    r"|Last|Yesterday|Today|As|When|Following|For|Au|Lors|Dans|En|Am|Im|Bei|Durante|El|Le)\b"
)
TAIL = re.compile(
    r"(?:\s+(?:(?:late|early|earlier|later)\s+)?(?:on|last|this)\s+[A-Z]\w+(?:\s+(?:morning"
    r"|afternoon|evening|night))?"
    r"|\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\s+last\s+(?:week|month|year|night)"
    r"|\s+(?:yesterday|today|earlier|later|tonight|separately|again|here|afterwards)"
    r"|\s+(?:in|at|during|via|through|after|before)\s+(?:an?|his|her|its|their"
    r"|the)\s+[^,.;:\"“«]{2,60}?(?=[,.;:\"“«]|\s+that\b|$)"
    r"|\s+to\s+(?:the\s+)?[A-Z]\w+|\s+to\s+(?:reporters|journalists|parliament|the\s+\w+(?:\s+\w+)?)"
    r"|\s+in\s+[A-Z]\w+|\s+on\s+(?:Twitter|Facebook|television|TV|the radio))*"
)
"""What may stand between a verb of speech and what was said: when, where and to whom."""

_TO_SOMEBODY = ("told", "tells")

_OPENERS = re.compile(
    r"(?:Am|Im|Beim|Vom|Zum|Nach|Seit|Vor|Au|Aux|Lors|Dès|Depuis|Desde|Tras|Al|Del|Durante)\s+"
)
_OPENING = "\"“«„‘'"


def cues_in(narrated: str, where: Span, language: str) -> list[Cue]:
    """The words of speech of a sentence in order; ``narrated`` is its text with quoted words blanked out."""
    end = min(where.end, where.start + LONGEST)
    words, base = narrated[where.start : end], base_of(language)
    if base in cues_arabic.LANGUAGES:
        found = list(cues_arabic.cues_in(words, base))
    else:
        known = words_of(base)
        found = _latin(words, base, known) if known else []
    return [_moved(cue, where.start) for cue in sorted(found, key=lambda cue: cue.whole.start)]


def _latin(words: str, language: str, known: SpeechWords) -> list[Cue]:
    found: list[Cue] = []
    for pattern in _patterns(language):
        for match in pattern.finditer(words):
            cue = _cue(words, match, language, known)
            if cue is not None and not any(cue.verb.overlaps(other.verb) for other in found):
                found.append(cue)
    return found or [*_participle(words, language)]


def _cue(words: str, match: re.Match[str], language: str, known: SpeechWords) -> Cue | None:
    """The cue of a match; None where the verb has a thing for its object, or nobody has spoken."""
    who, verb = _bare(words, Span(*match.span("who"))), Span(*match.span("verb"))
    form = _form(who.of(words), match, known)
    if verb.start > who.start and form == "named":
        who = _head(words, who)
    if not len(who) or not (form != "named" or _can_speak(who.of(words))):
        return None
    whole = Span(min(who.start, verb.start), max(who.end, verb.end))
    according = match.re.groupindex.get("according") is not None
    side = _side(words, whole, turned=not according and verb.end <= who.start)
    weak = language == "en" and verb.of(words).lower() in _WEAK and side == "before" and form == "named"
    if (weak and not _CLAUSE.match(words, verb.end)) or (
        side == "before" and _says_nothing(words, whole.end)
    ):
        return None
    kind = "according-to" if according else "pronoun" if form != "named" else _said(words, whole, side)
    return Cue(who, verb, whole, kind, side, form)  # type: ignore[arg-type]


def _says_nothing(words: str, at: int) -> bool:
    """True where nothing follows the words of speech: "all that Lund said"."""
    return not words[at:].strip(" .,;!?)")


def _head(words: str, who: Span) -> Span:
    """A name after "in" does not speak itself: "the union in Lindby said" is the union; else nobody."""
    before = words[: who.start]
    goes_on = re.match(r",\s+who\b", words[who.end :])
    if who.of(words)[:1].islower() or goes_on or not _AFTER_PREPOSITION.search(before):
        return who
    clause = re.search(r"[^,;:.!?\"”»“]*$", before)
    start = clause.start() if clause else 0
    found = _OFFICE_FIRST.match(words, start, who.start)
    return Span(*found.span(1)) if found else Span(who.start, who.start)


def _said(words: str, whole: Span, side: Side) -> str:
    """Whether words in quotation marks stand beside the cue."""
    if side == "before":
        tail = TAIL.match(words, whole.end)
        after = words[tail.end() if tail else whole.end :].lstrip(" ,:")
        return "quote" if after[:1] in _OPENING and after else "reported"
    before = words[: whole.start].rstrip(" ,")
    return "quote" if before[-1:] in "\"”»“’'" and before else "reported"


def _side(words: str, whole: Span, turned: bool) -> Side:
    """What was said follows, unless the clause ends with the cue and something stands before it.

    ``turned`` where the verb stands first, which follows what was said where a quotation or comma is there.
    """
    before, tail = words[: whole.start].strip(), TAIL.match(words, whole.end)
    # "“It held,” town engineer Lund said": the role stands between.
    before = before if turned else re.sub(r"(?<=[,\"”»’]\s)(?:[\w’'-]+\s*){1,7}$", "", before).strip()
    after = words[tail.end() if tail else whole.end :].lstrip()
    if re.search(r"[.!?][\"”»“’]$", before) and re.match(r"[\w\"“«]", after):
        return "before"
    if turned and before[-1:] in ('"', "”", "»", "“", "’"):
        return "after"
    if not before or before[-1] not in ",\"”»“’'?!;–—-":
        return "before"
    if before[-1] == "," and words[: whole.end].endswith(_TO_SOMEBODY) and _LISTENER.match(after):
        return "after"
    if after[:1] in ("", ".", ";", "!", "?") or re.match(r"[\"”»]?\s*$", after):
        return "after"
    if before[-1] in '"”»“' and len(before) > 1:
        return "after"
    opening = _PHRASE.match(before) and len(before.split()) <= 6
    return "after" if after[0] == "," and not opening else "before"


def _form(who: str, match: re.Match[str], known: SpeechWords) -> Form:
    if match.re.groupindex.get("silent"):
        return "any"
    for form, pattern in known.pronouns.items():
        if re.fullmatch(pattern, who, re.IGNORECASE):
            return form  # type: ignore[return-value]
    return "named"


def _can_speak(who: str) -> bool:
    """False for months and days, which look like names."""
    return (bool(bare_name(who)) and who not in ("BC", "AD", "AM", "PM")) or who[:1].islower()


def _bare(words: str, who: Span) -> Span:
    """The speaker without small words that only have a capital from the start of a sentence."""
    who = Span(who.start, who.end - (who.of(words)[-1:] == ","))
    opening = _OPENERS.match(who.of(words))
    who = Span(who.start + opening.end(), who.end) if opening else who
    said = who.of(words)
    if said[:1].islower() or " " not in said:
        return who
    bare = bare_name(said)
    if not bare or bare == said or not said.endswith(bare) or bare[:1].islower():
        return who
    cut = said[: len(said) - len(bare)]
    if re.fullmatch(r"(?i:the|an?|le|la|les|der|die|das|el|los|las|il|un|une|ein|eine)\s", cut):
        return who
    return Span(who.end - len(bare), who.end)


def _participle(words: str, language: str) -> Iterator[Cue]:
    """ "Lund praised it, saying the dam held": the subject of the sentence goes on to speak."""
    found = _participles(language).match(words)
    if found:
        who, verb = _bare(words, Span(*found.span("who"))), Span(*found.span("verb"))
        if len(who) and _can_speak(who.of(words)):
            yield Cue(who, verb, verb, "reported", "before")


def _moved(cue: Cue, by: int) -> Cue:
    return replace(
        cue,
        who=Span(cue.who.start + by, cue.who.end + by),
        verb=Span(cue.verb.start + by, cue.verb.end + by),
        whole=Span(cue.whole.start + by, cue.whole.end + by),
    )


def _speaker(known: SpeechWords) -> str:
    """A pattern of somebody who can speak: a name, an office, or two of them joined."""
    det = rf"(?:(?i:{known.determiners})(?:(?<=['’])|\s+))"
    word = r"[\w’'-]+"
    office = rf"(?i:{known.offices})(?![\w-])"
    tied = rf"(?:\s+(?:{known.within})\s+{det}?{word}(?:\s+{word}){{0,3}}?)?"
    called = rf"(?:\s+(?!(?:{known.verbs})\b){NAME}|,\s+{NAME}(?:,(?=\s)|(?=[.;])))?"
    phrase = rf"(?<![\w-]){det}(?:(?!{det}){word}\s+){{0,3}}?{office}(?:{tied}){called}"
    many = rf"(?<![\w-])(?:[a-z-]+\s+)?(?i:{_MANY})(?![\w-]){tied}"
    named = (
        r"(?:(?:M|Mme|Mlle|Sr|Sra|Hr)\.?\s+)?(?:(?:[Tt]he|[Ll]e|[Ll]a|[Dd]ie|[Dd]er|[Dd]as|[Ee]l)\s+)?"
        rf"{NAME}(?:\s(?:[a-z-]+\s)?{office})?"
    )
    one = f"(?:{phrase}|{many}|{named})"
    return rf"(?:{one}(?:\s+(?:{known.joins})\s+{one})?)"


_LINKS = (
    "as|in|on|at|of|to|for|from|with|by|and|or|but|after|before|when|while|who|that|during|about"
    "|had|has|have|was|were|is"
)
_MANY = (
    "officials|residents|police|witnesses|authorities|experts|analysts|researchers|scientists"
    "|prosecutors|sources"
    "|activists|campaigners|critics|lawyers|doctors|organi[sz]ers|rescuers|locals|ministers"
    "|lawmakers|teachers"
)


_OFFICE_FIRST = re.compile(rf"\s*((?i:the|an?)\s+(?:[\w’'-]+\s+){{0,3}}?(?i:{offices('en')})(?![\w-]))")


@lru_cache
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    """The patterns of a language, the surest first; each has the groups who and verb."""
    known = words_of(language)
    assert known is not None, f"no words of speech for {language}"
    who, verbs = _speaker(known), known.verbs
    verb = rf"(?P<verb>(?:{verbs}))(?![\w-])(?!\s+(?:to\s+be|by|nothing)\b)"
    pronouns = "|".join(known.pronouns.values())
    pronoun = rf"(?<![\w-])(?P<who>(?i:{pronouns}))"
    small = rf"(?:(?:{known.before_verb})\s+){{0,2}}"
    according = (
        rf"(?P<according>)(?<![\w-])(?P<verb>(?i:{known.according}))(?:\s+(?:von|of)|(?<=['’])|(?=\s))\s*"
    )
    lower = rf"(?:\s+(?!(?:{_LINKS})\b)[a-z-]+){{1,4}}\s+"
    customer = rf"(?:{NAME}{lower}|(?!(?:{_LINKS})\b)(?:[a-z-]+\s+){{1,4}}){NAME}"
    titled = rf"(?:(?:[a-z][\w’'-]*|[A-Z][\w-]+)\s+){{0,3}}?(?i:{known.offices})\s+{NAME}"
    aside = r"(?:,[^,.;:\"“”«»]{1,100},|\s\([^)]{1,60}\)|,(?=\s+who\s))?"
    turned = rf"(?:[\"”»“’,]\s*){verb}\s+(?P<who>{titled}|{customer}|{who})"
    found = [
        rf"{according}(?P<who>{who})(?=\s*(?:[,.;:]|$))",
        rf"{according}(?P<who>{who})",
        rf"{pronoun}\s+{small}{verb}",
        *_either_way(language, rf"(?P<who>{who}){aside}\s+{small}{verb}", turned),
    ]
    found += [pattern.format(who=who, verb=verb, verbs=verbs) for pattern in _OWN.get(language, ())]
    return tuple(re.compile(pattern) for pattern in found)


def _either_way(language: str, straight: str, turned: str) -> tuple[str, str]:
    """The two orders of words, the usual one after a comma first."""
    return (straight, turned) if language == "en" else (turned, straight)


_OWN = {
    "fr": (
        r"(?P<verb>a-t-)(?P<who>il|elle)(?=\s)",
        r"(?<=[»”\",]\s)(?P<verb>\w{{3,}}?(?:-t)?)-(?P<who>ils|elles|il|elle)(?!\w)",
        r"(?<![\w-]){verb}\s+(?P<who>(?:l[ea]s?\s|l['’])[^,.;:«»\"]{{3,60}})(?=[,.;:])",
    ),
    "de": (
        r"(?<![\w-]){verb}\s+(?:am\s+\w+\s+|gestern\s+|heute\s+)?(?P<who>{who})",
        r"(?<![\w-]){verb}\s+(?P<who>er|sie)(?!\w)",
        r"(?:[\"”»“«,]\s*)(?P<verb>so)\s+(?:auch\s+)?(?P<who>{who})",
        r"(?P<who>{who})\s+(?P<verb>zufolge)(?!\w)",
    ),
    "es": (
        r"(?:^|[.\"”»,]\s*)(?:[Aa]demás,?\s+)?{verb}\s+(?P<who>{who})",
        r"(?P<silent>)(?:^|(?<=[.\"”»]\s)"
        r"|(?<=[\"”»],\s))(?P<who>(?P<verb>(?i:{verbs})))(?=\s*(?:[.:]|que\b|,?\s*[\"“«]))",
    ),
}
"""What only one language has: inversion, "so", "zufolge", verbs without a subject."""


@lru_cache
def _participles(language: str) -> re.Pattern[str]:
    known = words_of(language)
    assert known is not None, f"no words of speech for {language}"
    return re.compile(
        rf"\W*(?P<who>{_speaker(known)})\s[^\"“«]*?[,\s]\s?(?P<verb>(?:{known.participles}))(?!\w)", re.DOTALL
    )
