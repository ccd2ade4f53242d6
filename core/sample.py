"""The sample library that comes with Touchstone, made with the same operations a person would use."""

import json
from pathlib import Path
from typing import Any

from sqlmodel import Session

from core.i18n import _
from core.library import Library, open_library
from core.models.columns import new_id
from core.paths import RESOURCES, sample_library
from core.plugins.importers import opening
from core.plugins.suggesting import suggested
from core.records.drafts import Draft
from core.records.inputs import EvidenceInput, SourceInput
from core.records.matches import Check
from core.records.terms import Relation, SourceType, Stance, WorkflowState
from core.services import (
    articles,
    claim_links,
    claims,
    collections,
    evidence,
    notes,
    saved_searches,
    scales,
    sources,
    tags,
    texts,
    verdicts,
)
from core.storage import checks as side_file
from core.text.spans import Span

FOLDER = RESOURCES / "examples"
Facts = dict[str, Any]


def ensure() -> Path:
    """The path of the person's own copy of the sample library, made if there is none."""
    path = sample_library()
    if not path.exists():
        unfinished = path.with_suffix(".unfinished")
        for left in (unfinished, side_file.path_beside(path)):
            if left.exists():
                left.unlink()
        with open_library(unfinished, _("Touchstone")) as library:
            fill(library)
        unfinished.rename(path)
        Path(f"{unfinished}.lock").unlink(missing_ok=True)
    return path


def fill(library: Library, folder: Path = FOLDER) -> str:
    """Put the sample in: article, claims, sources, verdicts, notes, fact-checks; the article's id."""
    sample = json.loads((folder / "sample.json").read_text(encoding="utf-8"))
    article_id = _article(library, folder, sample["article"])
    made_claims = {facts["key"]: _claim(library, article_id, facts) for facts in sample["claims"]}
    made_sources = {facts["key"]: _source(library, folder, facts) for facts in sample["sources"]}
    for facts in sample["evidence"]:
        given = EvidenceInput(
            made_sources[facts["source"]],
            Stance(facts["stance"]),
            facts["quote"],
            facts["locator"],
            facts["note"],
        )
        library.do(_("Link evidence"), evidence.link, made_claims[facts["claim"]], given)
    for facts in sample["verdicts"]:
        _verdict(library, made_claims[facts["claim"]], facts)
    text = library.ask(texts.of_article, article_id)
    for facts in sample["notes"]:
        start = text.text.index(facts["quote"])
        words = Span(start, start + len(facts["quote"]))
        library.do(_("New note"), notes.create, text.id, words, facts["words"])
    for facts in sample["searches"]:
        library.do(_("Save a search"), saved_searches.save, facts["name"], facts["query"])
    checks = _checks(library, folder, sample["checks"])
    for facts in sample["links"]:
        _link(library, made_claims[facts["claim"]], checks[facts["check"]], facts, sample["checks"]["name"])
    return article_id


def _article(library: Library, folder: Path, facts: Facts) -> str:
    draft = _with_facts(opening.from_file(folder / facts["file"]), facts)
    made = suggested(draft.text, draft.language)
    scale = library.ask(scales.by_key, facts["scale"])
    return library.do(_("Bring in an article"), articles.bring_in, draft, made, scale.id)


def _with_facts(draft: Draft, facts: Facts) -> Draft:
    return Draft(
        draft.text,
        draft.original,
        title=facts["title"],
        author=facts["author"],
        publisher=facts["publisher"],
        url=facts["url"],
        published=facts["published"],
        modified=facts["modified"],
        language=facts["language"],
        direction=facts["direction"],
        encoding=draft.encoding,
    )


def _claim(library: Library, article_id: str, facts: Facts) -> str:
    text = library.ask(texts.of_article, article_id).text
    spans = [Span(text.index(quote), text.index(quote) + len(quote)) for quote in facts["quotes"]]

    def make(session: Session) -> str:
        claim_id = claims.create(session, article_id, spans, wording=facts["wording"])
        claims.edit(session, claim_id, "headline", facts["headline"])
        claims.edit(session, claim_id, "place", facts["place"])
        claims.edit(session, claim_id, "note", facts["note"])
        claims.say_who(
            session, claim_id, facts["claimant"], facts["claimant_url"], role=facts["claimant_role"]
        )
        claims.say_when(session, claim_id, facts["said_on"], facts["said_on_basis"])
        claims.move_to(session, claim_id, WorkflowState(facts["workflow"]))
        tags.put(session, claim_id, facts["tags"])
        return claim_id

    return library.do(_("New claim"), make)


def _source(library: Library, folder: Path, facts: Facts) -> str:
    draft = opening.from_file(folder / facts["file"]) if facts["file"] else None
    names = ("title", "publisher", "author", "published", "url", "language", "reliability", "note")
    given = SourceInput(
        type=SourceType(facts["type"]),
        confidential=facts["confidential"],
        original=draft.original if draft else None,
        **{name: facts[name] for name in names},
    )
    return library.do(_("Add a source"), sources.add, given, draft)


def _checks(library: Library, folder: Path, facts: Facts) -> dict[str, Check]:
    """Put the fact-checks into the file beside the library, as a collection of their own; by their ids."""
    lines = (folder / facts["file"]).read_text(encoding="utf-8").splitlines()
    found = [Check(**json.loads(line)) for line in lines]
    collection = new_id()
    with side_file.opened(side_file.path_beside(library.path)) as connection:
        side_file.add(connection, collection, found)
    count = len(found)
    library.do(_("Import fact-checks"), collections.add, collection, facts["name"], facts["file"], count)
    return {check.ref: check for check in found}


def _link(library: Library, claim_id: str, check: Check, facts: Facts, origin: str) -> None:
    relation = Relation(facts["relation"])
    library.do(_("Link a fact-check"), claim_links.link, claim_id, check, relation, origin)


def _verdict(library: Library, claim_id: str, facts: Facts) -> None:
    rating = library.ask(verdicts.find_rating, f"{facts['scale']}:{facts['rating']}", "")
    library.do(
        _("Give a verdict"),
        verdicts.rate,
        claim_id,
        rating,
        facts["rationale"],
        as_of=facts["as_of"],
        limits=facts["limits"],
        reviewer=_("Touchstone sample"),
    )
