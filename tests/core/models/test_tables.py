"""The tables keep what undo and merging need: text ids, no floats, one owner, no empty span."""

import pytest
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, SQLModel

from core.library import Library
from core.models import ClaimSpan, Rating, Tag, TextVersion, Verdict
from core.services import articles, claims, scales, texts
from core.storage.triggers import undoable_tables
from core.text.spans import Span
from tests.fixtures.libraries import new_article

UNDOABLE = undoable_tables(SQLModel.metadata)


@pytest.mark.parametrize("table", UNDOABLE, ids=lambda table: str(table.name))
def test_a_table_that_can_be_undone_has_a_text_id_and_no_float(table) -> None:  # type: ignore[no-untyped-def]
    assert [column.name for column in table.primary_key] == ["id"]
    kinds = {column.name: column.type.compile(dialect=sqlite.dialect()) for column in table.columns}
    assert kinds["id"] == "VARCHAR"
    assert set(kinds.values()) <= {"VARCHAR", "INTEGER", "BOOLEAN", "JSON"}


def test_the_history_the_bytes_and_what_is_being_typed_are_not_undone() -> None:
    left = set(SQLModel.metadata.tables) - {table.name for table in UNDOABLE}
    assert left == {"content", "operation", "operation_change", "report_export", "verdict_draft"}


@pytest.mark.parametrize("table", UNDOABLE, ids=lambda table: str(table.name))
def test_every_reference_says_what_happens_when_its_row_goes(table) -> None:  # type: ignore[no-untyped-def]
    for column in table.columns:
        for key in column.foreign_keys:
            assert key.ondelete in ("CASCADE", "RESTRICT", "SET NULL"), f"{table.name}.{column.name}"
            assert column.index, f"{table.name}.{column.name} is looked up by what it names"


def refuse(library: Library, *rows: SQLModel) -> None:
    def add(session: Session) -> None:
        session.add_all(rows)

    with pytest.raises(IntegrityError):
        library.do("Add", add)


def test_a_text_has_exactly_one_owner(library: Library) -> None:
    article = new_article(library)
    sha256 = library.ask(texts.of_article, article).sha256
    refuse(library, TextVersion(text_sha256=sha256, original_sha256=sha256))
    refuse(library, TextVersion(article_id="nobody", text_sha256=sha256, original_sha256=sha256))


@pytest.mark.parametrize(("start", "end"), [(5, 5), (6, 5), (-1, 5)])
def test_a_span_is_never_empty(library: Library, start: int, end: int) -> None:
    article = new_article(library)
    version = library.ask(texts.of_article, article).id
    claim = library.do("New", claims.create, article, [Span(0, 5)])
    refuse(library, ClaimSpan(claim_id=claim, text_version_id=version, start=start, end=end, exact="x"))


def test_a_tag_has_its_name_to_itself(library: Library) -> None:
    refuse(library, Tag(name="rent"), Tag(name="rent"))


def test_a_rating_that_was_given_cannot_go(library: Library) -> None:
    article = new_article(library)
    claim = library.do("New", claims.create, article, [Span(0, 5)])
    rating = library.ask(scales.in_library)[0].ratings[0].id

    def give(session: Session) -> None:
        session.add(Verdict(claim_id=claim, rating_id=rating, wording="W"))

    def drop(session: Session) -> None:
        session.delete(session.get_one(Rating, rating))

    library.do("Rate", give)
    with pytest.raises(IntegrityError):
        library.do("Drop", drop)
    library.do("Remove", articles.remove, article)
    library.do("Drop", drop)
    assert rating not in {row.id for scale in library.ask(scales.in_library) for row in scale.ratings}
