"""What this computer remembers of the workshop files that it has seen: their newest state, and warnings given once."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from dcc_desktop.paths import user_folder


def newest_seen(file_id: str) -> int:
    """Return the hybrid time of the newest step of this file that this computer has seen; 0 when never."""
    time = _read().get("files", {}).get(file_id, 0)
    return time if isinstance(time, int) else 0


def remember_seen(file_id: str, hybrid_time: int) -> None:
    """Note the newest step; an older one changes nothing."""
    memory = _read()
    files = memory.setdefault("files", {})
    if hybrid_time > newest_seen(file_id):
        files[file_id] = hybrid_time
        _write(memory)


def is_first_warning(about: str) -> bool:
    """Tell whether this warning was never given on this computer, and note that it is now."""
    memory = _read()
    given = memory.setdefault("warnings", [])
    if about in given:
        return False
    given.append(about)
    _write(memory)
    return True


def _path() -> Path:
    return user_folder() / "memory.json"


def _read() -> dict[str, Any]:
    try:
        memory = json.loads(_path().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return memory if isinstance(memory, dict) else {}


def _write(memory: dict[str, Any]) -> None:
    path = _path()
    part = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(json.dumps(memory, ensure_ascii=False, indent=1), encoding="utf-8")
        part.replace(path)
    except OSError:
        return  # Only a convenience: a profile that cannot be written must not stop anybody from working.
