"""Export a report: build it from the library, write it in a format, remember that it went out."""

from pathlib import Path

from core.library import Library
from core.plugins import registry
from core.records.report import Exported
from core.services import reports


def export(library: Library, article_id: str, format: str, path: Path) -> Exported:
    """Write the report on an article; raises UserError where it cannot be written.

    A library open for reading only cannot remember the export, so the next report will not compare with it.
    """
    report = library.ask(reports.build, article_id, library.person)
    made = registry.exporter(format).write(report, path)
    if not library.read_only:
        library.note(reports.record_export, report, format, made.sha256)
    return made
