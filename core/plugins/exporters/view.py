"""What a reader sees of a report, in reading order: words decided once for HTML, PDF, DOCX and MD."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph of somebody's text, its BCP 47 language and its base direction ("ltr", "rtl")."""

    text: str
    language: str
    direction: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and its value; ``link`` is "" or an http(s) address; ``code`` marks hashes and ids."""

    label: str
    value: Block
    link: str = ""
    code: bool = False


@dataclass(frozen=True, slots=True)
class Label:
    """A rating as shown, words first; ``colour`` is "#rrggbb", ``icon`` a name in resources/icons or "".

    ``note`` stands beside the words wherever they are shown: that an outdated verdict needs another look.
    """

    words: Block
    meaning: Block
    colour: str
    icon: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """One label and how many claims got it; ``share`` is the percentage of all claims.

    ``counted`` is the count in words that say how many of them need another look.
    """

    label: Label
    scale: Block
    count: int
    counted: str
    share: str


@dataclass(frozen=True, slots=True)
class QuoteView:
    """A verbatim quote in its context and where it stands."""

    before: str
    exact: str
    after: str
    language: str
    direction: str
    place: str


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """One source held against a claim; ``lock`` says in words whether the quote is in the saved copy."""

    title: Block
    link: str
    byline: tuple[Block, ...]
    confidential: str
    quote: tuple[Block, ...]
    locator: Block
    lock: str
    note: tuple[Block, ...]
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class StanceView:
    """One side of the evidence; ``missing`` is the sentence that stands in for it where there is none."""

    stance: str
    heading: str
    missing: str
    items: tuple[EvidenceView, ...]


@dataclass(frozen=True, slots=True)
class CareView:
    """A sentence of care, and the words it ends on, as a quote."""

    words: str
    quote: Block


@dataclass(frozen=True, slots=True)
class VerdictView:
    """A judgement; ``outdated`` says what changed since, and is empty where it holds.

    ``means`` is what the label stands for on its scale, which is not the reason: that is ``rationale``.
    """

    label: Label
    means: Block
    rationale: tuple[Block, ...]
    facts: tuple[Fact, ...]
    outdated: tuple[CareView, ...]


@dataclass(frozen=True, slots=True)
class PartsView:
    """The parts of a claim: the rule in a sentence, the parts, and what follows, whatever the own verdict."""

    rule: str
    parts: tuple["PartView", ...]
    label: Label | None
    follows: str
    difference: str


@dataclass(frozen=True, slots=True)
class PartView:
    """A part in the list of its claim."""

    anchor: str
    number: str
    headline: Block
    label: Label


@dataclass(frozen=True, slots=True)
class LinkView:
    """Something checked before; ``label`` is the verdict on a claim of one's own, ``verdict`` that of others.

    ``anchor`` and ``number`` are those of a claim in this report, else "".
    """

    standing: str
    claim: Block
    anchor: str
    number: str
    label: Label | None
    verdict: Block
    byline: tuple[Block, ...]
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class ClaimView:
    """One claim; ``verdict`` is None where it is not rated yet, ``parts`` where it has none.

    ``number`` is what it is called by ("2.1"), ``depth`` how many claims it is a part of; ``part_of`` says of
    which one, and ``parent`` is the anchor of that.
    """

    anchor: str
    number: str
    depth: int
    part_of: str
    parent: str
    parts: PartsView | None
    verdict_heading: str
    headline: Block
    wording: tuple[Block, ...]
    facts: tuple[Fact, ...]
    cautions: tuple[Block, ...]
    verdict: VerdictView | None
    earlier: tuple[VerdictView, ...]
    quotes: tuple[QuoteView, ...]
    evidence_sentence: str
    stances: tuple[StanceView, ...]
    links: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class ScaleView:
    """A rating scale with all its labels."""

    name: Block
    description: Block
    order: str
    labels: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class ChangeView:
    """One difference from the report before; ``anchor`` is "" where its claim is no longer in the report."""

    anchor: str
    number: str
    headline: Block
    what: str


@dataclass(frozen=True, slots=True)
class ReportView:
    """The whole page; ``say`` holds the headings and fixed words by name, in the language of the report."""

    language: str
    direction: str
    title: Block
    byline: tuple[Block, ...]
    article: tuple[Fact, ...]
    totals: str
    summary: tuple[SummaryRow, ...]
    claims: tuple[ClaimView, ...]
    method: tuple[Block, ...]
    scales: tuple[ScaleView, ...]
    changes_sentence: str
    changes: tuple[ChangeView, ...]
    colophon: str
    author: str
    say: dict[str, str]
