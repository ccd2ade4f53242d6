"""Names as they were first given: surnames with the given name, acronyms with what they stand for."""

import re

from core.engines.attributing import resolving
from core.engines.attributing.people import mentions
from core.engines.rewording.records import Edit
from core.text.spans import Span

_HONOUR = r"(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|M|Mme|Herr|Frau|Señor|Señora)\.?\s+"
_STANDS_ALONE = re.compile(
    r"(?:['’]s)?(?:\s*(?:[,.;:!?)”\"»]|$)|\s+(?:is|was|has|had|can|could|will|would|may|might|must"
    r"|should|did|does|said"
    r"|says|and|or|but|to|in|on|at|by|from|with|for|of|as|that|who|which|after|before|since|when|while)\b)"
)


def surnames(text: str, kept: Span) -> list[Edit]:
    """The full name for a surname alone, the first time in the claim."""
    owners: dict[str, set[str]] = {}
    for name, _one in resolving.persons_before(text, kept.end):
        if " " in name:
            owners.setdefault(name.split()[-1], set()).add(name)
    return [
        edit
        for surname, names in owners.items()
        if len(names) == 1
        for edit in _first(text, kept, surname, next(iter(names)))
    ]


def _first(text: str, kept: Span, surname: str, full: str) -> list[Edit]:
    if full in kept.of(text):
        return []
    pattern = re.compile(rf"(?<![\w-])(?:{_HONOUR})?{re.escape(surname)}(?![\w-])")
    for match in pattern.finditer(text, kept.start, kept.end):
        before = re.search(
            r"([A-Z][\w’'-]*\.?)\s$", text[max(kept.start, match.start() - 30) : match.start()]
        )
        after = re.match(r"\s[A-Z]\w+", text[match.end() : match.end() + 20])
        # "Lund Bridge" and "Karl Lund" are something and somebody else.
        if after or (before and not _is_title(text, match.start())):
            continue
        return [Edit(Span(*match.span()), full, "surname")]
    return []


def _is_title(text: str, at: int) -> bool:
    """True where a title stands before: "President Lund"."""
    return any(one.role_span and one.span.start == at for one in mentions(text))


def acronyms(text: str, kept: Span) -> list[Edit]:
    """What an acronym stands for, before it, where the text gives it and it stands for a whole phrase."""
    found: list[Edit] = []
    for given in re.finditer(r"\((?P<short>[A-Z]{2,8})\)", text[: kept.end]):
        short = given.group("short")
        longer = _longer(text, given.start(), short)
        if (
            longer is None
            or longer.of(text) in kept.of(text)
            or any(edit.new.endswith(f"({short})") for edit in found)
        ):
            continue
        use = re.search(rf"(?<![\w(-]){short}(?![\w)-])", kept.of(text))
        if use and _STANDS_ALONE.match(text, kept.start + use.end()):
            at = Span(kept.start + use.start(), kept.start + use.end())
            found.append(Edit(at, _with_article(text, longer, at) + f" ({short})", "acronym"))
    return found


def _longer(text: str, at: int, short: str) -> Span | None:
    """The name right before its acronym in brackets, with the same first letters."""
    name = next((one.span for one in mentions(text) if 0 <= at - one.span.end <= 1), None)
    if name is None:
        return None
    letters = "".join(word[0] for word in re.findall(r"[A-Z]\w*", name.of(text)))
    return name if _in_order(short, letters) else None


def _in_order(short: str, letters: str) -> bool:
    left = iter(letters)
    return len(letters) >= 2 and all(letter in left for letter in short)


def _with_article(text: str, longer: Span, at: Span) -> str:
    had = re.search(r"(?:^|\s)[Tt]he\s$", text[max(0, longer.start - 5) : longer.start])
    has = re.search(
        r"(?:^|\s)(?:[Tt]he|[Aa]n?|its|his|her|their|our)\s$", text[max(0, at.start - 7) : at.start]
    )
    return f"the {longer.of(text)}" if had and not has else longer.of(text)
