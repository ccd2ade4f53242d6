"""Importing fact-checks: all formats, once only, undone and redone, taken up again wherever it stopped."""

import gzip
import json
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from core.errors import UserError
from core.library import Library
from core.matching.holding import discard, free, holdings
from core.matching.importing import import_file
from core.progress import Cancelled, Silent
from core.services import collections, history
from core.storage import checks, imports
from tests.core.matching.dumps import ROOT, StopsAfter, found, imported, kept, line


def test_rows_are_there_and_found_and_what_was_skipped_is_said(library: Library, dump: Path) -> None:
    done = imported(library, dump)
    assert (done.imported, done.skipped) == (90, 2)
    assert done.notes == ()
    assert done.reasons == (
        "Row 91 was skipped: it names no claim.",
        "Row 92 was skipped: it is not JSON.",
    )
    assert not done.resumed
    assert not done.already_there
    (card,) = library.ask(collections.in_library)
    assert (card.id, card.name, card.file_name, card.rows) == (
        done.collection_id,
        "town checks",
        dump.name,
        90,
    )
    assert "7" in found(library, "harbour fee number 7 rose")


def test_it_is_one_undo_step_that_hides_and_shows(library: Library, dump: Path) -> None:
    imported(library, dump)
    assert [card.label for card in library.ask(history.operations)] == ["Import fact-checks"]
    library.undo()
    assert found(library, "harbour fee") == []
    assert len(kept(library)) == 90
    library.redo()
    assert len(found(library, "harbour fee")) == 5
    library.do("Remove fact-checks", collections.remove, library.ask(collections.in_library)[0].id)
    assert found(library, "harbour fee") == []
    library.undo()
    assert len(found(library, "harbour fee")) == 5


def test_the_same_file_again_says_so_and_doubles_nothing(
    library: Library, dump: Path, tmp_path: Path
) -> None:
    first = imported(library, dump)
    copy = tmp_path / "copy.jsonl"
    copy.write_bytes(dump.read_bytes())
    for path in (dump, copy):
        again = imported(library, path)
        assert again.already_there
        assert (again.collection_id, again.imported, again.skipped) == (first.collection_id, 90, 2)
    assert len(kept(library)) == 90
    assert len(library.ask(history.operations)) == 1


def test_the_same_file_again_after_undo_is_shown_again_at_once(library: Library, dump: Path) -> None:
    first = imported(library, dump)
    library.undo()
    again = imported(library, dump)
    assert (again.collection_id, again.already_there, again.imported) == (first.collection_id, False, 90)
    assert len(library.ask(collections.in_library)) == 1
    assert len(kept(library)) == 90
    library.undo()
    assert library.ask(collections.in_library) == []


def test_another_file_of_the_same_name_is_told_apart(library: Library, dump: Path) -> None:
    folder = dump.with_name("other")
    folder.mkdir()
    other = folder / dump.name
    other.write_text(line(1), encoding="utf-8")
    imported(library, dump)
    imported(library, other)
    names = [card.name for card in library.ask(collections.in_library)]
    assert names == ["town checks (2)", "town checks"]


def test_a_newer_state_of_a_file_takes_the_place_of_the_older(library: Library, dump: Path) -> None:
    old = imported(library, dump, "Town")
    dump.write_text(line(5, "The harbour fee fell") + line(100, "A ferry sank"), encoding="utf-8")
    new = imported(library, dump)
    assert new.updated
    (card,) = library.ask(collections.in_library)
    assert (card.id, card.name, card.rows) == (new.collection_id, "Town", 2)
    assert found(library, "the harbour fee number 7 rose") == ["5"]
    assert library.undo_label() == "Update fact-checks"
    library.undo()
    (card,) = library.ask(collections.in_library)
    assert card.id == old.collection_id
    assert "7" in found(library, "harbour fee number 7 rose")


def test_of_two_rows_with_one_id_the_last_counts(
    library: Library, tmp_path: Path, small_pieces: None
) -> None:
    path = tmp_path / "twice.jsonl"
    rows = [line(1, "First"), *map(line, range(10, 30)), line(1, "Last"), line(2, "Old"), line(2, "New")]
    path.write_text("".join(rows), encoding="utf-8")
    done = imported(library, path)
    assert (done.imported, done.skipped) == (22, 0)
    assert done.notes == ("2 rows have the same ids as later ones, which took their place.",)
    assert [claim for _collection, ref, claim in kept(library) if ref in ("1", "2")] == ["Last", "New"]
    assert found(library, "First") == []


