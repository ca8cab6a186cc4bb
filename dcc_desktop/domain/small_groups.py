"""Which stakeholder types' results may be shown, so that nobody's answer can be recognised or worked out."""

from __future__ import annotations

from collections.abc import Mapping

from dcc_desktop.domain.people import StakeholderType

SMALLEST_GROUP = 4
"""Groups with fewer answers are not shown by stakeholder type."""


def shown_types(answers: Mapping[StakeholderType, int]) -> frozenset[StakeholderType]:
    """Return the stakeholder types whose results may be shown, from the number of answers of each.

    Groups under `SMALLEST_GROUP` are hidden. The overall mean less the shown groups gives what the hidden ones said
    together; so there are always two of them at least, with `SMALLEST_GROUP` answers at least, or none: the smallest
    shown groups are hidden too until that is so.
    """
    by_size = sorted((count, kind) for kind, count in answers.items() if count)
    hidden = [count for count, _kind in by_size if count < SMALLEST_GROUP]
    shown = by_size[len(hidden) :]
    while hidden and shown and (len(hidden) < 2 or sum(hidden) < SMALLEST_GROUP):
        hidden.append(shown.pop(0)[0])
    return frozenset(kind for _count, kind in shown)
