"""A stored library of every past version opens, is migrated, keeps its work and its undo."""

import shutil
from pathlib import Path

import pytest

from core.database import SCHEMA
from core.library import open_library
from core.services import articles, checkup, claim_cards, history
from tests.core.test_migrations import schema

STORED = Path(__file__).resolve().parents[1] / "libraries"


def test_there_is_a_library_of_every_version() -> None:
    assert {path.stem for path in STORED.glob("v*.touchstone")} == {f"v{n}" for n in range(1, SCHEMA + 1)}


@pytest.mark.parametrize("version", range(1, SCHEMA + 1))
def test_a_library_of_a_past_version_keeps_its_work(tmp_path: Path, version: int) -> None:
    path = tmp_path / "old.touchstone"
    shutil.copy(STORED / f"v{version}.touchstone", path)
    with open_library(path) as library:
        (article,) = library.ask(articles.in_library)
        (claim,) = library.ask(claim_cards.of_article, article.id)
        assert claim.rating is not None
        assert (claim.supports, claim.tags, claim.rating.label) == (1, ("rent",), "False")
        assert library.ask(checkup.problems) == []
        library.redo()
        assert library.ask(claim_cards.of_article, article.id)[0].wording == "Rents rose."
        while library.undo_label():
            library.undo()
        assert library.ask(articles.in_library) == []
        assert library.ask(history.verify) == []


@pytest.mark.parametrize("version", range(1, SCHEMA + 1))
def test_a_migrated_library_has_the_schema_of_a_new_one(tmp_path: Path, version: int) -> None:
    old, new = tmp_path / "old.touchstone", tmp_path / "new.touchstone"
    shutil.copy(STORED / f"v{version}.touchstone", old)
    for path in (old, new):
        open_library(path).close()
    assert schema(old) == schema(new)
