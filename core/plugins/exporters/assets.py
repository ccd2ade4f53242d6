"""Where the exporters' templates, fonts and drawings are, and the drawings themselves."""

from functools import cache
from pathlib import Path

RESOURCES = Path(__file__).resolve().parents[3] / "resources"
TEMPLATES = RESOURCES / "templates"
FONTS = RESOURCES / "fonts"
ICONS = RESOURCES / "icons"


@cache
def drawing(name: str) -> str:
    """The SVG of an icon, drawn in currentColor; "" where there is no icon of that name."""
    path = ICONS / f"{name}.svg"
    return path.read_text("utf-8").strip() if name and path.is_file() else ""
