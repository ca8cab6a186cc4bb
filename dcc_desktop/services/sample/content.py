"""What the sample holds, read from `resources/sample` in one language, and the ids that it gets."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from dcc_desktop.domain.cities import City, CityId, CityRole
from dcc_desktop.domain.entity import Entity, derived_id
from dcc_desktop.domain.framework_tree import DimensionBranch, FrameworkTree
from dcc_desktop.domain.frameworks import Criterion, CriterionId, DimensionId
from dcc_desktop.domain.seminars import Activity, AgendaItemId, Seminar
from dcc_desktop.i18n import Language
from dcc_desktop.paths import RESOURCES
from dcc_desktop.workshop_file import WorkshopFile

FOLDER = RESOURCES / "sample"
HELD_AT = datetime(2026, 10, 15, 6, 0, tzinfo=UTC)
"""When the seminar began; whatever came into being there has a time after this."""
ENDED_AT = datetime(2026, 10, 16, 12, 0, tzinfo=UTC)
"""When the seminar ended."""

Row = dict[str, Any]


def sample_id(*parts: str) -> str:
    """Return the id that a part of the sample has in every file."""
    return derived_id("sample", *parts)


def fields_in(entity: type[Entity], row: Row) -> Row:
    """Return what a row says of the fields of an entity; codes and references are left to the caller."""
    return {name: value for name, value in row.items() if name in entity.__annotations__}


class Content:
    """The files of the sample, each parsed once."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._files: dict[str, Row] = {}

    def read(self, name: str, language: Language | None = None) -> Row:
        """Return one file with each text in the language of the sample, or in another one."""
        if name not in self._files:
            parsed = tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
            if parsed.pop("schema") != 1:
                raise ValueError(f"{name}.toml has another schema")
            self._files[name] = parsed
        found: Row = _in_language(self._files[name], language or self.language)
        return found


def _in_language(value: Any, language: Language) -> Any:
    if isinstance(value, list):
        return [_in_language(each, language) for each in value]
    if isinstance(value, dict):
        if value.keys() == {"bg", "en"}:
            return value[language.value]
        return {name: _in_language(each, language) for name, each in value.items()}
    return value


@dataclass
class Sample:
    """The file that is being filled, and what the next parts need of the ones before."""

    workshop: WorkshopFile
    content: Content
    seminar: Seminar
    tree: FrameworkTree
    cities: dict[str, City] = field(default_factory=dict)
    levels: dict[str, list[float]] = field(default_factory=dict)
    lowest: dict[tuple[str, str], CriterionId] = field(default_factory=dict)
    mentors: dict[CityId, CityId] = field(default_factory=dict)

    def city_id(self, code: str) -> CityId:
        """Return the id of the city with this code."""
        return self.cities[code].id

    def advised(self) -> list[str]:
        """Return the codes of all challenge and fellow cities."""
        return [code for code, city in self.cities.items() if city.role is not CityRole.MENTOR]

    def branch(self, code: str) -> DimensionBranch:
        """Return the dimension with this code and its criteria."""
        return next(branch for branch in self.tree.dimensions if branch.dimension.code == code)

    def dimension_id(self, code: str) -> DimensionId:
        """Return the id of the dimension with this code."""
        return self.branch(code).dimension.id

    def criterion(self, code: str) -> Criterion:
        """Return the criterion with this code."""
        found = self.tree.criterion_by_code(code)
        if found is None:
            raise LookupError(code)
        return found

    def weakest_first(self, city: str) -> list[str]:
        """Return the codes of all dimensions, those with the lowest level of the city first."""
        codes = [branch.dimension.code for branch in self.tree.dimensions]
        return [code for _level, code in sorted(zip(self.levels[city], codes, strict=True))]

    def item_for(self, activity: Activity) -> AgendaItemId | None:
        """Return the first agenda item that opens this tool, or None."""
        return next((item.id for item in self.workshop.agenda_items.where(activity=activity)), None)
