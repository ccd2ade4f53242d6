"""Makes the stored library of this schema: run once for each version, when its schema is final.

python -m tests.libraries.make
"""

from pathlib import Path

from core.database import SCHEMA
from core.library import open_library
from core.records.inputs import EvidenceInput
from core.records.terms import Stance
from core.services import claims, evidence, scales, tags, verdicts
from core.storage.files import copy_database
from core.text.spans import Span
from tests.fixtures.libraries import new_article, new_source

FOLDER = Path(__file__).parent


def main() -> None:
    """One article with one claim that has evidence, a verdict, tags, and something undone."""
    work = FOLDER / "work.touchstone"
    with open_library(work, "Noor") as library:
        article = new_article(library)
        claim = library.do("New claim", claims.create, article, [Span(27, 60)], claimant="The mayor")
        library.do("Tags", tags.put, claim, ["rent"])
        given = EvidenceInput(new_source(library), Stance.SUPPORTS, "Rents rose by 5 percent")
        library.do("Link evidence", evidence.link, claim, given)
        rating = library.ask(scales.by_key, "plain").ratings[0]
        library.do("Rate", verdicts.rate, claim, rating.id, "Of course.", reviewer="Noor")
        library.do("Wording", claims.edit, claim, "wording", "Rents rose.")
        library.undo()
    copy_database(work, FOLDER / f"v{SCHEMA}.touchstone")
    for left in FOLDER.glob("work.touchstone*"):
        left.unlink()


if __name__ == "__main__":
    main()
