"""Tables of a Word document: a header row that repeats and is marked as one, thin lines, both directions."""

from collections.abc import Callable, Sequence

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.table import Table
from docx.text.paragraph import Paragraph

from core.plugins.exporters.docx_text import Look, Paper, run_way, say

Cell = Callable[[Paragraph], None]
"""Writes what a cell holds into its paragraph."""


def table(paper: Paper, heads: Sequence[str], widths: Sequence[int], rows: Sequence[Sequence[Cell]]) -> None:
    """A table with one header row; ``widths`` in millimetres."""
    made = paper.document.add_table(rows=0, cols=len(heads))
    made.autofit = False
    _lines(made)
    if paper.direction == "rtl":
        # The schema fixes the order: before the width.
        made._tblPr.find(qn("w:tblW")).addprevious(OxmlElement("w:bidiVisual"))
    _row(paper, made, widths, [_head(paper, words) for words in heads])
    _repeat(made)
    for row in rows:
        _row(paper, made, widths, row)
    for column, width in zip(made.columns, widths, strict=True):
        column.width = Mm(width)


def _head(paper: Paper, words: str) -> Cell:
    return lambda made: say(paper, made, words, Look(bold=True, colour="565E69"))


def _row(paper: Paper, made: Table, widths: Sequence[int], row: Sequence[Cell]) -> None:
    cells = made.add_row().cells  # type: ignore[no-untyped-call]
    for cell, width, fill in zip(cells, widths, row, strict=True):
        cell.width = Mm(width)
        run_way(cell.paragraphs[0], paper.direction)
        cell.paragraphs[0].paragraph_format.space_after = 0
        fill(cell.paragraphs[0])


def _repeat(made: Table) -> None:
    properties = made.rows[0]._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:tblHeader"))


def _lines(made: Table) -> None:
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "bottom", "insideH"):
        line = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", "D5D2C9")):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    following = made._tblPr.find(qn("w:tblLayout"))
    following.addprevious(borders)
