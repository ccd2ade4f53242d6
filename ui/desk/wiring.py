"""Join what the views ask for to what is done about it."""

from core.text.spans import Span
from ui.actions import (
    articles,
    checked,
    claims,
    closing,
    coverage,
    evidence,
    history,
    moved,
    notes,
    parts,
    passages,
    proposals,
    quotes,
    reading,
    sources,
    suggestions,
    verdicts,
    versions,
    views,
)
from ui.actions.records import rows
from ui.commands import CommandTable
from ui.desk import covering, earlier, key_names, proposing, reviewing, showing, source_tabs, text_keys
from ui.desk.commands import TOOLBAR, build
from ui.desk.desk import Desk
from ui.letters import Letters
from ui.views.pick_keys import PickKeys
from ui.views.reader import Reader
from ui.views.source_page import SourcePage
from ui.views.version_page import VersionPage


def join(desk: Desk) -> CommandTable:
    """Make commands, keys and palette, and connect every view; the table of commands."""
    table = build(desk)
    desk.window.use_commands(table, TOOLBAR, lambda query: rows(desk, query))
    table.ran = lambda _command: desk.window.refresh()
    Letters(desk.reader, table, "reader", "work")
    Letters(desk.claims_pane.list, table, "claims", "work")
    Letters(desk.moved_strip, table, "moved")
    Letters(desk.claim_pane.checked, table, "checks")
    text_keys.bind(table, desk.reader)
    Letters(desk.page.strip, table, "work")
    showing.keys(desk, table)
    reviewing.show_keys(desk, table)
    key_names.show(desk, table)
    _articles(desk)
    _moved(desk)
    _reader(desk)
    _review(desk)
    _claims(desk)
    _proposals(desk)
    _tree(desk)
    _checked(desk, table)
    _evidence(desk)
    _window(desk, table)
    return table


def _articles(desk: Desk) -> None:
    pane = desk.articles_pane
    pane.article_chosen.connect(desk.guarded(showing.article))
    pane.filter_chosen.connect(desk.claims_pane.filter_by)
    pane.paste_wanted.connect(desk.guarded(articles.paste))
    pane.content_dropped.connect(desk.guarded(articles.drop))
    pane.delete_wanted.connect(desk.guarded(articles.remove))
    pane.details_wanted.connect(desk.guarded(articles.details))
    pane.update_wanted.connect(desk.guarded(versions.update))
    pane.versions_wanted.connect(desk.guarded(versions.show_all))


def _moved(desk: Desk) -> None:
    strip = desk.moved_strip
    strip.accept_wanted.connect(desk.guarded(moved.accept))
    strip.detach_wanted.connect(desk.guarded(moved.detach))
    strip.pick_wanted.connect(desk.guarded(moved.pick))
    strip.pick_begun.connect(desk.guarded(moved.begin_picking))
    strip.accept_all_wanted.connect(desk.guarded(moved.accept_all))
    strip.chosen.connect(desk.guarded(moved.choose))
    strip.jump_wanted.connect(desk.guarded(moved.jump))
    strip.closed.connect(desk.reader.setFocus)
    PickKeys(desk.reader, strip, desk.guarded(moved.stop_picking))
    desk.claim_pane.moved_wanted.connect(desk.guarded(moved.show))


def _reader(desk: Desk) -> None:
    desk.reader.claim_wanted.connect(desk.guarded(claims.make_of))
    desk.reader.words_wanted.connect(desk.guarded(quotes.add_words))
    desk.reader.quote_unwanted.connect(desk.guarded(quotes.take_out))
    desk.reader.edges_moved.connect(desk.guarded(quotes.put_edges))
    desk.reader.noting.opened.connect(desk.guarded(showing.paint))
    desk.reader.mark_activated.connect(desk.guarded(claims.activate))
    _notes(desk, desk.reader)
    desk.reader.content_dropped.connect(desk.guarded(articles.drop))
    desk.reader.sentence_entered.connect(desk.guarded(reading.come_to))
    desk.reader.mark_entered.connect(desk.guarded(claims.enter))
    _read(desk, desk.reader)
    desk.reader.selection_changed.connect(lambda _span: desk.window.refresh())


