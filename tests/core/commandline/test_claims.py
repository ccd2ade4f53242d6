"""claim add, source add, evidence add, verdict."""

import hashlib
from pathlib import Path

import pytest

from tests.core.commandline.conftest import ARTICLE
from tests.core.commandline.terminal import Terminal


@pytest.fixture
def text(terminal: Terminal, article: str) -> str:
    """The article's text as the library has it."""
    from core.library import open_read_only
    from core.services import texts

    with open_read_only(terminal.path) as library:
        return library.ask(texts.of_article, article).text


def test_a_claim_is_made_on_the_words_quoted(terminal: Terminal, article: str, text: str) -> None:
    row = terminal.one(
        "claim",
        "add",
        article[:10],
        "--quote",
        "Nobody was evicted",
        "--wording",
        "Nobody lost a home in 2019.",
        "--claimant",
        "The mayor",
        "--said-on",
        "2020-01-06",
    )
    start = text.index("Nobody")
    assert row.keys() == {"claim_id", "spans", "part_of"}
    assert row["part_of"] == ""
    assert row["spans"] == [{"start": start, "end": start + 18}]
    shown = terminal.one("show", row["claim_id"])
    assert (shown["wording"], shown["claimant"], shown["said_on"]) == (
        "Nobody lost a home in 2019.",
        "The mayor",
        "2020-01-06",
    )
    assert shown["quotes"] == ["Nobody was evicted"]


def test_a_part_is_made_of_a_claim(terminal: Terminal, article: str, text: str) -> None:
    add = ("claim", "add", article, "--quote")
    whole = terminal.one(*add, "Rents in the old town rose by 5 percent in 2019", "--claimant", "The mayor")
    row = terminal.one(*add, "5 percent", "--part-of", whole["claim_id"][:12], "--said-on", "2020-01-06")
    assert row["part_of"] == whole["claim_id"]
    part = terminal.one("show", row["claim_id"])
    assert (part["label"], part["depth"], part["parent_id"]) == ("1.1", 1, whole["claim_id"])
    assert (part["claimant"], part["said_on"], part["parent"]["label"]) == ("The mayor", "2020-01-06", "1")
    shown = terminal.one("show", whole["claim_id"])
    assert [other["id"] for other in shown["parts"]] == [row["claim_id"]]
    assert shown["parts_verdict"]["sentence"] == "0 of 1 part is rated. Nothing follows from the parts yet."
    assert [other["label"] for other in terminal.rows("claims")] == ["1", "1.1"]
    terminal.type_in(b"Another article. It says that 7 houses were sold in 2018.")
    other = terminal.one("import", "-")["article_id"]
    words = ("claim", "add", other, "--quote", "7 houses", "--part-of", whole["claim_id"])
    assert "another article" in terminal.refused(1, *words)


def test_a_quote_that_stands_twice_is_taken_near_the_start_given(
    terminal: Terminal, article: str, text: str
) -> None:
    words, last = "town", text.rindex("town")
    assert text.count(words) >= 1
    row = terminal.one("claim", "add", article, "--quote", words, "--start", str(last))
    assert row["spans"][0]["start"] == last


def test_offsets_given_are_taken_where_they_hold_the_quote(
    terminal: Terminal, article: str, text: str
) -> None:
    start = text.index("ارتفعت")
    at = ("--start", str(start), "--end", str(start + 6))
    row = terminal.one("claim", "add", article, "--quote", "ارتفعت", *at)
    assert row["spans"] == [{"start": start, "end": start + 6}]
    one_off = ("--start", str(start + 1), "--end", str(start + 7))
    said = terminal.refused(1, "claim", "add", article, "--quote", "ارتفعت", *one_off)
    assert "not these words" in said
    assert len(terminal.rows("claims")) == 1


@pytest.mark.parametrize("at", [("0", "999999"), ("-1", "5"), ("5", "5"), ("9", "3")])
def test_offsets_outside_the_text_are_refused(terminal: Terminal, article: str, at: tuple[str, str]) -> None:
    said = terminal.refused(
        1, "claim", "add", article, "--quote", "Rents", f"--start={at[0]}", f"--end={at[1]}"
    )
    assert "The text has" in said


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (("--quote", "Nobody was hurt at all by this"), "These words are not in the article"),
        (("--quote", ""), "These words are not in the article"),
        (("--quote", "\udcff"), "These words are not in the article"),
        (("--quote", "Nobody was evicted", "--said-on", "Monday"), "“Monday” is not a date"),
    ],
)
def test_what_cannot_be_a_claim_is_refused(
    terminal: Terminal, article: str, options: tuple[str, ...], sentence: str
) -> None:
    assert sentence in terminal.refused(1, "claim", "add", article, *options)
    assert terminal.rows("claims") == []


