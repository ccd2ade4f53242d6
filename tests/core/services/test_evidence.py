"""Evidence: a stance, and a quote that is looked up in the saved copy."""

import pytest

from core.errors import UserError
from core.library import Library
from core.records.cards import EvidenceCard
from core.records.drafts import Draft, Original
from core.records.inputs import EvidenceInput, SourceInput
from core.records.terms import QuoteLock, SourceType, Stance
from core.services import evidence, sources
from tests.core.services.parts import hold, new_claim, source
from tests.fixtures.libraries import tables

COPY = "The “index” rose by 5.2 percent in 2019, the statistics office said on Monday."


def only(library: Library, claim: str) -> EvidenceCard:
    (card,) = library.ask(evidence.of_claim, claim)
    return card


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("rose by 5.2 percent", QuoteLock.EXACT),
        ('the "Index"  rose', QuoteLock.NORMALISED),
        ("rose by 5.2 percents in 2019, the statistic office said", QuoteLock.FUZZY),
        ("rose by 2.5 percent in 2019, the statistics office", QuoteLock.ABSENT),
        ("fell by 5.2 percent in 2019, the statistics office", QuoteLock.ABSENT),
        ("nothing like it", QuoteLock.ABSENT),
        ("", QuoteLock.ABSENT),
    ],
)
def test_the_quote_is_looked_up_in_the_saved_copy(library: Library, quote: str, expected: QuoteLock) -> None:
    claim = new_claim(library)
    hold(library, claim, Stance.SUPPORTS, quote, source(library, COPY))
    card = only(library, claim)
    assert card.quote_lock is expected
    assert (card.span is not None) == (expected in (QuoteLock.EXACT, QuoteLock.NORMALISED, QuoteLock.FUZZY))
    if expected is QuoteLock.EXACT:
        assert card.span is not None
        assert card.span.of(COPY) == quote


def test_without_a_saved_copy_the_quote_cannot_be_looked_up(library: Library) -> None:
    claim = new_claim(library)
    hold(library, claim, Stance.SUPPORTS, "said so")
    assert (only(library, claim).quote_lock, only(library, claim).span) == (QuoteLock.NO_COPY, None)


def test_correcting_looks_the_quote_up_again(library: Library) -> None:
    claim, saved = new_claim(library), source(library, COPY)
    made = hold(library, claim, Stance.SUPPORTS, "nothing like it", saved)
    library.do(
        "Correct",
        evidence.correct,
        made,
        EvidenceInput(saved, Stance.CONTEXT, "on Monday", "p. 3", "two\nlines"),
    )
    card = only(library, claim)
    assert (card.stance, card.quote, card.locator, card.note) == (
        Stance.CONTEXT,
        "on Monday",
        "p. 3",
        "two\nlines",
    )
    assert card.quote_lock is QuoteLock.EXACT
    library.undo()
    assert only(library, claim).quote_lock is QuoteLock.ABSENT


def test_evidence_on_another_source_is_looked_up_there(library: Library) -> None:
    claim, saved = new_claim(library), source(library, COPY)
    made = hold(library, claim, Stance.SUPPORTS, "on Monday")
    library.do("Correct", evidence.correct, made, EvidenceInput(saved, Stance.SUPPORTS, "on Monday"))
    assert (only(library, claim).source_id, only(library, claim).quote_lock) == (saved, QuoteLock.EXACT)


def test_a_source_that_is_gone_is_said_to_be_gone(library: Library) -> None:
    claim = new_claim(library)
    made = hold(library, claim, Stance.SUPPORTS)
    nowhere = EvidenceInput("0" * 32, Stance.SUPPORTS)
    with pytest.raises(UserError, match="source is no longer in the library"):
        library.do("Link", evidence.link, claim, nowhere)
    with pytest.raises(UserError, match="source is no longer in the library"):
        library.do("Correct", evidence.correct, made, nowhere)


def test_something_dropped_uses_the_source_at_the_same_address(library: Library) -> None:
    claim, known = new_claim(library), source(library, COPY, url="https://o.example/5")
    facts = SourceInput(SourceType.PAGE, "Dropped", url="https://o.example/5")
    library.do("Drop", evidence.link_new, claim, Stance.CONTRADICTS, facts, "on Monday")
    card = only(library, claim)
    assert (card.source_id, card.source_title, card.quote_lock) == (known, "A report", QuoteLock.EXACT)
    assert len(library.ask(sources.in_library)) == 1


def test_something_dropped_from_a_new_address_is_a_source_and_a_link_in_one_step(library: Library) -> None:
    claim = new_claim(library)
    before = tables(library.path)
    facts = SourceInput(SourceType.PAGE, "", url="https://o.example/new")
    library.do("Drop", evidence.link_new, claim, Stance.CONTEXT, facts, "words")
    card = only(library, claim)
    assert (card.source_title, card.source_url) == ("https://o.example/new", "https://o.example/new")
    library.undo()
    assert tables(library.path) == before


def test_a_new_copy_has_every_quote_of_the_source_looked_up_again(library: Library) -> None:
    claim, saved = new_claim(library), source(library, COPY)
    hold(library, claim, Stance.SUPPORTS, "on Monday", saved)
    hold(library, claim, Stance.CONTEXT, "on Tuesday", saved)
    facts = SourceInput(SourceType.DOCUMENT, "A report")
    library.do("Correct", evidence.correct_source, saved, facts)
    assert [row.quote_lock for row in library.ask(evidence.of_claim, claim)] == [
        QuoteLock.EXACT,
        QuoteLock.ABSENT,
    ]
    changed = COPY.replace("Monday", "Tuesday")
    new = Draft(changed, Original(changed.encode(), "new.txt"))
    library.do("New copy", evidence.correct_source, saved, facts, new)
    rows = library.ask(evidence.of_claim, claim)
    assert [row.quote_lock for row in rows] == [QuoteLock.ABSENT, QuoteLock.EXACT]
    assert rows[1].span is not None
    assert rows[1].span.of(changed) == "on Tuesday"
    library.undo()
    assert library.ask(evidence.of_claim, claim)[0].quote_lock is QuoteLock.EXACT


def test_the_claims_of_a_source_are_listed_once_each(library: Library) -> None:
    first, saved = new_claim(library), source(library, COPY)
    second = new_claim(library)
    for claim in (first, first, second):
        hold(library, claim, Stance.SUPPORTS, "", saved)
    assert set(library.ask(evidence.claims_of_source, saved)) == {first, second}
    assert len(library.ask(evidence.claims_of_source, saved)) == 2


def test_removing_evidence_leaves_claim_and_source(library: Library) -> None:
    claim = new_claim(library)
    made = hold(library, claim, Stance.SUPPORTS)
    library.do("Remove", evidence.remove, made)
    assert library.ask(evidence.of_claim, claim) == ()
    assert len(library.ask(sources.in_library)) == 1
    with pytest.raises(UserError, match="evidence is no longer in the library"):
        library.do("Stance", evidence.take_stance, made, Stance.CONTEXT)
