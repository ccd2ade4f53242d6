from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from ui.views.claim.dates import DatesRead, ReadDate

NIGHT = ReadDate("since Sunday night", "Sunday 5 November 2017, night", "Sunday before", "2017-11-05")
YEARS = ReadDate("from 2010 to 2014", "2010 to 2014", "as written")


def shown(qtbot: QtBot, *dates: ReadDate, said_on: str = "") -> DatesRead:
    made = DatesRead()
    qtbot.addWidget(made)
    made.show_dates(dates, said_on)
    made.show()
    return made


def test_a_date_is_taken_with_its_words(qtbot: QtBot) -> None:
    made = shown(qtbot, NIGHT, YEARS)
    assert made.texts() == [
        "“since Sunday night” is Sunday 5 November 2017, night",
        "“from 2010 to 2014” is 2010 to 2014",
    ]
    (use,) = made.findChildren(QToolButton)
    assert use.accessibleName() == "Take Sunday 5 November 2017, night as the date said"
    with qtbot.waitSignal(made.wanted) as taken:
        qtbot.mouseClick(use, Qt.MouseButton.LeftButton)
    assert taken.args == ["2017-11-05", "since Sunday night"]


def test_the_date_said_already_has_no_button(qtbot: QtBot) -> None:
    assert shown(qtbot, NIGHT, said_on="2017-11-05").findChildren(QToolButton) == []


def test_without_dates_nothing_is_shown(qtbot: QtBot) -> None:
    made = shown(qtbot, NIGHT)
    made.show_dates((), "")
    assert made.isHidden()
    assert made.rows == []
