"""Undo and redo: the lists of labelled steps, folded from the log, and the way back through its entries."""

from __future__ import annotations

from collections.abc import Iterable

from dcc_desktop.errors import UndoRefusedError
from dcc_desktop.i18n import _
from dcc_desktop.recorder import Changes, Recorder
from dcc_desktop.store.change_log import LogEntry, Step, StepKind
from dcc_desktop.store.connection import IntegrityError


class History:
    """Which step Undo takes back next, and which one Redo does again; both survive as steps of the log."""

    def __init__(self, recorder: Recorder) -> None:
        self._recorder = recorder
        self._lists: _StepLists | None = None
        recorder.subscribe(self._on_changed)

    @property
    def step_to_undo(self) -> Step | None:
        """The step that `undo()` takes back, or None."""
        return self._step(self._folded().undo)

    @property
    def step_to_redo(self) -> Step | None:
        """The step that `redo()` does again, or None."""
        return self._step(self._folded().redo)

    def undo(self) -> Step:
        """Take back the newest step that can be; return it.

        Raises:
            UndoRefusedError: there is none, or what it wrote has been changed since.
        """
        step = self.step_to_undo
        if step is None:
            raise UndoRefusedError(_("There is nothing to undo."))
        self._revert(step, StepKind.UNDO)
        return step

    def redo(self) -> Step:
        """Do again what was undone last; return that step.

        Raises:
            UndoRefusedError: there is nothing, or the rows have been changed since.
        """
        step = self.step_to_redo
        if step is None:
            raise UndoRefusedError(_("There is nothing to redo."))
        self._revert(step, StepKind.REDO)
        return step

    def _step(self, numbers: list[int]) -> Step | None:
        return self._recorder.log.step(numbers[-1]) if numbers else None

    def _folded(self) -> _StepLists:
        # Folded when first asked for, because reading a long log would slow every start.
        if self._lists is None:
            self._lists = _StepLists(self._recorder.log.undoable_steps())
        return self._lists

    def _on_changed(self, changes: Changes) -> None:
        if self._lists is None:
            return
        if changes.is_withdrawn:
            self._lists.withdraw(changes.step)
        else:
            self._lists.add(changes.step, changes.kind)

    def _revert(self, step: Step, kind: StepKind) -> None:
        log = self._recorder.log
        try:
            with self._recorder.always_a_step(step.label, dict(step.parameters), kind=kind, undoes=step.number):
                for entry in reversed(log.entries(step.number)):
                    if not self._recorder.rows.put_back(entry):
                        raise self._refusal(step, entry, kind)
        except IntegrityError as error:
            if kind is StepKind.UNDO:
                message = _("“{step}” cannot be undone: something later depends on it.")
            else:
                message = _("“{step}” cannot be done again: something later contradicts it.")
            raise UndoRefusedError(
                message.format(step=step_label(step)), hint=_("Undo or remove what was added later first.")
            ) from error

    def _refusal(self, step: Step, entry: LogEntry, kind: StepKind) -> UndoRefusedError:
        if kind is StepKind.UNDO:
            message = _("“{step}” cannot be undone: {author} changed the same thing later with “{later}”.")
        else:
            message = _("“{step}” cannot be done again: {author} changed the same thing later with “{later}”.")
        later = self._recorder.log.newest_step_on(entry.table, entry.row_id)
        return UndoRefusedError(
            message.format(
                step=step_label(step),
                author=later.author if later else _("somebody"),
                later=step_label(later) if later else "?",
            ),
            hint=_("Change it back by hand, or restore a back-up copy."),
        )


class _StepLists:
    """The numbers of the steps that can be undone and redone, the next one last."""

    def __init__(self, steps: Iterable[tuple[int, StepKind]]) -> None:
        self.undo: list[int] = []
        self.redo: list[int] = []
        for number, kind in steps:
            self.add(number, kind)
        # Redo ends with closing.
        self.redo.clear()

    def withdraw(self, number: int) -> None:
        """Forget the newest step: it grew back to nothing."""
        if number in self.undo[-1:]:
            del self.undo[-1:]

    def add(self, number: int, kind: StepKind) -> None:
        # Reverting an undo step is what Redo does, so an undo step goes to the redo list, and the other way round.
        if kind is StepKind.DO and number not in self.undo[-1:]:
            self.undo.append(number)
            self.redo.clear()
        elif kind is StepKind.UNDO:
            del self.undo[-1:]
            self.redo.append(number)
        elif kind is StepKind.REDO:
            del self.redo[-1:]
            self.undo.append(number)
        elif kind is StepKind.BARRIER:
            self.undo.clear()
            self.redo.clear()


def step_label(step: Step) -> str:
    """Return what a step did, in the interface language."""
    return _(step.label).format_map({name: "" if value is None else value for name, value in step.parameters.items()})
