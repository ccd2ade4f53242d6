"""Read what a command is given: a file, a web address, or standard input."""

import sys
from pathlib import Path

from core.commandline.terminal import shown
from core.i18n import _
from core.plugins.importers import opening
from core.records.drafts import Draft


def draft_from(what: str) -> Draft:
    """The draft of an article or source; raises UserError in plain words."""
    if what == "-":
        return opening.from_bytes(sys.stdin.buffer.read())
    if what.startswith(("http://", "https://")):
        with shown(_("Fetching")) as progress:
            return opening.from_url(what, progress)
    return opening.from_file(Path(what))
