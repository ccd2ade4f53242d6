"""Reports: everything that was found, what to be careful about, and what has changed since the last one."""

from dataclasses import replace
from pathlib import Path

import pytest
from sqlmodel import Session

from core.errors import UserError
from core.library import Library, open_library, open_read_only
from core.records.report import Report, ReportClaim
from core.records.terms import EvidenceState, PartRule, SourceType, Stance
from core.services import articles, claims, evidence, parts, reports, scales, texts
from core.text.spans import Span
from core.version import VERSION
from tests.core.rich import SECRETS, Rich, fill
from tests.core.services.parts import hold, new_claim, place, rate, source
from tests.fixtures.libraries import TEXT, draft, new_article, tables


@pytest.fixture
def rich(library: Library) -> Rich:
    return fill(library)


def build(library: Library, rich: Rich) -> Report:
    return library.ask(reports.build, rich.article, "Noor")


def claim_of(report: Report, claim_id: str) -> ReportClaim:
    return next(claim for claim in report.claims if claim.id == claim_id)


def changes(library: Library, rich: Rich) -> list[tuple[int, str]]:
    return [(change.claim_number, change.what) for change in build(library, rich).changes]


def went_out(library: Library, rich: Rich) -> None:
    library.note(reports.record_export, build(library, rich), "html", "0" * 64)


def test_the_article_is_told_with_what_its_text_is_known_by(library: Library, rich: Rich) -> None:
    report = build(library, rich)
    article = report.article
    assert (article.title, article.author, article.publisher) == ("Rents", "A. Writer", "The Paper")
    assert (article.version, article.characters, article.language) == (1, len(TEXT), "en")
    assert article.text_sha256 == article.original_sha256 != ""
    assert (report.reviewer, report.app_version) == ("Noor", VERSION)
    assert report.previous_at is None
    assert report.changes == ()
    assert len(report.method) == 3


def test_a_claim_is_told_with_evidence_and_verdicts(library: Library, rich: Rich) -> None:
    claim = claim_of(build(library, rich), rich.rents)
    assert (claim.number, claim.headline, claim.tags) == (1, "Rents up 5 percent", ("rent",))
    assert (claim.claimant, claim.claimant_url) == ("The mayor", "https://people.example/mayor")
    assert claim.evidence_state is EvidenceState.CONFLICTING
    public = claim.evidence[0]
    assert (public.stance, public.quote, public.locator) == (
        Stance.SUPPORTS,
        "Rents rose by 5 percent",
        "p. 2",
    )
    assert (public.source_title, public.source_type, public.note) == (
        "Rents 2019",
        SourceType.DATASET,
        "Table 1",
    )
    assert public.captured_at is not None
    assert len(public.snapshot_sha256) == 64
    assert claim.verdict is not None
    assert (claim.verdict.rating.label, claim.verdict.rationale) == ("Mostly true", "It did.")
    assert (claim.verdict.as_of, claim.verdict.limits) == ("2019-12", "Rents only.")
    assert (claim.verdict.reviewer, claim.cautions) == ("Noor", ())


def test_a_quote_is_told_from_the_text_it_was_taken_from(library: Library, rich: Rich) -> None:
    before = claim_of(build(library, rich), rich.rents).quotes
    newer = "A correction stands above.\n\n" + TEXT.replace("5 percent", "6 percent")

    def add_version(session: Session) -> None:
        texts.add(session, draft(newer), article_id=rich.article)

    library.do("A newer text", add_version)
    on_newer = library.do("New claim", claims.create, rich.article, [place("6 percent", newer)])
    report = build(library, rich)
    assert report.article.version == 2
    assert claim_of(report, rich.rents).quotes == tuple(replace(quote, newest=False) for quote in before)
    (quote,) = claim_of(report, on_newer).quotes
    assert (quote.exact, quote.paragraph) == ("6 percent", 2)


def test_a_quote_stands_in_its_paragraph(library: Library, rich: Rich) -> None:
    report = build(library, rich)
    (quote,) = claim_of(report, rich.evicted).quotes
    assert (quote.before, quote.exact, quote.paragraph) == ("", "Nobody was evicted", 2)
    assert quote.after == TEXT.split("\n\n")[1].removeprefix("Nobody was evicted")
    (quote,) = claim_of(report, rich.rents).quotes
    assert quote.before + quote.exact + quote.after == TEXT.split("\n\n")[0]
    assert TEXT[quote.start : quote.end] == quote.exact


def test_a_long_paragraph_is_cut_between_words(library: Library) -> None:
    text = "word " * 200 + "THE CLAIM" + " word" * 200
    article = new_article(library, text)
    library.do("New", claims.create, article, [place("THE CLAIM", text)])
    (quote,) = library.ask(reports.build, article).claims[0].quotes
    assert quote.before.startswith("… word ")
    assert quote.after.endswith(" word …")
    assert len(quote.before) <= 302
    assert len(quote.after) <= 302
    assert set((quote.before + quote.after).split()) == {"…", "word"}


