"""Strategies that make valid entities of every table, from the annotations of their dataclasses."""

from __future__ import annotations

import string
import sys
from collections.abc import Mapping, Sequence
from dataclasses import MISSING, Field, fields
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import reduce
from operator import or_
from typing import Any

from hypothesis import strategies as st

from dcc_desktop.domain.entity import Entity
from dcc_desktop.domain.texts import BilingualText
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import Language
from dcc_desktop.store.tables import ENTITIES, table_name

Ids = Mapping[str, Sequence[str]]
"""The ids that each table holds."""

# Letters of both languages, quotes, a combining accent, a character outside the basic plane, what SQL and JSON quote.
texts = st.text(string.ascii_letters[:6] + "жЩъ '\"\\%{}\n\u0301\U0001f600\x07", max_size=12)
filled = texts.map(lambda text: f"т{text}")
bilingual = st.builds(BilingualText, filled, texts, st.sampled_from([None, *Language]))
days = st.dates(date(1999, 1, 1), date(2050, 12, 31))
instants = st.datetimes(datetime(2000, 1, 1), datetime(2050, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
numbers = st.floats(allow_nan=False, allow_infinity=False)

_BY_KIND: dict[str, st.SearchStrategy[Any]] = {
    "str": texts,
    "int": st.integers(0, 3),
    "float": st.floats(0, 1000),
    "bool": st.booleans(),
    "date": days,
    "datetime": instants.map(lambda instant: instant.replace(microsecond=instant.microsecond // 1000 * 1000)),
    "time": st.times().map(lambda time: time.replace(second=0, microsecond=0)),
    "BilingualText": bilingual,
    "tuple[str, ...]": st.lists(filled, max_size=3).map(tuple),
    "tuple[time, ...]": st.lists(
        st.times().map(lambda time: time.replace(second=0, microsecond=0)), min_size=1, max_size=3
    ).map(tuple),
}
_BY_NAME: dict[str, st.SearchStrategy[Any]] = {
    "country": st.sampled_from(["", "BG", "FI"]),
    "languages": st.lists(st.sampled_from(["bg", "en", "gsw"]), max_size=3).map(tuple),
    "population": st.integers(1, 2**40),
    "email": st.sampled_from(["", "name@example.org"]),
    "steps": st.integers(2, 10),
    "day": st.integers(1, 3),
    "minutes": st.integers(1, 1440),
    "dots": st.integers(1, 100),
    "strength": st.integers(1, 3),
    "priority": st.integers(1, 3),
    "line": st.integers(1, 9),
    "current": st.integers(1, 10),
    "target": numbers,
    "baseline": numbers,
    "year": st.integers(1990, 2100),
    "baseline_year": st.integers(1990, 2100),
    "target_year": st.integers(1990, 2100),
    "investment_cost": st.integers(0, 2**60),
}
_BY_FIELD: dict[tuple[str, str], st.SearchStrategy[Any]] = {
    ("rating", "target"): st.integers(1, 10),
    ("consensus_value", "target"): st.integers(1, 10),
    ("objective", "number"): st.integers(1, 9),
}
_REFERENCES = {
    "lead_expert_id": "person", "project_manager_id": "person", "lead_person_id": "person", "contact_id": "person",
    "block_id": "agenda_block", "mentor_id": "city", "wished_city_id": "city", "ambition_id": "statement",
    "practice_id": "good_practice",
}  # fmt: skip
_EXACTLY_ONE = {
    "vote": ["idea_id", "cluster_id"],
    "action_origin": ["idea_id", "cluster_id", "criterion_id", "practice_id", "mentor_id"],
}
_UNIQUE = {"rating": ["respondent_id", "criterion_id"], "consensus_value": ["assessment_id", "criterion_id"],
           "hub_entry": ["city_id", "box"]}  # fmt: skip


def enum_of(entity: type[Entity], kind: str) -> type[StrEnum] | None:
    """Return the enum that an annotation names, alone or in a tuple, or None."""
    name = kind.removesuffix(" | None").removeprefix("tuple[").removesuffix(", ...]")
    found = vars(sys.modules[entity.__module__]).get(name)
    return found if isinstance(found, type) and issubclass(found, StrEnum) else None


def referenced_table(column: str) -> str | None:
    """Return the table that a column refers to, or None."""
    if column == "id" or not column.endswith("_id"):
        return None
    return _REFERENCES.get(column, column.removesuffix("_id"))


def entities(entity: type[Entity], ids: Ids, *, row_id: str) -> st.SearchStrategy[Entity]:
    """Make valid entities with this id, whose references are drawn from what the file holds."""
    table = table_name(entity)
    by_name = {field.name: _values(entity, field, ids) for field in _fields(entity) if field.name != "id"}
    one_of = _EXACTLY_ONE.get(table)
    rest = {name: values for name, values in by_name.items() if name not in (one_of or [])}
    # Of references of which exactly one is given, each is tried in turn.
    choices = [{name: st.sampled_from(list(ids[referenced_table(name) or ""]))} for name in one_of or []] or [{}]
    values = reduce(or_, (st.fixed_dictionaries(rest | choice) for choice in choices))
    made: st.SearchStrategy[Any] = values.map(lambda values: _made(entity, row_id, values))
    return made.filter(lambda thing: thing is not None)


def unique_key(thing: Entity) -> tuple[object, ...]:
    """Return what no other row of the table may share: the id, or the columns of a UNIQUE constraint."""
    names = _UNIQUE.get(table_name(type(thing)), ["id"])
    return tuple(getattr(thing, name) for name in names)


def _values(entity: type[Entity], field: Field[Any], ids: Ids) -> st.SearchStrategy[Any]:
    kind, name = str(field.type), field.name
    is_optional = kind.endswith(" | None")
    kind = kind.removesuffix(" | None")
    table = referenced_table(name)
    enum = enum_of(entity, kind)
    if table:
        values: st.SearchStrategy[Any] = st.sampled_from(list(ids[table]))
    elif enum:
        values = st.sampled_from(enum)
        values = st.lists(values, max_size=3).map(tuple) if kind.startswith("tuple") else values
    elif name in entity.required:
        values = filled
    else:
        values = _BY_FIELD.get((table_name(entity), name), _BY_NAME.get(name, _BY_KIND.get(kind, st.nothing())))
    return st.none() | values if is_optional else values


def _made(entity: type[Entity], row_id: str, values: Mapping[str, Any]) -> Entity | None:
    try:
        return entity(id=row_id, **values)  # type: ignore[call-arg]
    except InvalidInputError:
        return None


def _fields(entity: type[Entity]) -> tuple[Field[Any], ...]:
    return fields(entity)  # type: ignore[arg-type]


def smallest(entity: type[Entity], *, row_id: str, ids: Ids) -> Entity:
    """Return an entity with only what it must have, for whatever else refers to it."""
    values: dict[str, Any] = {}
    for field in _fields(entity):
        kind, table = str(field.type), referenced_table(field.name)
        has_default = field.default is not MISSING
        if field.name == "id" or (has_default and field.name not in _EXACTLY_ONE.get(table_name(entity), [])[:1]):
            continue
        enum = enum_of(entity, kind)
        if table:
            others = [other for other in ids[table] if other not in values.values()]
            values[field.name] = others[0]
        elif enum:
            values[field.name] = next(iter(enum))
        elif kind == "BilingualText":
            values[field.name] = BilingualText.same("текст")
        elif kind == "datetime":
            values[field.name] = datetime(2024, 1, 1, tzinfo=UTC)
        else:
            values[field.name] = "текст" if kind == "str" else 1
    return entity(id=row_id, **values)  # type: ignore[call-arg]


def small_world() -> tuple[list[Entity], dict[str, list[str]]]:
    """Return two rows of each table, parents first, and their ids by table.

    The second row of a table that must not hold the same thing twice refers to other parents.
    """
    world: list[Entity] = []
    ids: dict[str, list[str]] = {}
    for entity in ENTITIES:
        table = table_name(entity)
        made = []
        for row in ("1", "2"):
            # The second row sees the parents in the other order.
            parents = ids if row == "1" else {name: known[::-1] for name, known in ids.items()}
            made.append(smallest(entity, row_id=f"{table}-{row}", ids=parents))
        world += made
        ids[table] = [thing.id for thing in made]
    return world, ids
