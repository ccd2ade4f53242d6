"""The fixed vocabularies of the field, as string enums; the values are what is stored and exported."""

from enum import StrEnum


class Stance(StrEnum):
    """How a piece of evidence bears on a claim."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    CONTEXT = "context"


class EvidenceState(StrEnum):
    """What the evidence of a claim amounts to; derived, never stored.

    none: no evidence at all; insufficient: only context; conflicting: both sides.
    """

    NONE = "none"
    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    CONFLICTING = "conflicting"
    INSUFFICIENT = "insufficient"


class WorkflowState(StrEnum):
    """How far the work on a claim has come; never mixed with rating or evidence state."""

    TO_DO = "to do"
    IN_PROGRESS = "in progress"
    NEEDS_SECOND_READER = "needs second reader"
    CHANGES_ASKED = "changes asked"
    APPROVED = "approved"
    PUBLISHED = "published"
    CORRECTED = "corrected"


class SuggestionState(StrEnum):
    """What the reviewer did with a suggestion."""

    OPEN = "open"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


class QuoteLock(StrEnum):
    """Whether a quote stands in the saved copy of its source.

    exact: letter for letter; normalised: equal after folding quotes, dashes, spaces and case;
    fuzzy: similar only; absent: not found; no copy: the source has no saved text.
    """

    EXACT = "exact"
    NORMALISED = "normalised"
    FUZZY = "fuzzy"
    ABSENT = "absent"
    NO_COPY = "no copy"


class SourceType(StrEnum):
    """What kind of thing a source is."""

    PAGE = "page"
    DOCUMENT = "document"
    DATASET = "dataset"
    PERSON = "person"
    CALL = "call"
    EMAIL = "e-mail"
    IMAGE = "image"
    VIDEO = "video"
    OTHER = "other"


class AnchorState(StrEnum):
    """Where a quote stands in another version of its text.

    exact: the same words at the place the edits around them lead to; moved: the same words elsewhere, told by
    what stands around them; fuzzy: similar words with equal numbers, negations and directions; ask: similar
    words that may say something else; orphan: nowhere.
    """

    EXACT = "exact"
    MOVED = "moved"
    FUZZY = "fuzzy"
    ASK = "ask"
    ORPHAN = "orphan"


class MoveDecision(StrEnum):
    """What became of a quote in a newer text version.

    applied: taken over without asking; open: waits for the reviewer; accepted: the place proposed was taken;
    picked: another place was chosen; detached: the quote stays with the old version.
    """

    APPLIED = "applied"
    OPEN = "open"
    ACCEPTED = "accepted"
    PICKED = "picked"
    DETACHED = "detached"


class PartRule(StrEnum):
    """How the verdict of a claim follows from those of its parts.

    each: every part must hold, so the least true part decides; any: one part is enough, so the truest
    decides; own: it is judged on its own.
    """

    EACH = "each"
    ANY = "any"
    OWN = "own"


class Outdated(StrEnum):
    """Why a verdict needs another look; derived, never stored.

    wording: the claim is worded otherwise than when it was judged; quote: a quoted passage changed in a
    number, a negation or a direction in a text version that came after the verdict.
    """

    WORDING = "wording"
    QUOTE = "quote"


class Relation(StrEnum):
    """How a claim stands to another claim, or to a fact-check.

    same: both say the same; part: the claim is a part of what the other says; contradicts: both cannot hold.
    """

    SAME = "same as"
    PART = "part of"
    CONTRADICTS = "contradicts"
