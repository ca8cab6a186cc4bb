"""Puts the report of a seminar together."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from dcc_desktop.export.seminar.agenda import write_agenda
from dcc_desktop.export.seminar.contacts import write_contacts
from dcc_desktop.export.seminar.ideas import write_ideas
from dcc_desktop.export.seminar.maturity import write_maturity
from dcc_desktop.export.seminar.mentoring import write_mentoring
from dcc_desktop.export.seminar.next_steps import write_next_steps
from dcc_desktop.export.seminar.people import write_people
from dcc_desktop.export.seminar.practices import write_practices
from dcc_desktop.export.seminar.purpose import write_purpose
from dcc_desktop.export.seminar.statements import write_statements
from dcc_desktop.export.seminar.writer import SeminarWriter
from dcc_desktop.export.seminar_report import SeminarReport
from dcc_desktop.export.word.document import WordDocument
from dcc_desktop.i18n import Catalogue
from dcc_desktop.progress import Progress

_CHAPTERS = (
    write_purpose,
    write_agenda,
    write_people,
    write_maturity,
    write_ideas,
    write_statements,
    write_mentoring,
    write_practices,
    write_contacts,
    write_next_steps,
)


def write_seminar(report: SeminarReport, path: Path, progress: Progress, *, is_overwriting: bool = False) -> None:
    """Write the report of a seminar, whole or not at all.

    Raises:
        ExportError: it cannot be written there; an old document is untouched.
        Cancelled: the user asked to stop; nothing was written.
    """
    document = seminar_document(report, Catalogue(report.language), progress)
    document.save(path, is_overwriting=is_overwriting)
    progress.step(len(_CHAPTERS) + 1, len(_CHAPTERS) + 1)


def seminar_document(report: SeminarReport, catalogue: Catalogue, progress: Progress) -> WordDocument:
    """Return the finished document, not yet saved."""
    t = catalogue.gettext
    name = report.seminar.name.in_language(report.language)
    programme = report.programme.name if report.programme else ""
    document = WordDocument(
        catalogue,
        title=t("{seminar} – report").format(seminar=name),
        changed_at=report.changed_at,
        subject=programme,
        keywords=(t("academy seminar"), t("digital maturity"), t("mentoring")),
        identifier=report.seminar.id,
    )
    writer = SeminarWriter(report, catalogue, document)
    _write_cover(writer, name, programme)
    document.contents(levels=2)
    for done, write_chapter in enumerate(_CHAPTERS):
        progress.step(done, len(_CHAPTERS) + 1)
        write_chapter(writer)
    progress.step(len(_CHAPTERS), len(_CHAPTERS) + 1)
    return document


def _write_cover(w: SeminarWriter, name: str, programme: str) -> None:
    seminar, changed_at = w.report.seminar, w.report.changed_at
    as_of = w.t("As recorded on {date} at {time}").format(
        date=w.date(changed_at.date()), time=w.clock(changed_at.timetz())
    )
    w.document.cover(
        title=name,
        subtitle=w.t("Report of the seminar"),
        programme=programme,
        label=", ".join(part for part in (seminar.place, _days(w)) if part),
        date_line=as_of,
    )


def _days(w: SeminarWriter) -> str:
    first = w.report.seminar.starts_on
    if first is None:
        return ""
    last = first + timedelta(days=len(w.report.seminar.day_starts) - 1)
    if last == first:
        return w.date(first)
    is_one_month = (first.year, first.month) == (last.year, last.month)
    return f"{first.day}–{w.date(last)}" if is_one_month else f"{w.date(first)} – {w.date(last)}"
