"""What is proposed for the claim shown, and what was put away."""

from core.records.proposals import ClaimProposals
from ui.views.reader import Reader
from ui.views.reader.flash import Flash

Known = tuple[object, ...]
"""All that the proposals for a claim are made of."""


class Proposed:
    """What was found for the claim shown, from what, and what somebody said no to since the start.

    ``wording`` is the one the proposal was made on: another one is somebody's own. ``refused`` has claim
    ids, "wording" or "claimant", and the words that were proposed. ``light`` lights up words of the article.
    """

    def __init__(self, reader: Reader) -> None:
        self.known: Known = ()
        self.found = ClaimProposals("")
        self.wording = ""
        self.refused: set[tuple[str, str, str]] = set()
        self.light = Flash(reader.view, reader)
