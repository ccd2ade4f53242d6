"""import, articles, claims, sources, show."""

import hashlib
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.core.commandline.terminal import Terminal

IMPORTED = {
    "article_id",
    "title",
    "author",
    "publisher",
    "published",
    "language",
    "direction",
    "characters",
    "sha256",
}
MORE = {"modified", "already_there", "notes"}
PAGE = b"""<html lang="en"><head><title>Bridge opens</title><meta name="author" content="A. Writer">
<meta property="article:published_time" content="2020-05-04T03:02:01"></head>
<body><article><h1>Bridge opens</h1>
<p>The old bridge over the river was opened again on Monday after 19 months of repair, the mayor said.</p>
<p>The town paid 4 million for the work, which is twice what the council had voted in the year before.</p>
</article></body></html>"""


class Site(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        found = self.path == "/page"
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(PAGE if found else b"")

    def log_message(self, *_args: object) -> None:
        """Keep quiet."""


@pytest.fixture
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_an_article_is_imported_from_a_file(terminal: Terminal, article_file: Path) -> None:
    row = terminal.one("import", str(article_file))
    assert set(row) == IMPORTED | MORE
    assert (row["title"], row["language"], row["direction"]) == ("Rents in the old town", "en", "ltr")
    assert row["already_there"] is False
    (listed,) = terminal.rows("articles")
    assert (listed["id"], listed["title"]) == (row["article_id"], row["title"])
    assert len(row["sha256"]) == 64
    assert row["characters"] > 100


def test_offsets_and_counts_are_code_points(terminal: Terminal) -> None:
    text = "🏠🏠🏠 Three houses were sold in the old town for 5 million in 2019, the mayor said."
    terminal.type_in(text.encode())
    row = terminal.one("import", "-")
    assert (row["characters"], row["sha256"]) == (len(text), hashlib.sha256(text.encode()).hexdigest())
    claim = terminal.one("claim", "add", row["article_id"], "--quote", "houses")
    assert claim["spans"] == [{"start": text.index("houses"), "end": text.index("houses") + 6}]


def test_the_same_article_twice_is_there_already(terminal: Terminal, article_file: Path) -> None:
    first = terminal.one("import", str(article_file))
    again = terminal.one("import", str(article_file))
    assert again == first | {"already_there": True}
    assert len(terminal.rows("articles")) == 1
    assert [row["label"] for row in terminal.rows("history")] == ["Bring in an article"]


def test_standard_input_may_have_another_encoding(terminal: Terminal) -> None:
    text = "ارتفعت الإيجارات في المدينة القديمة بنسبة خمسة في المئة عام ٢٠١٩ حسب ما قال العمدة يوم الاثنين."
    terminal.type_in(text.encode("utf-16"))
    row = terminal.one("import", "-")
    assert (row["direction"], row["language"], row["characters"]) == ("rtl", "ar", len(text))


def test_a_web_address_is_fetched(terminal: Terminal, site: str) -> None:
    row = terminal.one("import", f"{site}/page")
    assert (row["title"], row["author"]) == ("Bridge opens", "A. Writer")
    assert row["published"].startswith("2020-05-04")
    (card,) = terminal.rows("articles")
    assert card["url"] == f"{site}/page"
    assert "404" in terminal.refused(1, "import", f"{site}/nothing")
    assert len(terminal.rows("articles")) == 1


@pytest.mark.parametrize("data", [b"", b" \n\t", b"\x89PNG\r\n\x1a\n\x00\x00" * 50, b"\x00" * 999])
def test_what_is_no_text_is_refused_in_one_sentence(terminal: Terminal, data: bytes) -> None:
    terminal.type_in(data)
    said = terminal.refused(1, "import", "-")
    assert said.strip().endswith(".")
    assert terminal.rows("articles") == []


def test_a_file_that_is_missing_or_a_folder_is_refused(terminal: Terminal, tmp_path: Path) -> None:
    assert "There is no file" in terminal.refused(1, "import", str(tmp_path / "nothing.txt"))
    assert "is a folder" in terminal.refused(1, "import", str(tmp_path))
    assert "There is no file" in terminal.refused(1, "import", str(tmp_path / "a\udcff.txt"))


def test_an_empty_list_prints_nothing(terminal: Terminal, article: str) -> None:
    assert terminal.rows("claims") == []
    assert terminal.text("sources") == ""


ARTICLE_FIELDS = {
    "id",
    "title",
    "publisher",
    "author",
    "published",
    "modified",
    "url",
    "language",
    "direction",
    "added_at",
    "claims",
    "rated",
    "open_suggestions",
    "scale_id",
}
CLAIM_FIELDS = {
    "id",
    "article_id",
    "number",
    "headline",
    "wording",
    "spans",
    "workflow",
    "evidence_state",
    "supports",
    "contradicts",
    "context",
    "rating",
    "verdict_outdated",
    "tags",
    "made_at",
    "outdated",
    "moved",
    "proposed",
    "label",
    "depth",
    "parent_id",
    "part_rule",
    "part_count",
    "link_count",
}
DETAIL_FIELDS = {
    "quotes",
    "claimant",
    "claimant_url",
    "claimant_role",
    "claimant_basis",
    "said_on",
    "said_on_basis",
    "place",
    "note",
    "evidence",
    "verdicts",
    "scale",
    "left",
    "parent",
    "parts",
    "overtaken",
    "links",
    "parts_verdict",
}


def test_rows_have_these_fields(terminal: Terminal, article: str, article_file: Path) -> None:
    claim = terminal.one("claim", "add", article, "--quote", "Nobody was evicted")["claim_id"]
    source = terminal.one("source", "add", str(article_file))["source_id"]
    linked = terminal.one(
        "evidence", "add", claim, source, "--stance", "supports", "--quote", "Nobody was evicted"
    )["evidence_id"]
    (listed,) = terminal.rows("articles")
    assert set(listed) == ARTICLE_FIELDS
    assert set(terminal.one("show", article)) == ARTICLE_FIELDS
    (row,) = terminal.rows("claims", article)
    assert set(row) == CLAIM_FIELDS
    assert (row["evidence_state"], row["workflow"], row["rating"]) == ("supported", "to do", None)
    shown = terminal.one("show", claim[:12])
    assert set(shown) == CLAIM_FIELDS | DETAIL_FIELDS
    assert {name: shown[name] for name in row} == row
    assert [evidence["id"] for evidence in shown["evidence"]] == [linked]
    assert {"id", "title", "type", "snapshots", "confidential"} <= set(terminal.one("show", source))
    assert terminal.one("show", linked)["quote_lock"] == "exact"
    assert [row["id"] for row in terminal.rows("sources")] == [source]


def test_people_read_the_same_as_plain_lines(terminal: Terminal, article: str) -> None:
    claim = terminal.one("claim", "add", article, "--quote", "Nobody was evicted")["claim_id"]
    terminal.one("verdict", claim, "supported", "--rationale", "So it is.")
    shown = dict(line.split(": ", 1) for line in terminal.text("show", claim).splitlines() if ": " in line)
    assert shown["wording"] == "Nobody was evicted"
    assert (shown["rating"], shown["verdicts"]) == ("Supported", "Supported")
    assert "-" in shown["spans"]
    assert terminal.text("claims").count("\n") == 1


def test_the_claims_of_every_article_or_of_one(terminal: Terminal, article: str) -> None:
    terminal.type_in(b"Another article. It says that 7 houses were sold in 2018.")
    other = terminal.one("import", "-")["article_id"]
    mine = terminal.one("claim", "add", article, "--quote", "Nobody was evicted")["claim_id"]
    theirs = terminal.one("claim", "add", other, "--quote", "7 houses were sold")["claim_id"]
    assert {row["id"] for row in terminal.rows("claims")} == {mine, theirs}
    assert [row["id"] for row in terminal.rows("claims", other)] == [theirs]


@pytest.mark.parametrize("words", [("show", "zzzz"), ("claims", "zzzz"), ("show", "\udcff"), ("claims", "%")])
def test_an_unknown_id_is_refused(terminal: Terminal, article: str, words: tuple[str, ...]) -> None:
    assert "There is no" in terminal.refused(1, *words)
