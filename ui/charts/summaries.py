"""What a chart shows, in one sentence: it stands under the chart and is its description for screen readers."""

from __future__ import annotations

from dcc_desktop.i18n import _, ngettext
from ui.charts.day_timeline import DayTimelineModel, SegmentKind
from ui.charts.distribution import DistributionModel
from ui.charts.half_years import HalfYearsModel
from ui.charts.radar_model import RadarModel, SeriesKind
from ui.theme.numbers import clock_text, count_text, number_text

# Two gaps that are printed alike are alike.
_SAME = 0.05


def radar_summary(model: RadarModel) -> str:
    """Return which axis is furthest from its target; without targets, the lowest; and what is not rated yet."""
    now, target = model.of(SeriesKind.NOW), model.of(SeriesKind.TARGET)
    if now is None or all(value is None for value in now.values):
        return _("Nothing is rated yet.")
    if target is None or not any(
        a is not None and b is not None for a, b in zip(now.values, target.values, strict=True)
    ):
        return _lowest(model, now.values)
    gaps = [
        (wanted - is_now, axis, is_now, wanted)
        for axis, is_now, wanted in zip(model.axes, now.values, target.values, strict=True)
        if is_now is not None and wanted is not None
    ]
    widest = max(gap for gap, *_rest in gaps)
    if widest < _SAME:
        if len(gaps) < len(model.axes):
            return _("What has both values has reached its target.")
        return _("Every target is reached.")
    # The first of equals, in the order of the axes, says its numbers; more than one is said as names.
    widest_ones = [entry for entry in gaps if widest - entry[0] < _SAME]
    if len(widest_ones) > 1:
        return _("Furthest from their targets: {names}, by {gap}.").format(
            names=", ".join(axis for _gap, axis, *_values in widest_ones[:3]), gap=number_text(widest)
        )
    _gap, axis, is_now, wanted = widest_ones[0]
    return _("Furthest from its target: {name}, from {now} to {target}.").format(
        name=axis, now=number_text(is_now), target=number_text(wanted)
    )


def _lowest(model: RadarModel, values: tuple[float | None, ...]) -> str:
    known = [(value, axis) for value, axis in zip(values, model.axes, strict=True) if value is not None]
    value, axis = min(known, key=lambda each: each[0])
    return _("Lowest: {name}, {value} on a scale of {lowest} to {highest}.").format(
        name=axis,
        value=number_text(value),
        lowest=number_text(model.scale_min, 0),
        highest=number_text(model.scale_max, 0),
    )


def distribution_summary(model: DistributionModel, first_step: int = 1) -> str:
    """Return how many answers there are, and each step that has some: 12 answers: 2 × 1, 7 × 3, 3 × 4."""
    total = sum(model.counts)
    if not total:
        return _("No answers yet.")
    steps = ", ".join(f"{count} × {first_step + step}" for step, count in enumerate(model.counts) if count)
    return ngettext("{count} answer: {steps}.", "{count} answers: {steps}.", total).format(count=total, steps=steps)


def day_summary(model: DayTimelineModel) -> str:
    """Return when the day will end and whether that keeps the promise."""
    if not model.segments:
        return _("The day has no agenda yet.")
    end = clock_text(max(segment.end for segment in model.segments))
    broken = sum(segment.kind is SegmentKind.BROKEN for segment in model.segments)
    if model.promised_end is None:
        text = _("The day ends at {time}.").format(time=end)
    elif model.is_late:
        text = _("The day ends at {time}, promised is {promised}.").format(
            time=end, promised=clock_text(model.promised_end)
        )
    else:
        text = _("The day ends at {time}, as promised.").format(time=end)
    if not broken:
        return text
    late = ngettext("{count} fixed time is not kept.", "{count} fixed times are not kept.", broken)
    return f"{text} {late.format(count=broken)}"


def plan_summary(model: HalfYearsModel) -> str:
    """Return how many actions are complete."""
    actions = [bar for bar in model.bars if not bar.is_group]
    if not actions:
        return _("There are no actions yet.")
    open_ones = sum(not bar.is_complete for bar in actions)
    if not open_ones:
        return _("All actions are complete.")
    return ngettext(
        "Something is missing in {count} of {total} action.",
        "Something is missing in {count} of {total} actions.",
        len(actions),
    ).format(count=count_text(open_ones), total=count_text(len(actions)))
