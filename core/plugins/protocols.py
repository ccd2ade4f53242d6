"""What a plug-in is: plain data in, plain data out, no session and no widget."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Protocol, TextIO, runtime_checkable

from core.progress import Progress
from core.records.drafts import Draft, Original
from core.records.importing import Unread
from core.records.matches import Check
from core.records.report import Exported, Report
from core.records.suggested import Suggested
from core.text.spans import Span


@runtime_checkable
class Importer(Protocol):
    """Reads one kind of original."""

    name: str

    def accepts(self, original: Original) -> bool:
        """True where this importer understands the original, judged by its bytes first."""

    def read(self, original: Original) -> Draft:
        """The proposed article or source text; raises UserError in plain words where it cannot."""


@runtime_checkable
class Exporter(Protocol):
    """Writes a report in one format."""

    format: str
    """The name on the command line and the file suffix without its dot: "html"."""
    title: str
    """What the format is called in a menu: "Web page (HTML)"."""

    def write(self, report: Report, path: Path) -> Exported:
        """Write ``report`` to ``path`` in one step (never half a file); raises UserError where it cannot."""


@runtime_checkable
class Suggester(Protocol):
    """Ranks the sentences of a text by how much they ask to be checked."""

    name: str

    def suggest(self, text: str, sentences: Sequence[Span], language: str) -> list[Suggested]:
        """A suggestion for every sentence worth showing, in the order of the text."""


@runtime_checkable
class CheckReader(Protocol):
    """Reads published fact-checks from one kind of file, which may be too large to be held."""

    name: str

    def accepts(self, opening: str, file_name: str) -> bool:
        """True where this reader understands a file that begins with these characters."""

    def read(self, file: TextIO) -> Iterator[Check | Unread]:
        """Every fact-check in the order of the file, the same at each reading; what is none as Unread.

        A fact-check without an id of its own has the ``ref`` "". Raises UserError where nothing can be read.
        """


@runtime_checkable
class Lookup(Protocol):
    """Asks a service on the internet for published fact-checks."""

    name: str
    """What the service is called where its hits are shown: "Fact Check Tools"."""
    host: str
    """Where the words are sent, as the person is told before."""
    key_name: str
    """The name under which the system keyring has its key; "" for a service that needs none."""

    def look_up(self, words: str, language: str, key: str, progress: Progress) -> list[Check]:
        """The fact-checks for some words, best first; raises UserError in plain words where that fails.

        ``language`` is BCP 47, "" for any.
        """
