"""What holds for every saving: the thing is still there, what it refers to is too, and it stays where it belongs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, TypeVar, cast

from dcc_desktop.domain.entity import Entity
from dcc_desktop.errors import InvalidInputError, NotFoundError
from dcc_desktop.i18n import _
from dcc_desktop.store.repository import Repository

E = TypeVar("E", bound=Entity)


def refreshed(repository: Repository[E], entity: E, *, fixed: Sequence[str] = (), moved: Sequence[str] = ()) -> E:
    """Return a changed entity as it may be saved.

    Its position is the one in the file, so that a copy that was read a while ago does not move anything back.

    Args:
        repository: Where the entity lies.
        entity: The entity with its changes.
        fixed: Fields that nothing changes, or nothing but a function of their own.
        moved: Fields that only a move changes; they are taken from the file like the position.

    Raises:
        NotFoundError: it, or something that it refers to, has been removed.
        InvalidInputError: a fixed field is not as it is in the file.
    """
    present = repository.get(entity.id)
    for name in fixed:
        if getattr(entity, name) != getattr(present, name):
            raise _fixed(name)
    places = {name: getattr(present, name) for name in ("position", *moved) if hasattr(present, name)}
    # replace() is not typed for a type variable; every entity is a dataclass.
    entity = cast("E", replace(cast("Any", entity), **places))
    refuse_dangling(repository, [entity])
    return entity


def refuse_dangling(repository: Repository[E], entities: Iterable[E]) -> None:
    """Refuse entities of which one refers to something that is not in the file.

    Raises:
        NotFoundError: one of them does.
    """
    if not all(repository.refers_to_what_is_there(entity) for entity in entities):
        raise NotFoundError(
            _("Something that this refers to is no longer in the file."),
            hint=_("Choose something else; Undo brings back what was removed."),
        )


def key_of_row(repository: Repository[E], entity_id: str, merge_key: str) -> str:
    """Return the merge key of a field within one row, so that two rows never grow into one step; "" stays ""."""
    return f"{repository.table}:{entity_id}:{merge_key}" if merge_key else ""


def _fixed(name: str) -> InvalidInputError:
    if name == "closed_at":
        return InvalidInputError(
            _("This was closed or reopened in the meantime."), hint=_("Look at it again, then repeat the change.")
        )
    return InvalidInputError(
        _("What this belongs to cannot be changed."), hint=_("Remove it here and add it where it belongs.")
    )
