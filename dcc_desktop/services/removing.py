"""Removing rows of one table: always one step, which names one thing and counts several."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from dcc_desktop.domain.entity import Entity

if TYPE_CHECKING:
    from dcc_desktop.store.repository import Repository
    from dcc_desktop.workshop_file import WorkshopFile

E = TypeVar("E", bound=Entity)


def remove_rows(
    workshop: WorkshopFile,
    repository: Repository[E],
    ids: Sequence[str],
    *,
    label_of_one: str,
    label_of_several: str,
    names: Callable[[E], Mapping[str, object]],
    also: Callable[[Sequence[E]], None] | None = None,
) -> None:
    """Remove rows with all that hangs on them, as one step.

    Args:
        label_of_one: The step's label for one row, a message id marked with `N_`; `names` of the row fill it.
        label_of_several: The label for several rows, with {count}.
        also: What else belongs to the step; it is handed what was removed.

    Raises:
        NotFoundError: one of them is no longer in the file; none is removed.
    """
    rows = [repository.get(each) for each in dict.fromkeys(ids)]
    is_one = len(rows) == 1
    parameters: dict[str, Any] = {**names(rows[0])} if is_one else {"count": len(rows)}
    with workshop.change(label_of_one if is_one else label_of_several, **parameters):
        for row in rows:
            repository.delete(row.id)
        if also is not None:
            also(rows)
