"""The fixed vocabularies of the field in words a person reads, and dates as they are written."""

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import QDate, QDateTime, QLocale

from core.i18n import _
from core.records.terms import EvidenceState, PartRule, QuoteLock, SourceType, Stance, WorkflowState


def stance_word(stance: Stance) -> str:
    """The name of a stance, as the head of a list."""
    words = {
        Stance.SUPPORTS: _("Supports"),
        Stance.CONTRADICTS: _("Contradicts"),
        Stance.CONTEXT: _("Context"),
    }
    return words[stance]


def missing_side(stance: Stance) -> str:
    """What to say where a stance has no evidence."""
    words = {
        Stance.SUPPORTS: _("No source supporting this yet."),
        Stance.CONTRADICTS: _("No source contradicting this yet."),
        Stance.CONTEXT: _("No context yet."),
    }
    return words[stance]


def lock_words(lock: QuoteLock) -> str:
    """How surely a quote stands in the saved copy, in a few words."""
    words = {
        QuoteLock.EXACT: _("exact"),
        QuoteLock.NORMALISED: _("found after normalising"),
        QuoteLock.FUZZY: _("similar only"),
        QuoteLock.ABSENT: _("not found in the saved copy"),
        QuoteLock.NO_COPY: _("no saved copy"),
    }
    return words[lock]


def lock_meaning(lock: QuoteLock) -> str:
    """What the few words mean, in a sentence."""
    words = {
        QuoteLock.EXACT: _("The quote stands letter for letter in the saved copy."),
        QuoteLock.NORMALISED: _(
            "The quote is equal once quotation marks, dashes, spaces and case are evened out."
        ),
        QuoteLock.FUZZY: _(
            "Something similar stands in the saved copy. Compare the two before you rely on it."
        ),
        QuoteLock.ABSENT: _(
            "The saved copy does not contain this quote. Check the quote or save the page again."
        ),
        QuoteLock.NO_COPY: _("The source has no saved text, so the quote cannot be checked."),
    }
    return words[lock]


def state_words(state: EvidenceState) -> str:
    """What the evidence amounts to."""
    words = {
        EvidenceState.NONE: _("no evidence"),
        EvidenceState.SUPPORTED: _("supported"),
        EvidenceState.CONTRADICTED: _("contradicted"),
        EvidenceState.CONFLICTING: _("conflicting evidence"),
        EvidenceState.INSUFFICIENT: _("context only"),
    }
    return words[state]


def workflow_words(state: WorkflowState) -> str:
    """How far the work has come."""
    words = {
        WorkflowState.TO_DO: _("To do"),
        WorkflowState.IN_PROGRESS: _("In progress"),
        WorkflowState.NEEDS_SECOND_READER: _("Needs second reader"),
        WorkflowState.CHANGES_ASKED: _("Changes asked"),
        WorkflowState.APPROVED: _("Approved"),
        WorkflowState.PUBLISHED: _("Published"),
        WorkflowState.CORRECTED: _("Corrected"),
    }
    return words[state]


def type_words(kind: SourceType) -> str:
    """What kind of thing a source is."""
    words = {
        SourceType.PAGE: _("web page"),
        SourceType.DOCUMENT: _("document"),
        SourceType.DATASET: _("dataset"),
        SourceType.PERSON: _("person"),
        SourceType.CALL: _("call"),
        SourceType.EMAIL: _("e-mail"),
        SourceType.IMAGE: _("image"),
        SourceType.VIDEO: _("video"),
        SourceType.OTHER: _("other source"),
    }
    return words[kind]


def written_date(iso: str) -> str:
    """An ISO 8601 date or date-time as a day is written; what is not a whole date is returned as it is."""
    day = QDate.fromString(iso[:10], "yyyy-MM-dd")
    return QLocale().toString(day, "d MMMM yyyy") if day.isValid() else iso


def written_moment(moment: datetime) -> str:
    """An aware moment in the reader's own time zone, the month in words: "8 November 2017, 13:51"."""
    local = QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))
    return QLocale().toString(local, "d MMMM yyyy, HH:mm")


def beginning(text: str, room: int) -> str:
    """The first words of a text in at most ``room`` characters, with an ellipsis where more follow."""
    line = " ".join(text.split())
    if len(line) <= room:
        return line
    whole_words = line[:room].rpartition(" ")[0]
    return (whole_words or line[: room - 1]).rstrip(" ,;:–—") + "…"


def listed(parts: Iterable[str]) -> str:
    """The parts as a list in a sentence, with the comma of the language."""
    return _(", ").join(parts)


def joined(*parts: str) -> str:
    """The parts that say something, with a dot between; each keeps its own direction (Unicode isolates)."""
    return " \u00b7 ".join(apart(part) for part in parts if part)


def apart(words: str) -> str:
    """Words that keep their own direction wherever they stand (Unicode isolates)."""
    return f"\u2068{words}\u2069"


def rule_words() -> dict[PartRule, str]:
    """How the parts of a claim decide on it, in the few words of a choice."""
    return {
        PartRule.EACH: _("Every part must hold"),
        PartRule.ANY: _("One part is enough"),
        PartRule.OWN: _("Judged on its own"),
    }


def rule_meaning(rule: PartRule) -> str:
    """What a rule does, in a sentence."""
    return {
        PartRule.EACH: _("Every part must hold for the claim to hold, so the least true one decides."),
        PartRule.ANY: _("One part that holds is enough for the claim to hold, so the truest one decides."),
        PartRule.OWN: _("The claim is judged on its own, whatever its parts amount to."),
    }[rule]
