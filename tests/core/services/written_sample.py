"""The sample in a file of its own, for tests that only read it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from dcc_desktop.i18n import Language
from dcc_desktop.services.sample import write_sample
from dcc_desktop.workshop_file import WorkshopFile


@contextmanager
def written_sample(folder: Path, language: Language) -> Iterator[WorkshopFile]:
    """Write the sample into a folder, which is the user folder meanwhile, and open it."""
    path = folder / "sample.dccw"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DCC_USER_FOLDER", str(folder))
        write_sample(path, language=language)
    with WorkshopFile.open(path) as workshop:
        yield workshop
