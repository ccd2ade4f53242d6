"""Exporting: every format, remembered where it can be, and a confidential source in none of them."""

import hashlib
import zipfile
from pathlib import Path

import pypdfium2
import pytest
from sqlmodel import Session

from core.errors import UserError
from core.exporting import export
from core.library import Library, open_library, open_read_only
from core.services import reports, sources
from tests.core.rich import COPY, EVIDENCE_NOTE, FILE_NAME, LOCATOR, SECRETS, Rich, fill

FORMATS = ("html", "pdf", "docx", "md", "csv", "xlsx", "json")


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Rich]:
    """A folder with the report in every format, twice, so that changes are in it, and its library."""
    folder = tmp_path_factory.mktemp("reports")
    with open_library(folder / "rich.touchstone", "Noor") as library:
        rich = fill(library)
        for format in FORMATS:
            export(library, rich.article, format, folder / f"report.{format}")
    return folder, rich


def words_of(path: Path) -> str:
    """Everything a reader or a tool could find in an exported file."""
    data = path.read_bytes()
    found = [data.decode("utf-8", "replace"), data.decode("utf-16-le", "replace")]
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as packed:
            found += [name + packed.read(name).decode("utf-8", "replace") for name in packed.namelist()]
    if path.suffix == ".pdf":
        document = pypdfium2.PdfDocument(data)
        found += [page.get_textpage().get_text_bounded() for page in document]
        found += [repr(document.get_metadata_dict())]
        document.close()
    return "\n".join(found)


def secrets_of(folder: Path, rich: Rich) -> list[str]:
    """Whatever names the confidential source."""
    with open_read_only(folder / "rich.touchstone") as library:
        (copy,) = library.ask(sources.snapshots, rich.secret)
    assert copy.content_sha256 == hashlib.sha256(COPY.encode()).hexdigest()
    rest = [LOCATOR, EVIDENCE_NOTE, FILE_NAME, "Uhlenbeckian", "hidden-host", rich.secret, copy.id]
    return [*SECRETS.values(), *rest, copy.content_sha256, copy.content_sha256[:12]]


@pytest.mark.parametrize("format", FORMATS)
def test_a_confidential_source_leaves_no_trace(exported: tuple[Path, Rich], format: str) -> None:
    folder, rich = exported
    told = words_of(folder / f"report.{format}").casefold()
    assert "nobody was evicted" in told
    assert "rents 2019" in told
    assert [secret for secret in secrets_of(folder, rich) if secret.casefold() in told] == []


def test_a_secret_that_was_there_would_be_found(exported: tuple[Path, Rich], tmp_path: Path) -> None:
    folder, rich = exported
    with open_library(folder / "rich.touchstone") as library:

        def disclose(session: Session) -> None:
            sources.get(session, rich.secret).confidential = False

        library.do("Disclose", disclose)
        for format in FORMATS:
            export(library, rich.article, format, tmp_path / f"open.{format}")
        library.undo()
    for format in FORMATS:
        assert SECRETS["title"].casefold() in words_of(tmp_path / f"open.{format}").casefold(), format


@pytest.mark.parametrize("format", FORMATS)
def test_an_export_says_what_it_wrote_and_is_remembered(
    library: Library, tmp_path: Path, format: str
) -> None:
    rich = fill(library)
    made = export(library, rich.article, format, tmp_path / f"out.{format}")
    assert made.sha256 == hashlib.sha256(made.path.read_bytes()).hexdigest()
    (remembered,) = library.ask(reports.exports, rich.article)
    assert (remembered.format, remembered.sha256, remembered.reviewer) == (format, made.sha256, "Noor")


def test_a_library_for_reading_only_exports_and_remembers_nothing(tmp_path: Path) -> None:
    path = tmp_path / "r.touchstone"
    with open_library(path) as library:
        rich = fill(library)
    before = path.read_bytes()
    with open_read_only(path) as library:
        assert export(library, rich.article, "json", tmp_path / "r.json").path.stat().st_size > 0
        assert library.ask(reports.exports, rich.article) == []
    assert path.read_bytes() == before


def test_a_report_that_could_not_be_written_is_not_remembered(library: Library, tmp_path: Path) -> None:
    rich = fill(library)
    with pytest.raises(UserError):
        export(library, rich.article, "html", tmp_path / "no such folder" / "r.html")
    with pytest.raises(UserError, match="no report format “odt”"):
        export(library, rich.article, "odt", tmp_path / "r.odt")
    assert library.ask(reports.exports, rich.article) == []
