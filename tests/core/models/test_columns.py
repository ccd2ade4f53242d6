"""Columns: times in UTC, words of a vocabulary, ids that survive merging."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.models.columns import Term, UtcTime, fixed_id, new_id
from core.records.terms import Stance

MOMENTS = st.datetimes(
    datetime(1970, 1, 2),  # noqa: DTZ001
    datetime(9998, 1, 1),  # noqa: DTZ001
    timezones=st.sampled_from([UTC, timezone(timedelta(hours=3)), timezone(timedelta(hours=-9.5))]),
)


@given(MOMENTS, MOMENTS)
def test_moments_come_back_and_sort_as_text(one: datetime, other: datetime) -> None:
    stored = [UtcTime().process_bind_param(moment, None) for moment in (one, other)]
    assert [UtcTime().process_result_value(text, None) for text in stored] == [one, other]
    assert stored[0] is not None
    assert stored[1] is not None
    assert (stored[0] < stored[1]) == (one < other)
    assert stored[0].endswith("+00:00")


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="needs a time zone"):
        UtcTime().process_bind_param(datetime(2020, 1, 1), None)  # noqa: DTZ001
    assert UtcTime().process_bind_param(None, None) is None
    assert UtcTime().process_result_value(None, None) is None


def test_a_word_outside_the_vocabulary_is_refused() -> None:
    column = Term(Stance)
    assert column.process_bind_param(Stance.CONTEXT, None) == "context"
    assert column.process_bind_param("supports", None) == "supports"
    assert column.process_result_value("supports", None) is Stance.SUPPORTS
    assert (column.process_bind_param(None, None), column.process_result_value(None, None)) == (None, None)
    for convert in (column.process_bind_param, column.process_result_value):
        with pytest.raises(ValueError, match="maybe"):
            convert("maybe", None)


def test_ids_are_random_but_for_what_comes_with_the_app() -> None:
    assert len({new_id() for _n in range(1000)}) == 1000
    assert fixed_id("scale", "plain") == fixed_id("scale", "plain")
    assert len({fixed_id("scale", "plain"), fixed_id("rating", "plain"), fixed_id("scale", "Plain")}) == 3
    assert len(new_id()) == len(fixed_id("x")) == 32
