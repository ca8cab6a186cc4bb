"""Whose form is being typed: the switcher above the rating grid."""

from __future__ import annotations

import re

from PySide6.QtCore import QPoint, QRectF, QSize, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from dcc_desktop.domain.assessments import Channel, Respondent
from dcc_desktop.domain.labels import label_of
from dcc_desktop.domain.people import StakeholderType
from dcc_desktop.i18n import _
from ui.charts.lettering import draw_text
from ui.charts.ring import ProgressModel, draw_bar
from ui.charts.styles import screen_style
from ui.theme.look import Type, look
from ui.widgets.buttons import IconButton, MenuButton, Rank, Size
from ui.widgets.labels import ElidedLabel
from ui.widgets.plain_tips import tell_whole

_BAR, _NAME, _LEAST_BUTTON = 24, 112, 76
_NUMBERED = re.compile(r"[RrРр](\d+)")


def title_of(respondent: Respondent) -> str:
    """Return how a respondent is called: by the number of a numbered form, else by the code."""
    numbered = _NUMBERED.fullmatch(respondent.code)
    return _("Respondent {code}").format(code=int(numbered[1]) if numbered else respondent.code)


class FormProgress(QWidget):
    """How much of a form is typed: a bar and its number; it keeps its size, so that no rating lays the page out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answered, self._criteria = 0, 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def text(self) -> str:
        """What is shown."""
        return _("{n} of {total}").format(n=self._answered, total=self._criteria)

    def show_progress(self, answered: int, criteria: int) -> None:
        """Show that so many criteria are answered."""
        if criteria != self._criteria:
            self.updateGeometry()
        self._answered, self._criteria = answered, criteria
        self.setAccessibleName(self.text)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the bar and the widest number."""
        widest = _("{n} of {total}").format(n=self._criteria, total=self._criteria)
        metrics = QFontMetricsF(look().font(Type.CAPTION, is_tabular=True))
        return QSize(look().px(_BAR) + 8 + round(metrics.horizontalAdvance(widest)) + 2, look().px(24))

    def minimumSizeHint(self) -> QSize:
        """It is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint bar and number."""
        painter = QPainter(self)
        tokens, bar = look().tokens, look().px(_BAR)
        model = ProgressModel.of(self._answered, self._criteria)
        draw_bar(painter, QRectF(0, 0, bar, self.height()), model, screen_style(tokens))
        spot = QRectF(bar + 8, 0, self.width() - bar - 8, self.height())
        draw_text(painter, spot, self.text, look().font(Type.CAPTION, is_tabular=True), tokens.text2, align=1)


class ShortMenuButton(MenuButton):
    """Gives way in a narrow window: its text ends in an ellipsis, and is then the tooltip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", rank=Rank.QUIET, size=Size.SMALL, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """A few letters must stay."""
        whole = self.sizeHint()
        return QSize(min(whole.width(), look().px(_LEAST_BUTTON)), whole.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the whole text when it no longer fits."""
        super().resizeEvent(event)
        tell_whole(self, self.text(), is_cut=self.width() < self.sizeHint().width())


class RespondentBar(QWidget):
    """Previous, name, next, whom they speak for, how the form came in, how far it is, new form, and more."""

    stepped = Signal(int)
    type_chosen = Signal(str)
    channel_chosen = Signal(str)
    new_requested = Signal()
    removal_requested = Signal()
    targets_toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.previous = IconButton("previous", _("Previous respondent (Alt+Left)"), size=28)
        self.following = IconButton("following", _("Next respondent (Alt+Right)"), size=28)
        self.name = ElidedLabel("", Type.BUTTON)
        self.name.setMinimumWidth(look().px(_NAME))
        self.kind = ShortMenuButton()
        self.channel = ShortMenuButton()
        self.progress = FormProgress()
        self.new = IconButton("add", _("New respondent (+)"), size=28)
        self.more = IconButton("menu", _("More for this respondent"), size=28)
        self.menu = QMenu(self)
        self.more.clicked.connect(lambda: self.menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height()))))
        self._fill_menus()
        self._lay_out()
        self.previous.clicked.connect(lambda: self.stepped.emit(-1))
        self.following.clicked.connect(lambda: self.stepped.emit(1))
        self.new.clicked.connect(self.new_requested)

    def show_respondent(self, respondent: Respondent | None, *, place: int, count: int, is_open: bool) -> None:
        """Show one of `count` respondents, the `place`th from 0; None while there is nobody."""
        self.name.set_text(title_of(respondent) if respondent else _("Nobody has rated yet"))
        self.previous.setEnabled(place > 0)
        self.following.setEnabled(0 <= place < count - 1)
        for button in (self.kind, self.channel):
            button.setVisible(respondent is not None)
            button.setEnabled(is_open)
        self.new.setEnabled(is_open)
        self.removal.setEnabled(is_open and respondent is not None)
        if respondent is not None:
            self.kind.set_text(_(label_of(respondent.stakeholder_type)))
            self.channel.set_text(_(label_of(respondent.channel)))
            said = _("Stakeholder type: {kind}").format(kind=self.kind.text())
            self.kind.setAccessibleName(said)
            self.channel.setAccessibleName(_("How the form came in: {channel}").format(channel=self.channel.text()))

    def _fill_menus(self) -> None:
        for kind in StakeholderType:
            action = self.kind.menu_below.addAction(_(label_of(kind)))
            action.triggered.connect(lambda _checked=False, kind=kind: self.type_chosen.emit(str(kind)))
        for channel in Channel:
            action = self.channel.menu_below.addAction(_(label_of(channel)))
            action.triggered.connect(lambda _checked=False, channel=channel: self.channel_chosen.emit(str(channel)))
        self.targets = self.menu.addAction(_("The forms ask for targets too"))
        self.targets.setCheckable(True)
        self.targets.setChecked(True)
        self.targets.toggled.connect(self.targets_toggled)
        self.menu.addSeparator()
        self.removal = self.menu.addAction(_("Remove this respondent"))
        self.removal.triggered.connect(self.removal_requested)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 8, 8, 8)
        row.setSpacing(2)
        for widget in (self.previous, self.name, self.following, self.kind, self.channel):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.progress)
        row.addSpacing(6)
        row.addWidget(self.new)
        row.addWidget(self.more)
