"""Risky folders are recognised by the mount table and by their names."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from dcc_desktop import places
from dcc_desktop.places import PlaceRisk, mount_type, risk_of

_MOUNTS = """\
/dev/vda / ext4 rw,relatime 0 0
//server/share /mnt/share cifs rw 0 0
server:/export /mnt/my\\040drive nfs4 rw 0 0
/dev/sdb1 /mnt/share/stick vfat rw 0 0
broken line
"""


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/home/maria/file.dccw", "ext4"),
        ("/mnt/share/file.dccw", "cifs"),
        ("/mnt/share/stick/file.dccw", "vfat"),
        ("/mnt/shared/file.dccw", "ext4"),
        ("/mnt/my drive/deep/file.dccw", "nfs4"),
    ],
)
def test_the_deepest_mount_over_a_path_says_its_type(path: str, expected: str) -> None:
    assert mount_type(Path(PurePosixPath(path)), _MOUNTS) == expected


@pytest.mark.parametrize(
    "folder", ["OneDrive", "OneDrive - Община Русе", "Dropbox", "Dropbox (Личен)", "Google Drive", "Nextcloud"]
)
def test_a_synchronised_folder_is_recognised_by_its_name(tmp_path: Path, folder: str) -> None:
    assert risk_of(tmp_path / folder / "Seminar" / "file.dccw") is PlaceRisk.CLOUD


@pytest.mark.parametrize("folder", ["My OneDrive notes", "Mega event", "Documents"])
def test_a_folder_that_only_sounds_similar_is_none(tmp_path: Path, folder: str) -> None:
    assert risk_of(tmp_path / folder / "file.dccw") is None


def test_a_file_is_not_judged_by_its_own_name(tmp_path: Path) -> None:
    assert risk_of(tmp_path / "Dropbox") is None


def test_a_renamed_onedrive_folder_is_recognised_by_what_the_system_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OneDriveCommercial", str(tmp_path / "Работа"))
    assert risk_of(tmp_path / "Работа" / "file.dccw") is PlaceRisk.CLOUD


def test_a_network_drive_is_a_risk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "_is_on_network", lambda path: True)
    assert risk_of(tmp_path / "file.dccw") is PlaceRisk.NETWORK


def test_a_folder_linked_into_a_synchronised_one_is_recognised(tmp_path: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    link = tmp_path / "Seminars"
    try:
        link.symlink_to(tmp_path / "Dropbox", target_is_directory=True)
    except OSError:
        pytest.skip("links need a privilege here")
    assert risk_of(link / "file.dccw") is PlaceRisk.CLOUD
