"""Search over all texts of a file: the index is built at the first search, and follows every change from then on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from dcc_desktop.domain.cities import City, CityId
from dcc_desktop.domain.entity import Entity
from dcc_desktop.domain.texts import BilingualText
from dcc_desktop.i18n import Language, _, interface_language
from dcc_desktop.services.entity_names import NAMES
from dcc_desktop.services.short_texts import shortened
from dcc_desktop.store.repository import Repository
from dcc_desktop.store.search_index import Found, SearchIndex
from dcc_desktop.workshop_file import Changes, WorkshopFile

MOST_HITS = 50
_TITLES = ("name", "title", "text", "code", "comment")


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that was found.

    Attributes:
        table: Which kind of thing it is; `kind` is what people call that.
        city_id: The city that it belongs to, if any.
        snippet: The words around what was found, on one line; `marks` are the places in it, as (start, end).
    """

    table: str
    row_id: str
    city_id: CityId | None
    title: str
    snippet: str
    marks: tuple[tuple[int, int], ...]

    @property
    def kind(self) -> str:
        """What such things are called, in the plural and in the interface language."""
        return _(NAMES[self.table])


class Search:
    """Searches one open file; make it once and keep it as long as the file is open."""

    def __init__(self, workshop: WorkshopFile) -> None:
        self._workshop = workshop
        self._changed: set[tuple[str, str]] = set()
        self._is_built = False
        workshop.subscribe(self._on_changed)

    def find(self, query: str, *, limit: int = MOST_HITS) -> list[Hit]:
        """Return what holds every word of a query as the beginning of a word, the best first, at most `limit`."""
        self._bring_up_to_date()
        hits = [self._hit(found) for found in self._index.find(query, min(limit, MOST_HITS))]
        return [hit for hit in hits if hit is not None]

    def close(self) -> None:
        """Let the memory of the index go."""
        if self._is_built:
            self._index.close()

    @cached_property
    def _repositories(self) -> Mapping[str, Repository[Any]]:
        return {repository.table: repository for repository in self._workshop.repositories()}

    @cached_property
    def _index(self) -> SearchIndex:
        index = SearchIndex()
        for table, repository in self._repositories.items():
            index.put((table, row_id, texts) for row_id, texts in repository.texts() if texts)
        self._is_built = True
        return index

    def _on_changed(self, changes: Changes) -> None:
        if self._is_built:
            self._changed |= changes.rows

    def _bring_up_to_date(self) -> None:
        changed, self._changed = self._changed, set()
        if not changed:
            return
        self._index.forget(changed)
        by_table: dict[str, list[str]] = {}
        for table, row_id in sorted(changed):
            by_table.setdefault(table, []).append(row_id)
        for table, ids in by_table.items():
            found = self._repositories[table].texts(ids)
            self._index.put((table, row_id, texts) for row_id, texts in found if texts)

    def _hit(self, found: Found) -> Hit | None:
        entity = self._repositories[found.table].find(found.row_id)
        if entity is None:
            return None
        title = _title(entity) or found.snippet
        city_id = self._city_of(found.table, entity)
        return Hit(found.table, found.row_id, city_id, shortened(title), found.snippet, found.marks)

    def _city_of(self, table: str, entity: Entity) -> CityId | None:
        """Return the city of an entity, or of the nearest thing that it belongs to."""
        if isinstance(entity, City):
            return entity.id
        if hasattr(entity, "city_id"):
            city_id: CityId | None = entity.city_id
            return city_id
        for parent, parent_id in self._repositories[table].parents_of(entity):
            above = None if parent == table else self._repositories[parent].find(parent_id)
            city_id = self._city_of(parent, above) if above is not None else None
            if city_id is not None:
                return city_id
        return None


def _title(entity: Entity) -> str:
    """Return how an entity is called in the interface language; empty when it has no name or text of its own."""
    language = interface_language()
    if isinstance(entity, City):
        return entity.name(language)
    values = (getattr(entity, name, None) for name in _TITLES)
    return next((text for value in values if (text := _in_language(value, language))), "")


def _in_language(value: object, language: Language) -> str:
    if isinstance(value, BilingualText):
        return value.in_language(language)
    return value if isinstance(value, str) else ""
