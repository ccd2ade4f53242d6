"""The report as plain Markdown (CommonMark with tables): readable as it is, the reviewer's text escaped."""

import re

from core.plugins.exporters.dates import direction
from core.plugins.exporters.present import present
from core.plugins.exporters.view import (
    Block,
    ChangeView,
    ClaimView,
    EvidenceView,
    Fact,
    Label,
    LinkView,
    PartsView,
    QuoteView,
    ReportView,
    ScaleView,
    StanceView,
    VerdictView,
)
from core.plugins.exporters.writing import Rendered
from core.records.report import Report
from core.text.canonical import first_direction

_PUNCTUATION = re.compile(r"([\\`*_{}\[\]<>#|~!$^&])")
_LINE_START = re.compile(r"^(\s*)([-+=:]|\d+[.)])", re.MULTILINE)


def render(report: Report) -> Rendered:
    """The report as UTF-8 Markdown."""
    view = present(report)
    parts = [
        _masthead(view),
        _summary(view),
        _article(view),
        _claims(view),
        _method(view),
        _scales(view),
        _changes(view),
    ]
    parts.append(escaped(view.colophon))
    return Rendered(("\n\n".join(part for part in parts if part) + "\n").encode("utf-8"))


def escaped(text: str) -> str:
    """The text so that Markdown shows it and does not obey it."""
    one_line = " ".join(text.split())
    return _LINE_START.sub(_escape_start, _PUNCTUATION.sub(r"\\\1", one_line))


def apart(given: Block) -> str:
    """A block's text for a line of the report's own, isolated where it runs the other way (UAX 9)."""
    words = escaped(given.text)
    return words if given.direction == direction() or not words else f"{_FSI}{words}{_PDI}"


_FSI, _PDI = "\u2068", "\u2069"
_MARKS = {"ltr": "\u200e", "rtl": "\u200f"}


def _started(text: str, way: str) -> str:
    """Text that a reader of Markdown sets in a direction: a mark in front, where its letters say another."""
    return text if first_direction(text) == way else _MARKS[way] + text


def _escape_start(found: re.Match[str]) -> str:
    start = found.group(2)
    return f"{found.group(1)}{start[:-1]}\\{start[-1]}"


def _masthead(view: ReportView) -> str:
    byline = " · ".join(map(apart, view.byline))
    return _joined(escaped(view.say["kind"]), f"# {escaped(view.title.text)}", byline)


def _summary(view: ReportView) -> str:
    heads = [view.say[name] for name in ("label", "scale", "count", "share")]
    rows = [
        [f"**{apart(row.label.words)}**", apart(row.scale), row.counted, f"{row.share} %"]
        for row in view.summary
    ]
    return _joined(f"## {view.say['summary']}", view.totals, _table(heads, rows))


def _article(view: ReportView) -> str:
    return _joined(f"## {view.say['article']}", _facts(view.article))


def _claims(view: ReportView) -> str:
    claims = [_claim(claim, view.say) for claim in view.claims] or [view.say["no_claims"]]
    return _joined(f"## {view.say['claims']}", *claims)


def _claim(claim: ClaimView, say: dict[str, str]) -> str:
    number = say["claim_number"].format(number=claim.number)
    verdict = (
        _verdict(claim.verdict, say, claim.verdict_heading)
        if claim.verdict
        else f"#### {claim.verdict_heading}\n\n{say['unrated']}"
    )
    return _joined(
        f"### {number}: {apart(claim.headline)}",
        claim.part_of,
        _paragraphs(claim.wording),
        *(f"**{say['caution']}:** {apart(caution)}" for caution in claim.cautions),
        _parts(claim.parts, say) if claim.parts else "",
        verdict,
        f"#### {say['said_as']}" if claim.quotes else "",
        *(_quote(quote) for quote in claim.quotes),
        _facts(claim.facts),
        f"#### {say['evidence']}",
        claim.evidence_sentence,
        *(_side(side, say) for side in claim.stances),
        _links(claim.links, say),
        *(_verdict(old, say, say["earlier_one"]) for old in claim.earlier),
    )


def _parts(parts: PartsView, say: dict[str, str]) -> str:
    rows = [
        f"- {say['claim_number'].format(number=part.number)}: {escaped(part.headline.text)} – "
        f"{_label(part.label)}"
        for part in parts.parts
    ]
    label = _label(parts.label) if parts.label else ""
    return _joined(
        f"#### {say['parts']}",
        parts.rule,
        "\n".join(rows),
        f"#### {say['from_parts']}",
        label,
        escaped(parts.follows),
        escaped(parts.difference),
    )


