"""Paragraphs, runs and links of a Word document, in both directions.

python-docx knows nothing of right-to-left text: w:bidi on the paragraph and w:rtl on each run are set here
(ECMA-376 part 1, 17.3.1.6 and 17.3.2.30). Elements are built directly, which is also some times faster.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from core.plugins.exporters.characters import directed
from core.plugins.exporters.view import Block, Label

Element = Any
"""An lxml element; python-docx leaves them untyped."""


@dataclass(slots=True)
class Paper:
    """A document being written, the relations of the addresses it links to, and the ids of its styles."""

    document: Document
    language: str
    direction: str
    links: dict[str, str] = field(default_factory=dict)
    styles: dict[str, str] = field(default_factory=dict)
    marks: int = 0


@dataclass(frozen=True, slots=True)
class Look:
    """How a run looks; colours are six hex digits without "#", "" for the style's own."""

    bold: bool = False
    colour: str = ""
    behind: str = ""
    underline: bool = False


PLAIN = Look()
SOFT = Look(colour="565E69")
CARE = "8A4B00"


def paragraph(paper: Paper, style: str, direction: str = "") -> Paragraph:
    """An empty paragraph at the end of the document, running in ``direction`` (the report's own where "")."""
    # Before the section's properties, which stand last; python-docx looks for them from the top each time.
    element = OxmlElement("w:p")
    paper.document.element.body[-1].addprevious(element)
    element.style = _style_id(paper, style)
    made = Paragraph(element, paper.document._body)
    run_way(made, direction or paper.direction)
    return made


def _style_id(paper: Paper, name: str) -> str:
    # python-docx walks through all styles for every paragraph given one: most of the time a long report took.
    if name not in paper.styles:
        paper.styles[name] = str(paper.document.styles[name].style_id)
    return paper.styles[name]


def run_way(made: Paragraph, direction: str) -> None:
    """Make a paragraph run from right to left where ``direction`` is "rtl"."""
    if direction == "rtl":
        properties = made._p.get_or_add_pPr()
        bidi = OxmlElement("w:bidi")
        # The schema fixes the order of children: w:bidi stands before spacing, indents and alignment.
        later = [c for c in properties if c.tag in _AFTER_BIDI]
        later[0].addprevious(bidi) if later else properties.append(bidi)


_AFTER_BIDI = frozenset(
    qn(f"w:{name}")
    for name in (
        "adjustRightInd",
        "snapToGrid",
        "spacing",
        "ind",
        "contextualSpacing",
        "jc",
        "outlineLvl",
        "rPr",
        "sectPr",
    )
)


def block(paper: Paper, style: str, given: Block, look: Look = PLAIN) -> Paragraph:
    """A paragraph holding one block of somebody's text, in its own direction."""
    made = paragraph(paper, style, given.direction)
    write(made._p, given, look)
    return made


def say(paper: Paper, made: Paragraph, words: str, look: Look = PLAIN) -> None:
    """Add words of the report's own to a paragraph."""
    write(made._p, Block(words, paper.language, paper.direction), look)


def write(parent: Element, given: Block, look: Look = PLAIN) -> None:
    """Add a block's text to a paragraph or link, a run for each direction in it."""
    write_runs(parent, directed(given.text, given.direction), given.language, look)


def write_runs(parent: Element, runs: Iterable[tuple[str, str]], language: str, look: Look) -> None:
    """Add runs that each have their direction already."""
    for way, piece in runs:
        parent.append(_run(piece, way, language, look))


def inline(paper: Paper, parent: Element, given: Block, look: Look = PLAIN) -> None:
    """Add a block's text to a line of the report's own, so that it turns nothing round on either side of it.

    By direction marks and not by isolates (Unicode TR9), which Word does not heed.
    """
    if given.direction != paper.direction:
        own, other = (_RLM, _LRM) if given.direction == "rtl" else (_LRM, _RLM)
        given = Block(f"{own}{given.text}{own}{other}", given.language, given.direction)
    write(parent, given, look)


_LRM, _RLM = "\u200e", "\u200f"


def note_beside(paper: Paper, made: Paragraph, label: Label) -> None:
    """Add the sign and the words that stand beside a label, where it has any."""
    if label.note:
        say(paper, made, f" ▲ {label.note}", Look(colour=CARE))


def link(paper: Paper, made: Paragraph, url: str, given: Block) -> None:
    """Add text that opens a web address; plain text where there is none."""
    if not url:
        inline(paper, made._p, given)
        return
    if url not in paper.links:
        paper.links[url] = paper.document.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    holder = OxmlElement("w:hyperlink")
    holder.set(qn("r:id"), paper.links[url])
    inline(paper, holder, given, Look(colour="1D4F91", underline=True))
    made._p.append(holder)


def link_to_mark(paper: Paper, made: Paragraph, name: str, given: Block) -> None:
    """Add text that jumps to a mark in the same document."""
    holder = OxmlElement("w:hyperlink")
    holder.set(qn("w:anchor"), name)
    inline(paper, holder, given, Look(colour="1D4F91", underline=True))
    made._p.append(holder)


def mark(paper: Paper, made: Paragraph, name: str) -> None:
    """Put a mark that links can jump to at the end of a paragraph."""
    paper.marks += 1
    for tag in ("w:bookmarkStart", "w:bookmarkEnd"):
        end = OxmlElement(tag)
        end.set(qn("w:id"), str(paper.marks))
        if tag == "w:bookmarkStart":
            end.set(qn("w:name"), name)
        made._p.append(end)


def _run(text: str, way: str, language: str, look: Look) -> Element:
    run = OxmlElement("w:r")
    run.append(_properties(way, language, look))
    for number, line in enumerate(text.split("\n")):
        if number:
            run.append(OxmlElement("w:br"))
        holder = OxmlElement("w:t")
        holder.text = line
        holder.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        run.append(holder)
    return run


def _properties(way: str, language: str, look: Look) -> Element:
    """Run properties in the order the schema asks for: b, bCs, color, u, shd, rtl, lang."""
    properties = OxmlElement("w:rPr")
    if look.bold:
        properties.extend((OxmlElement("w:b"), OxmlElement("w:bCs")))
    if look.colour:
        properties.append(_with("w:color", "w:val", look.colour))
    if look.underline:
        properties.append(_with("w:u", "w:val", "single"))
    if look.behind:
        shade = _with("w:shd", "w:val", "clear")
        shade.set(qn("w:fill"), look.behind)
        properties.append(shade)
    if way == "rtl":
        properties.append(OxmlElement("w:rtl"))
    properties.append(_with("w:lang", "w:bidi" if way == "rtl" else "w:val", language))
    return properties


def _with(tag: str, attribute: str, value: str) -> Element:
    made = OxmlElement(tag)
    made.set(qn(attribute), value)
    return made
