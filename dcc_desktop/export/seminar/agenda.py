"""Chapter 2: the agenda with its real times, and how the work was done."""

from __future__ import annotations

from dcc_desktop.domain.schedule import DaySchedule, ScheduledItem
from dcc_desktop.domain.seminars import Activity
from dcc_desktop.export.seminar.writer import SeminarWriter
from dcc_desktop.export.seminar.zone_cities import zone_city
from dcc_desktop.export.word.text import Text, bold, italic


def write_agenda(w: SeminarWriter) -> None:
    """Write each day as a timetable, then a card for each working item."""
    w.document.heading(w.t("Agenda"))
    seminar = w.report.seminar
    days = [day for day in w.report.schedule.days if day.items]
    if not days:
        w.document.note(w.t("the agenda: blocks with their items and how long each of them takes."))
        return
    if seminar.starts_on is None:
        w.document.note(w.t("the date of the seminar; the times below hold for every date."))
    w.document.paragraph(
        w.t("All times are local ones ({place}).").format(place=zone_city(seminar.time_zone, w.report.language)),
        style="small",
    )
    for day in days:
        _write_day(w, day)
    w.document.heading(w.t("How the work was done"), 2)
    w.document.paragraph(
        w.t(
            "Each item was prepared with an objective, two ways of working and the results expected of it. In A data "
            "is collected; in B ideas are found and put into words."
        )
    )
    for day in days:
        for scheduled in day.items:
            _write_card(w, scheduled)


def _write_day(w: SeminarWriter, day: DaySchedule) -> None:
    name = w.t("Day {number}").format(number=day.day)
    w.document.heading(f"{name}, {w.date(day.on)}" if day.on else name, 2)
    rows: list[tuple[Text, Text, Text]] = []
    block_id = ""
    for scheduled in day.items:
        if scheduled.block.id != block_id:
            block_id = scheduled.block.id
            rows.append(("", bold(w.text(scheduled.block.title)), ""))
        title = w.text(scheduled.item.title)
        is_break = scheduled.item.activity is Activity.BREAK
        rows.append((_times(w, scheduled), italic(title) if is_break else title, str(scheduled.item.minutes)))
    w.document.table(
        [w.t("Time"), w.t("Agenda item"), w.t("Minutes")],
        rows,
        widths=(2.2, 11, 1.8),
        numeric={2},
        caption=w.t("Agenda of day {number}").format(number=day.day),
    )


def _write_card(w: SeminarWriter, scheduled: ScheduledItem) -> None:
    item = scheduled.item
    facts = (
        (w.t("Objective"), w.text(item.objectives)),
        (w.t("A: data collection"), w.text(item.way_a)),
        (w.t("B: ideation and formulation"), w.text(item.way_b)),
        (w.t("Materials"), w.text(item.materials)),
        (w.t("Expected results"), w.text(item.deliverables)),
    )
    shown = [(label, text) for label, text in facts if text]
    if shown:
        w.document.facts(shown, title=f"{_times(w, scheduled)}  {w.text(item.title)}", label_share=0.22)


def _times(w: SeminarWriter, scheduled: ScheduledItem) -> str:
    return f"{w.clock(scheduled.starts)}–{w.clock(scheduled.ends)}"
