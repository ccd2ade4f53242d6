"""Export a report."""

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from core.commandline.rows import Row, argument
from core.exporting import export
from core.library import Library
from core.services import find

FORMATS = ("html", "pdf", "docx", "md", "csv", "xlsx", "json")


def report(library: Library, options: argparse.Namespace) -> Mapping[str, Any]:
    """``report ARTICLE --format F -o FILE``: write the verdict report."""
    article = library.ask(find.one, options.article, "article")
    made = export(library, article, options.format, Path(options.output))
    return {"path": str(made.path), "sha256": made.sha256, "warnings": made.warnings}


ROWS = (
    Row(
        "report",
        "Export the verdict report of an article.",
        (
            argument("article", metavar="ARTICLE"),
            argument("--format", required=True, choices=FORMATS),
            argument("-o", "--output", required=True, metavar="FILE"),
        ),
        report,
        opens="either",
    ),
)
