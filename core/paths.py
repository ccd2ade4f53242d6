"""Where Touchstone keeps things on this machine."""

import os
from pathlib import Path

from platformdirs import user_config_path, user_data_path

SUFFIX = ".touchstone"
"""The file suffix of a library."""

RESOURCES = Path(__file__).resolve().parent.parent / "resources"


def data_folder() -> Path:
    """The user's data folder for Touchstone; the environment variable TOUCHSTONE_DATA overrides it."""
    given = os.environ.get("TOUCHSTONE_DATA")
    return Path(given) if given else user_data_path("Touchstone", appauthor=False)


def config_folder() -> Path:
    """The user's settings folder for Touchstone; the environment variable TOUCHSTONE_CONFIG overrides it."""
    given = os.environ.get("TOUCHSTONE_CONFIG")
    return Path(given) if given else user_config_path("Touchstone", appauthor=False)


def default_library() -> Path:
    """The library that is opened when none is named."""
    return data_folder() / f"library{SUFFIX}"


def sample_library() -> Path:
    """The copy of the sample library that a person may play with."""
    return data_folder() / f"sample{SUFFIX}"
