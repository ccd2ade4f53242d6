"""Three panes in one splitter; in a narrow window one at a time, with a switcher above."""

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ui import icons
from ui.plain import plain_tip, with_key

NARROW = 820
"""Points of width under which one pane is shown at a time."""


class Pane(QFrame):
    """A part of the window; its title and icon stand on the switcher of a narrow window."""

    def __init__(self, title: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "pane")
        self.setAccessibleName(title)
        self.title = title
        self.icon = icon
        self.content: QWidget | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)

    def set_content(self, widget: QWidget) -> None:
        """Fill the pane; what filled it before is deleted."""
        if self.content is not None:
            self._layout.removeWidget(self.content)
            self.content.deleteLater()
        self.content = widget
        self._layout.addWidget(widget, 1)

    def take_focus(self) -> None:
        """Focus what was focused in the pane last, else its home."""
        content, last = self._front(), _focused(self)
        if content is not None and last is not None and (last is content or content.isAncestorOf(last)):
            last.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.go_home()

    def go_home(self) -> None:
        """Focus what the pane is for: the focus proxy of its content, else the first thing in it."""
        content = self._front()
        if content is not None:
            _first(content).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _front(self) -> QWidget | None:
        if isinstance(self.content, QTabWidget):
            return self.content.currentWidget() or self.content
        return self.content

    def has_focus(self) -> bool:
        """True where the focus is on the pane or inside it."""
        focused = _focused(self.window())
        return focused is not None and (focused is self or self.isAncestorOf(focused))


def _focused(widget: QWidget) -> QWidget | None:
    """What has the focus inside a widget, or had it last; Qt's own answer is wrongly typed as never None."""
    return widget.focusWidget()


def _first(content: QWidget) -> QWidget:
    """The content, or the first thing in it that takes the focus."""
    proxy = _proxy(content)
    if content.focusPolicy() != Qt.FocusPolicy.NoFocus or (proxy and proxy.isVisible()):
        return content
    inside = [child for child in content.findChildren(QWidget) if child.isVisibleTo(content)]
    takes = Qt.FocusPolicy.TabFocus.value
    return next((child for child in inside if child.focusPolicy().value & takes), content)


def _proxy(widget: QWidget) -> QWidget | None:
    return widget.focusProxy()


class Panes(QWidget):
    """The panes side by side. ``widths`` are starting widths; the one with 0 takes what is left.

    ``pane_shown(int)`` when another pane comes to the front in a narrow window.
    """

    pane_shown = Signal(int)

    def __init__(self, panes: Sequence[Pane], widths: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.panes = list(panes)
        self.narrow = False
        self._widths = list(widths)
        self._front = widths.index(0)
        self._wide = ""
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.switcher = QFrame(self)
        self._buttons = QButtonGroup(self)
        self._build()

    def _build(self) -> None:
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        for at, (pane, width) in enumerate(zip(self.panes, self._widths, strict=True)):
            self.splitter.addWidget(pane)
            self.splitter.setStretchFactor(at, 0 if width else 1)
            pane.setMinimumWidth(width * 4 // 5 or 260)
        self._build_switcher()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.switcher)
        layout.addWidget(self.splitter, 1)
        self._share(sum(self._widths) + 600)

    def _build_switcher(self) -> None:
        self.switcher.setProperty("role", "header")
        row = QHBoxLayout(self.switcher)
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(4)
        for at, pane in enumerate(self.panes):
            button = QPushButton(f" {pane.title}", self.switcher)
            button.setAccessibleName(pane.title)
            button.setProperty("role", "quiet")
            button.setCheckable(True)
            button.setChecked(at == self._front)
            icons.dress(button, pane.icon)
            self._buttons.addButton(button, at)
            row.addWidget(button, 1)
        self._buttons.idClicked.connect(self.show_pane)
        self.switcher.hide()

    def show_keys(self, keys: Sequence[str]) -> None:
        """Name the keys of the panes on the switcher, in order; "" for none."""
        for at, (pane, key) in enumerate(zip(self.panes, keys, strict=True)):
            self._buttons.button(at).setToolTip(plain_tip(with_key(pane.title, key)))

    def _share(self, width: int) -> None:
        rest = max(260, width - sum(self._widths))
        self.splitter.setSizes([own or rest for own in self._widths])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Change between three panes and one."""
        super().resizeEvent(event)
        narrow = event.size().width() < NARROW
        if narrow != self.narrow:
            if narrow:
                self._wide = self.state()
            self.narrow = narrow
            self._arrange()
            if not narrow:
                self.restore(self._wide)

    def _arrange(self) -> None:
        focused = next((at for at, pane in enumerate(self.panes) if pane.has_focus()), self._front)
        self._front = focused
        self.switcher.setVisible(self.narrow)
        for at, pane in enumerate(self.panes):
            pane.setVisible(not self.narrow or at == focused)
        self._buttons.button(focused).setChecked(True)

    def show_pane(self, at: int) -> None:
        """Bring a pane to the front of a narrow window and focus its home, where its keys are."""
        self._come_to(at)
        self.panes[at].go_home()
        self.pane_shown.emit(at)

    def _come_to(self, at: int) -> None:
        self._front = at
        if self.narrow:
            self._arrange_front()

    def bring(self, at: int) -> None:
        """Have a pane in sight: in a narrow window that shows another one, it comes to the front."""
        if self.narrow and self._front != at:
            self.show_pane(at)

    def _arrange_front(self) -> None:
        self._buttons.button(self._front).setChecked(True)
        self.panes[self._front].show()
        for at, pane in enumerate(self.panes):
            if at != self._front:
                pane.hide()

    def cycle(self, step: int) -> None:
        """Go to the next (1) or the previous (-1) pane, where one was in it last."""
        focused = next((at for at, pane in enumerate(self.panes) if pane.has_focus()), None)
        if focused is None:
            focused = self._front - step if self.narrow else -1 if step > 0 else 0
        at = (focused + step) % len(self.panes)
        self._come_to(at)
        self.panes[at].take_focus()
        self.pane_shown.emit(at)

    def state(self) -> str:
        """The widths of the panes side by side, to be given to ``restore`` at the next start."""
        if self.narrow:
            return self._wide
        return bytes(self.splitter.saveState().toBase64().data()).decode("ascii")

    def restore(self, state: str) -> None:
        """Take widths from an earlier start into use; anything else is ignored."""
        if state:
            self.splitter.restoreState(QByteArray.fromBase64(QByteArray(state.encode("ascii", "ignore"))))
