"""The built-in suggester: ranks sentences and says its reasons."""

from collections.abc import Sequence

from core.engines.suggest import suggest
from core.records.suggested import Suggested
from core.text.spans import Span


class RankingSuggester:
    """English by learned weights, other languages by figures, names, dates and lists of words."""

    name = "ranking"

    def suggest(self, text: str, sentences: Sequence[Span], language: str) -> list[Suggested]:
        """A suggestion for every sentence worth showing, in the order of the text."""
        return suggest(text, sentences, language)