def _read(desk: Desk, reader: Reader) -> None:
    """Connect what every text has that is read, and show it as the person likes."""
    reader.direction_wanted.connect(desk.guarded(reading.turn))
    reader.listing.switch(reading.remembered(desk))


def _notes(desk: Desk, reader: Reader) -> None:
    """Connect the notes of a text, which are the same in an article and in a source."""
    reader.note_wanted.connect(desk.guarded(lambda desk, span: notes.write_on(desk, reader, span)))
    reader.noting.written.connect(desk.guarded(lambda desk, *note: notes.store(desk, reader, *note)))
    reader.noting.unwanted.connect(desk.guarded(notes.remove))


def _review(desk: Desk) -> None:
    desk.cover_soon.timeout.connect(desk.guarded(covering.read))
    strip, heat = desk.page.strip, desk.page.heat
    strip.accept_wanted.connect(desk.guarded(suggestions.accept))
    strip.reject_wanted.connect(desk.guarded(suggestions.reject))
    strip.step_wanted.connect(desk.guarded(suggestions.step))
    strip.hidden_wanted.connect(desk.guarded(suggestions.show_hidden))
    strip.filter_chosen.connect(desk.guarded(suggestions.choose_filter))
    strip.filter_chosen.connect(lambda _least: desk.reader.setFocus())  # where A, X and S are keys
    heat.place_chosen.connect(desk.guarded(coverage.go_to))
    heat.kind_wanted.connect(desk.guarded(coverage.step_kind))
    heat.list_wanted.connect(desk.guarded(coverage.show))
    desk.reader.caret_moved.connect(lambda _at: reviewing.follow_caret(desk))


def _claims(desk: Desk) -> None:
    desk.claims_pane.claim_chosen.connect(desk.guarded(claims.choose))
    desk.claims_pane.filter_lifted.connect(lambda: desk.articles_pane.show_filter("all"))
    desk.claims_pane.delete_wanted.connect(desk.guarded(claims.remove))
    pane = desk.claim_pane
    pane.edited.connect(desk.guarded(claims.edit))
    pane.tags_edited.connect(desk.guarded(claims.put_tags))
    pane.date_accepted.connect(desk.guarded(claims.say_when))
    pane.jump_wanted.connect(desk.guarded(_jump))
    pane.quote_unwanted.connect(desk.guarded(quotes.take_out))
    pane.verdict_wanted.connect(desk.guarded(verdicts.rate))
    pane.verdict_drafted.connect(desk.guarded(verdicts.keep_draft))
    pane.scale_wanted.connect(desk.guarded(articles.use_scale))


def _proposals(desk: Desk) -> None:
    wording, who = desk.claim_pane.words.proposal, desk.claim_pane.words.who
    wording.accepted.connect(desk.guarded(proposals.use_wording))
    wording.refused.connect(desk.guarded(proposing.refuse, "wording"))
    who.accepted.connect(desk.guarded(proposals.say_who))
    who.refused.connect(desk.guarded(proposing.refuse, "claimant"))
    who.pointed.connect(desk.guarded(proposing.light))
    who.jump_wanted.connect(desk.guarded(_jump))


def _tree(desk: Desk) -> None:
    pane, hands, listed = desk.claim_pane, desk.claims_pane.hands, desk.claims_pane
    pane.claim_wanted.connect(desk.guarded(claims.choose))
    pane.take_out_wanted.connect(desk.guarded(parts.take_out))
    pane.rule_wanted.connect(desk.guarded(parts.set_rule))
    pane.rating_proposed.connect(desk.guarded(parts.propose))
    hands.put_under_wanted.connect(desk.guarded(parts.put_under))
    hands.take_out_wanted.connect(desk.guarded(parts.take_out))
    listed.split_wanted.connect(desk.guarded(parts.split))
    listed.put_under_wanted.connect(desk.guarded(parts.choose_parent))
    listed.take_out_wanted.connect(desk.guarded(parts.take_out))


