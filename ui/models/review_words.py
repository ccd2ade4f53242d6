"""Strengths of suggestions, reasons why they are hidden, and kinds of coverage, in words a person reads."""

from core.i18n import _
from core.records.coverage import CoverageKind
from core.records.reviewing import Hidden, Hiding
from core.records.suggested import Strength


def strength_words(strength: Strength) -> str:
    """How strongly a sentence asks to be checked."""
    words = {
        Strength.STRONG: _("strong"),
        Strength.WORTH_A_LOOK: _("worth a look"),
        Strength.WEAK: _("weak"),
    }
    return words[strength]


def filter_words(least: Strength) -> str:
    """Which suggestions a filter lets through."""
    words = {
        Strength.STRONG: _("Strong only"),
        Strength.WORTH_A_LOOK: _("Worth a look and better"),
        Strength.WEAK: _("All suggestions"),
    }
    return words[least]


def hiding_words(hidden: Hidden) -> str:
    """Why a suggestion is not shown."""
    words = {
        Hiding.PUT_ASIDE: _("Put aside by you"),
        Hiding.PUT_ASIDE_BEFORE: _("Put aside in an earlier version"),
        Hiding.DELETED: _("Its claim was deleted"),
        Hiding.QUOTED: _("Already quoted by claim {n}").format(n=hidden.claim_label),
        Hiding.REPEATED: _("Repeats an earlier sentence"),
        Hiding.WEAKER: _("Weaker than the filter: {strength}").format(
            strength=strength_words(hidden.card.strength)
        ),
    }
    return words[hidden.why]


def coverage_words(kind: CoverageKind) -> str:
    """What a kind of coverage is called, as the head of a list."""
    words = {
        CoverageKind.UNCLAIMED: _("Sentences nobody claimed"),
        CoverageKind.MOVED: _("Moved quotes"),
        CoverageKind.OUTDATED: _("Changed since the verdict"),
        CoverageKind.NO_EVIDENCE: _("Without evidence"),
        CoverageKind.ONE_SIDED: _("One-sided"),
        CoverageKind.NO_VERDICT: _("Without a verdict"),
        CoverageKind.NO_COPY: _("Source without a saved copy"),
        CoverageKind.SINGLE_ORIGIN: _("All evidence of one origin"),
        CoverageKind.NO_SECOND_READER: _("Without a second reader"),
        CoverageKind.RATED: _("Rated"),
    }
    return words[kind]
