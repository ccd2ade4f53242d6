"""Names, codes and directions of languages agree."""

import pytest

from ui.dialogs import languages


def test_every_line_of_the_list_leads_back_to_its_code():
    for code, name in languages.names().items():
        assert languages.code_of(languages.shown(code)) == code
        assert languages.code_of(name.upper()) == code


def test_an_unlisted_code_stands_for_itself():
    assert languages.shown("so") == "so"
    assert languages.code_of("so") == ""


@pytest.mark.parametrize(
    ("code", "direction"),
    [
        ("ar", "rtl"),
        ("ckb", "rtl"),
        ("ar-IQ", "rtl"),
        ("ku-Arab", "rtl"),
        ("kmr", "ltr"),
        ("az-Latn", "ltr"),
        ("", "ltr"),
    ],
)
def test_directions(code, direction):
    assert languages.direction_of(code) == direction
