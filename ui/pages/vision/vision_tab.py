"""What the tabs of the vision page have in common."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from dcc_desktop.domain.cities import CityId
from dcc_desktop.domain.stages import Tab
from dcc_desktop.workshop_file import Changes
from ui.desk import Desk
from ui.widgets.message_bars import Message, MessageKind


class VisionTab(QWidget):
    """Works on one city. `buttons` stand in the page's header while the tab is shown, `aside` at the end of the tabs.

    `said(message)`: for the page's message bar. `tab_wanted(key)`: another tab.
    """

    said = Signal(object)
    tab_wanted = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.buttons: list[QWidget] = []
        self.aside: QWidget | None = None

    @property
    def city_id(self) -> CityId:
        """The city at work; the page shows no tab without one."""
        city_id = self.desk.city_id
        if city_id is None:
            raise RuntimeError("a tab of the vision page is shown for a city only")
        return city_id

    def refresh(self) -> None:
        """Fill the tab with what the file holds for the city."""
        raise NotImplementedError

    def on_changes(self, changes: Changes) -> None:  # noqa: ARG002 - a tab may do less than all
        """Show a change of the file."""
        self.refresh()

    def open_thing(self, thing_id: str) -> bool:  # noqa: ARG002 - a tab may hold nothing that can be found
        """Go to a thing by its id; return whether it is here."""
        return False

    def say(self, text: str, *actions: tuple[str, Callable[[], object]], kind: MessageKind = MessageKind.INFO) -> None:
        """Show a message under the page's header."""
        self.said.emit(Message(kind, text, actions))


def go_to(tab: VisionTab, key: Tab) -> Callable[[], None]:
    """Return what asks for another tab."""
    return lambda: tab.tab_wanted.emit(key.value)
