"""Bringing in from the clipboard, files and addresses, with everything that goes wrong on the way."""

import io
import os
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from core.errors import UserError
from core.plugins.importers import opening
from core.progress import Silent
from core.text.canonical import canonical

BODY = "The council reopened the bridge on Sunday.\n\nIt cost 5 million, twice what was planned."
PAGE = (
    "<!doctype html><html lang='en'><body><article><p>"
    + BODY.replace("\n\n", "</p><p>")
    + "</p></article></html>"
)


def test_a_paste_keeps_its_bytes_and_time() -> None:
    draft = opening.from_paste(f"{BODY}\r\n")
    assert draft.text == BODY
    assert draft.original.data == f"{BODY}\r\n".encode()
    assert (draft.original.media_type, draft.original.charset) == ("text/plain", "utf-8")
    assert draft.original.retrieved_at is not None


def test_a_paste_from_a_browser_tells_its_address() -> None:
    head = "Version:0.9\r\nStartHTML:1\r\nSourceURL:https://valley.example/a\r\n"
    html = f"{head}<html><body><p>other words</p></body></html>"
    draft = opening.from_paste(BODY, html)
    assert (draft.text, draft.url) == (BODY, "https://valley.example/a")


def test_a_paste_of_html_alone_is_read_as_words() -> None:
    draft = opening.from_paste(
        "", "<p>The bridge is <b>open</b>.</p><script>alert(1)</script><p>It cost 5 million.</p>"
    )
    assert draft.text == "The bridge is open.\n\nIt cost 5 million."


@pytest.mark.parametrize(
    ("text", "html"),
    [("", None), (" \n\t", None), ("", "<p> </p>"), ("\ufeff", None), ("", "<!-- -->"), ("", "no tag")],
)
def test_an_empty_paste_is_refused(text: str, html: str | None) -> None:
    with pytest.raises(UserError, match="There is no text in what was given"):
        opening.from_paste(text, html)


def test_a_paste_of_fifty_megabytes_is_refused() -> None:
    with pytest.raises(
        UserError, match=r"What was given is too long: about 50 million.*bring in only the part"
    ):
        opening.from_paste("A line of text.\n" * 3_125_000)


def test_surrogates_in_a_paste_are_joined_or_shown() -> None:
    draft = opening.from_paste("It is open \ud83d\ude00 now \ud83d.")
    assert draft.text == "It is open \U0001f600 now \ufffd."
    assert draft.original.data == "It is open \U0001f600 now \ud83d.".encode("utf-8", "surrogatepass")


@given(st.text(st.characters(), min_size=1))
def test_any_paste_gives_canonical_text_or_a_plain_refusal(text: str) -> None:
    try:
        words = opening.from_paste(text).text
    except UserError as error:
        words = str(error)
    assert words == canonical(words) != ""


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-be", "cp1252"])
def test_files_in_any_encoding(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "bridge.txt"
    path.write_text(BODY, encoding=encoding)
    draft = opening.from_file(path)
    assert draft.text == BODY
    assert draft.original.data == path.read_bytes()
    assert draft.original.name == "bridge.txt"


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="names of files are Unicode here")
@pytest.mark.parametrize(
    ("data", "word"), [(BODY.encode(), ""), (b"", "caf"), (b"\x89PNG\r\n\x1a\n\0\0", "caf")]
)
def test_a_file_name_that_is_not_utf_8_is_read_with_a_mark(tmp_path: Path, data: bytes, word: str) -> None:
    path = tmp_path / os.fsdecode(b"caf\xe9.txt")
    path.write_bytes(data)
    if word:
        with pytest.raises(UserError) as refused:
            opening.from_file(path)
        assert "caf\ufffd.txt" in str(refused.value)
    else:
        assert opening.from_file(path).original.name == "caf\ufffd.txt"


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="names of files are Unicode here")
def test_a_missing_file_whose_name_is_not_utf_8_is_told_with_a_mark(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="caf\ufffd"):
        opening.from_file(tmp_path / os.fsdecode(b"caf\xe9.txt"))
    folder = tmp_path / os.fsdecode(b"caf\xe9")
    folder.mkdir()
    with pytest.raises(UserError, match="caf\ufffd” is a folder"):
        opening.from_file(folder)


def test_the_content_and_not_the_name_decides(tmp_path: Path) -> None:
    path = tmp_path / "bridge.txt"
    path.write_text(PAGE, encoding="utf-8")
    assert opening.from_file(path).text == BODY
    assert opening.from_bytes(BODY.encode(), "bridge.html").text == BODY


def test_a_picture_renamed_is_refused(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    Image.new("RGB", (9, 9), "red").save(buffer, "PNG")
    path = tmp_path / "bridge.txt"
    path.write_bytes(buffer.getvalue())
    with pytest.raises(UserError, match=r"“bridge\.txt” is a picture, not text"):
        opening.from_file(path)


def test_missing_files_and_folders(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"There is no file “.*nowhere\.txt”"):
        opening.from_file(tmp_path / "nowhere.txt")
    with pytest.raises(UserError, match=r"is a folder\. Choose a file in it"):
        opening.from_file(tmp_path)
    with pytest.raises(UserError, match="cannot be read"):
        opening.from_file(tmp_path / ("a" * 500))
    with pytest.raises(UserError, match="cannot be read"):
        opening.from_file(Path("nul\0byte"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_what_is_neither_file_nor_folder(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UserError, match="is not a file"):
        opening.from_file(tmp_path / "pipe")


def test_a_file_nobody_may_read(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text(BODY)
    path.chmod(0)
    try:
        path.read_bytes()
    except PermissionError:
        with pytest.raises(UserError, match=r"You may not read “.*secret\.txt”"):
            opening.from_file(path)
    else:
        pytest.skip("this account may read everything")


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(opening.MAX_FILE_BYTES + 1)
    with pytest.raises(UserError, match=r"is too large: 200 MB\. Touchstone reads up to 200 MB"):
        opening.from_file(path)


class Site(BaseHTTPRequestHandler):
    """A site with one page."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=windows-1256")
        self.end_headers()
        self.wfile.write(PAGE.replace("Sunday", "Sunday – “الأحد”").encode("cp1256"))

    def log_message(self, *_args: object) -> None:
        """Keep quiet."""


@pytest.fixture
def site() -> Iterator[str]:
    """The address of the running site."""
    with HTTPServer(("127.0.0.1", 0), Site) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/bridge"
        server.shutdown()
        thread.join()


def test_an_address_is_fetched_and_read(site: str) -> None:
    draft = opening.from_url(site, Silent())
    assert draft.text == BODY.replace("Sunday", "Sunday – “الأحد”")
    assert (draft.url, draft.original.url, draft.encoding) == (site, site, "cp1256")


def test_a_name_and_password_in_an_address_go_into_no_fact(site: str) -> None:
    draft = opening.from_url(site.replace("//", "//anna:geheim@"), Silent())
    assert (draft.url, draft.original.url) == (site, site)
    html = "SourceURL:https://anna:geheim@valley.example/a\n<p>other</p>"
    assert opening.from_paste(BODY, html).url == "https://valley.example/a"


def test_an_address_that_does_not_answer() -> None:
    with pytest.raises(UserError, match=r"There is no site bridge\.invalid"):
        opening.from_url("https://bridge.invalid/", Silent())
