"""Fixtures for every test: see tests/fixtures for what each promises."""

import gc
import os

# Before Qt is loaded: tests never open a window on a real screen unless somebody asks for it by name.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from hypothesis import settings

from tests.fixtures.isolation import own_home, source_language
from tests.fixtures.leaks import no_leaked_threads, no_leaked_timers, no_leaked_windows
from tests.fixtures.libraries import library
from tests.fixtures.network import no_network
from tests.fixtures.qt import qapp

__all__ = [
    "library",
    "no_leaked_threads",
    "no_leaked_timers",
    "no_leaked_windows",
    "no_network",
    "own_home",
    "qapp",
    "source_language",
]

settings.register_profile("touchstone", deadline=None, derandomize=True, database=None)
settings.load_profile("touchstone")


def pytest_collection_finish() -> None:
    """Leave what was imported out of later collections: looking for leaks stays quick."""
    gc.collect()
    gc.freeze()
