"""The commands of the claim menu."""

from collections.abc import Callable

from core.i18n import _
from core.records.terms import Stance
from ui.actions import claims, evidence, verdicts
from ui.commands import Command
from ui.desk.commands.conditions import both, shown, writable
from ui.desk.desk import Desk


def claim_commands(desk: Desk) -> list[Command]:
    """Making, wording and removing claims."""
    some, chosen, can = lambda: desk.article is not None, lambda: bool(desk.claim_id), writable(desk)
    return [
        Command(
            "claim.new",
            lambda: _("New claim"),
            desk.run(claims.make),
            "C",
            "new-claim",
            "claim",
            "make",
            both(some, can),
            "reader",
            lambda: _("Make a claim of the selection, or of the sentence at the caret"),
        ),
        Command(
            "claim.delete",
            lambda: _("Delete claim"),
            desk.run(claims.remove),
            "",
            "delete",
            "claim",
            "make",
            both(chosen, can),
        ),
        Command(
            "claim.wording",
            lambda: _("Edit the wording"),
            desk.claim_pane.focus_wording,
            "W",
            "edit",
            "claim",
            "make",
            both(chosen, can),
            "work",
        ),
        Command(
            "claim.date",
            lambda: _("Use the date said that is offered"),
            desk.claim_pane.facts.take_proposal,
            "Shift+D",
            "calendar",
            "claim",
            "make",
            both(both(chosen, can), desk.claim_pane.facts.is_offering),
            "work",
        ),
    ]


def claim_walk_commands(desk: Desk) -> list[Command]:
    """Going from claim to claim."""
    some = shown(desk)
    return [
        Command(
            "claim.next",
            lambda: _("Next claim"),
            desk.run(claims.step, 1),
            "J",
            "next",
            "claim",
            "go",
            some,
            "work",
        ),
        Command(
            "claim.previous",
            lambda: _("Previous claim"),
            desk.run(claims.step, -1),
            "K",
            "previous",
            "claim",
            "go",
            some,
            "work",
        ),
        Command(
            "claim.unrated",
            lambda: _("Next claim without a verdict"),
            desk.run(claims.next_unrated),
            "N",
            "next",
            "claim",
            "go",
            some,
            "work",
        ),
        Command(
            "claim.cycle",
            lambda: _("Next claim at the caret"),
            desk.run(claims.cycle),
            "O",
            "claim",
            "claim",
            "go",
            some,
            "reader",
        ),
    ]


def verdict_commands(desk: Desk) -> list[Command]:
    """Giving verdicts."""
    chosen = both(lambda: bool(desk.claim_id), writable(desk))
    return [
        Command(
            "verdict.pick",
            lambda: _("Choose a verdict"),
            desk.run(verdicts.focus),
            "V",
            "rating-true",
            "claim",
            "verdict",
            chosen,
            "work",
        ),
        *(_numbered(desk, number, chosen) for number in range(1, 8)),
    ]


def _numbered(desk: Desk, number: int, chosen: Callable[[], bool]) -> Command:
    """The key of one label of the scale."""
    return Command(
        f"verdict.{number}",
        lambda: _("Give verdict {n} of the scale").format(n=number),
        desk.run(verdicts.choose, number - 1),
        str(number),
        context="work",
        enabled=chosen,
        listed=False,
    )


def evidence_commands(desk: Desk) -> list[Command]:
    """Holding sources against a claim."""
    chosen = both(lambda: bool(desk.claim_id), writable(desk))
    return [
        Command(
            "evidence.add",
            lambda: _("Add evidence"),
            desk.run(evidence.add),
            "E",
            "evidence",
            "source",
            "evidence",
            chosen,
            "work",
            lambda: _("Hold a source against the claim"),
        ),
        Command(
            "evidence.supports",
            lambda: _("Selection or clipboard supports the claim"),
            desk.run(evidence.take, Stance.SUPPORTS),
            "+",
            "supports",
            "source",
            "evidence",
            chosen,
            "work",
        ),
        Command(
            "evidence.contradicts",
            lambda: _("Selection or clipboard contradicts the claim"),
            desk.run(evidence.take, Stance.CONTRADICTS),
            "-",
            "contradicts",
            "source",
            "evidence",
            chosen,
            "work",
        ),
        Command(
            "evidence.context",
            lambda: _("Selection or clipboard is context"),
            desk.run(evidence.take, Stance.CONTEXT),
            ".",
            "context",
            "source",
            "evidence",
            chosen,
            "work",
        ),
    ]
