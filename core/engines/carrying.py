"""Find every quote of an article again in another text, whichever version it was taken from."""

from core.engines.reanchor import anchor_all
from core.progress import Progress, Silent
from core.records.anchors import Anchored
from core.records.versions import Standing

_SILENT = Silent()


def carried(standing: Standing, new: str, progress: Progress = _SILENT) -> dict[str, Anchored]:
    """Where each quote stands in ``new``, by the id of its row."""
    found: dict[str, Anchored] = {}
    for text in standing.texts:
        quotes = [item.quote for item in text.quotes]
        places = anchor_all(quotes, new, text.text, progress)
        found |= {item.id: place for item, place in zip(text.quotes, places, strict=True)}
    return found
