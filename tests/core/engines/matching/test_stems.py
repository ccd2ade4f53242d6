"""Stems are those of SQLite's own porter tokenizer, and other scripts keep what Porter never meant."""

import sqlite3
from string import ascii_lowercase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.engines.matching.stems import stem

BEGINNINGS = ("vot", "relat", "hop", "tann", "fall", "fil", "happ", "sky", "ti", "oper", "wyom", "toy", "by")
_LIST = """
s es ed ing er ers ation ational ization izer ness fulness ousness iveness ement ment ent ence ance able ible
al alli ali alism ality ically ly y ies ied ying eed eedly ion sion ive iviti ize ism ate ator e ee ll lled
logi bli
"""
ENDINGS = _LIST.split()


def porter(words: list[str]) -> list[str]:
    """What FTS5 makes of words."""
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE text USING fts5(words, tokenize = 'porter ascii')")
    connection.executemany("INSERT INTO text (rowid, words) VALUES (?, ?)", enumerate(words))
    connection.execute("CREATE VIRTUAL TABLE terms USING fts5vocab(text, instance)")
    stems = dict(connection.execute("SELECT doc, term FROM terms").fetchall())
    connection.close()
    return [stems[at] for at in range(len(words))]


def test_endings_come_off_as_in_fts5() -> None:
    words = [beginning + ending for beginning in BEGINNINGS for ending in ("", *ENDINGS)]
    words += [first + second for first in words[:40] for second in ENDINGS]
    assert [(word, stem(word)) for word in words] == list(zip(words, porter(words), strict=True))


@given(st.lists(st.text(ascii_lowercase, min_size=1, max_size=14), min_size=1, max_size=40))
def test_any_letters_give_what_fts5_gives(words: list[str]) -> None:
    assert [stem(word) for word in words] == porter(words)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("البيت", "بيت"),
        ("والبيت", "بيت"),
        ("للبيت", "بيت"),
        ("بالبيت", "بيت"),
        ("الا", "الا"),
        ("élèves", "élèves"),
        ("2019", "2019"),
        ("covid19", "covid19"),
        ("", ""),
    ],
)
def test_other_words_keep_what_they_are(word: str, expected: str) -> None:
    assert stem(word) == expected
