"""Builds the folder that runs on a machine without Python, and tries it out as on such a machine.

Usage: python -m tools.package [--check], from the checkout. With `--check` the folder in dist/ is only tried out.
Only the standard library: it makes its own environment, of what the program needs at run time and PyInstaller. What the
tests need must not be there: a library that finds numpy imports it, and it would be packed.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from tools import set_up

ROOT = set_up.ROOT
ENVIRONMENT = ROOT / ".venv-package"
LOCK = ROOT / "build" / "requirements-package.lock"
FOLDER = ROOT / "dist" / "dcc-desktop"
# PyInstaller and what it needs, some of it on one system only.
BUILDER = {
    "altgraph",
    "macholib",
    "packaging",
    "pefile",
    "pyinstaller",
    "pyinstaller-hooks-contrib",
    "pywin32-ctypes",
    "setuptools",
}
SUFFIX = ".exe" if sys.platform == "win32" else ""
SECONDS = 120


class PackageError(Exception):
    """The folder cannot be built, or does not do what it should; the text says what."""


def requirements(lock: str) -> dict[str, str]:
    """Return the entries of a lock, each with its hashes, by the name of the package."""
    entries = re.split(r"^(?=[A-Za-z0-9])", lock, flags=re.MULTILINE)
    return {entry.split("==")[0]: entry for entry in entries if "==" in entry}


def package_lock(run_time: str, development: str) -> str:
    """Return the lock for building: all that the program needs, and PyInstaller as the tests' environment has it."""
    wanted = requirements(run_time)
    wanted.update((name, entry) for name, entry in requirements(development).items() if name in BUILDER)
    return "".join(entry for _name, entry in sorted(wanted.items()))


def prepare() -> None:
    """Make the environment for building, unless it stands already."""
    run_time, development = (
        (ROOT / name).read_text(encoding="utf-8") for name in ("requirements.lock", "requirements-dev.lock")
    )
    LOCK.parent.mkdir(exist_ok=True)
    LOCK.write_text(package_lock(run_time, development), encoding="utf-8")
    set_up.set_up(ENVIRONMENT, LOCK)


def build() -> None:
    """Run PyInstaller; what it says is shown only when it fails."""
    arguments = ["-m", "PyInstaller", "build.spec", "--noconfirm", "--clean", "--log-level", "ERROR"]
    arguments += ["--workpath", str(ROOT / "build" / "package"), "--distpath", str(FOLDER.parent)]
    run([str(set_up.python_of(ENVIRONMENT)), *arguments], dict(os.environ), seconds=1800)


def bare_settings(home: Path) -> dict[str, str]:
    """Return the environment of a machine without Python, without a screen, and with nothing else of ours."""
    settings = {
        "HOME": str(home),
        "LANG": "C.UTF-8",
        "PATH": str(home / "nothing"),
        "QT_QPA_PLATFORM": "offscreen",
        "DCC_USER_FOLDER": str(home / "user"),
    }
    if sys.platform == "win32":  # without it no program of Windows starts
        settings["SYSTEMROOT"] = os.environ["SYSTEMROOT"]
    return settings


def run(command: Sequence[str], settings: dict[str, str], *, seconds: int = SECONDS) -> None:
    """Run a program and raise with its own words when it fails."""
    name = " ".join(command)
    try:
        done = subprocess.run(
            command,
            env=settings,
            cwd=ROOT,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=seconds,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise PackageError(f"This failed: {name}\n{error}") from error
    if done.returncode != 0:
        raise PackageError(f"This failed ({done.returncode}): {name}\n{done.stdout}{done.stderr}".rstrip())


def check() -> str:
    """Do the main job with the built folder, far from Python and from the checkout; return what was written."""
    program, window = (str(FOLDER / f"{name}{SUFFIX}") for name in ("dcc", "dcc-desktop"))
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        settings = bare_settings(home)
        sample, plans = home / "sample.dccw", home / "plans"
        run([program, "demo", str(sample)], settings)
        plans.mkdir()
        run([program, "export", str(sample), "--what", "plan", "--all-cities", "--out", str(plans)], settings)
        run([window, "--self-check"], settings)
        sizes = [path.stat().st_size // 1000 for path in plans.glob("*.docx")]
        if not sizes:
            raise PackageError("No plan was written.")
        return f"a sample of {sample.stat().st_size // 1000} kB, {len(sizes)} plans of {min(sizes)} to {max(sizes)} kB"


def size_of(folder: Path) -> int:
    """Return the bytes of all files in a folder, a link counted as nothing."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def main(arguments: Sequence[str]) -> int:
    """Build and try out; 1 with a reason when either fails."""
    try:
        if "--check" not in arguments:
            started = time.monotonic()
            prepare()
            build()
            print(f"Built in {time.monotonic() - started:.0f} s")
        print(f"{FOLDER}: {size_of(FOLDER) / 1e6:.0f} MB")
        print(f"It runs without Python: the windows check themselves, {check()}")
    except (PackageError, set_up.SetUpError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
