"""Fills in what a draft proposes where the original says nothing: title, language, direction, date."""

from core.errors import UserError
from core.i18n import _
from core.records.drafts import Draft, Original
from core.text.addresses import without_login
from core.text.canonical import canonical, direction_of
from core.text.decode import no_text_in
from core.text.language import language_of

_LONGEST_TITLE = 150


def draft_of(text: str, original: Original, facts: dict[str, str], notes: tuple[str, ...]) -> Draft:
    """The draft of a body with the facts known of it, named as in Draft; raises UserError for no text."""
    text = canonical(text)
    if not text:
        raise UserError(no_text_in(original.name))
    published, modified = facts.get("published", ""), facts.get("modified", "")
    if modified and not published:
        published = modified
        notes = (*notes, _("No day of publication was found: the day of the last change is proposed."))
    return Draft(
        text=text,
        original=original,
        title=facts.get("title") or first_line(text),
        author=facts.get("author", ""),
        publisher=facts.get("publisher", ""),
        url=without_login(facts.get("url") or original.url),
        published=published,
        modified=modified,
        language=facts.get("language") or language_of(text),
        direction=direction_of(text),
        encoding=facts.get("encoding", "utf-8"),
        notes=notes,
    )


def first_line(text: str) -> str:
    """The first line of a text, cut at a word where it is longer than a title."""
    line = " ".join(text.partition("\n")[0].split())
    if len(line) <= _LONGEST_TITLE:
        return line
    return (
        line[:_LONGEST_TITLE].rpartition(" ")[0].rstrip(" ,;:،؛") + "…"
        if " " in line
        else line[:_LONGEST_TITLE]
    )
