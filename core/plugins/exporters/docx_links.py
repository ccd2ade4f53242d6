"""Writes what was checked before into a Word document, and lines of facts."""

from docx.oxml import OxmlElement
from docx.text.paragraph import Paragraph

from core.plugins.exporters.docx_parts import write_label
from core.plugins.exporters.docx_text import (
    SOFT,
    Look,
    Paper,
    inline,
    link,
    link_to_mark,
    paragraph,
    say,
)
from core.plugins.exporters.view import Fact, LinkView

_BOLD = Look(bold=True)


def write_links(paper: Paper, links: tuple[LinkView, ...], words: dict[str, str]) -> None:
    """Add the claims and fact-checks a claim is linked to at the end of the document, if there are any."""
    if not links:
        return
    say(paper, paragraph(paper, "Heading 3"), words["links"])
    note = paragraph(paper, "Small")
    note.paragraph_format.keep_with_next = True
    say(paper, note, words["links_note"], SOFT)
    for one in links:
        _checked(paper, one)


def _checked(paper: Paper, given: LinkView) -> None:
    first = paragraph(paper, "Normal")
    first.paragraph_format.keep_with_next = True
    say(paper, first, f"{given.standing}: ", _BOLD)
    if given.anchor:
        link_to_mark(paper, first, given.anchor, given.claim)
    else:
        inline(paper, first._p, given.claim)
    verdict = paragraph(paper, "Normal")
    verdict.paragraph_format.keep_with_next = True
    if given.label:
        write_label(paper, verdict, given.label)
    else:
        inline(paper, verdict._p, given.verdict)
    byline = paragraph(paper, "Small")
    for number, part in enumerate(given.byline):
        say(paper, byline, " · " if number else "", SOFT)
        inline(paper, byline._p, part, SOFT)
    facts(paper, given.facts)
    say(paper, paragraph(paper, "Small"), "")


def facts(paper: Paper, given: tuple[Fact, ...]) -> None:
    """Add a line for each fact: its label, then its value at a tab stop."""
    for fact in given:
        made = paragraph(paper, "Fact")
        say(paper, made, fact.label, SOFT)
        _tab(made)
        link(paper, made, fact.link, fact.value)


def _tab(made: Paragraph) -> None:
    run = OxmlElement("w:r")
    run.append(OxmlElement("w:tab"))
    made._p.append(run)
