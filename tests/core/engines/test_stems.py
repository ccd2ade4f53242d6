"""Stems: forms of one word are one, and words that are not stay apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.engines.stems import stem


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("en", ["close", "closed", "closes", "closing"]),
        ("en", ["stop", "stopped", "stopping", "stops"]),
        ("en", ["city", "cities"]),
        ("en", ["organize", "organization"]),
        ("fr", ["ferme", "fermee", "fermes", "fermees", "fermer"]),
        ("de", ["brucke", "brucken"]),
        ("es", ["cerrado", "cerrada", "cerrados", "cerrar"]),
        ("ar", ["المدينة", "مدينة", "بالمدينة", "والمدينة"]),
        ("ckb", ["پرد", "پردەكە", "پردەكان", "پردەكاني"]),
    ],
)
def test_the_forms_of_a_word_share_a_stem(language: str, forms: list[str]) -> None:
    assert len({stem(form, language) for form in forms}) == 1


@pytest.mark.parametrize("pair", [("rise", "raise"), ("1990", "1991"), ("is", "as"), ("united", "unity")])
def test_other_words_stay_apart(pair: tuple[str, str]) -> None:
    assert stem(pair[0], "en") != stem(pair[1], "en")


@given(st.text(max_size=12), st.sampled_from(["en", "fr", "de", "es", "ar", "ckb", "xx", ""]))
def test_a_word_never_loses_all_it_has(word: str, language: str) -> None:
    found = stem(word, language)
    assert bool(found) == bool(word)
    assert len(found) <= len(word) + 1
