"""What stands below the rating table: the question, what can come of the criterion, and its levels."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from dcc_desktop.domain.framework_tree import CriterionBranch, FrameworkTree
from dcc_desktop.i18n import Language, _
from ui.charts.lettering import draw_lines, size_of, wrap_to
from ui.pages.maturity.descriptors import Descriptors
from ui.theme.look import Type
from ui.widgets.buttons import Button, Rank, Size
from ui.widgets.labels import Label, Tone
from ui.widgets.plain_tips import tell_whole

_LINES = 2


class QuestionLabel(Label):
    """Two lines at most, and always as high as two: another question must not move the table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", Type.CAPTION_KEY, Tone.TEXT2, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str, tone: Tone) -> None:
        """Show another text in a colour."""
        if tone is not self.tone:
            self.set_tone(tone)
        if text != self.text():
            self.set_text(text)
            self._say_all()

    def shown_lines(self) -> tuple[str, ...]:
        """Return what fits."""
        return wrap_to(self.text(), QFontMetricsF(self.font()), self.width(), most=_LINES)

    def sizeHint(self) -> QSize:
        """Return two lines; the width is what there is."""
        return QSize(200, _LINES * self.line_height())

    def minimumSizeHint(self) -> QSize:
        """The height is never cut."""
        return QSize(80, _LINES * self.line_height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the whole text when it no longer fits."""
        super().resizeEvent(event)
        self._say_all()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the lines in the middle of the height."""
        painter = QPainter(self)
        lines, high = self.shown_lines(), 0.0
        high = size_of(lines, QFontMetricsF(self.font())).height()
        rect = QRectF(0, (self.height() - high) / 2, self.width(), high)
        draw_lines(painter, rect, lines, self.font(), self.tone.colour)

    def _say_all(self) -> None:
        is_whole = " ".join(self.shown_lines()) == " ".join(self.text().split())
        tell_whole(self, self.text(), is_cut=not is_whole)


class CriterionFoot(QWidget):
    """Where the eye is while a form is typed, so what is said about the form stands here too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = QuestionLabel()
        self.need = Button(_("Need"), icon="add", rank=Rank.QUIET, size=Size.SMALL)
        self.action = Button(_("Action"), icon="add", rank=Rank.QUIET, size=Size.SMALL)
        self.need.setToolTip(_("Note the criterion as a need of the city"))
        self.action.setToolTip(_("Begin an action that comes from the criterion"))
        self.levels = Descriptors()
        self._lay_out()

    def show_criterion(
        self, tree: FrameworkTree, branch: CriterionBranch | None, *, value: int | None, language: Language
    ) -> None:
        """Show the question and the levels of a criterion, the level `value` marked."""
        self.levels.show_levels(tree, branch, value=value, language=language)
        criterion = branch.criterion if branch else None
        question = criterion.question.in_language(language) if criterion else ""
        self.question.show_text(question or (criterion.name.in_language(language) if criterion else ""), Tone.TEXT2)
        for button in (self.need, self.action):
            button.setEnabled(branch is not None)

    def say(self, text: str) -> None:
        """Say something instead of the question, until another criterion is shown."""
        self.question.show_text(text, Tone.ACCENT)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(16, 6, 4, 6)
        row.setSpacing(0)
        row.addWidget(self.question, 1)
        row.addSpacing(8)
        for button in (self.need, self.action):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.levels)
