"""The report's own sentences about the terms of the field."""

from collections.abc import Sequence

from core.i18n import _, isolated, ngettext
from core.records.anchors import Flag
from core.records.links import Standing
from core.records.terms import EvidenceState, PartRule, QuoteLock, SourceType, Stance


def stance_heading(stance: Stance, count: int) -> str:
    """ "Supports (2)"."""
    return f"{stance_word(stance)} ({count})"


def stance_word(stance: Stance) -> str:
    """The stance as one word."""
    match stance:
        case Stance.SUPPORTS:
            return _("Supports")
        case Stance.CONTRADICTS:
            return _("Contradicts")
        case Stance.CONTEXT:
            return _("Context")


def missing_side(stance: Stance) -> str:
    """What to say where no evidence takes a side; "" for context, which nobody misses."""
    match stance:
        case Stance.SUPPORTS:
            return _("No source supporting this.")
        case Stance.CONTRADICTS:
            return _("No source contradicting this.")
        case Stance.CONTEXT:
            return ""


def standing(how: Standing) -> str:
    """How a claim stands to something checked before."""
    match how:
        case Standing.SAME:
            return _("Says the same")
        case Standing.PART:
            return _("The claim is a part of this")
        case Standing.WHOLE:
            return _("Is a part of the claim")
        case Standing.CONTRADICTS:
            return _("Contradicts the claim")


def quote_lock(lock: QuoteLock) -> str:
    """Whether a quote stands in the saved copy, as a sentence."""
    match lock:
        case QuoteLock.EXACT:
            return _("Quote found letter for letter in the saved copy.")
        case QuoteLock.NORMALISED:
            return _("Quote found in the saved copy, apart from quotation marks, dashes, spaces or capitals.")
        case QuoteLock.FUZZY:
            return _("Only a similar passage is in the saved copy: compare the two.")
        case QuoteLock.ABSENT:
            return _("Quote not found in the saved copy.")
        case QuoteLock.NO_COPY:
            return _("No saved copy to compare the quote with.")


def evidence_state(state: EvidenceState) -> str:
    """What the evidence amounts to, as a sentence."""
    match state:
        case EvidenceState.NONE:
            return _("No evidence has been linked.")
        case EvidenceState.SUPPORTED:
            return _("The evidence found supports the claim.")
        case EvidenceState.CONTRADICTED:
            return _("The evidence found contradicts the claim.")
        case EvidenceState.CONFLICTING:
            return _("The evidence found points both ways.")
        case EvidenceState.INSUFFICIENT:
            return _("Only context was found: it neither supports nor contradicts the claim.")


def part_rule(rule: PartRule) -> str:
    """How the parts of a claim decide on it, as a sentence."""
    match rule:
        case PartRule.EACH:
            return _("Every part must hold for the whole claim to hold.")
        case PartRule.ANY:
            return _("One part that holds is enough for the whole claim to hold.")
        case PartRule.OWN:
            return _("The whole claim is judged on its own, whatever its parts amount to.")


def source_type(kind: SourceType) -> str:
    """What kind of thing a source is, as one word or two."""
    return {
        SourceType.PAGE: _("Web page"),
        SourceType.DOCUMENT: _("Document"),
        SourceType.DATASET: _("Dataset"),
        SourceType.PERSON: _("Person"),
        SourceType.CALL: _("Call"),
        SourceType.EMAIL: _("E-mail"),
        SourceType.IMAGE: _("Image"),
        SourceType.VIDEO: _("Video"),
        SourceType.OTHER: _("Other source"),
    }[kind]


def claims(count: int) -> str:
    """ "12 claims"."""
    return ngettext("{count} claim", "{count} claims", count).format(count=count)


def counted(count: int, outdated: int) -> str:
    """How many claims got a label, and how many of these verdicts need another look."""
    if not outdated:
        return str(count)
    sentence = ngettext(
        "{count}, of these {outdated} needs another look",
        "{count}, of these {outdated} need another look",
        outdated,
    )
    return sentence.format(count=count, outdated=outdated)


def means(label: str, meaning: str) -> str:
    """What a label stands for on its scale, in a form that nobody takes for the reason; "" if not known."""
    sentence = _("“{label}” means: {meaning}")
    return sentence.format(label=isolated(label), meaning=isolated(meaning)) if meaning.strip() else ""


def flags(changed: Sequence[Flag]) -> str:
    """What changed in words quoted: "a number, a negation"."""
    names = {"numbers": _("a number"), "negation": _("a negation"), "direction": _("a direction")}
    return _(", ").join(names[flag] for flag in changed)


def quote_changed(version: int, changed: Sequence[Flag]) -> str:
    """The sentence before the old words of a quote that a text version changed."""
    sentence = _(
        "Version {version} of the article changed words quoted here ({what}) after this verdict was given, "
        "so it needs another look. The words were:"
    )
    return sentence.format(version=version, what=flags(changed))


def version(number: int, added: str, date: str, stealth: bool) -> str:
    """One text version in a line: when it was brought in, its date, and whether it should state another."""
    dated = _("version {number}, brought in on {added}, dated {date}")
    undated = _("version {number}, brought in on {added}, without a date of its own")
    line = (dated if date else undated).format(number=number, added=added, date=date)
    return _("{version}, changed without a new date").format(version=line) if stealth else line
