"""Shows what a page says that did not come into the article's text."""

from collections import Counter
from typing import Any

from core.i18n import _, isolated
from core.plugins.importers.dressing import fold

_WORTH_A_NOTE = 80
_LONGEST_REST = 3000
_UNSEEN = frozenset(
    ["script", "style", "noscript", "template", "svg", "iframe", "object", "head", "math", "select"]
)
_BLOCK_NAMES = """
address article aside blockquote body br button caption dd div dl dt fieldset figcaption figure footer form
h1 h2 h3 h4 h5 h6 header hr label li main nav ol p pre section table td th tr ul
"""
_BLOCKS = frozenset(_BLOCK_NAMES.split())


def left_out(tree: Any, text: str) -> list[str]:
    """Notes on everything readable in ``tree`` (lxml) that is not in ``text``: long pieces one by one."""
    missing = _missing(pieces(tree), text)
    long = [piece for piece in missing if len(piece) >= _WORTH_A_NOTE]
    short = " · ".join(piece for piece in missing if len(piece) < _WORTH_A_NOTE)
    notes = [_("Left out of the text: “{line}”.").format(line=isolated(piece)) for piece in long]
    if short:
        rest = short if len(short) <= _LONGEST_REST else short[:_LONGEST_REST] + " …"
        notes.append(_("Short lines left out of the text, such as menus: {lines}").format(lines=rest))
    return notes


def _missing(found: list[str], text: str) -> list[str]:
    """The pieces that are neither a line of the text nor part of one, and long ones it has fewer times."""
    kept, lines = fold(text), Counter(map(fold, text.split("\n")))
    folded = {piece: fold(piece) for piece in dict.fromkeys(found)}
    missing = [piece for piece, key in folded.items() if key and key not in lines and key not in kept]
    times = Counter(piece for piece in found if len(piece) >= _WORTH_A_NOTE)
    fewer = [piece for piece, count in times.items() if 0 < lines[folded[piece]] < count]
    return missing + fewer


def pieces(tree: Any) -> list[str]:
    """The readable text of a page, one piece a block, in order."""
    from lxml import etree

    blocks: list[list[str]] = [[]]
    walk = etree.iterwalk(tree, events=("start", "end", "comment", "pi"))
    for event, element in walk:
        if event == "start" and element.tag in _UNSEEN:
            walk.skip_subtree()
            continue
        if element.tag in _BLOCKS:
            blocks.append([])
        blocks[-1].append((element.text if event == "start" else element.tail) or "")
    return [words for piece in blocks if (words := " ".join("".join(piece).split()))]
