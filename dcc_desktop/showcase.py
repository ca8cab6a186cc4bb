"""What `make run` shows in this version: the sample seminar with its Word documents, and where they lie."""

from __future__ import annotations

import sys
from pathlib import Path

from dcc_desktop.i18n import Language, _, set_interface_language, system_language
from dcc_desktop.progress import Progress
from dcc_desktop.services.export_plan import export_all_plans
from dcc_desktop.services.export_seminar import export_seminar
from dcc_desktop.services.sample import write_sample
from dcc_desktop.services.seminars import newest_seminar
from dcc_desktop.workshop_file import WorkshopFile

FOLDER = Path("build") / "showcase"


def show(folder: Path, language: Language) -> list[Path]:
    """Write the sample seminar and its documents into a folder of their own; return what was written."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"sample-{language}.dccw"
    file.unlink(missing_ok=True)
    write_sample(file, language=language)
    documents = folder / f"documents-{language}"
    documents.mkdir(exist_ok=True)
    with WorkshopFile.open_snapshot(file) as workshop:
        report = documents / f"seminar-{language}.docx"
        written = [
            export_seminar(workshop, newest_seminar(workshop).id, report, language=language, is_overwriting=True)(
                Progress()
            )
        ]
        written += export_all_plans(workshop, documents, language=language, is_overwriting=True)(Progress())
    return [file, *written]


def main() -> None:
    """Show it in both languages."""
    set_interface_language(system_language())
    for language in Language:
        for path in show(FOLDER.resolve(), language):
            sys.stdout.write(f"{path}\n")
    sys.stdout.write(_("Open the .docx files in Word or LibreOffice.") + "\n")


if __name__ == "__main__":
    main()
