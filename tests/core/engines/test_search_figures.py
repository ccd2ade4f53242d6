import pytest

from core.engines.search_figures import has_all, indexed, places
from core.engines.search_query import parsed

SAME = [
    ("3.5 percent", "Prices rose by 3.5 % in May.", "3.5 %"),
    ("3.5 percent", "Die Preise stiegen um 3,5 Prozent.", "3,5 Prozent"),
    ("3.5 percent", "ارتفعت الأسعار ٣٫٥ بالمئة.", "٣٫٥ بالمئة"),
    ("1.2bn", "It costs 1,200 million crowns.", "1,200 million"),
    ("1.2 billion", "It costs $1.2bn a year.", "$1.2bn"),
    ("1,200 million", "Es kostet 1,2 Milliarden im Jahr.", "1,2 Milliarden"),
    ("$5m", "It costs 5 million dollars.", "5 million dollars"),
    ("twenty-five", "It has 25 rooms.", "25"),
    ("25", "It has twenty-five rooms.", "twenty-five"),
    ("4,711", "It has 4711 rooms.", "4711"),
    ("10,000 metres", "It is 10 km long.", "10 km"),
    ('"3.5 percent"', "Prices rose by 3.5 % in May.", "3.5 %"),
]


@pytest.mark.parametrize(("line", "text", "marked"), SAME)
def test_a_figure_is_found_in_any_way_it_is_written(line: str, text: str, marked: str) -> None:
    query = parsed(line)
    assert has_all(text, query)
    assert [place.of(text) for place in places(text, query)] == [marked]


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("3.5 percent", "Prices rose by 3.5 points."),
        ("3.5 percent", "Prices rose by 35 %."),
        ("1.2bn", "It costs 1.2 million crowns."),
        ("$5m", "It costs 5 million euros."),
        ("two thirds", "It is 66.7 % of them."),
    ],
)
def test_another_figure_is_not_found(line: str, text: str) -> None:
    assert not has_all(text, parsed(line))


def test_the_words_as_typed_still_do() -> None:
    query = parsed("rose 3.5 percen")
    assert (query.prefix, query.phrases) == (True, (("rose",), ("3", "5"), ("percen",)))
    assert has_all("Prices rose 3.5 percent.", query)
    text = "Prices rose 3.5 percent."
    assert [place.of(text) for place in places(text, parsed("3.5 percent"))] == ["3.5", "percent"]


def test_a_figure_goes_not_over_a_quotation_mark_or_a_qualifier() -> None:
    assert [one.end - one.first for one in parsed('"5" percent').figures] == [1]
    assert [one.end - one.first for one in parsed("5 in:text percent").figures] == [1]
    assert [one.end - one.first for one in parsed("in:text 5 percent").figures] == [2]


def test_only_what_is_more_than_plain_digits_is_added_to_the_index() -> None:
    assert indexed("It has 4711 rooms.") == ["it", "has", "4711", "rooms"]
    assert indexed("It has 4,711 rooms.") == ["it", "has", "4", "711", "rooms", "№4711", "№4·711"]
