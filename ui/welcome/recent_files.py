"""The files opened last: one click or Enter opens one; what is no longer there says so and can be taken off."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from dcc_desktop.i18n import _
from dcc_desktop.progress import Progress
from ui.icons import paint_icon
from ui.settings import RecentFile, Settings
from ui.tasks import TaskRunner
from ui.theme.look import Type, look
from ui.theme.moments import moment_text
from ui.widgets.buttons import IconButton
from ui.widgets.focus_rings import outline

_ROW = 52
_LEFT = 49


class RecentFiles(QFrame):
    """The rows. `chosen(path)` when one is to be opened."""

    chosen = Signal(str)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setProperty("role", "card")
        self.rows: list[RecentRow] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)  # the frame keeps room for its line by itself
        column.setSpacing(0)
        for file in settings.recent:
            row = RecentRow(file, is_first=not self.rows)
            row.clicked.connect(lambda _on=False, path=file.path: self.chosen.emit(path))
            row.removal_asked.connect(lambda row=row: self.take_off(row))
            self.rows.append(row)
            column.addWidget(row)
        column.addStretch(1)

    def height_of(self, rows: int) -> int:
        """Return the height in which so many rows are seen, or all of them when there are fewer."""
        return min(rows, len(self.rows)) * look().px(_ROW) + 2

    def take_off(self, row: RecentRow) -> None:
        """Take a file off the list; the file itself stays."""
        self._settings.forget_file(row.file.path)
        self.rows.remove(row)
        row.hide()
        row.deleteLater()

    def look_for_files(self, tasks: TaskRunner) -> None:
        """Mark the files that are gone; looking for them is done aside, as a disk in the network may take long."""
        paths = [row.file.path for row in self.rows]

        # Unlike Path.is_file() it does not raise for a folder that may not be read.
        def find(_progress: Progress) -> set[str]:
            return {path for path in paths if not os.path.isfile(path)}  # noqa: PTH113

        tasks.start(self, find, on_done=self._mark)

    def _mark(self, missing: set[str]) -> None:
        for row in self.rows:
            row.set_missing(is_missing=row.file.path in missing)


class RecentRow(QPushButton):
    """One file: the seminar's name, when it was open, what it is called; Delete takes it off the list."""

    removal_asked = Signal()

    def __init__(self, file: RecentFile, *, is_first: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.file = file
        self.is_missing = False
        self._is_first = is_first
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(file.path)
        self.remove_button = IconButton("close", _("Take off the list"), size=28)
        self.remove_button.clicked.connect(self.removal_asked)
        self.remove_button.hide()
        aside = QHBoxLayout(self)
        aside.setContentsMargins(0, 0, 10, 0)
        aside.addStretch(1)
        aside.addWidget(self.remove_button)
        outline(self, radius=6)
        self._say()
        look().changed.connect(self.updateGeometry)

    @property
    def title(self) -> str:
        """The seminar's name; the file's when it is not known."""
        return self.file.name or Path(self.file.path).stem

    @property
    def line(self) -> str:
        """What stands under the title."""
        name = Path(self.file.path).name
        if self.is_missing:
            return _("{file} is no longer there").format(file=name)
        return f"{moment_text(self.file.instant())} · {name}"

    def set_missing(self, *, is_missing: bool) -> None:
        """Say whether the file is gone."""
        self.is_missing = is_missing
        self.remove_button.setVisible(is_missing)
        self._say()

    def sizeHint(self) -> QSize:
        """Return the height of two lines."""
        return QSize(look().px(240), look().px(_ROW))

    def minimumSizeHint(self) -> QSize:
        """Long names are cut with an ellipsis."""
        return QSize(look().px(160), look().px(_ROW))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, take off the list with Delete, go through the list with the arrows."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.click()
            case Qt.Key.Key_Delete:
                self.removal_asked.emit()
            case Qt.Key.Key_Down:
                self.focusNextChild()
            case Qt.Key.Key_Up:
                self.focusPreviousChild()
            case _:
                super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint icon, title and line."""
        t = look().tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.selected))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0, 1, 0, 0), 6, 6)
        if not self._is_first:
            painter.fillRect(0, 0, self.width(), 1, QColor(t.line))
        side = look().px(18)
        middle = self.height() / 2
        colour = t.bad if self.is_missing else t.text2
        paint_icon(painter, QRectF(17, middle - side / 2, side, side), "document", colour=colour)
        self._paint_texts(painter)

    def _paint_texts(self, painter: QPainter) -> None:
        t = look().tokens
        left = max(_LEFT, 17 + look().px(18) + 12)
        width = self.width() - left - (48 if self.is_missing else 16)
        half = self.height() / 2
        lines = (
            (self.title, Type.BUTTON, t.text1, Qt.AlignmentFlag.AlignBottom, QRectF(left, 0, width, half + 1)),
            (self.line, Type.CAPTION, t.bad if self.is_missing else t.text2, Qt.AlignmentFlag.AlignTop,
             QRectF(left, half + 1, width, half - 1)),
        )  # fmt: skip
        for text, kind, colour, side, rect in lines:
            painter.setFont(look().font(kind))
            painter.setPen(QColor(colour))
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, int(width))
            painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | side, shown)

    def _say(self) -> None:
        self.setAccessibleName(f"{self.title}, {self.line}")
        self.update()
