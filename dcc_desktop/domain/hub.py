"""The canvas of a city's hub for IT talent and entrepreneurs: eight boxes (after the JRC handbook's steps)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NewType

from dcc_desktop.domain.entity import Entity, derived_id

if TYPE_CHECKING:
    from dcc_desktop.domain.cities import CityId

HubEntryId = NewType("HubEntryId", str)


class HubBox(StrEnum):
    """The eight boxes of the canvas, in order."""

    NEED = "need"
    PREPARATION = "preparation"
    VISION = "vision"
    SERVICES = "services"
    ORGANISATION = "organisation"
    FUNDING = "funding"
    PARTNERSHIPS = "partnerships"
    IMPACT = "impact"


@dataclass(frozen=True, slots=True, kw_only=True)
class HubEntry(Entity):
    """What a city wrote into one box of its hub canvas."""

    id: HubEntryId
    city_id: CityId
    box: HubBox
    text: str = ""

    @staticmethod
    def id_for(city_id: CityId, box: HubBox) -> HubEntryId:
        """Return the one id that a box of a city's canvas can have."""
        return HubEntryId(derived_id("hub", city_id, box))
