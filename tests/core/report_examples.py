"""Builds rich reports for tests: both sides, both directions, hostile text, any number of claims."""

from dataclasses import replace
from datetime import UTC, datetime

from core.records.links import Standing
from core.records.report import (
    RatingCount,
    Report,
    ReportArticle,
    ReportChange,
    ReportClaim,
    ReportEvidence,
    ReportLink,
    ReportParts,
    ReportQuote,
    ReportRating,
    ReportScale,
    ReportVerdict,
    ReportVersion,
)
from core.records.terms import EvidenceState, Outdated, PartRule, QuoteLock, SourceType, Stance, WorkflowState
from core.records.versions import QuoteChange

MADE = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)

FALSE = ReportRating("False", "The facts are not as the claim says.", "#b42318", "rating-false", 0)
MIXED = ReportRating("Mixed", "Right in part, wrong in part.", "#8a6100", "rating-mixed", 1)
TRUE = ReportRating("True", "The facts are as the claim says.", "#1a7a3c", "rating-true", 2)
UNVERIFIABLE = ReportRating("Unverifiable", "It could not be settled.", "#5b6470", "rating-unknown", None)
PLAIN = ReportScale(
    "Plain", "Three steps and one label beside them.", True, (FALSE, MIXED, TRUE, UNVERIFIABLE)
)
CONFLICTING = ReportRating(
    "مصادر متعارضة", "تقول المصادر أشياء مختلفة.", "#6d4bb8", "rating-conflicting", None
)
EVIDENCE_LABELS = ReportScale("ملصقات الأدلة", "ما تقوله الأدلة التي عُثر عليها.", False, (CONFLICTING,))

HOSTILE = (
    '<script>alert(1)</script> & <b onclick=\'x\'>bold</b> #eval("1+1") #import "@preview/x:0.1.0" $x^2$ '
    "*star* _under_ `code` [link](javascript:alert(1)) {{ 7*7 }} {% raw %} \\u{1F600} \x00\x07\x0b | pipe"
)
ENDLESS = "unbreakable" * 40


def article() -> ReportArticle:
    """An English article with everything known about it."""
    return ReportArticle(
        id="a1",
        title="Harbour traffic doubled, says port director",
        author="Rosa Blum",
        publisher="The Quay Gazette",
        url="https://quay-gazette.example/2026/harbour?page=1&view=full",
        published="2026-02-20T08:15:00+01:00",
        modified="2026-02-21",
        language="en",
        direction="ltr",
        added_at=datetime(2026, 2, 24, 7, 5, tzinfo=UTC),
        version=2,
        characters=4812,
        text_sha256="1f" * 32,
        original_sha256="2e" * 32,
    )


def evidence(stance: Stance = Stance.SUPPORTS, lock: QuoteLock = QuoteLock.EXACT) -> ReportEvidence:
    """A page with a saved copy."""
    return ReportEvidence(
        stance=stance,
        quote="In 2025 the harbour handled 1,204 ships, after 611 in 2024.",
        locator="page 12, table 3",
        note="Counts arrivals only.",
        quote_lock=lock,
        source_title="Annual report of the port authority",
        source_type=SourceType.DOCUMENT,
        publisher="Port authority",
        author="Statistics office",
        published="2026-01",
        url="https://port.example/annual-report.pdf",
        language="en",
        captured_at=datetime(2026, 2, 25, 16, 40, 12, tzinfo=UTC),
        snapshot_sha256="3d" * 32,
        confidential=False,
    )


def arabic_evidence() -> ReportEvidence:
    """A call in Arabic with no saved copy, from a source whose name is withheld."""
    return replace(
        evidence(Stance.CONTRADICTS, QuoteLock.NO_COPY),
        quote="لم يتجاوز عدد السفن 700 سفينة في عام 2025 (حسب السجل).",
        locator="الدقيقة 4:12",
        note="",
        source_title="مكالمة مع موظف في الميناء",
        source_type=SourceType.CALL,
        publisher="",
        author="",
        published="2026-02-26",
        url="",
        language="ar",
        captured_at=None,
        snapshot_sha256="",
        confidential=True,
    )


def verdict(rating: ReportRating = MIXED, scale: ReportScale = PLAIN) -> ReportVerdict:
    """A judgement with every field filled in."""
    return ReportVerdict(
        rating=rating,
        scale_name=scale.name,
        rationale="The count of arrivals nearly doubled.\nThe tonnage did not: it rose by a tenth.",
        reviewer="Amal Darwish",
        given_at=datetime(2026, 2, 27, 11, 0, tzinfo=UTC),
        as_of="2026-02-26",
        limits="Ships below 50 tonnes are not counted.",
        wording="Harbour traffic doubled between 2024 and 2025.",
        outdated=False,
    )


