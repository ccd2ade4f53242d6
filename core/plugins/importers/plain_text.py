"""Reads plain text in any encoding, as files and the clipboard have it."""

from core.plugins.importers.dressing import undress
from core.plugins.importers.proposing import draft_of
from core.records.drafts import Draft, Original
from core.text.canonical import canonical
from core.text.decode import decode
from core.text.language import language_of


class PlainText:
    """Takes whatever nobody else knows and that decodes to text."""

    name = "plain text"

    def accepts(self, original: Original) -> bool:
        """True for everything: it stands last, and refuses in plain words what is no text."""
        return True

    def read(self, original: Original) -> Draft:
        """The text without its site dressing; raises UserError where the bytes are empty or no text."""
        decoded = decode(original.data, original.charset, original.name)
        return from_text(decoded.text, original, decoded.encoding, decoded.notes)


def from_text(
    raw: str, original: Original, encoding: str = "utf-8", notes: tuple[str, ...] = (), url: str = ""
) -> Draft:
    """The draft of a text already decoded; ``url`` is where it was copied from, if that is known."""
    text = canonical(raw)
    sheet = undress(text, language_of(text))
    facts = {**sheet.facts, "encoding": encoding}
    if url:
        facts["url"] = url
    return draft_of(sheet.body(), original, facts, (*notes, *sheet.notes))
