"""The tables of a library, in the field's own terms."""

from core.models.articles import Article, ParagraphDirection, TextVersion
from core.models.claims import Claim, ClaimSpan, ClaimTag, Suggestion, Tag
from core.models.content import Content
from core.models.filters import SavedFilter
from core.models.matches import CheckCollection, ClaimLink, FactCheck
from core.models.notes import MovedQuote, Note
from core.models.operations import Operation, OperationChange
from core.models.people import Person
from core.models.reports import ReportExport
from core.models.sources import Evidence, Snapshot, Source
from core.models.verdicts import Rating, Scale, Verdict, VerdictDraft

__all__ = [
    "Article",
    "CheckCollection",
    "Claim",
    "ClaimLink",
    "ClaimSpan",
    "ClaimTag",
    "Content",
    "Evidence",
    "FactCheck",
    "MovedQuote",
    "Note",
    "Operation",
    "OperationChange",
    "ParagraphDirection",
    "Person",
    "Rating",
    "ReportExport",
    "SavedFilter",
    "Scale",
    "Snapshot",
    "Source",
    "Suggestion",
    "Tag",
    "TextVersion",
    "Verdict",
    "VerdictDraft",
]
