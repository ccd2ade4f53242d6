"""Tells the article from what a site puts around it: site line, repeated headline, byline, dates, address."""

import re
from dataclasses import dataclass, field

from core.i18n import _, isolated
from core.plugins.importers.dates import is_ambiguous, iso_date
from core.plugins.importers.labels import ADDRESS, BYLINE, MODIFIED, PUBLISHED, is_section

_HEAD = 8
_TAIL = 4
_LONGEST = 160
_PARTS = re.compile(r"\s+[-–—|»>/•·]\s+|\s*(?:\||»|::|›|→)\s*")
_SEGMENTS = re.compile(r"\s*[|•·]\s*|\s+[-–—]\s+(?=\D)")
_CRUMBS = re.compile(r"[»>›→]|::| / ")
_HEADLINE = re.compile(r"\s*[\w\"'“”„«»‘(¿¡#].{0,250}$")
_MARKS = re.compile(r"[\W_]+")


@dataclass(slots=True)
class Sheet:
    """The lines of a text, which of them were left out, the facts they told, and notes about both."""

    lines: list[str]
    language: str
    left: set[int] = field(default_factory=set)
    facts: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    def standing(self) -> list[int]:
        """The indexes of the lines that have text and still stand."""
        return [i for i, line in enumerate(self.lines) if line.strip() and i not in self.left]

    def leave_out(self, index: int, note: str) -> None:
        """Strike a line; ``note`` says why, with {line} for the line."""
        self.left.add(index)
        self.notes.append(note.format(line=isolated(self.lines[index].strip())))

    def body(self) -> str:
        """The text with an empty line for each that was left out; to be made canonical again."""
        return "\n".join("" if i in self.left else line for i, line in enumerate(self.lines))


def undress(text: str, language: str, title: str = "") -> Sheet:
    """The lines of a canonical text sorted into body and dressing; ``title`` is the headline if it is known.

    Facts found: title, author, publisher, url, published, modified. Nothing is struck but whole short lines
    near the top or the bottom, each named in a note; where all would go, nothing goes.
    """
    sheet = Sheet(text.split("\n"), language)
    standing = sheet.standing()
    edge = standing[:_HEAD] + [i for i in standing[_HEAD:] if i in standing[-_TAIL:]]
    for index in edge:
        _take_labels(sheet, index)
    _take_headline(sheet, title)
    _take_site_line(sheet)
    if sheet.standing():
        return sheet
    return Sheet(sheet.lines, language)


def fold(line: str) -> str:
    """A line as it is compared with others: letters and digits only, without case."""
    return _MARKS.sub(" ", line.casefold()).strip()


def _take_labels(sheet: Sheet, index: int) -> None:
    """Strike a line where each of its segments is a date, a byline or an address."""
    line = sheet.lines[index].strip()
    if len(line) > _LONGEST:
        return
    found = _facts_of(line, sheet.language) or _joined(_SEGMENTS.split(line), sheet.language)
    if not found or _is_someone_elses(sheet, index, found):
        return
    for name, value in found.items():
        sheet.facts.setdefault(name, value)
    sheet.leave_out(index, _("Left out of the text, kept as a fact: “{line}”."))
    if any(name in {"published", "modified"} for name in found) and is_ambiguous(_after_label(line)):
        sheet.notes.append(
            _("Day and month could be the other way round in “{line}”.").format(line=isolated(line))
        )


def _is_someone_elses(sheet: Sheet, index: int, found: dict[str, str]) -> bool:
    """True for a date or address without a label that need not be the article's own.

    Of such dates only the first can be, and such an address only on the very first or last line.
    """
    line = sheet.lines[index].strip()
    if set(found) == {"published"} and not PUBLISHED.match(line):
        return "published" in sheet.facts
    filled = [i for i, text in enumerate(sheet.lines) if text.strip()]
    return set(found) == {"url"} and line == found["url"] and index not in {filled[0], filled[-1]}


def _after_label(line: str) -> str:
    match = PUBLISHED.match(line) or MODIFIED.match(line)
    return match["rest"] if match else line


