"""Saves a field while and after the user types in it; what is refused stays in the field with its reason."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from dcc_desktop.errors import DccError
from dcc_desktop.i18n import _
from ui.widgets.labelled_fields import Field

DELAY_MS = 800


class FieldSaver(QObject):
    """Calls `save(value)` a moment after the last key, at once after a choice, when the field is left, and on `flush`.

    Args:
        field: It owns the saver.
        save: Raises DccError when the value cannot be taken.
        on_leave: Called after the field was left and saved, such as to end the undo step of this visit.
        timer: Another clock, for tests.
    """

    def __init__(
        self,
        field: Field,
        save: Callable[[Any], None],
        *,
        on_leave: Callable[[], None] | None = None,
        timer: QTimer | None = None,
    ) -> None:
        super().__init__(field)
        self._field = field
        self._save = save
        self._on_leave = on_leave
        self.timer = timer or QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(DELAY_MS)
        self.timer.timeout.connect(self._on_timeout)
        field.edited.connect(self._on_edited)
        field.chosen.connect(self.flush)
        field.left.connect(self._on_left)

    def flush(self) -> bool:
        """Save now what is not saved; return whether nothing is left over."""
        self.timer.stop()
        if not self._field.is_unsaved():
            return not self._field.error()
        problem = self._field.problem()
        if problem:
            self._field.set_error(problem)
            return False
        return self._save_value(self._field.value())

    def _save_value(self, value: Any) -> bool:
        try:
            self._save(value)
        except DccError as error:
            self._field.set_error(str(error))
            return False
        self._field.set_saved(value)
        self._field.say(_("Saved"))
        return True

    def _on_edited(self) -> None:
        self.timer.start()
        if self._field.error():
            self._field.clear_error()

    def _on_timeout(self) -> None:
        # Half a number or a date is no mistake while one is still typing it.
        if not self._field.problem():
            self.flush()

    def _on_left(self) -> None:
        self.flush()
        if self._on_leave is not None:
            self._on_leave()


def flush_all(widget: QWidget) -> bool:
    """Save all fields below a widget; return whether nothing is left over."""
    # All are asked, also after one that could not save.
    results = [saver.flush() for saver in widget.findChildren(FieldSaver)]
    return all(results)
