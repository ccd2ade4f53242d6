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
        text = canonical(decoded.text)
        sheet = undress(text, language_of(text))
        facts = {**sheet.facts, "encoding": decoded.encoding}
        return draft_of(sheet.body(), original, facts, (*decoded.notes, *sheet.notes))
