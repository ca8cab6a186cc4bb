"""The canvas of a city's hub."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dcc_desktop.domain.hub import HubBox, HubEntry
from dcc_desktop.i18n import N_

if TYPE_CHECKING:
    from dcc_desktop.domain.cities import CityId
    from dcc_desktop.workshop_file import WorkshopFile

_WRITE = {
    HubBox.NEED: N_("Write into the hub canvas: need"),
    HubBox.PREPARATION: N_("Write into the hub canvas: preparation"),
    HubBox.VISION: N_("Write into the hub canvas: vision"),
    HubBox.SERVICES: N_("Write into the hub canvas: services"),
    HubBox.ORGANISATION: N_("Write into the hub canvas: organisation"),
    HubBox.FUNDING: N_("Write into the hub canvas: funding"),
    HubBox.PARTNERSHIPS: N_("Write into the hub canvas: partnerships"),
    HubBox.IMPACT: N_("Write into the hub canvas: impact"),
}


def write_box(workshop: WorkshopFile, city_id: CityId, box: HubBox, text: str) -> None:
    """Write the text of a box; writing on into the same box grows the same step until the file is sealed."""
    entry = HubEntry(id=HubEntry.id_for(city_id, box), city_id=workshop.cities.get(city_id).id, box=box, text=text)
    if not entry.text and workshop.hub_entries.find(entry.id) is None:
        return
    with workshop.change(_WRITE[box], merge_key=f"hub:{city_id}:{box}"):
        workshop.hub_entries.save(entry)


def canvas_of(workshop: WorkshopFile, city_id: CityId) -> tuple[HubEntry, ...]:
    """Return all eight boxes in order; those that nobody wrote into have an empty text."""
    written = {entry.box: entry for entry in workshop.hub_entries.where(city_id=city_id)}
    return tuple(
        written.get(box) or HubEntry(id=HubEntry.id_for(city_id, box), city_id=city_id, box=box) for box in HubBox
    )
