"""Renew the catalogues of translations from the sentences in the source; needs Babel, the program does not.

Run from the repository root: ``.venv/bin/python -m resources.locale.catalogues [add LANGUAGE]``.
"""

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
DOMAIN = "touchstone"
FOLDERS = ("bootstrap", "core", "ui")
MARKS = {"_": None, "ngettext": (1, 2)}
Extraction = list[tuple[int, str | tuple[str, ...], list[str], str | None]]
BEGUN = datetime(2026, 11, 23, tzinfo=UTC)
"""Stands for every date in a catalogue, so that renewing one changes nothing but sentences."""


def main(words: list[str]) -> None:
    """Renew template, catalogues and what is made of them; say how complete each language is."""
    template = extracted()
    write(template, HERE / f"{DOMAIN}.pot")
    if words[:1] == ["add"]:
        add(words[1])
    for path in catalogues():
        catalogue = read(path)
        catalogue.update(template, no_fuzzy_matching=True, update_header_comment=False)
        catalogue.obsolete.clear()
        catalogue.revision_date = BEGUN
        write(catalogue, path)
        with path.with_suffix(".mo").open("wb") as file:
            write_mo(file, catalogue)
        done = sum(bool(message.id and message.string and all(message.string)) for message in catalogue)
        sys.stdout.write(f"{catalogue.locale}: {done} of {len(catalogue)} sentences\n")


def extracted() -> Catalog:
    """Every sentence marked in the source, with the files it stands in."""
    template = Catalog(project="Touchstone", creation_date=BEGUN, charset="utf-8", fuzzy=False)
    template.header_comment = "# Sentences of Touchstone, under the Apache License 2.0."
    for path in sources():
        for _line, message, comments, _context in marked(path):
            place = path.relative_to(ROOT).as_posix()
            template.add(message, locations=[(place, 0)], auto_comments=comments)
    return template


def marked(path: Path) -> Extraction:
    """What is marked in a file: line, sentence or pair for a count, comments, context."""
    return extract_from_file("python", path, keywords=MARKS)


def sources() -> Iterator[Path]:
    """The files that may hold sentences, in order."""
    for folder in FOLDERS:
        yield from sorted((ROOT / folder).rglob("*.py"))


def catalogues() -> list[Path]:
    """The catalogue of each language."""
    return sorted(HERE.glob(f"*/LC_MESSAGES/{DOMAIN}.po"))


def add(language: str) -> None:
    """Begin the catalogue of a language; one that is there is left as it is."""
    path = HERE / language / "LC_MESSAGES" / f"{DOMAIN}.po"
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        begun = Catalog(language, project="Touchstone", creation_date=BEGUN, fuzzy=False)
        begun.header_comment = f"# Touchstone in {language}, under the Apache License 2.0."
        write(begun, path)


def read(path: Path) -> Catalog:
    """A catalogue as it is stored."""
    with path.open("rb") as file:
        return read_po(file, locale=path.parent.parent.name)


def read_template() -> Catalog:
    """The template as it is stored."""
    with (HERE / f"{DOMAIN}.pot").open("rb") as file:
        return read_po(file)


def write(catalogue: Catalog, path: Path) -> None:
    """Store a catalogue, one sentence a line, with the files but not the lines where sentences stand."""
    with path.open("wb") as file:
        write_po(file, catalogue, width=0, include_lineno=False, omit_header=False)


if __name__ == "__main__":
    main(sys.argv[1:])
