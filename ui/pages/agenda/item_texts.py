"""What is typed into an agenda item, from the list and from its card: one way to check and to save it."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from typing import Any

from dcc_desktop.domain.seminars import AgendaItem, AgendaItemId
from dcc_desktop.domain.texts import BilingualText
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import _, ngettext
from dcc_desktop.services.agenda import change_item
from ui.desk import Desk
from ui.models.typed_values import time_of, whole_number_of


def save_value(desk: Desk, item_id: str, name: str, *, value: Any) -> None:
    """Save one field of an item that is no text in two languages; the step grows while somebody types."""
    item = desk.workshop.agenda_items.get(AgendaItemId(item_id))
    change_item(desk.workshop, replace(item, **{name: value}), merge_key=name)


def save_text(desk: Desk, item_id: str, name: str, *, text: str) -> None:
    """Save a text in the language of the interface."""
    item = desk.workshop.agenda_items.get(AgendaItemId(item_id))
    before: BilingualText = getattr(item, name)
    if text == before.in_language(desk.language):
        return
    # An empty title is refused, rather than replaced by the one in the other language.
    after = before.edited(desk.language, text) if text or name != "title" else BilingualText()
    changes: dict[str, Any] = {name: after}
    change_item(desk.workshop, replace(item, **changes), merge_key=name)


def save_minutes(desk: Desk, item_id: str, *, text: str) -> None:
    """Save how long an item is planned to last.

    Raises:
        InvalidInputError: the text is no number of minutes.
    """
    save_value(desk, item_id, "minutes", value=whole_number_of(text) or 0)


def save_fixed_start(desk: Desk, item_id: str, *, text: str) -> None:
    """Save the time that an item must not leave; an empty text takes it away.

    Raises:
        InvalidInputError: the text is no time of day.
    """
    save_value(desk, item_id, "fixed_start", value=_time(text))


def title_of(desk: Desk, item: AgendaItem) -> str:
    """Return the title in the language of the interface."""
    return item.title.in_language(desk.language)


def length_text(minutes: int) -> str:
    """Return how long something lasts: 40 minutes, 4 h 53 min."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return ngettext("{n} minute", "{n} minutes", rest).format(n=rest)
    return (
        _("{hours} h {minutes} min").format(hours=hours, minutes=rest) if rest else _("{hours} h").format(hours=hours)
    )


def _time(text: str) -> time | None:
    found = time_of(text)
    if found is None and text.strip():
        raise InvalidInputError(
            _("This is no time of day; write it like 9:30."), hint=_("Leave it empty for an item that may move.")
        )
    return found
