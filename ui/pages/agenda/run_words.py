"""What was done while the agenda ran, in words."""

from __future__ import annotations

from dcc_desktop.domain.running import RunEvent
from dcc_desktop.domain.seminars import AgendaItemId
from dcc_desktop.i18n import _
from dcc_desktop.services.running import RunEventKind
from ui.desk import Desk


def event_words(kind: str, what: str) -> str:
    """Return what happened: `what` is the title of an item, or the minutes of an extension."""
    match RunEventKind(kind):
        case RunEventKind.START:
            return _("start of “{title}”").format(title=what)
        case RunEventKind.PAUSE:
            return _("the pause")
        case RunEventKind.RESUME:
            return _("the end of the pause")
        case RunEventKind.EXTEND:
            return _("{minutes} min more").format(minutes=what)
        case RunEventKind.FINISH:
            return _("the end of the run")


def told(desk: Desk, event: RunEvent) -> tuple[str, str]:
    """Return kind and subject of an event, as `event_words` takes them."""
    if event.kind is RunEventKind.EXTEND:
        return event.kind.value, f"{event.minutes:+}"
    item = desk.workshop.agenda_items.find(AgendaItemId(event.agenda_item_id)) if event.agenda_item_id else None
    return event.kind.value, item.title.in_language(desk.language) if item else "–"
