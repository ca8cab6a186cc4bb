"""The audience's window and the screen on which it lies: never over the facilitator's by itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QSizeF, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from dcc_desktop.i18n import _
from ui.desk import Desk
from ui.projector.projector_window import ProjectorWindow
from ui.projector.scenes import Scene
from ui.projector.screens import audience_screen, put_on_screen
from ui.widgets.message_bars import Message, MessageKind

_USUAL = QSizeF(1280, 720)


class Audience(QObject):
    """Opens and closes the window, follows the screens, and tells the facilitator what happened to it."""

    opened = Signal()
    closed = Signal()
    resized = Signal()
    show_requested = Signal()
    black_out_requested = Signal()
    page_requested = Signal(int)

    def __init__(self, desk: Desk, facilitator: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._facilitator = facilitator
        self._screen: QScreen | None = None
        self._said: Message | None = None
        self.window: ProjectorWindow | None = None
        program = QGuiApplication.instance()
        if isinstance(program, QGuiApplication):
            program.screenAdded.connect(self.on_screen_added)
            program.screenRemoved.connect(self.on_screen_removed)

    @property
    def picture_size(self) -> QSizeF:
        """The size of the audience's picture; that of a usual projector while there is none."""
        return QSizeF(self.window.size()) if self.window else _USUAL

    def open(self, scene: Scene) -> None:
        """Show a window on the audience's screen, or on the only one there is; an open one stays where it is."""
        if self.window is not None:
            return
        made = ProjectorWindow(scene)
        made.black_out_requested.connect(self.black_out_requested)
        made.page_requested.connect(self.page_requested)
        made.full_screen_requested.connect(self.toggle_full_screen)
        made.leave_requested.connect(self._leave)
        made.resized.connect(self.resized)
        made.closed.connect(self._on_closed)
        self.window = made
        self._place(made, audience_screen(self._facilitator))
        self.opened.emit()

    def close(self) -> None:
        """Stop showing."""
        self.withdraw_message()
        if self.window is not None:
            self.window.close()

    def toggle_full_screen(self) -> None:
        """Fill the screen on which the window lies, or do so no longer."""
        self.withdraw_message()
        if self.window is not None:
            self.window.showNormal() if self.window.isFullScreen() else self.window.showFullScreen()

    def _place(self, window: ProjectorWindow, screen: QScreen | None) -> None:
        self._screen = screen
        if screen is not None:
            put_on_screen(window, screen)
            return
        window.showNormal()
        self.say(
            _("There is one screen only. Move the audience's window where they see it; F11 in it fills the screen.")
        )

    def _leave(self) -> None:
        """Go back from full screen where the facilitator needs the screen; else stop."""
        if self.window is not None and self.window.isFullScreen() and self._screen is None:
            self.window.showNormal()
        else:
            self.close()

    def withdraw_message(self) -> None:
        """Take back what was said last; the facilitator has gone on."""
        if self._said is not None:
            said, self._said = self._said, None
            self._desk.message_outlived.emit(said)

    def _on_closed(self) -> None:
        self.withdraw_message()
        if self.window is not None:
            self.window.deleteLater()
        self.window = self._screen = None
        self.closed.emit()

    def on_screen_added(self, _screen: QScreen) -> None:
        """Take a screen that was plugged in, if the audience has none yet."""
        screen = audience_screen(self._facilitator)
        if screen is None or self._screen is not None:
            return
        if self.window is not None:
            self._place(self.window, screen)
            self.say(_("A second screen was connected; the audience sees the picture there now."))
        else:
            self.say(_("A second screen was connected."), _("Show on the projector"), self.show_requested.emit)

    def on_screen_removed(self, screen: QScreen) -> None:
        """Close the window when its screen is pulled: left alone it would land on the facilitator's screen."""
        # It may also have been moved there by hand.
        if self.window is None or screen not in (self._screen, self.window.screen()):
            return
        self.close()
        text = _("The audience's screen was disconnected, so its picture was closed. It did not move to your screen.")
        self.say(text, _("Show it in a window"), self.show_requested.emit, kind=MessageKind.WARN)

    def say(
        self,
        text: str,
        action: str = "",
        run: Callable[[], object] | None = None,
        *,
        kind: MessageKind = MessageKind.INFO,
    ) -> None:
        """Tell the facilitator something until the next action on the projector."""
        self._said = Message(kind, text, ((action, run),) if run else ())
        self._desk.post(self._said)
