"""Walks once through the body of a Word document and takes the words that are to be read now."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARAGRAPH, _ROW, _RUN, _TEXT, _BOX = (f"{_W}{name}" for name in ("p", "tr", "r", "t", "txbxContent"))
_SIGNS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_PASSED_OVER = frozenset([_BOX, *(f"{_W}{name}" for name in ("del", "moveFrom", "pPr"))])


def blocks(body: Any) -> list[str]:
    """The text of each paragraph outside text boxes, and of each table row, its cells parted by bars.

    With insertions, without deletions and what was moved away. ``body`` is an element (lxml).
    """
    rows = groupby(_paragraphs(body), key=lambda found: found[0])
    return [" | ".join(filter(str.strip, (text for _row, text in group))) for _row, group in rows]


def boxes(body: Any) -> Iterator[str]:
    """The text of each paragraph in a text box."""
    for box in body.iter(_BOX):
        yield from (text for _row, text in _paragraphs(box))


def _paragraphs(root: Any) -> list[tuple[int, str]]:
    """A number for the table row, or for the paragraph outside tables, and the text, for each in order."""
    from lxml import etree

    found: list[tuple[int, list[str]]] = []
    rows: list[int] = []
    walk = etree.iterwalk(
        root, events=("start", "end"), tag=(_PARAGRAPH, _ROW, _TEXT, *_SIGNS, *_PASSED_OVER)
    )
    for count, (event, element) in enumerate(walk):
        tag = element.tag
        if event == "end":
            if tag == _ROW:
                rows.pop()
        elif tag == _PARAGRAPH:
            found.append((rows[-1] if rows else count, []))
        elif tag == _ROW:
            rows.append(count)
        elif tag in _PASSED_OVER and element is not root:
            walk.skip_subtree()
        elif found and element.getparent().tag == _RUN:
            found[-1][1].append(_SIGNS.get(tag) or element.text or "")
    return [(row, "".join(pieces)) for row, pieces in found]
