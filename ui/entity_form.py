"""A form over one thing of the file: each field saves itself, and another thing takes all fields over."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from enum import Enum
from functools import partial
from operator import attrgetter
from typing import Any, Generic, TypeVar, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from dcc_desktop.domain.entity import Entity
from dcc_desktop.domain.texts import BilingualText
from dcc_desktop.i18n import interface_language
from dcc_desktop.workshop_file import WorkshopFile
from ui.field_saver import FieldSaver, flush_all
from ui.widgets.choices import ListField
from ui.widgets.fields import Field
from ui.widgets.forms import ROW_GAP, Form

E = TypeVar("E", bound=Entity)


class EntityForm(Form, Generic[E]):
    """Fields bound to the attributes of an entity; hidden while nothing is chosen. `turned` to another entity.

    Args:
        read: Gives the entity with an id as it is in the file now.
        change: The service that saves a changed one: `change(workshop, entity, merge_key=...)`.
        hint: Stands in its place while nothing is chosen.
    """

    turned = Signal()

    def __init__(
        self,
        workshop: WorkshopFile,
        read: Callable[[str], E],
        change: Callable[..., object],
        *,
        hint: QWidget | None = None,
        two_columns_from: int = 0,
        row_gap: int = ROW_GAP,
    ) -> None:
        super().__init__(two_columns_from=two_columns_from, row_gap=row_gap)
        self._workshop, self._read, self._change = workshop, read, change
        self._hint = hint
        self._values: dict[str, Callable[[E], Any]] = {}
        self._choices: dict[ListField, Callable[[E], Sequence[tuple[str, str]]]] = {}
        self._is_flushing = False
        self.fields: dict[str, Field] = {}
        self.shown_id = ""
        self.hide()

    def bind(
        self,
        attribute: str,
        field: Field,
        *,
        is_wide: bool = True,
        value_of: Callable[[E], Any] | None = None,
        choices_of: Callable[[E], Sequence[tuple[str, str]]] | None = None,
        save: Callable[[str, Any], None] | None = None,
    ) -> None:
        """Add a field for an attribute.

        Args:
            value_of: What the field shows of an entity, where that is not the attribute.
            choices_of: What the field offers for an entity.
            save: `save(id, value)`, where a service of its own saves it.
        """
        self.fields[attribute] = field
        self._values[attribute] = value_of or attrgetter(attribute)
        if choices_of is not None:
            assert isinstance(field, ListField)
            self._choices[field] = choices_of
        self.add(field, is_wide=is_wide)
        save = save or partial(self._save_attribute, attribute)
        FieldSaver(field, partial(self._save, save), on_leave=self._workshop.seal)

    def show_entity(self, entity: E | None) -> None:
        """Show one, or nothing; what was typed for another is saved first, what is being typed in this one stays."""
        # Saving makes the page show anew what it shows.
        if self._is_flushing:
            return
        shown_id = "" if entity is None else str(entity.id)
        is_another = shown_id != self.shown_id
        if is_another:
            self._save_before_turning()
        self.shown_id = shown_id
        self.setVisible(entity is not None)
        if self._hint is not None:
            self._hint.setVisible(entity is None)
        if entity is not None:
            self._fill(entity)
            if is_another:
                self.turned.emit()

    def save_value(self, attribute: str, value: Any) -> None:
        """Save a value of the entity that is shown; the step grows while somebody types."""
        # replace() is not typed for a type variable; every entity is a dataclass.
        changed = cast("E", replace(cast("Any", self._read(self.shown_id)), **{attribute: value}))
        self._change(self._workshop, changed, merge_key=attribute)

    def _save_before_turning(self) -> None:
        self._is_flushing = True
        try:
            flush_all(self)
            self._take_focus_away()
        finally:
            self._is_flushing = False

    def _take_focus_away(self) -> None:
        # Keys that are still coming were meant for the thing before, which may be gone: they must not land in this one.
        for part in self.findChildren(QWidget):
            if part.hasFocus():
                part.clearFocus()

    def _fill(self, entity: E) -> None:
        for attribute, field in self.fields.items():
            if isinstance(field, ListField) and field in self._choices:
                field.offer(self._choices[field](entity))
            value = self._values[attribute](entity)
            if isinstance(value, BilingualText):
                value = value.in_language(interface_language())
            elif isinstance(field, ListField):
                # The keys of choices are texts, also those of numbers.
                value = "" if value is None else str(value)
            field.set_value(value, of=str(entity.id))

    def _save(self, save: Callable[[str, Any], None], value: Any) -> None:
        if self.shown_id:
            save(self.shown_id, value)

    def _save_attribute(self, attribute: str, entity_id: str, value: Any) -> None:
        before = getattr(self._read(entity_id), attribute)
        if isinstance(before, Enum) or (isinstance(before, int) and isinstance(value, str)):
            value = type(before)(value)
        elif attribute.endswith("_id"):
            value = value or None
        self.save_value(attribute, value)
