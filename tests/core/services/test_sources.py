"""Sources: named, corrected, with saved copies."""

from datetime import UTC, datetime

import pytest

from core.errors import UserError
from core.library import Library
from core.records.drafts import Draft, Original
from core.records.inputs import SourceInput
from core.records.terms import SourceType, Stance
from core.services import claim_cards, sources, texts
from tests.core.services.parts import hold, new_claim, source
from tests.fixtures.libraries import tables

PAGE = Original(b"<p>Page</p>", "page.html", "text/html", url="https://o.example/p")


def add(library: Library, title: str, url: str, original: Original | None, draft: Draft | None) -> str:
    facts = SourceInput(SourceType.PAGE, title, url=url, original=original)
    return library.ask(sources.one, library.do("Add", sources.add, facts, draft)).title


def test_a_title_is_found_in_this_order(library: Library) -> None:
    proposed = Draft("Text", PAGE, title="Proposed")
    untitled = Draft("Text", PAGE)
    assert add(library, "Given", "https://a.example", PAGE, proposed) == "Given"
    assert add(library, "", "https://a.example", PAGE, proposed) == "Proposed"
    assert add(library, " ", "https://a.example", PAGE, untitled) == "https://a.example"
    assert add(library, "", "", PAGE, untitled) == "page.html"


def test_a_source_without_any_name_is_refused(library: Library) -> None:
    with pytest.raises(UserError, match="needs a title or an address"):
        add(library, "", "", None, None)
    assert tables(library.path)["source"] == []


def test_every_fact_is_kept(library: Library) -> None:
    made = source(
        library,
        type=SourceType.CALL,
        title="Call",
        publisher="P",
        author="A",
        published="2020-01",
        url="https://x.example",
        language="ar",
        reliability="First hand.",
        confidential=True,
        note="Met twice.",
    )
    card = library.ask(sources.one, made)
    assert (card.type, card.title, card.publisher, card.author) == (SourceType.CALL, "Call", "P", "A")
    assert (card.published, card.url, card.language) == ("2020-01", "https://x.example", "ar")
    assert (card.reliability, card.confidential, card.note) == ("First hand.", True, "Met twice.")
    assert (card.snapshots, card.evidence, card.captured_at) == (0, 0, None)


def test_copies_are_counted_and_the_newest_comes_first(library: Library) -> None:
    early, late = datetime(2020, 1, 1, tzinfo=UTC), datetime(2021, 1, 1, tzinfo=UTC)
    facts = SourceInput(SourceType.PAGE, "Page")
    made = library.do("Add", sources.add, facts, Draft("New", Original(b"new", retrieved_at=late)))
    older = Draft("Old", Original(b"old", retrieved_at=early))
    library.do("Correct", sources.correct, made, facts, older)
    assert [copy.captured_at for copy in library.ask(sources.snapshots, made)] == [late, early]
    card = library.ask(sources.one, made)
    assert (card.snapshots, card.captured_at) == (2, late)


def test_correcting_the_facts_adds_no_copy(library: Library) -> None:
    made = source(library, "Saved text.")
    library.do("Correct", sources.correct, made, SourceInput(SourceType.DATASET, "New title"))
    card = library.ask(sources.one, made)
    assert (card.title, card.type, card.snapshots) == ("New title", SourceType.DATASET, 1)


def test_bytes_without_a_text_are_kept_too(library: Library) -> None:
    picture = Original(b"\x89PNG\x00", "chart.png", "image/png")
    made = source(library, type=SourceType.IMAGE, title="", original=picture)
    (copy,) = library.ask(sources.snapshots, made)
    assert (copy.media_type, copy.file_name) == ("image/png", "chart.png")
    assert library.ask(sources.one, made).title == "chart.png"


def test_a_name_that_is_no_text_is_kept_without_what_cannot_be_stored(library: Library) -> None:
    strange = Original(b"Saved", "caf\udce9\x00.txt", "text/\udcffplain", url="https://x.example/\ud800a")
    given = Draft("Saved", strange, encoding="utf\udcff-8")
    made = library.do("Add", sources.add, SourceInput(SourceType.PAGE, "Page", original=strange), given)
    (copy,) = library.ask(sources.snapshots, made)
    assert (copy.file_name, copy.media_type, copy.url) == ("caf.txt", "text/plain", "https://x.example/a")
    text = library.ask(texts.of_source, made)
    assert text is not None
    assert (text.media_type, text.encoding) == ("text/plain", "utf-8")


def test_a_source_is_known_by_its_address_and_the_newest_wins(library: Library) -> None:
    source(library, url="https://x.example/a")
    newest = source(library, url="https://x.example/a")
    found = library.ask(sources.at_address, "https://x.example/a")
    assert found is not None
    assert found.id == newest
    source(library, url="")
    assert library.ask(sources.at_address, "") is None


def test_removing_a_source_takes_its_evidence_along_and_undo_brings_it_back(library: Library) -> None:
    claim, made = new_claim(library), source(library, "Text.")
    hold(library, claim, Stance.SUPPORTS, "Text.", made)
    before = tables(library.path)
    library.do("Remove", sources.remove, made)
    assert library.ask(claim_cards.one, claim).evidence == ()
    assert tables(library.path)["snapshot"] == []
    with pytest.raises(UserError, match="source is no longer in the library"):
        library.ask(sources.one, made)
    library.undo()
    assert tables(library.path) == before
