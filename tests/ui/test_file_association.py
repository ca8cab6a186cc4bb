"""Opening .dccw files by a double click, for one user."""

from __future__ import annotations

import sys
import xml.etree.ElementTree as Xml
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QStandardPaths

from dcc_desktop.errors import StorageError
from ui import file_association
from ui.file_association import KIND, associate, can_associate, start_command, write_classes

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="these files are those of a Linux desktop")


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own for what the system's tools write, too."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path / "data"


@linux_only
def test_the_desktop_learns_the_kind_of_file_and_who_opens_it(data: Path) -> None:
    associate()
    entry = (data / "applications" / "dcc-desktop.desktop").read_text(encoding="utf-8")
    assert f"MimeType={KIND};" in entry
    assert any(line.startswith("Exec=") and line.endswith(" %f") for line in entry.splitlines())
    kinds = Xml.parse(data / "mime" / "packages" / "dcc-desktop.xml").getroot()
    glob = kinds.find(".//{*}glob")
    assert glob is not None
    assert glob.get("pattern") == "*.dccw"


@linux_only
def test_a_second_time_does_no_harm(data: Path) -> None:
    associate()
    before = (data / "applications" / "dcc-desktop.desktop").read_bytes()
    associate()
    assert (data / "applications" / "dcc-desktop.desktop").read_bytes() == before


@linux_only
def test_a_folder_that_cannot_be_written_to_is_told_in_words(data: Path) -> None:
    data.write_text("a file where the folder should be")
    with pytest.raises(StorageError, match="Files could not be tied to this program"):
        associate()


@linux_only
def test_spaces_and_percent_signs_in_the_path_are_kept(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_association, "start_command", lambda: ["/opt/DCC 100%/dcc-desktop"])
    associate()
    entry = (data / "applications" / "dcc-desktop.desktop").read_text(encoding="utf-8")
    assert 'Exec="/opt/DCC 100%%/dcc-desktop" %f' in entry


def test_windows_is_told_the_command_with_the_file_in_quotes(tmp_path: Path) -> None:
    classes = QSettings(str(tmp_path / "classes.ini"), QSettings.Format.IniFormat)
    write_classes(classes, [r"C:\Program Files\DCC\dcc-desktop.exe"])
    command = classes.value("DCCDesktop.Seminar/shell/open/command/.")
    assert command == r'"C:\Program Files\DCC\dcc-desktop.exe" "%1"'
    assert classes.value(".dccw/.") == "DCCDesktop.Seminar"


def test_the_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert start_command() == [sys.executable]


def test_where_the_system_has_no_such_way_nothing_is_offered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert not can_associate()


def test_the_data_folder_is_the_users_own(data: Path) -> None:
    location = QStandardPaths.StandardLocation.GenericDataLocation
    assert Path(QStandardPaths.writableLocation(location)) == data
