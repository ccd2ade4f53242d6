"""What a plug-in is: plain data in, plain data out, no session and no widget."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol, runtime_checkable

from core.records.drafts import Draft, Original
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
