"""Who is named in a text: names with roles and titles given beside them, and gender."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from core.engines.attributing.quotations import narration
from core.engines.names import NAME, bare_name
from core.text.spans import Span

Gender = str
"""m, f, or "" where the text does not show it."""

_MALE = (
    "mr|sir|king|prince|lord|sheikh|imam|father|brother|spokesman|chairman|policeman|businessman"
    "|congressman|monsieur|m"
    "|herr|señor|don|sprecher|minister|präsident|direktor|bürgermeister|kanzler|alcalde|ministro|director"
    "|presidente|gobernador|diputado|portavoz oficial|président|directeur|chercheur"
)
_FEMALE = (
    "mrs|ms|miss|queen|princess|lady|dame|sister|spokeswoman|chairwoman|policewoman|businesswoman"
    "|congresswoman|madame|mme"
    "|mlle|frau|señora|doña|sprecherin|ministerin|präsidentin|direktorin|bürgermeisterin|kanzlerin"
    "|alcaldesa|ministra"
    "|directora|presidenta|gobernadora|diputada|présidente|directrice|chercheuse"
)
_BOTH_WAYS = frozenset({"minister", "director", "m"})
"""Words of _MALE that English has for both."""
_HONORIFIC = "Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame|Lord|Lady|St|M|Mme|Mlle|Herr|Frau|Señor|Señora|Don|Doña"
TITLES = (
    "president|vice-president|minister|secretary-general|secretary|chancellor|mayor|governor|senator"
    "|councillor|councilor"
    "|congressman|congresswoman|representative|ambassador|envoy|commissioner|director"
    "|director-general|general|colonel|major"
    "|captain|lieutenant|sergeant|commander|admiral|judge|justice|prosecutor|attorney|lawyer|doctor"
    "|professor|engineer"
    "|architect|scientist|researcher|economist|analyst|historian|biologist|chemist|geologist"
    "|spokesman|spokeswoman"
    "|spokesperson|chairman|chairwoman|chair|chief|head|leader|deputy|king|queen|prince|princess"
    "|sheikh|imam|bishop"
    "|archbishop|pope|father|sister|officer|inspector|detective|sheriff|coach|manager|editor|author"
    "|writer|journalist"
    "|reporter|teacher|farmer|activist|campaigner|founder|owner|executive|ceo|mp|mep|premier|speaker"
    "|treasurer"
    "|coordinator|co-ordinator|delegate|candidate|adviser|advisor|expert|surgeon|nurse|pilot|driver"
    "|fisherman|resident"
    "|minister-president|meteorologist|hydrologist|epidemiologist|pharmacist|midwife|lecturer"
    "|curator|trustee|principal"
    "|headteacher|librarian|auditor|negotiator|rapporteur|representative"
    "|ministre|président|présidente|maire|préfet|préfète|directeur|directrice|porte-parole|député"
    "|députée|sénateur"
    "|sénatrice|avocat|avocate|professeur|chercheur|chercheuse|procureur|procureure|secrétaire"
    "|ingénieur|ingénieure|médecin"
    "|ministerin|sprecher|sprecherin|präsident|präsidentin|bürgermeister|bürgermeisterin|kanzler"
    "|kanzlerin|direktor|direktorin"
    "|leiter|leiterin|ingenieur|ingenieurin|generalsekretär|generalsekretärin|abgeordneter"
    "|abgeordnete|vorsitzender|vorsitzende"
    "|ministro|ministra|presidente|presidenta|alcalde|alcaldesa|directora|portavoz|vocero|vocera"
    "|gobernador|gobernadora"
    "|diputado|diputada|senadora|secretario|secretaria|jefe|jefa|ingeniero|ingeniera|abogado|abogada"
    "|profesor|profesora|juez|jueza"
)
_TITLE = re.compile(
    rf"(?:{TITLES}|\w+(?:ministerin|minister|sprecherin|sprecher|präsidentin|präsident|meisterin|meister))",
    re.I,
)
_BODY = re.compile(
    r"(?<![\w-])(?:Ministry|Council|Party|University|Bank|Group|Organi[sz]ation|Army|Police|Agency"
    r"|Department|Court|Union"
    r"|Committee|Company|Inc|Ltd|Corporation|Association|Federation|Institute|Office|Commission"
    r"|Front|Movement|Nations"
    r"|Parliament|Congress|Senate|House|Government|Governorate|Province|City|River|Street|County"
    r"|Region|Republic|Kingdom"
    r"|States|Sea|Ocean|Mountains?|Lake|Bridge|Hospital|School|College|Church|Forces?|Guards?"
    r"|Alliance|Coalition|League"
    r"|Foundation|Centre|Center|Times|Post|News|Daily|Valley|Road|Dam|Airport|Treaty|Act|War|Day"
    r"|Ministerium|Universität"
    r"|Stadt|Partei|Ministère|Conseil|Université|Ministerio|Universidad|Ayuntamiento|Airlines?"
    r"|Energy|Water|Trust|Fund"
    r"|Board|Authority|Service|Services|Bureau|Observatory|Museum|Works|Partners|Holdings|Systems"
    r"|Industries|Network"
    r"|Society|Club|Club|Academy|Assembly|Tribunal|Secretariat|Programme|Program|Project|Watch"
    r"|International|East|West"
    r"|North|South|New|San|Santa|Saint|Los|Las|El|Great|Upper|Lower|Island|Islands|Park|Square|Hall"
    r"|Bay|Coast)(?![\w-])"
)
_PLACED = re.compile(
    r"(?:in|from|near|at|of|to|across|around|into|outside|en|à|de|von|in|aus|nach)\s+(?:the\s+)?$"
)
_TIES = re.compile(r"(?:^|\s)(?:of|for)\s")
_STOPS_WORDS = """
so laut selon según sagte erklärte dijo anunció dit annoncé déclaré
and or but with by to of for from in on at as that than when while who which the a an his her its their
our my said says told met between against about after before under over is was were are had has have et
mit und de von y con the le la les el los las der die das den dem un une ein eine su sa son ce cette
replied asked quoted
"""
_STOPS = frozenset(_STOPS_WORDS.split())
_ACRONYM = re.compile(r"\(([A-Z]{2,}[A-Za-z]?)\)\s*$")
_ARTICLE = re.compile(r"(?i:the|an?|its|his|her|their|le|la|les|l['’]|der|die|das|el|los|las)\s*(?<=[\s'’])")
_APPOSITION = re.compile(
    r",\s+(?P<role>(?:(?:who|which)\s+(?:is|was)\s+)?[^,.;:()“”\"«»\n]{3,110}?)(?=\s*[,.;)]"
    r"|\s+(?:who|which|said|says)\b|$)"
)
_NO_ROLE = re.compile(
    r"(?:and|or|but|said|says|told|who (?!is|was)|which|whose|where|when|as|after|before|while|in|on|at|for"
    r"|with|by|to|from|so|sagte|sagten|erklärte|laut|selon|según|dijo|anunció|a (?:dit|annoncé|déclaré)|ont"
    r"|had|has|have|was|is|were|are|et|und|y)\b(?!-)"
)
_BEFORE_COMMA = re.compile(
    r"(?P<role>(?<![\w-])(?:[Tt]he|[Ii]ts|[Aa]n?|[Tt]heir|[Ll][ea]|[Ee]l|[Dd]ie|[Dd]er)"
    r"\s[^,.;:()“”\"«»\n]{3,80}),[ \u00a0]+$"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A name where it stands. ``role`` is what is said beside it, ``role_span`` where.

    ``start`` is where the whole begins, title and role included. ``person`` where
    the text shows that it is one.
    """

    span: Span
    name: str
    role: str
    role_span: Span | None
    start: int
    person: bool
    gender: Gender = ""


