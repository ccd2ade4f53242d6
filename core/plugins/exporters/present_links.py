"""Lays out for a reader what was checked before and how the claim stands to it."""

from core.i18n import _, isolated
from core.plugins.exporters import words
from core.plugins.exporters.dates import stated
from core.plugins.exporters.pieces import anchor, block, fact, facts, label, unrated
from core.plugins.exporters.view import Block, Label, LinkView
from core.records.report import ReportLink


def link_view(link: ReportLink) -> LinkView:
    """One claim of the reviewer's own, or one fact-check of somebody."""
    return LinkView(
        standing=words.standing(link.standing),
        claim=block(link.claim),
        anchor=anchor(link.label) if link.label else "",
        number=link.label,
        label=_own_verdict(link) if link.own else None,
        verdict=block("" if link.own else _their_verdict(link)),
        byline=_byline(link),
        facts=facts(fact(_("Address"), link.url, link=link.url, code=True)),
    )


def _own_verdict(link: ReportLink) -> Label:
    return label(link.rating, link.verdict_note) if link.rating else unrated()


def _their_verdict(link: ReportLink) -> str:
    if not link.verdict.strip():
        return _("They state no verdict.")
    return _("Their verdict: “{verdict}”").format(verdict=isolated(link.verdict.strip()))


def _byline(link: ReportLink) -> tuple[Block, ...]:
    """Who checked it, and when; for a claim of one's own, in which article it was made."""
    if link.own:
        made = _("Our own check, in the article “{title}”").format(title=isolated(link.article))
        known = (made, link.publisher, stated(link.date))
    else:
        who = _("said by {name}").format(name=isolated(link.claimant)) if link.claimant.strip() else ""
        known = (link.publisher, stated(link.date), who)
    return tuple(block(part) for part in known if part.strip())
