"""The days of the seminar as tabs; nothing while there is one only."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dcc_desktop.domain.schedule import DaySchedule
from dcc_desktop.i18n import _
from ui.theme.numbers import date_text
from ui.widgets.tabs import Tabs


class DayTabs(QWidget):
    """`day_chosen(day)`: the user went to another day."""

    day_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tabs: Tabs | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def show_days(self, days: Sequence[DaySchedule], *, current: int) -> None:
        """Show these days."""
        texts = [(str(day.day), _day_title(day)) for day in days]
        self.setVisible(len(texts) > 1)
        if len(texts) < 2:
            return
        if self.tabs is None or self.tabs.count() != len(texts):
            self._renew(texts)
        elif [self.tabs.tabText(place) for place in range(len(texts))] != [text for _key, text in texts]:
            for key, text in texts:
                self.tabs.set_text(key, text)
        if self.tabs is not None and self.tabs.current() != str(current):
            self.tabs.set_current(str(current))

    def _renew(self, texts: Sequence[tuple[str, str]]) -> None:
        if self.tabs is not None:
            self._column.removeWidget(self.tabs)
            self.tabs.deleteLater()
        self.tabs = Tabs(texts, name=_("Days of the seminar"))
        self.tabs.chosen.connect(lambda key: self.day_chosen.emit(int(key)))
        self._column.addWidget(self.tabs)


def _day_title(day: DaySchedule) -> str:
    title = _("Day {day}").format(day=day.day)
    return f"{title} · {date_text(day.on, has_year=False)}" if day.on else title
