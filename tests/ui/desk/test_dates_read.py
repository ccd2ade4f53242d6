"""The dates beside a claim on the desk: when it was said, and both readings of a date that has two."""

from PySide6.QtCore import Qt

from ui.desk import showing

ALT = Qt.KeyboardModifier.AltModifier
TEXT = "Nets\n\nThe mayor said on Monday that nets cost less since 03/04/2017."


def test_the_day_of_the_saying_is_offered_and_both_readings_of_a_date_are_shown(reading):
    showing.article(reading.desk, reading.bring_in(TEXT, title="Nets"))
    reading.settle()
    reading.click("nets cost less", ALT)
    facts = reading.desk.claim_pane.facts
    assert facts.proposal.text() == "Said “on Monday”: 6 November 2017?"
    assert facts.dates.texts() == [
        "“03/04/2017” is Monday 3 April 2017",
        "“03/04/2017” may also be Saturday 4 March 2017",
    ]
    facts.take_proposal()
    assert facts.dates.texts()[0] == "“on Monday” is Monday 6 November 2017"


def test_an_article_without_a_date_has_none_to_read_from(reading):
    showing.article(reading.desk, reading.bring_in(TEXT, title="Nets", published="", modified=""))
    reading.settle()
    reading.click("nets cost less", ALT)
    facts = reading.desk.claim_pane.facts
    assert not facts.is_offering()
    assert facts.dates.texts() == []


def test_a_date_that_says_itself_is_not_said_again(reading):
    text = "Nets\n\nNets cost less in May than in September 2016."
    showing.article(reading.desk, reading.bring_in(text, title="Nets"))
    reading.settle()
    reading.click("Nets cost less", ALT)
    assert reading.desk.claim_pane.facts.dates.texts() == ["“in May” is May 2017"]
