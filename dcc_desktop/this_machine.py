"""What this computer remembers of the workshop files that it has seen: their newest state, and warnings given once."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from dcc_desktop.paths import user_folder


@dataclass(frozen=True, slots=True)
class _Memory:
    files: dict[str, Any]
    warnings: list[str]


def newest_seen(file_id: str) -> int:
    """Return the hybrid time of the newest step of this file that this computer has seen; 0 when never."""
    time = _read().files.get(file_id, 0)
    return time if isinstance(time, int) else 0


def remember_seen(file_id: str, hybrid_time: int) -> None:
    """Note the newest step; an older one changes nothing."""
    if hybrid_time > newest_seen(file_id):
        memory = _read()
        memory.files[file_id] = hybrid_time
        _write(memory)


def is_first_warning(about: str) -> bool:
    """Tell whether this warning was never given on this computer, and note that it is now."""
    memory = _read()
    if about in memory.warnings:
        return False
    memory.warnings.append(about)
    _write(memory)
    return True


def _path() -> Path:
    return user_folder() / "memory.json"


def _read() -> _Memory:
    try:
        read = json.loads(_path().read_text(encoding="utf-8"))
        return _Memory(files=dict(read["files"]), warnings=list(read["warnings"]))
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return _Memory({}, [])


def _write(memory: _Memory) -> None:
    path = _path()
    # Two programs may note something at the same time.
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(json.dumps(asdict(memory), ensure_ascii=False, indent=1), encoding="utf-8")
        part.replace(path)
    except OSError:
        # Only a convenience: a profile that cannot be written must not stop anybody from working.
        with suppress(OSError):
            part.unlink(missing_ok=True)
