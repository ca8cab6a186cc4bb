"""What the user has set on this computer, and the files opened last: a small JSON file in the user's own folder."""

from __future__ import annotations

import contextlib
import errno
import json
import os
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from dcc_desktop.errors import StorageError
from dcc_desktop.i18n import Language, _, system_language
from dcc_desktop.paths import user_folder, user_templates
from ui.theme.look import Mode

RECENT_FILES = 8
_NO_SPACE = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_NO_PERMISSION = (errno.EACCES, errno.EPERM, errno.EROFS)


@dataclass(frozen=True, slots=True)
class RecentFile:
    """A file that was opened here; `name` is the seminar's, as it was then."""

    path: str
    name: str
    opened_at: str

    def instant(self) -> datetime:
        """Return when it was opened; a damaged date counts as long ago."""
        try:
            return datetime.fromisoformat(self.opened_at)
        except ValueError:
            return datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(slots=True)
class Settings:
    """Changed in place; `save()` writes them. A settings file that cannot be read counts as none."""

    language: Language = field(default_factory=system_language)
    mode: Mode = Mode.SYSTEM
    percent: int = 100
    author: str = ""
    templates: str = ""
    recent: list[RecentFile] = field(default_factory=list)
    unfolded: list[str] = field(default_factory=list)
    geometry: str = ""

    @property
    def templates_folder(self) -> Path:
        """The folder for the user's own templates."""
        return Path(self.templates) if self.templates else user_templates()

    def remember_file(self, path: Path, name: str) -> None:
        """Put a file at the head of the list of recent ones."""
        here = str(path)
        others = [recent for recent in self.recent if recent.path != here]
        self.recent = [RecentFile(here, name, datetime.now(UTC).isoformat()), *others][:RECENT_FILES]
        self.save()

    def forget_file(self, path: str) -> None:
        """Take a file off the list; the file itself stays."""
        self.recent = [recent for recent in self.recent if recent.path != path]
        self.save()

    def set_unfolded(self, key: str, *, is_unfolded: bool) -> None:
        """Remember whether something folded is open."""
        rest = [one for one in self.unfolded if one != key]
        self.unfolded = [*rest, key] if is_unfolded else rest
        self.save()

    def save(self) -> None:
        """Write the settings.

        Raises:
            StorageError: the folder cannot be written to.
        """
        path = _path()
        part = path.with_name(f".{path.name}.{os.getpid()}.part")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            text = json.dumps(asdict(self), ensure_ascii=False, indent=1)
            part.write_text(text, encoding="utf-8", errors="replace")  # half a character from a damaged file
            part.replace(path)
        except OSError as error:
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)
            raise StorageError(
                _("The settings could not be saved: {reason}.").format(reason=_reason(error, path.parent)),
                hint=_hint(error),
            ) from error


def load_settings() -> Settings:
    """Return the settings of this computer; what is missing or makes no sense is as at the first start."""
    try:
        read = json.loads(_path().read_text(encoding="utf-8"))
        _refuse_strange_letters(read)
    except (OSError, ValueError, RecursionError):
        return Settings()
    settings = Settings()
    if not isinstance(read, dict):
        return settings
    if read.get("language") in list(Language):
        settings.language = Language(read["language"])
    if read.get("mode") in list(Mode):
        settings.mode = Mode(read["mode"])
    if isinstance(read.get("percent"), int):
        settings.percent = min(max(read["percent"], 90), 150)
    for name in ("author", "templates", "geometry"):
        if isinstance(read.get(name), str):
            setattr(settings, name, read[name])
    settings.recent = [recent for entry in _listed(read, "recent") if (recent := _recent_file(entry))]
    settings.unfolded = [key for key in _listed(read, "unfolded") if isinstance(key, str)]
    return settings


def _refuse_strange_letters(read: object) -> None:
    """Raise a ValueError for half characters and NULs, which no text of ours has and no widget, no path can take."""
    text = json.dumps(read, ensure_ascii=False)
    text.encode()
    if "\\u0000" in text:
        raise ValueError("a NUL in the settings")


def _reason(error: OSError, folder: Path) -> str:
    if error.errno in _NO_SPACE:
        return _("the disk is full")
    if error.errno in _NO_PERMISSION:
        return _("there is no permission to write in the folder {folder}").format(folder=folder)
    return _("the folder {folder} cannot be used").format(folder=folder)


def _hint(error: OSError) -> str:
    safe = _("The seminar itself is safe.")
    if error.errno in _NO_SPACE:
        return f"{safe} {_('Make room on the disk.')}"
    if error.errno in _NO_PERMISSION:
        return f"{safe} {_('Ask whoever looks after this computer for the permission.')}"
    return f"{safe} {_('Check whether the folder is there.')}"


def _path() -> Path:
    return user_folder() / "settings.json"


def _listed(read: dict[str, object], name: str) -> list[object]:
    value = read.get(name)
    return list(value) if isinstance(value, list) else []


def _recent_file(entry: object) -> RecentFile | None:
    if isinstance(entry, dict) and isinstance(entry.get("path"), str):
        return RecentFile(entry["path"], str(entry.get("name", "")), str(entry.get("opened_at", "")))
    return None
