"""The documents agree with the files they speak of, and what they tell people to type works."""

import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence

from core.library import open_library
from tests.fixtures.tracked import ROOT, name_of, tracked_files
from ui.desk import Desk
from ui.desk.commands import build
from ui.keeper import Keeper
from ui.window import MainWindow

LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)")
BLOCK = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
KEY = re.compile(r"\*\*([^*\s]{0,13}[^*\s.]|\.)\*\*")
OF_DIALOGS = {"Enter"}
"""Keys that belong to every dialog and are no command's."""
STANCES = {"Supports", "Contradicts", "Context"}
"""Words of the window that are printed as keys are."""


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_links_between_documents_lead_somewhere() -> None:
    documents = [path for path in tracked_files() if path.suffix == ".md"]
    broken = [
        f"{name_of(path)}: {link}"
        for path in documents
        for link in LINK.findall(path.read_text(encoding="utf-8"))
        if not (path.parent / link).exists()
    ]
    assert len(documents) >= 3
    assert broken == []


def test_every_decision_is_in_the_index() -> None:
    decisions = {path.name for path in (ROOT / "docs" / "adr").glob("[0-9]*.md")}
    assert decisions == set(LINK.findall(read("docs/adr/README.md")))


def test_the_decisions_are_numbered_in_order() -> None:
    decisions = sorted((ROOT / "docs" / "adr").glob("[0-9]*.md"))
    titles = [path.read_text(encoding="utf-8").partition("\n")[0] for path in decisions]
    assert [path.name[:4] for path in decisions] == [f"{n:04}" for n in range(1, len(decisions) + 1)]
    assert [title.split()[1] for title in titles] == [f"{n}." for n in range(1, len(decisions) + 1)]


def test_the_licence_declared_is_the_licence_kept() -> None:
    project = tomllib.loads(read("pyproject.toml"))["project"]
    assert project["license"] == "Apache-2.0"
    assert re.search(r"Apache License\s+Version 2\.0, January 2004", read("LICENSE"))
    assert all((ROOT / file).is_file() for file in project["license-files"])


def test_the_version_is_in_the_changes() -> None:
    version = tomllib.loads(read("pyproject.toml"))["project"]["version"]
    assert f"## {version}" in read("CHANGELOG.md")


def test_the_pictures_are_shown_and_small() -> None:
    shown = {(ROOT / link).resolve() for link in re.findall(r"!\[[^\]]+\]\(([^)]+)\)", read("README.md"))}
    assert shown == set((ROOT / "docs" / "pictures").resolve().glob("*.png"))
    assert all(path.stat().st_size < 300_000 for path in shown)


def test_the_files_named_in_the_documents_exist() -> None:
    named = re.compile(r"`((?:core|ui|tests|docs|benchmarks|resources|bootstrap|\.ci)/[\w./-]*\w/?)`")
    documents = ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "docs/BENCHMARKS.md")
    missing = [name for page in documents for name in named.findall(read(page)) if not (ROOT / name).exists()]
    assert len(named.findall(read("ARCHITECTURE.md"))) > 10
    assert missing == []


@pytest.mark.skipif(not shutil.which("bash"), reason="the examples are written for a Unix shell")
def test_every_command_line_in_the_readme_runs(tmp_path: Path) -> None:
    blocks = BLOCK.findall(read("README.md"))
    script = "".join(blocks)
    assert script.count("python3 run.py") >= 10
    shutil.copytree(ROOT / "resources" / "examples", tmp_path / "resources" / "examples")
    program = f"{shlex.quote(sys.executable)} {shlex.quote(str(ROOT / 'main.py'))}"
    done = subprocess.run(
        ["bash", "-e", "-u", "-o", "pipefail", "-x", "-c", script.replace("python3 run.py", program)],
        cwd=tmp_path,
        env=os.environ | {"TMPDIR": str(tmp_path)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=110,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "quote_lock: exact" in done.stdout
    assert "8,412,300" in (tmp_path / "report.html").read_text(encoding="utf-8")


def test_every_option_of_run_py_in_the_readme_is_one() -> None:
    from core.commandline.running import parser

    told = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", read("README.md"))) - {
        "--help",
        "--no-install-recommends",
    }
    parsers = [parser()]
    known = {"--sample", "--out"}
    while parsers:
        one = parsers.pop()
        known |= {option for action in one._actions for option in action.option_strings}
        for action in one._actions:
            if isinstance(action.choices, dict):
                parsers += action.choices.values()
    assert told - known == set()


def test_every_key_named_in_the_readme_is_a_command(qapp: object, tmp_path: Path) -> None:
    told = set(KEY.findall(read("README.md"))) - OF_DIALOGS - STANCES
    assert len(told) > 15
    assert told - keys_of_all_commands(tmp_path) == set()


def keys_of_all_commands(folder: Path) -> set[str]:
    """Every key of the table of commands, as it is written in a document."""
    from core.settings import Settings

    window = MainWindow(lambda _name: "", lambda _name, _value: None)
    desk = Desk(window, open_library(folder / "keys.touchstone"), Keeper(Settings()), _fail)
    texts = [key for command in build(desk) for key in command.shortcut.split("; ") if key]
    desk.close()
    window.close()
    window.deleteLater()
    return {QKeySequence(text).toString(QKeySequence.SequenceFormat.PortableText) for text in texts}


def _fail(error: Exception) -> None:
    raise error
