"""Each format is told from its beginning and read to its end, whatever is broken in between."""

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.plugins.check_readers import json_stream, table
from core.plugins.check_readers.built_in import built_in
from core.plugins.protocols import CheckReader
from core.plugins.registry import check_readers
from core.records.importing import Unread
from core.records.matches import Check


def reader_of(text: str, name: str = "") -> CheckReader | None:
    return next((reader for reader in check_readers() if reader.accepts(text[:65536], name)), None)


def read(text: str, name: str = "") -> list[Check | Unread]:
    reader = reader_of(text, name)
    assert reader is not None
    return list(reader.read(io.StringIO(text)))


def told(items: list[Check | Unread]) -> list[str | int]:
    """The id, else the claim, of each fact-check; the place of what was not read."""
    return [item.where if isinstance(item, Unread) else item.ref or item.claim for item in items]


def test_they_keep_to_their_protocol() -> None:
    assert all(isinstance(reader, CheckReader) for reader in check_readers())
    assert [reader.name for reader in check_readers()] == ["JSON lines", "JSON", "web page", "table"]
    assert len(built_in()) == 4


@pytest.mark.parametrize(
    ("text", "name", "reader"),
    [
        ('{"id": 1}\n{"id": 2}', "", "JSON lines"),
        ('{"id": 1\n{"id": 2}', "", "JSON lines"),
        ('\ufeff\n{"id": 1}', "dump.jsonl.gz", "JSON lines"),
        ('{"id": 1}', "", "JSON"),
        ('{\n "claims": [\n{"text": "a"}\n]}', "", "JSON"),
        (' [{"id": 1}]', "", "JSON"),
        ("<!DOCTYPE html><title>x</title>", "", "web page"),
        ("<!-- saved --><html></html>", "", "web page"),
        ("id,claim\n1,a", "", "table"),
        ("Claim text\tRating\nx\tFalse", "", "table"),
        ("nothing of the kind", "", None),
        ("", "", None),
    ],
)
def test_a_format_is_told_by_its_beginning(text: str, name: str, reader: str | None) -> None:
    found = reader_of(text, name)
    assert (found.name if found else None) == reader


def test_broken_lines_are_told_and_the_others_read() -> None:
    lines = [
        '{"id": 1, "claim": "Fees rose."}',
        "",
        '{"id": 2, "claim": "Fees',
        '["claim"]',
        "12",
        '{"id": "3", "claim": "Fares fell.", "verdict": "True", "url": "https://x.example/3"},',
        '{"id": 4}',
        "[" * 200_000,
        '{"id": 5, "claim": "Tab\there"}\x00',
    ]
    assert told(read("\r\n".join(lines), "x.jsonl")) == ["1", 3, 4, 5, "3", 7, 8, "5"]


def test_a_line_without_end_is_not_held(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_stream, "LONGEST", 1000)
    text = '{"id": 1, "claim": "a"}\n{"claim": "' + "x" * 5000 + '"}\n{"id": 3, "claim": "c"}\n'
    assert told(read(text)) == ["1", 2, "3"]


def test_a_long_array_is_read_piece_by_piece(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_stream, "_READ", 7)
    rows = [{"id": number, "claim": f"Claim “{number}” \\ 🚤 {{[,]}}"} for number in range(50)]
    for text in (
        json.dumps(rows),
        json.dumps(rows, indent=1, ensure_ascii=False),
        json.dumps({"data": rows}),
    ):
        assert told(read(text)) == [str(number) for number in range(50)]


def test_what_is_broken_in_an_array_is_passed_over() -> None:
    text = '[{"id": 1, "claim": "a"}, {"id": 2, "claim": b}, {"id": 3, "claim": "c"}, {"id": 4, "claim"'
    assert told(read(text)) == ["1", 2, "3", 4]


def test_a_feed_with_words_around_it() -> None:
    review = {"@type": "ClaimReview", "claimReviewed": "Fees rose.", "url": "https://x.example/1"}
    feed = {
        "@context": "https://schema.org",
        "@type": "DataFeed",
        "publisher": {"name": "x"},
        "dataFeedElement": [
            {"@type": "DataFeedItem", "item": [review]},
            {"@type": "DataFeedItem", "item": []},
        ],
        "dateModified": "2020-01-01",
    }
    assert told(read(json.dumps(feed))) == ["Fees rose."]
    assert told(read(json.dumps(feed, indent=2) + "\n" + json.dumps(feed))) == ["Fees rose."] * 2


def test_an_object_of_objects_by_their_ids() -> None:
    for count in (2, 1000):
        text = json.dumps({f"k{number}": {"claim": f"c{number}"} for number in range(count)})
        assert told(read(text)) == [f"k{number}" for number in range(count)]


