"""The report as one web page that asks for nothing else: no script, no font, no picture from elsewhere."""

from functools import cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from core.plugins.exporters.assets import TEMPLATES, drawing
from core.plugins.exporters.present import present
from core.plugins.exporters.writing import Rendered
from core.records.report import Report


def render(report: Report) -> Rendered:
    """The report as self-contained HTML, everything the reviewer wrote escaped."""
    page = _environment().get_template("report.html.j2").render(page=present(report))
    return Rendered(page.encode("utf-8"))


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["icon"] = drawing
    return environment