def _checked(desk: Desk, table: CommandTable) -> None:
    box = desk.claim_pane.checked
    desk.looking.soon.timeout.connect(desk.guarded(earlier.read))
    box.relation_wanted.connect(desk.guarded(checked.relate))
    box.unlink_wanted.connect(desk.guarded(checked.unlink))
    box.claim_wanted.connect(desk.guarded(checked.go_to))
    box.address_wanted.connect(desk.guarded(checked.open_address))
    box.import_wanted.connect(desk.guarded(checked.bring_in))
    box.other_wanted.connect(desk.guarded(checked.choose))
    box.opened.connect(desk.guarded(checked.keep_open))
    earlier.begin(desk, table)


def _evidence(desk: Desk) -> None:
    pane = desk.claim_pane
    pane.evidence_dropped.connect(desk.guarded(evidence.drop))
    pane.evidence_wanted.connect(desk.guarded(evidence.add))
    pane.evidence_edit_wanted.connect(desk.guarded(evidence.edit))
    pane.evidence_remove_wanted.connect(desk.guarded(evidence.remove))
    pane.stance_changed.connect(desk.guarded(evidence.take_stance))
    pane.source_wanted.connect(desk.guarded(evidence.show_source))


def _window(desk: Desk, table: CommandTable) -> None:
    window = desk.window
    window.tab_close_asked.connect(desk.guarded(views.close_tab))
    window.tabs.currentChanged.connect(lambda _at: window.refresh())
    window.status.undo_asked.connect(desk.guarded(history.undo))
    window.may_close = desk.run(closing.may_close)
    window.closing.connect(desk.close)
    desk.bridge.changed.connect(desk.guarded(showing.changed))
    desk.page_made = lambda page: _page(desk, page, table)
    desk.version_made = lambda page: _version(desk, page, table)
    desk.redraw = desk.guarded(showing.redraw)


def _page(desk: Desk, page: SourcePage, table: CommandTable) -> None:
    """Connect a source's tab once it is made."""
    page.quote_wanted.connect(desk.guarded(lambda desk, stance: evidence.lift(desk, page, stance)))
    page.edit_wanted.connect(desk.guarded(sources.edit))
    _passages(desk, page, table)
    _notes(desk, page.reader)
    page.reader.mark_activated.connect(
        desk.guarded(lambda desk, mark: notes.open_note(desk, page.reader, mark))
    )
    page.reader.noting.opened.connect(desk.guarded(lambda desk: source_tabs.paint(desk, page)))
    page.reader.show_keys("", "", table.key(table["note.new"]))
    page.reader.selection_changed.connect(lambda _span: desk.window.refresh())
    text_keys.bind(table, page.reader)
    _read(desk, page.reader)
    Letters(page.reader, table, "work")


def _passages(desk: Desk, page: SourcePage, table: CommandTable) -> None:
    """Connect the list of passages of a source's tab."""
    page.passages_wanted.connect(desk.guarded(passages.find))
    page.passages.chosen.connect(desk.guarded(lambda desk, one: passages.point_out(desk, page, one)))
    page.passages.closed.connect(desk.guarded(lambda desk: passages.close(desk, page)))
    key_names.passages(table, page)


def _version(desk: Desk, page: VersionPage, table: CommandTable) -> None:
    """Let an older text be walked in, found in and turned like every other."""
    page.reader.selection_changed.connect(lambda _span: desk.window.refresh())
    text_keys.bind(table, page.reader)
    _read(desk, page.reader)
    desk.window.refresh()


def _jump(desk: Desk, span: Span) -> None:
    desk.window.show_tab(desk.page)
    desk.reader.reveal(span)
