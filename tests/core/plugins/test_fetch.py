"""Fetching from a real server on this computer; each failure is one plain sentence."""

import base64
import gzip
import socket
import ssl
import threading
import time
import tracemalloc
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from core.errors import UserError
from core.plugins import fetch as module
from core.plugins.fetch import checked_address, fetch
from core.progress import Cancelled, Silent

TEXT = "The bridge – “old” – is open."
HUGE = 200_000_000


class Site(BaseHTTPRequestHandler):
    """A small site: the first part of a path says what it does."""

    def do_GET(self) -> None:
        getattr(self, f"_{self.path.strip('/').partition('/')[0]}")()

    def log_message(self, *_args: object) -> None:
        """Keep quiet."""

    def _send(self, data: bytes, code: int = 200, **headers: str) -> None:
        self.send_response(code)
        for name, value in {"Content_Length": str(len(data)), **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(data)

    def _page(self) -> None:
        self._send(TEXT.encode("cp1252"), Content_Type="text/plain; Charset=Windows-1252")

    def _agent(self) -> None:
        self._send(self.headers["User-Agent"].encode())

    def _packed(self) -> None:
        self._send(gzip.compress(TEXT.encode() * 1000), Content_Encoding="gzip", Content_Type="text/plain")

    def _deflated(self) -> None:
        self._send(zlib.compress(TEXT.encode()), Content_Encoding="Deflate", Content_Type="text/plain")

    def _plain(self) -> None:
        self._send(TEXT.encode(), Content_Encoding="identity", Content_Type="text/plain")

    def _bomb(self) -> None:
        self._send(gzip.compress(bytes(HUGE), 1), Content_Encoding="gzip", Content_Type="text/html")

    def _nested(self) -> None:
        bomb = gzip.compress(gzip.compress(bytes(HUGE), 1))
        self._send(bomb, Content_Encoding="gzip, gzip", Content_Type="text/html")

    def _strange(self) -> None:
        self._send(b"packed", Content_Encoding="br", Content_Type="text/html")

    def _codings(self) -> None:
        self._send(self.headers["Accept-Encoding"].encode())

    def _torn(self) -> None:
        self._send(gzip.compress(TEXT.encode() * 1000)[:50], Content_Encoding="gzip")

    def _moved(self) -> None:
        self._send(b"", 302, Location="/page/new%20one?a=1#part")

    def _login(self) -> None:
        self._send(self.headers.get("Authorization", "").encode())

    def _inside(self) -> None:
        self._send(b"", 302, Location=f"http://127.0.0.2:{self.server.server_port}/page")  # type: ignore[attr-defined]

    def _circle(self) -> None:
        self._send(b"", 302, Location="/circle")

    def _astray(self) -> None:
        self._send(b"", 302, Location="ftp://files.example/x")

    def _missing(self) -> None:
        self._send(b"no", 404)

    def _guarded(self) -> None:
        self._send(b"no", 403)

    def _broken(self) -> None:
        self._send(b"no", 503)

    def _picture(self) -> None:
        self._send(b"\x89PNG", Content_Type="image/png")

    def _large(self) -> None:
        self._send(b"x", Content_Length=str(module.MAX_BYTES + 1))

    def _endless(self) -> None:
        self.send_response(200)
        self.end_headers()
        try:
            for _piece in range(module.MAX_BYTES // 1_000_000 + 2):
                self.wfile.write(b"x" * 1_000_000)
        except OSError:
            self.close_connection = True

    def _cut(self) -> None:
        self._send(b"half", Content_Length="1000")

    def _silent(self) -> None:
        time.sleep(0.6)

    def _garbled(self) -> None:
        self._send(b"not gzip", Content_Encoding="gzip")


@contextmanager
def serving(server: ThreadingHTTPServer) -> Iterator[int]:
    """The port of a server while it runs."""
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture
def site() -> Iterator[str]:
    """The address of the running site."""
    with serving(ThreadingHTTPServer(("127.0.0.1", 0), Site)) as port:
        yield f"http://127.0.0.1:{port}"


def test_bytes_charset_type_name_and_time(site: str) -> None:
    original = fetch(f"{site}/page/bridge.txt", Silent())
    assert original.data == TEXT.encode("cp1252")
    assert (original.media_type, original.charset) == ("text/plain", "windows-1252")
    assert (original.name, original.url) == ("bridge.txt", f"{site}/page/bridge.txt")
    assert original.retrieved_at is not None
    assert original.retrieved_at.tzinfo is not None


def test_a_redirect_gives_the_final_address(site: str) -> None:
    original = fetch(f"{site}/moved", Silent())
    assert original.url.startswith(f"{site}/page/new%20one?a=1")
    assert original.name == "new one"


def test_a_name_and_password_are_used_and_kept_nowhere(site: str) -> None:
    original = fetch(site.replace("//", "//anna:geheim@") + "/login/x", Silent())
    assert original.data == b"Basic " + base64.b64encode(b"anna:geheim")
    assert original.url == f"{site}/login/x"
    with pytest.raises(UserError) as refused:
        checked_address("ftp://anna:geheim@valley.example")
    assert "geheim" not in str(refused.value)


def test_a_public_site_may_not_send_the_request_inside(site: str) -> None:
    with pytest.raises(
        UserError, match=r"127\.0\.0\.1 sends the request on to 127\.0\.0\.2, an address inside"
    ):
        fetch(f"{site}/inside", Silent(), is_public=lambda address: address == "127.0.0.1")


def test_a_packed_answer_is_unpacked(site: str) -> None:
    assert fetch(f"{site}/packed", Silent()).data == TEXT.encode() * 1000


@pytest.mark.parametrize("path", ["deflated", "plain"])
def test_other_codings_are_unpacked_as_well(site: str, path: str) -> None:
    assert fetch(f"{site}/{path}", Silent()).data == TEXT.encode()


def test_only_what_can_be_unpacked_is_asked_for(site: str) -> None:
    assert fetch(f"{site}/codings", Silent()).data == b"gzip, deflate"


@pytest.mark.parametrize(
    ("path", "words"),
    [("bomb", "is larger than 30 MB"), ("nested", "does not open"), ("strange", "paste it")],
)
def test_what_unpacks_without_end_is_refused_before_it_fills_the_memory(
    site: str, path: str, words: str
) -> None:
    tracemalloc.start()
    try:
        with pytest.raises(UserError, match=words):
            fetch(f"{site}/{path}", Silent())
        # The server of the test holds the page itself in the same process.
        assert tracemalloc.get_traced_memory()[1] < HUGE + 3 * module.MAX_BYTES
    finally:
        tracemalloc.stop()


def test_it_says_who_asks(site: str) -> None:
    assert fetch(f"{site}/agent", Silent()).data.startswith(b"Touchstone/")


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("missing", r"127\.0\.0\.1 has no page at this address \(404\)\. Check the address\."),
        ("guarded", r"does not give this page to programs \(403\)"),
        ("broken", r"could not give the page \(503\)\. Try later"),
        ("picture", "is a picture, sound or film, not text"),
        ("large", "is larger than 30 MB"),
        ("endless", "is larger than 30 MB"),
        ("circle", "round in circles"),
        ("astray", "leads to an address that cannot be fetched"),
        ("cut", "broke off"),
        ("garbled", "broke off"),
        ("torn", "broke off"),
    ],
)
def test_failures_are_plain_sentences(site: str, path: str, words: str) -> None:
    with pytest.raises(UserError, match=words):
        fetch(f"{site}/{path}", Silent())


