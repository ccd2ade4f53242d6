"""What somebody dropped or pasted, read from the private formats of browsers and file managers.

Formats: chromium/x-source-url (UTF-8), text/x-moz-url-priv and text/x-moz-url (UTF-16LE, the second with the
title on its second line), CF_HTML with its SourceURL line, text/uri-list, or a bare address as plain text.
Nothing here opens a file or the network, and anything malformed is left out.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QTextDocumentFragment

SOURCE_MIME = "application/x-touchstone-source"
"""The id of the source whose saved text the words come from, where they come from one of ours."""

LONGEST_URL = 8192
LONGEST_HTML = 2_000_000
MOST_FILES = 1000

_CF_HTML = 'application/x-qt-windows-mime;value="HTML Format"'
_SOURCE_URL = re.compile(rb"^SourceURL:[ \t]*([^\r\n]+)", re.MULTILINE)
_BASE = re.compile(r"<base\b[^>]{0,500}?\bhref\s*=\s*[\"']?([^\"'\s>]+)", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x20\x7f-\xa0\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class Dropped:
    """Words, the page they came from, or files; what is unknown is empty.

    ``url`` is http or https without a text fragment. A dragged link has no ``text``: its words are the
    ``title``. Local ``files`` come alone, and have not been looked at.
    """

    text: str = ""
    html: str = ""
    url: str = ""
    title: str = ""
    files: tuple[Path, ...] = ()
    source_id: str = ""
    """The source of this library in whose saved text the words were selected."""

    def __bool__(self) -> bool:
        return bool(self.text or self.html or self.url or self.files)


def acceptable(mime: QMimeData) -> bool:
    """True where a drop may hold something to read; cheap enough for every move of a drag."""
    kinds = ("text/x-moz-url", "chromium/x-source-url", _CF_HTML)
    return mime.hasText() or mime.hasHtml() or mime.hasUrls() or any(mime.hasFormat(kind) for kind in kinds)


def read(mime: QMimeData) -> Dropped:
    """What the data holds; an empty ``Dropped`` where there is nothing to use."""
    files = _files(mime)
    if files:
        return Dropped(files=files)
    html = _html(mime)
    text = _text(mime, html)
    link = _link(mime, text)
    if link and (not text or web_address(text) or _is_link_list(text)):
        return Dropped(url=link, title=_link_title(mime, html))
    return Dropped(
        text=text,
        html=html,
        url=_page_address(mime, html),
        title=_moz_title(mime),
        source_id=bytes(mime.data(SOURCE_MIME).data()).decode("ascii", "replace"),
    )


def web_address(text: str) -> str:
    """The one http or https address that ``text`` is, without its text fragment; "" for anything else."""
    address = text.strip()
    if not address or len(address) > LONGEST_URL or _CONTROL.search(address):
        return ""
    try:
        parts = urlsplit(address)
        if parts.scheme.lower() not in ("http", "https") or not parts.hostname:
            return ""
        return urlunsplit(parts._replace(fragment=parts.fragment.partition(":~:")[0]))
    except ValueError:
        return ""


def _files(mime: QMimeData) -> tuple[Path, ...]:
    """Files of this machine. A share of another host is left out: touching it would send our credentials."""
    urls = mime.urls()[:MOST_FILES] if mime.hasUrls() else []
    local = (url.toLocalFile() for url in urls if url.isLocalFile() and url.host() in ("", "localhost"))
    return tuple(Path(clean(name)) for name in local if name and not name.startswith(("//", "\\\\")))


def clean(text: str) -> str:
    """Text fit to be stored: no NUL and no lone surrogate."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").replace("\x00", "")


def _html(mime: QMimeData) -> str:
    """The HTML; Firefox may hand it over as UTF-16 without a mark, which shows as NULs."""
    html = mime.html() if mime.hasHtml() else ""
    if "\x00" in html:
        html = _utf16(mime, "text/html")
    return clean(html[:LONGEST_HTML])


def _text(mime: QMimeData, html: str) -> str:
    if mime.hasFormat("text/plain") or not html:
        return clean(mime.text()).strip() if mime.hasText() else ""
    return clean(QTextDocumentFragment.fromHtml(html).toPlainText()).strip()


def _link(mime: QMimeData, text: str) -> str:
    """The address of a dragged link, by contrast with the page that a dragged selection stands on."""
    urls = [url.toString(QUrl.ComponentFormattingOption.FullyEncoded) for url in mime.urls()[:1]]
    return _first_address([web_address(text), *urls, *_moz_lines(mime)[:1]])


def _page_address(mime: QMimeData, html: str) -> str:
    """The page a selection was dragged from, or "" where the browser did not say."""
    return _first_address(_page_addresses(mime, html))


def _page_addresses(mime: QMimeData, html: str) -> Iterator[str]:
    yield _utf8(mime, "chromium/x-source-url")
    yield _utf16(mime, "text/x-moz-url-priv")
    source = _SOURCE_URL.search(_bytes(mime, _CF_HTML)[:LONGEST_URL])
    yield source.group(1).decode("utf-8", "replace") if source else ""
    yield from _moz_lines(mime)[:1]
    yield from (url.toString(QUrl.ComponentFormattingOption.FullyEncoded) for url in mime.urls()[:1])
    for markup in (html[:20_000], _utf16(mime, "text/_moz_htmlcontext")[:20_000]):
        base = _BASE.search(markup)
        yield base.group(1) if base else ""


def _first_address(candidates: list[str] | Iterator[str]) -> str:
    return next(filter(None, map(web_address, candidates)), "")


def _is_link_list(text: str) -> bool:
    """True for an address followed by its title, the plain text some browsers give for a link."""
    lines = text.splitlines()
    return len(lines) == 2 and bool(web_address(lines[0]))


def _link_title(mime: QMimeData, html: str) -> str:
    title = _moz_title(mime) or QTextDocumentFragment.fromHtml(html).toPlainText()
    title = " ".join(clean(title).replace("\ufffc", " ").split())
    return "" if web_address(title) else title


def _moz_title(mime: QMimeData) -> str:
    return " ".join([*_moz_lines(mime), "", ""][1].split())


def _moz_lines(mime: QMimeData) -> list[str]:
    return _utf16(mime, "text/x-moz-url").splitlines()


def _bytes(mime: QMimeData, kind: str) -> bytes:
    return bytes(mime.data(kind).data()) if mime.hasFormat(kind) else b""


def _utf8(mime: QMimeData, kind: str) -> str:
    return clean(_bytes(mime, kind).decode("utf-8", "replace"))


def _utf16(mime: QMimeData, kind: str) -> str:
    """Text in UTF-16LE; where it plainly is not (no NUL at all in it), UTF-8."""
    data = _bytes(mime, kind).removeprefix(b"\xff\xfe")
    encoding = "utf-8" if data and data.isascii() and b"\x00" not in data else "utf-16-le"
    return clean(data.decode(encoding, "replace"))
