"""Articles: what is known of them, what counts as the same text, what goes with them."""

import pytest
from sqlmodel import Session

from core.errors import UserError
from core.library import Library
from core.records.inputs import ArticleFacts
from core.records.terms import Stance
from core.services import articles, claim_cards, scales, sources, suggestions, texts
from tests.core.services.parts import hold, new_claim, rate
from tests.fixtures.libraries import TEXT, draft, new_article, orphans, tables


def test_an_article_is_brought_in_with_everything_the_draft_says(library: Library) -> None:
    article = new_article(
        library,
        title=" Rents\n rise ",
        author="A. Writer",
        publisher="The Paper",
        url="https://paper.example/1",
        published="2017-11-08T13:51:00",
        modified="2017-11-09",
        language="en",
    )
    card = library.ask(articles.one, article)
    assert (card.title, card.author, card.publisher) == ("Rents rise", "A. Writer", "The Paper")
    assert (card.url, card.published, card.modified) == (
        "https://paper.example/1",
        "2017-11-08T13:51:00",
        "2017-11-09",
    )
    assert (card.language, card.direction) == ("en", "ltr")
    assert card.scale_id == library.ask(scales.default_id)
    assert library.ask(texts.of_article, article).text == TEXT


def test_an_article_without_a_title_is_called_so(library: Library) -> None:
    assert library.ask(articles.one, new_article(library, title=" \n")).title == "Untitled article"


@pytest.mark.parametrize("text", ["", " \n\t "])
def test_an_empty_text_is_refused_and_leaves_nothing(library: Library, text: str) -> None:
    before = tables(library.path)
    with pytest.raises(UserError, match="no text to check"):
        library.do("Bring in", articles.bring_in, draft(text))
    assert tables(library.path) == before
    assert library.undo_label() == ""


def test_facts_are_corrected_in_one_step_that_can_be_undone(library: Library) -> None:
    article = new_article(library, author="Nobody")
    before = library.ask(articles.one, article)
    facts = ArticleFacts("العنوان", "Somebody", "Paper", "https://p.example", "2017", "2018-02", "ar", "rtl")
    library.do("Correct", articles.correct, article, facts)
    card = library.ask(articles.one, article)
    assert (card.title, card.author, card.language, card.direction) == ("العنوان", "Somebody", "ar", "rtl")
    assert (card.published, card.modified) == ("2017", "2018-02")
    library.undo()
    assert library.ask(articles.one, article) == before


def test_a_date_that_is_none_is_refused_in_words_and_the_rest_is_kept_as_it_was(library: Library) -> None:
    article = new_article(library, author="Before")
    with pytest.raises(UserError, match=r"“last week” is not a date\. Write it as 2017-11-08"):
        library.do("Correct", articles.correct, article, ArticleFacts("T", "After", published="last week"))
    assert library.ask(articles.one, article).author == "Before"


def test_the_same_text_is_noticed_whatever_else_is_different(library: Library) -> None:
    article = new_article(library)
    same = library.ask(articles.same_text, draft(title="Another title", publisher="Another paper"))
    assert same is not None
    assert same.id == article
    assert library.ask(articles.same_text, draft(TEXT + "!")) is None


def test_the_text_of_a_source_is_not_an_article(library: Library) -> None:
    from tests.fixtures.libraries import new_source

    new_source(library, "A text saved as a source.")
    assert library.ask(articles.same_text, draft("A text saved as a source.")) is None


def test_cards_count_claims_rated_claims_and_open_suggestions(library: Library) -> None:
    article, other = new_article(library), new_article(library, "Another text. With two sentences.")
    first, _second = new_claim(library, article), new_claim(library, article, "Nobody was evicted")
    rate(library, first)
    rate(library, first, "plain:false")
    library.do("Reject", suggestions.reject, _suggestion_ids(library, article)[0])
    cards = {card.id: card for card in library.ask(articles.in_library)}
    card = cards[article]
    assert (card.claims, card.rated, card.open_suggestions) == (2, 1, 1)
    assert (cards[other].claims, cards[other].rated, cards[other].open_suggestions) == (0, 0, 2)
    assert library.ask(articles.one, article) == card


def test_the_newest_article_comes_first(library: Library) -> None:
    made = [new_article(library, f"Text number {n}.") for n in range(4)]
    assert [card.id for card in library.ask(articles.in_library)] == made[::-1]


def test_removing_an_article_takes_its_claims_along_and_leaves_sources(library: Library) -> None:
    article = new_article(library)
    claim = new_claim(library, article)
    hold(library, claim, Stance.SUPPORTS)
    rate(library, claim)
    before = tables(library.path)
    library.do("Remove article", articles.remove, article)
    after = tables(library.path)
    emptied = ("article", "claim", "claim_span", "evidence", "verdict", "suggestion", "text_version")
    assert all(after[name] == [] for name in emptied)
    assert [card.title for card in library.ask(sources.in_library)] == ["A report"]
    assert orphans(library.path) == []
    library.undo()
    assert tables(library.path) == before
    assert library.ask(claim_cards.one, claim).verdicts[0].rating.label == "True"


def test_another_scale_is_for_new_verdicts_and_leaves_those_given(library: Library) -> None:
    article = new_article(library)
    claim = new_claim(library, article)
    rate(library, claim, "averitec:refuted")
    plain = library.ask(scales.by_key, "plain")
    library.do("Change scale", articles.use_scale, article, plain.id)
    detail = library.ask(claim_cards.one, claim)
    assert detail.scale == plain
    assert detail.verdicts[0].rating.scale_name != plain.name


def _suggestion_ids(library: Library, article: str) -> list[str]:
    version = library.ask(texts.of_article, article).id
    return [card.id for card in library.ask(suggestions.of_text, version)]


@pytest.mark.parametrize(
    "gone", [articles.one, articles.remove, lambda s, i: articles.use_scale(s, i, ""), texts.of_article]
)
def test_an_article_that_is_gone_is_said_to_be_gone(library: Library, gone) -> None:  # type: ignore[no-untyped-def]
    def act(session: Session) -> None:
        gone(session, "0" * 32)

    with pytest.raises(UserError, match="no longer in the library"):
        library.do("Act", act)
