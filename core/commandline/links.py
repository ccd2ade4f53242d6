"""Link claims to each other."""

import argparse
from collections.abc import Mapping
from typing import Any

from core.commandline.rows import Row, argument
from core.i18n import _
from core.library import Library
from core.records.terms import Relation
from core.services import claim_links, find

RELATIONS = {"same": Relation.SAME, "part": Relation.PART, "contradicts": Relation.CONTRADICTS}


def link(library: Library, options: argparse.Namespace) -> Mapping[str, Any]:
    """``claim link CLAIM OTHER --as R``: say how a claim stands to another one; ``show`` lists it."""
    claim = library.ask(find.one, options.claim, "claim")
    other = library.ask(find.one, options.other, "claim")
    relation = RELATIONS[options.relation]
    made = library.do(_("Link claims"), claim_links.link, claim, other, relation)
    return {"link_id": made, "claim_id": claim, "other_claim_id": other, "relation": relation}


ROWS = (
    Row(
        "claim link",
        "Say how a claim stands to another one: the same, a part of it, or in contradiction to it.",
        (
            argument("claim", metavar="CLAIM"),
            argument("other", metavar="OTHER"),
            argument("--as", dest="relation", required=True, choices=list(RELATIONS)),
        ),
        link,
        opens="write",
    ),
)
