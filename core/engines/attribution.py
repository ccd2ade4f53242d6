"""Who said it: a modest proposal from the words around a claim, empty where it is the paper's own voice."""

import re
from functools import lru_cache

from core.engines.names import NAME, bare_name
from core.engines.sentences import sentence_at
from core.text.spans import Span

_VERBS = {
    "en": "said|says|told|tells|confirmed|confirms|announced|stated|states|declared|claimed|claims|insisted"
    "|added|wrote|writes|tweeted|warned|explained|argued|admitted|acknowledged|reported|testified|replied",
    "fr": "a dit|a déclaré|a affirmé|a annoncé|a confirmé|a ajouté|déclare|affirme|explique",
    "de": "sagte|sagt|erklärte|betonte|bestätigte|behauptete|schrieb|teilte",
    "es": "dijo|dice|afirmó|declaró|anunció|confirmó|aseguró|señaló",
}
_ACCORDING = {"en": "according to", "fr": "selon|d'après|d’après", "de": "laut", "es": "según"}
_OFFICES = (
    "council|ministry|police|army|government|company|court|union|university|hospital|agency|embassy|mayor|minister"
    "|president|governor|director|engineer|spokesman|spokeswoman|spokesperson|officials?|website|report|study"
)
_ARABIC = re.compile(
    r"(?<!\w)و?(?:قال|قالت|أكد|أكدت|أعلن|أعلنت|صرح|صرحت|ذكر|ذكرت|أضاف|أضافت)\s+"
    r"(?P<who>(?:[^\s:،.]+\s+){0,4}?[^\s:،.]+)\s*(?:\s(?:إن|إنّ|أن|أنّ|بأن)\w*|:)"
)
_PARTICIPLE = re.compile(
    rf"^\W*(?P<who>{NAME}(?:\s+and\s+{NAME})?)\s.*,\s(?:confirming|saying|adding|claiming|stating|insisting)\b",
    re.S,
)
_TITLE = re.compile(
    r"(?:Mr|Mrs|Ms|Dr|Prof|Mayor|President|Minister|Chancellor|Councillor|Senator|Governor|General|Captain|Judge"
    r"|Prime Minister|Secretary-General|Professor|Doctor|Engineer|King|Queen|Sheikh)\.? (?=\S+ \S)"
)
_OPENING, _CLOSING = "“«„", "”»“"
_QUOTED = re.compile(r"\"[^\"\n]*\"|“[^”\n]*”|«[^»\n]*»")
_LOOK_BACK = 3000


def claimant(text: str, span: Span, language: str) -> str:
    """The person or body that a claim at ``span`` is attributed to; "" when unsure.

    Looks for "X said" and "according to X" in the claim's sentence, takes "he said" for the last speaker
    named before, and follows a quotation that runs on from the sentence or paragraph before.
    """
    sentence = sentence_at(text, span.start, language)
    base = language.partition("-")[0].lower()
    if base == "ar":
        found = _ARABIC.search(sentence.of(text))
        return found.group("who").strip() if found else ""
    named = _speaker(text, sentence, base) or _speaker_of_open_quote(text, span.start, base)
    return _in_full(_TITLE.sub("", named), text[: sentence.end])


def _speaker(text: str, sentence: Span, language: str) -> str:
    """Whoever speaks in a sentence; a pronoun stands for the last speaker before it."""
    said = sentence.of(text)
    pattern = _attribution(language)
    found = pattern.search(_without_quotes(said)) if pattern else None
    if found is None:
        participle = _PARTICIPLE.search(said) if language == "en" else None
        return bare_name(participle.group("who")) if participle else ""
    if found.group("pronoun"):
        return _last_speaker(text[max(0, sentence.start - _LOOK_BACK) : sentence.start], language)
    office = found.group("office") or found.group("office_after")
    return office or _cleaned(found)


def _cleaned(found: re.Match[str]) -> str:
    who = next(filter(None, (found.group(name) for name in ("before", "after", "source"))), "")
    name = re.match(NAME, who)
    return bare_name(who) if name else who.strip()


