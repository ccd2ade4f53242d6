"""A fact-check from one row of a table or one flat JSON object, by the names its fields have in known dumps.

Names count without case, spaces and signs: "vclaim_id" and "vClaimID" are one. Sources: our own format
(docs in README), the CheckThat! labs' verified claims, AVeriTeC, ClaimsKG, the Fact Check Tools API.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from functools import lru_cache
from typing import Any

from core.plugins.check_readers import cleaning
from core.records.matches import Check

_NAMES = {
    "ref": "id claimid vclaimid factcheckid checkid reviewid claimreviewid uid uuid ref identifier",
    "claim": """claim claimtext vclaim vclaimtext claimreviewed claimreviewclaimreviewed verifiedclaim
        statement claimstatement text""",
    "title": "title headline articletitle reviewtitle factchecktitle pagetitle claimreviewheadline",
    "claimant": "claimant speaker claimauthor saidby claimspeaker creativeworkauthorname claimantname",
    "verdict": """verdict textualrating truthlabel truthrating rating ratingname ratingalternatename
        alternatename label claimlabel verdictlabel ruling conclusion veracity""",
    "publisher": """publisher publishername factchecker reviewpublisher factcheckpublisher
        claimreviewauthorname organization organisation publishersite source site website domain""",
    "url": """url link reviewurl claimreviewurl factcheckurl factcheckingarticle articleurl pageurl permalink
        sourceurl""",
    "date": """date reviewdate datepublished claimreviewdatepublished publisheddate publicationdate
        publishdate published publishedat factcheckdate claimdate""",
}
NAMES: Mapping[str, tuple[str, ...]] = {field: tuple(names.split()) for field, names in _NAMES.items()}
"""Fields of a Check to names of columns, the likelier first; "claimdate" only where there is no other."""

_READ: Mapping[str, Callable[[Any], str]] = {
    "ref": cleaning.ref,
    "claim": cleaning.words,
    "title": cleaning.words,
    "claimant": cleaning.words,
    "verdict": cleaning.words,
    "publisher": cleaning.words,
    "url": cleaning.address,
    "date": cleaning.day,
}


def plain_name(name: Any) -> str:
    """The name of a field without case, spaces and signs."""
    return "".join(filter(str.isalnum, str(name).casefold()))


@lru_cache(maxsize=256)
def fields_of(names: tuple[str, ...]) -> Mapping[str, tuple[str, ...]]:
    """Which of the columns each field of a Check is read from, the likeliest first."""
    known = {plain_name(name): name for name in reversed(names)}
    found = {
        field: tuple(known[name] for name in candidates if name in known)
        for field, candidates in NAMES.items()
    }
    return {field: columns for field, columns in found.items() if columns}


@lru_cache(maxsize=256)
def _plan(names: tuple[str, ...]) -> tuple[tuple[tuple[str, ...], Callable[[Any], str]], ...]:
    """Columns and reader of each field of a Check, in its order; nothing where no column has claims."""
    found = fields_of(names)
    if "claim" not in found:
        return ()
    return tuple((found.get(field.name, ()), _READ[field.name]) for field in fields(Check))


def check_in(row: Mapping[str, Any]) -> Check | None:
    """The fact-check of a row; None where no column says what was claimed."""
    said = [_first(row, columns, read) for columns, read in _plan(tuple(row))]
    return Check(*said) if said and said[1] else None


def _first(row: Mapping[str, Any], columns: Iterable[str], read: Callable[[Any], str]) -> str:
    """What the first of the columns says that says anything."""
    for column in columns:
        value = row.get(column)
        if value is not None and (said := read(value)):
            return said
    return ""
