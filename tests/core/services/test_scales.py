"""Rating scales: shipped, listed, read from files that may be broken."""

from pathlib import Path

import pytest

from core.errors import UserError
from core.library import Library, open_library
from core.services import scales

KEYS = {"averitec", "plain", "six-step", "rumour", "pinocchio"}


def test_five_scales_are_there_and_the_default_comes_first(library: Library) -> None:
    found = library.ask(scales.in_library)
    assert found[0].key == scales.DEFAULT
    assert {scale.key for scale in found} == KEYS
    assert library.ask(scales.default_id) == found[0].id
    for scale in found:
        assert [rating.position for rating in scale.ratings] == list(range(len(scale.ratings)))
        assert library.ask(scales.one, scale.id) == library.ask(scales.by_key, scale.key) == scale


def test_the_same_scale_has_the_same_ids_in_every_library(library: Library, tmp_path: Path) -> None:
    with open_library(tmp_path / "other.touchstone") as other:
        assert other.ask(scales.in_library) == library.ask(scales.in_library)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"\xff\xfe",
        b'{"key": "x", "name": "X", "ordered": true}',
        b'{"key": "x", "name": "X", "ordered": true, "ratings": [], "surprise": 1}',
        b'{"key": "x", "name": "X", "ordered": true, "ratings": [{"key": "a"}]}',
    ],
)
def test_a_broken_file_is_named(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "mine.json"
    path.write_bytes(content)
    with pytest.raises(UserError, match=r"mine\.json is not a rating scale"):
        scales.read_file(path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"nowhere\.json is not a rating scale"):
        scales.read_file(tmp_path / "nowhere.json")


def test_a_scale_of_ones_own_is_added_and_undone(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "own.json"
    path.write_text(
        '{"key": "own", "name": "Own", "ordered": true, "ratings": ['
        '{"key": "no", "label": "لا", "value": 0}, {"key": "yes", "label": "نعم", "value": 1},'
        '{"key": "odd", "label": "Odd"}]}',
        encoding="utf-8",
    )
    made = library.do("Add scale", scales.add, scales.read_file(path))
    scale = library.ask(scales.one, made)
    assert [(rating.label, rating.value) for rating in scale.ratings] == [
        ("لا", 0),
        ("نعم", 1),
        ("Odd", None),
    ]
    library.undo()
    assert {scale.key for scale in library.ask(scales.in_library)} == KEYS
