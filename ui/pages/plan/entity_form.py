"""A form over one row of the file: each field saves itself, and another row takes all fields over."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar, cast

from dcc_desktop.domain.entity import Entity
from dcc_desktop.workshop_file import WorkshopFile
from ui.field_saver import FieldSaver, flush_all
from ui.widgets.fields import Field
from ui.widgets.forms import Form

E = TypeVar("E", bound=Entity)


@dataclass(frozen=True, slots=True)
class Store(Generic[E]):
    """How a row is read, and saved with the merge key of one of its fields."""

    workshop: WorkshopFile
    read: Callable[[str], E]
    save: Callable[[E, str], None]


class EntityForm(Form, Generic[E]):
    """Fields bound to the attributes of an entity."""

    def __init__(self, store: Store[E], *, two_columns_from: int) -> None:
        super().__init__(two_columns_from=two_columns_from)
        self._store = store
        self._id = ""
        self._is_flushing = False
        self.fields: dict[str, Field] = {}

    @property
    def shown_id(self) -> str:
        """The id of the row that is shown; empty before the first."""
        return self._id

    def bind(
        self,
        attribute: str,
        field: Field,
        *,
        is_wide: bool = True,
        save: Callable[[str, Any], None] | None = None,
    ) -> None:
        """Add a field for an attribute; `save(id, value)` where a service of its own saves it."""
        self.fields[attribute] = field
        self.add(field, is_wide=is_wide)
        save_it = save or (lambda thing_id, value: self._save(thing_id, attribute, value))
        FieldSaver(field, lambda value: save_it(self._id, value), on_leave=self._store.workshop.seal)

    def show_entity(self, entity: E) -> None:
        """Show a row; what was typed for another one is saved first."""
        if self._is_flushing:
            return
        if self._id and entity.id != self._id:
            self._is_flushing = True
            flush_all(self)
            self._is_flushing = False
        self._id = str(entity.id)
        for attribute, field in self.fields.items():
            value = getattr(entity, attribute)
            field.set_value(str(value) if isinstance(value, int) and attribute in _CHOSEN else value, of=self._id)

    def _save(self, thing_id: str, attribute: str, value: Any) -> None:
        if attribute in _CHOSEN:
            value = int(value)
        elif attribute.endswith("_id"):
            value = value or None
        # replace() is not typed for a type variable; every entity is a dataclass.
        changed = cast("E", replace(cast("Any", self._store.read(thing_id)), **{attribute: value}))
        self._store.save(changed, attribute)


# Numbers that are chosen from a list, whose keys are texts.
_CHOSEN = frozenset({"priority"})
