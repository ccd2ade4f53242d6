"""Suggestions from every suggester there is, each sentence once with its best score."""

from core.engines.sentences import sentences
from core.plugins.registry import suggesters
from core.records.suggested import Suggested
from core.text.spans import Span

MOST = 1_000
"""Suggestions kept for one text, the strongest ones."""


def suggested(text: str, language: str) -> list[Suggested]:
    """The sentences worth checking, in the order of the text."""
    spans = sentences(text, language)
    best: dict[Span, Suggested] = {}
    for suggester in suggesters():
        for item in suggester.suggest(text, spans, language):
            if item.span not in best or best[item.span].score < item.score:
                best[item.span] = item
    strongest = sorted(best.values(), key=lambda item: item.score, reverse=True)[:MOST]
    return sorted(strongest, key=lambda item: item.span)
