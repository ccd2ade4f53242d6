"""A date or a date with its time, typed as text or picked from a calendar."""

from datetime import datetime

from PySide6.QtCore import QDate, QSize, Qt
from PySide6.QtWidgets import (
    QCalendarWidget,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.errors import UserError
from core.i18n import _
from ui.dialogs.checks import date_text
from ui.dialogs.fields import CheckedField
from ui.icons import dress


def date_field() -> CheckedField:
    """A line for an ISO 8601 date with a button that opens a calendar; its value is ISO 8601."""
    line = QLineEdit()
    line.setPlaceholderText(_("2017-11-08 or 2017-11-08 13:51"))
    button = QToolButton()
    dress(button, "calendar")
    button.setIconSize(QSize(16, 16))
    button.setToolTip(_("Pick a day from a calendar"))
    button.setAccessibleName(_("Pick a day from a calendar"))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    body = QWidget()
    row = QHBoxLayout(body)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    row.addWidget(line)
    row.addWidget(button)
    field = CheckedField(line, date_text, body)
    button.clicked.connect(lambda: pick(field, button))
    return field


def shown_date(value: str) -> str:
    """A stored date as people read it: "2017-11-08 13:51" for "2017-11-08T13:51:00"; others as they are."""
    if len(value) <= 10:
        return value
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return value
    exact = "auto" if moment.second or moment.microsecond else "minutes"
    return moment.isoformat(sep=" ", timespec=exact)


def pick(field: CheckedField, button: QWidget) -> None:
    """Open a calendar below ``button``; the day chosen replaces the day in ``field``, not its time."""
    popup = QDialog(field, Qt.WindowType.Popup)
    popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    calendar = QCalendarWidget()
    calendar.setAccessibleName(_("Calendar"))
    calendar.setSelectedDate(_day_in(field))
    calendar.activated.connect(lambda day: _take(field, day, popup))
    calendar.clicked.connect(lambda day: _take(field, day, popup))
    layout = QVBoxLayout(popup)
    layout.setContentsMargins(4, 4, 4, 4)
    layout.addWidget(calendar)
    popup.move(button.mapToGlobal(button.rect().bottomLeft()))
    popup.open()
    calendar.setFocus()


def _day_in(field: CheckedField) -> QDate:
    try:
        day = QDate.fromString(field.value()[:10], Qt.DateFormat.ISODate)
    except UserError:
        return QDate.currentDate()
    return day if day.isValid() else QDate.currentDate()


def _take(field: CheckedField, day: QDate, popup: QDialog) -> None:
    time = shown_date(_value_or_nothing(field))[10:]
    field.set_value(day.toString(Qt.DateFormat.ISODate) + time)
    field.line.setFocus()
    popup.close()


def _value_or_nothing(field: CheckedField) -> str:
    try:
        return field.value()
    except UserError:
        return ""
