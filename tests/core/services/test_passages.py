"""Passages of a saved text for a claim's wording."""

import pytest

from core.errors import UserError
from core.library import Library
from core.progress import Cancelled, Silent
from core.records.suggested import Strength
from core.services import claims, passages
from tests.core.services.parts import new_claim, source

COPY = (
    "Report of the office\n\nThe weather of all that long year was mild; rents in the old town,\n"
    "rose by 5 percent in 2019, the office said. "
    "Bread costs what it did. Nobody was evicted from the old town."
)


def claim(library: Library, wording: str) -> str:
    made = new_claim(library)
    library.do("Word it", claims.edit, made, "wording", wording)
    return made


def test_the_sentence_that_speaks_to_the_claim_is_first(library: Library) -> None:
    made, held = claim(library, "Old town rents rose by five percent in 2019."), source(library, COPY)
    found = library.ask(passages.for_claim, made, held)
    assert (found.claim_id, found.source_id, found.sentences) == (made, held, 4)
    best = found.found[0]
    assert best.words == best.span.of(COPY).replace("\n", " ")
    assert best.words.startswith("The weather of all that long year")
    assert best.shared == ("rents", "old", "town", "rose", "5", "percent", "2019")
    assert best.strength in (Strength.STRONG, Strength.WORTH_A_LOOK)
    assert [one.score for one in found.found] == sorted((one.score for one in found.found), reverse=True)


def test_sentences_that_share_nothing_are_left_out(library: Library) -> None:
    made, held = claim(library, "Bread is dear"), source(library, COPY)
    assert [one.words for one in library.ask(passages.for_claim, made, held).found] == [
        "Bread costs what it did."
    ]
    made = claim(library, "Qwertz")
    assert library.ask(passages.for_claim, made, held).found == ()


def test_a_repeated_sentence_comes_once(library: Library) -> None:
    made, held = claim(library, "Bread is dear"), source(library, "Bread is dear.\n\nSalt.\n\nBread is dear.")
    (only,) = library.ask(passages.for_claim, made, held).found
    assert only.span.start == 0


def test_no_more_than_asked_for(library: Library) -> None:
    made, held = claim(library, "The old town and its rents"), source(library, COPY)
    assert len(library.ask(passages.for_claim, made, held, most=1).found) == 1


def test_a_source_without_a_copy_has_none(library: Library) -> None:
    found = library.ask(passages.for_claim, claim(library, "Rents rose"), source(library, ""))
    assert (found.version_id, found.sentences, found.found) == ("", 0, ())


def test_a_claim_that_is_gone_is_said(library: Library) -> None:
    with pytest.raises(UserError):
        library.ask(passages.for_claim, "gone", source(library, COPY))


def test_the_work_can_be_stopped(library: Library) -> None:
    class Stopped(Silent):
        def check(self) -> None:
            raise Cancelled

    made, held = claim(library, "Rents rose"), source(library, COPY)
    with pytest.raises(Cancelled):
        library.ask(passages.for_claim, made, held, progress=Stopped())