def test_a_quote_over_two_paragraphs_has_the_beginning_of_one_and_the_end_of_the_other(
    library: Library,
) -> None:
    article = new_article(library)
    library.do("New", claims.create, article, [place("the mayor said.\n\nNobody")])
    (quote,) = library.ask(reports.build, article).claims[0].quotes
    assert quote.before.startswith("The council met")
    assert quote.after.startswith(" was evicted")
    assert quote.paragraph == 1


def test_the_summary_counts_by_label_and_names_the_unrated_last(library: Library, rich: Rich) -> None:
    rows = [
        (row.scale_name, row.rating and row.rating.label, row.count) for row in build(library, rich).summary
    ]
    assert rows == [
        ("Plain", "Mostly true", 1),
        ("Evidence labels (AVeriTeC)", "Supported", 1),
        ("", None, 1),
    ]


def test_every_scale_that_was_used_is_explained(library: Library, rich: Rich) -> None:
    assert {scale.name for scale in build(library, rich).scales} == {"Plain", "Evidence labels (AVeriTeC)"}


def test_an_earlier_verdicts_scale_is_explained_too(library: Library) -> None:
    article = new_article(library)
    claim = new_claim(library, article)
    rate(library, claim, "pinocchio:" + _first_key(library, "pinocchio"))
    rate(library, claim, "plain:true")
    report = library.ask(reports.build, article)
    assert len(report.scales) == 3
    assert len(report.claims[0].verdicts) == 2


def _first_key(library: Library, scale: str) -> str:
    return library.ask(scales.by_key, scale).ratings[0].label


def test_a_verdict_without_evidence_or_on_another_wording_is_cautioned(library: Library) -> None:
    article = new_article(library)
    claim = new_claim(library, article)
    rate(library, claim)
    hold(library, claim, Stance.CONTEXT)
    (without,) = library.ask(reports.build, article).claims[0].cautions
    assert without == "This verdict was given without evidence for or against the claim."
    hold(library, claim, Stance.CONTRADICTS)
    assert library.ask(reports.build, article).claims[0].cautions == ()
    library.do("Wording", claims.edit, claim, "wording", "Other words")
    (changed,) = library.ask(reports.build, article).claims[0].cautions
    assert changed == "The wording of this claim was changed after the verdict was given."


def test_a_confidential_source_is_only_a_stance_and_a_quote(library: Library, rich: Rich) -> None:
    report = build(library, rich)
    told = [row for claim in report.claims for row in claim.evidence if row.confidential]
    assert [row.quote for row in told] == ["Nobody was evicted", ""]
    assert {row.source_title for row in told} == {"Confidential source"}
    assert {row.source_type for row in told} == {SourceType.OTHER}
    assert not any(secret in repr(report) for secret in SECRETS.values())


def test_the_copy_a_quote_was_looked_up_in_is_the_one_named(library: Library) -> None:
    article = new_article(library)
    claim, saved = new_claim(library, article), source(library, "First copy.")
    hold(library, claim, Stance.SUPPORTS, "First copy.", saved)
    before = library.ask(reports.build, article).claims[0].evidence[0].snapshot_sha256
    from core.records.drafts import Original
    from core.services import sources

    library.do("Copy", sources.save_copy, saved, Original(b"%PDF", "later.pdf"), None)
    assert library.ask(reports.build, article).claims[0].evidence[0].snapshot_sha256 == before


def test_the_same_report_in_another_format_is_no_report_before_it(library: Library, rich: Rich) -> None:
    went_out(library, rich)
    assert build(library, rich).previous_at is None
    rate(library, rich.rents, "plain:false")
    first = changes(library, rich)
    went_out(library, rich)
    assert first == changes(library, rich) != []


def test_a_changed_rating_is_told(library: Library, rich: Rich) -> None:
    went_out(library, rich)
    rate(library, rich.rents, "plain:false")
    rate(library, rich.bare, "plain:true")
    assert changes(library, rich) == [
        (1, "The rating changed from “Mostly true” to “False”."),
        (3, "The claim was rated “True”."),
    ]


def test_a_withdrawn_rating_and_a_new_rationale_are_told(library: Library, rich: Rich) -> None:
    went_out(library, rich)
    library.undo()
    rate(library, rich.rents, "plain:mostly-true", "Another reason.")
    assert changes(library, rich) == [
        (1, "The rationale of the verdict was rewritten."),
        (2, "The rating “Supported” was withdrawn."),
    ]


