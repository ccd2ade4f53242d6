"""The documents agree with the files they speak of."""

import re
import tomllib

from tests.fixtures.tracked import ROOT, name_of, tracked_files

LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)")


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
    index = (ROOT / "docs" / "adr" / "README.md").read_text(encoding="utf-8")
    decisions = {path.name for path in (ROOT / "docs" / "adr").glob("[0-9]*.md")}
    assert decisions == set(LINK.findall(index))


def test_the_licence_declared_is_the_licence_kept() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert project["license"] == "Apache-2.0"
    assert re.search(r"Apache License\s+Version 2\.0, January 2004", text)
    assert all((ROOT / file).is_file() for file in project["license-files"])


def test_the_version_is_in_the_changes() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    assert f"## {version}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
