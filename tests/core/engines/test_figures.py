"""Figures in prose: what is found, what it stands for, which are the same, and what is no figure."""

import pytest

from core.engines.figures import figure_keys


@pytest.mark.parametrize(
    "ways",
    [
        ["3.5 %", "3.5%", "3.5 percent", "3.5 per cent", "3,5 Prozent", "3,5 pour cent", "٣٫٥ بالمئة"],
        ["1.2bn", "1.2 billion", "1,2 Milliarden", "1,2 milliard", "1.2 مليار"],
        ["$5m", "5 million dollars", "US$5 million", "5 millones de dólares", "خمسة ملايين دولار"],
    ],
)
def test_ways_to_write_a_figure_have_one_key(ways: list[str]) -> None:
    assert len({figure_keys(f"It was {way} then.") for way in ways}) == 1


def test_figures_of_two_readings_have_both_keys() -> None:
    assert figure_keys("It has 1.200 of them.") == {"№1·2", "№1200"}
    assert figure_keys("Es hat 1.200 davon.", "de") == {"№1200"}