def test_new_and_removed_claims_are_told(library: Library, rich: Rich) -> None:
    went_out(library, rich)
    library.do("Remove", claims.remove, rich.rents)
    library.do("New", claims.create, rich.article, [Span(0, 11)])
    assert changes(library, rich) == [(1, "This claim is new."), (1, "This claim was taken out.")]


def test_a_changed_wording_is_told_with_the_old_one(library: Library, rich: Rich) -> None:
    went_out(library, rich)
    library.do("Wording", claims.edit, rich.bare, "wording", "The mayor said it.")
    assert changes(library, rich) == [(3, "The wording was “\u2068قال العمدة\u2069”.")]


def test_a_changed_tree_is_told(library: Library, rich: Rich) -> None:
    went_out(library, rich)
    library.do("Under", parts.put_under, rich.evicted, rich.rents)
    report = build(library, rich)
    told = [(change.claim_label, change.what) for change in report.changes]
    assert ("1.1", "It is now a part of another claim.") in told
    assert ("1", "It now has 1 part.") in told
    assert claim_of(report, rich.evicted).parent_label == "1"
    went_out(library, rich)
    library.do("Rule", parts.set_rule, rich.rents, PartRule.ANY)
    assert [what for _number, what in changes(library, rich)] == [
        "Its parts, or the rule by which they decide, changed."
    ]
    went_out(library, rich)
    library.do("Out", parts.take_out, rich.evicted)
    assert {what for _number, what in changes(library, rich)} == {
        "It is now a claim of its own.",
        "It no longer has parts.",
    }


def test_a_report_says_what_follows_from_parts(library: Library, rich: Rich) -> None:
    library.do("Under", parts.put_under, rich.evicted, rich.rents)
    whole = claim_of(build(library, rich), rich.rents)
    assert whole.parts is not None
    assert (whole.parts.rule, whole.parts.labels) == (PartRule.EACH, ("1.1",))
    rate(library, rich.evicted, "plain:false")
    whole = claim_of(build(library, rich), rich.rents)
    assert whole.parts is not None
    assert whole.parts.rating is not None
    assert whole.parts.rating.label == "False"
    assert "“Mostly true” and differs" in whole.parts.difference


def test_changed_evidence_is_told_in_numbers(library: Library, rich: Rich) -> None:
    went_out(library, rich)
    hold(library, rich.rents, Stance.CONTEXT)
    assert changes(library, rich) == [
        (
            1,
            "The evidence changed: 1 supporting, 1 contradicting, 0 context before, "
            "1 supporting, 1 contradicting, 1 context now.",
        )
    ]


def test_evidence_exchanged_for_other_of_the_same_stance_is_told(library: Library, rich: Rich) -> None:
    went_out(library, rich)
    (row,) = [row for row in library.ask(evidence.of_claim, rich.rents) if row.stance is Stance.SUPPORTS]
    library.do("Remove", evidence.remove, row.id)
    hold(library, rich.rents, Stance.SUPPORTS, "Something else")
    assert changes(library, rich) == [(1, "The quotes or sources of the evidence changed.")]


def test_only_the_last_report_that_said_something_else_counts(library: Library, rich: Rich) -> None:
    went_out(library, rich)
    rate(library, rich.rents, "plain:false")
    went_out(library, rich)
    rate(library, rich.rents, "plain:true")
    assert changes(library, rich) == [(1, "The rating changed from “False” to “True”.")]


def test_an_export_is_remembered_beside_undo_and_names_no_confidential_source(
    library: Library, rich: Rich
) -> None:
    before, label = tables(library.path), library.undo_label()
    went_out(library, rich)
    assert (tables(library.path), library.undo_label()) == (before, label)
    (export,) = library.ask(reports.exports, rich.article)
    assert (export.format, export.reviewer, export.sha256) == ("html", "Noor", "0" * 64)
    assert set(export.facts) == {rich.rents, rich.evicted, rich.bare}
    assert not any(secret in repr(export.facts) for secret in SECRETS.values())
    library.undo()
    assert len(library.ask(reports.exports, rich.article)) == 1


def test_a_library_for_reading_only_builds_the_same_report(tmp_path: Path) -> None:
    with open_library(tmp_path / "r.touchstone") as library:
        rich = fill(library)
        report = build(library, rich)
    with open_read_only(tmp_path / "r.touchstone") as library:
        again = build(library, rich)
    assert (again.claims, again.summary, again.article) == (report.claims, report.summary, report.article)


def test_an_article_that_is_gone_has_no_report(library: Library, rich: Rich) -> None:
    library.do("Remove", articles.remove, rich.article)
    with pytest.raises(UserError, match="article is no longer in the library"):
        build(library, rich)


def test_an_article_without_claims_has_a_report(library: Library) -> None:
    report = library.ask(reports.build, new_article(library))
    assert (report.claims, report.summary) == ((), ())
    assert len(report.scales) == 1
