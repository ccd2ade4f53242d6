"""The weights are found beside the other resources, say where they come from, and are read when needed."""

import json
import subprocess
import sys

from core.engines.suggest_weights import FILE, GAPS, weights
from core.paths import RESOURCES


def test_the_file_is_a_small_resource_that_says_where_it_comes_from() -> None:
    assert FILE.is_relative_to(RESOURCES)
    assert FILE.stat().st_size < 1_000_000
    told = json.loads(FILE.read_text(encoding="utf-8"))["provenance"]
    assert told["script"] == "training/suggest.py"
    assert told["scores"]["CLEF-2018 test, 7 documents: MAP"] >= 0.23
    assert told["scores"]["CT24 dev: best F1"] >= 0.89


def test_every_part_of_the_weights_is_there() -> None:
    read = weights()
    assert len(read.pairs) == len(GAPS)
    assert all(read.pairs)
    assert read.words["million"] > 0 > read.words["thank"]
    assert read.guard["number"] > 0 > read.guard["opinion"]


def test_nothing_is_read_at_the_start() -> None:
    told = (
        "import main, core.plugins.suggesting, core.engines.suggest as _; "
        "from core.engines.suggest_weights import weights; print(weights.cache_info().currsize)"
    )
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "0"
