"""What can be chosen for the audience: the keys of the views, their names, and the scene that each shows now."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from dcc_desktop.domain.cities import City
from dcc_desktop.i18n import N_, _
from ui.desk import Desk
from ui.projector.agenda_scene import read_agenda
from ui.projector.clock_scene import read_clock
from ui.projector.ideas_scene import read_ideas
from ui.projector.pairs_scene import read_pairs
from ui.projector.radar_scene import read_radar
from ui.projector.ranking_scene import read_ranking
from ui.projector.scenes import NoteScene, Scene
from ui.projector.statements_scene import read_statements
from ui.theme.numbers import span_text


class ViewKey(StrEnum):
    """What the audience can see; a page asks for it by `Desk.projection_requested`."""

    CLOCK = "clock"
    AGENDA = "agenda"
    IDEAS = "ideas"
    RANKING = "ranking"
    RADAR = "radar"
    STATEMENTS = "statements"
    PAIRS = "pairs"


VIEW_NAMES: Mapping[ViewKey, str] = {
    ViewKey.CLOCK: N_("Clock"),
    ViewKey.AGENDA: N_("Agenda of the day"),
    ViewKey.IDEAS: N_("Ideas"),
    ViewKey.RANKING: N_("Ranking of votes"),
    ViewKey.RADAR: N_("Maturity radar"),
    ViewKey.STATEMENTS: N_("Vision, mission and ambition"),
    ViewKey.PAIRS: N_("Mentoring pairs"),
}
VIEW_ICONS: Mapping[ViewKey, str] = {
    ViewKey.CLOCK: "agenda",
    ViewKey.AGENDA: "list",
    ViewKey.IDEAS: "idea",
    ViewKey.RANKING: "vote",
    ViewKey.RADAR: "radar",
    ViewKey.STATEMENTS: "statement",
    ViewKey.PAIRS: "mentoring",
}


@dataclass(frozen=True, slots=True)
class Choice:
    """A view, and the id of the ballot or assessment it is about; empty for the newest of the current city."""

    view: ViewKey
    thing_id: str = ""

    @classmethod
    def of_key(cls, key: str) -> Choice:
        """Read a key such as `clock` or `ranking:BALLOT`; a ValueError is a bug in the caller."""
        view, _colon, thing_id = key.partition(":")
        return cls(ViewKey(view), thing_id)

    @property
    def name(self) -> str:
        """What the view is called for the facilitator."""
        return _(VIEW_NAMES[self.view])

    @property
    def needs_city(self) -> bool:
        """Whether the view is about one city."""
        return self.view in _OF_CITY


_OF_CITY: Mapping[ViewKey, Callable[[Desk, City, str], Scene]] = {
    ViewKey.IDEAS: lambda desk, city, _thing_id: read_ideas(desk, city),
    ViewKey.RANKING: read_ranking,
    ViewKey.RADAR: read_radar,
    ViewKey.STATEMENTS: lambda desk, city, _thing_id: read_statements(desk, city),
}
_OF_SEMINAR: Mapping[ViewKey, Callable[[Desk], Scene]] = {
    ViewKey.CLOCK: read_clock,
    ViewKey.AGENDA: read_agenda,
    ViewKey.PAIRS: read_pairs,
}


def read_scene(desk: Desk, choice: Choice) -> Scene:
    """Return what the audience may see of a view now."""
    if choice.view in _OF_SEMINAR:
        return _OF_SEMINAR[choice.view](desk)
    city = desk.city
    return _OF_CITY[choice.view](desk, city, choice.thing_id) if city else name_of_seminar(desk)


def name_of_seminar(desk: Desk) -> NoteScene:
    """Return the picture for whenever there is nothing else to show."""
    seminar = desk.seminar
    first = seminar.starts_on
    last = first + timedelta(days=len(seminar.day_starts) - 1) if first else None
    dates = span_text(first, last, has_year=True) if first and last else ""
    return NoteScene(seminar.place, seminar.name.in_language(desk.language), below=dates)