def _last_speaker(before: str, language: str) -> str:
    """The last named speaker in the text before a pronoun."""
    pattern = _attribution(language)
    named = (
        [m for m in pattern.finditer(_without_quotes(before)) if not m.group("pronoun")] if pattern else []
    )
    return _cleaned(named[-1]) if named and not named[-1].group("office") else ""


def _speaker_of_open_quote(text: str, at: int, language: str) -> str:
    """The speaker of a quotation that began in an earlier sentence, or in the paragraph before."""
    start = max(text.rfind("\n", 0, at) + 1, at - _LOOK_BACK)
    if not _inside_quote(text[start : at + 1]):
        return ""
    named = _last_speaker_or_pronoun(text, Span(start, at), language)
    if named or text[start : start + 1] not in f'"{_OPENING}':
        return named
    earlier = text[:start].rstrip()
    previous = earlier.rfind("\n") + 1
    if not earlier.endswith(tuple(f'"{_CLOSING}')):
        return ""
    return _last_speaker_or_pronoun(text, Span(previous, len(earlier)), language)


def _last_speaker_or_pronoun(text: str, where: Span, language: str) -> str:
    pattern = _attribution(language)
    found = list(pattern.finditer(_without_quotes(where.of(text)))) if pattern else []
    if not found:
        return ""
    if found[-1].group("pronoun"):
        return _last_speaker(text[max(0, where.start - _LOOK_BACK) : where.start], language)
    return found[-1].group("office") or found[-1].group("office_after") or _cleaned(found[-1])


def _inside_quote(before: str) -> bool:
    """True where a quotation is open at the end of ``before``, or begins there."""
    curly = before.count("“") + before.count("«") - before.count("”") - before.count("»")
    return curly > 0 or before.count('"') % 2 == 1


def _without_quotes(text: str) -> str:
    """The text with quoted words blanked out, same length, so that their verbs and names do not count."""
    return _QUOTED.sub(lambda match: f'"{" " * (len(match.group()) - 2)}"', text)


def _in_full(name: str, before: str) -> str:
    """A surname alone with the given name it had when first mentioned."""
    if not name or " " in name or not name[0].isupper():
        return name
    fuller = re.search(rf"(?<![\w-])([A-ZÀ-Þ][a-zà-ÿ]+)\s{re.escape(name)}(?!\w)", before)
    return bare_name(fuller.group()) if fuller else name


@lru_cache
def _attribution(language: str) -> re.Pattern[str] | None:
    """One pattern of all attributions in a language; None where we have no verbs."""
    verbs, according = _VERBS.get(language), _ACCORDING.get(language)
    if not verbs or not according:
        return None
    verb = rf"(?:{verbs})(?!\s+(?:to\s+be|by)\b)"
    aside = r"(?:,[^,.\"“]{1,80},)?\s+(?:(?:also|later|then|has|had|have)\s+)?"
    office = rf"(?:[Tt]he|[Aa]|[Hh]is|[Hh]er)\s+(?:[\w’'-]+\s+){{0,2}}?(?:{_OFFICES})"
    alternatives = (
        rf"(?i:{according})\s+(?P<source>(?:the\s+)?{NAME}(?:\s(?:{_OFFICES}))?|{office})",
        rf"(?P<office>{office}){aside}{verb}(?!\w)",
        rf"(?P<pronoun>(?<!\w)(?:[Hh]e|[Ss]he|[Ii]l|[Ee]lle|[Ee]r|[Ss]ie))\s+(?:also\s+)?{verb}(?!\w)",
        rf"(?P<before>{NAME}(?:\s+and\s+{NAME})?(?:\s(?:{_OFFICES}))?){aside}{verb}(?!\w)",
        rf"(?:[\"”»,]\s*)(?:{verb})\s+(?:(?P<office_after>{office})|(?P<after>(?:the\s+)?{NAME}))",
    )
    return re.compile("|".join(alternatives))
