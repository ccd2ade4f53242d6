"""Fact-checks in ClaimReview objects and in answers of the Fact Check Tools API, with the traps of real ones.

Sources: schema.org/ClaimReview; developers.google.com/fact-check/tools/api/reference/rest/v1alpha1/claims.
"""

import math
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from core.i18n import _
from core.plugins.check_readers.cleaning import address, day, line, ref, words
from core.plugins.check_readers.rows import check_in
from core.records.matches import Check

_DEEPEST = 12
_MARKS = frozenset(["reviewRating", "itemReviewed"])
Object = Mapping[str, Any]


def checks_in(value: Any) -> Iterator[Check | None]:
    """Every fact-check in a JSON value, however it is wrapped; None for one that names no claim."""
    if isinstance(value, dict) and "@type" not in value and "claimReview" not in value:
        flat = None if _MARKS & value.keys() else check_in(value)
        if flat is not None:  # by far the most, so it comes first
            yield flat
            return
    if not isinstance(value, dict | list):
        yield None
    else:
        found = False
        for check in _reviews_in(value, 0):
            found = True
            yield check
        if not found and isinstance(value, list):
            yield from (check for inner in value for check in checks_in(inner))
        elif not found and "@type" not in value:
            yield None  # what says it is a page, a person or an article is passed over


def _reviews_in(value: Any, depth: int) -> Iterator[Check | None]:
    """The reviews in an object and in the parts of a page, a graph or a feed, and those alone."""
    if depth > _DEEPEST:
        return
    if isinstance(value, dict):
        if is_claim_review(value):
            yield _reviewed(value)
            return
        if isinstance(value.get("claimReview"), list) and "text" in value:
            yield from _answered(value)
            return
        value = list(value.values())
    if isinstance(value, list):
        for inner in value:
            if isinstance(inner, dict | list):
                yield from _reviews_in(inner, depth + 1)


def is_claim_review(value: Object) -> bool:
    """True for an object that says it is a ClaimReview, or has what only one has."""
    kind = value.get("@type")
    kinds = kind if isinstance(kind, list) else [kind]
    named = {str(name).rpartition("/")[2].rpartition(":")[2] for name in kinds if name}
    return "ClaimReview" in named or (not named and bool(_MARKS & value.keys()))


def _reviewed(review: Object) -> Check | None:
    item = _object(review.get("itemReviewed"))
    title = words(review.get("headline")) or words(review.get("name"))
    claim = words(review.get("claimReviewed")) or _claim_of(item) or title
    if not claim:
        return None
    url = address(review.get("url")) or address(review.get("mainEntityOfPage"))
    return Check(
        ref(review.get("identifier")) or _id_of(review, url),
        claim,
        title if title != claim else "",
        _claimant(item),
        verdict_of(_object(review.get("reviewRating"))),
        words(review.get("author")) or words(review.get("publisher")) or _host(url),
        url,
        day(review.get("datePublished")) or day(review.get("dateCreated")) or day(review.get("dateModified")),
    )


def _id_of(review: Object, url: str) -> str:
    """Its JSON-LD id, unless that is no more than the page or a mark within one."""
    named = line(review.get("@id"))
    return "" if named == url or named.startswith(("#", "_:")) else named


def _claim_of(item: Object) -> str:
    names = ("text", "claimReviewed", "name", "headline", "description")
    return next(filter(None, (words(item.get(name)) for name in names)), "")


def _claimant(item: Object) -> str:
    """Who is said to have claimed it; some put the person where the claim belongs."""
    said = words(item.get("author")) or words(item.get("creator"))
    return said or (words(item) if item.get("@type") in ("Person", "Organization") else "")


def _object(value: Any) -> Object:
    """The object, or the first one in a list; an empty one where there is none."""
    if isinstance(value, list):
        value = next((entry for entry in value if isinstance(entry, dict)), {})
    return value if isinstance(value, dict) else {}


def _host(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.") if url else ""


def verdict_of(rating: Object) -> str:
    """The verdict in the publisher's own words; where there are none, its number with its scale."""
    for name in ("alternateName", "name", "ratingExplanation", "description"):
        said = words(rating.get(name))
        if said and _number(said) is None:
            return said
    return _on_its_scale(rating) or words(rating.get("alternateName"))


def _on_its_scale(rating: Object) -> str:
    """ "" for a number outside its own scale: -1 of -1 stands for no rating at all."""
    value = _number(rating.get("ratingValue"))
    best, worst = _number(rating.get("bestRating")), _number(rating.get("worstRating"))
    if value is None or best is None or worst is None or best == worst:
        return ""
    if not min(best, worst) <= value <= max(best, worst):
        return ""
    return _("{value} on a scale from {worst} (worst) to {best} (best)").format(
        value=f"{value:g}", worst=f"{worst:g}", best=f"{best:g}"
    )


def _number(value: Any) -> float | None:
    """A number, also one written as text, with a comma for its point."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        number = float(str(value).strip().replace(",", "."))
    except (ValueError, OverflowError):
        return None
    return number if math.isfinite(number) else None


def _answered(claim: Object) -> Iterator[Check | None]:
    """The reviews of one claim in an answer of the Fact Check Tools API."""
    text = words(claim.get("text"))
    for review in claim["claimReview"]:
        if not isinstance(review, dict):
            continue
        publisher, url = _object(review.get("publisher")), address(review.get("url"))
        title = words(review.get("title"))
        yield (
            Check(
                "",
                text or title,
                title if text and title != text else "",
                words(claim.get("claimant")),
                words(review.get("textualRating")),
                words(publisher) or words(publisher.get("site")) or _host(url),
                url,
                day(review.get("reviewDate")),
            )
            if text or title
            else None
        )
