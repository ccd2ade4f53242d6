"""Lays out a report for a reader: every fact of it in words, in reading order, with no markup yet."""

from core.i18n import _, language, ngettext
from core.plugins.exporters import words
from core.plugins.exporters.dates import day, direction, moment, number, stated
from core.plugins.exporters.pieces import anchor, block, fact, facts, label, short_hash, unrated
from core.plugins.exporters.present_claim import claim_view
from core.plugins.exporters.view import Block, ChangeView, Fact, ReportView, ScaleView, SummaryRow
from core.records.report import Report, ReportArticle, ReportScale, ReportVersion


def present(report: Report) -> ReportView:
    """The page of a report, in the language set."""
    article = report.article
    return ReportView(
        language=language(),
        direction=direction(),
        title=block(article.title or _("Article without a title"), article.language),
        byline=_byline(article),
        article=_article(article),
        totals=_totals(report),
        summary=_summary(report),
        claims=tuple(claim_view(claim, article.language, report.claims) for claim in report.claims),
        method=tuple(block(paragraph) for paragraph in report.method if paragraph.strip()),
        scales=tuple(_scale(scale) for scale in report.scales),
        changes_sentence=_changes_sentence(report),
        changes=_changes(report),
        colophon=_colophon(report),
        author=block(report.reviewer).text,
        say=_say(),
    )


def _byline(article: ReportArticle) -> tuple[Block, ...]:
    known = (article.author, article.publisher, stated(article.published))
    return tuple(block(part, article.language) for part in known if part.strip())


def _article(article: ReportArticle) -> tuple[Fact, ...]:
    return facts(
        fact(_("Author"), article.author, article.language),
        fact(_("Publisher"), article.publisher, article.language),
        fact(_("Published"), stated(article.published)),
        fact(_("Changed"), stated(article.modified)),
        fact(_("Address"), article.url, link=article.url, code=True),
        fact(_("Language"), _language_name(article.language)),
        fact(_("Brought in"), moment(article.added_at)),
        fact(_("Text"), _text_size(article)),
        fact(_("SHA-256 of the text"), short_hash(article.text_sha256), code=True),
        fact(_("SHA-256 of the original"), short_hash(article.original_sha256), code=True),
        fact(_("Text versions"), "; ".join(_version(version) for version in article.versions)),
        fact(_("Take care"), " ".join(article.cautions)),
    )


def _version(version: ReportVersion) -> str:
    added, date = moment(version.added_at), stated(version.stated)
    return words.version(version.number, added, date, version.stealth)


def _language_name(code: str) -> str:
    from babel import Locale, UnknownLocaleError

    try:
        name = Locale.parse(code.replace("-", "_")).get_display_name(language().replace("-", "_"))
    except (UnknownLocaleError, ValueError, TypeError):
        return code
    return name or code


def _text_size(article: ReportArticle) -> str:
    return _("version {version}, {characters} characters").format(
        version=article.version, characters=number(article.characters)
    )


def _totals(report: Report) -> str:
    rated = sum(1 for claim in report.claims if claim.verdict)
    sentence = _("{claims}: {rated} rated, {unrated} not rated yet.").format(
        claims=words.claims(len(report.claims)), rated=rated, unrated=len(report.claims) - rated
    )
    parts = sum(claim.depth > 0 for claim in report.claims)
    if not parts:
        return sentence
    among = ngettext(
        "{count} of the claims is a part of another.", "{count} of the claims are parts of others.", parts
    )
    return f"{sentence} {among.format(count=parts)}"


def _summary(report: Report) -> tuple[SummaryRow, ...]:
    total = sum(row.count for row in report.summary) or 1
    return tuple(
        SummaryRow(
            label(row.rating) if row.rating else unrated(),
            block(row.scale_name),
            row.count,
            words.counted(row.count, row.outdated),
            share(row.count, total),
        )
        for row in report.summary
    )


def share(count: int, total: int) -> str:
    """A percentage, with one decimal where it has one: "12.5", "50"."""
    return f"{100 * count / total:.1f}".removesuffix(".0")


def _scale(scale: ReportScale) -> ScaleView:
    ordered = _("Its labels stand in order, the last one best.")
    unordered = _("Its labels stand in no order.")
    return ScaleView(
        block(scale.name),
        block(scale.description),
        ordered if scale.ordered else unordered,
        tuple(label(rating) for rating in scale.ratings),
    )


def _changes_sentence(report: Report) -> str:
    if report.previous_at is None:
        return _("This is the first report on this article.")
    on = moment(report.previous_at)
    if not report.changes:
        return _("Nothing has changed since the report of {date}.").format(date=on)
    return _("Since the report of {date}:").format(date=on)


def _changes(report: Report) -> tuple[ChangeView, ...]:
    present_labels = {claim.label for claim in report.claims}
    return tuple(
        ChangeView(
            anchor(change.claim_label) if change.claim_label in present_labels else "",
            change.claim_label,
            block(change.headline, report.article.language),
            block(change.what).text,
        )
        for change in report.changes
    )


def _colophon(report: Report) -> str:
    if report.reviewer.strip():
        sentence = _("Report by {reviewer}, made with Touchstone {version} on {date}.")
    else:
        sentence = _("Report made with Touchstone {version} on {date}.")
    return sentence.format(
        reviewer=block(report.reviewer).text, version=report.app_version, date=day(report.created_at)
    )


def _say() -> dict[str, str]:
    return {
        "kind": _("Verdict report"),
        "contents": _("Contents"),
        "article": _("The article"),
        "summary": _("Summary of verdicts"),
        "claims": _("The claims"),
        "claim": _("Claim"),
        "claim_number": _("Claim {number}"),
        "label": _("Label"),
        "count": _("Claims"),
        "share": _("Share"),
        "scale": _("Scale"),
        "meaning": _("Meaning"),
        "verdict": _("Verdict"),
        "unrated": _("Not rated yet"),
        "parts": _("Parts"),
        "from_parts": _("What follows from the parts"),
        "earlier": _("Earlier verdicts"),
        "earlier_one": _("Earlier verdict"),
        "caution": _("Take care"),
        "said_as": _("In the article"),
        "evidence": _("Evidence"),
        "note": _("Note"),
        "links": _("Checked before"),
        "links_note": _("Linked by the reviewer. Others’ verdicts are in their own words."),
        "method": _("How this was checked"),
        "scales": _("What the labels mean"),
        "changes": _("Changes since the last report"),
        "no_claims": _("No claim has been made from this article yet."),
        "page": _("Page"),
        "page_of": _("Page {page} of {pages}"),
        "back": _("Back to the contents"),
    }
