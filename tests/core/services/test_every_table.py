"""For each table: do, undo, redo, and compare whole dumps; and the schema against the entities."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dcc_desktop.domain.entity import Entity
from dcc_desktop.i18n import N_
from dcc_desktop.store.codec import Codec
from dcc_desktop.store.repository import Repository
from dcc_desktop.store.tables import ENTITIES, ORDINAL, OWNING_COLUMNS, TABLES, table_name
from dcc_desktop.workshop_file import WorkshopFile
from tests.core.services.any_entity import entities, enum_of, referenced_table, small_world, smallest, unique_key
from tests.core.services.whole_dumps import EMPTY, dump, open_quickly, quick

WORLD, IDS = small_world()
every_table = pytest.mark.parametrize("entity", ENTITIES, ids=table_name)
few = settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))


@dataclass(frozen=True)
class Step:
    """One user action on a table: entities saved, ids deleted."""

    saved: tuple[Entity, ...] = ()
    deleted: tuple[str, ...] = ()


@pytest.fixture(scope="module")
def world_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed file with the small world, put in as one step."""
    path = tmp_path_factory.mktemp("world") / "world.dccw"
    with quick(WorkshopFile.create(path)) as workshop, workshop.change(N_("Fill")):
        for thing in WORLD:
            repository(workshop, type(thing)).save(thing)
    return path


@pytest.fixture
def world(world_file: Path, tmp_path: Path) -> Iterator[WorkshopFile]:
    """An open copy of the small world."""
    path = tmp_path / "world.dccw"
    shutil.copyfile(world_file, path)
    with open_quickly(path) as workshop:
        yield workshop


def repository(workshop: WorkshopFile, entity: type[Entity]) -> Repository[Any]:
    return next(r for r in vars(workshop).values() if isinstance(r, Repository) and r.table == table_name(entity))


@st.composite
def programs(draw: st.DrawFn, entity: type[Entity]) -> list[Step]:
    """Draw steps that insert, change and delete rows of one table, never two rows that may not be there together."""
    ids = [f"{table_name(entity)}-{number}" for number in range(1, 5)]
    present: dict[str, Entity] = {thing.id: thing for thing in WORLD if type(thing) is entity}
    steps = []
    for kind in draw(st.lists(st.sampled_from("sssdm"), min_size=1, max_size=6)):
        if kind == "d" and present:
            gone = draw(st.sampled_from(sorted(present)))
            del present[gone]
            steps.append(Step(deleted=(gone,)))
            continue
        saved = []
        for row_id in draw(st.lists(st.sampled_from(ids), min_size=1, max_size=3 if kind == "m" else 1, unique=True)):
            thing = draw(entities(entity, IDS, row_id=row_id))
            if fits(thing, present):
                present[row_id] = thing
                saved.append(thing)
        steps.append(Step(saved=tuple(saved)))
    return steps


def fits(thing: Entity, present: dict[str, Entity]) -> bool:
    """Tell whether a row can be saved: the id of one that must be unique is derived from what makes it so."""
    key = unique_key(thing)
    if thing.id in present:
        return key == unique_key(present[thing.id])
    return all(key != unique_key(other) for other in present.values())


def do(workshop: WorkshopFile, entity: type[Entity], step: Step) -> None:
    rows = repository(workshop, entity)
    with workshop.change(N_("Do")):
        rows.save_many([thing for thing in step.saved if parents_are_there(workshop, thing)])
        for row_id in step.deleted:
            rows.delete(row_id)


def parents_are_there(workshop: WorkshopFile, thing: Entity) -> bool:
    """Tell whether all that an entity refers to exists: deleting a row may have taken others with it."""
    known = {row["id"] for table in TABLES for row in workshop._connection.execute(f'SELECT id FROM "{table}"')}
    references = [getattr(thing, f.name) for f in fields(thing) if referenced_table(f.name)]  # type: ignore[arg-type]
    return all(reference in known for reference in references if reference)


