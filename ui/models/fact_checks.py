"""Imported fact-checks in the words of the window."""

from PySide6.QtCore import QLocale

from core.i18n import _, ngettext
from core.records.importing import Holding, Imported
from ui.models.words import written_date


def size_words(size: int) -> str:
    """A size on the disk as people write it: "12 MB"."""
    return QLocale().formattedDataSize(
        size, 1 if size < 10_000_000 else 0, QLocale.DataSizeFormat.DataSizeSIFormat
    )


def count_words(count: int) -> str:
    """How many fact-checks."""
    return ngettext("{n:,} fact-check", "{n:,} fact-checks", count).format(n=count)


def state_words(holding: Holding) -> str:
    """When a collection was imported, or why it cannot be looked through."""
    if holding.paused:
        return _("Interrupted")
    if not holding.there:
        return _("Missing: import the file again")
    return written_date(holding.added_at.astimezone().date().isoformat()) if holding.added_at else ""


def imported_words(done: Imported, name: str) -> str:
    """What became of an import, in a sentence or two."""
    if done.already_there:
        said = _("“{name}” was imported before and has not changed: {count}.")
    elif done.updated:
        said = _("“{name}” was brought up to date: {count}.")
    else:
        said = _("“{name}” was imported: {count}.")
    sentence = said.format(name=name, count=count_words(done.imported))
    if not done.skipped:
        return sentence
    skipped = ngettext("{n:,} row was skipped.", "{n:,} rows were skipped.", done.skipped).format(
        n=done.skipped
    )
    return f"{sentence} {skipped}"
