"""The commands search and reindex, as a script calls them."""

import json

import pytest

from core.commandline.running import run
from core.library import open_library
from core.paths import default_library
from tests.core.services.parts import new_claim


def test_search_prints_hits_and_says_what_fits_nothing(capsys) -> None:
    with open_library(default_library()) as library:
        claim = new_claim(library)
    assert run(["search", "rents", "ros", "--kind", "claims", "--json"]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    found = json.loads(line)
    assert (found["kind"], found["id"]) == ("claims", claim)
    assert found["snippet"] == "Rents rose by 5 percent in 2019"
    assert run(["search", "tag:nothing", '"(']) == 0
    said = capsys.readouterr()
    assert said.out == ""
    assert "tag:nothing" in said.err


def test_reindex_makes_the_index_anew(capsys) -> None:
    with open_library(default_library()) as library:
        new_claim(library)
    assert run(["reindex"]) == 0
    assert run(["check"]) == 0
    assert run(["search", "evicted"]) == 0
    assert "text" in capsys.readouterr().out


@pytest.mark.parametrize("limit", ["0", "-5", "many"])
def test_a_limit_that_is_none_is_wrong_usage(capsys, limit: str) -> None:
    with open_library(default_library()) as library:
        new_claim(library)
    with pytest.raises(SystemExit) as stopped:
        run(["search", "rents", "--limit", limit])
    assert stopped.value.code == 2
    assert "--limit" in capsys.readouterr().err
