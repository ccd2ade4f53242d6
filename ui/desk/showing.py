"""Show on the desk what the library holds now."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from core.engines import dates
from core.engines.sentences import sentences
from core.history.changes import Changes
from core.i18n import _, ngettext
from core.models.columns import now
from core.records.cards import ArticleCard, ClaimDetail, SuggestionCard
from core.records.coverage import Coverage
from core.records.reviewing import Review
from core.services import articles, claim_cards, notes, places, scales, texts, verdicts
from core.text.edges import paragraph_number
from core.text.spans import Span
from ui.commands import CommandTable
from ui.desk import covering, marks, reviewing, source_tabs, turning
from ui.desk.desk import Desk
from ui.models.words import listed
from ui.plain import plain_tip
from ui.views.reader.announce import announce

CLAIM_TABLES = (
    "article",
    "claim",
    "claim_span",
    "claim_tag",
    "evidence",
    "verdict",
    "suggestion",
    "source",
    "note",
)
TAB_TITLE = 40
"""Characters of an article's title on its tab."""


def everything(desk: Desk) -> None:
    """Fill the desk when the library was opened: with the article shown last, else the newest."""
    desk.claim_pane.set_scales(desk.ask(scales.in_library))
    cards = desk.ask(articles.in_library)
    desk.articles_pane.show_articles(cards)
    if cards:
        last = desk.keeper.window(_last_key(desk))
        article(desk, last if last in {card.id for card in cards} else cards[0].id)
    counts(desk)


def article(desk: Desk, article_id: str) -> None:
    """Show an article with its claims; its first claim is chosen."""
    desk.flush()
    desk.article = desk.ask(articles.one, article_id)
    desk.articles_pane.select(article_id)
    _show_text(desk)
    title(desk)
    desk.window.tabs.setCurrentIndex(0)
    desk.claim_id = desk.suggestion_id = ""
    desk.claim_pane.clear()
    _load_claims(desk)
    _show_claims(desk)
    if desk.keeper.window(_last_key(desk)) != article_id:
        desk.keeper.keep_window(_last_key(desk), article_id)


def _last_key(desk: Desk) -> str:
    """The name under which the article shown last in this library is remembered."""
    return f"article.{desk.library.path.stem}"


def no_article(desk: Desk) -> None:
    """Show that nothing is chosen, and what to do next."""
    desk.article = desk.text = None
    desk.claims, desk.review, desk.notes = [], Review(), []
    desk.claim_id = desk.suggestion_id = ""
    desk.claim_pane.clear()
    desk.claims_pane.show_claims(())
    desk.reader.clear(_("Paste an article (Ctrl+V), drop a file or a link here."))
    reviewing.show(desk)
    covering.load(desk)
    title(desk)
    counts(desk)


def claim(desk: Desk, claim_id: str) -> None:
    """Show one claim of the article in list, reader and pane; does nothing where it is gone."""
    card = next((card for card in desk.claims if card.id == claim_id), None)
    if card is None:
        return
    desk.claim_id, desk.suggestion_id = claim_id, ""
    detail: ClaimDetail = desk.ask(claim_cards.detailed, card)
    desk.claims_pane.select(claim_id)
    text = desk.text.text if desk.text else ""
    desk.claim_pane.show_claim(detail, [paragraph_number(text, span.start) for span in detail.card.spans])
    _draft(desk, detail)
    _date_proposal(desk, detail)
    paint(desk)


def suggestion(desk: Desk, card: SuggestionCard) -> None:
    """Put the review on a suggestion and the caret with it, so that C and M mean it too; have it in view."""
    desk.suggestion_id = card.id
    if not card.span.start <= desk.reader.caret() <= card.span.end:
        desk.reader.select(Span(card.span.start, card.span.start))
    paint(desk)
    desk.reader.reveal(card.span)
    announce(desk.page.strip, desk.page.strip.accessibleDescription())


def open_suggestions(desk: Desk) -> list[SuggestionCard]:
    """The suggestions shown, which nobody has decided on and no claim quotes, in the order of the text."""
    return list(desk.review.waiting)


def suggestions_again(desk: Desk) -> None:
    """Show the suggestions again after the filter was changed."""
    reviewing.load(desk)
    paint(desk)
    counts(desk)


def paint(desk: Desk) -> None:
    """Mark claims and suggestions in the reader."""
    desk.reader.set_marks(
        [
            *marks.of_article(desk.claims, desk.review.waiting, desk.claim_id, desk.suggestion_id),
            *marks.of_notes(desk.notes, desk.reader.noting.open_id(), desk.reader.noting.new_span()),
        ]
    )
    reviewing.show(desk)
    desk.window.refresh()


def redraw(desk: Desk) -> None:
    """Mark article and sources again, in the colours of the theme in use."""
    paint(desk)
    for page in desk.source_pages.values():
        source_tabs.reload(desk, page)


def keys(desk: Desk, table: CommandTable) -> None:
    """Name the reviewer's own keys on what is offered for selected words."""
    desk.reader.show_keys(*(table.key(table[name]) for name in ("claim.new", "claim.add_words", "note.new")))
    for page in desk.source_pages.values():
        page.reader.show_keys("", "", table.key(table["note.new"]))


