"""The rows of the rating grid, and its columns."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from dcc_desktop.domain.agreement import AgreementKind, kind_of_agreement
from dcc_desktop.domain.assessments import Respondent
from dcc_desktop.domain.frameworks import CriterionId
from dcc_desktop.domain.maturity import CriterionScore
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import Language, _
from dcc_desktop.services.live_score import LiveScore
from ui.charts.distribution import DistributionModel, bars_of, draw
from ui.charts.lettering import draw_text
from ui.charts.styles import screen_style
from ui.charts.summaries import distribution_summary
from ui.models.rows_model import Column
from ui.pages.maturity.agreement_words import agreement_cell
from ui.theme.look import look
from ui.widgets.cells import Cell, GroupRow
from ui.widgets.labels import Tone

NOT_APPLICABLE = "n"
# One key for each step of up to ten; "/" because a keypad has no letters.
KEYS = {str(digit): str(digit) for digit in range(10)} | dict.fromkeys(("n", "н", "/"), NOT_APPLICABLE)
_BOX, _STRIP_BAR, _PADS = 64, 16, 24
_MOST_DIGITS = 9


@dataclass(frozen=True, slots=True)
class RatingRow:
    """A criterion with what the shown respondent says and what all say."""

    id: CriterionId
    code: str
    name: str
    current: int | None
    target: int | None
    is_not_applicable: bool
    is_open: bool
    counts: tuple[int, ...]
    kind: AgreementKind


Save = Callable[[RatingRow, str, str], None]


def value_of_key(text: str, steps: int) -> int:
    """Return the step that a digit stands for; 0 is the tenth on a scale that has one."""
    return 10 if text == "0" and steps == 10 else int(text)


def rating_of(text: str, steps: int) -> str:
    """Return what was typed into a box as digits, `NOT_APPLICABLE` or nothing.

    Raises:
        InvalidInputError: it is none of these; digits are ASCII, because ² is one too for Python.
    """
    typed = text.strip().casefold()
    if typed == _("n") or KEYS.get(typed) == NOT_APPLICABLE:
        return NOT_APPLICABLE
    if typed and not (typed.isascii() and typed.isdigit() and len(typed) <= _MOST_DIGITS):
        raise InvalidInputError(
            _("“{text}” is no rating.").format(text=text.strip()[:_MOST_DIGITS]),
            hint=_("Type a whole number from 1 to {steps}, or {letter} for “not applicable”.").format(
                steps=steps, letter=_("n")
            ),
        )
    return typed


def row_of(live: LiveScore, score: CriterionScore, respondent: Respondent | None, *, language: Language) -> RatingRow:
    """Return the row of one criterion."""
    rating = live.rating(respondent.id, score.criterion.id) if respondent else None
    return RatingRow(
        score.criterion.id,
        score.criterion.code,
        score.criterion.name.in_language(language),
        rating.current if rating else None,
        rating.target if rating else None,
        rating.is_not_applicable if rating else False,
        respondent is not None and live.assessment.closed_at is None,
        tuple(score.distribution.values()),
        kind_of_agreement(score.distribution, score.agreement),
    )


def rows_of(live: LiveScore, respondent: Respondent | None, *, language: Language) -> list[RatingRow | GroupRow]:
    """Return all criteria under their dimensions."""
    rows: list[RatingRow | GroupRow] = []
    for number, dimension in enumerate(live.score.dimensions, start=1):
        entity = dimension.dimension
        rows.append(GroupRow(entity.id, entity.name.in_language(language), code=str(number)))
        rows += [row_of(live, score, respondent, language=language) for score in dimension.criteria]
    return rows


def rating_columns(steps: int, save: Save) -> list[Column[RatingRow]]:
    """Return the columns for a scale of so many steps; `save` gets the row, the column's key and what was typed."""
    return [
        Column(
            key="criterion",
            title=_("Criterion"),
            show=lambda row: Cell(row.name, prefix=row.code),
            is_stretch=True,
            tooltip=lambda row: f"{row.code} {row.name}",
        ),
        *(_box(key, title, steps, save) for key, title in (("current", _("Now")), ("target", _("Target")))),
        Column(
            key="strip",
            title=_("Answers from 1 to {steps}").format(steps=steps),
            show=_strip,
            width=steps * _STRIP_BAR - 3 + _PADS,
            paint_title=lambda painter, rect: _paint_steps(painter, rect, steps),
            tooltip=lambda row: distribution_summary(DistributionModel(row.counts)),
        ),
        Column(key="agreement", title=_("Agreement"), show=lambda row: agreement_cell(row.kind)),
    ]


def _box(key: str, title: str, steps: int, save: Save) -> Column[RatingRow]:
    return Column(
        key=key,
        title=title,
        show=lambda row: _digit(row, key),
        edit=lambda row: _text(row, key),
        save=lambda row, text: save(row, key, rating_of(text, steps)),
        keys=KEYS,
        can_edit=lambda row: row.is_open,
        width=_BOX,
    )


def _text(row: RatingRow, key: str) -> str:
    value = row.current if key == "current" else row.target
    return _("n") if row.is_not_applicable else str(value or "")


def _digit(row: RatingRow, key: str) -> Cell:
    if row.is_not_applicable:
        return Cell(_("n"), tone=Tone.TEXT3, is_box=True, spoken=_("not applicable"))
    text = _text(row, key)
    return Cell(text, tone=Tone.TEXT1 if row.is_open else Tone.TEXT2, is_box=True, spoken=text or _("not rated"))


def _strip(row: RatingRow) -> Cell:
    model = DistributionModel(row.counts)

    def paint(painter: QPainter, rect: QRectF) -> None:
        draw(painter, rect, model, screen_style(look().tokens, look().px(13)))

    return Cell(paint=paint, spoken=distribution_summary(model))


def _paint_steps(painter: QPainter, rect: QRectF, steps: int) -> None:
    style = screen_style(look().tokens, look().px(13))
    font = style.font(is_tabular=True)
    for step, bar in enumerate(bars_of(rect, DistributionModel((0,) * steps), style), start=1):
        spot = QRectF(bar.left() - 4, rect.top(), bar.width() + 8, rect.height())
        draw_text(painter, spot, str(step % 10), font, style.text2, align=0.5)
