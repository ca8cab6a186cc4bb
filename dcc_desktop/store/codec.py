"""Turns entities into rows and back, from the annotations of their dataclasses."""

from __future__ import annotations

import json
import sqlite3
import sys
from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import UTC, date, datetime, time
from enum import StrEnum
from typing import Any, Generic, TypeVar

from dcc_desktop.domain.entity import Entity
from dcc_desktop.domain.texts import BilingualText
from dcc_desktop.i18n import Language

Value = str | int | float | None
Row = dict[str, Value]
E = TypeVar("E", bound=Entity)

_PLAIN = {"str", "int", "float"}
_NOT_WRITTEN_BY_PEOPLE = {"time_zone", "template", "country"}
_Encode = Callable[[Any], Value]
_Decode = Callable[[Any], Any]


def _instant(text: str) -> datetime:
    return datetime.fromisoformat(text)


def _instant_text(value: datetime) -> str:
    return value.astimezone(UTC).isoformat(timespec="milliseconds")


_CODERS: dict[str, tuple[_Encode, _Decode]] = {
    "bool": (int, bool),
    "date": (date.isoformat, date.fromisoformat),
    "time": (lambda value: value.isoformat("minutes"), time.fromisoformat),
    "datetime": (_instant_text, _instant),
    "tuple[str, ...]": (lambda value: json.dumps(value, ensure_ascii=False), lambda text: tuple(json.loads(text))),
    "tuple[time, ...]": (
        lambda value: json.dumps([t.isoformat("minutes") for t in value]),
        lambda text: tuple(time.fromisoformat(t) for t in json.loads(text)),
    ),
}


class Codec(Generic[E]):
    """How one class of entities is stored: a column a field, three for a text in both languages."""

    def __init__(self, entity: type[E]) -> None:
        self._entity = entity
        self._plain: list[str] = []
        self._coded: list[tuple[str, _Encode, _Decode]] = []
        self._bilingual: list[str] = []
        self.columns: list[str] = []
        self.texts: list[str] = []
        """The columns that hold what people wrote."""
        for field in fields(entity):  # type: ignore[arg-type]
            self._add(field.name, str(field.type).removesuffix(" | None"))

    def _add(self, name: str, kind: str) -> None:
        if kind == "BilingualText":
            self._bilingual.append(name)
            self.columns += [f"{name}_bg", f"{name}_en", f"{name}_stale"]
            self.texts += [f"{name}_bg", f"{name}_en"]
            return
        self.columns.append(name)
        if kind == "str" and name not in _NOT_WRITTEN_BY_PEOPLE:
            self.texts.append(name)
        if kind in _PLAIN or kind.endswith("Id"):
            self._plain.append(name)
        else:
            self._coded.append((name, *(_CODERS.get(kind) or self._enum_coders(kind))))

    def _enum_coders(self, kind: str) -> tuple[_Encode, _Decode]:
        namespace = vars(sys.modules[self._entity.__module__])
        if kind.startswith("tuple["):
            many: type[StrEnum] = namespace[kind.removeprefix("tuple[").removesuffix(", ...]")]
            return (json.dumps, lambda text: tuple(many(v) for v in json.loads(text)))
        one: type[StrEnum] = namespace[kind]
        return str, one

    def row(self, entity: E) -> Row:
        """Return the entity as a row, a value for each of `columns`."""
        row: Row = {name: getattr(entity, name) for name in self._plain}
        for name, encode, _ in self._coded:
            value = getattr(entity, name)
            row[name] = None if value is None else encode(value)
        for name in self._bilingual:
            text: BilingualText = getattr(entity, name)
            row[f"{name}_bg"], row[f"{name}_en"] = text.bg, text.en
            row[f"{name}_stale"] = text.stale.value if text.stale else None
        return row

    def entity(self, row: sqlite3.Row | Mapping[str, Any]) -> E:
        """Return the entity that a row holds."""
        values = {name: row[name] for name in self._plain}
        for name, _, decode in self._coded:
            value = row[name]
            values[name] = None if value is None else decode(value)
        for name in self._bilingual:
            stale = row[f"{name}_stale"]
            values[name] = BilingualText(row[f"{name}_bg"], row[f"{name}_en"], Language(stale) if stale else None)
        return self._entity(**values)
