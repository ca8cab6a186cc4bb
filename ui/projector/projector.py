"""What the audience sees, as the facilitator directs it: which view, which page of it, black or not."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QMenu, QWidget

from dcc_desktop.i18n import _
from ui.desk import Desk
from ui.projector.audience import Audience
from ui.projector.picture import Measures
from ui.projector.projector_menu import ProjectorMenu
from ui.projector.scenes import Scene
from ui.projector.views import Choice, ViewKey, read_scene
from ui.theme.tokens import PROJECTOR_DARK, PROJECTOR_LIGHT, ProjectorTokens

_SOON = 60


class Projector(QObject):
    """Keeps the audience's window in line with the file; nothing is read while it is closed."""

    changed = Signal()
    """What the room sees, or whether it sees anything, has changed."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._facilitator = window
        self._menu: ProjectorMenu | None = None
        self.audience = Audience(desk, window, self)
        self.choice = Choice(ViewKey.CLOCK)
        self.page = 0
        self.is_black = False
        self.is_dark = False
        self._scene: Scene = read_scene(desk, self.choice)
        # A burst of changes, such as an import, is shown once.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON)
        self._connect()

    def _connect(self) -> None:
        desk, audience = self._desk, self.audience
        desk.changed.connect(self._on_changed)
        desk.ticked.connect(self._on_ticked)
        desk.city_changed.connect(self._show_other_thing)
        desk.seminar_changed.connect(self._show_other_thing)
        desk.projection_requested.connect(self.show_view)
        desk.revealed_changed.connect(self.refresh)
        desk.ballot_views.changed.connect(self.refresh)
        self._soon.timeout.connect(self.refresh)
        audience.show_requested.connect(self.toggle)
        audience.black_out_requested.connect(self.toggle_black_out)
        audience.page_requested.connect(self.turn_page)
        audience.resized.connect(self.turn_page)
        audience.closed.connect(self._on_closed)

    @property
    def is_open(self) -> bool:
        """Whether the room sees the program's picture, be it black."""
        return self.audience.window is not None

    @property
    def scene(self) -> Scene:
        """What is shown now, or was shown last."""
        return self._scene

    @property
    def _measures(self) -> Measures:
        return Measures(self.audience.picture_size)

    @property
    def tokens(self) -> ProjectorTokens:
        """The colours in use."""
        return PROJECTOR_DARK if self.is_dark else PROJECTOR_LIGHT

    @property
    def state_text(self) -> str:
        """What the facilitator should know; nothing while it is closed."""
        if not self.is_open:
            return ""
        return _("The room sees black") if self.is_black else _("On air: {view}").format(view=self.choice.name)

    def show_view(self, key: str) -> None:
        """Show a view, and open the window when there is none; `ranking:BALLOT` and `radar:ASSESSMENT` name a thing."""
        self.audience.withdraw_message()
        self.choice = Choice.of_key(key)
        # The window begins with what is right now, not with what it showed before it was closed.
        self._scene = read_scene(self._desk, self.choice)
        self.page = self._scene.first_page(self._measures)
        self.audience.open(self._scene)
        self._show()
        if self.choice.needs_city and self._desk.city is None:
            text = _("No city is chosen, so the room sees the name of the seminar. Choose a city at the top.")
            self.audience.say(text)
        elif self.is_black:
            self.audience.say(_("The picture is ready, but the room sees black."), _("Show it"), self.toggle_black_out)

    def refresh(self) -> None:
        """Read anew what may be seen."""
        self._soon.stop()
        if self.is_open:
            before = self._scene.first_page(self._measures)
            self._scene = read_scene(self._desk, self.choice)
            # Whoever looks at the page of the item that runs is taken along when the next one starts.
            now = self._scene.first_page(self._measures)
            self.page = now if now != before else self.page
            self._show()

    def turn_page(self, by: int = 0) -> None:
        """Go on by so many pages, or back."""
        self.page += by
        self._show()

    def toggle_black_out(self) -> None:
        """Show pure black, or the picture again."""
        if self.is_open:
            self.audience.withdraw_message()
            self.is_black = not self.is_black
            self._show()

    def set_dark(self, *, is_dark: bool) -> None:
        """Paint light on dark, for a dim hall, or dark on light."""
        self.audience.withdraw_message()
        self.is_dark = is_dark
        self._show()

    def toggle(self) -> None:
        """Show the view that was shown last, or stop showing."""
        self.close() if self.is_open else self.show_view(self.choice.view)

    def close(self) -> None:
        """Stop showing."""
        self.audience.close()

    def menu(self) -> QMenu:
        """Return the menu of the projector button, made anew in the interface's language."""
        if self._menu is not None:
            self._menu.deleteLater()
        self._menu = ProjectorMenu(self, self._facilitator)
        if self.audience.window is not None:
            self.audience.window.retranslate()
            self.refresh()
        return self._menu

    def _show(self) -> None:
        pages = self._scene.page_count(self._measures)
        self.page = min(max(self.page, 0), pages - 1)
        window = self.audience.window
        if window is not None:
            window.set_tokens(self.tokens)
            window.set_black(is_black=self.is_black)
            window.show_scene(self._scene, page=self.page)
        self.changed.emit()

    def _show_other_thing(self) -> None:
        self.audience.withdraw_message()
        # What was asked for by its id belongs to the city before.
        self.choice = Choice(self.choice.view)
        self.page = 0
        self.refresh()

    def _on_changed(self, _changes: object) -> None:
        self._soon.start()

    def _on_ticked(self) -> None:
        if self.choice.view in (ViewKey.CLOCK, ViewKey.AGENDA):
            self.refresh()

    def _on_closed(self) -> None:
        self.is_black = False
        self.changed.emit()