def test_rows_without_ids_get_the_same_ones_each_time(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "no ids.json"
    url = "https://checks.example/1"
    rows = [
        {"claim": "One", "url": url},
        {"claim": "Two", "url": url},
        {"claim": "One", "url": url, "verdict": "False"},
        {"claim": "Three", "publisher": "x"},
    ]
    path.write_text(json.dumps(rows), encoding="utf-8")
    assert imported(library, path).imported == 3
    refs = {claim: ref for _collection, ref, claim in kept(library)}
    assert refs["One"] == url
    assert refs["Two"].startswith(url + "#")
    assert len(refs["Three"]) == 16


@pytest.mark.parametrize("after", [0, 1, 5, 12, 37, 88])
def test_a_cancelled_import_goes_on_where_it_was(
    library: Library, dump: Path, small_pieces: None, after: int
) -> None:
    with pytest.raises(Cancelled):
        import_file(library, dump, StopsAfter(after))
    assert library.ask(collections.in_library) == []
    assert found(library, "harbour fee") == []
    states = imports.states(checks.path_beside(library.path))
    done = imported(library, dump)
    assert done.resumed is bool(states)
    assert (done.imported, done.skipped, len(done.reasons)) == (90, 2, 2)
    assert sorted(int(ref) for _collection, ref, _claim in kept(library)) == list(range(90))
    assert len(library.ask(history.operations)) == 1


def test_a_paused_import_is_shown_and_can_be_given_up(
    library: Library, dump: Path, small_pieces: None
) -> None:
    with pytest.raises(Cancelled):
        import_file(library, dump, StopsAfter(40))
    (paused,) = holdings(library).holdings
    assert (paused.paused, paused.rows, paused.path) == (True, 30, str(dump))
    assert paused.bytes > 0
    discard(library, paused.id)
    assert holdings(library).holdings == ()
    assert kept(library) == []


def test_a_file_changed_since_it_was_stopped_begins_anew(
    library: Library, dump: Path, small_pieces: None
) -> None:
    with pytest.raises(Cancelled):
        import_file(library, dump, StopsAfter(40))
    dump.write_text(line(7), encoding="utf-8")
    done = imported(library, dump)
    assert (done.resumed, done.imported) == (False, 1)
    assert len(kept(library)) == 1


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("empty.jsonl", b"", "There is no text in “empty.jsonl”"),
        ("space.csv", b" \n\n", "There is no text"),
        ("picture.json", b"\x89PNG\r\n\x1a\n" + bytes(100), "is a picture"),
        ("words.txt", b"Just words, and no fact-check.\n", "in a form that is known"),
        (
            "nothing.jsonl",
            b'{"id": 1}\n{"id": 2}\n',
            "holds no fact-check that can be used. Row 1 was skipped",
        ),
        ("broken.gz", b"\x1f\x8b\x08\x00broken", "There is no text|damaged"),
        ("broken.zip", b"PK\x03\x04broken", "is packed, and damaged"),
    ],
)
def test_files_that_hold_nothing_are_refused_in_words(
    library: Library, tmp_path: Path, name: str, data: bytes, words: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(UserError, match=words):
        imported(library, path)
    assert library.ask(collections.in_library) == []
    assert holdings(library).holdings == ()
    for missing in (tmp_path / "none.jsonl", tmp_path):
        with pytest.raises(UserError):
            imported(library, missing)


def test_packed_files_are_read(library: Library, dump: Path, tmp_path: Path) -> None:
    packed = tmp_path / "packed.jsonl.gz"
    packed.write_bytes(
        gzip.compress(dump.read_bytes()[:2000].rpartition(b"\n")[0])
        + gzip.compress(b"\n" + line(500).encode())
    )
    archive = tmp_path / "archive.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("readme.txt", "read me")
        made.writestr("folder/checks.csv", "id,claim\n" + "".join(f"{n},claim {n}\n" for n in range(40)))
    assert imported(library, packed).imported > 10
    assert imported(library, archive).imported == 40


def test_a_torn_archive_gives_what_it_has(library: Library, dump: Path, tmp_path: Path) -> None:
    packed = tmp_path / "torn.jsonl.gz"
    data = gzip.compress("".join(map(line, range(5_000))).encode())
    packed.write_bytes(data[: len(data) // 2])
    done = imported(library, packed)
    assert 100 < done.imported < 5_000
    assert "damaged from here on" in done.reasons[-1]


def test_a_bomb_is_stopped(library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.plugins.unpacking.LEAST_LIMIT", 1_000_000)
    monkeypatch.setattr("core.plugins.unpacking.MOST_TIMES", 2)
    packed = tmp_path / "bomb.jsonl.gz"
    packed.write_bytes(gzip.compress((line(1) + " " * 20_000_000 + "\n").encode()))
    done = imported(library, packed)
    assert (done.imported, done.skipped) == (1, 1)
    assert "unpacks to more than is sensible" in done.reasons[0]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1256", "utf-8"])
def test_other_encodings_are_read(library: Library, tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "arabic.csv"
    claims = ["ارتفعت الإيجارات في المدينة القديمة", "قال العمدة إن الرسوم انخفضت هذا العام"]
    text = "id;claim\n" + "".join(f"{number};{claims[number % 2]}\n" for number in range(30))
    path.write_bytes(text.encode(encoding))
    done = imported(library, path)
    assert done.imported == 30
    assert {claim for _collection, _ref, claim in kept(library)} == set(claims)
    assert bool(done.notes) == (encoding == "cp1256")


def test_stray_bytes_in_a_text_that_began_as_utf_8(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "mixed.jsonl"
    path.write_bytes((line(1, "é") * 20_000).encode() + b'{"id": 2, "claim": "caf\xe9"}\n')
    imported(library, path)
    assert {claim for _collection, _ref, claim in kept(library)} == {"é", "café"}


def test_room_is_given_back_for_what_nobody_looks_through(library: Library, tmp_path: Path) -> None:
    for name, first in (("old", 0), ("new", 5_000)):
        path = tmp_path / f"{name}.jsonl"
        path.write_text("".join(map(line, range(first, first + 3_000))), encoding="utf-8")
        imported(library, path)
    old = library.ask(collections.in_library)[1]
    library.do("Remove fact-checks", collections.remove, old.id)
    before = holdings(library)
    assert (before.unused_rows, [one.name for one in before.holdings]) == (3_000, ["new"])
    assert free(library, Silent()) > before.unused_bytes * 0.5
    assert holdings(library).unused_rows == 0
    assert "5001" in found(library, "number 5001")
    library.undo()
    missing = next(one for one in holdings(library).holdings if one.name == "old")
    assert not missing.there
    assert imported(library, tmp_path / "old.jsonl").imported == 3_000
    assert all(one.there for one in holdings(library).holdings)


def test_memory_stays_small_whatever_the_length_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "feed.json"
    filler = "x" * 2_000
    with path.open("w", encoding="utf-8") as file:
        file.write('{"@type": "DataFeed", "dataFeedElement": [')
        for number in range(30_000):
            file.write("," * bool(number))
            json.dump({"@type": "ClaimReview", "claimReviewed": f"Claim {number}", "x": filler}, file)
        file.write("]}")
    code = (
        "import resource, sys; from pathlib import Path; from core.plugins import check_files\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "with check_files.opened(Path(sys.argv[1])) as file: count = sum(1 for _item in file.items)\n"
        "print(count, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)"
    )
    pytest.importorskip("resource")
    run = subprocess.run(
        [sys.executable, "-c", code, str(path)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    count, grown = map(int, run.stdout.split())
    assert count == 30_000
    assert grown < 30_000, f"{grown} kB more for {path.stat().st_size} bytes"


def test_progress_goes_up_to_the_size_of_the_file(library: Library, dump: Path) -> None:
    told: list[tuple[int, int]] = []

    class Watching(Silent):
        def report(self, done: int, total: int, note: str = "") -> None:
            told.append((done, total))

    began = time.monotonic()
    done = import_file(library, dump, Watching())
    assert 0 < done.seconds <= time.monotonic() - began
    size = dump.stat().st_size
    assert {total for _done, total in told} == {0, size, 1}
    assert all(far <= total for far, total in told)
    assert told[-1] == (1, 1)
