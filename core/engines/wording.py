"""Proposals for the words of a claim."""

import re

from core.text.graphemes import is_whole

LONGEST = 75
"""Most code points of a headline (ClaimReview's ``claimReviewed``)."""

_LOOSE = " ,;:،؛-–—(\"'“«"


def proposed_headline(wording: str) -> str:
    """A headline of at most 75 characters: the wording, cut between words with "…" if it is longer.

    A full stop at the end goes; question and exclamation marks stay.
    """
    line = " ".join(wording.split())
    line = line if line.endswith(("..", "…")) else re.sub(r"(?<!\b\w)[.۔]$", "", line)
    if len(line) <= LONGEST:
        return line
    cut = line.rfind(" ", 0, LONGEST)
    if cut < LONGEST // 3:
        cut = next(at for at in range(LONGEST - 1, 0, -1) if is_whole(line, at) or at == 1)
    return line[:cut].rstrip(_LOOSE) + "…"