def title(desk: Desk) -> None:
    """Name the article on its tab, shortened; the tooltip has the whole title."""
    whole = desk.article.title if desk.article is not None else _("Article")
    short = whole if len(whole) <= TAB_TITLE else whole[: TAB_TITLE - 1].rstrip() + "…"
    desk.window.tabs.setTabText(0, short.replace("&", "&&"))
    desk.window.tabs.setTabToolTip(0, plain_tip(whole))


def counts(desk: Desk) -> None:
    """Say on the status bar how far the article is."""
    if desk.article is None:
        desk.window.status.count("")
        return
    total, rated = len(desk.claims), sum(card.rating is not None for card in desk.claims)
    open_count = desk.review.undecided
    words = [
        ngettext("{n} claim", "{n} claims", total).format(n=total),
        ngettext("{n} rated", "{n} rated", rated).format(n=rated),
    ]
    if open_count:
        words.append(ngettext("{n} suggestion", "{n} suggestions", open_count).format(n=open_count))
    desk.window.status.count(listed(words))


def changed(desk: Desk, changes: Changes) -> None:
    """Follow a change of the library, whoever made it."""
    cards = desk.ask(articles.in_library)
    desk.articles_pane.show_articles(cards)
    place = ("", "") if changes.kind == "do" else desk.ask(places.of_rows, changes.rows)
    if desk.article is not None and all(card.id != desk.article.id for card in cards):
        no_article(desk)
    elif desk.article is not None:
        _follow(desk, changes, place[1])
    _go_to(desk, place, cards)
    source_tabs.follow(desk, changes)
    turning.follow(desk, changes)
    label = changes.label if changes.kind == "do" else _undone(changes)
    desk.window.status.saved(label, now(), can_undo=changes.kind != "undo")
    desk.window.refresh()


def _go_to(desk: Desk, place: places.Place, cards: Sequence[ArticleCard]) -> None:
    """Show the article where an undo or redo is seen; any article rather than none."""
    article_id, claim_id = place
    if article_id and (desk.article is None or desk.article.id != article_id):
        article(desk, article_id)
        claim(desk, claim_id)
    elif desk.article is None and cards:
        article(desk, cards[0].id)


def _follow(desk: Desk, changes: Changes, claim_id: str) -> None:
    """Show the article as it is now, at ``claim_id`` if it is a claim of it, else where it was."""
    assert desk.article is not None
    before, desk.article = desk.article, desk.ask(articles.one, desk.article.id)
    if (before.language, before.direction) != (desk.article.language, desk.article.direction):
        _show_text(desk)
    title(desk)
    if not changes.touches(*CLAIM_TABLES):
        return
    place = next((at for at, card in enumerate(desk.claims) if card.id == desk.claim_id), 0)
    _load_claims(desk)
    present = [card.id for card in desk.claims]
    if claim_id in present:
        desk.claim_id = claim_id
    elif desk.claim_id not in present:
        desk.claim_id = present[min(place, len(present) - 1)] if present else ""
    _show_claims(desk)


def _show_text(desk: Desk) -> None:
    """Show the article's text in the direction, and split as is usual in the language, it is said to have."""
    assert desk.article is not None
    text = desk.ask(texts.of_article, desk.article.id)
    desk.text = replace(text, direction=desk.article.direction)
    covering.show(desk, Coverage())
    desk.reader.show_text(desk.text, sentences(desk.text.text, desk.article.language))


def _load_claims(desk: Desk) -> None:
    """Read the claims of the article shown, and the suggestions that still wait."""
    if desk.article is not None and desk.text is not None:
        desk.claims = desk.ask(claim_cards.of_article, desk.article.id)
        desk.notes = desk.ask(notes.of_text, desk.text.id)
        desk.reader.noting.follow(desk.notes)
        reviewing.load(desk)
        covering.load(desk)


def _show_claims(desk: Desk) -> None:
    """Show what was read, with the claim worked on, else the first one."""
    desk.claims_pane.show_claims(desk.claims)
    if desk.claims:
        claim(desk, desk.claim_id or desk.claims[0].id)
    else:
        desk.claim_id = desk.suggestion_id = ""
        desk.claim_pane.clear()
        paint(desk)
    counts(desk)


def _undone(changes: Changes) -> str:
    if changes.kind == "undo":
        return _("Undone: {label}").format(label=changes.label)
    return _("Done again: {label}").format(label=changes.label)


def _draft(desk: Desk, detail: ClaimDetail) -> None:
    """Words typed for a verdict and not given yet are there again after a restart."""
    kept = desk.ask(verdicts.draft, detail.card.id)
    if kept is not None:
        desk.claim_pane.verdict.set_draft(kept.rationale, kept.as_of, kept.limits)


def _date_proposal(desk: Desk, detail: ClaimDetail) -> None:
    """Offer the date that words of the article mean, read from the article's own date."""
    reading = None
    day = anchor(desk)
    if day and not detail.said_on and desk.text and desk.article and detail.card.spans:
        language = desk.article.language or "en"
        reading = dates.said_on(desk.text.text, detail.card.spans[0], day, language)
    if reading is None:
        desk.claim_pane.set_date_proposal("", "")
    else:
        desk.claim_pane.set_date_proposal(reading.text, reading.date_iso)


def anchor(desk: Desk) -> date | None:
    """The day the article speaks from: published, else last changed."""
    if desk.article is None:
        return None
    stated = desk.article.published or desk.article.modified
    try:
        return date.fromisoformat(stated[:10])
    except ValueError:
        return None
