"""The row above the tables: tabs at the left; the city that is shown, the search and the room at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from dcc_desktop.domain.stages import Tab
from dcc_desktop.i18n import _
from ui.theme.look import look
from ui.widgets.buttons import Button, Rank, Size
from ui.widgets.chips import Chip, ChipTone
from ui.widgets.fields import TextField
from ui.widgets.labels import Link
from ui.widgets.tabs import Tabs

_SEARCH = 216
_LEAST_SEARCH = 120
# Lower than other fields and buttons, so that the tabs stand where they stand on every page.
_TOOL = 30
_ABOVE_LINE = 6
_GAP = 12


class ToolRow(QWidget):
    """`text_changed(text)` while one types in the search; `details_toggled` when `has_details` did."""

    text_changed = Signal(str)
    all_cities_asked = Signal()
    details_toggled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tabs = Tabs([(Tab.CITIES.value, _("Cities")), (Tab.PEOPLE.value, _("People"))], name=_("Cities or people"))
        self.city = Chip("", ChipTone.INFO, "city")
        self.all_cities = Link(_("All cities"))
        self.search = TextField("", placeholder=_("Find in the table"), has_note=False)
        self.search.line.setAccessibleName(_("Find in the table"))
        self.search.line.setClearButtonEnabled(True)
        self.details = Button("", icon="table", rank=Rank.QUIET, size=Size.SMALL)
        self.has_details = True
        self._keep_low()
        self._lay_out()
        self.search.line.textChanged.connect(self.text_changed)
        self.all_cities.clicked.connect(self.all_cities_asked)
        self.details.clicked.connect(self._toggle)
        self._name_toggle()
        look().changed.connect(self._keep_low)

    def show_city(self, name: str) -> None:
        """Say that only this city's people are shown; an empty name: all."""
        self.city.show_state(name, ChipTone.INFO, "city")
        self.city.setVisible(bool(name))
        self.all_cities.setVisible(bool(name))
        self._place_tools()

    def show_tools(self, *, is_shown: bool) -> None:
        """Show search and toggle, or hide them while there is nothing to look for."""
        for widget in (self.search, self.details):
            widget.setVisible(is_shown)
        self._place_tools()

    def clear_search(self) -> None:
        """Take the filter away."""
        self.search.line.clear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the tools a row of their own where they do not fit beside the tabs."""
        super().resizeEvent(event)
        self._place_tools()

    def _lay_out(self) -> None:
        self._tools = QWidget()
        tools = QHBoxLayout(self._tools)
        tools.setContentsMargins(0, 0, 0, _ABOVE_LINE)
        tools.setSpacing(_GAP)
        for widget in (self.city, self.all_cities, self.search, self.details):
            tools.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        # The hairline of the tabs runs below the tools to the right margin.
        self._both = QGridLayout(self)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setVerticalSpacing(8)
        self._both.addWidget(self.tabs, 0, 0, 1, 2, Qt.AlignmentFlag.AlignBottom)
        self._both.setColumnStretch(0, 1)
        self._place_tools()

    def _place_tools(self) -> None:
        shown = [each for each in (self.city, self.all_cities, self.details) if not each.isHidden()]
        others = sum(each.sizeHint().width() + _GAP for each in shown)
        names = [self.tabs.tabRect(place).right() for place in range(self.tabs.count())]
        has_room = max(names) + _GAP + others + look().px(_SEARCH) <= self.width()
        room = self.width() - others
        self.search.setFixedWidth(max(min(look().px(_SEARCH), room), look().px(_LEAST_SEARCH)))
        if has_room:
            self._both.addWidget(self._tools, 0, 1)
        else:
            self._both.addWidget(self._tools, 1, 0, 1, 2, Qt.AlignmentFlag.AlignRight)

    def _keep_low(self) -> None:
        # The style of the window would keep it higher; frame and padding take 4.
        self.search.line.setStyleSheet(f"QLineEdit {{ min-height: {look().px(_TOOL) - 4}px; }}")
        self.search.line.setFixedHeight(look().px(_TOOL))

    def _toggle(self) -> None:
        self.has_details = not self.has_details
        self._name_toggle()
        self.details_toggled.emit()

    def _name_toggle(self) -> None:
        self.details.set_text(_("More columns") if self.has_details else _("Form at the side"))
