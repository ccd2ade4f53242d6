"""A real newspaper article from end to end: brought in, split, held against sources, rated, reported.

The article is no part of the project: where the folder of shared data is not there, this is skipped.
"""

import json
import zipfile
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from core.engines.dates import dates_at, relative_dates, said_on
from core.engines.sentences import sentences
from core.exporting import export
from core.library import Library, open_library, open_read_only
from core.plugins.importers import opening
from core.plugins.suggesting import suggested
from core.records.drafts import Draft, Original
from core.records.inputs import EvidenceInput, SourceInput
from core.records.terms import EvidenceState, QuoteLock, SourceType, Stance
from core.services import articles, claim_cards, claims, evidence, history, sources, texts
from core.text.spans import Span
from tests.core.services.parts import rate
from tests.fixtures.libraries import tables

SEED = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "seed" / "baghdadpost_nato.txt"
FORMATS = ("html", "pdf", "docx", "csv", "json")

pytestmark = pytest.mark.skipif(not SEED.exists(), reason=f"{SEED.name} is not on this computer")


@pytest.fixture(scope="module")
def draft() -> Draft:
    return opening.from_file(SEED)


@pytest.fixture
def desk(tmp_path: Path, draft: Draft) -> Iterator[tuple[Library, str]]:
    """A library with the article in it."""
    with open_library(tmp_path / "seed.touchstone", "Noor") as library:
        made = suggested(draft.text, draft.language)
        yield library, library.do("Bring in an article", articles.bring_in, draft, made)


def lines_of(path: Path) -> list[str]:
    return [line.strip() for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def test_its_facts_are_recognised(draft: Draft) -> None:
    lines = lines_of(SEED)
    assert (draft.published or draft.modified) == "2017-11-08T13:51:00"
    assert draft.title == lines[1] == lines[2]
    assert draft.publisher
    assert draft.publisher.casefold() in lines[0].casefold()
    assert (draft.language, draft.direction) == ("en", "ltr")


def test_the_dressing_is_left_out_and_the_paragraphs_stay(draft: Draft) -> None:
    lines = lines_of(SEED)
    assert lines[0] not in draft.text
    assert draft.text.count(lines[1]) <= 1
    assert "Last Modified" not in draft.text
    body = [line for line in lines[3:] if "Last Modified" not in line]
    squeezed = {" ".join(part.split()) for part in draft.text.split("\n")}
    assert [line for line in body if " ".join(line.split()) not in squeezed] == []
    assert draft.original.data == SEED.read_bytes()


def test_since_sunday_night_is_the_fifth_of_november_and_nobody_said_so_then(draft: Draft) -> None:
    start = draft.text.index("since Sunday night")
    anchor = date.fromisoformat((draft.published or draft.modified)[:10])
    span = Span(start, start + len("since Sunday night"))
    reading = dates_at(draft.text, span, anchor, draft.language)[0]
    assert (reading.date_iso, reading.part, reading.text) == ("2017-11-05", "night", "since Sunday night")
    assert said_on(draft.text, span, anchor, draft.language) is None


def test_every_date_in_it_is_read(draft: Draft) -> None:
    anchor = date.fromisoformat((draft.published or draft.modified)[:10])
    found = relative_dates(draft.text, anchor, draft.language)
    assert [one.date_iso for one in found] == ["2017-11-05", "2017-09"]


def test_something_in_it_is_suggested(desk: tuple[Library, str]) -> None:
    library, article = desk
    assert library.ask(articles.one, article).open_suggestions >= 3


def fill(library: Library, article: str) -> dict[EvidenceState, str]:
    """Eight claims or more, one of each kind of evidence, with verdicts; the claims by evidence state."""
    text = library.ask(texts.of_article, article).text
    spans = sentences(text, "en")
    spans += [Span(span.start, span.start + len(span) // 2) for span in spans[: max(0, 8 - len(spans))]]
    made = [library.do("New claim", claims.create, article, [span]) for span in spans]
    saved = " ".join(text.split()[:80])
    source = SourceInput(SourceType.PAGE, "A page", url="https://nato.example/news")
    page = library.do("Add", sources.add, source, Draft(saved, Original(saved.encode(), "page.txt")))
    quote = " ".join(saved.split()[5:15])
    wanted = {
        EvidenceState.SUPPORTED: (Stance.SUPPORTS,),
        EvidenceState.CONTRADICTED: (Stance.CONTRADICTS,),
        EvidenceState.CONFLICTING: (Stance.SUPPORTS, Stance.CONTRADICTS),
        EvidenceState.NONE: (),
    }
    for claim, stances in zip(made, wanted.values(), strict=False):
        for stance in stances:
            library.do("Link", evidence.link, claim, EvidenceInput(page, stance, quote, "par. 1"))
    rate(library, made[0], "averitec:supported", "The page says so.")
    rate(library, made[1], "plain:false", "The page says otherwise.")
    return dict(zip(wanted, made, strict=False))


def words_of(path: Path) -> str:
    data = path.read_bytes()
    if path.suffix == ".docx":
        with zipfile.ZipFile(path) as packed:
            return packed.read("word/document.xml").decode()
    if path.suffix == ".pdf":
        document = pypdfium2.PdfDocument(data)
        found = "\n".join(page.get_textpage().get_text_bounded() for page in document)
        document.close()
        return found
    return data.decode("utf-8-sig")


def test_the_whole_job_and_it_is_there_again_after_closing(draft: Draft, tmp_path: Path) -> None:
    path = tmp_path / "seed.touchstone"
    with open_library(path, "Noor") as library:
        article = library.do("Bring in an article", articles.bring_in, draft)
        states = fill(library, article)
        cards = {card.id: card for card in library.ask(claim_cards.of_article, article)}
        assert len(cards) >= 8
        assert {state: cards[claim].evidence_state for state, claim in states.items()} == {
            state: state for state in states
        }
        locks = Counter(
            row.quote_lock for claim in states.values() for row in library.ask(evidence.of_claim, claim)
        )
        assert locks == {QuoteLock.EXACT: 4}
        made = [export(library, article, name, tmp_path / f"report.{name}") for name in FORMATS]
        assert all(report.path.stat().st_size > 1000 for report in made)
        full = tables(path)
    for name in FORMATS:
        told = words_of(tmp_path / f"report.{name}")
        assert "The page says otherwise." in " ".join(told.split()), name
        assert "nato.example" in told, name
    assert json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert tables(path) == full
    with open_read_only(path) as library:
        assert len(library.ask(claim_cards.of_article, article)) == len(cards)
    with open_library(path, "Noor") as library:
        while library.undo_label():
            library.undo()
        assert library.ask(articles.in_library) == []
        while library.redo_label():
            library.redo()
        assert library.ask(history.verify) == []
    assert tables(path) == full
