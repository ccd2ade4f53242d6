"""Find the passages of a source's saved text that may speak to a claim; nothing is linked by it."""

from collections.abc import Iterable

from sqlmodel import Session

from core.engines.passages import Ranked, ranked, shared_words, strength_of
from core.engines.sentences import known_sentences
from core.progress import Progress, Silent
from core.records.passages import Passage, Passages
from core.records.search import Piece
from core.services import claims, sources, texts
from core.text.language import language_of
from core.text.spans import Span

MOST = 12
"""So many passages are shown: beyond them one reads the source."""

_SILENT = Silent()


def for_claim(
    session: Session, claim_id: str, source_id: str, *, most: int = MOST, progress: Progress = _SILENT
) -> Passages:
    """The sentences of a source's newest saved text most likely to speak to a claim's wording, best first.

    Sentences that share no word with the claim are left out. Raises Cancelled where ``progress`` says so.
    """
    wording = claims.get(session, claim_id).wording
    text = texts.of_source(session, source_id)
    if text is None:
        return Passages(claim_id, wording, source_id, "", 0, ())
    language = sources.one(session, source_id).language
    spans = known_sentences(text.text, language)
    spoken = language or language_of(text.text) or "en"
    found = ranked(wording, [span.of(text.text) for span in spans], spoken, progress.check)
    passages = (_passage(one, spans[one.index], text.text, wording, spoken) for one in found[: 4 * most])
    return Passages(claim_id, wording, source_id, text.id, len(spans), _first(passages, most))


def _first(passages: Iterable[Passage], most: int) -> tuple[Passage, ...]:
    """The first passages that share a word with the claim; one that is repeated in the text comes once."""
    found: dict[str, Passage] = {}
    for passage in passages:
        if passage.shared:
            found.setdefault(passage.words, passage)
    return tuple(found.values())[:most]


def _passage(one: Ranked, span: Span, text: str, wording: str, language: str) -> Passage:
    sentence = span.of(text)
    return Passage(
        span, one.score, strength_of(one.score), _pieces(sentence, shared_words(wording, sentence, language))
    )


def _pieces(sentence: str, marked: list[Span]) -> tuple[Piece, ...]:
    """A sentence cut at the words that are marked; line ends within it become spaces."""
    line = sentence.replace("\n", " ")
    pieces, at = list[Piece](), 0
    for span in marked:
        pieces += [Piece(line[at : span.start]), Piece(span.of(line), marked=True)]
        at = span.end
    return tuple(piece for piece in (*pieces, Piece(line[at:])) if piece.text)
