"""The right pane: the claims above, the chosen one below."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from ui.views.claim.pane import ClaimPane
from ui.views.claims import ClaimsPane


class ClaimColumn(QSplitter):
    """``claims`` is the list, ``claim`` the pane of the chosen one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.claims = ClaimsPane()
        self.claim = ClaimPane()
        self.addWidget(self.claims)
        self.addWidget(self.claim)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 2)
        self.setChildrenCollapsible(False)
