"""The rating scales that come with the program are well formed, readable and say what their order means."""

import json
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "scales"
ICONS = {
    "rating-true",
    "rating-mostly-true",
    "rating-mixed",
    "rating-mostly-false",
    "rating-false",
    "rating-unknown",
    "rating-conflicting",
    "rating-satire",
    "rating-outdated",
}


def scales() -> list[dict[str, Any]]:
    return [json.loads(file.read_text(encoding="utf-8")) for file in sorted(FOLDER.glob("*.json"))]


def luminance(colour: str) -> float:
    """Relative luminance of "#rrggbb" (WCAG 2.2)."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_five_scales_are_shipped() -> None:
    assert {scale["key"] for scale in scales()} == {"averitec", "plain", "six-step", "rumour", "pinocchio"}


@pytest.mark.parametrize("scale", scales(), ids=lambda scale: str(scale["key"]))
def test_a_scale_is_well_formed(scale: dict[str, Any]) -> None:
    ratings = scale["ratings"]
    assert set(scale) == {"key", "name", "description", "ordered", "ratings"}
    assert all(set(r) == {"key", "label", "meaning", "colour", "icon", "value"} for r in ratings)
    assert all(r["label"] and r["meaning"].endswith(".") for r in ratings)
    assert len({r["key"] for r in ratings}) == len({r["label"] for r in ratings}) == len(ratings)
    assert {r["icon"] for r in ratings} <= ICONS


@pytest.mark.parametrize("scale", scales(), ids=lambda scale: str(scale["key"]))
def test_values_run_from_worst_to_best_and_unordered_labels_have_none(scale: dict[str, Any]) -> None:
    values = [r["value"] for r in scale["ratings"]]
    numbers = [v for v in values if v is not None]
    assert numbers == list(range(len(numbers)))
    assert values[: len(numbers)] == numbers
    assert scale["ordered"] is bool(numbers)


@pytest.mark.parametrize("scale", scales(), ids=lambda scale: str(scale["key"]))
def test_every_colour_can_be_read_as_text_on_white(scale: dict[str, Any]) -> None:
    contrasts = {r["key"]: 1.05 / (luminance(r["colour"]) + 0.05) for r in scale["ratings"]}
    assert min(contrasts.values()) >= 4.5, contrasts
