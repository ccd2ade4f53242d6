"""What was checked before, in a report: of another claim its wording, its verdict and its article only."""

import json
from dataclasses import asdict

import sqlalchemy
from sqlmodel import Session

from core.library import Library
from core.records.links import Standing
from core.records.matches import Check
from core.records.report import Report
from core.records.terms import Relation, Stance
from core.services import claim_links, claims, reports
from tests.core.services.parts import hold, new_claim, place, rate, source
from tests.fixtures.libraries import new_article

CHECK = Check("r1", "Rents rose.", verdict="Half right", publisher="Quay Checks", url="https://q.example/1")


def report(library: Library, claim: str) -> Report:
    return library.ask(reports.build, library.ask(claims.get, claim).article_id, "Noor")


def link(library: Library, claim: str, other: str | Check, relation: Relation = Relation.SAME) -> str:
    return library.do("Link", claim_links.link, claim, other, relation, "Checks of 2020")


def test_links_are_told_with_whose_words_the_verdict_is_in(library: Library) -> None:
    article = new_article(library)
    one, two = new_claim(library, article), new_claim(library, article, "Nobody was evicted")
    other = new_claim(library, new_article(library, title="A year later", publisher="The Quay Gazette"))
    rate(library, other)
    link(library, one, CHECK)
    link(library, other, one, Relation.PART)
    link(library, two, one, Relation.CONTRADICTS)
    first, second = report(library, one).claims
    assert [(told.standing, told.own, told.verdict, told.label) for told in first.links] == [
        (Standing.SAME, False, "Half right", ""),
        (Standing.WHOLE, True, "True", ""),
        (Standing.CONTRADICTS, True, "", "2"),
    ]
    check, whole, here = first.links
    assert (check.publisher, check.url, check.origin, check.rating) == (
        "Quay Checks",
        "https://q.example/1",
        "Checks of 2020",
        None,
    )
    assert (whole.article, whole.publisher, whole.url) == ("A year later", "The Quay Gazette", "")
    assert whole.rating is not None
    assert (here.article, here.rating) == ("Rents", None)
    assert [told.label for told in second.links] == ["1"]
    library.do("Word", claims.edit, other, "wording", "Rents fell")
    assert report(library, one).claims[0].links[1].verdict_note == "needs another look"


def test_a_linked_claim_brings_nothing_of_what_it_rests_on(library: Library) -> None:
    one, other = new_claim(library), new_claim(library)
    secret = source(library, title="Driver of the minister", confidential=True, note="Met at the station")
    hold(library, other, Stance.SUPPORTS, "He said rents rose", secret)
    library.do("Who", claims.say_who, other, "The driver")
    library.do("Note", claims.edit, other, "note", "Call him back")
    rate(library, other, rationale="The driver told us")
    link(library, one, other)
    told = json.dumps(asdict(report(library, one)), default=str)
    for hidden in ("Driver", "driver", "station", "He said", "Call him"):
        assert hidden not in told, hidden
    assert "Rents rose by 5 percent" in told


def test_a_link_made_or_taken_away_since_the_last_report_is_told(library: Library) -> None:
    claim = new_claim(library)

    def sentences() -> list[str]:
        return [change.what for change in report(library, claim).changes]

    library.note(reports.record_export, report(library, claim), "html", "0" * 64)
    made = link(library, claim, CHECK)
    assert len(sentences()) == 1
    assert "checked before" in sentences()[0]
    library.do("Unlink", claim_links.unlink, made)
    assert sentences() == []


def test_the_links_of_all_claims_are_read_at_once(library: Library) -> None:
    """Claims with links cost a report no more queries each than claims without."""

    def queries(with_links: bool, count: int) -> int:
        article = new_article(library)
        for _number in range(count):
            claim = library.do("Claim", claims.create, article, [place("Nobody was evicted")])
            if with_links:
                link(library, claim, CHECK)
        counted = 0

        def count_them(session: Session) -> Report:
            def hear(*_args: object) -> None:
                nonlocal counted
                counted += 1

            engine = session.get_bind()
            sqlalchemy.event.listen(engine, "before_cursor_execute", hear)
            try:
                return reports.build(session, article)
            finally:
                sqlalchemy.event.remove(engine, "before_cursor_execute", hear)

        library.ask(count_them)
        return counted

    plain = queries(False, 6) - queries(False, 2)
    assert queries(True, 6) - queries(True, 2) == plain
