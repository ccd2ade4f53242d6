"""Keeps the settings while the window lives, and stores them at every change."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from core import settings
from core.settings import Settings


class Keeper:
    """``settings`` are those in force, also where the settings folder cannot be written."""

    def __init__(self, current: Settings) -> None:
        self.settings = current

    def change(self, **values: Any) -> None:
        """Put new values in force and store them."""
        self.settings = replace(self.settings, **values)
        try:
            settings.save(self.settings)
        except OSError:
            return

    def window(self, name: str) -> str:
        """A remembered part of the window's layout, "" if there is none."""
        return self.settings.window.get(name, "")

    def keep_window(self, name: str, value: str) -> None:
        """Remember a part of the window's layout."""
        layout: Mapping[str, str] = {**self.settings.window, name: value}
        self.change(window=layout)
