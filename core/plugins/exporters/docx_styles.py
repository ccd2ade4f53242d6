"""The Word document before anything is written in it: page, styles, language, header, footer, properties."""

from datetime import UTC, datetime
from typing import Any

from docx import Document as new_document
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from core.plugins.exporters.docx_text import SOFT, Paper, run_way, say
from core.plugins.exporters.view import ReportView

INK = RGBColor(0x1B, 0x1F, 0x24)
SOFT_INK = RGBColor(0x56, 0x5E, 0x69)
WASH = "F6F5F1"
# What Word and LibreOffice both have or replace by fonts of the same width.
_LATIN, _COMPLEX = "Calibri", "Arial"
# Style, size in points, space before and after in points.
_HEADINGS = (
    ("Heading 1", 18, 28, 8),
    ("Heading 2", 15, 4, 6),
    ("Heading 3", 10.5, 12, 4),
    ("Heading 4", 11, 10, 4),
)


def new_paper(view: ReportView, made_at: datetime) -> Paper:
    """An empty A4 document in the report's language and direction."""
    document = new_document()
    _set_properties(document, view, made_at)
    _set_page(document)
    _set_language(document, view)
    _set_styles(document)
    paper = Paper(document, view.language, view.direction)
    _set_header_and_footer(paper, view)
    return paper


def _set_properties(document: Document, view: ReportView, made_at: datetime) -> None:
    properties = document.core_properties
    properties.title = f"{view.say['kind']}: {view.title.text}"[:255]
    properties.author = view.author[:255]
    properties.last_modified_by = view.author[:255]
    properties.comments = ""
    properties.language = view.language
    when = made_at.astimezone(UTC).replace(tzinfo=None, microsecond=0)
    properties.created, properties.modified = when, when


def _set_page(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(24)
    section.top_margin, section.bottom_margin = Mm(28), Mm(22)


def _set_language(document: Document, view: ReportView) -> None:
    defaults = document.styles.element.find(f".//{qn('w:rPrDefault')}/{qn('w:rPr')}")
    for old in defaults.findall(qn("w:lang")):
        defaults.remove(old)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), view.language)
    language.set(qn("w:bidi"), view.language if view.direction == "rtl" else "ar-SA")
    defaults.append(language)


def _set_styles(document: Document) -> None:
    _shape(document.styles["Normal"], 10.5, 0, 5)
    _shape(document.styles["Title"], 26, 0, 4, bold=True)
    for name, size, before, after in _HEADINGS:
        _shape(document.styles[name], size, before, after, bold=True)
    document.styles["Heading 3"].font.color.rgb = SOFT_INK
    _remove_border(document.styles["Title"])
    _shape(document.styles["Quote"], 11, 4, 4).paragraph_format.left_indent = Mm(6)
    _indented(_added(document, "Fact", 9.5, 0, 1), Mm(42))
    _added(document, "Small", 9, 0, 4).font.color.rgb = SOFT_INK
    _added(document, "Kicker", 9, 22, 0).font.color.rgb = SOFT_INK
    _added(document, "Verdict", 10.5, 0, 0)
    _added(document, "Verdict label", 14, 0, 0)
    _added(document, "Caution", 10.5, 4, 6)


def _added(document: Document, name: str, size: float, before: float, after: float) -> ParagraphStyle:
    style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles["Normal"]
    return _shape(style, size, before, after)


def _shape(style: Any, size: float, before: float, after: float, bold: bool = False) -> ParagraphStyle:
    font, space = style.font, style.paragraph_format
    font.size, font.bold, font.italic, font.color.rgb = Pt(size), bold, False, INK
    space.space_before, space.space_after, space.line_spacing = Pt(before), Pt(after), 1.15
    _complex(style.element.get_or_add_rPr(), size, bold)
    return style  # type: ignore[no-any-return]


def _complex(properties: Any, size: float, bold: bool) -> None:
    """The same look for right-to-left runs, which Word keeps under names of their own."""
    fonts = properties.get_or_add_rFonts()
    fonts.attrib.clear()
    for attribute, name in (("ascii", _LATIN), ("hAnsi", _LATIN), ("eastAsia", _LATIN), ("cs", _COMPLEX)):
        fonts.set(qn(f"w:{attribute}"), name)
    for tag in ("w:bCs", "w:iCs", "w:szCs"):
        for old in properties.findall(qn(tag)):
            properties.remove(old)
    thick, points = OxmlElement("w:bCs"), OxmlElement("w:szCs")
    thick.set(qn("w:val"), "1" if bold else "0")
    points.set(qn("w:val"), str(round(size * 2)))
    properties.find(qn("w:b")).addnext(thick)
    properties.find(qn("w:sz")).addnext(points)


def _remove_border(style: Any) -> None:
    properties = style.element.get_or_add_pPr()
    for border in properties.findall(qn("w:pBdr")):
        properties.remove(border)


def _indented(style: ParagraphStyle, width: Mm) -> None:
    space = style.paragraph_format
    space.left_indent, space.first_line_indent = width, -width
    space.tab_stops.add_tab_stop(width)


def _set_header_and_footer(paper: Paper, view: ReportView) -> None:
    section = paper.document.sections[0]
    head, foot = section.header.paragraphs[0], section.footer.paragraphs[0]
    for made in (head, foot):
        made.style = paper.document.styles["Small"]
        run_way(made, paper.direction)
    say(paper, head, f"{view.say['kind']} · {view.title.text}", SOFT)
    before, _, rest = view.say["page_of"].partition("{page}")
    between, _, after = rest.partition("{pages}")
    for words, instruction in ((before, "PAGE"), (between, "NUMPAGES"), (after, "")):
        if words:
            say(paper, foot, words, SOFT)
        if instruction:
            foot._p.append(_field(instruction))


def _field(instruction: str) -> Any:
    holder = OxmlElement("w:fldSimple")
    holder.set(qn("w:instr"), instruction)
    run, shown = OxmlElement("w:r"), OxmlElement("w:t")
    shown.text = "1"
    run.append(shown)
    holder.append(run)
    return holder
