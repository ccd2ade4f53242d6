"""Sentences by position."""

from core.text.spans import Span
from ui.views.reader.sentences import sentence_after, sentence_at

TEXT = "  One two. Three.\n\nFour"
SENTENCES = [Span(2, 10), Span(11, 17), Span(19, 23)]


def test_the_sentence_at_a_position() -> None:
    found = [sentence_at(TEXT, SENTENCES, at) for at in range(len(TEXT) + 1)]
    wanted = [None] * 2 + [SENTENCES[0]] * 9 + [SENTENCES[1]] * 8 + [SENTENCES[2]] * 5
    assert found == wanted


def test_text_between_sentences_belongs_to_none() -> None:
    assert sentence_at("One. (x) Two.", [Span(0, 4), Span(9, 13)], 7) is None


def test_steps_stop_at_both_ends() -> None:
    assert sentence_after(SENTENCES, 0, 1) == SENTENCES[0]
    assert sentence_after(SENTENCES, 2, 1) == SENTENCES[1]
    assert sentence_after(SENTENCES, 5, -1) == SENTENCES[0]
    assert sentence_after(SENTENCES, 11, -1) == SENTENCES[0]
    assert sentence_after(SENTENCES, 13, -1) == SENTENCES[1]
    assert sentence_after(SENTENCES, 22, 1) == SENTENCES[2]
    assert sentence_after(SENTENCES, 0, -1) == SENTENCES[0]
    assert sentence_after([], 0, 1) is None