def claim(number: int = 1) -> ReportClaim:
    """A rated claim with evidence on both sides."""
    return ReportClaim(
        id=f"c{number}",
        number=number,
        headline="Harbour traffic doubled in a year",
        wording="Harbour traffic doubled between 2024 and 2025.",
        quotes=(
            ReportQuote(
                "The director said that ", "traffic has doubled", " since he took office.", 3, 410, 429
            ),
        ),
        claimant="Port director Jon Vik",
        claimant_url="https://www.wikidata.org/wiki/Q42",
        said_on="2026-02-19",
        said_on_basis="“yesterday”, counted from the date of the article",
        place="Quay City",
        tags=("shipping", "numbers"),
        workflow=WorkflowState.APPROVED,
        evidence_state=EvidenceState.CONFLICTING,
        evidence=(evidence(), arabic_evidence(), evidence(Stance.CONTEXT, QuoteLock.NORMALISED)),
        verdicts=(verdict(), replace(verdict(TRUE), rationale="On the first look it held.", limits="")),
        cautions=(),
        label=str(number),
    )


def right_to_left_claim(number: int = 2) -> ReportClaim:
    """A claim in Arabic with a verdict in Arabic that its wording has outgrown."""
    judged = replace(
        verdict(CONFLICTING, EVIDENCE_LABELS),
        rationale="تختلف الأرقام بين سجل الميناء (Port Log 2025) وتقرير الوزارة.",
        reviewer="أمل درويش",
        limits="لا تُحسب القوارب الصغيرة.",
        wording="زادت حركة الميناء مرتين.",
        outdated=True,
        note="needs another look",
    )
    return replace(
        claim(number),
        headline="حركة الميناء زادت بنسبة 100% في 2025",
        wording="زادت حركة الميناء بنسبة 100% بين 2024 و2025.",
        quotes=(ReportQuote("وقال المدير إن ", "الحركة زادت مرتين", " منذ توليه المنصب.", 1, 15, 32),),
        claimant="بەڕێوەبەری بەندەر",
        claimant_url="",
        said_on_basis="",
        place="مدينة الرصيف",
        tags=("نقل", "أرقام"),
        evidence_state=EvidenceState.CONTRADICTED,
        evidence=(replace(arabic_evidence(), confidential=False, publisher="דוברות הנמל"),),
        verdicts=(judged,),
        cautions=("The wording was changed after the verdict was given.",),
    )


def bare_claim(number: int = 3) -> ReportClaim:
    """A claim that nobody has looked at yet."""
    return ReportClaim(
        id=f"c{number}",
        number=number,
        headline="The new quay cost nothing",
        wording="Building the new quay cost the city nothing.",
        quotes=(ReportQuote("", "The quay did not cost us a penny.", "", 5, 900, 933),),
        claimant="",
        claimant_url="",
        said_on="",
        said_on_basis="",
        place="",
        tags=(),
        workflow=WorkflowState.TO_DO,
        evidence_state=EvidenceState.NONE,
        evidence=(),
        verdicts=(),
        cautions=(),
        label=str(number),
    )


def hostile_claim(number: int = 4) -> ReportClaim:
    """A claim whose every field tries to break out of the page."""
    trap = replace(
        evidence(Stance.CONTRADICTS, QuoteLock.ABSENT),
        quote=HOSTILE,
        source_title='=HYPERLINK("http://trap.example","open")',
        url="javascript:alert(1)",
        publisher="+1234",
        note="@SUM(A1)\tx",
        locator="-2+3",
    )
    return replace(
        claim(number),
        headline=HOSTILE,
        wording=HOSTILE,
        quotes=(ReportQuote("<i>", HOSTILE, "</i> " + ENDLESS, 9, 2000, 2100),),
        claimant="</title><script>alert(2)</script>",
        claimant_url="data:text/html,<script>alert(3)</script>",
        tags=("#tag", "<tag>"),
        evidence=(trap,),
        evidence_state=EvidenceState.CONTRADICTED,
        verdicts=(replace(verdict(UNVERIFIABLE), rationale=f"{HOSTILE}\n{ENDLESS}"),),
        links=(
            replace(links()[0], claim=HOSTILE, verdict="=1+1", publisher=HOSTILE, url="javascript:alert(4)"),
            replace(links()[1], claim=ENDLESS, article=HOSTILE, publisher="</ul><script>alert(5)</script>"),
        ),
    )


