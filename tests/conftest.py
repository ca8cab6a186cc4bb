"""What every test starts with: a user folder of its own, English texts, and an open workshop file when asked for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from dcc_desktop.i18n import Language, set_interface_language
from dcc_desktop.workshop_file import WorkshopFile


@pytest.fixture(autouse=True)
def _own_user_folder(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DCC_USER_FOLDER", str(tmp_path_factory.mktemp("user")))
    set_interface_language(Language.EN)


@pytest.fixture
def workshop(tmp_path: Path) -> Iterator[WorkshopFile]:
    """A fresh, open file."""
    with WorkshopFile.create(tmp_path / "file.dccw") as created:
        yield created
