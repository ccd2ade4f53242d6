"""The reader: a text to be checked, its claims, suggestions and quotes marked in it, and pointing at them."""

from ui.views.reader.marks import Mark, MarkKind
from ui.views.reader.reader import Reader

__all__ = ["Mark", "MarkKind", "Reader"]
