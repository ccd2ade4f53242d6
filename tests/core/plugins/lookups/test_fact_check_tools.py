"""Looking up at a service that answers as the Fact Check Tools API does; each failure is a plain sentence."""

import socket
from collections.abc import Iterator

import pytest

from core.errors import UserError
from core.plugins import fetch, registry
from core.plugins.lookups.fact_check_tools import LONGEST_QUERY, FactCheckTools
from core.plugins.protocols import Lookup
from core.progress import Cancelled, Silent
from core.records.matches import Check
from tests.core.plugins.lookups.service import KEY, Service, serving


@pytest.fixture
def tools() -> Iterator[FactCheckTools]:
    with serving() as base:
        yield FactCheckTools(base)


def test_it_keeps_to_its_protocol() -> None:
    (built_in,) = registry.lookups()
    assert isinstance(built_in, Lookup)
    assert built_in.host == "factchecktools.googleapis.com"


def test_what_is_found(tools: FactCheckTools) -> None:
    found = tools.look_up("pier  nine\nmillion", "en", KEY, Silent())
    assert found[0] == Check(
        "", "The pier cost nine million.", "What the pier cost", "Anna Lindqvist", "False", "Harbour Checks",
        "https://checks.example/pier", "2019-03-04",
    )  # fmt: skip


def test_only_the_words_the_language_and_the_key_are_sent(tools: FactCheckTools) -> None:
    tools.look_up("pier  nine\nmillion", "en", KEY, Silent())
    tools.look_up("x" * 2_000, "", KEY, Silent())
    first, second = Service.asked
    headers = first.pop("headers")
    assert first == {
        "path": "/v1alpha1/claims:search",
        "query": "pier nine million",
        "pageSize": "20",
        "languageCode": "en",
    }
    assert headers["User-Agent"].startswith("Touchstone/")
    assert "languageCode" not in second
    assert len(second["query"]) == LONGEST_QUERY


def test_nothing_found_and_a_packed_answer(tools: FactCheckTools) -> None:
    assert tools.look_up("nothing", "", KEY, Silent()) == []
    assert len(tools.look_up("packed", "", KEY, Silent())) == 1


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("status 400", "did not understand the question"),
        ("status 401", "does not know the API key"),
        ("status 403", r"does not let this API key look up fact-checks \(403\)"),
        ("status 429", r"share of questions to 127\.0\.0\.1 is used up"),
        ("status 500", r"is out of order \(500\)"),
        ("status 404", r"is out of order \(404\)"),
        ("odd", "no list of fact-checks"),
        ("list", "no list of fact-checks"),
        ("bomb", "no list of fact-checks"),
        ("elsewhere", "sends the question on"),
        ("cut", "broke off"),
    ],
)
def test_failures_are_plain_sentences(tools: FactCheckTools, words: str, sentence: str) -> None:
    with pytest.raises(UserError, match=sentence) as raised:
        tools.look_up(words, "", KEY, Silent())
    assert KEY not in str(raised.value)


def test_a_wrong_key(tools: FactCheckTools) -> None:
    with pytest.raises(UserError, match="does not know the API key"):
        tools.look_up("pier", "", "wrong", Silent())


def test_a_silent_service_is_given_up(tools: FactCheckTools, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetch, "TIMEOUT_SECONDS", 0.2)
    with pytest.raises(UserError, match=r"did not answer within 0\.2 seconds"):
        tools.look_up("slow", "", KEY, Silent())


def test_nobody_there() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    with pytest.raises(UserError, match="refused the connection"):
        FactCheckTools(f"http://127.0.0.1:{port}").look_up("pier", "", KEY, Silent())
    with pytest.raises(
        UserError, match=r"checks\.invalid cannot be reached: this computer seems to be offline"
    ):
        FactCheckTools("https://checks.invalid").look_up("pier", "", KEY, Silent())


def test_no_secure_connection(tools: FactCheckTools) -> None:
    with pytest.raises(UserError, match="did not prove that it is"):
        FactCheckTools(f"https://{tools.host}").look_up("pier", "", KEY, Silent())


class Stopped(Silent):
    def report(self, done: int, total: int, note: str = "") -> None:
        raise Cancelled


def test_it_can_be_stopped(tools: FactCheckTools) -> None:
    with pytest.raises(Cancelled):
        tools.look_up("pier", "", KEY, Stopped())
    assert Service.asked == []