@lru_cache(maxsize=8)
def mentions(text: str) -> tuple[Mention, ...]:
    """Every name in a text outside long quotations, in order; those in quotations are left out."""
    narrated = narration(text)
    found: list[Mention] = []
    for one in (one for match in _NAME.finditer(narrated) for one in _read(narrated, match)):
        if not any(other.role_span and other.role_span.overlaps(one.span) for other in found[-3:]):
            found = list(found[:-1]) + [
                other for other in found[-1:] if not (one.role_span and other.span.overlaps(one.role_span))
            ]
            found.append(one)
    return tuple(found)


_NAME = re.compile(NAME)


def _read(text: str, match: re.Match[str]) -> Iterator[Mention]:
    """The mentions in one run of capital words: a title in the middle parts a body from a person."""
    words = [(w.group(), match.start() + w.start()) for w in re.finditer(r"\S+", match.group())]
    cut = max((at for at, (word, _s) in enumerate(words) if _TITLE.fullmatch(word.rstrip(".,"))), default=-1)
    if 0 <= cut < len(words) - 1 and not _tied(words[cut + 1][0]):
        start = words[cut + 1][1]
        found = Span(start, match.end())
        role = Span(_role_start(text, words[0][1], joined=True), words[cut][1] + len(words[cut][0]))
        yield _person(text, found, role)
        return
    if match.group() in ("BC", "AD", "AM", "PM"):
        return
    bare = _without_honorific(bare_name(re.sub(r"^[A-Z][a-z]+ly ", "", match.group())))
    if not bare or bare not in match.group():
        return
    at = match.start() + match.group().rindex(bare)
    yield _plain(text, Span(at, at + len(bare)))