def test_a_file_that_ends_in_the_middle_says_so() -> None:
    assert told(read('{"claims": [{"text": "Fees rose.", "claimReview": [{"title": "x"}]}')) == [
        "Fees rose.",
        2,
    ]


@given(st.text(max_size=60))
def test_no_text_breaks_reading(junk: str) -> None:
    for start in ("[", "{", '[{"claim": "a"},', '{"claims": [', ""):
        numbers = [number for number, _value in json_stream.values(io.StringIO(start + junk))]
        assert numbers == sorted(numbers)
    assert len(list(json_stream.lines(io.StringIO(junk)))) <= len(junk.split("\n"))


def test_arrays_in_arrays_without_end_are_given_up() -> None:
    for text in ("[" * 100_000, "[" * 100_000 + "]" * 100_000, '{"claims": ' + "[" * 100_000):
        assert all(isinstance(item, Unread) for item in read(text))
    assert told(read('[[[{"claim": "a"}]], {"claim": "b"}]')) == ["a", "b"]


def test_a_table_of_one_line_without_end_is_not_held(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "_SAMPLED", 100)
    monkeypatch.setattr(table, "_LONGEST_LINE", 1_000)
    items = read("id,claim\n1,a\n" + "x" * 50_000 + "\n2,b\n")
    assert [item.ref for item in items if isinstance(item, Check)] == ["1", "2"]


PAGE = """<!DOCTYPE html><html><head>
<script type="application/ld+json">{{"@type": "Organization", "name": "Checks"}}</script>
<script>var claim = "ClaimReview";</script>
<script type="Application/LD+JSON; charset=utf-8">
<!-- {review} //-->
</script>
<script type="application/ld+json">//<![CDATA[
{{"@graph": [{{"@type": "WebPage"}}, {{"@type": "ClaimReview", "claimReviewed": "Bell\x07 and tab\there"}}]}}
//]]></script>
<script type="application/ld+json">{{"@type": "ClaimReview", "claimReviewed": }}</script>
</head><body>x</body></html>"""


def test_a_web_page_with_comments_and_stray_signs_in_its_json() -> None:
    review = '{"@type": "ClaimReview", "claimReviewed": "Fees rose.", "url": ""}'
    assert told(read(PAGE.format(review=review))) == ["Fees rose.", "Bell and tab here", 4]


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_tables_of_any_make(sign: str) -> None:
    rows = [
        ["Claim_ID", "Claim text", "Truth label", "Link", "Date", "other"],
        ["7", f'Fees{sign} "high"\nand fares', "False", "https://x.example/7", "4 March 2019", ""],
        ["8", "", "True", "", "", ""],
        ["9", "Short row"],
    ]
    text = "\n".join(sign.join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows)
    first, second, third = read(text)
    claim = " ".join(f'Fees{sign} "high" and fares'.split())
    assert first == Check("7", claim, "", "", "False", "", "https://x.example/7", "2019-03-04")
    assert second == Unread(3, "it names no claim.")
    assert isinstance(third, Check)
    assert third.claim == "Short row"


def test_lone_quotation_marks_in_a_table_parted_by_tabs() -> None:
    assert told(read('id\tclaim\n1\t"Fees rose, he said\n2\tFares fell\n')) == ["1", "2"]


def test_a_quotation_mark_that_never_closes_does_not_swallow_a_table() -> None:
    body = "".join(f"{number},claim {number}\n" for number in range(3, 20_000))
    items = read('id,claim\n1,a\n2,"open\n' + body)
    assert told(items)[0] == "1"
    assert any(isinstance(item, Unread) for item in items)
    assert len(items) > 5_000


def test_fields_of_known_dumps() -> None:
    verified = {"vclaim_id": "v-1", "vclaim": "Fees rose.", "title": "Fees?", "truth_label": "false",
                "speaker": "Anna", "url": "/checks/1", "date": "stated on March 4, 2019:"}  # fmt: skip
    assert read(json.dumps(verified) + "\n{}", "x.jsonl")[0] == Check(
        "v-1", "Fees rose.", "Fees?", "Anna", "false", "", "", "2019-03-04"
    )
    table = "claimReview_url,claimReview_claimReviewed,rating_ratingName,claimReview_author_name\n"
    (check,) = read(table + "https://x.example/1,Fees rose.,FALSE,Checks\n")
    assert isinstance(check, Check)
    assert (check.claim, check.url, check.publisher) == ("Fees rose.", "https://x.example/1", "Checks")
