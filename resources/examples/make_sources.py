"""Make the sample's PDF and Word files again: ``python resources/examples/make_sources.py``.

Everything in them is invented for the sample.
"""

from datetime import UTC, datetime
from pathlib import Path

import typst
from docx import Document

SOURCES = Path(__file__).resolve().parent / "sources"
FONTS = SOURCES.parent.parent / "fonts"

PARAGRAPHS = (
    "Roads office of the province (an invented body). Sample document made for Touchstone.",
    "Bridge: old bridge over the Ardle at Tellmouth. Inspected on 9 and 10 August 2022.",
    "Cracks were found in piers 2 and 4; piers 1, 3 and 5 are sound. The widest crack is 11 mm wide.",
    "Overall condition: 38 points out of 100.",
    "Under vehicles above 20 tonnes a partial collapse of pier 4 could not be ruled out. "
    "We recommend that the bridge be closed at once.",
    "For comparison, the marks of other bridges inspected this year are given below.",
)
MARKS = (
    ("Bridge", "Points"),
    ("Upper Ardle, road bridge", "71"),
    ("Ostermoor", "35"),
    ("Tellmouth, old bridge", "38"),
)


def make_pdf() -> None:
    """Compile audit.typ with our own fonts only."""
    typst.compile(
        SOURCES / "audit.typ",
        output=SOURCES / "audit.pdf",
        font_paths=[FONTS],
        ignore_system_fonts=True,
    )


def make_docx() -> None:
    """Write the inspection report with its table."""
    document = Document()
    document.core_properties.title = "Inspection of the old bridge at Tellmouth"
    document.core_properties.author = "Roads office of the province (invented)"
    document.core_properties.created = datetime(2022, 8, 12, tzinfo=UTC)
    document.add_heading("Inspection of the old bridge at Tellmouth", level=1)
    for paragraph in PARAGRAPHS:
        document.add_paragraph(paragraph)
    table = document.add_table(rows=0, cols=2)
    for name, points in MARKS:
        cells = table.add_row().cells
        cells[0].text, cells[1].text = name, points
    document.save(str(SOURCES / "inspection.docx"))


if __name__ == "__main__":
    make_pdf()
    make_docx()
