"""The report as a Word document: real headings, a document language, links, tables with header rows."""

import io

from docx.text.paragraph import Paragraph

from core.plugins.exporters.docx_claim import write_claim
from core.plugins.exporters.docx_links import facts
from core.plugins.exporters.docx_styles import new_paper
from core.plugins.exporters.docx_tables import Cell, table
from core.plugins.exporters.docx_text import (
    SOFT,
    Look,
    Paper,
    block,
    inline,
    link_to_mark,
    note_beside,
    paragraph,
    say,
)
from core.plugins.exporters.present import present
from core.plugins.exporters.view import Block, ClaimView, Label, ReportView, ScaleView, SummaryRow
from core.plugins.exporters.writing import Rendered
from core.plugins.exporters.zipped import settled
from core.records.report import Report


def render(report: Report) -> Rendered:
    """The report as DOCX (Office Open XML)."""
    view = present(report)
    paper = new_paper(view, report.created_at)
    for part in (_masthead, _summary, _article, _claims, _method, _scales, _changes, _colophon):
        part(paper, view)
    out = io.BytesIO()
    paper.document.save(out)
    return Rendered(settled(out.getvalue(), report.created_at))


def _masthead(paper: Paper, view: ReportView) -> None:
    say(paper, paragraph(paper, "Small"), view.say["kind"], Look(bold=True, colour="565E69"))
    block(paper, "Title", view.title)
    made = paragraph(paper, "Small")
    for number, part in enumerate(view.byline):
        say(paper, made, " · " if number else "", SOFT)
        inline(paper, made._p, part, SOFT)


def _summary(paper: Paper, view: ReportView) -> None:
    _heading(paper, view.say["summary"])
    say(paper, paragraph(paper, "Normal"), view.totals)
    if view.summary:
        heads = [view.say[name] for name in ("label", "scale", "count", "share")]
        table(paper, heads, (60, 40, 42, 20), [_count_row(paper, row) for row in view.summary])
        paragraph(paper, "Small")
    if view.claims:
        heads = [view.say[name] for name in ("claim", "claims", "verdict")]
        table(paper, heads, (16, 90, 56), [_glance(paper, claim, view) for claim in view.claims])


def _count_row(paper: Paper, row: SummaryRow) -> list[Cell]:
    return [
        _label(paper, row.label),
        _text(paper, row.scale),
        _words(paper, row.counted),
        _words(paper, f"{row.share} %"),
    ]


def _glance(paper: Paper, claim: ClaimView, view: ReportView) -> list[Cell]:
    verdict = _label(paper, claim.verdict.label) if claim.verdict else _words(paper, view.say["unrated"])
    return [_words(paper, claim.number), _jump(paper, claim), verdict]


def _jump(paper: Paper, claim: ClaimView) -> Cell:
    return lambda made: link_to_mark(paper, made, claim.anchor, claim.headline)


def _label(paper: Paper, label: Label) -> Cell:
    """The label's words after a square in its colour, which adds nothing the words do not say."""

    def fill(made: Paragraph) -> None:
        say(paper, made, "■ " if label.icon else "□ ", Look(colour=label.colour.removeprefix("#")))
        inline(paper, made._p, label.words, Look(bold=True))
        note_beside(paper, made, label)

    return fill


def _text(paper: Paper, given: Block) -> Cell:
    return lambda made: inline(paper, made._p, given)


def _words(paper: Paper, words: str) -> Cell:
    return lambda made: say(paper, made, words)


def _article(paper: Paper, view: ReportView) -> None:
    _heading(paper, view.say["article"])
    facts(paper, view.article)


def _claims(paper: Paper, view: ReportView) -> None:
    _heading(paper, view.say["claims"])
    if not view.claims:
        say(paper, paragraph(paper, "Normal"), view.say["no_claims"])
    for claim in view.claims:
        write_claim(paper, claim, view.say)


def _method(paper: Paper, view: ReportView) -> None:
    if view.method:
        _heading(paper, view.say["method"])
    for given in view.method:
        block(paper, "Normal", given)


def _scales(paper: Paper, view: ReportView) -> None:
    if view.scales:
        _heading(paper, view.say["scales"])
    for scale in view.scales:
        _scale(paper, scale, view)


def _scale(paper: Paper, scale: ScaleView, view: ReportView) -> None:
    block(paper, "Heading 2", scale.name)
    block(paper, "Normal", scale.description)
    say(paper, paragraph(paper, "Small"), scale.order, SOFT)
    rows = [[_label(paper, label), _text(paper, label.meaning)] for label in scale.labels]
    table(paper, [view.say["label"], view.say["meaning"]], (55, 107), rows)


def _changes(paper: Paper, view: ReportView) -> None:
    _heading(paper, view.say["changes"])
    say(paper, paragraph(paper, "Normal"), view.changes_sentence)
    for change in view.changes:
        made = paragraph(paper, "List Bullet")
        if not change.number:
            say(paper, made, change.what)
            continue
        number = Block(view.say["claim_number"].format(number=change.number), paper.language, paper.direction)
        if change.anchor:
            link_to_mark(paper, made, change.anchor, number)
        else:
            inline(paper, made._p, number)
        say(paper, made, ", “")
        inline(paper, made._p, change.headline)
        say(paper, made, f"”: {change.what}")


def _colophon(paper: Paper, view: ReportView) -> None:
    paragraph(paper, "Small")
    say(paper, paragraph(paper, "Small"), view.colophon, SOFT)


def _heading(paper: Paper, words: str) -> None:
    say(paper, paragraph(paper, "Heading 1"), words)
