"""What a report holds, counted in a line, and what its reader will be warned of."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from core.i18n import _, ngettext
from core.records.report import Report, ReportClaim
from core.records.terms import QuoteLock


def summary_line(report: Report) -> str:
    """ "12 claims, 9 rated, 2 without evidence"; parts that count nothing are left out."""
    claims, rated = len(report.claims), sum(claim.verdict is not None for claim in report.claims)
    bare = sum(not claim.evidence for claim in report.claims)
    if not claims:
        return _("No claims yet: the report will hold the article's details only.")
    parts = [
        ngettext("{n} claim", "{n} claims", claims).format(n=claims),
        ngettext("{n} rated", "{n} rated", rated).format(n=rated),
    ]
    if bare:
        parts.append(ngettext("{n} without evidence", "{n} without evidence", bare).format(n=bare))
    return ", ".join(parts)


def caution_lines(report: Report, unfinished: Sequence[str] = ()) -> list[str]:
    """What to look at before publishing, each once with the claims it concerns: "Rated ... (claims 3, 7)".

    ``unfinished`` are the labels of claims with words for a verdict that were typed and not given.
    """
    numbers: dict[str, list[str]] = {}
    for claim in report.claims:
        for caution in (*claim.cautions, *_unready(claim, claim.label in unfinished)):
            numbers.setdefault(caution, []).append(claim.label)
    return [_with_numbers(caution, found) for caution, found in numbers.items()]


def _unready(claim: ReportClaim, unfinished: bool) -> Iterator[str]:
    """What the reader of the report will miss, though it is said there too."""
    if unfinished:
        yield _("Words typed for the verdict are not part of it yet: press Update verdict.")
    if claim.verdict is None:
        yield _("Not rated yet.")
    elif not claim.verdict.rationale:
        yield _("The verdict has no reason.")
    locks = {row.quote_lock for row in claim.evidence if row.quote}
    if QuoteLock.ABSENT in locks:
        yield _("A quote is not in the saved copy of its source.")
    if QuoteLock.FUZZY in locks:
        yield _("A quote is only similar to words in the saved copy of its source.")
    if QuoteLock.NO_COPY in locks:
        yield _("A source has no saved copy.")


def _with_numbers(caution: str, numbers: list[str]) -> str:
    words = ngettext("{caution} (claim {numbers})", "{caution} (claims {numbers})", len(numbers))
    return words.format(caution=caution.rstrip("."), numbers=", ".join(numbers))


def free_path(path: Path) -> Path:
    """The first of "name.html", "name 2.html", "name 3.html" ... that does not exist yet."""
    number, candidate = 1, path
    while candidate.exists():
        number += 1
        candidate = path.with_name(f"{path.stem} {number}{path.suffix}")
    return candidate
