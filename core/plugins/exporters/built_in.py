"""The exporters Touchstone brings along; each loads what it needs when it first writes."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from core.i18n import _
from core.plugins.exporters.writing import Rendered, write_whole
from core.plugins.protocols import Exporter
from core.records.report import Exported, Report


@dataclass(slots=True)
class FileExporter:
    """An exporter that makes the whole file in memory and then puts it in place."""

    format: str
    title: str
    render: Callable[[Report], Rendered]

    def write(self, report: Report, path: Path) -> Exported:
        """Write ``report`` to ``path`` in one step; raises UserError where it cannot."""
        return write_whole(self.render(report), path)


def built_in() -> tuple[Exporter, ...]:
    """Every built-in exporter, the ones for readers first, titled in the language set."""
    return (
        FileExporter("html", _("Web page (HTML)"), _html),
        FileExporter("pdf", _("Printed page (PDF)"), _pdf),
        FileExporter("docx", _("Word document (DOCX)"), _docx),
        FileExporter("md", _("Plain text with marks (Markdown)"), _md),
        FileExporter("csv", _("Table (CSV)"), _csv),
        FileExporter("xlsx", _("Excel workbook (XLSX)"), _xlsx),
        FileExporter("json", _("Data for other programs (JSON)"), _json),
    )


def _html(report: Report) -> Rendered:
    from core.plugins.exporters.html_file import render

    return render(report)


def _pdf(report: Report) -> Rendered:
    from core.plugins.exporters.pdf_file import render

    return render(report)


def _docx(report: Report) -> Rendered:
    from core.plugins.exporters.docx_file import render

    return render(report)


def _md(report: Report) -> Rendered:
    from core.plugins.exporters.md_file import render

    return render(report)


def _csv(report: Report) -> Rendered:
    from core.plugins.exporters.csv_file import render

    return render(report)


def _xlsx(report: Report) -> Rendered:
    from core.plugins.exporters.xlsx_file import render

    return render(report)


def _json(report: Report) -> Rendered:
    from core.plugins.exporters.json_file import render

    return render(report)
