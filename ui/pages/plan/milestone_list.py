"""The milestones of an action: what is true by when, and whether it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dcc_desktop.domain.plan import ActionId, Milestone, MilestoneId
from dcc_desktop.i18n import _
from dcc_desktop.services.planning import add_milestone, change_milestone, mark_reached, remove_milestone
from ui.desk import Desk
from ui.field_saver import FieldSaver
from ui.theme.look import Type, look
from ui.undo_offers import removed_text
from ui.widgets.buttons import Button, IconButton, Rank, Size
from ui.widgets.fields import CheckField, DateField, TextField
from ui.widgets.labels import Label, Tone


class MilestoneList(QWidget):
    """One line a milestone, and a button that adds one."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._action_id: ActionId | None = None
        self._lines: dict[str, MilestoneLine] = {}
        self.add = Button(_("Add milestone"), icon="add", rank=Rank.QUIET, size=Size.SMALL)
        self.add.clicked.connect(self._add_milestone)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(Label(_("Milestones"), Type.CAPTION_KEY, Tone.TEXT2))
        self._column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_milestones(self, action_id: ActionId, milestones: Sequence[Milestone]) -> None:
        """Show these; lines that stay keep what is being typed in them."""
        self._action_id = action_id
        kept = {str(milestone.id) for milestone in milestones}
        for milestone_id in [known for known in self._lines if known not in kept]:
            line = self._lines.pop(milestone_id)
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        for place, milestone in enumerate(milestones, start=1):
            if milestone.id not in self._lines:
                self._lines[milestone.id] = MilestoneLine(self._desk, milestone.id)
                self._column.insertWidget(place, self._lines[milestone.id])
            self._lines[milestone.id].show_milestone(milestone)

    def lines(self) -> list[MilestoneLine]:
        """Return the lines that are shown."""
        return list(self._lines.values())

    def first(self) -> QWidget:
        """Return the title of the first milestone, or the button that adds one."""
        lines = self.lines()
        return lines[0].title if lines else self.add

    def _add_milestone(self) -> None:
        if self._action_id is not None:
            made = add_milestone(self._desk.workshop, self._action_id, _("New milestone"))
            line = self._lines[made.id]
            line.title.setFocus()
            line.title.line.selectAll()


class MilestoneLine(QWidget):
    """What, by when, reached, and away with it."""

    def __init__(self, desk: Desk, milestone_id: MilestoneId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._id = milestone_id
        self.title = TextField("", has_note=False)
        self.title.line.setAccessibleName(_("Milestone"))
        self.due = DateField("", placeholder=_("by when"), has_note=False)
        self.due.line.setAccessibleName(_("Due on"))
        self.is_reached = CheckField(_("reached"))
        remove = IconButton("remove", _("Remove milestone"), size=28)
        remove.clicked.connect(self._remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        upper, lower = QHBoxLayout(), QHBoxLayout()
        upper.setSpacing(4)
        upper.addWidget(self.title, 1)
        upper.addWidget(remove)
        lower.setSpacing(8)
        # Ten figures, the points and the sign of the calendar.
        self.due.setMinimumWidth(look().px(132))
        lower.addWidget(self.due, 1)
        lower.addWidget(self.is_reached, 0, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(upper)
        column.addLayout(lower)
        for attribute, field in (("title", self.title), ("due_on", self.due)):
            FieldSaver(field, partial(self._save, attribute), on_leave=desk.workshop.seal)
        FieldSaver(self.is_reached, lambda value: mark_reached(desk.workshop, self._id, is_reached=value))

    def show_milestone(self, milestone: Milestone) -> None:
        """Show what the file holds."""
        self.title.set_value(milestone.title, of=milestone.id)
        self.due.set_value(milestone.due_on, of=milestone.id)
        self.is_reached.set_value(milestone.is_reached, of=milestone.id)

    def _remove(self) -> None:
        title = self._desk.workshop.milestones.get(self._id).title
        remove_milestone(self._desk.workshop, self._id)
        self._desk.offer_undo(removed_text([title]))

    def _save(self, attribute: str, value: object) -> None:
        milestone = self._desk.workshop.milestones.get(self._id)
        # mypy does not know that the attribute and its value belong together.
        changed = replace(milestone, **{attribute: value})  # type: ignore[arg-type]
        change_milestone(self._desk.workshop, changed, merge_key=attribute)
