"""How documents are exported: the one button, which stands in the header of the page, and the card of other ways."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from dcc_desktop.i18n import Language, _
from ui.theme.look import Type
from ui.widgets.buttons import Button, Rank, Size
from ui.widgets.cards import Card
from ui.widgets.choices import ChoiceField
from ui.widgets.labels import Label, Tone

# Languages are named in themselves, so these are no texts to translate.
_NAMES = {Language.BG: "Български", Language.EN: "English"}


class ExportCard(Card):
    """`asked_elsewhere` for the first of the other ways, `asked_report` for a second.

    `primary` stands in the header of the page, in view in the lowest window; it sends `asked`.
    """

    asked = Signal()
    asked_elsewhere = Signal()
    asked_report = Signal()

    def __init__(
        self, primary: str, elsewhere: str, *, report: str = "", language: Language, parent: QWidget | None = None
    ) -> None:
        super().__init__(_("Export"), parent=parent)
        self.choice = ChoiceField(
            _("Language of the document"), [(str(key), name) for key, name in _NAMES.items()], has_note=False
        )
        self.choice.set_value(str(language))
        self._is_any, self._is_busy = True, False
        self.primary = Button(primary, icon="export", rank=Rank.PRIMARY)
        self.elsewhere = Button(elsewhere, size=Size.SMALL)
        self.report = Button(report, size=Size.SMALL)
        if not report:
            self.report.hide()  # to show what has no parent yet would open a window
        self._where = Label("", Type.CAPTION, Tone.TEXT3, wraps=True)
        self.primary.clicked.connect(self.asked)
        self.elsewhere.clicked.connect(self.asked_elsewhere)
        self.report.clicked.connect(self.asked_report)
        for button in (self.primary, self.elsewhere, self.report):
            button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.body.addWidget(self.choice)
        self.body.addSpacing(4)
        for widget in (self._where, self.elsewhere, self.report):
            self.body.addWidget(widget)

    def language(self) -> Language:
        """Return the language of the documents."""
        return Language(self.choice.value())

    def show_place(self, text: str) -> None:
        """Say where the documents will go."""
        self._where.set_text(text)

    def set_busy(self, is_busy: bool) -> None:  # noqa: FBT001 - a slot gets what the signal carries
        """Offer nothing while an export runs."""
        self._is_busy = is_busy
        self._enable()

    def set_any(self, *, is_any: bool) -> None:
        """Offer no export while there is nothing to write; the seminar's report can always be written."""
        self._is_any = is_any
        self._enable()

    def _enable(self) -> None:
        for button in (self.primary, self.elsewhere):
            button.setEnabled(self._is_any and not self._is_busy)
        self.report.setEnabled(not self._is_busy)
