"""Put a proposal together: the words of a claim with edits, spaces tidied, and where each new word stands."""

import re
from collections.abc import Iterable, Sequence

from core.engines.rewording.records import Edit, Replacement
from core.text.spans import Span

_LONE = re.compile(r"^[\s,;:.،؛–—-]+")


def settled(edits: Iterable[Edit]) -> list[Edit]:
    """The edits in the order of the text; of two that overlap the earlier given stays."""
    kept: list[Edit] = []
    for edit in edits:
        if not any(edit.span.overlaps(other.span) or edit.span == other.span for other in kept):
            kept.append(edit)
    return sorted(kept, key=lambda edit: edit.span)


def built(text: str, span: Span, edits: Sequence[Edit]) -> tuple[str, tuple[Replacement, ...]]:
    """The words of a span with edits, one space between words, and the replacements where they stand now."""
    words, marks, at = "", list[Replacement](), span.start
    for edit in edits:
        words = _with(words, text[at : edit.span.start])
        start = len(words)
        words = _with(words, edit.new)
        if edit.new and edit.reason:
            start += len(words[start:]) - len(words[start:].lstrip())
            marks.append(Replacement(Span(start, len(words)), edit.span.of(text), edit.reason))
        at = edit.span.end
    return _framed(_with(words, text[at : span.end]), marks)


def _with(words: str, more: str) -> str:
    """More words after these, each run of spaces as one space, none before a comma or full stop."""
    flat = re.sub(r"\s+", " ", more)
    if words.endswith(" ") or not words:
        flat = flat.lstrip()
    if words.endswith(" ") and flat[:1] in {",", ".", ";", ":", "?", "!"}:
        return words[:-1] + flat if not re.match(r"\.\.", flat) else words + flat
    return words + flat


def _framed(words: str, marks: list[Replacement]) -> tuple[str, tuple[Replacement, ...]]:
    """A capital first and no full stop last, with the marks where they stand then."""
    lead = _LONE.match(words)
    cut = len(lead.group()) if lead else 0
    kept = words[cut:].rstrip()
    if not kept.endswith(("..", "…")):
        kept = re.sub(r"(?<!\b\w)[.۔]$", "", kept).rstrip(" ,;:،؛")
    shown = kept[:1].upper() + kept[1:] if len(kept[:1].upper()) == 1 else kept
    moved = [
        Replacement(
            Span(max(0, one.span.start - cut), min(one.span.end - cut, len(shown))), one.old, one.reason
        )
        for one in marks
        if one.span.end - cut > 0 and one.span.start - cut < len(shown)
    ]
    return shown, tuple(moved)
