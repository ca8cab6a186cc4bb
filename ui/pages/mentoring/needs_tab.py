"""What the cities ask for beside what the mentor cities can give, and who would like to work with whom."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from dcc_desktop.domain.cities import CityRole
from dcc_desktop.domain.stages import Stage, Tab
from dcc_desktop.i18n import _, ngettext
from ui.desk import Desk
from ui.pages.mentoring.ask_list import AskList
from ui.pages.mentoring.asks import NEEDS, OFFERS
from ui.pages.mentoring.wish_list import WishList
from ui.theme.look import Type, look
from ui.widgets.buttons import Rank
from ui.widgets.empty_states import EmptyState, no_cities_yet, padded
from ui.widgets.glyphs import Glyph
from ui.widgets.hairlines import hairline
from ui.widgets.labels import Label, Link, Tone
from ui.widgets.page_stacks import PageStack
from ui.widgets.scrolling import Scroller
from ui.widgets.segmented import Segmented

_NAMED = 3
_BESIDE_FROM = 880
# The entry, the head of the table, and six rows.
_LEAST_HEIGHT = 420


class NeedsTab(QWidget):
    """Needs at the left; offers or wishes at the right."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.needs = AskList(desk, NEEDS)
        self.offers = AskList(desk, OFFERS)
        self.wishes = WishList(desk)
        self.right = Segmented([("offers", _("Offers")), ("wishes", _("Wishes"))], name=_("Offers or wishes"))
        self.right.chosen.connect(self._show_right)
        self._stack = PageStack()
        self._stack.addWidget(self.offers)
        self._stack.addWidget(self.wishes)
        self.no_mentors = EmptyState(
            "mentoring",
            _("There is no mentor city yet"),
            text=_(
                "Offers come from mentor cities. A city becomes one in the list of cities, "
                "where “Mentor city” is chosen in the column “Role”."
            ),
            button_text=_("To Cities and people"),
            button_icon="go",
            rank=Rank.SECONDARY,
        )
        self.no_mentors.asked.connect(lambda: desk.go_to(Stage.CITIES, Tab.CITIES))
        self._no_mentors = padded(self.no_mentors)
        self._stack.addWidget(self._no_mentors)
        self.empty = no_cities_yet()
        self.empty.asked.connect(lambda: desk.go_to(Stage.CITIES, Tab.CITIES))
        self._sides = QWidget()
        self._grid = QGridLayout(self._sides)
        self._line = hairline(is_upright=True)
        self._is_beside: bool | None = None
        self._titles = (Label("", Type.TABLE_KEY), Label("", Type.CAPTION, Tone.TEXT2))
        self.languages = _LanguagesHint(desk)
        self._lay_out()

    def _lay_out(self) -> None:
        self._left = _side(_head(self._titles[0]), self.needs)
        self._right = _side(_head(self.right, self._titles[1]), self._stack)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._grid.addWidget(self._left, 0, 0)
        # The narrow one asks for less, so a window is never made wider by what it has not shown yet.
        self._arrange(is_beside=False)
        scroller = Scroller(self._sides)
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(scroller, 1)
        column.addWidget(self.languages)
        self._either = PageStack()
        self._either.addWidget(filled)
        self._either.addWidget(padded(self.empty))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._either)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the sides under each other, and scroll, where two tables would have no room beside each other."""
        super().resizeEvent(event)
        self._arrange(is_beside=event.size().width() >= look().px(_BESIDE_FROM))

    def _arrange(self, *, is_beside: bool) -> None:
        least = 0 if is_beside else look().px(_LEAST_HEIGHT)
        for side in (self._left, self._right):
            side.setMinimumHeight(least)
        if is_beside is self._is_beside:
            return
        self._is_beside = is_beside
        self._line.setVisible(is_beside)
        self._grid.addWidget(self._line, 0, 1)
        self._grid.addWidget(self._right, 0 if is_beside else 1, 2 if is_beside else 0)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(2, int(is_beside))

    def refresh(self) -> None:
        """Read all three; while there is no city, say what comes first."""
        self._either.setCurrentIndex(0 if self._desk.workshop.cities.all() else 1)
        for part in (self.needs, self.offers, self.wishes):
            part.refresh()
        needs, offers = self.needs.count(), self.offers.count()
        self._titles[0].set_text(ngettext("{n} need", "{n} needs", needs).format(n=needs))
        self._titles[1].set_text(ngettext("{n} offer", "{n} offers", offers).format(n=offers))
        self.languages.refresh()
        self._show_right(self.right.current())

    def _show_right(self, key: str) -> None:
        has_mentors = any(city.role is CityRole.MENTOR for city in self._desk.workshop.cities.all())
        part = self.offers if has_mentors else self._no_mentors
        self._stack.setCurrentWidget(self.wishes if key == "wishes" else part)
        self._titles[1].setVisible(key != "wishes" and has_mentors)


def _side(head: QHBoxLayout, content: QWidget) -> QWidget:
    side = QWidget()
    column = QVBoxLayout(side)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addLayout(head)
    column.addWidget(content, 1)
    return side


def _head(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(16, 10, 16, 0)
    row.setSpacing(12)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    # As high as the choice of one side, so that both begin at the same height.
    row.addStrut(look().px(30))
    return row


class _LanguagesHint(QWidget):
    """Which cities have named no languages; hidden when all have."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.text = Label("", Type.TABLE, wraps=True)
        link = Link(_("To Cities and people"))
        link.clicked.connect(lambda: desk.go_to(Stage.CITIES, Tab.CITIES))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(8)
        row.addWidget(Glyph("warning", 16, Tone.WARN, is_filled=True))
        row.addWidget(self.text, 1)
        row.addWidget(link)

    def refresh(self) -> None:
        """Look at the cities that are paired."""
        silent = [
            city.name(self._desk.language)
            for city in self._desk.workshop.cities.all()
            if city.role in (CityRole.CHALLENGE, CityRole.MENTOR) and not city.languages
        ]
        self.setVisible(bool(silent))
        if not silent:
            return
        names = ", ".join(silent[:_NAMED])
        if len(silent) > _NAMED:
            rest = len(silent) - _NAMED
            names += ngettext(" and {n} more", " and {n} more", rest).format(n=rest)
        self.text.set_text(
            _("No languages are known of: {cities}. The suggestion cannot compare them.").format(cities=names)
        )
