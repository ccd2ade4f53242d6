"""What holds for every dialog: it fits a small laptop, needs no mouse, and has a name for everything."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QScrollArea,
    QTabBar,
    QTableView,
    QTextEdit,
    QTreeWidget,
)

from core.records.coverage import Coverage
from core.records.importing import Imported
from core.records.inputs import Preferences, Shortcut
from core.records.links import EarlierChecks
from core.records.report import Exported
from core.records.reviewing import Review
from core.records.terms import QuoteLock
from core.text.spans import Span
from tests.ui.checked_examples import hit, own, own_hit
from tests.ui.dialogs.check_records import hits, holdings_of_every_kind
from tests.ui.dialogs.records import (
    ARTICLE,
    DRAFT,
    NOON,
    compared,
    operation,
    report,
    report_claim,
    source,
    version,
)
from tests.ui.dialogs.review_records import coverage_of_every_kind, hidden_for_every_reason
from tests.ui.examples import claim
from ui import theme
from ui.dialogs.about import AboutDialog
from ui.dialogs.article_sheet import ArticleSheet
from ui.dialogs.busy_library import BusyLibraryDialog
from ui.dialogs.coverage import CoverageDialog
from ui.dialogs.crash import CrashDialog
from ui.dialogs.earlier_sheet import EarlierSheet
from ui.dialogs.evidence_sheet import EvidenceSheet
from ui.dialogs.fact_checks import FactChecksSheet
from ui.dialogs.hidden_suggestions import HiddenSuggestionsDialog
from ui.dialogs.history import HistoryDialog
from ui.dialogs.import_details import ImportDetailsDialog
from ui.dialogs.import_sheet import ImportSheet
from ui.dialogs.link_sheet import LinkSheet
from ui.dialogs.look_up_sheet import LookUpSheet
from ui.dialogs.parent_sheet import ParentSheet
from ui.dialogs.preferences import PreferencesDialog
from ui.dialogs.report_preview import ReportPreview
from ui.dialogs.source_sheet import SourceSheet
from ui.dialogs.split_sheet import SplitSheet
from ui.dialogs.unstored import UnstoredDialog
from ui.dialogs.update_sheet import UpdateSheet
from ui.dialogs.versions import VersionsDialog
from ui.models.checked import of_hit

LIBRARY = Path("/a/folder/library.touchstone")
SHORTCUTS = (Shortcut("c", "New claim", "C"), Shortcut("r", "Report", "Ctrl+E"))
WORST = "A sentence of an error that is long enough to need a second line in a window of 800 points."


def import_duplicate():
    sheet = ImportSheet(DRAFT)
    sheet.set_duplicate("Bridge cost less than planned", NOON)
    return sheet


def source_with_copy():
    sheet = SourceSheet(source("s1"))
    sheet.set_copy(DRAFT)
    return sheet


def evidence(*sources):
    return EvidenceSheet("A claim", sources, lambda _source, _quote: QuoteLock.EXACT)


def update_compared():
    sheet = UpdateSheet(ARTICLE)
    sheet.show_compared(compared())
    return sheet


def preview_exported():
    sheet = preview()
    sheet.set_exported(Exported(LIBRARY, "ab" * 32))
    return sheet


def preview():
    claims = (report_claim(1, True, ("Rated without evidence.",)),)
    return ReportPreview(report(*claims), (("html", "Web page (HTML)"), ("pdf", "PDF")), LIBRARY)


def earlier_found():
    sheet = EarlierSheet(WORST)
    sheet.show_rows([of_hit(hit(1, claim=WORST), "a1"), of_hit(own_hit(2), "a1")], EarlierChecks())
    return sheet


def nothing_earlier():
    sheet = EarlierSheet("Words")
    sheet.show_rows([], EarlierChecks(rows=12))
    return sheet


def link_found():
    sheet = LinkSheet(claim(2))
    sheet.show_claims([own(1), own(3, wording=WORST)])
    return sheet


def preferences_online():
    dialog = PreferencesDialog(Preferences(shortcuts=SHORTCUTS), [], [])
    dialog.show_online()
    return dialog


def fact_checks():
    sheet = FactChecksSheet()
    sheet.show_holdings(holdings_of_every_kind())
    return sheet


def importing():
    sheet = fact_checks()
    sheet.set_busy(WORST)
    return sheet


def looked_up():
    sheet = LookUpSheet(WORST, "en", [("Fact Check Tools", "factchecktools.googleapis.com")], True)
    sheet.show_hits(hits())
    return sheet


DIALOGS = {
    "start": ImportSheet,
    "import": lambda: ImportSheet(DRAFT),
    "duplicate": import_duplicate,
    "new source": SourceSheet,
    "source": source_with_copy,
    "evidence": lambda: evidence(source("s1"), source("s2")),
    "no sources": evidence,
    "article": lambda: ArticleSheet(ARTICLE),
    "update": lambda: UpdateSheet(ARTICLE),
    "compared": update_compared,
    "versions": lambda: VersionsDialog(ARTICLE.title, (version(2, stealth=True), version(1))),
    "split": lambda: SplitSheet(claim(2), [(Span(0, 4), WORST), (Span(5, 9), "A piece")]),
    "parent": lambda: ParentSheet(claim(2), [claim(1), claim(3, headline=WORST)]),
    "earlier": earlier_found,
    "nothing earlier": nothing_earlier,
    "link": link_found,
    "report": preview,
    "exported": preview_exported,
    "history": lambda: HistoryDialog([operation(1, "Import", "done"), operation(2, "Claim", "undone")]),
    "empty history": lambda: HistoryDialog([]),
    "crash": lambda: CrashDialog("ValueError\n"),
    "unstored": lambda: UnstoredDialog("Words"),
    "about": lambda: AboutDialog("0.1.0", LIBRARY),
    "busy": lambda: BusyLibraryDialog(LIBRARY),
    "coverage": lambda: CoverageDialog(coverage_of_every_kind()),
    "nothing to cover": lambda: CoverageDialog(Coverage(), ranked=False),
    "hidden": lambda: HiddenSuggestionsDialog(hidden_for_every_reason()),
    "nothing hidden": lambda: HiddenSuggestionsDialog(Review()),
    "preferences": lambda: PreferencesDialog(Preferences(shortcuts=SHORTCUTS), [], []),
    "going online": preferences_online,
    "no fact-checks": FactChecksSheet,
    "fact-checks": fact_checks,
    "importing": importing,
    "import details": lambda: ImportDetailsDialog("Imported.", Imported("c1", 5, 2, 0.1, reasons=(WORST,))),
    "look up": looked_up,
}
INPUTS = (
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QComboBox,
    QListWidget,
    QTableView,
    QTreeWidget,
    QKeySequenceEdit,
)
REACHABLE = (*INPUTS, QAbstractButton, QScrollArea)

every_dialog = pytest.mark.parametrize("made", DIALOGS.values(), ids=DIALOGS)


def seen(dialog, kinds):
    """The visible widgets of these kinds, without the parts they are made of."""
    return [
        widget
        for kind in kinds
        for widget in dialog.findChildren(kind)
        if widget.isVisible() and widget.isEnabled() and not inner(widget)
    ]


def inner(widget):
    """True for the line of a combo box or key field, the button that clears a line, and the like."""
    parents = (QComboBox, QKeySequenceEdit, QLineEdit, QTabBar, QTableView)
    return isinstance(widget.parent(), parents)


@every_dialog
def test_it_fits_a_window_of_800_by_600_even_with_an_error(present, made):
    dialog = present(made())
    assert dialog.width() <= 1366
    assert dialog.height() <= 700
    if hasattr(dialog, "set_error"):
        dialog.set_error(WORST)
    dialog.resize(800, 600)
    assert dialog.minimumSizeHint().width() <= 800
    assert dialog.minimumSizeHint().height() <= 600


@every_dialog
def test_every_field_has_a_name(present, made):
    dialog = present(made())
    nameless = [widget for widget in seen(dialog, INPUTS) if not name_of(widget)]
    assert nameless == []


def name_of(widget):
    """What a screen reader calls a widget; a combo box may lend the name of its line."""
    line = widget.lineEdit() if isinstance(widget, QComboBox) and widget.isEditable() else None
    return widget.accessibleName() or (line.accessibleName() if line is not None else "")


@every_dialog
def test_no_two_visible_mnemonics_are_the_same(present, made):
    dialog = present(made())
    labels = [label for label in dialog.findChildren(QLabel) if label.buddy() is not None]
    texts = [one.text() for one in [*labels, *dialog.findChildren(QAbstractButton)] if one.isVisible()]
    keys = [text.replace("&&", "").partition("&")[2][:1].lower() for text in texts]
    used = [key for key in keys if key]
    assert sorted(used) == sorted(set(used))


@every_dialog
def test_tab_reaches_everything_and_comes_round(present, qtbot, made):
    dialog = present(made())
    wanted = {widget for widget in seen(dialog, REACHABLE) if tabbable(widget)}
    reached = set()
    for _step in range(80):
        focus = QApplication.focusWidget()
        assert focus is not None
        reached |= {focus, focus.parent()}
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert {name_or_text(widget) for widget in wanted - reached} == set()


def tabbable(widget):
    """True where Tab should stop; of a group of radio buttons it stops at one."""
    radio = isinstance(widget, QAbstractButton) and widget.autoExclusive()
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and not radio


def name_or_text(widget):
    return widget.accessibleName() or getattr(widget, "text", lambda: type(widget).__name__)()


@every_dialog
@pytest.mark.parametrize("look", ["light", "dark"])
def test_it_is_shown_right_to_left_in_both_themes(qapp, present, qtbot, made, look):
    before = qapp.styleSheet(), qapp.palette(), qapp.style().objectName()
    theme.apply(qapp, look)
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        dialog = present(made())
        picture = dialog.grab().toImage()
        assert dialog.isRightToLeft()
        assert picture.pixelColor(2, 2) == theme.colour("window")
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        theme.apply(qapp, "light")
        qapp.setStyleSheet(before[0])
        qapp.setPalette(before[1])
        qapp.setStyle(before[2])


@every_dialog
def test_escape_leaves(present, qtbot, made):
    dialog = present(made())
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
