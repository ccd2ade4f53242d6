"""Show on the desk what the library holds now."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from core.engines.sentences import known_sentences
from core.history.changes import Changes
from core.i18n import _, ngettext
from core.models.columns import now
from core.records.cards import ArticleCard, ClaimCard, ClaimDetail, SuggestionCard, TextCard
from core.records.coverage import Coverage
from core.services import articles, claim_cards, history, places, scales, texts, verdicts
from core.text.edges import paragraph_number
from core.text.spans import Span
from ui.commands import CommandTable
from ui.desk import (
    claims_now,
    covering,
    dates_read,
    earlier,
    marks,
    proposing,
    recent,
    reviewing,
    source_tabs,
    turning,
)
from ui.desk.desk import Desk
from ui.models.words import listed
from ui.plain import plain_tip
from ui.views.reader.announce import announce

TAB_TITLE = 40
"""Characters of an article's title on its tab."""


def everything(desk: Desk) -> None:
    """Fill the desk when the library was opened: with the article shown last, else the newest."""
    _undo_labels(desk)
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
    claims_now.load(desk)
    _show_claims(desk)
    recent.opened(desk, "article", article_id)
    if desk.keeper.window(_last_key(desk)) != article_id:
        desk.keeper.keep_window(_last_key(desk), article_id)


def _last_key(desk: Desk) -> str:
    """The name under which the article shown last in this library is remembered."""
    return f"article.{desk.library.path.stem}"


def no_article(desk: Desk) -> None:
    """Show that nothing is chosen, and what to do next."""
    desk.article = desk.text = None
    claims_now.forget(desk)
    desk.moved_strip.hide()
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
    source_tabs.follow_claim(desk)
    detail: ClaimDetail = desk.ask(claim_cards.detailed, card, desk.claims)
    desk.claims_pane.select(claim_id)
    text = desk.text.text if desk.text else ""
    desk.claim_pane.show_claim(detail, [paragraph_number(text, span.start) for span in detail.card.spans])
    _draft(desk, detail)
    dates_read.show(desk, detail, anchor(desk))
    proposing.load(desk, detail)
    earlier.follow(desk, detail)
    _show_worked_on(desk)


def suggestion(desk: Desk, card: SuggestionCard) -> None:
    """Put the review on a suggestion and the caret with it, so that C and M mean it too; have it in view."""
    desk.suggestion_id = card.id
    if not card.span.start <= desk.reader.caret() <= card.span.end:
        desk.reader.select(Span(card.span.start, card.span.start))
    _show_worked_on(desk)
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
    _mark(desk)
    _show_worked_on(desk)


def _mark(desk: Desk) -> None:
    placed = desk.marks.of(desk.claims, desk.review.waiting)
    desk.reader.set_marks([*placed, *marks.of_notes(desk.notes, desk.reader.noting.new_span())])


def _show_worked_on(desk: Desk) -> None:
    """Mark in the text what is worked on, and show which commands can be run on it."""
    desk.reader.select_marks({desk.claim_id, desk.suggestion_id, *source_tabs.open_note(desk.reader)})
    reviewing.show(desk)
    desk.window.refresh()


def redraw(desk: Desk) -> None:
    """Mark article and sources again, in the colours of the theme in use."""
    desk.marks.forget()
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
    name, tabs = short.replace("&", "&&"), desk.window.tabs
    if tabs.tabText(0) != name:  # else Qt would lay all tabs out anew, and draw what is in them
        tabs.setTabText(0, name)
    tabs.setTabToolTip(0, plain_tip(whole))


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
    moved_count = sum(card.open for card in desk.moved)
    if moved_count:
        words.append(ngettext("{n} moved", "{n} moved", moved_count).format(n=moved_count))
    parts = sum(card.depth > 0 for card in desk.claims)
    if parts:
        words.insert(1, ngettext("{n} of them a part", "{n} of them parts", parts).format(n=parts))
    if open_count:
        words.append(ngettext("{n} suggestion", "{n} suggestions", open_count).format(n=open_count))
    desk.window.status.count(listed(words))


