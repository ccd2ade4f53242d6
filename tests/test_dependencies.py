"""What is declared, what is locked and what is imported are the same libraries."""

import re
import sys
import tomllib
from collections.abc import Iterable
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tests.fixtures.tracked import ROOT, imported_by, name_of, source_files, tracked_files

LOCKS = ("requirements.txt", "requirements-dev.txt", "requirements-measuring.txt")
INDIRECT = {"shiboken6": "PySide6 is linked to the very same version of it"}
"""Declared without being imported, and why."""
TOP_LEVEL = {
    name: re.sub(r"[-_.]+", "-", owners[0]).lower() for name, owners in packages_distributions().items()
}


def canonical(requirement: str) -> str:
    name = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert name, requirement
    return re.sub(r"[-_.]+", "-", name[0]).lower()


def declared() -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return {canonical(requirement) for requirement in project["dependencies"]}


def tools() -> set[str]:
    groups = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["dependency-groups"]
    return {canonical(requirement) for requirement in groups["dev"]}


def imported(files: Iterable[Path] = source_files()) -> dict[str, str]:
    """Distribution to a file that imports it, for what is neither ours nor the standard library's."""
    known = sys.stdlib_module_names | {"core", "ui", "bootstrap", "main", "resources", "tests"}
    found = {}
    for path in files:
        for top in {module.partition(".")[0] for module in imported_by(path)} - known:
            found[TOP_LEVEL.get(top, top)] = name_of(path)
    return found


def locked(name: str) -> dict[str, str]:
    """Requirement line to everything that belongs to it, of a lock file."""
    blocks = re.split(r"\n(?=\S)", (ROOT / name).read_text(encoding="utf-8"))
    return {block.splitlines()[0]: block for block in blocks if not block.startswith("#")}


def test_every_import_is_declared() -> None:
    undeclared = {owner: file for owner, file in imported().items() if owner not in declared()}
    assert undeclared == {}


def test_every_import_of_the_tests_is_declared() -> None:
    tests = [path for path in tracked_files() if path.suffix == ".py" and name_of(path).startswith("tests/")]
    owners = {owner: file for owner, file in imported(tests).items() if owner not in declared() | tools()}
    assert owners == {}


def test_every_declared_library_is_imported() -> None:
    assert declared() - set(imported()) - set(INDIRECT) == set()


@pytest.mark.parametrize("name", LOCKS)
def test_locks_have_a_hash_for_every_requirement(name: str) -> None:
    requirements = locked(name)
    assert len(requirements) > 30
    assert [
        line for line, block in requirements.items() if not re.search(r"--hash=sha256:[0-9a-f]{64}\b", block)
    ] == []
    assert [line for line in requirements if not re.match(r"[a-z0-9-]+==[\w.]+ ", line)] == []


@pytest.mark.parametrize("name", LOCKS)
def test_locks_name_no_host_and_no_folder(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert re.findall(r"://|--(?:extra-)?index-url|--find-links| @ |file:", text) == []


@pytest.mark.parametrize("name", LOCKS)
def test_locks_pin_the_qt_that_keeps_its_references(name: str) -> None:
    pins = {line.split(" ")[0] for line in locked(name)}
    assert {"pyside6-essentials==6.11.3", "shiboken6==6.11.3"} <= pins


@pytest.mark.parametrize("name", LOCKS)
def test_locks_hold_what_is_declared(name: str) -> None:
    assert declared() <= {canonical(line) for line in locked(name)}


def test_the_development_lock_holds_the_other() -> None:
    runtime, development, _measuring = (
        {pin(line): block for line, block in locked(name).items()} for name in LOCKS
    )
    assert runtime.keys() <= development.keys()
    assert all(hashes(runtime[line]) == hashes(development[line]) for line in runtime)


def pin(line: str) -> str:
    """Without the systems it is for: a tool may need on all of them what the app needs on one."""
    return line.partition(" ")[0]


def hashes(block: str) -> set[str]:
    return set(re.findall(r"sha256:[0-9a-f]{64}", block))


def test_no_other_lock_is_kept() -> None:
    assert {path.name for path in tracked_files()}.isdisjoint(
        {"uv.lock", "pylock.toml", "poetry.lock", "Pipfile.lock"}
    )
