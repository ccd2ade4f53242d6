"""Claims to choose from when one is linked."""

from core.library import Library
from core.services import link_choices
from tests.core.services.parts import new_claim, rate
from tests.fixtures.libraries import new_article


def test_claims_of_the_article_come_first_then_the_newest(library: Library) -> None:
    article = new_article(library)
    old = new_claim(library)
    here = new_claim(library, article)
    new = new_claim(library)
    assert [claim.id for claim in library.ask(link_choices.fitting, "", article)] == [here, new, old]


def test_words_find_claims_of_every_article_with_their_verdicts(library: Library) -> None:
    one = new_claim(library)
    two = new_claim(library, words="Nobody was evicted")
    rate(library, two)
    (found,) = library.ask(link_choices.fitting, "nobody evic", "")
    assert (found.id, found.article) == (two, "Rents")
    assert found.rating is not None
    assert found.rating.label == "True"
    assert [claim.id for claim in library.ask(link_choices.fitting, "rents rose", "")] == [one]
    assert library.ask(link_choices.fitting, "zebra", "") == []
