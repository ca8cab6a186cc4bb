"""Where something that is lacking is filled in: what the links of a `FindingList` of the pages carry."""

from __future__ import annotations

from dataclasses import dataclass

from dcc_desktop.domain.stages import Stage


@dataclass(frozen=True, slots=True)
class FindingPlace:
    """A page, and on it what `open_target` understands."""

    stage: Stage
    target: str = ""


def thing_target(thing_id: str, code: str) -> str:
    """Return where one thing of a plan lacks something, for `open_target` of the plan's page."""
    return f"{thing_id}/{code}"
