"""How one person likes Touchstone: name, look, language, scale and keys."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QTabWidget, QVBoxLayout, QWidget

from core.i18n import _
from core.records.cards import ScaleCard
from core.records.inputs import Preferences
from ui.dialogs.fields import add_row, line_field, new_form
from ui.dialogs.frame import Sheet, hint
from ui.dialogs.online_page import OnlinePage
from ui.dialogs.shortcut_table import ShortcutTable, conflicts
from ui.models.words import listed


class PreferencesDialog(Sheet):
    """``accepted_preferences(Preferences)`` carries what was chosen; close with ``accept()`` once stored.

    ``languages`` are pairs of a code and a name, those the window can speak.
    """

    accepted_preferences = Signal(object)

    def __init__(
        self,
        preferences: Preferences,
        languages: Sequence[tuple[str, str]],
        scales: Sequence[ScaleCard],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(_("Preferences"), _("&Save"), parent)
        self.reviewer = line_field(hint=_("As it should stand in reports"))
        self.theme = _combo([("system", _("As the system")), ("light", _("Light")), ("dark", _("Dark"))])
        self.language = _combo([("", _("As the system")), *languages])
        self.scale = _combo([(scale.id, scale.name) for scale in scales])
        self.letters = QCheckBox(_("Single &letters are keys in the reader and the claim list"))
        self.keys = ShortcutTable(preferences.shortcuts)
        self.tabs = QTabWidget()
        self.tabs.addTab(self._general(), _("&General"))
        self.tabs.addTab(self.keys, _("&Keys"))
        self.online = OnlinePage(preferences.look_up_online)
        self.tabs.addTab(self.online, _("&Online"))
        self.body.addWidget(self.tabs)
        self._fill(preferences)
        self.resize(640, 480)
        self.reviewer.line.setFocus()

    def _general(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 12, 0, 0)
        form = new_form()
        add_row(form, _("Your &name"), self.reviewer)
        add_row(form, _("&Theme"), self.theme)
        add_row(form, _("Lang&uage"), self.language)
        form.addRow("", hint(_("Another language is used from the next start.")))
        add_row(form, _("&Rating scale of new articles"), self.scale)
        form.addRow("", self.letters)
        form.addRow("", hint(_("For example C makes a claim. They never act while you type.")))
        column.addLayout(form)
        column.addStretch(1)
        return page

    def _fill(self, preferences: Preferences) -> None:
        self.reviewer.set_value(preferences.reviewer)
        _choose(self.theme, preferences.theme)
        _choose(self.language, preferences.language)
        _choose(self.scale, preferences.scale_id)
        self.letters.setChecked(preferences.single_letter_keys)

    def preferences(self) -> Preferences:
        """What is chosen now."""
        return Preferences(
            reviewer=self.reviewer.value(),
            theme=str(self.theme.currentData()),
            language=str(self.language.currentData()),
            single_letter_keys=self.letters.isChecked(),
            scale_id=str(self.scale.currentData() or ""),
            shortcuts=self.keys.shortcuts(),
            look_up_online=self.online.look_up.isChecked(),
        )

    def show_online(self) -> None:
        """Turn to the page about going online."""
        self.tabs.setCurrentWidget(self.online)
        self.online.key.setFocus()

    def submit(self) -> None:
        """Hand over the preferences, where no two commands share a key."""
        shared = conflicts(self.keys.shortcuts())
        if not shared:
            self.strip.dismiss()
            self.accepted_preferences.emit(self.preferences())
            return
        command_id, others = next(iter(shared.items()))
        title = next(one.title for one in self.keys.shortcuts() if one.id == command_id)
        sentence = _("{title} and {others} have the same key. Change one of them.")
        self.set_error(sentence.format(title=title, others=listed(others)))
        self.tabs.setCurrentWidget(self.keys)
        self.keys.choose(command_id)
        self.keys.editor.setFocus()


def _combo(choices: Sequence[tuple[str, str]]) -> QComboBox:
    combo = QComboBox()
    for value, words in choices:
        combo.addItem(words, value)
    return combo


def _choose(combo: QComboBox, value: str) -> None:
    combo.setCurrentIndex(max(0, combo.findData(value)))
