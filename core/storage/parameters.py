"""Lists of ids in parts that SQLite takes as the parameters of one statement."""

from collections.abc import Iterable, Iterator
from itertools import islice

MOST = 500


def parts(ids: Iterable[str]) -> Iterator[list[str]]:
    """The ids that say something, each once and in order, in lists for one statement each."""
    rest = iter(dict.fromkeys(filter(None, ids)))
    while some := list(islice(rest, MOST)):
        yield some
