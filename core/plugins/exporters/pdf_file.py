"""The report as a tagged PDF with its fonts inside, set by typst from resources/templates/report.typ.

What the reviewer wrote reaches typst as JSON in its inputs, where it is data and never markup.
"""

import json
import re
from dataclasses import asdict
from datetime import UTC
from typing import Any

import typst

from core.errors import UserError
from core.i18n import _
from core.plugins.exporters.assets import FONTS, RESOURCES, TEMPLATES, drawing
from core.plugins.exporters.characters import breakable
from core.plugins.exporters.present import present
from core.plugins.exporters.view import ReportView
from core.plugins.exporters.writing import Rendered
from core.records.report import Report
from core.records.terms import Stance


def render(report: Report) -> Rendered:
    """The report as PDF/UA-1, or as tagged PDF with a warning where our fonts lack a character."""
    view = present(report)
    inputs = {"report": _data(view), "icons": json.dumps(_drawings(view))}
    stamp = int(report.created_at.astimezone(UTC).timestamp())
    try:
        return Rendered(_compile(inputs, stamp, ["ua-1"]))
    except typst.TypstError as error:
        strict = error.diagnostic
    try:
        return Rendered(_compile(inputs, stamp, []), (_gave_up(strict),))
    except typst.TypstError as error:
        raise UserError(
            _("The PDF could not be made. The web page (HTML) holds the same report and can be printed.")
        ) from error


def _compile(inputs: dict[str, str], stamp: int, standards: list[Any]) -> bytes:
    made = typst.compile(
        TEMPLATES / "report.typ",
        root=RESOURCES,
        font_paths=[FONTS],
        ignore_system_fonts=True,
        format="pdf",
        sys_inputs=inputs,
        pdf_standards=standards,
        timestamp=stamp,
    )
    assert isinstance(made, bytes)
    return made


def _gave_up(reason: str) -> str:
    missing = "".join(dict.fromkeys(re.findall('the text `"([^"\\\\]+)"` could not', reason)))
    if not missing:
        return _("The PDF is tagged, but could not be marked as PDF/UA-1 (accessible PDF).")
    return _(
        "The PDF is tagged, but could not be marked as PDF/UA-1 (accessible PDF): these characters are in "
        "none of the fonts Touchstone brings along and show as empty boxes: {characters}"
    ).format(characters=missing[:40])


def _data(view: ReportView) -> str:
    return json.dumps(_breakable(asdict(view)))


def _breakable(value: Any, key: str = "") -> Any:
    """The same data with endless words made breakable, addresses that are followed left alone."""
    if isinstance(value, dict):
        return {name: _breakable(inner, name) for name, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_breakable(inner, key) for inner in value]
    return breakable(value) if isinstance(value, str) and key != "link" else value


def _drawings(view: ReportView) -> dict[str, str]:
    """The drawings the report uses, by name."""
    labels = [row.label for row in view.summary]
    labels += [label for scale in view.scales for label in scale.labels]
    labels += [each.label for claim in view.claims for each in (claim.verdict, *claim.earlier) if each]
    labels += [link.label for claim in view.claims for link in claim.links if link.label]
    names = {label.icon for label in labels} | {"warning"} | {stance.value for stance in Stance}
    return {name: drawing(name) for name in sorted(names) if drawing(name)}