def _label(label: Label) -> str:
    """The words of a label, and the sign and the note beside them where it has one."""
    words = f"**{apart(label.words)}**"
    return f"{words} (⚠ {escaped(label.note)})" if label.note else words


def _quote(quote: QuoteView) -> str:
    before, exact, after = (
        " ".join(re.split(r"\s+", part)) for part in (quote.before, quote.exact, quote.after)
    )
    lead, tail = (" " if before.endswith(" ") else ""), (" " if after.startswith(" ") else "")
    words = f"{escaped(before)}{lead}**{escaped(exact)}**{tail}{escaped(after)}"
    return f"> {_started(words, quote.direction)}\n\n{quote.place}"


def _verdict(verdict: VerdictView, say: dict[str, str], heading: str) -> str:
    outdated = " ".join(f"{care.words} {apart(care.quote)}" for care in verdict.outdated)
    return _joined(
        f"#### {heading}",
        _label(verdict.label),
        f"**{say['caution']}:** {outdated}" if outdated else "",
        _paragraphs(verdict.rationale),
        f"*{apart(verdict.means)}*" if verdict.means.text else "",
        _facts(verdict.facts),
    )


def _side(side: StanceView, say: dict[str, str]) -> str:
    return _joined(f"##### {side.heading}", side.missing, *(_evidence(item, say) for item in side.items))


def _evidence(item: EvidenceView, say: dict[str, str]) -> str:
    title = _link(item.title.text, item.link)
    return _joined(
        f"**{title}**",
        " · ".join(map(apart, item.byline)),
        item.confidential,
        "\n>\n".join(f"> {escaped(line.text)}" for line in item.quote),
        " ".join(
            part for part in (f"{apart(item.locator)}." if item.locator.text else "", item.lock) if part
        ),
        *(f"{say['note']}: {apart(note)}" for note in item.note),
        _facts(item.facts),
    )


def _links(links: tuple[LinkView, ...], say: dict[str, str]) -> str:
    if not links:
        return ""
    return _joined(f"#### {say['links']}", say["links_note"], *(_checked(link, say) for link in links))


def _checked(link: LinkView, say: dict[str, str]) -> str:
    number = f" ({say['claim_number'].format(number=link.number)})" if link.number else ""
    verdict = _label(link.label) if link.label else apart(link.verdict)
    lines = [
        f"**{link.standing}:** {apart(link.claim)}{number}",
        verdict,
        " · ".join(map(apart, link.byline)),
    ]
    return _joined(*(line for line in lines if line), _facts(link.facts))


def _method(view: ReportView) -> str:
    return _joined(f"## {view.say['method']}", _paragraphs(view.method)) if view.method else ""


def _scales(view: ReportView) -> str:
    scales = [_scale(scale, view.say) for scale in view.scales]
    return _joined(f"## {view.say['scales']}", *scales) if scales else ""


def _scale(scale: ScaleView, say: dict[str, str]) -> str:
    rows = [[f"**{escaped(label.words.text)}**", escaped(label.meaning.text)] for label in scale.labels]
    about = f"{escaped(scale.description.text)} {scale.order}".strip()
    return _joined(f"### {escaped(scale.name.text)}", about, _table([say["label"], say["meaning"]], rows))


def _changes(view: ReportView) -> str:
    lines = [f"- {_about(change, view)}{escaped(change.what)}" for change in view.changes]
    return _joined(f"## {view.say['changes']}", view.changes_sentence, "\n".join(lines))


def _about(change: ChangeView, view: ReportView) -> str:
    """The claim a change concerns; nothing for one of the whole article."""
    claim = view.say["claim_number"].format(number=change.number)
    return f"{claim}, “{escaped(change.headline.text)}”: " if change.number else ""


def _facts(facts: tuple[Fact, ...]) -> str:
    return "\n".join(f"- {fact.label}: {_linked(apart(fact.value), fact.link)}" for fact in facts)


def _link(text: str, url: str) -> str:
    return _linked(escaped(text), url)


def _linked(words: str, url: str) -> str:
    # In angle brackets an address may hold anything but these two and a line end.
    return f"[{words}](<{url.replace('<', '%3C').replace('>', '%3E')}>)" if url else words


def _paragraphs(blocks: tuple[Block, ...]) -> str:
    return "\n\n".join(escaped(block.text) for block in blocks)


def _table(heads: list[str], rows: list[list[str]]) -> str:
    if not rows:
        return ""
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _joined(*parts: str) -> str:
    return "\n\n".join(part for part in parts if part)