def _tied(word: str) -> bool:
    return word in ("of", "for", "the", "de", "del", "van", "von")


def _plain(text: str, found: Span) -> Mention:
    """A name without a title among its capital words: a role may stand before it, after it, or nowhere."""
    title = re.search(rf"(?<!\w)((?:{_HONORIFIC})\.?)\s$", text[max(0, found.start - 9) : found.start])
    honour = title.group(1) if title else ""
    role = _role_before(text, found.start) or _apposition(text, found.end)
    if role is not None:
        return _person(text, found, role, honoured=honour)
    person = bool(honour) or _looks_like_person(text, found)
    start = found.start - len(honour) - 1 if honour else found.start
    return Mention(found, _clean(found.of(text)), "", None, start, person, _gender(honour))


def _person(text: str, span: Span, role: Span, honoured: str = "") -> Mention:
    shorter = _without_honorific(span.of(text))
    inner = Span(span.end - len(shorter), span.end) if shorter else span
    words = " ".join(role.of(text).split())
    start = min(role.start, inner.start)
    cleaned = _ARTICLE.sub("", words, count=1) if _ARTICLE.match(words) else words
    cleaned = re.sub(r"^(?:who|which) (?:is|was) (?:the |an? )?", "", cleaned)
    cleaned = re.sub(r"^.*\(([A-Z]{2,}[A-Za-z]?)\)\s", r"\1 ", cleaned)
    gender = _gender(f"{cleaned} {honoured}") or _gender_of_article(text, start)
    return Mention(inner, _clean(inner.of(text)), cleaned, role, start, True, gender)


def _gender(words: str) -> Gender:
    """What titles among the words show; "" where they show nothing or both."""
    shown = {_gender_of_title(word.strip(".,")) for word in words.split()} - {""}
    return shown.pop() if len(shown) == 1 else ""


def _gender_of_article(text: str, at: int) -> Gender:
    """What the article before a role shows in French, German and Spanish: "la ministre"."""
    before = text[max(0, at - 6) : at].lower()
    if re.search(r"(?<!\w)(?:la|die|una|une|eine)\s$", before):
        return "f"
    return "m" if re.search(r"(?<!\w)(?:le|der|el|un|ein)\s$", before) else ""


