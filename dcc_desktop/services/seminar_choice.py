"""The seminars to choose from before there is a file: what a list shows of a template, cheap enough for every start."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from dcc_desktop import paths
from dcc_desktop.domain.seminars import Activity
from dcc_desktop.domain.texts import BilingualText

if TYPE_CHECKING:
    from dcc_desktop.templates import SeminarTemplate

RECOMMENDED = "first-academy-seminar"

_FIRST_BLOCK = "\n[[blocks]]"
_ITEM = re.compile(r'^minutes = (\d+)\nactivity = "([a-z]+)"', re.MULTILINE)
# Every seminar has these, so they say nothing about one.
_EVERYWHERE = (Activity.NONE, Activity.BREAK, Activity.PEOPLE, Activity.REPORT)
_MOST_TOPICS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class SeminarChoice:
    """A seminar template in a few facts. `items` counts all of the agenda, breaks too, as its page does."""

    id: str
    name: BilingualText
    description: BilingualText
    phase: int
    days: int
    items: int
    topics: tuple[Activity, ...]
    """What most of the time goes to, the longest first."""
    is_own: bool = False

    @property
    def is_recommended(self) -> bool:
        """Whether a programme begins with this one."""
        return self.id == RECOMMENDED


def shipped_seminars() -> list[SeminarChoice]:
    """Return the templates that come with the program, by phase.

    Only the head of each file is parsed: checking all of them whole takes longer than the whole start of the program,
    and the shipped ones have been checked before.
    """
    files = sorted((paths.WORKSHOP_TEMPLATES / "seminars").glob("*.toml"))
    return sorted((_from_head(file.read_text(encoding="utf-8")) for file in files), key=_order)


def seminars_to_choose(own: Path | None = None) -> tuple[list[SeminarChoice], list[str]]:
    """Return all seminars that can be started, and what is wrong with the user's own templates that are skipped.

    Args:
        own: The folder with the user's own templates, when it is not the usual one.
    """
    if not has_templates(own or paths.user_templates()):
        return shipped_seminars(), []
    # Checking templates takes its time, and so does importing what checks them.
    from dcc_desktop.services.templates import available_templates
    from dcc_desktop.templates import SeminarTemplate

    found, problems = available_templates(own)
    choices = [_from_template(template) for template in found if isinstance(template, SeminarTemplate)]
    return sorted(choices, key=_order), problems


def has_templates(folder: Path) -> bool:
    """Tell whether a folder holds any template."""
    return any(True for _path in folder.glob("*/*.toml"))


def _order(choice: SeminarChoice) -> tuple[int, str]:
    return choice.phase, choice.id


def _from_head(text: str) -> SeminarChoice:
    head = tomllib.loads(text.split(_FIRST_BLOCK, 1)[0])
    items = [(Activity(activity), int(minutes)) for minutes, activity in _ITEM.findall(text)]
    return SeminarChoice(
        id=head["id"],
        name=BilingualText(**head["name"]),
        description=BilingualText(**head["description"]),
        phase=head["phase"],
        days=len(head["day_starts"]),
        items=len(items),
        topics=_topics(items),
    )


def _from_template(template: SeminarTemplate) -> SeminarChoice:
    items = [(item.activity, item.minutes) for block in template.blocks for item in block.items]
    return SeminarChoice(
        id=template.id,
        name=template.name,
        description=template.description,
        phase=template.phase,
        days=len(template.day_starts),
        items=len(items),
        topics=_topics(items),
        is_own=not template.path.is_relative_to(paths.WORKSHOP_TEMPLATES),
    )


def _topics(items: Iterable[tuple[Activity, int]]) -> tuple[Activity, ...]:
    spent: Counter[Activity] = Counter()
    for activity, minutes in items:
        if activity not in _EVERYWHERE:
            spent[activity] += minutes
    return tuple(activity for activity, _minutes in spent.most_common(_MOST_TOPICS))
