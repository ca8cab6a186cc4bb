"""What every page is handed: the open file, what is current in it, and the way to all that is not its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from dcc_desktop.domain.cities import City, CityId
from dcc_desktop.domain.run_state import RunState
from dcc_desktop.domain.seminars import Seminar
from dcc_desktop.domain.stages import Stage
from dcc_desktop.domain.standing import Standing
from dcc_desktop.i18n import Language, interface_language
from dcc_desktop.services.plan_percents import PlanPercents
from dcc_desktop.services.seminars import newest_seminar
from dcc_desktop.services.situation import Situation, situation_of
from dcc_desktop.services.standing import StandingReader
from dcc_desktop.workshop_file import WorkshopFile
from ui.ballot_views import BallotViews
from ui.file_dialogs import FileDialogs
from ui.settings import Settings
from ui.tasks import TaskRunner
from ui.undo_offers import UndoOffers
from ui.widgets.message_bars import Action, Message, MessageKind

if TYPE_CHECKING:
    from dcc_desktop.services.searching import Search


@dataclass(frozen=True, slots=True)
class Destination:
    """Where to go: a stage, what to show in it (a tab, or the id of a thing), and for which city."""

    stage: Stage
    target: str = ""
    city_id: str | None = None


class Desk(QObject):
    """The open file with what is current; pages read it, ask through its signals, and never meet one another."""

    changed = Signal(object)
    """Changes: what was just written, on the window's thread, for undo too."""
    city_changed = Signal()
    seminar_changed = Signal()
    revealed_changed = Signal()
    ticked = Signal()
    """Once a second."""
    place_requested = Signal(object)
    """A Destination to go to."""
    projection_requested = Signal(str)
    """The key of what the audience should see."""
    message_posted = Signal(object)
    """A Message for the bar under the header of the page that is shown."""
    message_outlived = Signal(object)
    """A Message that was posted and is no longer true."""

    def __init__(self, workshop: WorkshopFile, settings: Settings, *, tasks: TaskRunner, dialogs: FileDialogs) -> None:
        super().__init__()
        self.workshop = workshop
        self.settings = settings
        self.tasks = tasks
        self.dialogs = dialogs
        self._seminar_id = newest_seminar(workshop).id
        self._city_id: CityId | None = None
        self._revealed: set[str] = set()
        self.ballot_views = BallotViews(self)
        self._situation: Situation | None = None
        self._reader = StandingReader.listening_to(workshop)
        self.plan_percents = PlanPercents.listening_to(workshop)
        # These come first, so that whoever listens later reads anew.
        for signal in (self.changed, self.ticked, self.seminar_changed):
            signal.connect(self._forget_situation)
        self.undo_offers = UndoOffers(workshop, self.post, self)
        self.changed.connect(self.undo_offers.note_changes)
        workshop.subscribe(self.changed.emit)
        self._second = QTimer(self)
        self._second.timeout.connect(self.ticked)
        self._second.start(1000)

    @property
    def language(self) -> Language:
        """The language of the interface, in which bilingual texts are shown and edited."""
        return interface_language()

    @property
    def seminar(self) -> Seminar:
        """The current seminar as it is in the file now; the newest one when it was removed."""
        found = self.workshop.seminars.find(self._seminar_id)
        if found is None:
            found = newest_seminar(self.workshop)
            self._seminar_id = found.id
        return found

    def choose_seminar(self, seminar_id: str) -> None:
        """Make another seminar of the file the current one."""
        if seminar_id != self._seminar_id:
            self._seminar_id = type(self._seminar_id)(seminar_id)
            self.seminar_changed.emit()

    @property
    def city(self) -> City | None:
        """The current city as it is in the file now; None for all cities."""
        return None if self._city_id is None else self.workshop.cities.find(self._city_id)

    def choose_city(self, city_id: str | None) -> None:
        """Make a city the current one; None for all."""
        if city_id != self._city_id:
            self._city_id = None if city_id is None else CityId(city_id)
            self.city_changed.emit()

    @property
    def city_id(self) -> CityId | None:
        """The id of the current city; None for all cities."""
        city = self.city
        return city.id if city else None

    def situation(self) -> Situation:
        """Return agenda, run and standing of all cities; worked out once a second and after each change."""
        if self._situation is None:
            standing = self._reader.standing()
            workshop = self.workshop
            self._situation = situation_of(workshop, self.seminar.id, now=workshop.clock(), standing=standing)
        return self._situation

    def run(self) -> RunState:
        """Return how far the run of the agenda is."""
        return self.situation().run

    def standing(self) -> Standing:
        """Return how far every city is; only what has changed since the last time is read anew."""
        return self.situation().standing

    @cached_property
    def search(self) -> Search:
        """The search over all texts; its index is built at the first search and lives as long as the file is open."""
        from dcc_desktop.services.searching import Search  # not needed before

        return Search(self.workshop)

    def go_to(self, stage: Stage, target: str = "", *, city_id: str | None = None) -> None:
        """Ask for another page."""
        self.place_requested.emit(Destination(stage, target, city_id))

    def post(self, message: Message) -> None:
        """Show a message under the header of the page that is shown."""
        self.message_posted.emit(message)

    def offer_undo(self, text: str, *others: Action, kind: MessageKind = MessageKind.OK) -> None:
        """Say what was just done, with a way back for as long as nothing else is done."""
        self.undo_offers.offer(text, *others, kind=kind)

    def stop_clock(self) -> None:
        """Tick no more: the file cannot be read any longer."""
        self._second.stop()

    def close(self) -> None:
        """Stop the clock; the file is about to be closed."""
        self.stop_clock()
        if "search" in self.__dict__:
            self.search.close()

    def _forget_situation(self) -> None:
        self._situation = None

    def is_revealed(self, key: str) -> bool:
        """Tell whether the facilitator has shown a result to the room, by a key of `ui.reveal_keys`."""
        return key in self._revealed

    def reveal(self, key: str, *, is_revealed: bool = True) -> None:
        """Show a result to the room, or hide it again. After a restart everything is hidden."""
        before = set(self._revealed)
        self._revealed.add(key) if is_revealed else self._revealed.discard(key)
        if before != self._revealed:
            self.revealed_changed.emit()

    def once_idle(self, action: Callable[[], object]) -> None:
        """Do something after the window has been painted."""
        QTimer.singleShot(0, self, action)
