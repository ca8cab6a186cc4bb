"""The choice of the current city, at the left of the top bar."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QMenu

from dcc_desktop.domain.labels import label_of
from dcc_desktop.i18n import _
from dcc_desktop.services.cities import cities_by_role
from ui.desk import Desk
from ui.icons import paint_icon
from ui.theme.look import Type, look
from ui.widgets.plain_tips import plain_entry

ICON, CARET = 20, 14


class CityButton(QAbstractButton):
    """Shows the current city with its role; a press opens the list. The name is never cut."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._role = ""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self.open_list)
        desk.city_changed.connect(self.refresh)
        desk.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the city as it is called now."""
        city = self._desk.city
        self.setText(city.name(self._desk.language) if city else _("All cities"))
        self._role = _(label_of(city.role)) if city else ""
        self.setAccessibleName(_("City: {city}").format(city=self.text()))
        self.setToolTip(_("Choose a city (Ctrl+T)"))
        self.updateGeometry()
        self.update()

    def open_list(self) -> None:
        """Open the list of all cities under the button."""
        menu = QMenu(self)
        language = self._desk.language
        here = self._desk.city
        everything = menu.addAction(_("All cities"), lambda: self._desk.choose_city(None))
        everything.setCheckable(True)
        everything.setChecked(here is None)
        for role, cities in cities_by_role(self._desk.workshop).items():
            if cities:
                menu.addSection(_(label_of(role)))
            for city in cities:
                action = menu.addAction(plain_entry(city.name(language)))
                action.setCheckable(True)
                action.setChecked(here is not None and city.id == here.id)
                action.triggered.connect(lambda _on=False, chosen=city.id: self._desk.choose_city(chosen))
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def sizeHint(self) -> QSize:
        """Return the room that name and role need."""
        width = look().px(ICON) + 9 + self._name_width() + 12 + look().px(CARET) + 14
        if self._role:
            width += 8 + QFontMetricsF(look().font(Type.CAPTION)).horizontalAdvance(self._role)
        return QSize(round(width), look().px(36))

    def minimumSizeHint(self) -> QSize:
        """The name is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint icon, name, role and caret."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = look().tokens
        middle = self.height() / 2
        icon, small = look().px(ICON), look().px(CARET)
        paint_icon(painter, QRectF(0, middle - icon / 2, icon, icon), "city", colour=tokens.text1)
        left = icon + 9.0
        upright = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.setFont(look().font(Type.BUTTON))
        painter.setPen(QColor(tokens.text1))
        painter.drawText(QRectF(left, 0, self.width(), self.height()), upright, self.text())
        left += self._name_width() + 8
        if self._role:
            painter.setFont(look().font(Type.CAPTION))
            painter.setPen(QColor(tokens.text2))
            painter.drawText(QRectF(left, 0, self.width(), self.height()), upright, self._role)
        caret = QRectF(self.width() - small - 8, middle - small / 2, small, small)
        paint_icon(painter, caret, "open-below", colour=tokens.text2)
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.end()

    def _name_width(self) -> float:
        return QFontMetricsF(look().font(Type.BUTTON)).horizontalAdvance(self.text())
