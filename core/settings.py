"""What one person has set, kept as JSON in the settings folder; secrets go to the system keyring."""

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from core.paths import config_folder


@dataclass(frozen=True, slots=True)
class Settings:
    """``keys`` maps command ids to shortcuts that differ from ours; ``window`` holds the window's layout.

    ``theme`` is "system", "light" or "dark"; ``language`` is "" for the system's; ``scale_key`` names the
    scale of new articles; ``suggestion_strength`` is the least strength of the suggestions that are shown.
    ``look_up_online`` is True once somebody let words be sent to a service that finds fact-checks.
    """

    reviewer: str = ""
    theme: str = "system"
    language: str = ""
    single_letter_keys: bool = True
    scale_key: str = ""
    keys: Mapping[str, str] = field(default_factory=dict)
    window: Mapping[str, str] = field(default_factory=dict)
    report_format: str = "html"
    report_folder: str = ""
    suggestion_strength: str = "weak"
    look_up_online: bool = False


def load() -> Settings:
    """The settings as stored; the usual ones where there are none or the file cannot be understood."""
    try:
        stored = json.loads(_path().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings(reviewer=os.environ.get("TOUCHSTONE_PERSON", ""))
    return _understood(stored if isinstance(stored, dict) else {})


def save(settings: Settings) -> None:
    """Store the settings, whole or not at all; raises OSError where the folder cannot be written."""
    path = _path()
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(".new")
    fresh.write_text(json.dumps(asdict(settings), ensure_ascii=False, indent=2), encoding="utf-8")
    fresh.replace(path)


def _understood(stored: Mapping[str, Any]) -> Settings:
    """Only what has the kind of value it should have; a setting of another version is passed over."""
    usual = Settings()
    kept = {
        item.name: _words(stored[item.name])
        for item in fields(Settings)
        if isinstance(stored.get(item.name), type(getattr(usual, item.name)))
    }
    return Settings(**kept)


def _words(value: Any) -> Any:
    """A mapping with only what maps to words; any other value as it is."""
    if not isinstance(value, dict):
        return value
    return {name: word for name, word in value.items() if isinstance(word, str)}


def _path() -> Path:
    return config_folder() / "settings.json"
