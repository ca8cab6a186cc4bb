"""Fields for numbers, days and times; what is typed wrongly stays and is explained below."""

from __future__ import annotations

import datetime

from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QMenu, QWidget, QWidgetAction

from dcc_desktop.i18n import _, interface_language
from ui.icons import icon
from ui.models.typed_values import date_as_typed, date_of, number_of, time_of, whole_number_of
from ui.theme.look import look
from ui.theme.numbers import clock_text, count_text, number_text
from ui.widgets.text_fields import TextField

_LONGEST_DECIMALS = 6


class NumberField(TextField):
    """A whole or a decimal number, or nothing; both decimal signs are understood, thousands are set apart."""

    def __init__(
        self,
        label: str,
        *,
        unit: str = "",
        decimals: int = 0,
        least: float | None = None,
        most: float | None = None,
        help: str = "",  # noqa: A002 - the word that every page uses
        placeholder: str = "",
        has_note: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        named = f"{label}, {unit}" if unit else label
        super().__init__(named, help=help, placeholder=placeholder, has_note=has_note, parent=parent)
        self._decimals = decimals
        self._least, self._most = least, most
        self.left.connect(self._tidy)

    def value(self) -> float | int | None:  # type: ignore[override]  # a number field holds a number
        """Return the number; None when the field is empty."""
        return number_of(self.line.text()) if self._decimals else whole_number_of(self.line.text())

    def problem(self) -> str:
        """Return why what was typed is no number that fits."""
        text, number = self.line.text().strip(), self.value()
        if not text:
            return ""
        if number is None:
            return _("This is no number.") if self._decimals else _("This is no whole number.")
        if self._least is not None and number < self._least:
            return _("The least is {number}.").format(number=self._text(self._least))
        if self._most is not None and number > self._most:
            return _("The most is {number}.").format(number=self._text(self._most))
        return ""

    def _show_value(self, value: object) -> None:
        self.line.setText(self._text(value) if isinstance(value, (int, float)) else "")

    def _text(self, value: float) -> str:
        if float(value).is_integer():
            return count_text(int(value))
        text = f"{float(value):.{_LONGEST_DECIMALS}f}".rstrip("0")
        return number_text(value, max(len(text.partition(".")[2]), 1))

    def _tidy(self) -> None:
        number = self.value()
        if number is not None and not self.problem():
            self.line.setText(self._text(number))


class DateField(TextField):
    """A day, typed as 18.3.2027 or 2027-03-18, or nothing; the sign at its end opens a calendar."""

    def __init__(
        self,
        label: str,
        *,
        help: str = "",  # noqa: A002 - the word that every page uses
        placeholder: str = "",
        has_note: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, help=help, placeholder=placeholder, has_note=has_note, parent=parent)
        action = self.line.addAction(
            icon("open-below", colour=look().tokens.text2), QLineEdit.ActionPosition.TrailingPosition
        )
        action.setText(_("Choose in the calendar"))
        action.setToolTip(action.text())
        action.triggered.connect(self.open_calendar)
        self.left.connect(self._tidy)

    def value(self) -> datetime.date | None:  # type: ignore[override]  # a date field holds a day
        """Return the day; None when the field is empty."""
        return date_of(self.line.text())

    def problem(self) -> str:
        """Return why what was typed is no day."""
        is_wrong = bool(self.line.text().strip()) and self.value() is None
        return _("This is no date; write it like 18.3.2027.") if is_wrong else ""

    def open_calendar(self) -> None:
        """Show a month to choose from under the field."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar = QCalendarWidget(menu)
        calendar.setLocale(QLocale(interface_language().value))
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        day = self.value()
        if day is not None:
            calendar.setSelectedDate(day)  # type: ignore[arg-type]  # PySide takes a date, its stubs do not say so
        action = QWidgetAction(menu)
        action.setDefaultWidget(calendar)
        menu.addAction(action)
        calendar.activated.connect(menu.close)
        calendar.clicked.connect(menu.close)
        calendar.clicked.connect(lambda chosen: self._choose(chosen.toPython()))
        calendar.activated.connect(lambda chosen: self._choose(chosen.toPython()))
        menu.popup(self.line.mapToGlobal(QPoint(0, self.line.height())))
        calendar.setFocus()

    def _choose(self, day: datetime.date) -> None:
        if day != self.value():
            self.line.setText(date_as_typed(day))
            self._on_chosen()

    def _show_value(self, value: object) -> None:
        self.line.setText(date_as_typed(value) if isinstance(value, datetime.date) else "")

    def _tidy(self) -> None:
        day = self.value()
        if day is not None:
            self.line.setText(date_as_typed(day))


class TimeField(TextField):
    """A time of day, typed as 9:30, 9.30, 930 or 9, or nothing."""

    def value(self) -> datetime.time | None:  # type: ignore[override]  # a time field holds a time
        """Return the time; None when the field is empty."""
        return time_of(self.line.text())

    def problem(self) -> str:
        """Return why what was typed is no time of day."""
        is_wrong = bool(self.line.text().strip()) and self.value() is None
        return _("This is no time of day; write it like 9:30.") if is_wrong else ""

    def _show_value(self, value: object) -> None:
        self.line.setText(clock_text(value) if isinstance(value, datetime.time) else "")

    def _on_focus_out(self, event: object) -> None:
        time = self.value()
        if time is not None:
            self.line.setText(clock_text(time))
        super()._on_focus_out(event)  # type: ignore[arg-type]  # the filter hands focus events only
