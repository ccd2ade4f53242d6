"""The report as one table: a row for each claim and piece of evidence, for spreadsheets and scripts.

UTF-8 with a byte order mark, without which Excel reads it as windows-1252; dates ISO 8601; hashes in full. A
text that begins with = + - @, a tab or a line end would be run as a formula by a spreadsheet, so it gets an
apostrophe in front: strip one apostrophe before such a character to have the text as it was. Source: OWASP,
CSV Injection.
"""

import csv
import io

from core.plugins.exporters.characters import clean
from core.plugins.exporters.rows import (
    CLAIM_COLUMNS,
    EVIDENCE_COLUMNS,
    VERDICT_COLUMNS,
    Cell,
    Row,
    article_row,
    claim_row,
    evidence_row,
    verdict_row,
)
from core.plugins.exporters.writing import Rendered
from core.records.report import Report, ReportClaim

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")


def render(report: Report) -> Rendered:
    """One row for each pair of claim and evidence; a claim without evidence has one row."""
    about = article_row(report)
    rows = [row | about for claim in report.claims for row in _pairs(claim)]
    out = io.StringIO(newline="")
    header = [*CLAIM_COLUMNS, *VERDICT_COLUMNS, *EVIDENCE_COLUMNS, *about]
    writer = csv.DictWriter(out, header, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({name: guarded(cell) for name, cell in row.items()} for row in rows)
    return Rendered(b"\xef\xbb\xbf" + out.getvalue().encode("utf-8"))


def guarded(cell: Cell) -> Cell:
    """The cell as a spreadsheet will show it and not run it; see the module's sentence on the apostrophe."""
    if isinstance(cell, int):
        return cell
    text = clean(cell)
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def _pairs(claim: ReportClaim) -> list[Row]:
    base = claim_row(claim) | verdict_row(claim.verdict)
    return [base | evidence_row(item) for item in claim.evidence or (None,)]
