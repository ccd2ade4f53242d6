"""Writes one claim into a Word document."""

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from core.plugins.exporters.characters import directed_parts
from core.plugins.exporters.docx_links import facts, write_links
from core.plugins.exporters.docx_parts import write_parts
from core.plugins.exporters.docx_styles import WASH
from core.plugins.exporters.docx_text import (
    CARE,
    SOFT,
    Element,
    Look,
    Paper,
    block,
    inline,
    link,
    link_to_mark,
    mark,
    note_beside,
    paragraph,
    say,
    write,
    write_runs,
)
from core.plugins.exporters.view import (
    Block,
    ClaimView,
    EvidenceView,
    QuoteView,
    StanceView,
    VerdictView,
)

_BOLD = Look(bold=True)
_CARE_WASH = "FDF4E3"
_MARKED = Look(behind="FFF0B3", underline=True)


def write_claim(paper: Paper, claim: ClaimView, words: dict[str, str]) -> None:
    """Add a claim with its verdict, quotes and evidence at the end of the document."""
    _kicker(paper, claim, words)
    mark(paper, block(paper, "Heading 2", claim.headline), claim.anchor)
    for wording in claim.wording:
        block(paper, "Normal", wording)
    for caution in claim.cautions:
        _careful(paper, words["caution"], caution)
    write_parts(paper, claim.parts, words)
    _judgement(paper, claim, words)
    if claim.quotes:
        _heading(paper, 3, words["said_as"])
    for quote in claim.quotes:
        _quote(paper, quote)
    facts(paper, claim.facts)
    _heading(paper, 3, words["evidence"])
    say(paper, paragraph(paper, "Normal"), claim.evidence_sentence)
    for side in claim.stances:
        _side(paper, side, words)
    write_links(paper, claim.links, words)
    if claim.earlier:
        _heading(paper, 3, words["earlier"])
    for old in claim.earlier:
        _verdict(paper, old, words, "")


def _kicker(paper: Paper, claim: ClaimView, words: dict[str, str]) -> None:
    kicker = paragraph(paper, "Kicker")
    kicker.paragraph_format.keep_with_next = True
    say(paper, kicker, words["claim_number"].format(number=claim.number), SOFT)
    if claim.part_of:
        say(paper, kicker, " · ", SOFT)
        link_to_mark(paper, kicker, claim.parent, Block(claim.part_of, paper.language, paper.direction))


def _heading(paper: Paper, level: int, words: str) -> None:
    say(paper, paragraph(paper, f"Heading {level}"), words)


def _careful(paper: Paper, lead: str, given: Block) -> None:
    made = paragraph(paper, "Caution")
    made.paragraph_format.keep_with_next = True
    _edge(made, CARE, _CARE_WASH, paper.direction)
    say(paper, made, f"{lead}: ", Look(bold=True, colour=CARE))
    inline(paper, made._p, given)


def _judgement(paper: Paper, claim: ClaimView, words: dict[str, str]) -> None:
    _heading(paper, 3, claim.verdict_heading)
    if claim.verdict:
        _verdict(paper, claim.verdict, words, WASH)
    else:
        made = paragraph(paper, "Verdict")
        _edge(made, "A9AFB8", WASH, paper.direction)
        say(paper, made, words["unrated"], _BOLD)


def _verdict(paper: Paper, verdict: VerdictView, words: dict[str, str], behind: str) -> None:
    colour = verdict.label.colour.removeprefix("#")
    lines = [block(paper, "Verdict label", verdict.label.words, _BOLD)]
    note_beside(paper, lines[0], verdict.label)
    lines += [block(paper, "Verdict", given) for given in verdict.rationale]
    if verdict.means.text:
        lines.append(block(paper, "Small", verdict.means, SOFT))
    for line in lines:
        _edge(line, colour, behind, line_way(line))
    lines[-1].paragraph_format.space_after = _GAP
    for care in verdict.outdated:
        _careful(paper, words["caution"], Block(care.words, paper.language, paper.direction))
        block(paper, "Quote", care.quote)
    facts(paper, verdict.facts)


_GAP = 76200
"""Six points, in the English Metric Units that python-docx counts in."""


def line_way(made: Paragraph) -> str:
    """The direction a paragraph was given."""
    properties = made._p.pPr
    return "rtl" if properties is not None and properties.find(qn("w:bidi")) is not None else "ltr"


def _edge(made: Paragraph, colour: str, behind: str, way: str) -> None:
    """A thick bar in ``colour`` on the side where the text starts, and a tint behind it."""
    properties = made._p.get_or_add_pPr()
    border, bar = OxmlElement("w:pBdr"), OxmlElement("w:right" if way == "rtl" else "w:left")
    for name, value in (("val", "single"), ("sz", "36"), ("space", "8"), ("color", colour)):
        bar.set(qn(f"w:{name}"), value)
    border.append(bar)
    added: list[Element] = [border]
    if behind:
        shade = OxmlElement("w:shd")
        shade.set(qn("w:val"), "clear")
        shade.set(qn("w:fill"), behind)
        added.append(shade)
    # Schema order: the style, keepNext and their like, then pBdr, shd, then bidi and the rest.
    before = [c for c in properties if c.tag in (qn("w:pStyle"), qn("w:keepNext"), qn("w:keepLines"))]
    position = len(before)
    for offset, element in enumerate(added):
        properties.insert(position + offset, element)


def _quote(paper: Paper, quote: QuoteView) -> None:
    made = paragraph(paper, "Quote", quote.direction)
    parts = directed_parts((quote.before, quote.exact, quote.after), quote.direction)
    for runs, look in zip(parts, (SOFT, _MARKED, SOFT), strict=True):
        write_runs(made._p, runs, quote.language, look)
    say(paper, paragraph(paper, "Small"), quote.place, SOFT)


def _side(paper: Paper, side: StanceView, words: dict[str, str]) -> None:
    _heading(paper, 4, side.heading)
    if side.missing:
        say(paper, paragraph(paper, "Normal"), side.missing, SOFT)
    for item in side.items:
        _evidence(paper, item, words)


def _evidence(paper: Paper, item: EvidenceView, words: dict[str, str]) -> None:
    title = paragraph(paper, "Normal", item.title.direction)
    title.paragraph_format.keep_with_next = True
    if item.link:
        link(paper, title, item.link, item.title)
    else:
        write(title._p, item.title, _BOLD)
    byline = paragraph(paper, "Small")
    for number, part in enumerate(item.byline):
        say(paper, byline, " · " if number else "", SOFT)
        inline(paper, byline._p, part, SOFT)
    if item.confidential:
        say(paper, paragraph(paper, "Small"), item.confidential, Look(bold=True, colour="565E69"))
    for line in item.quote:
        block(paper, "Quote", line)
    _lock(paper, item)
    for note in item.note:
        made = paragraph(paper, "Small")
        say(paper, made, f"{words['note']}: ", SOFT)
        inline(paper, made._p, note, SOFT)
    facts(paper, item.facts)
    say(paper, paragraph(paper, "Small"), "")


def _lock(paper: Paper, item: EvidenceView) -> None:
    if not (item.lock or item.locator.text):
        return
    made = paragraph(paper, "Small")
    if item.locator.text:
        inline(paper, made._p, item.locator, SOFT)
        say(paper, made, ". ", SOFT)
    say(paper, made, item.lock, SOFT)
