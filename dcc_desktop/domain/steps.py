"""The next step: what the facilitator should do, why, and where."""

from __future__ import annotations

from dataclasses import dataclass

from dcc_desktop.domain.cities import CityId
from dcc_desktop.domain.seminars import AgendaItemId
from dcc_desktop.domain.stages import Place, Stage, Tab


@dataclass(frozen=True, slots=True)
class NextStep:
    """One step; `title` is in the imperative and `reason` a sentence, both in the language of the interface.

    Attributes:
        place: The page and the tab to which the step leads.
        city_id: The city to choose there, when the step is about one city only.
        item_id: The agenda item to start, when that is the step.
        first_city_id: The first city that the step is about, when it is about some.
        shown_id: The agenda item to look at first, when the step is about the agenda.
    """

    title: str
    reason: str
    place: Place
    city_id: CityId | None = None
    item_id: AgendaItemId | None = None
    first_city_id: CityId | None = None
    shown_id: AgendaItemId | None = None

    @property
    def stage(self) -> Stage:
        """The page to which the step leads."""
        return self.place.stage

    @property
    def tab(self) -> Tab:
        """The tab of that page."""
        return self.place.tab

    @property
    def is_starting_an_item(self) -> bool:
        """Whether the step is to start an agenda item, rather than to fill something in."""
        return self.item_id is not None
