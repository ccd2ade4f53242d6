"""The report as JSON for other programs: everything in full, keys as in core/records/report.py.

{"schema": {"name": "touchstone-report", "version": 1}, "report": {...}}. Times are ISO 8601 in UTC, offsets
are code points, half-open; what is not known is "" or null. A key is only ever added within a version.
"""

import json
from dataclasses import asdict
from datetime import UTC, datetime

from core.plugins.exporters.writing import Rendered
from core.records.report import Report

SCHEMA = {"name": "touchstone-report", "version": 1}


def render(report: Report) -> Rendered:
    """The report as indented UTF-8 JSON."""
    text = json.dumps(
        {"schema": SCHEMA, "report": asdict(report)}, ensure_ascii=False, indent=2, default=_plain
    )
    # A lone surrogate has no UTF-8; what backslashreplace writes for it is exactly its JSON escape.
    return Rendered((text + "\n").encode("utf-8", "backslashreplace"))


def _plain(value: object) -> str:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    raise TypeError(f"not a value of a report: {value!r}")
