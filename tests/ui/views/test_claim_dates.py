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


def test_a_second_reading_says_that_it_is_one(qtbot: QtBot) -> None:
    april = ReadDate("03/04/2017", "Monday 3 April 2017", "day, month, year", "2017-04-03")
    march = ReadDate("03/04/2017", "Saturday 4 March 2017", "month, day, year", "2017-03-04", other=True)
    made = shown(qtbot, april, march)
    assert made.texts() == [
        "“03/04/2017” is Monday 3 April 2017",
        "“03/04/2017” may also be Saturday 4 March 2017",
    ]
    assert len(made.findChildren(QToolButton)) == 2


def test_the_date_said_already_has_no_button(qtbot: QtBot) -> None:
    assert shown(qtbot, NIGHT, said_on="2017-11-05").findChildren(QToolButton) == []


def test_without_dates_nothing_is_shown(qtbot: QtBot) -> None:
    made = shown(qtbot, NIGHT)
    made.show_dates((), "")
    assert made.isHidden()
    assert made.rows == []


def test_where_one_may_only_look_no_date_can_be_taken(qtbot: QtBot) -> None:
    made = DatesRead()
    qtbot.addWidget(made)
    made.look_only()
    made.show_dates([NIGHT], "")
    assert made.texts()
    assert made.findChildren(QToolButton) == []
