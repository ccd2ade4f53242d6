"""Take the article out of saved web pages, as an import does; works on files alone."""

import argparse
import logging
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from core.commandline.rows import Answer, LooseRow, argument
from core.commandline.terminal import shown
from core.errors import UserError
from core.i18n import _
from core.plugins.importers.html_page import HtmlPage
from core.plugins.importers.opening import MAX_FILE_BYTES, bytes_from
from core.plugins.unpacking import unpacked
from core.records.drafts import Draft, Original

_PAGES = (".html", ".htm", ".xhtml")
_PACKED = ".gz"
_log = logging.getLogger(__name__)


def extract(options: argparse.Namespace) -> Answer:
    """``extract FILE.html`` or ``extract --batch FOLDER``: text and facts of the article in each page."""
    if bool(options.batch) == bool(options.file):
        usage = argparse.ArgumentParser("touchstone extract", "%(prog)s (FILE.html | --batch FOLDER)")
        usage.error(_("Give either one page or --batch FOLDER."))
    return _batch(Path(options.batch)) if options.batch else _row(options.file, _one(options.file))


def _batch(folder: Path) -> Iterable[Any]:
    """A row for each page of a folder, by name; one that cannot be read has no text, and is named."""
    pages = _pages(folder)
    rows = []
    with shown(_("Reading pages")) as progress:
        for done, page in enumerate(pages):
            progress.report(done, len(pages), page.name)
            rows.append(_row(page.name, _tried(page)))
    return rows


def _pages(folder: Path) -> list[Path]:
    if not folder.is_dir():
        raise UserError(_("There is no folder “{path}”. Check its name and place.").format(path=folder))
    pages = [path for path in folder.iterdir() if path.name.lower().removesuffix(_PACKED).endswith(_PAGES)]
    if not pages:
        raise UserError(_("There are no web pages (.html) in “{path}”.").format(path=folder))
    return sorted(pages, key=lambda path: path.name)


def _tried(page: Path) -> Draft | None:
    """The draft of a page, None where it cannot be had: the other pages are read all the same."""
    try:
        return _draft(bytes_from(page), page.name)
    except UserError as error:
        print(f"{page.name}: {error}", file=sys.stderr)
    except Exception:
        _log.debug("reading %s", page.name, exc_info=True)
        print(_("{name}: The page is damaged and was passed over.").format(name=page.name), file=sys.stderr)
    return None


def _one(file: str) -> Draft:
    if file == "-":
        return _draft(sys.stdin.buffer.read(), "")
    return _draft(bytes_from(Path(file)), Path(file).name)


def _draft(data: bytes, name: str) -> Draft:
    if name.lower().endswith(_PACKED):
        data, name = _unpacked(data, name), name[: -len(_PACKED)]
    return HtmlPage().read(Original(data, name))


def _unpacked(data: bytes, name: str) -> bytes:
    try:
        return unpacked(data, MAX_FILE_BYTES)
    except ValueError as error:
        raise UserError(_("“{name}” is damaged: it cannot be unpacked.").format(name=name)) from error


def _row(file: str, draft: Draft | None) -> Mapping[str, Any]:
    return {
        "file": file,
        "title": draft.title if draft else "",
        "author": draft.author if draft else "",
        "published": draft.published if draft else "",
        "language": draft.language if draft else "",
        "text": draft.text if draft else "",
    }


ROWS = (
    LooseRow(
        "extract",
        "Take the article out of saved web pages. One page that has no article ends with 1; in a folder such"
        " a page has an empty text and is named on standard error, and the command ends with 0.",
        (
            argument("file", nargs="?", metavar="FILE.html", help="a web page; - for standard input"),
            argument("--batch", metavar="FOLDER", help="every .html file in a folder, by name; .html.gz too"),
        ),
        extract,
    ),
)
