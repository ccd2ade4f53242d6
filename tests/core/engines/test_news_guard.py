"""How much a text reads like news, and what the guard sees."""

from core.engines.news_guard import newsness, seen
from core.engines.signs import signs_of


def test_news_and_debates_are_told_apart() -> None:
    news = ["The council closed the bridge on Monday.", "Repairs cost $40 million, the mayor said."] * 20
    debate = ["I told you we would close it.", "You raised our taxes and I cut them."] * 20
    assert newsness(news) == 1
    assert newsness(debate) == 0
    assert 0 < newsness(news * 8 + debate) < 1


def test_what_is_quoted_does_not_make_news_a_debate() -> None:
    assert newsness(["The mayor said: “I told you that we would close our bridge.”"] * 30) == 1


def test_one_line_is_no_debate() -> None:
    assert newsness(["I think so."]) > 0.5
    assert newsness([]) == 1


def test_what_is_counted() -> None:
    found = seen(signs_of("But I never really said that we voted 300 times!", "en"))
    assert (found["i"], found["we"], found["not"], found["adverbs"], found["past"]) == (1, 1, 1, 1, 1)
    assert (found["figures"], found["exclaims"], found["opens"]) == (1, 1, 1)
