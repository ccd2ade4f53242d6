"""Gives fact-checks that come without an id one that is the same at every import of the file."""

from dataclasses import replace
from hashlib import sha256

from core.records.matches import Check


class Namer:
    """Names the fact-checks of one file. Several of one page get the page's address and a mark each."""

    def __init__(self) -> None:
        self._claims: dict[int, int] = {}
        """For each address the claim that was first seen with it, both as hashes: a million take 100 MB."""

    def named(self, check: Check) -> Check:
        """The fact-check with a ``ref``: its own, else its address, else one made of its words."""
        if check.ref:
            return check
        if not check.url:
            return replace(check, ref=_mark(check.publisher, check.date, check.claim))
        claim = hash(check.claim)
        first = self._claims.setdefault(hash(check.url), claim)
        return replace(check, ref=check.url if first == claim else f"{check.url}#{_mark(check.claim)[:8]}")


def _mark(*words: str) -> str:
    return sha256("\n".join(words).encode("utf-8", "replace")).hexdigest()[:16]
