"""Small pieces the tests of services are put together from."""

from core.library import Library
from core.records.drafts import Draft, Original
from core.records.inputs import EvidenceInput, SourceInput
from core.records.terms import SourceType, Stance
from core.services import claims, evidence, scales, sources, verdicts
from core.text.spans import Span
from tests.fixtures.libraries import TEXT, new_article


def place(words: str, text: str = TEXT) -> Span:
    """Where words stand in a text."""
    start = text.index(words)
    return Span(start, start + len(words))


def new_claim(library: Library, article: str = "", words: str = "Rents rose by 5 percent in 2019") -> str:
    """A claim on words of the text, in a new article unless one is given."""
    article = article or new_article(library)
    return library.do("New claim", claims.create, article, [place(words)])


def source(library: Library, text: str = "", **facts: object) -> str:
    """A source, with a saved copy where there is a text."""
    given = SourceInput(**{"type": SourceType.DOCUMENT, "title": "A report"} | facts)  # type: ignore[arg-type]
    draft = Draft(text, Original(text.encode(), "copy.txt", "text/plain")) if text else None
    return library.do("Add a source", sources.add, given, draft)


def hold(library: Library, claim: str, stance: Stance, quote: str = "", source_id: str = "") -> str:
    """Evidence for a claim, on a new source unless one is given."""
    given = EvidenceInput(source_id or source(library), stance, quote)
    return library.do("Link evidence", evidence.link, claim, given)


def rate(library: Library, claim: str, rating: str = "plain:true", rationale: str = "", **rest: str) -> str:
    """A verdict on a claim by "scale:rating"."""
    found = library.ask(verdicts.find_rating, rating, library.ask(scales.default_id))
    return library.do("Rate", verdicts.rate, claim, found, rationale, **rest)
