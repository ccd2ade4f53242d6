"""A library with one of everything, among it a source that must never be named."""

from dataclasses import dataclass

from core.library import Library
from core.records.drafts import Draft, Original
from core.records.inputs import EvidenceInput, SourceInput
from core.records.terms import SourceType, Stance
from core.services import claims, evidence, sources, tags
from tests.core.services.parts import new_claim, rate
from tests.fixtures.libraries import new_article

SECRETS = {
    "title": "Zanzibarite-ledger",
    "publisher": "Quillfeather-Ministry",
    "author": "Xanthippe-Wolkenstein",
    "url": "https://hidden-host.example/whistle",
    "note": "Vestibule-rendezvous",
    "reliability": "Yellowhammer-cousin",
    "published": "1987-06-05",
}
LOCATOR, EVIDENCE_NOTE, FILE_NAME = "Drawer-kestrel-7", "Gossamer-informant", "jabberwock-scan.txt"
COPY = "Nobody was evicted, the file says, and this sentence Uhlenbeckian stays in the saved copy."


@dataclass(frozen=True)
class Rich:
    """The ids of what there is."""

    article: str
    rents: str
    evicted: str
    bare: str
    public: str
    secret: str


def fill(library: Library) -> Rich:
    """Claims with evidence on both sides, in part confidential, with verdicts on two scales, and one bare."""
    article = new_article(library, author="A. Writer", publisher="The Paper", language="en")
    rents, evicted, bare = (
        new_claim(library, article, words)
        for words in ("Rents rose by 5 percent in 2019", "Nobody was evicted", "قال العمدة")
    )
    public = _public(library)
    secret = _secret(library)
    _hold(
        library, rents, EvidenceInput(public, Stance.SUPPORTS, "Rents rose by 5 percent", "p. 2", "Table 1")
    )
    _hold(
        library,
        rents,
        EvidenceInput(secret, Stance.CONTRADICTS, "Nobody was evicted", LOCATOR, EVIDENCE_NOTE),
    )
    _hold(library, evicted, EvidenceInput(secret, Stance.SUPPORTS, "", LOCATOR, EVIDENCE_NOTE))
    library.do("Tags", tags.put, rents, ["rent"])
    library.do("Headline", claims.edit, rents, "headline", "Rents up 5 percent")
    library.do("Who", claims.say_who, rents, "The mayor", "https://people.example/mayor")
    rate(
        library, rents, "plain:mostly-true", "It did.", as_of="2019-12", limits="Rents only.", reviewer="Noor"
    )
    rate(library, evicted, "averitec:supported", "So they say.")
    return Rich(article, rents, evicted, bare, public, secret)


def _hold(library: Library, claim: str, given: EvidenceInput) -> None:
    library.do("Link evidence", evidence.link, claim, given)


def _public(library: Library) -> str:
    text = "Rents rose by 5 percent, the statistics office says."
    facts = SourceInput(
        SourceType.DATASET, "Rents 2019", "Statistics office", url="https://stats.example/rents"
    )
    return library.do("Add", sources.add, facts, Draft(text, Original(text.encode(), "rents.txt")))


def _secret(library: Library) -> str:
    original = Original(COPY.encode(), FILE_NAME, "text/plain", url=SECRETS["url"])
    facts = SourceInput(SourceType.PERSON, confidential=True, language="ckb", original=original, **SECRETS)
    return library.do("Add", sources.add, facts, Draft(COPY, original))
