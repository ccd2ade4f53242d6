"""Asks services on the internet for published fact-checks: only where that is switched on, and when asked."""

from core import settings
from core.errors import UserError
from core.i18n import _
from core.matching.naming import Namer
from core.plugins import keys
from core.plugins.protocols import Lookup
from core.plugins.registry import lookups
from core.progress import Progress
from core.records.matches import Check, Hit, HitKind
from core.settings import Settings


def ask(words: str, language: str, progress: Progress, current: Settings | None = None) -> list[Hit]:
    """The fact-checks that the online services find for some words, each with the service as its origin.

    ``language`` is BCP 47, "" for any; ``current`` are the settings in force, those stored unless given.
    A service that fails is passed over where another one answers. Raises UserError where looking up is
    switched off, no words are given, a key is missing, or all fail.
    """
    if not (current or settings.load()).look_up_online:
        raise UserError(
            _("Looking up online is switched off. Switch it on in the preferences, under Online.")
        )
    if not words.strip():
        raise UserError(_("Type the words to look up."))
    hits: list[Hit] = []
    failures: list[UserError] = []
    for service in lookups():
        try:
            hits += _hits(service, words, language, progress)
        except UserError as error:
            failures.append(error)
    if failures and not hits:
        raise failures[0]
    return hits


def _hits(service: Lookup, words: str, language: str, progress: Progress) -> list[Hit]:
    """What one service finds, once each; the scores only keep its order."""
    key = keys.stored(service.key_name, progress) if service.key_name else ""
    if service.key_name and not key:
        raise UserError(
            _("{service} needs an API key. Enter it in the preferences, under Online.").format(
                service=service.name
            )
        )
    namer = Namer()
    checks: dict[str, Check] = {}
    for check in map(namer.named, service.look_up(words, language, key, progress)):
        checks.setdefault(check.ref, check)
    return [
        Hit(HitKind.FACT_CHECK, ref, max(0, 1000 - place), check, origin=service.name)
        for place, (ref, check) in enumerate(checks.items())
    ]
