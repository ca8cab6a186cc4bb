"""The rounds of rating of a city: which one is shown, closing and reopening it, another one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from dcc_desktop.domain.assessments import Assessment
from dcc_desktop.i18n import _
from dcc_desktop.services.assessment import close_assessment, remove_assessment, reopen_assessment
from ui.desk import Desk
from ui.theme.numbers import date_text
from ui.widgets.buttons import MenuButton, Rank, Size
from ui.widgets.sheets import ask


def title_of_round(assessment: Assessment, number: int) -> str:
    """Return how a round of rating is called: by its title, else by its number."""
    title = assessment.title or _("Assessment {number}").format(number=number)
    return f"{title}, {date_text(assessment.held_on)}" if assessment.held_on else title


class RoundsMenu(MenuButton):
    """A quiet button with the number of the shown round."""

    round_chosen = Signal(str)
    another_requested = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("Assessment"), rank=Rank.QUIET, size=Size.SMALL, parent=parent)
        self._desk = desk
        self._shown: Assessment | None = None
        self.menu_below.aboutToShow.connect(self.fill)

    def show_assessment(self, assessment: Assessment) -> None:
        """Take note of what is shown."""
        self._shown = assessment
        rounds = self._desk.workshop.assessments.where(city_id=assessment.city_id)
        number = [each.id for each in rounds].index(assessment.id) + 1
        several = _("Assessment {number} of {total}").format(number=number, total=len(rounds))
        self.set_text(several if len(rounds) > 1 else _("Assessment"))
        self.setToolTip(title_of_round(assessment, number))

    def fill(self) -> None:
        """Offer what can be done now."""
        menu, shown = self.menu_below, self._shown
        menu.clear()
        if shown is None:
            return
        rounds = self._desk.workshop.assessments.where(city_id=shown.city_id)
        for number, each in enumerate(rounds, start=1):
            action = menu.addAction(title_of_round(each, number))
            action.setCheckable(True)
            action.setChecked(each.id == shown.id)
            action.triggered.connect(lambda _checked=False, row_id=each.id: self.round_chosen.emit(row_id))
        menu.addSeparator()
        if shown.closed_at is None:
            menu.addAction(_("Close the assessment")).triggered.connect(self.close_shown)
        else:
            menu.addAction(_("Reopen the assessment")).triggered.connect(self.reopen_shown)
        menu.addAction(_("Start another assessment")).triggered.connect(self.another_requested)
        menu.addAction(_("Remove the assessment…")).triggered.connect(self.remove_shown)

    def close_shown(self) -> None:
        """Close the shown round."""
        if self._shown is not None:
            close_assessment(self._desk.workshop, self._shown.id)

    def reopen_shown(self) -> None:
        """Open the shown round again."""
        if self._shown is not None:
            reopen_assessment(self._desk.workshop, self._shown.id)

    def remove_shown(self) -> None:
        """Remove the shown round, after a question."""
        if self._shown is None:
            return
        title = _("Remove the assessment with all its ratings?")
        text = _("Respondents, ratings and consensus go with it. Undo brings them back.")
        if ask(self, title, text, confirm_text=_("Remove")):
            remove_assessment(self._desk.workshop, self._shown.id)
            self._desk.offer_undo(_("The assessment was removed."))