def links() -> tuple[ReportLink, ...]:
    """A fact-check of somebody, a claim of another article, one of this report, and a check in Arabic."""
    check = ReportLink(
        standing=Standing.SAME,
        own=False,
        ref="quay-1",
        claim="The harbour doubled its traffic last year.",
        verdict="Half right",
        verdict_note="",
        publisher="Harbour Watch",
        date="2026-01-30",
        url="https://harbourwatch.example/traffic?id=1&full=yes",
        title="Did traffic double?",
        claimant="Jon Vik",
        origin="Checks of 2026",
    )
    own = ReportLink(
        standing=Standing.CONTRADICTS,
        own=True,
        ref="c77",
        claim="Harbour traffic fell in 2025.",
        verdict="True",
        verdict_note="needs another look",
        publisher="The Quay Gazette",
        date="2026-01-12",
        url="",
        article="A quiet year for the harbour",
        rating=TRUE,
    )
    here = replace(
        own, standing=Standing.WHOLE, claim="The new quay cost nothing.", rating=None, verdict="", label="3"
    )
    arabic = replace(
        check,
        standing=Standing.PART,
        claim="زادت حركة الميناء (2025).",
        verdict="مضلل",
        publisher="مرصد الرصيف",
    )
    return check, own, replace(here, verdict_note="", date="", article="Harbour traffic doubled"), arabic


def compound() -> tuple[ReportClaim, ...]:
    """A claim of two parts, the second in Arabic and itself of one part, and a claim after them."""
    follows = "Every part must hold, so the least true one decides: part 1.2, “False”."
    differs = "The verdict given on the whole claim is “Mixed” and differs from this."
    whole = replace(claim(1), parts=ReportParts(PartRule.EACH, ("1.1", "1.2"), FALSE, follows, differs, 2))
    waits = "0 of 1 part is rated. Nothing follows from the parts yet."
    ships = replace(
        claim(2), headline="Twice as many ships", label="1.1", depth=1, parent_id="c1", parent_label="1"
    )
    cargo = replace(
        right_to_left_claim(3),
        label="1.2",
        depth=1,
        parent_id="c1",
        parent_label="1",
        verdicts=(verdict(FALSE),),
        parts=ReportParts(PartRule.ANY, ("1.2.1",), None, waits, "", 0),
    )
    deep = replace(
        bare_claim(4), headline="Cargo by weight", label="1.2.1", depth=2, parent_id="c3", parent_label="1.2"
    )
    return whole, ships, cargo, deep, replace(bare_claim(5), label="2")


def report(*claims: ReportClaim) -> Report:
    """A report on the claims given; without any, on one claim of each kind."""
    chosen = claims or (claim(), right_to_left_claim(), bare_claim())
    return Report(
        article=article(),
        summary=_summary(chosen),
        claims=chosen,
        scales=(PLAIN, EVIDENCE_LABELS),
        method=(
            "Each claim was compared with sources whose text was saved on the day it was read.",
            "A SHA-256 shows that a file has not changed since it was saved; it proves nothing about a site.",
        ),
        changes=(
            ReportChange(1, "Harbour traffic doubled in a year", "The verdict went from True to Mixed.", "1"),
        ),
        previous_at=datetime(2026, 2, 25, 18, 0, tzinfo=UTC),
        created_at=MADE,
        reviewer="Amal Darwish",
        app_version="0.1.0",
    )


def updated_report() -> Report:
    """A report on an article that was changed without a new date, after a verdict on words it changed."""
    old, new = "traffic has doubled", "traffic has not doubled"
    changed = replace(
        verdict(),
        outdated=True,
        reasons=(Outdated.QUOTE,),
        note="needs another look",
        changes=(QuoteChange(old, new, ("negation",), 2),),
    )
    cited = tuple(replace(quote, version=1, newest=False) for quote in claim().quotes)
    about = replace(
        article(),
        versions=(
            ReportVersion(1, "2026-02-21", MADE, 4790, "0e" * 32, False),
            ReportVersion(2, "2026-02-21", MADE, 4812, "1f" * 32, True),
        ),
        cautions=("The text of version 2 states the date of version 1.",),
    )
    whole = report(replace(claim(), quotes=cited, verdicts=(changed,)))
    return replace(
        whole, article=about, changes=(ReportChange(0, "", "The text was updated."), *whole.changes)
    )


def empty_report() -> Report:
    """A first report on an article about which nothing else is known or done."""
    bare = ReportArticle("a0", "", "", "", "", "", "", "", "ltr", MADE, 1, 0, "00" * 32, "00" * 32)
    return Report(bare, (), (), (), (), (), None, MADE, "", "0.1.0")


def many_claims(count: int) -> Report:
    """A report of the length asked for, its claims of all the well-behaved kinds in turn."""
    makers = (claim, right_to_left_claim, bare_claim)
    return report(*(makers[index % 3](index + 1) for index in range(count)))


def _summary(claims: tuple[ReportClaim, ...]) -> tuple[RatingCount, ...]:
    counts: dict[tuple[str, ReportRating | None], int] = {}
    for each in claims:
        key = (each.verdict.scale_name, each.verdict.rating) if each.verdict else ("", None)
        counts[key] = counts.get(key, 0) + 1
    return tuple(
        RatingCount(scale, rating, count, sum(_is_outdated(each, rating) for each in claims))
        for (scale, rating), count in counts.items()
    )


def _is_outdated(claim: ReportClaim, rating: ReportRating | None) -> bool:
    return claim.verdict is not None and claim.verdict.outdated and claim.verdict.rating == rating
