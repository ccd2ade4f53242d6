"""The built-in suggester keeps the promise of the protocol."""

from core.engines.sentences import sentences
from core.engines.suggest import MINIMUM
from core.plugins.protocols import Suggester
from core.plugins.suggesters.ranking import RankingSuggester


def test_it_is_a_suggester() -> None:
    assert isinstance(RankingSuggester(), Suggester)
    assert RankingSuggester.name == "ranking"


def test_it_suggests_only_what_is_worth_showing_in_the_order_of_the_text() -> None:
    text = "Rents rose by 12 percent in 2019. Thank you. The mayor said the bridge cost $3 million."
    found = RankingSuggester().suggest(text, sentences(text), "en")
    assert [one.span.start for one in found] == [0, 45]
    assert all(one.score >= MINIMUM and one.reasons for one in found)
