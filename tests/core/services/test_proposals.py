"""What the text proposes for a claim, until somebody has decided."""

import subprocess
import sys

from core.library import Library
from core.records.cards import ClaimDetail
from core.services import claim_cards, claims, parts, proposals
from tests.core.services.parts import place
from tests.fixtures.libraries import new_article

STORY = (
    "Mayor Ada Lund opened the bridge. She said that it was closed since Monday night.\n\n"
    "The bridge held. “It’s good,” a man said."
)


def made(library: Library, words: str, **facts: str) -> str:
    article = new_article(library, STORY, **{"published": "2021-06-16", "language": "en"} | facts)
    return library.do("New claim", claims.create, article, [place(words, STORY)])


def detail(library: Library, claim: str) -> ClaimDetail:
    return library.ask(claim_cards.one, claim)


SENTENCE = "She said that it was closed since Monday night."


def test_claimant_and_wording_are_proposed_with_where_they_come_from(library: Library) -> None:
    claim = made(library, SENTENCE)
    found = library.ask(proposals.of_claim, claim)
    assert found.claimant
    assert (found.claimant.name, found.claimant.role, found.claimant.kind) == ("Ada Lund", "Mayor", "pronoun")
    assert [span.of(STORY) for span in found.claimant.evidence] == ["She said", "Mayor Ada Lund"]
    assert found.claimant.basis == "She said … Mayor Ada Lund"
    assert found.claimant.sure
    assert found.wording
    assert found.wording.words == "It was closed since the night of Monday, 14 June 2021"
    assert [(one.span.of(found.wording.words), one.old) for one in found.wording.replaced] == [
        ("since the night of Monday, 14 June 2021", "since Monday night")
    ]
    assert found.wording.dropped == ("She said that",)
    assert found.wording.left == ("it",)


def test_reading_a_proposal_changes_nothing(library: Library) -> None:
    claim = made(library, SENTENCE)
    before = detail(library, claim)
    library.ask(proposals.of_claim, claim)
    assert detail(library, claim) == before
    assert (before.claimant, before.card.wording) == ("", SENTENCE)


def test_what_somebody_decided_is_not_proposed_again(library: Library) -> None:
    claim = made(library, SENTENCE)
    library.do("Edit", claims.edit, claim, "wording", "The bridge was closed.")
    library.do("Who", claims.say_who, claim, "Bo Holm")
    found = library.ask(proposals.of_claim, claim)
    assert (found.claimant, found.wording) == (None, None)


def test_a_claimant_without_a_role_gets_one_proposed(library: Library) -> None:
    claim = made(library, SENTENCE)
    library.do("Who", claims.say_who, claim, "Ada Lund")
    found = library.ask(proposals.of_claim, claim).claimant
    assert found
    assert found.role == "Mayor"
    library.do("Who", claims.say_who, claim, "Ada Lund", role="Mayor")
    assert library.ask(proposals.of_claim, claim).claimant is None


def test_nothing_is_proposed_where_nothing_would_be_better(library: Library) -> None:
    found = library.ask(proposals.of_claim, made(library, "The bridge held."))
    assert (found.claimant, found.wording) == (None, None)


def test_a_fragment_is_proposed_as_a_sentence(library: Library) -> None:
    found = library.ask(proposals.of_claim, made(library, "bridge held")).wording
    assert found
    assert found.words == "Bridge held"


def test_without_a_date_of_the_article_its_dates_stay(library: Library) -> None:
    found = library.ask(proposals.of_claim, made(library, SENTENCE, published="")).wording
    assert found
    assert found.words == "It was closed since Monday night"


def test_the_part_of_a_claim_has_the_role_and_words_of_the_whole(library: Library) -> None:
    claim = made(library, SENTENCE)
    library.do("Who", claims.say_who, claim, "Ada Lund", role="Mayor", basis="She said")
    part = library.do("Part", parts.make, claim, [place("closed since Monday", STORY)])
    found = detail(library, part)
    assert (found.claimant, found.claimant_role, found.claimant_basis) == ("Ada Lund", "Mayor", "She said")


def test_long_evidence_is_shortened_to_be_kept() -> None:
    from core.text.spans import Span

    text = "Lund said " * 100
    assert len(proposals.basis(text, (Span(0, len(text)),))) == proposals.LONGEST_BASIS


def test_the_engine_is_loaded_when_first_asked() -> None:
    told = "import core.services.proposals, sys; print('core.engines.attribution' in sys.modules)"
    assert subprocess.check_output([sys.executable, "-c", told], text=True).strip() == "False"
