"""What is seen in a sentence, and the words that show it."""

import pytest

from core.engines.signs import Kind, signs_of


@pytest.mark.parametrize(
    ("sentence", "kind", "words"),
    [
        ("Rents rose by 3.5 percent.", Kind.PERCENT, ("3.5 percent",)),
        ("It cost €40 million or 12 dollars.", Kind.MONEY, ("€40 million", "12 dollars")),
        ("In 2010 and in 2019 it was shut.", Kind.YEARS, ("2010", "2019")),
        ("They met at 13:51 on the bridge.", Kind.TIME, ("13:51",)),
        ("Some 1,200 Families left.", Kind.NUMBER, ("1,200 Families",)),
        ("Half of them left.", Kind.COMPARES, ("Half of",)),
        ("Two houses burned.", Kind.NUMBER, ("Two houses",)),
        ("According to Ada Lund it is safe.", Kind.SPEAKER, ("Ada Lund",)),
        ("Is it safe?”", Kind.QUESTION, ()),
        ("A headline without a stop", Kind.UNSTOPPED, ()),
        ("Photo: by the town", Kind.LABEL, ()),
    ],
)
def test_what_is_seen(sentence: str, kind: Kind, words: tuple[str, ...]) -> None:
    assert signs_of(sentence, "en").found[kind] == words


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Rents rose by 3.5 percent.", Kind.NUMBER),
        ("The bridge was opened in 2019.", Kind.NUMBER),
        ("It happened in May.", Kind.FUTURE),
        ("The United States is large.", Kind.REPORTED),
        ("Ada Lund met the man who said so.", Kind.SPEAKER),
        ("A sentence with its stop.", Kind.UNSTOPPED),
    ],
)
def test_what_is_not(sentence: str, kind: Kind) -> None:
    assert kind not in signs_of(sentence, "en").found


def test_figures_of_other_scripts_are_figures() -> None:
    assert signs_of("عادت ٣٠٠ عائلة إلى المدينة.", "ar").found[Kind.NUMBER] == ("٣٠٠ عائلة",)
    assert signs_of("زیاتر لە ١٢٪.", "ckb").found[Kind.PERCENT] == ("١٢٪",)
