"""The day as one bar, and in words."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy

from dcc_desktop.domain.day_view import AgendaRow, DayView, RowState
from dcc_desktop.domain.seminars import Activity
from dcc_desktop.i18n import Language, _, ngettext
from ui.charts import day_timeline
from ui.charts.chart_widget import ChartWidget, window_style
from ui.charts.day_timeline import DaySegment, DayTimelineModel, SegmentKind
from ui.charts.summaries import day_summary
from ui.pages.agenda.item_texts import length_text
from ui.theme.numbers import clock_text, date_text


class DayBar(ChartWidget[DayTimelineModel]):
    """What is done, runs and comes, where the time is now and when the day was to end."""

    def __init__(self) -> None:
        super().__init__(day_timeline.draw, DayTimelineModel(()), name=_("The day on a time line"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_day(self, view: DayView) -> None:
        """Show the day; painted again only when a minute of it has changed."""
        model = bar_of(view)
        self.set_model(model, description=day_summary(model))

    def sizeHint(self) -> QSize:
        """Return the height of bar and times."""
        return QSize(320, round(day_timeline.height_of(window_style())))

    def minimumSizeHint(self) -> QSize:
        """The times are never cut."""
        return QSize(160, self.sizeHint().height())


def bar_of(view: DayView) -> DayTimelineModel:
    """Return the bar of a day."""
    first = min((row.planned_start for row in view.rows), default=0)
    segments = tuple(segment for row in view.rows for segment in _segments(row, earliest=min(first, view.day.start)))
    # A rehearsal ends when it ends; nobody is promised anything.
    is_promised = bool(view.rows) and not view.shift
    return DayTimelineModel(
        segments=segments,
        now=_on_bar(view, segments),
        promised_end=view.promised if is_promised else None,
        is_late=view.is_late,
    )


def _on_bar(view: DayView, segments: tuple[DaySegment, ...]) -> int | None:
    """Return the time now if the bar reaches it; on the evening of a day the line would squeeze all the rest."""
    if view.now is None or not segments:
        return None
    is_near = segments[0].start - 60 <= view.now <= segments[-1].end + 60
    return view.now if is_near or view.is_running else None


def _segments(row: AgendaRow, *, earliest: int) -> Iterator[DaySegment]:
    name = row.item.title.bg
    if row.state is RowState.SKIPPED:
        return
    if row.state is RowState.DONE:
        if row.start >= earliest - 12 * 60:  # not the rehearsal of another day
            yield DaySegment(int(row.start), int(row.end), SegmentKind.DONE, name)
    elif row.is_active:
        yield DaySegment(row.start, row.end - row.over, SegmentKind.RUNNING, name)
        if row.over:
            yield DaySegment(row.end - row.over, row.end, SegmentKind.OVERRUN, name)
    elif row.is_broken:
        yield DaySegment(row.start, row.end, SegmentKind.BROKEN, name)
    else:
        is_break = row.item.activity is Activity.BREAK
        yield DaySegment(row.start, row.end, SegmentKind.BREAK if is_break else SegmentKind.TO_COME, name)


def facts_of(view: DayView, *, days: int, language: Language) -> str:
    """Return the day in one line: when it ends, what was promised, and what is not kept."""
    facts = [_day_text(view, days=days)]
    if not view.rows:
        facts.append(_("no items yet"))
    elif view.shift:
        facts += [_rehearsal_text(view), _("ends {time}").format(time=clock_text(view.ends))]
    elif view.is_running:
        facts.append(_end_text(view))
    elif view.is_run:
        facts.append(
            _("ended at {end}, promised {promised}").format(
                end=clock_text(view.ends), promised=clock_text(view.promised)
            )
        )
    else:
        facts.append(f"{clock_text(view.day.start)}–{clock_text(view.ends)}")
        facts.append(ngettext("{n} item", "{n} items", len(view.rows)).format(n=len(view.rows)))
    facts.extend(_broken_text(row, row.item.title.in_language(language)) for row in view.broken[:1])
    if view.day.runs_past_midnight:
        facts.append(_("runs past midnight"))
    return " · ".join(fact for fact in facts if fact)


def _day_text(view: DayView, *, days: int) -> str:
    parts = [_("Day {day}").format(day=view.day.day)] if days > 1 else []
    if not view.is_run and view.day.on is not None:
        parts.append(date_text(view.day.on, has_year=False))
    return " · ".join(parts)


def _rehearsal_text(view: DayView) -> str:
    if view.shift < 0:
        return _("Rehearsal: all times are {length} earlier").format(length=length_text(-view.shift))
    return _("Rehearsal: all times are {length} later").format(length=length_text(view.shift))


def _end_text(view: DayView) -> str:
    end, promised = clock_text(view.ends), clock_text(view.promised)
    if view.is_late:
        return _("forecast of the end {end}, promised {promised}").format(end=end, promised=promised)
    if end == promised:
        return _("ends at {end}, as promised").format(end=end)
    return _("forecast of the end {end}, earlier than promised ({promised})").format(end=end, promised=promised)


def _broken_text(row: AgendaRow, title: str) -> str:
    fixed = clock_text(row.item.fixed_start or row.planned_start)
    if row.short:
        text = ngettext(
            "{n} minute does not fit before “{title}” at {time}",
            "{n} minutes do not fit before “{title}” at {time}",
            row.short,
        )
        return text.format(n=row.short, title=title, time=fixed)
    return _("the fixed start at {time} is not kept").format(time=fixed)
