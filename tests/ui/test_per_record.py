"""What was made of a record is made again only of another record."""

from dataclasses import dataclass, replace

from ui.per_record import PerRecord


@dataclass(frozen=True)
class Row:
    """A record."""

    id: str
    words: str = ""


def test_each_record_is_made_once_while_it_is_asked_for() -> None:
    made: list[str] = []

    def make(row: Row) -> str:
        made.append(row.id)
        return row.words.upper()

    known = PerRecord(make)
    a, b = Row("a", "one"), Row("b", "two")
    assert known.of([a, b]) == ["ONE", "TWO"]
    assert known.of([b, a]) == ["TWO", "ONE"]
    assert made == ["a", "b"]
    assert known.of([b, replace(a, words="three")]) == ["TWO", "THREE"]
    assert made == ["a", "b", "a"]
    known.of([b])
    known.of([a, b])
    assert made == ["a", "b", "a", "a"]
    known.forget()
    known.of([b])
    assert made[-1] == "b"


def test_an_equal_record_that_is_another_object_is_made_anew() -> None:
    known = PerRecord(lambda row: [row.words])
    first = known.of([Row("a", "x")])[0]
    assert known.of([Row("a", "x")])[0] is not first


def test_where_only_some_of_a_record_counts_the_rest_may_change() -> None:
    known = PerRecord(lambda row: [row.words], lambda row: row.words)
    first = known.of([Row("a", "x")])[0]
    assert known.of([Row("a", "x")])[0] is first
    assert known.of([Row("a", "y")]) == [["y"]]
