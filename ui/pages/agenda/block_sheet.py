"""A block of the agenda: its title, its aim, and where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from dcc_desktop.domain.seminars import AgendaBlock, AgendaBlockId
from dcc_desktop.domain.texts import BilingualText
from dcc_desktop.i18n import _
from dcc_desktop.services import agenda
from ui.desk import Desk
from ui.widgets.buttons import Button, Rank
from ui.widgets.fields import ChoiceField, TextArea, TextField
from ui.widgets.sheets import Sheet

_FIRST = "first"


class BlockSheet(Sheet):
    """For a new block (`block` is None) or for one that is there."""

    def __init__(self, desk: Desk, block: AgendaBlock | None, *, day: int, parent: QWidget | None = None) -> None:
        title = _("Block of the agenda") if block else _("New block of the agenda")
        super().__init__(parent, title, confirm_text=_("Save") if block else _("Add the block"))
        self._desk = desk
        self._block = block
        self._blocks = [each for each, _items in agenda.agenda_of(desk.workshop, desk.seminar.id)]
        self.title = TextField(_("Title of the block"), has_note=False)
        self.aim = TextArea(_("Aim of the block"), least_lines=4, has_note=False)
        days = [(str(each + 1), _("Day {day}").format(day=each + 1)) for each in range(len(desk.seminar.day_starts))]
        self.day = ChoiceField(_("Day"), days, has_note=False)
        self.place = ChoiceField(_("Place in the day"), [], has_note=False)
        self.remove = Button(_("Remove the block"), icon="remove", rank=Rank.QUIET)
        for field in (self.title, self.aim, self.day, self.place):
            self.body.addWidget(field)
        self.day.setVisible(len(days) > 1)
        if block is not None:
            self.add_action(self.remove)
        self._fill(day)
        self.day.chosen.connect(self._offer_places)
        self.remove.clicked.connect(self._remove)

    def _fill(self, day: int) -> None:
        block, language = self._block, self._desk.language
        self.title.set_value(block.title.in_language(language) if block else "")
        self.aim.set_value(block.aim.in_language(language) if block else "")
        self.day.set_value(str(block.day if block else day))
        self._offer_places()
        self.title.setFocus()

    def _offer_places(self) -> None:
        others = self._others()
        self.place.set_choices([(_FIRST, _("At the beginning")), *((each.id, self._after(each)) for each in others)])
        self.place.set_value(self._present_place(others))

    def _present_place(self, others: Sequence[AgendaBlock]) -> str:
        last = others[-1].id if others else _FIRST
        if self._block is None or self._block.day != int(self.day.value()):
            return last
        here = [each.id for each in self._blocks if each.day == self._block.day]
        place = here.index(self._block.id)
        return here[place - 1] if place else _FIRST

    def _others(self) -> list[AgendaBlock]:
        own = self._block.id if self._block else ""
        return [each for each in self._blocks if each.day == int(self.day.value()) and each.id != own]

    def _after(self, block: AgendaBlock) -> str:
        return _("After “{block}”").format(block=block.title.in_language(self._desk.language))

    def _index(self) -> int:
        ids = [str(each.id) for each in self._others()]
        return ids.index(self.place.value()) + 1 if self.place.value() in ids else 0

    def accept(self) -> None:
        """Save; what is refused is said in the sheet, which then stays open."""
        self._save()
        super().accept()

    def _save(self) -> None:
        workshop, title, aim, day = self._desk.workshop, self.title.value(), self.aim.value(), int(self.day.value())
        if self._block is None:
            texts = {"title": BilingualText.same(title), "aim": BilingualText.same(aim)}
            agenda.add_block(workshop, self._desk.seminar.id, **texts, day=day, index=self._index())
            return
        block = replace(self._block, title=self._edited("title", title), aim=self._edited("aim", aim))
        agenda.edit_block(workshop, block, index=self._index(), day=day)

    def _edited(self, name: str, text: str) -> BilingualText:
        before: BilingualText = getattr(self._block, name)
        if text == before.in_language(self._desk.language):
            return before
        return before.edited(self._desk.language, text) if text or name != "title" else BilingualText()

    def _remove(self) -> None:
        if self._block is None:
            return
        workshop = self._desk.workshop
        agenda.remove_block(workshop, AgendaBlockId(self._block.id))
        super().accept()
        text = _("The block “{block}” was removed with its items.")
        title = self._block.title.in_language(self._desk.language)
        self._desk.offer_undo(text.format(block=title))
