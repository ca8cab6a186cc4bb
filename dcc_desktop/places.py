"""Folders in which a workshop file is at risk: network drives, and those that a cloud service synchronises."""

from __future__ import annotations

import os
import re
import sys
from enum import StrEnum
from pathlib import Path

_NETWORK_TYPES = {
    "nfs",
    "nfs4",
    "cifs",
    "smb",
    "smb2",
    "smb3",
    "smbfs",
    "fuse.sshfs",
    "davfs",
    "afpfs",
    "9p",
    "fuse.rclone",
    "fuse.gvfsd-fuse",
}
_CLOUD_FOLDERS = re.compile(
    r"(onedrive( ?- ?.+)?|dropbox( \(.+\))?|google ?drive|my drive|моят диск|icloud ?drive|mobile documents"
    r"|com~apple~clouddocs|nextcloud|owncloud|pcloud ?drive|pcloud|mega|megasync|yandex\.?disk|box sync|sync\.com"
    r"|cloudstorage)",
    re.IGNORECASE,
)
_DRIVE_REMOTE = 4  # of GetDriveTypeW


class PlaceRisk(StrEnum):
    """Why a folder is a bad place for a file that is being written to."""

    NETWORK = "network"
    CLOUD = "cloud"


def risk_of(path: Path) -> PlaceRisk | None:
    """Tell whether a file lies on a network drive or in a synchronised folder, as far as can be seen."""
    # Both, because a synchronised folder may be linked to, or be a link itself.
    for place in (path.absolute(), path.resolve()):
        if any(_CLOUD_FOLDERS.fullmatch(part) for part in place.parent.parts) or _is_under_onedrive(place):
            return PlaceRisk.CLOUD
    return PlaceRisk.NETWORK if _is_on_network(path.resolve()) else None


def _is_under_onedrive(path: Path) -> bool:
    roots = [os.environ.get(name) for name in ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")]
    return any(path.is_relative_to(root) for root in roots if root)


def _is_on_network(path: Path) -> bool:
    if sys.platform == "win32":
        import ctypes

        return str(path).startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(path.anchor) == _DRIVE_REMOTE
    try:
        mounts = Path("/proc/mounts").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    return mount_type(path, mounts) in _NETWORK_TYPES


def mount_type(path: Path, mounts: str) -> str:
    """Return the file system type under a path, from the text of `/proc/mounts`; the deepest mount wins."""
    best, kind = "", ""
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        folder = fields[1].replace("\\040", " ").replace("\\011", "\t")
        if path.is_relative_to(folder) and len(folder) >= len(best):
            best, kind = folder, fields[2]
    return kind
