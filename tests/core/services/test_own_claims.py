"""Claims of the library as something that was checked before."""

from collections.abc import Mapping

from core.library import Library
from core.services import claims, own_claims
from tests.core.services.parts import new_claim, rate
from tests.fixtures.libraries import new_article


def alike(in_claims: Mapping[str, int]) -> Mapping[str, float]:
    return dict.fromkeys(in_claims, 1.0)


def test_those_with_the_most_words_come_first_with_what_is_known_of_them(library: Library) -> None:
    article = new_article(library, publisher="The Post", url="https://post.example/rents")
    one = new_claim(library, article)
    other = new_claim(library, article, "Nobody was evicted")
    library.do("Say who", claims.say_who, one, "The mayor")
    library.do("Say when", claims.edit, one, "said_on", "2019-05-04")
    rate(library, one, "plain:false")
    found = library.ask(own_claims.with_words, ["rent", "rose", "evict"], alike, 10)
    assert [(own.check.ref, own.value) for own in found] == [(one, 2.0), (other, 1.0)]
    own = found[0]
    assert (own.article_id, own.title) == (article, "Rents")
    check = own.check
    assert (check.claimant, check.verdict, check.date) == ("The mayor", "False", "2019-05-04")
    assert (check.publisher, check.url) == ("The Post", "https://post.example/rents")
    assert found[1].check.verdict == ""
    assert len(found[1].check.date) == len("2019-05-04")


def test_one_can_be_left_out_and_no_more_come_than_asked(library: Library) -> None:
    article = new_article(library)
    made = [new_claim(library, article) for _ in range(3)]
    found = library.ask(own_claims.with_words, ["rent"], alike, 2, made[0])
    assert len(found) == 2
    assert made[0] not in {own.check.ref for own in found}


def test_words_are_weighed_by_how_many_claims_have_them(library: Library) -> None:
    article = new_article(library)
    new_claim(library, article)
    new_claim(library, article, "Nobody was evicted")
    told: list[Mapping[str, int]] = []

    def weigh(in_claims: Mapping[str, int]) -> Mapping[str, float]:
        told.append(in_claims)
        return alike(in_claims)

    library.ask(own_claims.with_words, ["rent", "wa", "nowhere"], weigh, 10)
    assert told == [{"rent": 1, "wa": 1}]


def test_an_empty_library_has_none(library: Library) -> None:
    assert library.ask(own_claims.with_words, ["rent"], alike, 10) == []
