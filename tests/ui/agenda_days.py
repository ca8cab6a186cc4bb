"""What the tests of the agenda share: a day of three items on a desk whose clock stands still."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from dcc_desktop.domain.seminars import Activity, AgendaBlock, AgendaItem
from dcc_desktop.domain.texts import BilingualText
from dcc_desktop.services import agenda, running
from dcc_desktop.services.seminars import add_seminar
from dcc_desktop.workshop_file import WorkshopFile
from tests.ui.doubles import AnsweredDialogs
from ui.desk import Desk
from ui.pages.agenda.agenda_page import AgendaPage
from ui.settings import Settings
from ui.tasks import TaskRunner
from ui.widgets.message_bars import Message

SOFIA_NINE = datetime(2027, 3, 18, 7, 0, tzinfo=UTC)


class FakeClock:
    """A wall clock that goes on only when it is told to; it begins at 9:00 in Sofia, when the day starts."""

    def __init__(self) -> None:
        self.now = SOFIA_NINE

    def __call__(self) -> datetime:
        return self.now

    def pass_minutes(self, minutes: float) -> None:
        """Let time go by."""
        self.now += timedelta(minutes=minutes)


@dataclass
class AgendaDay:
    """The page on its desk."""

    page: AgendaPage
    desk: Desk
    clock: FakeClock
    posted: list[Message]

    @property
    def workshop(self) -> WorkshopFile:
        """The open file."""
        return self.desk.workshop

    def item(self, title: str) -> AgendaItem:
        """Return an item by its title."""
        return next(item for item in self.workshop.agenda_items.all() if item.title.en == title)

    def pass_minutes(self, minutes: float) -> None:
        """Let time go by, and the clock tick once."""
        self.clock.pass_minutes(minutes)
        self.desk.ticked.emit()

    def choose(self, title: str, column: str = "title") -> None:
        """Move the focus of the list to a cell."""
        self.page.list.table.choose(self.item(title).id, column=column)

    def cells(self, column: str) -> list[str]:
        """Return what the rows show in a column; headings are left out."""
        rows = self.page.list.table.rows
        place = rows.column_of(column)
        indexes = [rows.index(row, place) for row in range(rows.rowCount())]
        return [rows.cell_at(index).text for index in indexes if rows.row_at(index) is not None]

    def titles(self) -> list[str]:
        """Return the titles in the order shown."""
        return self.cells("title")


def write_day(path: Path, clock: FakeClock) -> None:
    """Write a file: Welcome 20, Rating 40 and Lunch 60 at 12:30 in two blocks of the first day of two."""
    with WorkshopFile.create(path, clock=clock) as workshop:
        seminar = add_seminar(
            workshop, BilingualText.same("Kick-off"), starts_on=date(2027, 3, 18), day_starts=(time(9), time(9))
        )
        first, second = (
            agenda.add_block(
                workshop, seminar.id, title=BilingualText.same(title), aim=BilingualText.same(f"Aim {title}")
            )
            for title in ("Start", "Maturity")
        )
        _add(workshop, first, "Welcome", minutes=20)
        _add(workshop, first, "Rating", minutes=40, activity=Activity.MATURITY)
        _add(workshop, second, "Lunch", minutes=60, activity=Activity.BREAK, fixed_start=time(12, 30))


def _add(
    workshop: WorkshopFile,
    block: AgendaBlock,
    title: str,
    *,
    minutes: int,
    activity: Activity = Activity.NONE,
    fixed_start: time | None = None,
) -> None:
    agenda.add_item(
        workshop,
        block.id,
        title=BilingualText.same(title),
        minutes=minutes,
        activity=activity,
        fixed_start=fixed_start,
    )


def open_desk(path: Path, clock: FakeClock) -> Desk:
    """Open the file as the program does."""
    return Desk(WorkshopFile.open(path, clock=clock), Settings(), tasks=TaskRunner(), dialogs=AnsweredDialogs())


def show_page(desk: Desk) -> AgendaPage:
    """Show the page as the window does: it hears of changes and is filled at once."""
    page = AgendaPage(desk)
    desk.changed.connect(page.take_changes)
    page.resize(1036, 620)
    page.show()
    page.make_fresh()
    return page


def close_desk(desk: Desk) -> None:
    """Wait for what is done aside, and close the file."""
    desk.tasks.finish()
    desk.close()
    desk.workshop.close()


def run_over(day: AgendaDay, title: str, minutes: float) -> None:
    """Start an item and let it run."""
    running.start_item(day.workshop, day.item(title).id)
    day.pass_minutes(minutes)
