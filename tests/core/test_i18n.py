"""Sentences in the language set, from real catalogues; in the source's words where there is none."""

import io
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from core import i18n
from core.errors import UserError
from core.library import Library
from core.services import articles


@pytest.fixture
def french(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of catalogues with a French one."""
    catalogue = Catalog(locale="fr")
    catalogue.add("This article is no longer in the library.", "Cet article n'est plus là.")
    catalogue.add(("%d claim", "%d claims"), ("%d affirmation", "%d affirmations"))
    made = io.BytesIO()
    write_mo(made, catalogue)
    folder = tmp_path / "fr" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "touchstone.mo").write_bytes(made.getvalue())
    monkeypatch.setattr(i18n, "LOCALE_FOLDER", tmp_path)
    return tmp_path


def test_sentences_are_in_the_language_set(library: Library, french: Path) -> None:
    i18n.set_language("fr")
    assert i18n.language() == "fr"
    with pytest.raises(UserError, match=r"^Cet article n'est plus là\.$"):
        library.ask(articles.one, "nothing")
    assert i18n._("Nobody translated this.") == "Nobody translated this."


def test_counts_follow_the_languages_rule(french: Path) -> None:
    i18n.set_language("fr")
    assert [i18n.ngettext("%d claim", "%d claims", n) % n for n in (0, 1, 2)] == [
        "0 affirmation",
        "1 affirmation",
        "2 affirmations",
    ]
    i18n.set_language("en")
    assert i18n.ngettext("%d claim", "%d claims", 0) % 0 == "0 claims"


@pytest.mark.parametrize("language", ["xx", "", "../../etc", "zz_ZZ"])
def test_a_language_without_a_catalogue_is_english(language: str) -> None:
    i18n.set_language(language)
    assert i18n.language() == "en"
    assert i18n._("This article is no longer in the library.") == "This article is no longer in the library."


def test_the_languages_there_are_are_listed_by_their_own_names(french: Path) -> None:
    assert i18n.languages() == [("en", "English"), ("fr", "français")]


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ({"LANG": "ar_IQ.UTF-8"}, "ar"),
        ({"LANG": "ckb"}, "ckb"),
        ({"LC_ALL": "fr_FR", "LANG": "de_DE"}, "fr"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "POSIX"}, "en"),
        ({}, "en"),
    ],
)
def test_the_systems_language_is_read_from_the_environment(
    monkeypatch: pytest.MonkeyPatch, stated: dict[str, str], expected: str
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in stated.items():
        monkeypatch.setenv(name, value)
    assert i18n.system_language() == expected
