"""The JSON file, read back into the very same report."""

import dataclasses
import json
import types
import typing
from datetime import datetime
from enum import StrEnum
from typing import Any

import pytest

from core.plugins.exporters.json_file import render
from core.records.report import Report
from tests.core import report_examples as examples


def revived(kind: Any, value: Any) -> Any:
    """The plain JSON value as the type the record says it is."""
    origin = typing.get_origin(kind)
    if origin is types.UnionType:
        inner = next(each for each in typing.get_args(kind) if each is not type(None))
        return None if value is None else revived(inner, value)
    if origin is tuple:
        return tuple(revived(typing.get_args(kind)[0], each) for each in value)
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        hints = typing.get_type_hints(kind)
        return kind(**{name: revived(hints[name], each) for name, each in value.items()})
    if kind is datetime:
        return datetime.fromisoformat(value)
    return kind(value) if issubclass(kind, StrEnum) else value


@pytest.mark.parametrize(
    "report",
    [
        examples.report(),
        examples.report(examples.hostile_claim()),
        examples.empty_report(),
        examples.report(dataclasses.replace(examples.claim(), wording="lone \ud83d half, \u2028 and \u202e")),
    ],
)
def test_nothing_is_lost(report: Report) -> None:
    held = json.loads(render(report).data.decode("utf-8"))
    assert held["schema"] == {"name": "touchstone-report", "version": 1}
    assert revived(Report, held["report"]) == report


def test_it_can_be_read_by_eye() -> None:
    text = render(examples.report()).data.decode("utf-8")
    assert '"exact": "الحركة زادت مرتين"' in text
    assert '"created_at": "2026-03-02T09:30:00+00:00"' in text
