"""Why a verdict needs another look, in words: what it was given on, and what stands there now."""

from core.i18n import _
from core.records.cards import VerdictCard
from core.records.terms import Outdated
from ui.models.moved import flag_words
from ui.models.words import apart


def reasons(verdict: VerdictCard) -> list[str]:
    """A sentence for each reason."""
    sentences = {
        Outdated.WORDING: _("The wording changed after this verdict was given."),
        Outdated.QUOTE: _("The article changed after this verdict was given."),
    }
    return [sentences[reason] for reason in verdict.outdated]


def then_and_now(verdict: VerdictCard) -> list[str]:
    """The words it was given on, and for quotes those that stand there now."""
    wording = _("It was given on: \u201c{wording}\u201d").format(wording=verdict.wording)
    return [*([wording] if Outdated.WORDING in verdict.outdated else []), *quotes_then_and_now(verdict)]


def quotes_then_and_now(verdict: VerdictCard) -> list[str]:
    """For each quote that says something else since: what changed, the old words and the new ones."""
    line = _("Version {number}, {what}: \u201c{old}\u201d became \u201c{new}\u201d")
    return [
        line.format(
            number=change.version,
            what=flag_words(change.flags),
            old=apart(change.old),
            new=apart(change.new),
        )
        for change in verdict.changes
    ]
