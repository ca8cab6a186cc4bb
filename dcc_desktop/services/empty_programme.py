"""A file for those who write their own agenda: a programme, one seminar without agenda items, and a framework."""

from __future__ import annotations

from pathlib import Path

from dcc_desktop.domain.texts import BilingualText
from dcc_desktop.i18n import N_, Language
from dcc_desktop.services.programme import start_programme
from dcc_desktop.services.seminar_choice import RECOMMENDED
from dcc_desktop.services.seminars import add_seminar
from dcc_desktop.services.templates import add_framework_from_template, find_template
from dcc_desktop.workshop_file import Clock, WorkshopFile, utc_now


def new_empty_workshop(
    path: Path, name: str, *, language: Language, author: str = "", clock: Clock = utc_now
) -> WorkshopFile:
    """Make a file with a programme and a seminar whose agenda is empty, and open it; Undo does not go behind that.

    The framework of the first academy seminar is in it, so that everything but the agenda can be used at once.

    Raises:
        StorageError: the file exists already or cannot be written.
    """
    _template, framework = find_template(RECOMMENDED)
    workshop = WorkshopFile.create(path, author=author, clock=clock)
    try:
        with workshop.change(N_("Start an empty programme")):
            start_programme(workshop, path.stem, language=language)
            used = add_framework_from_template(workshop, framework) if framework else None
            add_seminar(workshop, BilingualText.same(name), framework_id=used.id if used else None)
        workshop.add_barrier(N_("Start an empty programme"))
    except BaseException:
        workshop.close()
        path.unlink(missing_ok=True)
        raise
    return workshop
