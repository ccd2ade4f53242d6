"""The Fact Check Tools API as it answers, on this computer."""

import gzip
import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any, ClassVar
from urllib.parse import parse_qs, urlsplit

KEY = "AIza-of-this-test"
REVIEW = {
    "publisher": {"name": "Harbour Checks", "site": "checks.example"},
    "url": "https://checks.example/pier",
    "title": "What the pier cost",
    "reviewDate": "2019-03-04T00:00:00Z",
    "textualRating": "False",
    "languageCode": "en",
}
CLAIM = {"text": "The pier cost nine million.", "claimant": "Anna Lindqvist", "claimReview": [REVIEW]}


class Service(BaseHTTPRequestHandler):
    """Answers by what is asked for: the words "status 429" get that status."""

    asked: ClassVar[list[dict[str, Any]]] = []

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        self.asked.append({"path": parts.path, **query, "headers": dict(self.headers)})
        words = query.get("query", "")
        if self.headers.get("X-Goog-Api-Key") != KEY:
            self._refuse(400, "API key not valid. Please pass a valid API key.", "API_KEY_INVALID")
        elif words.startswith("status "):
            self._refuse(int(words.removeprefix("status ")), "No.", "NONE")
        else:
            getattr(self, f"_{words.partition(' ')[0]}", self._found)()

    def log_message(self, *_args: object) -> None:
        """Keep quiet."""

    def _send(self, data: bytes, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        for name, value in {"Content-Type": "application/json; charset=UTF-8", **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def _refuse(self, status: int, message: str, reason: str) -> None:
        details = [{"@type": "type.googleapis.com/google.rpc.ErrorInfo", "reason": reason}]
        error = {"error": {"code": status, "message": message, "details": details}}
        self._send(json.dumps(error).encode(), status)

    def _found(self) -> None:
        self._send(json.dumps({"claims": [CLAIM, CLAIM], "nextPageToken": "x"}).encode())

    def _packed(self) -> None:
        self._send(gzip.compress(json.dumps({"claims": [CLAIM]}).encode()), Content_Encoding="gzip")

    def _nothing(self) -> None:
        self._send(b"{}\n")

    def _odd(self) -> None:
        self._send(b"<html>Sign in to this network</html>", Content_Type="text/html")

    def _list(self) -> None:
        self._send(b'{"claims": "none"}')

    def _bomb(self) -> None:
        self._send(gzip.compress(bytes(50_000_000), 1), Content_Encoding="gzip")

    def _elsewhere(self) -> None:
        self._send(b"", 302, Location="http://127.0.0.1:1/steal")

    def _slow(self) -> None:
        time.sleep(0.6)

    def _cut(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "1000")
        self.end_headers()
        self.wfile.write(b"{")


@contextmanager
def serving() -> Iterator[str]:
    """The address of the service while it runs; ``Service.asked`` is what it was asked."""
    Service.asked = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), Service)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
