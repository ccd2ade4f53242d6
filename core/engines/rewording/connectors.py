"""Words that tie a sentence to the one before it, and say nothing themselves."""

import re

from core.text.spans import Span

_ENGLISH = re.compile(
    r"\s*(?:(?:This|That|It|The\s+(?:news|move|announcement|statement|report|decision"
    r"|comments?|remarks?|visit"
    r"|incident|development|warning|call)s?)\s+(?:comes?|came|follows?)\s+(?:as|after|when|while"
    r"|(?:a|one|two|three"
    r"|several)\s+(?:day|week|month|hour)s?\s+after)\s+(?=[^\s.]+\s)"
    r"|(?:And|But)\s+(?:of\s+course,?\s+|then,?\s+|so,?\s+|yet,?\s+)?"
    r"|(?:However|Meanwhile|Moreover|Furthermore|In\s+addition|Besides|Nevertheless|Nonetheless"
    r"|Therefore|Thus|Of\s+course"
    r"|For\s+example|For\s+instance|Indeed|In\s+fact|At\s+the\s+same\s+time|On\s+the\s+other\s+hand"
    r"|As\s+a\s+result"
    r"|Notably|Also|Additionally|Still|Yet|Then|Similarly|Likewise|Instead|Consequently|Hence"
    r"|Accordingly|That\s+said),\s+"
    r"|(?:So|Yet|Also|Thus|Therefore)\s+(?=(?:we|I|he|she|they|it|the|this|that|there|our|his|her|their)\b)"
    r"|It\s+(?:should\s+be\s+noted|is\s+worth\s+noting|is\s+worth\s+mentioning|is\s+noteworthy)\s+that\s+)"
)
_OTHERS = {
    "fr": re.compile(
        r"\s*(?:Mais|Et|Or|Cependant,|Toutefois,|Par\s+ailleurs,|En\s+outre,|De\s+plus,|Ainsi,|Pourtant,|Enfin,)\s+"
    ),
    "de": re.compile(r"\s*(?:Aber|Und|Doch|Denn)\s+(?=(?:der|die|das|wir|er|sie|es|ein|eine)\s)"),
    "es": re.compile(
        r"\s*(?:Pero|Y|Sin\s+embargo,|Además,|No\s+obstante,|Por\s+otra\s+parte,|Asimismo,|Mientras\s+tanto,)\s+"
    ),
    "ar": re.compile(r"\s*(?:ويأتي|يأتي|وتأتي|تأتي)\s+(?:هذا|ذلك|هذه)\s+(?:فيما|بينما|في\s+وقت|بعد\s+أن)\s+"),
}


def connector(text: str, start: int, end: int, language: str) -> Span | None:
    """The connector that words begin with; None where there is none, or nothing else."""
    base = language.partition("-")[0]
    pattern = _ENGLISH if base == "en" else _OTHERS.get(base)
    found = pattern.match(text, start, end) if pattern else None
    if found is None or len(text[found.end() : end].split()) < 3:
        return None
    return Span(start, found.end())
