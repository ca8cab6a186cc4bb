"""Writes the sample file of the present schema: python -m tests.schema.make

Run once before a schema is released; the file is never written again after that.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path
from unittest.mock import patch

from dcc_desktop.domain.cities import City, CityId, CityRole
from dcc_desktop.domain.ideas import Idea, IdeaId
from dcc_desktop.domain.people import Person, PersonId
from dcc_desktop.domain.programme import Programme, ProgrammeId
from dcc_desktop.domain.seminars import AgendaBlock, AgendaBlockId, AgendaItem, AgendaItemId, Seminar, SeminarId
from dcc_desktop.domain.swot import SwotEntry, SwotEntryId, SwotKind
from dcc_desktop.domain.texts import BilingualText
from dcc_desktop.i18n import N_, Language
from dcc_desktop.services.running import start_item
from dcc_desktop.workshop_file import SCHEMA_VERSION, WorkshopFile

FOLDER = Path(__file__).parent
_START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def main() -> None:
    """Write the file, with a little of everything that a migration has to keep."""
    target = FOLDER / f"schema_{SCHEMA_VERSION}.dccw"
    target.unlink(missing_ok=True)
    seconds = count()

    def clock() -> datetime:
        return _START + timedelta(seconds=next(seconds))

    # The name of a computer has no place in a file that everybody gets.
    with patch("platform.node", lambda: "laptop"), WorkshopFile.create(target, author="Мария", clock=clock) as workshop:
        _fill(workshop)


def _fill(workshop: WorkshopFile) -> None:
    programme = Programme(id=ProgrammeId("p"), name="Академия", language=Language.BG, starts_on=date(2026, 1, 12))
    with workshop.change(N_("Add programme: {programme}"), programme=programme.name):
        workshop.programmes.save(programme)
    ruse = CityId("ruse")
    with workshop.change(N_("Add city: {city}"), city="Ruse"):
        workshop.cities.save(
            City(id=ruse, name_en="Ruse", name_bg="Русе", country="BG", languages=("bg", "en"), population=123_134)
        )
        workshop.people.save(Person(id=PersonId("maria"), name="Мария", city_id=ruse, email="maria@example.org"))
    with workshop.change(N_("Add city: {city}"), city="Espoo"):
        workshop.cities.save(City(id=CityId("espoo"), name_en="Espoo", role=CityRole.MENTOR))
    with workshop.change(N_("Add entry")):
        workshop.swot_entries.save(
            SwotEntry(id=SwotEntryId("s"), city_id=ruse, kind=SwotKind.STRENGTH, text="Реката и мостът")
        )
    with workshop.change(N_("Add idea")):
        workshop.ideas.save(Idea(id=IdeaId("i"), city_id=ruse, text="Отворени данни", created_at=_START))
    workshop.undo()
    workshop.redo()
    _run_an_item(workshop)


def _run_an_item(workshop: WorkshopFile) -> None:
    seminar = Seminar(id=SeminarId("k"), name=BilingualText("Начало", "Kick-off"))
    block = AgendaBlock(id=AgendaBlockId("b"), seminar_id=seminar.id, title=BilingualText.same("SWOT"))
    item = AgendaItem(id=AgendaItemId("a"), block_id=block.id, title=BilingualText.same("SWOT"), minutes=45)
    with workshop.change(N_("Add seminar: {seminar}"), seminar="Kick-off"):
        workshop.seminars.save(seminar)
        workshop.agenda_blocks.save(block)
        workshop.agenda_items.save(item)
    start_item(workshop, item.id)


if __name__ == "__main__":
    main()
