"""The steps of a file as a list to look at: who changed what, and when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from dcc_desktop.i18n import _
from dcc_desktop.store.change_log import Step, StepKind
from dcc_desktop.workshop_file import WorkshopFile, step_label

__all__ = ["HistoryRow", "StepKind", "list_history"]

PAGE = 100


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One step.

    Attributes:
        at: By the clock of the laptop on which it was made; aware, in UTC.
        text: What was done, in the interface language.
        is_undone: Whether it was taken back, and not done again since.
    """

    number: int
    at: datetime
    author: str
    laptop: str
    text: str
    kind: StepKind
    is_undone: bool


def list_history(workshop: WorkshopFile, *, limit: int = PAGE, before: int | None = None) -> list[HistoryRow]:
    """Return steps of a file, the newest first.

    Args:
        before: Only older ones than the step with this number: that of the last row of the page before.
    """
    steps = workshop.log.newest_steps(limit, before=before)
    undone = workshop.log.taken_back(since=steps[-1].number) if steps else set()
    return [
        HistoryRow(
            number=step.number,
            at=step.at,
            author=step.author,
            laptop=step.host,
            text=_text(step),
            kind=step.kind,
            is_undone=step.number in undone,
        )
        for step in steps
    ]


def _text(step: Step) -> str:
    if step.undoes_step is None:
        return step_label(step)
    text = _("Undone: “{step}”.") if step.kind is StepKind.UNDO else _("Done again: “{step}”.")
    return text.format(step=step_label(step))
