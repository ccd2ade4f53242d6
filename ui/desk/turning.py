"""Shows the direction somebody chose for a paragraph, where it is read."""

from core.history.changes import Changes
from core.services import texts
from ui.desk.desk import Desk


def follow(desk: Desk, changes: Changes) -> None:
    """Turn the paragraphs of every text that is shown; carets and places stay."""
    if not changes.touches("paragraph_direction"):
        return
    for shown in desk.readers():
        if shown.text_version_id:
            shown.turn(desk.ask(texts.one, shown.text_version_id).turned)
