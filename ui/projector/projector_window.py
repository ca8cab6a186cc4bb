"""The window that the audience sees: a picture and nothing else."""

from __future__ import annotations

from PySide6.QtCore import QSizeF, Qt, Signal
from PySide6.QtGui import QCloseEvent, QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from dcc_desktop.i18n import _
from ui.projector.scenes import BLACK, Scene, paint_scene
from ui.theme.tokens import PROJECTOR_LIGHT, ProjectorTokens

# B lies on other keys in Bulgarian layouts: phonetic, and by the standard of the state.
_BLACK_LETTERS = frozenset("bB.бБфФ")
_ON = frozenset({Qt.Key.Key_PageDown, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Space})
_BACK = frozenset({Qt.Key.Key_PageUp, Qt.Key.Key_Left, Qt.Key.Key_Up})


class ProjectorWindow(QWidget):
    """Shows a scene, or pure black. It knows keys, but neither pointer, menus nor controls."""

    black_out_requested = Signal()
    page_requested = Signal(int)
    """1 for the next page, -1 for the one before."""
    leave_requested = Signal()
    full_screen_requested = Signal()
    resized = Signal()
    closed = Signal()

    def __init__(self, scene: Scene) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._scene = scene
        self._page = 0
        self._tokens = PROJECTOR_LIGHT
        self._is_black = False
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        # The facilitator goes on typing in their own window.
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setMinimumSize(320, 180)
        self.resize(960, 540)
        self.retranslate()

    def retranslate(self) -> None:
        """Say in the interface's language what this window is."""
        self.setWindowTitle(_("For the audience – DCC Desktop"))
        self.setAccessibleName(_("Picture for the audience"))
        self._describe()

    def show_scene(self, scene: Scene, *, page: int) -> None:
        """Show a scene; the same one again is not painted again."""
        if scene != self._scene or page != self._page:
            self._scene, self._page = scene, page
            self._describe()
            self.update()

    def set_black(self, *, is_black: bool) -> None:
        """Show nothing at all, or the scene again."""
        if is_black != self._is_black:
            self._is_black = is_black
            self._describe()
            self.update()

    def set_tokens(self, tokens: ProjectorTokens) -> None:
        """Paint dark on light, or light on dark."""
        if tokens != self._tokens:
            self._tokens = tokens
            self.update()

    def _describe(self) -> None:
        self.setAccessibleDescription(_("Black") if self._is_black else self._scene.in_words())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the scene over the whole window."""
        painter = QPainter(self)
        # A painter that an error leaves open would end the program; the error itself is shown at the one seam.
        try:
            if self._is_black:
                painter.fillRect(self.rect(), QColor(BLACK))
            else:
                paint_scene(painter, QSizeF(self.size()), self._scene, page=self._page, tokens=self._tokens)
        finally:
            painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Know the keys of presenters: B and the full stop for black, pages, Esc."""
        if event.isAutoRepeat():
            # A key that is held would flicker in front of the room.
            return
        key, is_control = event.key(), event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if key == Qt.Key.Key_F6 or (key == Qt.Key.Key_B and is_control) or event.text() in _BLACK_LETTERS:
            self.black_out_requested.emit()
        elif key in _ON:
            self.page_requested.emit(1)
        elif key in _BACK:
            self.page_requested.emit(-1)
        elif key == Qt.Key.Key_F11:
            self.full_screen_requested.emit()
        elif key == Qt.Key.Key_F5:
            self.close()
        elif key == Qt.Key.Key_Escape:
            self.leave_requested.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that the picture has another size: its pages may have changed."""
        super().resizeEvent(event)
        self.resized.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the audience sees nothing any more."""
        super().closeEvent(event)
        self.closed.emit()