def _gender_of_title(word: str) -> Gender:
    lowered = word.lower()
    if re.fullmatch(_FEMALE, lowered):
        return "f"
    return "m" if re.fullmatch(_MALE, lowered) and (lowered not in _BOTH_WAYS or word == "M") else ""


def _without_honorific(name: str) -> str:
    return re.sub(rf"^(?:(?:{_HONORIFIC})\.?\s)+", "", name)


def _clean(name: str) -> str:
    return " ".join(name.split()).removesuffix("'s").removesuffix("’s").rstrip(".’'")


def _role_before(text: str, start: int) -> Span | None:
    """A role in lower case before a name ("former finance minister Bo Holm"), or before it and a comma."""
    before = text[max(0, start - 120) : start]
    word = re.search(r"([\w-]+)[ \u00a0]+$", before)
    if word and _TITLE.fullmatch(word.group(1)):
        end = start - len(before) + word.end(1)
        return Span(_role_start(text, end - len(word.group(1))), end)
    apart = _BEFORE_COMMA.search(before)
    if apart and _has_title(apart.group("role")):
        return Span(start - len(before) + apart.start("role"), start - len(before) + apart.end("role"))
    return None


def _role_start(text: str, at: int, joined: bool = False) -> int:
    """Where a role that ends with a title begins: adjectives and names before it belong to it."""
    if joined:
        acronym = _ACRONYM.search(text, max(0, at - 12), at)
        if acronym:
            longer = list(_NAME.finditer(text, max(0, at - 120), acronym.start()))
            ends = longer and not text[longer[-1].end() : acronym.start()].strip()
            return longer[-1].start() if ends else acronym.start()
    for _count in range(5):
        word = re.search(r"([\w’'-]+)[ \u00a0]+$", text[max(0, at - 40) : at])
        lowered = word.group(1).lower() if word else "the"
        if not word or lowered in _STOPS or lowered.endswith("ed") or lowered.endswith("ly"):
            break
        at -= len(word.group())
    return at


def _apposition(text: str, end: int) -> Span | None:
    found = _APPOSITION.match(text, end)
    if not found or not _has_title(found.group("role")):
        return None
    role = found.group("role")
    # "Bo Holm, Mayor Ada Lund and ..." is a list, not a role.
    named = re.search(rf"(?i:{_TITLE.pattern})\s+{NAME}\s*$", role)
    if named or _NO_ROLE.match(role):
        return None
    return Span(*found.span("role"))


def _has_title(role: str) -> bool:
    """True where the words before any "of", "for" or "at" have a title among them."""
    front = re.split(r"\s(?:of|for|at|in|with|from|who|de|des|der|für)\s", f" {role} ")[0]
    return any(_TITLE.fullmatch(word.strip(".’'")) for word in front.split())


def _looks_like_person(text: str, span: Span) -> bool:
    name = span.of(text)
    words = name.split()
    if not 2 <= len(words) <= 4 or _BODY.search(name) or _TIES.search(name):
        return False
    if re.search(r"(?:[Tt]he|[Ll]es?|[Ll]a)\s+$", text[max(0, span.start - 5) : span.start]):
        return False
    if text[span.end : span.end + 2] == " (" and _ACRONYM.search(text[span.end : span.end + 12].rstrip()[:9]):
        return False
    return not _PLACED.search(text[max(0, span.start - 16) : span.start]) and not name.isupper()


def is_title(word: str) -> bool:
    """True for a word such as "President" or "Mr"."""
    plain = word.rstrip(".")
    return bool(_TITLE.fullmatch(plain)) or bool(re.fullmatch(_HONORIFIC, plain))


def is_mere_title(role: str) -> bool:
    """True for a single word such as "President", which a longer role given elsewhere says better."""
    return " " not in role


def gender_of_words(words: str) -> Gender:
    """The gender that the words of an office show: "spokeswoman"."""
    return _gender(words)
