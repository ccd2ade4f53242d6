"""Writes the parts of a claim into a Word document: the rule, the parts, and what follows."""

from docx.text.paragraph import Paragraph

from core.plugins.exporters.docx_text import (
    SOFT,
    Look,
    Paper,
    inline,
    link_to_mark,
    note_beside,
    paragraph,
    say,
)
from core.plugins.exporters.view import Label, PartsView, PartView

_BOLD = Look(bold=True)


def write_parts(paper: Paper, parts: PartsView | None, words: dict[str, str]) -> None:
    """Add what the parts of a claim are and amount to at the end of the document, if it has any."""
    if parts is None:
        return
    say(paper, paragraph(paper, "Heading 3"), words["parts"])
    rule = paragraph(paper, "Normal")
    rule.paragraph_format.keep_with_next = True
    say(paper, rule, parts.rule)
    for part in parts.parts:
        _part(paper, part)
    say(paper, paragraph(paper, "Heading 3"), words["from_parts"])
    if parts.label:
        made = paragraph(paper, "Normal")
        made.paragraph_format.keep_with_next = True
        write_label(paper, made, parts.label)
    for sentence in filter(None, (parts.follows, parts.difference)):
        say(paper, paragraph(paper, "Normal"), sentence)


def _part(paper: Paper, part: PartView) -> None:
    made = paragraph(paper, "List Bullet")
    say(paper, made, f"{part.number}  ", SOFT)
    link_to_mark(paper, made, part.anchor, part.headline)
    say(paper, made, " – ")
    write_label(paper, made, part.label)


def write_label(paper: Paper, made: Paragraph, label: Label) -> None:
    """Add a verdict in words to a line, with a square in its colour before it."""
    say(paper, made, "■ " if label.icon else "□ ", Look(colour=label.colour.removeprefix("#")))
    inline(paper, made._p, label.words, _BOLD)
    note_beside(paper, made, label)
