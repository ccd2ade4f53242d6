"""The sample library: made once and whole, with something of everything."""

from collections import Counter
from pathlib import Path

import pytest

from core import sample
from core.errors import LibraryReadOnly
from core.library import open_library, open_read_only
from core.matching import looking
from core.paths import sample_library
from core.records.cards import ClaimDetail
from core.records.matches import Check
from core.records.search import SearchKind
from core.records.terms import EvidenceState, QuoteLock, SourceType, Stance
from core.services import (
    articles,
    checkup,
    claim_cards,
    collections,
    notes,
    saved_searches,
    scales,
    search,
    sources,
    texts,
)
from core.storage import checks
from core.text.canonical import direction_of
from tests.fixtures.libraries import orphans, tables


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample in a library of its own."""
    path = tmp_path_factory.mktemp("sample") / "sample.touchstone"
    with open_library(path, "Touchstone") as library:
        sample.fill(library)
    return path


@pytest.fixture
def details(made: Path) -> list[ClaimDetail]:
    with open_read_only(made) as library:
        (article,) = library.ask(articles.in_library)
        cards = library.ask(claim_cards.of_article, article.id)
        return [library.ask(claim_cards.one, card.id) for card in cards]


def test_it_is_made_once_and_kept(own_home: Path) -> None:
    path = sample.ensure()
    assert path == sample_library()
    with open_library(path) as library:
        (article,) = library.ask(articles.in_library)
        library.do("Remove", articles.remove, article.id)
    changed = tables(path)
    assert sample.ensure() == path
    assert tables(path) == changed
    left = sorted(file.name for file in path.parent.iterdir() if file.suffix != ".lock")
    assert left == ["sample.factchecks", "sample.touchstone"]


def test_what_an_interrupted_making_left_is_no_obstacle(own_home: Path) -> None:
    path = sample_library()
    path.parent.mkdir(parents=True)
    path.with_suffix(".unfinished").write_bytes(b"half a library")
    Path(f"{path.with_suffix('.unfinished')}-wal").write_bytes(b"half a log")
    with open_library(sample.ensure()) as library:
        assert library.ask(checkup.problems) == []
        assert len(library.ask(articles.in_library)) == 1
    assert not list(path.parent.glob("*unfinished*"))


def test_a_failed_making_leaves_no_half_sample(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sample, "FOLDER", own_home / "nowhere")
    monkeypatch.setattr(sample.fill, "__defaults__", (own_home / "nowhere",))
    with pytest.raises(FileNotFoundError):
        sample.ensure()
    assert not sample_library().exists()


def test_a_data_folder_that_cannot_be_made_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    monkeypatch.setenv("TOUCHSTONE_DATA", str(tmp_path / "file" / "data"))
    with pytest.raises(LibraryReadOnly, match="may not write"):
        sample.ensure()


def test_it_is_sound_and_can_be_undone_to_nothing(made: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.touchstone"
    copy.write_bytes(made.read_bytes())
    with open_library(copy) as library:
        assert library.ask(checkup.problems) == []
        while library.undo_label():
            library.undo()
        assert library.ask(articles.in_library) == []
        assert library.ask(sources.in_library) == []
        assert len(library.ask(scales.in_library)) == 5
    assert orphans(copy) == []


def test_there_are_claims_of_every_evidence_state(details: list[ClaimDetail]) -> None:
    assert {detail.card.evidence_state for detail in details} == set(EvidenceState)
    assert len(details) >= 8


def test_there_are_verdicts_on_several_scales_and_claims_without(details: list[ClaimDetail]) -> None:
    given = [verdict for detail in details for verdict in detail.verdicts]
    assert len({verdict.rating.scale_name for verdict in given}) >= 3
    assert max(len(detail.verdicts) for detail in details) >= 2
    assert any(not detail.verdicts for detail in details)
    assert all(verdict.rationale for verdict in given)


def test_every_stance_is_shown_and_quotes_stand_where_a_copy_was_saved(details: list[ClaimDetail]) -> None:
    rows = [row for detail in details for row in detail.evidence]
    assert {row.stance for row in rows} == set(Stance)
    locks = Counter(row.quote_lock for row in rows)
    assert {QuoteLock.EXACT, QuoteLock.NO_COPY} <= set(locks)
    assert locks[QuoteLock.EXACT] > sum(locks.values()) / 2
    assert [row.quote for row in rows if row.quote and row.quote_lock is QuoteLock.ABSENT] == []


def test_there_are_sources_of_many_kinds_and_a_confidential_one(made: Path) -> None:
    with open_read_only(made) as library:
        cards = library.ask(sources.in_library)
    assert len({card.type for card in cards}) >= 6
    assert {SourceType.DATASET, SourceType.PERSON} <= {card.type for card in cards}
    assert any(card.confidential for card in cards)
    assert any(card.snapshots for card in cards)


def test_some_of_it_runs_from_right_to_left(made: Path, details: list[ClaimDetail]) -> None:
    assert any(direction_of(quote) == "rtl" for detail in details for quote in detail.quotes)
    with open_read_only(made) as library:
        found = [library.ask(texts.of_source, card.id) for card in library.ask(sources.in_library)]
    assert any(text is not None and direction_of(text.text) == "rtl" for text in found)


def test_claims_overlap_and_one_quotes_several_places(details: list[ClaimDetail]) -> None:
    spans = [(detail.card.id, span) for detail in details for span in detail.card.spans]
    assert any(a.overlaps(b) for one, a in spans for other, b in spans if one != other)
    assert any(len(detail.quotes) > 1 for detail in details)


def test_there_are_notes_and_a_saved_search_of_claims(made: Path) -> None:
    with open_read_only(made) as library:
        (article,) = library.ask(articles.in_library)
        text = library.ask(texts.of_article, article.id)
        written = library.ask(notes.of_text, text.id)
        assert [note.span.of(text.text) for note in written] == [
            "a fairy tale",
            "Many people in Tellmouth think that they should.",
        ]
        (kept,) = library.ask(saved_searches.in_library)
        found = library.ask(search.find, kept.query)
        assert {hit.kind for hit in found.hits} == {SearchKind.CLAIMS}


def test_a_new_person_sees_what_was_checked_before(made: Path, details: list[ClaimDetail]) -> None:
    linked = {detail.card.headline: link for detail in details for link in detail.links}
    assert {link.check.verdict for link in linked.values()} == {"Wrong place", "False"}
    with open_read_only(made) as library:
        (collection,) = library.ask(collections.in_library)
        assert (collection.rows, collection.name) == (10, "Checks from the Ardle valley (invented)")
        cost = next(d.card for d in details if d.card.headline.startswith("The bridge repair cost"))
        best, *_others = looking.look(library, cost.wording, besides=cost.id).hits
    assert best.hit.check.verdict == "Too high"
    assert {word.of(best.hit.check.claim) for word in best.hit.matched} >= {"repair", "bridge", "cost"}


def test_a_sample_made_anew_finds_no_check_twice(own_home: Path) -> None:
    path = sample_library()
    path.parent.mkdir(parents=True)
    with checks.opened(checks.path_beside(path)) as connection:
        checks.add(connection, "left", [Check("r", "The bridge held.")])
    with open_read_only(sample.ensure()), checks.reading(checks.path_beside(path)) as connection:
        assert connection.execute("SELECT count(*) FROM fact_check").fetchone() == (10,)
