"""The direction of a paragraph: chosen, chosen again, given back; one undo step each."""

import pytest

from core.errors import UserError
from core.library import Library
from core.services import claims, directions, reports, texts
from core.text.spans import Span
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


def test_a_report_shows_the_paragraph_of_a_quote_as_the_reader_does(library: Library) -> None:
    text = "One line.\n\nBBC نشرت الخبر.\n\n12:30"
    article = new_article(library, text)
    version = library.ask(texts.of_article, article).id
    spans = [Span(text.index(words), text.index(words) + len(words)) for words in ("line", "الخبر", "12:30")]
    for span in spans:
        library.do("Claim", claims.create, article, [span])

    def directions_told() -> list[str]:
        report = library.ask(reports.build, article)
        return [claim.quotes[0].direction for claim in report.claims]

    assert directions_told() == ["ltr", "ltr", ""]
    library.do("Turn", directions.choose, version, spans[1].start, "rtl")
    assert directions_told() == ["ltr", "rtl", ""]


def test_a_text_that_is_gone_says_what_to_do(library: Library) -> None:
    with pytest.raises(UserError, match="caret"):
        library.do("Turn", directions.choose, "nowhere", 0, "rtl")