def test_a_silent_server_is_given_up(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "TIMEOUT_SECONDS", 0.2)
    with pytest.raises(
        UserError, match=r"127\.0\.0\.1 did not answer within 0\.2 seconds\. Check the address"
    ):
        fetch(f"{site}/silent", Silent())


def test_a_slow_answer_is_given_up(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LONGEST_SECONDS", -1)
    with pytest.raises(UserError, match="sends too slowly"):
        fetch(f"{site}/page", Silent())


def test_nobody_there() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    with pytest.raises(UserError, match=r"127\.0\.0\.1 refused the connection"):
        fetch(f"http://127.0.0.1:{port}/", Silent())


def test_no_such_site() -> None:
    with pytest.raises(UserError, match=r"There is no site bridge\.invalid, or this computer is offline"):
        fetch("bridge.invalid/news", Silent())


def test_a_site_without_a_secure_connection(site: str) -> None:
    with pytest.raises(UserError, match=r"offers no secure connection here\. Try http://"):
        fetch(site.replace("http:", "https:"), Silent())


def self_signed(folder: Path) -> Path:
    """A key with a certificate that nobody vouches for."""
    pytest.importorskip("cryptography")
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
    from cryptography.x509.oid import NameOID

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    begins = datetime(2020, 1, 1, tzinfo=UTC)
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(begins)
        .not_valid_after(begins + timedelta(days=36500))
        .sign(key, hashes.SHA256())
    )
    secret = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    path = folder / "site.pem"
    path.write_bytes(secret + made.public_bytes(Encoding.PEM))
    return path


def test_a_site_nobody_vouches_for(tmp_path: Path) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(self_signed(tmp_path))
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    with serving(server) as port, pytest.raises(UserError, match="did not prove that it is localhost"):
        fetch(f"https://localhost:{port}/page", Silent())


class Impatient(Silent):
    """Progress of somebody who presses Stop once bytes arrive."""

    def report(self, done: int, total: int, note: str = "") -> None:
        if done:
            raise Cancelled


def test_it_can_be_stopped(site: str) -> None:
    with pytest.raises(Cancelled):
        fetch(f"{site}/endless", Impatient())


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        (" valley.example/a#part ", "https://valley.example/a"),
        ("http://valley.example:8080/?q=1", "http://valley.example:8080/?q=1"),
        ("HTTPS://valley.example", "https://valley.example"),
    ],
)
def test_addresses_are_completed(typed: str, address: str) -> None:
    assert checked_address(typed) == address


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "ftp://x.example",
        "file:///etc/hosts",
        "javascript:alert(1)",
        "mailto:a@b.example",
        "https://",
        "two words",
        "https://[::1",
        "http://x.example:99999/",
        "https://x.example/a b",
        "https://a..example/",
        f"https://{'a' * 64}.example/",
    ],
)
def test_what_is_no_web_address(typed: str) -> None:
    with pytest.raises(UserError, match="is not a web address"):
        fetch(typed, Silent())
