"""What every exporter promises, whatever its format."""

import hashlib
import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdfium2 import PdfDocument

from core.errors import UserError
from core.plugins.exporters.built_in import built_in
from core.plugins.protocols import Exporter
from core.records.report import Report
from tests.core import report_examples as examples

EXPORTERS = {exporter.format: exporter for exporter in built_in()}
REPORTS = {
    "rich": examples.report(),
    "hostile": examples.report(examples.hostile_claim()),
    "compound": examples.report(*examples.compound()),
    "empty": examples.empty_report(),
    "updated": examples.updated_report(),
    "emoji": examples.report(replace(examples.claim(), headline="Fire 🔥 at 漢口", wording="👩🏽‍🚒 came")),
}
every_format = pytest.mark.parametrize("exporter", EXPORTERS.values(), ids=EXPORTERS)


def test_the_formats_promised_are_there() -> None:
    assert set(EXPORTERS) == {"html", "pdf", "docx", "md", "csv", "xlsx", "json"}


@every_format
def test_it_is_an_exporter_with_a_title_for_a_menu(exporter: Exporter) -> None:
    assert isinstance(exporter, Exporter)
    assert exporter.format.upper() in exporter.title or exporter.format == "md"


@every_format
@pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS)
def test_it_writes_any_report_and_says_where_and_which_bytes(
    exporter: Exporter, report: Report, tmp_path: Path
) -> None:
    path = tmp_path / f"حركة الميناء.{exporter.format}"
    written = exporter.write(report, path)
    assert written.path == path
    assert written.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


@every_format
@pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS)
def test_the_same_report_gives_the_same_bytes(exporter: Exporter, report: Report, tmp_path: Path) -> None:
    first = exporter.write(report, tmp_path / "first")
    assert exporter.write(report, tmp_path / "second").sha256 == first.sha256


@every_format
def test_another_report_gives_other_bytes(exporter: Exporter, tmp_path: Path) -> None:
    first = exporter.write(examples.report(examples.claim()), tmp_path / "first")
    changed = replace(examples.claim(), wording="Harbour traffic halved between 2024 and 2025.")
    assert exporter.write(examples.report(changed), tmp_path / "second").sha256 != first.sha256


@every_format
def test_it_replaces_an_older_report(exporter: Exporter, tmp_path: Path) -> None:
    path = tmp_path / "report"
    path.write_bytes(b"old")
    written = exporter.write(examples.report(), path)
    assert written.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert path.read_bytes() != b"old"


@every_format
def test_it_refuses_a_folder_that_is_not_there(exporter: Exporter, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="does not exist"):
        exporter.write(examples.report(), tmp_path / "nowhere" / "report")


def words_of(data: bytes) -> str:
    """All that a file says, as one line."""
    if data.startswith(b"%PDF"):
        with PdfDocument(data) as document:
            text = " ".join(page.get_textpage().get_text_bounded() for page in document)
    elif data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            text = " ".join(packed.read(name).decode("utf-8", "replace") for name in packed.namelist())
    else:
        text = data.decode("utf-8")
    return " ".join(text.split())


@every_format
def test_it_says_as_what_the_claimant_spoke_and_in_which_words(exporter: Exporter) -> None:
    told = replace(examples.claim(), claimant_role="head of pilots", claimant_basis="Vik told the board")
    shown = words_of(exporter.render(examples.report(told)).data)  # type: ignore[attr-defined]
    assert "head of pilots" in shown
    assert "Vik told the board" in shown


@every_format
@settings(max_examples=12)
@given(text=st.text(max_size=60), other=st.text(max_size=60))
def test_no_text_stops_it(exporter: Exporter, text: str, other: str) -> None:
    quote = replace(examples.claim().quotes[0], before=other, exact=text, after=other)
    claim = replace(
        examples.claim(),
        headline=text,
        wording=other,
        claimant=text,
        claimant_url=other,
        claimant_role=other,
        claimant_basis=text,
        said_on=text,
        said_on_basis=other,
        tags=(text, other),
        quotes=(quote,),
        evidence=(replace(examples.evidence(), quote=text, url=other, language=text, published=other),),
        verdicts=(replace(examples.verdict(), rationale=text, as_of=other, reviewer=text),),
    )
    report = examples.report(claim)
    article = replace(report.article, title=text, language=other, url=text, published=text)
    assert exporter.render(replace(report, article=article)).data  # type: ignore[attr-defined]