@every_table
@few
@given(data=st.data())
def test_undo_and_redo_bring_back_whole_dumps(entity: type[Entity], world_file: Path, data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = shutil.copyfile(world_file, Path(folder) / "copy.dccw")
        with open_quickly(path) as workshop:
            states = [EMPTY, dump(workshop)]
            for step in data.draw(programs(entity)):
                before = workshop.log.newest_step
                do(workshop, entity, step)
                if workshop.log.newest_step != before:
                    states.append(dump(workshop))
            for state in reversed(states[:-1]):
                workshop.undo()
                assert dump(workshop) == state
            assert workshop.history.step_to_undo is None
            for state in states[1:]:
                workshop.redo()
                assert dump(workshop) == state


@every_table
@few
@given(data=st.data())
def test_an_entity_comes_back_from_the_file_as_it_was(
    entity: type[Entity], world_file: Path, data: st.DataObject
) -> None:
    thing = data.draw(entities(entity, IDS, row_id=f"{table_name(entity)}-1"))
    codec = Codec(entity)
    assert codec.entity(codec.row(thing)) == thing


@every_table
def test_deleting_a_row_takes_what_hangs_on_it_and_nothing_is_left_dangling(
    entity: type[Entity], world: WorkshopFile
) -> None:
    before = dump(world)
    with world.change(N_("Delete")):
        repository(world, entity).delete(f"{table_name(entity)}-1")
    assert world._connection.execute("PRAGMA foreign_key_check").fetchall() == []
    assert repository(world, entity).find(f"{table_name(entity)}-1") is None
    world.undo()
    assert dump(world) == before


@every_table
def test_the_columns_of_the_schema_are_those_of_the_codec(entity: type[Entity], world: WorkshopFile) -> None:
    info = world._connection.execute(f'PRAGMA table_info("{table_name(entity)}")').fetchall()
    columns = Codec(entity).columns
    order = [] if "position" in columns else [ORDINAL]
    assert sorted(row["name"] for row in info) == sorted([*columns, *order])


@every_table
def test_a_column_may_be_empty_where_the_entity_says_none_and_nowhere_else(
    entity: type[Entity], world: WorkshopFile
) -> None:
    info = world._connection.execute(f'PRAGMA table_info("{table_name(entity)}")').fetchall()
    nullable = {row["name"] for row in info if not row["notnull"]}
    kinds = {f.name: str(f.type) for f in fields(entity)}  # type: ignore[arg-type]
    optional = {name for name, kind in kinds.items() if kind.endswith(" | None")}
    stale = {f"{name}_stale" for name, kind in kinds.items() if kind == "BilingualText"}
    assert nullable == optional | stale


@every_table
def test_every_reference_of_an_entity_is_a_foreign_key(entity: type[Entity], world: WorkshopFile) -> None:
    keys = world._connection.execute(f'PRAGMA foreign_key_list("{table_name(entity)}")').fetchall()
    names = [f.name for f in fields(entity)]  # type: ignore[arg-type]
    expected = {(name, referenced_table(name)) for name in names if referenced_table(name)}
    assert {(key["from"], key["table"]) for key in keys} == expected


def enum_columns() -> list[tuple[type[Entity], str, str]]:
    return [
        (entity, field.name, value.value)
        for entity in ENTITIES
        for field in fields(entity)  # type: ignore[arg-type]
        if (enum := enum_of(entity, str(field.type))) and not str(field.type).startswith("tuple")
        for value in enum
    ]


@pytest.mark.parametrize(("entity", "column", "value"), enum_columns(), ids=lambda v: getattr(v, "__name__", v))
def test_the_schema_takes_every_value_of_an_enum(
    entity: type[Entity], column: str, value: str, world: WorkshopFile
) -> None:
    row_id = f"{table_name(entity)}-1"
    world._connection.execute(f'UPDATE "{table_name(entity)}" SET "{column}" = ? WHERE id = ?', (value, row_id))
    found = repository(world, entity).get(row_id)
    assert getattr(found, column).value == value


@pytest.mark.parametrize(
    ("entity", "column"),
    sorted({(e, c) for e, c, _ in enum_columns()}, key=str),
    ids=lambda v: getattr(v, "__name__", v),
)
def test_the_schema_refuses_what_is_no_value_of_an_enum(entity: type[Entity], column: str, world: WorkshopFile) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
        world._connection.execute(f'UPDATE "{table_name(entity)}" SET "{column}" = \'unheard of\'')


def test_the_owning_columns_are_references_of_the_schema() -> None:
    columns = {(table_name(entity), column) for entity in ENTITIES for column in Codec(entity).columns}
    assert columns >= OWNING_COLUMNS


def test_the_small_world_has_each_table_and_each_row_once() -> None:
    assert {type(thing) for thing in WORLD} == set(ENTITIES)
    assert len({thing.id for thing in WORLD}) == len(WORLD) == 2 * len(ENTITIES)
    assert smallest(ENTITIES[0], row_id="x", ids={}).id == "x"
