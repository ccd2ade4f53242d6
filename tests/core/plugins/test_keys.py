"""Keys go to the system keyring, to no plain file, and a keyring that waits is not waited for."""

import threading
from collections.abc import Iterator

import keyring
import keyring.backends.fail
import keyring.backends.null
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import InitError, KeyringLocked, PasswordSetError

from core.errors import UserError
from core.plugins import keys
from core.progress import Cancelled, Silent


class Memory(KeyringBackend):
    """A keyring that keeps everything in memory."""

    priority = 1.0  # type: ignore[assignment]

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


class PlaintextKeyring(Memory):
    """What keyrings.alt has under this name."""


class SimplerPlaintext(PlaintextKeyring):
    """One that is derived from it."""


class Broken(Memory):
    """A keyring that raises what it was given."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error

    def get_password(self, service: str, username: str) -> str | None:
        raise self.error

    def set_password(self, service: str, username: str, password: str) -> None:
        raise self.error


class Waiting(Memory):
    """A locked keyring whose question nobody answers."""

    def __init__(self) -> None:
        super().__init__()
        self.answered = threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        self.answered.wait(20)
        return None


@pytest.fixture
def ring() -> Iterator[Memory]:
    """A keyring of this test alone."""
    before = keyring.get_keyring()
    made = Memory()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


def test_a_key_is_kept_under_our_name_and_taken_out(ring: Memory) -> None:
    assert keys.stored("service", Silent()) == ""
    keys.store("service", "AIza-secret", Silent())
    assert ring.kept == {("Touchstone", "service"): "AIza-secret"}
    assert keys.stored("service", Silent()) == "AIza-secret"
    keys.store("service", "", Silent())
    keys.store("service", "", Silent())
    assert ring.kept == {}


@pytest.mark.usefixtures("ring")
@pytest.mark.parametrize(
    ("backend", "words"),
    [
        (keyring.backends.fail.Keyring(), "has no keyring to keep the key in"),
        (keyring.backends.null.Keyring(), "would keep the key in a file"),
        (PlaintextKeyring(), "would keep the key in a file"),
        (SimplerPlaintext(), "would keep the key in a file"),
        (Broken(InitError("no display")), "is locked. Unlock it"),
        (Broken(KeyringLocked()), "is locked. Unlock it"),
        (Broken(PasswordSetError()), r"failed \(PasswordSetError\)"),
        (Broken(RuntimeError("bus")), r"failed \(RuntimeError\)"),
    ],
)
def test_what_is_no_keyring_is_said_and_gets_no_key(backend: KeyringBackend, words: str) -> None:
    keyring.set_keyring(backend)
    with pytest.raises(UserError, match=words):
        keys.store("service", "AIza-secret", Silent())
    assert not getattr(backend, "kept", {})
    with pytest.raises(UserError, match=words) as raised:
        keys.stored("service", Silent())
    assert "AIza" not in str(raised.value)


def test_the_keyring_of_the_tests_fails_as_on_a_bare_computer() -> None:
    with pytest.raises(UserError, match="has no keyring"):
        keys.stored("service", Silent())


@pytest.mark.usefixtures("ring")
def test_a_keyring_that_waits_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys, "PATIENCE", 0.3)
    waiting = Waiting()
    keyring.set_keyring(waiting)
    with pytest.raises(UserError, match="did not answer within 0 seconds"):
        keys.stored("service", Silent())
    waiting.answered.set()


class Impatient(Silent):
    """Somebody who presses Cancel."""

    def check(self) -> None:
        raise Cancelled


@pytest.mark.usefixtures("ring")
def test_waiting_for_a_keyring_can_be_stopped() -> None:
    waiting = Waiting()
    keyring.set_keyring(waiting)
    with pytest.raises(Cancelled):
        keys.stored("service", Impatient())
    waiting.answered.set()
