"""Shares in the summary of a report."""

import pytest

from core.plugins.exporters.present import share


@pytest.mark.parametrize(
    ("count", "total", "expected"), [(1, 8, "12.5"), (4, 8, "50"), (1, 3, "33.3"), (0, 5, "0"), (7, 7, "100")]
)
def test_a_share_has_a_decimal_only_where_it_needs_one(count: int, total: int, expected: str) -> None:
    assert share(count, total) == expected
