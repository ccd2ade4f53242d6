"""Showing a dialog as a person sees it: visible, active, with the focus where it belongs."""

import pytest


@pytest.fixture
def present(qtbot):
    """Shows a dialog and waits until it has the keyboard; it is closed after the test."""

    def shown(dialog):
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    return shown


@pytest.fixture
def strip_button():
    """Finds the button of a dialog's strip with these words."""
    from PySide6.QtWidgets import QPushButton

    def found(dialog, words):
        buttons = dialog.strip.findChildren(QPushButton)
        return next(one for one in buttons if one.text().replace("&", "") == words)

    return found
