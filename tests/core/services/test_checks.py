"""What people type is checked, and brought to one way of writing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import UserError
from core.library import Library
from core.records.inputs import SourceInput
from core.records.terms import SourceType
from core.services import articles, checks, claims, sources
from core.text.spans import Span
from tests.fixtures.libraries import new_article, tables


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("20171108", "2017-11-08"),
        ("2017-W45-3", "2017-11-08"),
        ("20171108T1351", "2017-11-08T13:51:00"),
        ("2017-11-08 13:51", "2017-11-08T13:51:00"),
        ("2017-11-08T13:51:00Z", "2017-11-08T13:51:00+00:00"),
        ("2017-11-08T13:51:00", "2017-11-08T13:51:00"),
        (" 2017-11-08 ", "2017-11-08"),
        ("2017-11", "2017-11"),
        ("2017", "2017"),
        ("", ""),
    ],
)
def test_a_date_is_kept_in_the_one_form_that_reports_read(typed: str, kept: str) -> None:
    assert checks.iso_date(typed) == kept
    assert checks.iso_date(kept) == kept


@given(st.dates().map(str) | st.datetimes().map(lambda moment: moment.isoformat()))
def test_every_date_in_the_usual_form_stays_as_it_is(value: str) -> None:
    assert checks.iso_date(value) == value


@given(st.text(st.characters(exclude_categories=["Nd"], exclude_characters="\n"), min_size=1))
def test_anything_else_is_refused_with_what_was_typed(typed: str) -> None:
    if not typed.strip():
        assert checks.iso_date(typed) == ""
        return
    with pytest.raises(UserError) as refused:
        checks.iso_date(typed)
    assert f"“{typed.strip()[:40]}” is not a date" in str(refused.value)


@given(st.text(st.characters(exclude_categories=[])))
def test_whatever_is_typed_can_be_stored(typed: str) -> None:
    line, prose = checks.line(typed), checks.prose(typed)
    assert line.encode().decode() == line
    assert prose.encode().decode() == prose
    assert not set(line) & set("\x00\n\r\t")
    assert "\x00" not in prose
    assert (checks.line(line), checks.prose(prose)) == (line, prose)


def test_a_login_in_an_address_is_stored_nowhere(library: Library) -> None:
    secret = "https://anna:geheim@news.example/page"
    article = new_article(library, url=secret)
    facts = SourceInput(SourceType.PAGE, "", url=secret)
    source = library.do("Add", sources.add, facts)
    claim = library.do("Claim", claims.create, article, [Span(0, 9)])
    library.do("Who", claims.say_who, claim, "Anna", secret)
    assert library.ask(articles.one, article).url == "https://news.example/page"
    assert library.ask(sources.one, source).url == "https://news.example/page"
    assert "geheim" not in repr(tables(library.path))
