"""The action plan of a city as a Word document: copies what it needs, and returns the job that writes it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path

from dcc_desktop.domain.cities import PLANNING_ROLES, City, CityId, cities_by_name
from dcc_desktop.domain.seminars import Seminar
from dcc_desktop.errors import ExportError
from dcc_desktop.export.plan_report import PlanReport
from dcc_desktop.export.word.writing import check_target, document_path
from dcc_desktop.i18n import Catalogue, Language, _
from dcc_desktop.progress import Job, Progress
from dcc_desktop.services.plan_report import plan_report
from dcc_desktop.workshop_file import WorkshopFile

_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)
_LONGEST_NAME = 120

__all__ = [
    "Job",
    "PlanReport",
    "cities_with_plans",
    "export_all_plans",
    "export_plan",
    "plan_file_name",
    "plan_report",
    "report_file_name",
    "write_all_plans",
]


def export_plan(
    workshop: WorkshopFile, city_id: CityId, path: Path, *, language: Language, is_overwriting: bool = False
) -> Job:
    """Copy what the plan of a city needs and return the job that writes it; the job returns the path, with .docx.

    The job raises `ExportError` when the document cannot be written there, and `Cancelled`; an old one is untouched.

    Args:
        is_overwriting: Whether a file there that is no untouched document of this program may be replaced too.

    Raises:
        NotFoundError: the city is not in the file.
    """
    report = plan_report(workshop, city_id, language)

    def job(progress: Progress) -> Path:
        # Here, because the start-up of a command should not wait for chapters that it does not write.
        from dcc_desktop.export.plan.plan_document import write_plan

        target = document_path(path)
        # Before the work too, so that nobody waits for a refusal.
        check_target(target, is_overwriting=is_overwriting)
        write_plan(report, target, progress, is_overwriting=is_overwriting)
        return target

    return job


def export_all_plans(
    workshop: WorkshopFile, folder: Path, *, language: Language, is_overwriting: bool = False
) -> Callable[[Progress], list[Path]]:
    """Copy what the plans of all challenge and fellow cities need; the job writes one document each.

    The job returns their paths and makes the folder when it is missing. It writes nothing when one document may not be
    written, see `export_plan`; a stop or another failure leaves the documents written before it.

    Raises:
        ExportError: there is no city to write a plan for.
    """
    reports = [plan_report(workshop, city.id, language) for city in cities_with_plans(workshop, language)]
    return write_all_plans(reports, folder, language=language, is_overwriting=is_overwriting)


def cities_with_plans(workshop: WorkshopFile, language: Language) -> list[City]:
    """Return the challenge and fellow cities, by name.

    Raises:
        ExportError: there is none.
    """
    cities = cities_by_name(workshop.cities.all(), *PLANNING_ROLES, language=language)
    if not cities:
        raise ExportError(_("There is no city that a plan could be written for."), hint=_("Add a city first."))
    return cities


def write_all_plans(
    reports: Sequence[PlanReport], folder: Path, *, language: Language, is_overwriting: bool = False
) -> Callable[[Progress], list[Path]]:
    """Return the job of `export_all_plans` for what was copied with `plan_report`.

    A window copies one city after the other: all at once would hold it up.
    """
    names = _distinct([plan_file_name(report.city, language) for report in reports])

    def job(progress: Progress) -> list[Path]:
        from dcc_desktop.export.plan.plan_document import write_plan

        _make_folder(folder)
        paths = [folder / name for name in names]
        for path in paths:
            check_target(path, is_overwriting=is_overwriting)
        for done, (report, path) in enumerate(zip(reports, paths, strict=True)):
            progress.step(done, len(reports), report.city.name(language))
            write_plan(report, path, _stopping(progress, done, len(reports)), is_overwriting=is_overwriting)
        progress.step(len(reports), len(reports))
        return paths

    return job


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(exist_ok=True)
    except FileExistsError as error:
        raise ExportError(
            _("{name} is a file, not a folder.").format(name=folder), hint=_("Choose another folder.")
        ) from error
    except (OSError, ValueError) as error:
        raise ExportError(
            _("The folder {folder} cannot be made: {reason}.").format(
                folder=folder, reason=getattr(error, "strerror", None) or error
            ),
            hint=_("Choose another folder."),
        ) from error


def plan_file_name(city: City, language: Language) -> str:
    """Return the name of the document of a city's plan; every system takes it."""
    t = Catalogue(language).gettext
    return t("Action plan – {city}").format(city=_name_for_files(city.name(language))) + ".docx"


def report_file_name(seminar: Seminar, language: Language) -> str:
    """Return the name of the document of a seminar's report; every system takes it."""
    t = Catalogue(language).gettext
    return t("Report – {seminar}").format(seminar=_name_for_files(seminar.name.in_language(language))) + ".docx"


def _name_for_files(name: str) -> str:
    name = _NOT_IN_NAMES.sub(" ", name)
    name = " ".join(name.split())[:_LONGEST_NAME].strip(" .")
    return f"{name}_" if not name or _RESERVED.fullmatch(name) else name


def _distinct(names: list[str]) -> list[str]:
    """Number the names that are equal, whatever their case: "X.docx", "X (2).docx"."""
    seen: set[str] = set()
    distinct = []
    for name in names:
        stem, number, chosen = name.removesuffix(".docx"), 1, name
        while chosen.casefold() in seen:
            number += 1
            chosen = f"{stem} ({number}).docx"
        seen.add(chosen.casefold())
        distinct.append(chosen)
    return distinct


def _stopping(progress: Progress, done: int, total: int) -> Progress:
    """Return a progress for one of many documents: its own steps only ask whether to stop."""

    def is_cancelled() -> bool:
        progress.step(done, total)
        return False

    return Progress(is_cancelled=is_cancelled)
