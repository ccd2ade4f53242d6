"""Asking online: off until switched on, with a key from the keyring, each fact-check once."""

from collections.abc import Iterator
from dataclasses import replace

import keyring
import pytest

from core import settings
from core.errors import UserError
from core.matching import asking
from core.matching.asking import ask
from core.plugins import keys
from core.plugins.lookups.fact_check_tools import FactCheckTools
from core.plugins.protocols import Lookup
from core.progress import Silent
from core.records.matches import Check, HitKind
from tests.core.plugins.lookups.service import KEY, Service, serving
from tests.core.plugins.test_keys import Memory


class Elsewhere:
    """Another service, which needs no key."""

    name, host, key_name = "Elsewhere", "elsewhere.example", ""

    def look_up(self, words: str, language: str, key: str, progress: object) -> list[Check]:
        assert key == ""
        return [Check("e1", f"About {words}")]


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Lookup]]:
    """The services asked; looking up is switched on and the key is in the keyring."""
    before = keyring.get_keyring()
    keyring.set_keyring(Memory())
    keys.store("fact-check-tools", KEY, Silent())
    settings.save(replace(settings.load(), look_up_online=True))
    with serving() as base:
        services: list[Lookup] = [FactCheckTools(base)]
        monkeypatch.setattr(asking, "lookups", lambda: services)
        yield services
    keyring.set_keyring(before)


def test_hits_say_where_they_are_from_and_stand_once(service: list[Lookup]) -> None:
    (hit,) = ask("pier", "en", Silent())
    assert (hit.kind, hit.id, hit.origin) == (
        HitKind.FACT_CHECK,
        "https://checks.example/pier",
        "Fact Check Tools",
    )
    assert (hit.check.verdict, hit.check.ref) == ("False", hit.id)


def test_nothing_is_sent_while_it_is_off(service: list[Lookup]) -> None:
    settings.save(settings.Settings())
    with pytest.raises(UserError, match="switched off"):
        ask("pier", "", Silent())
    assert Service.asked == []
    assert len(ask("pier", "", Silent(), settings.Settings(look_up_online=True))) == 1


def test_nothing_is_sent_without_words_or_without_a_key(service: list[Lookup]) -> None:
    with pytest.raises(UserError, match="Type the words"):
        ask(" \n", "", Silent())
    keys.store("fact-check-tools", "", Silent())
    with pytest.raises(UserError, match="Fact Check Tools needs an API key"):
        ask("pier", "", Silent())
    assert Service.asked == []


def test_one_service_that_fails_is_passed_over(service: list[Lookup]) -> None:
    service.append(Elsewhere())
    assert [hit.origin for hit in ask("pier", "", Silent())] == ["Fact Check Tools", "Elsewhere"]
    assert [hit.id for hit in ask("status 500", "", Silent())] == ["e1"]
