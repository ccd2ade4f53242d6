"""The report as a workbook with sheets for claims, evidence, verdicts, links and the article, all in full.

Every text is written as text, so that nothing the reviewer or a source wrote can run as a formula; columns
are named as in the CSV file.
"""

import io
from collections.abc import Sequence
from datetime import UTC

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.xml.functions import tostring

from core.i18n import _
from core.plugins.exporters.characters import clean
from core.plugins.exporters.rows import (
    CLAIM_COLUMNS,
    EVIDENCE_COLUMNS,
    LINK_COLUMNS,
    VERDICT_COLUMNS,
    Cell,
    Row,
    article_row,
    claim_row,
    evidence_row,
    link_row,
    verdict_row,
)
from core.plugins.exporters.writing import Rendered
from core.plugins.exporters.zipped import settled
from core.records.report import Report

LONGEST = 32_767
"""UTF-16 units a cell can hold (Excel specifications and limits)."""
_WIDE = frozenset(
    (
        "headline",
        "wording",
        "quote_in_article",
        "rationale",
        "quote",
        "note",
        "limits",
        "judged_wording",
        "cautions",
        "parts_follow",
        "checked_before",
        "checked_claim",
    )
)
_KEY = ("claim_id", "claim_number", "claim_label")


def render(report: Report) -> Rendered:
    """The report as XLSX; warns where a text was longer than a cell can be."""
    book = Workbook()
    book.remove(book.active)
    cut = sum(_sheet(book, title, columns, rows) for title, columns, rows in _tables(report))
    book.properties.title = clean(report.article.title)
    book.properties.creator = clean(report.reviewer)
    made = report.created_at.astimezone(UTC).replace(tzinfo=None, microsecond=0)
    book.properties.created = book.properties.modified = made
    out = io.BytesIO()
    book.save(out)
    # openpyxl stamps the moment of saving over what was set, so the properties are written again.
    book.properties.modified = made
    properties = {"docProps/core.xml": tostring(book.properties.to_tree())}
    return Rendered(settled(out.getvalue(), report.created_at, properties), _warnings(cut))


def _warnings(cut: int) -> tuple[str, ...]:
    message = _(
        "Some texts were longer than a spreadsheet cell can hold (32,767 characters) and were cut off there. "
        "The JSON file holds them in full."
    )
    return (message,) if cut else ()


def _tables(report: Report) -> list[tuple[str, Sequence[str], list[Row]]]:
    claims = [claim_row(claim) | verdict_row(claim.verdict) for claim in report.claims]
    evidence = [_key(claim_row(claim)) | evidence_row(e) for claim in report.claims for e in claim.evidence]
    verdicts = [_key(claim_row(claim)) | verdict_row(v) for claim in report.claims for v in claim.verdicts]
    before = [_key(claim_row(claim)) | link_row(link) for claim in report.claims for link in claim.links]
    about = [{"fact": name, "value": value} for name, value in article_row(report).items()]
    return [
        ("Claims", (*CLAIM_COLUMNS, *VERDICT_COLUMNS), claims),
        ("Evidence", (*_KEY, *EVIDENCE_COLUMNS), evidence),
        ("Verdicts", (*_KEY, *VERDICT_COLUMNS), verdicts),
        ("Checked before", (*_KEY, *LINK_COLUMNS), before),
        ("Article", ("fact", "value"), about),
    ]


def _key(row: Row) -> Row:
    return {name: row[name] for name in _KEY}


def _sheet(book: Workbook, title: str, columns: Sequence[str], rows: list[Row]) -> int:
    """Add a sheet; the number of texts that had to be cut off."""
    sheet = book.create_sheet(title)
    for column, name in enumerate(columns, 1):
        sheet.cell(1, column, name).font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(column)].width = 48 if name in _WIDE | {"value"} else 18
    cut = sum(_fill(sheet, number, [row[name] for name in columns]) for number, row in enumerate(rows, 2))
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    return cut


_WRAPPED = Alignment(vertical="top", wrap_text=True)


def _fill(sheet: Worksheet, number: int, cells: Sequence[Cell]) -> int:
    cut = 0
    for column, value in enumerate(cells, 1):
        if value == "":
            continue
        held = value if isinstance(value, int) else _held(value)
        cut += held != value and isinstance(value, str) and len(clean(value)) > len(str(held))
        cell = sheet.cell(number, column, held)
        cell.data_type = "n" if isinstance(held, int) else "s"
        cell.alignment = _WRAPPED
    return cut


def _held(text: str) -> str:
    """As much of the text as a cell holds, counted as Excel counts, never half a surrogate pair."""
    return clean(text).encode("utf-16-le")[: 2 * LONGEST].decode("utf-16-le", "ignore")
