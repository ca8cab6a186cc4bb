"""How far answers agree, in words: for the grid, the results and the list of what to discuss."""

from __future__ import annotations

from dcc_desktop.domain.agreement import AgreementKind, camps, ends_of_scale
from dcc_desktop.domain.labels import label_of
from dcc_desktop.domain.maturity import CriterionScore
from dcc_desktop.i18n import N_, _, ngettext
from dcc_desktop.services.discussion import DiscussionPoint
from ui.theme.numbers import number_text
from ui.widgets.cells import Cell
from ui.widgets.labels import Tone

_SHOWN = {
    AgreementKind.TOO_FEW: (N_("few answers"), "", Tone.TEXT3),
    AgreementKind.AGREED: (N_("agreed"), "tick", Tone.OK),
    AgreementKind.SPREAD: (N_("spread"), "spread", Tone.WARN),
    AgreementKind.TWO_CAMPS: (N_("two camps"), "two-camps", Tone.BAD),
}


def agreement_cell(kind: AgreementKind, *, number: str = "") -> Cell:
    """Return the cell of a kind: sign and word, or sign and `number`; an en dash while nobody has answered."""
    if kind is AgreementKind.NONE:
        return Cell("–", tone=Tone.TEXT3, spoken=_("No answers yet."))
    word, icon, tone = _SHOWN[kind]
    quiet = Tone.TEXT2 if kind is AgreementKind.AGREED else tone
    return Cell(number or _(word), tone=quiet, icon=icon, icon_tone=tone, spoken=f"{_(word)} {number}".strip())


def reason_in_words(point: DiscussionPoint) -> str:
    """Return why a criterion is worth talking about: who says what, and how far the target is."""
    if point.kind is AgreementKind.AGREED:
        return _("Agreed at {value}; {gap} to the target").format(
            value=number_text(point.score.current), gap=_gap(point.score)
        )
    said = _two_camps(point.score) if point.kind is AgreementKind.TWO_CAMPS else _spread(point.score)
    has_gap = point.score.gap is not None and point.score.gap >= 1
    return _("{reason}; {gap} to the target").format(reason=said, gap=_gap(point.score)) if has_gap else said


def figures_in_words(score: CriterionScore) -> str:
    """Return how many answered, and what their answers come to."""
    if not score.answers:
        return _("No answers yet.")
    return ngettext(
        "{n} answer: mean {mean}, median {median}, agreement {agreement}; mean target {target}",
        "{n} answers: mean {mean}, median {median}, agreement {agreement}; mean target {target}",
        score.answers,
    ).format(
        n=score.answers,
        mean=number_text(score.mean),
        median=number_text(score.median),
        agreement=number_text(score.agreement, 2),
        target=number_text(score.target_mean),
    )


def _gap(score: CriterionScore) -> str:
    return _("{n} steps").format(n=number_text(score.gap))


def _two_camps(score: CriterionScore) -> str:
    """Name the stakeholder types at either end where they may be shown; else count the answers."""
    means = sorted((group.current, kind) for kind, group in score.by_type.items() if group.current is not None)
    if len(means) > 1 and means[-1][0] - means[0][0] >= 1:
        (low, lowest), (high, highest) = means[0], means[-1]
        return _("{highest} {high}, {lowest} {low}").format(
            highest=_(label_of(highest)),
            high=number_text(high),
            lowest=_(label_of(lowest)).lower(),
            low=number_text(low),
        )
    low_count, high_count = camps(score.distribution)
    lower, upper = ends_of_scale(len(score.distribution))
    return _("{low_count} say {low}, {high_count} say {high}").format(
        low_count=low_count, low=_span(lower), high_count=high_count, high=_span(upper)
    )


def _spread(score: CriterionScore) -> str:
    chosen = [step for step, count in score.distribution.items() if count]
    return _("Spread from {low} to {high}").format(low=min(chosen), high=max(chosen))


def _span(steps: range) -> str:
    return str(steps[0]) if len(steps) == 1 else f"{steps[0]}–{steps[-1]}"
