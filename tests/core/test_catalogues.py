"""The catalogues of translations fit the source, and what the program reads fits the catalogues."""

import gettext
import re
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog, Message

from core.i18n import LOCALE_FOLDER, OWN_NAMES, _, language, languages, ngettext, set_language
from resources.locale import catalogues

LANGUAGES = [path.parent.parent.name for path in catalogues.catalogues()]
SIGN = re.compile(r"&(?=\w)")


def sentences(catalogue: Catalog) -> list[Message]:
    return [message for message in catalogue if message.id]


def forms(message: Message) -> tuple[str, ...]:
    """A translation, or one for each form of the plural."""
    return (message.string or "",) if isinstance(message.string, str | None) else tuple(message.string)


def pairs(language: str) -> list[tuple[str, str]]:
    """Every source sentence with each of its translations, plural forms one by one."""
    found = []
    for message in sentences(catalogues.read(path_of(language))):
        source = message.id if isinstance(message.id, str) else message.id[1]
        found += [(source, form) for form in forms(message)]
    return [(source, translation) for source, translation in found if translation]


def path_of(language: str) -> Path:
    return catalogues.HERE / language / "LC_MESSAGES" / f"{catalogues.DOMAIN}.po"


def placeholders(sentence: str) -> set[str]:
    return {field for _text, field, _spec, _conversion in Formatter().parse(sentence) if field is not None}


def test_there_are_translations() -> None:
    assert {"ar", "fr"} <= set(LANGUAGES)
    assert [code for code, _name in languages()] == ["en", *LANGUAGES]
    assert set(LANGUAGES) <= set(OWN_NAMES)


def test_the_template_holds_the_sentences_of_the_source() -> None:
    stored = catalogues.read_template()
    renewed = {message.id for message in sentences(catalogues.extracted())}
    kept = {message.id for message in sentences(stored)}
    hint = "run: python -m resources.locale.catalogues"
    assert sorted(map(str, renewed - kept)) == [], hint
    assert sorted(map(str, kept - renewed)) == [], hint


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_catalogue_has_the_sentences_of_the_template(code: str) -> None:
    template = {message.id for message in sentences(catalogues.read_template())}
    assert {message.id for message in sentences(catalogues.read(path_of(code)))} == template


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_program_reads_what_the_catalogue_says(code: str) -> None:
    compiled = gettext.translation(catalogues.DOMAIN, LOCALE_FOLDER, [code])
    for message in sentences(catalogues.read(path_of(code))):
        if isinstance(message.id, str):
            assert compiled.gettext(message.id) == (message.string or message.id)
        elif all(forms(message)):
            one, many = message.id[:2]
            shown = {compiled.ngettext(one, many, count) for count in (0, 1, 2, 3, 11, 100)}
            assert shown == set(forms(message))


@pytest.mark.parametrize("code", LANGUAGES)
def test_placeholders_are_those_of_the_source(code: str) -> None:
    wrong = [
        (source, translation)
        for source, translation in pairs(code)
        if not placeholders(translation) <= placeholders(source)
        or (placeholders(source) - placeholders(translation)) - {"n", "count"}
    ]
    assert wrong == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_count_is_named_in_the_form_for_many(code: str) -> None:
    plural = [message for message in sentences(catalogues.read(path_of(code))) if message.pluralizable]
    said = [message for message in plural if all(forms(message))]
    assert said
    assert [m.id for m in said if placeholders(forms(m)[-1]) != placeholders(m.id[1])] == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_keys_with_alt_spaces_and_ends_are_kept(code: str) -> None:
    for source, translation in pairs(code):
        assert len(SIGN.findall(translation)) == len(SIGN.findall(source)), source
        assert (translation[0] == " ", translation[-1] == " ") == (source[0] == " ", source[-1] == " "), (
            source
        )
        assert ("\n" in translation) == ("\n" in source), source


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_is_seen_first_is_translated(code: str) -> None:
    told = {source for source, _translation in pairs(code)}
    assert {"Articles", "Claims", "Supports", "Contradicts", "Context", "Verdict report", "&Article"} <= told


def test_a_language_without_a_catalogue_speaks_english() -> None:
    set_language("sw")
    assert (_("Claims"), language()) == ("Claims", "en")


def test_arabic_counts_as_arabic_does() -> None:
    set_language("ar")
    said = {
        n: ngettext("{n} suggestion", "{n} suggestions", n).format(n=n)
        for n in (1, 2, 3, 10, 11, 19, 99, 100)
    }
    assert said == {
        1: "اقتراح واحد",
        2: "اقتراحان",
        3: "3 اقتراحات",
        10: "10 اقتراحات",
        11: "11 اقتراحا",
        19: "19 اقتراحا",
        99: "99 اقتراحا",
        100: "100 اقتراح",
    }
    assert language() == "ar"
