"""The built-in suggester: plain rules that say their reasons."""

from collections.abc import Sequence

from core.engines.suggest import suggest
from core.records.suggested import Suggested
from core.text.spans import Span


class RuleSuggester:
    """Ranks by figures, dates, names, events, reported words and comparisons."""

    name = "rules"

    def suggest(self, text: str, sentences: Sequence[Span], language: str) -> list[Suggested]:
        """A suggestion for every sentence worth showing, in the order of the text."""
        return suggest(text, sentences, language)