def changed(desk: Desk, changes: Changes) -> None:
    """Follow a change of the library, whoever made it."""
    _undo_labels(desk)
    earlier.forget(desk, changes)
    cards = desk.ask(articles.in_library)
    desk.articles_pane.show_articles(cards)
    place = ("", "") if changes.kind == "do" else desk.ask(places.of_operation, changes.operation)
    shown = next((card for card in cards if desk.article and card.id == desk.article.id), None)
    if shown is not None:
        _follow(desk, shown, changes, place[1])
    elif desk.article is not None:
        no_article(desk)
    _go_to(desk, place, cards)
    source_tabs.follow(desk, changes)
    turning.follow(desk, changes)
    earlier.again(desk, changes)
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


def _follow(desk: Desk, card: ArticleCard, changes: Changes, claim_id: str) -> None:
    """Show the article as it is now, at ``claim_id`` if it is a claim of it, else where it was."""
    assert desk.article is not None
    before, desk.article = desk.article, card
    other_way = (before.language, before.direction) != (desk.article.language, desk.article.direction)
    if other_way or (changes.touches("text_version") and _has_other_text(desk)):
        _show_text(desk)
    title(desk)
    if not changes.touches(*claims_now.CLAIM_TABLES, "suggestion", "note"):
        return
    before_claims = desk.claims
    claims_now.follow(desk, changes)
    if changes.touches(*claims_now.CLAIM_TABLES):
        desk.claim_id = _worked_on_now(desk, before_claims, claim_id, changes)
        _show_claims(desk)
    else:
        paint(desk)
        counts(desk)


def _worked_on_now(desk: Desk, before: Sequence[ClaimCard], claim_id: str, changes: Changes) -> str:
    """The claim asked for, else the one just made, else the one worked on, else the one in its place."""
    present = [card.id for card in desk.claims]
    known = {card.id for card in before}
    made = [card.id for card in desk.claims if card.id not in known] if changes.kind == "do" else []
    candidates = (claim_id, made[0] if len(made) == 1 else "", desk.claim_id)
    still = next((wanted for wanted in candidates if wanted and wanted in present), "")
    if still or not present:
        return still
    place = next((at for at, card in enumerate(before) if card.id == desk.claim_id), 0)
    return present[min(place, len(present) - 1)]


def _has_other_text(desk: Desk) -> bool:
    """True where the newest text of the article is not the one shown."""
    assert desk.article is not None
    newest: TextCard = desk.ask(texts.of_article, desk.article.id)
    return desk.text is None or newest.id != desk.text.id


def _show_text(desk: Desk) -> None:
    """Show the article's text in the direction, and split as is usual in the language, it is said to have."""
    assert desk.article is not None
    text = desk.ask(texts.of_article, desk.article.id)
    desk.text = replace(text, direction=desk.article.direction)
    covering.show(desk, Coverage())
    desk.reader.show_text(desk.text, known_sentences(desk.text.text, desk.article.language))


def _show_claims(desk: Desk) -> None:
    """Show what was read, with the claim worked on, else the first one."""
    desk.claims_pane.show_claims(desk.claims)
    desk.moved_strip.show_moved(desk.moved)
    if not desk.moved:
        desk.moved_strip.hide()
    _mark(desk)
    if desk.claims:
        claim(desk, desk.claim_id or desk.claims[0].id)
    else:
        desk.claim_id = desk.suggestion_id = ""
        desk.claim_pane.clear()
        _show_worked_on(desk)
    counts(desk)


def _undo_labels(desk: Desk) -> None:
    """Know what undo and redo would do, so that not every look at a menu asks the library."""
    desk.undo_label, desk.redo_label = desk.ask(history.next_labels)


def _undone(changes: Changes) -> str:
    if changes.kind == "undo":
        return _("Undone: {label}").format(label=changes.label)
    return _("Done again: {label}").format(label=changes.label)


def _draft(desk: Desk, detail: ClaimDetail) -> None:
    """Words typed for a verdict and not given yet are there again after a restart."""
    kept = desk.ask(verdicts.draft, detail.card.id)
    if kept is not None:
        desk.claim_pane.verdict.set_draft(kept.rationale, kept.as_of, kept.limits)


def anchor(desk: Desk) -> date | None:
    """The day the article speaks from: published, else last changed."""
    if desk.article is None:
        return None
    stated = desk.article.published or desk.article.modified
    try:
        return date.fromisoformat(stated[:10])
    except ValueError:
        return None
