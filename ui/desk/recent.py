"""The records opened last, for the palette: what one works on one goes back to."""

from typing import Literal

from ui.desk.desk import Desk

Kind = Literal["article", "claim", "source", "search"]
Key = tuple[str, str]
"""The kind of a record and its id; of a search, its line."""

MOST = 12


def opened(desk: Desk, kind: Kind, record_id: str) -> None:
    """Remember that a record was opened just now."""
    this = (kind, record_id)
    desk.recent = [this, *(known for known in desk.recent if known != this)][:MOST]
