"""A file of every released schema opens, keeps what it held, and can be worked on."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from dcc_desktop.domain.running import RunEventKind
from dcc_desktop.services.checking import check_workshop
from dcc_desktop.workshop_file import SCHEMA_VERSION, WorkshopFile
from tests.core.small_changes import add_city

_FOLDER = Path(__file__).parent


@pytest.fixture(params=range(1, SCHEMA_VERSION + 1))
def path(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of the sample of one schema."""
    return Path(shutil.copy(_FOLDER / f"schema_{request.param}.dccw", tmp_path / "file.dccw"))


def test_a_file_of_a_released_schema_keeps_what_it_held(path: Path) -> None:
    with WorkshopFile.open(path) as workshop:
        assert [city.name_en for city in workshop.cities.all()] == ["Ruse", "Espoo"]
        ruse = workshop.cities.get("ruse")
        assert (ruse.name_bg, ruse.languages, ruse.population) == ("Русе", ("bg", "en"), 123_134)
        assert workshop.people.get("maria").city_id == "ruse"
        assert [entry.text for entry in workshop.swot_entries.all()] == ["Реката и мостът"]
        assert [idea.text for idea in workshop.ideas.all()] == ["Отворени данни"]
        assert workshop.log.step(1).author == "Мария"


def test_a_file_of_schema_2_keeps_the_run_of_its_agenda(tmp_path: Path) -> None:
    copy = Path(shutil.copy(_FOLDER / "schema_2.dccw", tmp_path / "file.dccw"))
    with WorkshopFile.open(copy) as workshop:
        [event] = workshop.run_events.all()
        assert (event.kind, event.agenda_item_id, event.minutes) == (RunEventKind.START, "a", 45)


def test_a_file_of_a_released_schema_can_be_changed_and_is_found_right(path: Path) -> None:
    with WorkshopFile.open(path) as workshop:
        add_city(workshop, "Varna")
        workshop.undo()
    assert check_workshop(path) == []


def test_the_sample_of_this_schema_has_the_tables_of_this_program(tmp_path: Path) -> None:
    def tables(path: Path) -> list[str]:
        with WorkshopFile.open_snapshot(path) as workshop:
            query = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name"
            return [row[0] for row in workshop._connection.execute(query)]

    WorkshopFile.create(tmp_path / "new.dccw").close()
    assert tables(_FOLDER / f"schema_{SCHEMA_VERSION}.dccw") == tables(tmp_path / "new.dccw")
