"""What must hold in a template beyond the shape of its parts.

The checks read the raw data and pass over what has the wrong shape, so that all problems come out at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import time
from typing import Any

from dcc_desktop.domain.schedule import MINUTES_A_DAY, clock_time, place_items
from dcc_desktop.i18n import _
from dcc_desktop.templates.places import Found, Place, tables

_CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d", re.ASCII)
_DEEPEST = 10  # steps from the top of a template to its innermost text are fewer; dotted keys can go on for thousands


def seminar_problems(raw: dict[str, Any]) -> Iterator[Found]:
    """Yield what is wrong in a seminar's file as a whole."""
    blocks = list(tables(raw, "blocks"))
    items = [entry for place, block in blocks for entry in tables(block, "items", at=place)]
    yield from _missing_languages(raw)
    yield from _repeated_codes(blocks)
    yield from _repeated_codes(items)
    starts = raw.get("day_starts")
    if isinstance(starts, list):
        yield from _wrong_days(blocks, len(starts))
        for index, start in enumerate(starts):
            yield from _impossible_times(blocks, index + 1, start)


def framework_problems(raw: dict[str, Any]) -> Iterator[Found]:
    """Yield what is wrong in a framework's file as a whole."""
    dimensions = list(tables(raw, "dimensions"))
    criteria = [entry for place, dimension in dimensions for entry in tables(dimension, "criteria", at=place)]
    yield from _missing_languages(raw)
    yield from _repeated_codes(dimensions)
    yield from _repeated_codes(criteria)
    steps = [step.get("value") for _place, step in tables(raw, "scale")]
    if steps != list(range(1, len(steps) + 1)):
        yield ("scale",), _("the values must run from 1 to {count} in order").format(count=len(steps))
        return
    for place, criterion in criteria:
        yield from _wrong_levels(place, criterion, len(steps))
    if dimensions and all(dimension.get("weight") == 0 for _place, dimension in dimensions):
        yield ("dimensions",), _("at least one dimension needs a weight above 0")


def _missing_languages(part: Any, at: Place = ()) -> Iterator[Found]:
    """Yield each text that is there in one language only."""
    if len(at) > _DEEPEST:
        return
    if isinstance(part, list):
        for index, entry in enumerate(part):
            yield from _missing_languages(entry, (*at, index))
    elif isinstance(part, dict):
        if part and part.keys() <= {"bg", "en"}:
            full = {language for language in ("bg", "en") if _has_text(part.get(language))}
            if full == {"en"}:
                yield (*at, "bg"), _("the Bulgarian text is missing")
            elif full == {"bg"}:
                yield (*at, "en"), _("the English text is missing")
            return
        for key, entry in part.items():
            yield from _missing_languages(entry, (*at, key))


def _has_text(value: Any) -> bool:
    return bool(value.strip()) if isinstance(value, str) else bool(value)


def _repeated_codes(entries: Iterable[tuple[Place, dict[str, Any]]]) -> Iterator[Found]:
    seen: set[str] = set()
    for place, entry in entries:
        code = entry.get("code")
        if not isinstance(code, str):
            continue
        # Case does not tell codes apart: survey files write them as they like.
        if code.casefold() in seen:
            yield (*place, "code"), _("the code “{code}” is used twice").format(code=code)
        seen.add(code.casefold())


def _wrong_days(blocks: list[tuple[Place, dict[str, Any]]], days: int) -> Iterator[Found]:
    newest, held = 1, set()
    for place, block in blocks:
        day = block.get("day", 1)
        if not isinstance(day, int):
            continue
        held.add(day)
        if day > days:
            yield (*place, "day"), _("there is no day {day}: day_starts names {days}").format(day=day, days=days)
        elif day < newest:
            yield (*place, "day"), _("day {day} comes after day {newest}").format(day=day, newest=newest)
        newest = max(newest, day)
    for day in range(1, days + 1):
        if blocks and day not in held:
            yield ("day_starts", day - 1), _("day {day} has no blocks").format(day=day)


def _impossible_times(blocks: list[tuple[Place, dict[str, Any]]], day: int, day_start: Any) -> Iterator[Found]:
    """Yield fixed starts that cannot be kept, and items past midnight; nothing while a length or time is unreadable."""
    items = [
        entry for place, block in blocks if block.get("day", 1) == day for entry in tables(block, "items", at=place)
    ]
    first = _clock_time(day_start)
    timed = [(item.get("minutes"), item.get("fixed_start")) for _place, item in items]
    readable = [
        (minutes, _clock_time(fixed))
        for minutes, fixed in timed
        if isinstance(minutes, int) and (fixed is None or _clock_time(fixed))
    ]
    if first is None or len(readable) != len(items):
        return
    for (place, item), slot in zip(items, place_items(first, readable), strict=True):
        if slot.overrun:
            yield (
                (*place, "fixed_start"),
                _("the items before it end at {end}, after this start at {start}").format(
                    end=f"{clock_time(slot.start + slot.overrun):%H:%M}", start=item["fixed_start"]
                ),
            )
        if slot.end > MINUTES_A_DAY:
            yield (*place, "minutes"), _("the item ends after midnight")


def _clock_time(value: Any) -> time | None:
    return time.fromisoformat(value) if isinstance(value, str) and _CLOCK.fullmatch(value) else None


def _wrong_levels(place: Place, criterion: dict[str, Any], steps: int) -> Iterator[Found]:
    levels = list(tables(criterion, "levels", at=place))
    if [level.get("value") for _place, level in levels] != list(range(1, steps + 1)):
        yield (
            (*place, "levels"),
            _("there must be a level for each step of the scale, from 1 to {steps}").format(steps=steps),
        )
        return
    for at, level in levels:
        text = level.get("next_step")
        has_next = isinstance(text, dict) and any(_has_text(value) for value in text.values())
        if level["value"] == steps and has_next:
            yield (*at, "next_step"), _("the highest level has no next step")
        elif level["value"] < steps and not has_next:
            yield (*at, "next_step"), _("is missing")
