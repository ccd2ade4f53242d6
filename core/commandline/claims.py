"""Make claims, add sources, link evidence, give verdicts."""

import argparse
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from core.commandline.reading import draft_from
from core.commandline.rows import Row, argument
from core.engines.quotes import lock
from core.errors import UserError
from core.i18n import _
from core.library import Library
from core.records.inputs import EvidenceInput, SourceInput
from core.records.terms import SourceType, Stance
from core.services import articles, claims, evidence, find, parts, sources, texts, verdicts
from core.text.spans import Span


def add_claim(library: Library, options: argparse.Namespace) -> Mapping[str, Any]:
    """``claim add ARTICLE --quote TEXT``: a claim on the words quoted, or on code points START to END."""
    article = library.ask(find.one, options.article, "article")
    whole = library.ask(find.one, options.part_of, "claim") if options.part_of else ""
    span = _span(library.ask(texts.of_article, article).text, options)
    claim = library.do(
        _("New part of a claim") if whole else _("New claim"),
        parts.create,
        article,
        [span],
        part_of=whole,
        wording=options.wording,
        claimant=options.claimant,
        said_on=options.said_on,
    )
    return {"claim_id": claim, "spans": [span], "part_of": whole}


def add_source(library: Library, options: argparse.Namespace) -> Mapping[str, Any]:
    """``source add FILE|URL|-``: a source with its saved copy."""
    draft = draft_from(options.what)
    facts = SourceInput(
        SourceType(options.type),
        title=options.title or draft.title,
        publisher=draft.publisher,
        author=draft.author,
        published=draft.published or draft.modified,
        url=draft.url or draft.original.url,
        language=draft.language,
        confidential=options.confidential,
        original=draft.original,
    )
    if not facts.title:
        facts = replace(facts, title=draft.original.name or draft.text[:60])
    source = library.do(_("Add a source"), sources.add, facts, draft)
    copy = library.ask(sources.snapshots, source)[0]
    return {"source_id": source, "snapshot_sha256": copy.content_sha256}


def add_evidence(library: Library, options: argparse.Namespace) -> Mapping[str, Any]:
    """``evidence add CLAIM SOURCE --stance S --quote Q``: hold a source against a claim."""
    claim = library.ask(find.one, options.claim, "claim")
    source = library.ask(find.one, options.source, "source")
    given = EvidenceInput(source, Stance(options.stance), options.quote, options.locator)
    made = library.do(_("Link evidence"), evidence.link, claim, given)
    return {"evidence_id": made, "quote_lock": library.ask(evidence.get, made).quote_lock}


def give_verdict(library: Library, options: argparse.Namespace) -> Mapping[str, Any]:
    """``verdict CLAIM RATING --rationale R``: judge a claim; RATING is a key or label, or "scale:key"."""
    claim = library.ask(find.one, options.claim, "claim")
    article = library.ask(claims.get, claim).article_id
    scale = library.ask(articles.one, article).scale_id
    rating = library.ask(verdicts.find_rating, options.rating, scale)
    made = library.do(
        _("Give a verdict"),
        verdicts.rate,
        claim,
        rating,
        options.rationale,
        as_of=options.as_of,
        reviewer=library.person,
    )
    return {"verdict_id": made}


def _span(text: str, options: argparse.Namespace) -> Span:
    """Where the claim stands: as given, else where its quote is found letter for letter or nearly so."""
    if options.start is not None and options.end is not None:
        if not 0 <= options.start < options.end <= len(text):
            raise UserError(_("The text has {count} characters.").format(count=len(text)))
        return _agreeing(Span(options.start, options.end), text, options.quote)
    found = lock(options.quote, text, options.start)[1]
    if found is None:
        raise UserError(_("These words are not in the article: “{quote}”.").format(quote=options.quote[:80]))
    return found


def _agreeing(span: Span, text: str, quote: str) -> Span:
    """The span, where it holds the quote: offsets counted in other units than code points would not."""
    if lock(quote, span.of(text))[1] is None:
        raise UserError(
            _("From {start} to {end} the article says “{words}”, not these words.").format(
                start=span.start, end=span.end, words=span.of(text)[:80]
            )
        )
    return span


def _words(name: str, **options: Any) -> Any:
    return argument(name, default="", **options)


ROWS = (
    Row(
        "claim add",
        "Make a claim.",
        (
            argument("article", metavar="ARTICLE"),
            argument("--quote", required=True, metavar="TEXT"),
            argument("--start", type=int, metavar="N"),
            argument("--end", type=int, metavar="N"),
            _words("--wording", metavar="W"),
            _words("--claimant", metavar="C"),
            _words("--said-on", metavar="D"),
            _words("--part-of", metavar="CLAIM"),
        ),
        add_claim,
        opens="write",
    ),
    Row(
        "source add",
        "Add a source with a saved copy.",
        (
            argument("what", metavar="FILE|URL|-"),
            argument("--type", default="document", choices=[kind.value for kind in SourceType]),
            _words("--title", metavar="T"),
            argument("--confidential", action="store_true"),
        ),
        add_source,
        opens="write",
    ),
    Row(
        "evidence add",
        "Hold a source against a claim.",
        (
            argument("claim", metavar="CLAIM"),
            argument("source", metavar="SOURCE"),
            argument("--stance", required=True, choices=[stance.value for stance in Stance]),
            argument("--quote", required=True, metavar="Q"),
            _words("--locator", metavar="L"),
        ),
        add_evidence,
        opens="write",
    ),
    Row(
        "verdict",
        "Judge a claim.",
        (
            argument("claim", metavar="CLAIM"),
            argument("rating", metavar="RATING"),
            argument("--rationale", required=True, metavar="R"),
            _words("--as-of", metavar="D"),
        ),
        give_verdict,
        opens="write",
    ),
)
