"""The direction of a paragraph: chosen, chosen again, given back; one undo step each."""

import pytest

from core.errors import UserError
from core.library import Library
from core.services import directions, texts
from tests.fixtures.libraries import TEXT, new_article, tables


def turned(library: Library, article: str) -> tuple[tuple[int, str], ...]:
    return library.ask(texts.of_article, article).turned


def test_a_paragraph_takes_the_direction_chosen_and_gives_it_back(library: Library) -> None:
    article = new_article(library)
    version = library.ask(texts.of_article, article).id
    assert turned(library, article) == ()
    library.do("Turn", directions.choose, version, 3, "rtl")
    assert turned(library, article) == ((0, "rtl"),)
    library.do("Turn", directions.choose, version, 0, "ltr")
    assert turned(library, article) == ((0, "ltr"),)
    library.do("Turn", directions.choose, version, 0, "")
    assert turned(library, article) == ()
    library.do("Turn", directions.choose, version, 0, "")
    assert turned(library, article) == ()


def test_each_choice_is_one_undo_step(library: Library) -> None:
    article = new_article(library)
    version = library.ask(texts.of_article, article).id
    before = tables(library.path)
    library.do("Turn", directions.choose, version, len(TEXT), "rtl")
    assert len(turned(library, article)) == 1
    library.undo()
    assert tables(library.path) == before
    library.redo()
    assert turned(library, article)[0][1] == "rtl"


def test_a_text_that_is_gone_says_what_to_do(library: Library) -> None:
    with pytest.raises(UserError, match="caret"):
        library.do("Turn", directions.choose, "nowhere", 0, "rtl")
