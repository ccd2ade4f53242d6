"""Asks Google's Fact Check Tools API for published fact-checks.

Source: developers.google.com/fact-check/tools/api/reference/rest/v1alpha1/claims/search.
"""

import json
from collections.abc import Callable, Iterator
from typing import Any

from core.errors import UserError
from core.i18n import _
from core.plugins.check_readers.claim_review import checks_in
from core.plugins.lookups.asking import Answered, answer
from core.progress import Progress
from core.records.matches import Check

MOST = 20
"""Claims asked for; the service gives the nearest first."""

LONGEST_QUERY = 500
"""Characters of the words that are sent."""


class FactCheckTools:
    """Google's search of published ClaimReview; ``base`` is where it is, another one in tests."""

    name = "Fact Check Tools"
    key_name = "fact-check-tools"

    def __init__(self, base: str = "https://factchecktools.googleapis.com") -> None:
        self._base = base
        self.host = base.partition("://")[2].rstrip("/")

    def look_up(self, words: str, language: str, key: str, progress: Progress) -> list[Check]:
        """The fact-checks the service finds for the words, nearest first."""
        asked = {"query": sent(words), "pageSize": str(MOST)}
        if language:
            asked["languageCode"] = language
        found = answer(f"{self._base}/v1alpha1/claims:search", asked, {"X-Goog-Api-Key": key}, progress)
        if found.status != 200:
            raise UserError(_refusal(found))
        return list(_checks(found))


def sent(words: str) -> str:
    """The words as they are sent: on one line, and no more than the service takes."""
    return " ".join(words.split())[:LONGEST_QUERY]


def _checks(found: Answered) -> Iterator[Check]:
    """The fact-checks of an answer; an empty object means that there are none."""
    value = _value(found.data)
    claims = value.get("claims", []) if isinstance(value, dict) else None
    if not isinstance(claims, list):
        raise UserError(
            _("{host} answered with something that is no list of fact-checks. Try again later.").format(
                host=found.host
            )
        )
    yield from filter(None, (check for claim in claims for check in checks_in(claim)))


def _value(data: bytes) -> Any:
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        return None


def _refusal(found: Answered) -> str:
    """What an answer with another status means for the person, in a sentence."""
    said = json.dumps(_value(found.data))
    sentences: dict[int, Callable[[], str]] = {
        401: _wrong_key,
        403: _forbidden,
        429: lambda: _("The day's share of questions to {host} is used up. Try again tomorrow."),
    }
    if found.status == 400:
        sentence = _wrong_key() if "API_KEY" in said or "API key" in said else _not_understood()
    elif found.status in sentences:
        sentence = sentences[found.status]()
    else:
        sentence = _("{host} is out of order ({status}). Try again later.")
    return sentence.format(host=found.host, status=found.status)


def _wrong_key() -> str:
    return _("{host} does not know the API key. Check it in the preferences, under Online.")


def _forbidden() -> str:
    return _(
        "{host} does not let this API key look up fact-checks ({status}). Switch the Fact Check Tools API on"
        " for the key, or enter another one in the preferences, under Online."
    )


def _not_understood() -> str:
    return _("{host} did not understand the question ({status}). Change the words or the language.")
