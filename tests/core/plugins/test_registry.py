"""The registry: what is built in, what is installed, and what is broken."""

import logging
import subprocess
import sys
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from core.errors import UserError
from core.plugins import registry
from core.plugins.importers import opening
from core.plugins.protocols import CheckReader, Exporter, Importer, Lookup, Suggester
from core.records.drafts import Draft, Original

ROOT = Path(__file__).resolve().parents[3]


class Shouting:
    """A plug-in that reads texts that begin with three exclamation marks."""

    name = "shouting"

    def accepts(self, original: Original) -> bool:
        return original.data.startswith(b"!!!")

    def read(self, original: Original) -> Draft:
        return Draft(text=original.data.decode().upper(), original=original)


class Failing(Shouting):
    """A plug-in that breaks whenever it is asked."""

    name = "failing"

    def accepts(self, original: Original) -> bool:
        raise RuntimeError("broken")


def several() -> list[Shouting]:
    """Two plug-ins from one entry point."""
    return [Failing(), Shouting()]


@pytest.fixture
def installed(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Real entry points of the importers' group, named by the test's parameter."""
    group = "touchstone.importers"
    entries = tuple(EntryPoint(value, value, group) for value in request.param)
    monkeypatch.setattr(registry, "_entries", lambda asked: entries if asked == group else ())


def test_what_is_built_in_keeps_to_its_protocol() -> None:
    assert [importer.name for importer in registry.importers()] == [
        "PDF",
        "Word document",
        "web page",
        "plain text",
    ]
    assert all(isinstance(importer, Importer) for importer in registry.importers())
    assert all(isinstance(exporter, Exporter) for exporter in registry.exporters())
    assert {"html", "pdf", "docx", "csv", "json"} <= {exporter.format for exporter in registry.exporters()}
    assert [suggester.name for suggester in registry.suggesters()] == ["ranking"]
    assert all(isinstance(suggester, Suggester) for suggester in registry.suggesters())
    assert all(isinstance(reader, CheckReader) for reader in registry.check_readers())
    assert [lookup.name for lookup in registry.lookups()] == ["Fact Check Tools"]
    assert all(isinstance(lookup, Lookup) for lookup in registry.lookups())


def test_an_exporter_is_found_by_its_format() -> None:
    assert registry.exporter(".HTML").format == "html"
    with pytest.raises(UserError, match=r"no report format “odt”\. Choose one of these: html, "):
        registry.exporter("odt")


@pytest.mark.parametrize("installed", [[f"{__name__}:several"]], indirect=True)
@pytest.mark.usefixtures("installed")
def test_installed_plug_ins_stand_before_plain_text_and_failing_ones_are_passed_over(
    caplog: pytest.LogCaptureFixture,
) -> None:
    sys.modules.setdefault(__name__, sys.modules[Shouting.__module__])
    assert [importer.name for importer in registry.importers()][-3:] == ["failing", "shouting", "plain text"]
    with caplog.at_level(logging.CRITICAL, "core.plugins"):
        assert opening.from_bytes(b"!!! the bridge").text == "!!! THE BRIDGE"
        assert opening.from_bytes(b"The bridge.").text == "The bridge."


@pytest.mark.parametrize(
    "installed", [["no.such.module:x", "json:loads", "pathlib:Path", "math:nothing"]], indirect=True
)
@pytest.mark.usefixtures("installed")
def test_broken_plug_ins_are_logged_and_left_out(caplog: pytest.LogCaptureFixture) -> None:
    assert [importer.name for importer in registry.importers()][-1] == "plain text"
    assert len(registry.importers()) == 4
    for name in ("no.such.module:x", "json:loads", "pathlib:Path", "math:nothing"):
        assert any(repr(name) in record.getMessage() for record in caplog.records)


def test_an_entry_point_of_an_installed_package_is_found(tmp_path: Path) -> None:
    package = tmp_path / "plugin-1.0.dist-info"
    package.mkdir()
    (package / "METADATA").write_text("Metadata-Version: 2.1\nName: plugin\nVersion: 1.0\n")
    (package / "entry_points.txt").write_text("[touchstone.importers]\nquiet = quiet_plugin:Quiet\n")
    (tmp_path / "quiet_plugin.py").write_text(
        "class Quiet:\n    name = 'quiet'\n    def accepts(self, original): return False\n"
        "    def read(self, original): return None\n"
    )
    code = "from core.plugins.registry import importers; print([i.name for i in importers()])"
    paths = f"import sys; sys.path[:0] = [{str(tmp_path)!r}, {str(ROOT)!r}]; "
    done = subprocess.run([sys.executable, "-c", paths + code], capture_output=True, text=True, check=True)
    assert "'quiet', 'plain text'" in done.stdout


HEAVY = (
    "trafilatura",
    "pypdfium2",
    "keyring",
    "docx",
    "dateparser",
    "httpx",
    "charset_normalizer",
    "lxml",
    "typst",
)


def test_nothing_heavy_is_loaded_before_it_is_needed() -> None:
    code = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r}); from core.plugins.importers import opening;"
        " from core.plugins.registry import check_readers, importers, lookups;"
        " from core.matching import asking, importing; importers(); check_readers(); lookups();"
        f" print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