def _joined(segments: list[str], language: str) -> dict[str, str]:
    """The facts of all segments of a line, none where one segment tells none."""
    parts = [_facts_of(segment, language) for segment in segments]
    return {name: value for part in parts for name, value in part.items()} if all(parts) else {}


def _facts_of(segment: str, language: str) -> dict[str, str]:
    """What a whole segment tells: {"published": ...}, {"author": ...} ...; {} for anything else."""
    for name, pattern in (("modified", MODIFIED), ("published", PUBLISHED)):
        match = pattern.match(segment)
        if match and (date := iso_date(match["rest"], language)):
            return {name: date}
    if match := BYLINE.match(segment):
        return {"author": (match["latin"] or match["other"]).strip()}
    if match := ADDRESS.match(segment):
        return {"url": match["url"]}
    date = iso_date(segment, language) if re.search(r"\d{4}|[٠-٩۰-۹]{4}", segment) else ""
    return {"published": date} if date else {}


def _take_headline(sheet: Sheet, title: str) -> None:
    """Strike a headline that stands twice near the top, or that is known, and keep it as the title."""
    head = [i for i in sheet.standing()[:_HEAD] if _HEADLINE.match(sheet.lines[i])]
    folded = {i: fold(sheet.lines[i]) for i in head}
    known = fold(title)
    same = [i for i in head if known and folded[i] == known]
    if not same:
        first = next((i for i in head[:3] if folded[i] and list(folded.values()).count(folded[i]) > 1), None)
        same = [i for i in head if first is not None and folded[i] == folded[first]]
    for index in same:
        sheet.facts.setdefault("title", title or sheet.lines[index].strip())
        sheet.leave_out(index, _("Left out of the text, kept as the title: “{line}”."))


def _take_site_line(sheet: Sheet) -> None:
    """Strike a first line that is the site's name and sections, or the headline with the site's name."""
    filled = [i for i, line in enumerate(sheet.lines) if line.strip()]
    first = filled[0] if filled else -1
    if first < 0 or first in sheet.left or len(sheet.lines[first]) > _LONGEST:
        return
    line = sheet.lines[first].strip()
    parts = [part.strip() for part in _PARTS.split(line) if part.strip()]
    title = sheet.facts.get("title") or next((sheet.lines[i] for i in filled[1:4]), "")
    if len(parts) > 1 and fold(title) and fold(line).startswith(fold(title) + " "):
        _take_page_title(sheet, first, parts[-1], title.strip())
    elif _is_site_line(line, parts, bool(sheet.facts.get("title"))):
        sheet.leave_out(first, _("Left out of the text, the line of the site: “{line}”."))
        if name := _site_name(line, parts):
            sheet.facts.setdefault("publisher", name)


def _take_page_title(sheet: Sheet, first: int, site: str, title: str) -> None:
    """Strike "Headline - Site" above the headline, and the headline, which so stands twice."""
    sheet.facts.setdefault("publisher", site)
    sheet.leave_out(first, _("Left out of the text, the title of the page: “{line}”."))
    for index in sheet.standing()[:3]:
        if fold(sheet.lines[index]) == fold(title):
            sheet.facts.setdefault("title", title)
            sheet.leave_out(index, _("Left out of the text, kept as the title: “{line}”."))


def _is_site_line(line: str, parts: list[str], above_headline: bool) -> bool:
    """True for two or more short parts above a repeated headline, or three, or breadcrumbs."""
    if len(parts) < 2 or any(len(part.split()) > 4 for part in parts) or line.endswith((".", "!", "?", "؟")):
        return False
    return above_headline or len(parts) > 2 or bool(_CRUMBS.search(line)) or is_section(parts[0])


def _site_name(line: str, parts: list[str]) -> str:
    """The part that names the site: the last, in breadcrumbs the first; "" where only sections are named."""
    named = [part for part in parts if not is_section(part)]
    if not named:
        return ""
    if _CRUMBS.search(line):
        return parts[0] if parts[0] == named[0] else ""
    return named[-1]
