"""The jobs behind the welcome page's buttons: each makes a file and returns its path. They run aside."""

from __future__ import annotations

from collections.abc import Callable

from dcc_desktop.i18n import Language, _
from dcc_desktop.progress import Progress
from ui.settings import Settings
from ui.work_folder import free_path

Job = Callable[[Progress], str]


def from_template(template_id: str, name: str, settings: Settings) -> Job:
    """Return a job that starts a seminar from a template."""
    language, author, own = Language(settings.language), settings.author, settings.templates_folder

    def make(_progress: Progress) -> str:
        from dcc_desktop.services.templates import new_workshop  # what checks templates is not needed before

        path = free_path(name)
        new_workshop(path, template_id=template_id, language=language, author=author, own=own).close()
        return str(path)

    return make


def without_agenda(settings: Settings) -> Job:
    """Return a job that makes a programme whose agenda is empty."""
    language, author, name = Language(settings.language), settings.author, _("New seminar")

    def make(_progress: Progress) -> str:
        from dcc_desktop.services.empty_programme import new_empty_workshop

        path = free_path(name)
        new_empty_workshop(path, name, language=language, author=author).close()
        return str(path)

    return make


def sample(settings: Settings) -> Job:
    """Return a job that writes the sample seminar."""
    language, name = Language(settings.language), _("Sample seminar")

    def make(progress: Progress) -> str:
        from dcc_desktop.services.sample import write_sample

        path = free_path(name)
        write_sample(path, language=language, progress=progress)
        return str(path)

    return make
