"""All templates to start a seminar from, the user's own too, and what is wrong with those that cannot be used."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from dcc_desktop.i18n import _
from dcc_desktop.services.seminar_choice import SeminarChoice
from ui.dialogs.template_list import TemplateList
from ui.theme.look import Type
from ui.widgets.labels import Label, Tone
from ui.widgets.scrolling import Scroller
from ui.widgets.sheets import Sheet

_HEIGHT_OF_PROBLEMS = 120


class TemplateDialog(Sheet):
    """`template_chosen(id)` when one was taken."""

    template_chosen = Signal(str)

    def __init__(
        self, choices: Sequence[SeminarChoice], *, problems: Sequence[str] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, _("All templates"), confirm_text=_("New seminar"))
        self.templates = TemplateList(choices)
        self.body.addWidget(self.templates, 1)
        if problems:
            self.body.addWidget(Label(_("Left out, because something is wrong in them:"), Type.TABLE_KEY))
            self.problems = Label("\n".join(problems), Type.CAPTION, Tone.TEXT2, wraps=True)
            scroller = Scroller(self.problems)
            scroller.setMaximumHeight(_HEIGHT_OF_PROBLEMS)
            self.body.addWidget(scroller)
        self.set_size(860, 480)
        self.accepted.connect(lambda: self.template_chosen.emit(self.templates.chosen_id()))
        self.templates.taken.connect(lambda _id: self.accept())
        self.templates.table.setFocus()