def test_a_source_is_kept_with_its_bytes(terminal: Terminal, article: str, tmp_path: Path) -> None:
    data = "Der Stadtrat: Mieten stiegen 2019 um 5 Prozent, größtenteils.".encode("cp1252")
    (tmp_path / "report.txt").write_bytes(data)
    row = terminal.one("source", "add", str(tmp_path / "report.txt"), "--type", "dataset", "--title", "Rents")
    assert row.keys() == {"source_id", "snapshot_sha256"}
    assert row["snapshot_sha256"] == hashlib.sha256(data).hexdigest()
    shown = terminal.one("show", row["source_id"])
    assert (shown["title"], shown["type"], shown["confidential"]) == ("Rents", "dataset", False)


def test_a_source_from_standard_input_is_named_by_its_words(terminal: Terminal, article: str) -> None:
    terminal.type_in(b"a note without any heading, typed in a hurry and about nothing")
    made = terminal.one("source", "add", "-", "--confidential")["source_id"]
    shown = terminal.one("show", made)
    assert shown["title"].strip()
    assert shown["confidential"] is True


@pytest.mark.parametrize(
    ("quote", "lock"),
    [
        ("Nobody was evicted", "exact"),
        ("nobody  WAS evicted", "normalised"),
        ("Everybody was happy there", "absent"),
    ],
)
def test_evidence_says_how_its_quote_stands(
    terminal: Terminal, article: str, article_file: Path, quote: str, lock: str
) -> None:
    claim = terminal.one("claim", "add", article, "--quote", "Nobody was evicted")["claim_id"]
    source = terminal.one("source", "add", str(article_file))["source_id"]
    row = terminal.one(
        "evidence", "add", claim, source, "--stance", "contradicts", "--quote", quote, "--locator", "p. 3"
    )
    assert row.keys() == {"evidence_id", "quote_lock"}
    assert row["quote_lock"] == lock
    shown = terminal.one("show", row["evidence_id"])
    assert (shown["stance"], shown["quote"], shown["locator"]) == ("contradicts", quote, "p. 3")


def test_a_verdict_is_appended(terminal: Terminal, article: str) -> None:
    claim = terminal.one("claim", "add", article, "--quote", "Nobody was evicted")["claim_id"]
    terminal.monkeypatch.setenv("TOUCHSTONE_PERSON", "Noor")
    row = terminal.one("verdict", claim, "Refuted", "--rationale", "Two were.", "--as-of", "2020")
    assert row.keys() == {"verdict_id"}
    terminal.one("verdict", claim, "plain:false", "--rationale", "Two were.")
    verdicts = terminal.one("show", claim)["verdicts"]
    assert [(v["rating"]["label"], v["as_of"], v["reviewer"]) for v in verdicts] == [
        ("False", "", "Noor"),
        ("Refuted", "2020", "Noor"),
    ]
    assert "There are: refuted, supported" in terminal.refused(
        1, "verdict", claim, "Maybe", "--rationale", "x"
    )
    assert "no scale “nope”" in terminal.refused(1, "verdict", claim, "nope:true", "--rationale", "x")


@pytest.mark.parametrize(
    "words",
    [
        ("claim", "add", "zz", "--quote", "Rents"),
        ("evidence", "add", "zz", "zz", "--stance", "supports", "--quote", "x"),
        ("verdict", "zz", "true", "--rationale", "x"),
        ("report", "zz", "--format", "html", "-o", "x.html"),
    ],
)
def test_an_unknown_record_is_refused(terminal: Terminal, article: str, words: tuple[str, ...]) -> None:
    assert "There is no" in terminal.refused(1, *words)
    assert len(terminal.rows("history")) == 1


def test_the_article_of_these_tests_is_what_is_meant() -> None:
    assert ARTICLE.index("🏠") < ARTICLE.index("Nobody")


def test_claims_are_linked_and_shown_with_it_from_both_ends(terminal: Terminal, article: str) -> None:
    one = terminal.one("claim", "add", article, "--quote", "Nobody was evicted")["claim_id"]
    two = terminal.one("claim", "add", article, "--quote", "ارتفعت الإيجارات")["claim_id"]
    made = terminal.one("claim", "link", one, two[:12], "--as", "contradicts")
    assert made["relation"] == "contradicts"
    for claim, other in ((one, two), (two, one)):
        (link,) = terminal.one("show", claim)["links"]
        assert (link["relation"], link["own"]["id"], link["id"]) == ("contradicts", other, made["link_id"])
    assert "Put one under the other" in terminal.refused(1, "claim", "link", one, two, "--as", "part")
    assert "cannot be linked to itself" in terminal.refused(1, "claim", "link", one, one, "--as", "same")
    assert terminal.one("undo")["label"] == "Link claims"
    assert terminal.one("show", one)["links"] == []
