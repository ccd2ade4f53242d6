"""One registry for everything that can be plugged in: what Touchstone brings along, then what is installed.

A plug-in is a package with an entry point in one of the groups "touchstone.importers",
"touchstone.exporters", "touchstone.suggesters", "touchstone.check_readers" or "touchstone.lookups", which
names a class, or a function that gives one or several objects. One that does not load or does not keep to
its protocol is logged and left out. Nothing is loaded before it is asked for.
"""

import logging
from collections.abc import Iterator
from functools import lru_cache
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from typing import Any

from core.errors import UserError
from core.i18n import _
from core.plugins.protocols import CheckReader, Exporter, Importer, Lookup, Suggester

_log = logging.getLogger(__name__)

_IMPORTERS = {
    "pdf": "core.plugins.importers.pdf_file:PdfFile",
    "docx": "core.plugins.importers.word_file:WordFile",
    "html": "core.plugins.importers.html_page:HtmlPage",
}
_LAST_IMPORTER = {"text": "core.plugins.importers.plain_text:PlainText"}
_EXPORTERS = {"files": "core.plugins.exporters.built_in:built_in"}
_SUGGESTERS = {"ranking": "core.plugins.suggesters.ranking:RankingSuggester"}
_CHECK_READERS = {"files": "core.plugins.check_readers.built_in:built_in"}
_LOOKUPS = {"google": "core.plugins.lookups.fact_check_tools:FactCheckTools"}


def importers() -> tuple[Importer, ...]:
    """Every importer in the order they are asked; plain text, which takes anything, stands last."""
    installed = _installed("touchstone.importers", Importer)
    return (*_brought_along(_IMPORTERS), *installed, *_brought_along(_LAST_IMPORTER))


def exporters() -> tuple[Exporter, ...]:
    """Every exporter, the built-in ones first."""
    return (*_brought_along(_EXPORTERS), *_installed("touchstone.exporters", Exporter))


def exporter(format: str) -> Exporter:
    """The exporter of a format ("html"); raises UserError that names those there are."""
    for candidate in exporters():
        if candidate.format == format.lower().lstrip("."):
            return candidate
    raise UserError(
        _("There is no report format “{format}”. Choose one of these: {formats}.").format(
            format=format, formats=", ".join(candidate.format for candidate in exporters())
        )
    )


def suggesters() -> tuple[Suggester, ...]:
    """Every suggester, the built-in one first."""
    return (*_brought_along(_SUGGESTERS), *_installed("touchstone.suggesters", Suggester))


def check_readers() -> tuple[CheckReader, ...]:
    """Every reader of fact-checks in the order they are asked; installed ones come first."""
    return (*_installed("touchstone.check_readers", CheckReader), *_brought_along(_CHECK_READERS))


def lookups() -> tuple[Lookup, ...]:
    """Every online look-up, the built-in one first."""
    return (*_brought_along(_LOOKUPS), *_installed("touchstone.lookups", Lookup))


def _brought_along(table: dict[str, str]) -> Iterator[Any]:
    """The objects of a table "name: module:attribute"; that they keep to their protocols is tested."""
    for place in table.values():
        module, _colon, attribute = place.partition(":")
        yield from _made(getattr(import_module(module), attribute))


def _installed(group: str, protocol: Any) -> Iterator[Any]:
    """The objects of the installed plug-ins of a group that load and keep to the protocol."""
    for entry in _entries(group):
        try:
            made = _made(entry.load())
        except Exception:
            _log.exception("The plug-in %r of %s does not load and is left out.", entry.name, group)
            continue
        for candidate in made:
            if isinstance(candidate, protocol):
                yield candidate
            else:
                _log.error("The plug-in %r is no %s and is left out.", entry.name, protocol.__name__)


def _made(factory: Any) -> tuple[Any, ...]:
    made = factory()
    return tuple(made) if isinstance(made, list | tuple) else (made,)


@lru_cache(maxsize=8)
def _entries(group: str) -> tuple[EntryPoint, ...]:
    """The entry points of a group; looked up once, since it reads the metadata of every installed package."""
    return tuple(entry_points(group=group))
