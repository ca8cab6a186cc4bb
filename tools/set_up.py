"""Makes an environment exactly as its lock says; does nothing, quickly, when it stands already.

Usage: python3 tools/set_up.py ENVIRONMENT LOCK [--with-display]. The last brings a screen that nobody sees, for tests
with real keys. Only the standard library: this runs before anything is installed.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OLDEST_PYTHON = (3, 11)

# What Qt loads at its start, to paint and to show windows on X11, by the Debian and Ubuntu package that brings it.
LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
# Programs of the same origin that stand in for a screen, a keyboard and a mouse.
DISPLAY = {"Xvfb": "xvfb", "xdotool": "xdotool"}
FONT_PACKAGE = "fonts-dejavu-core"


class SetUpError(Exception):
    """What the user can act on; printed as it stands."""


def is_library_present(name: str) -> bool:
    """Return whether the system can load a shared library."""
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def has_cyrillic_font() -> bool:
    """Ask fontconfig for a font that covers Bulgarian; its own commands may not be installed."""
    try:
        fontconfig = ctypes.CDLL("libfontconfig.so.1")
    except OSError:
        return False
    for function in ("FcNameParse", "FcObjectSetCreate", "FcFontList"):
        getattr(fontconfig, function).restype = ctypes.c_void_p
    pattern = ctypes.c_void_p(fontconfig.FcNameParse(b":lang=bg"))
    wanted = ctypes.c_void_p(fontconfig.FcObjectSetCreate())
    found = fontconfig.FcFontList(None, pattern, wanted)
    # The result begins with the number of fonts.
    return bool(found) and ctypes.cast(found, ctypes.POINTER(ctypes.c_int)).contents.value > 0


def has_pip_for_environments() -> bool:
    """Return whether `python -m venv` can put pip into an environment; Debian keeps that in a package of its own."""
    importlib.invalidate_caches()
    return importlib.util.find_spec("venv") is not None and importlib.util.find_spec("ensurepip") is not None


def missing_packages(programs: Mapping[str, str] | None = None) -> list[str]:
    """Return the Debian packages whose content this system lacks, in the order of installing."""
    missing = [] if has_pip_for_environments() else [f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"]
    if sys.platform == "linux":
        missing += [package for name, package in LIBRARIES.items() if not is_library_present(name)]
        missing += [] if has_cyrillic_font() else [FONT_PACKAGE]
        missing += [package for name, package in (programs or {}).items() if shutil.which(name) is None]
    return missing


def prepare_system(
    missing: Callable[[], Sequence[str]] = missing_packages,
    run: Callable[[Sequence[str]], int] = subprocess.call,
) -> None:
    """Install the system packages that are missing where that is allowed; else say what to install.

    Raises:
        SetUpError: something is missing, and may not or could not be installed.
    """
    packages = list(missing())
    if not packages:
        return
    if shutil.which("apt-get") is None:
        raise SetUpError(
            f"Please install with the package manager of this system what Debian calls: {' '.join(packages)}"
        )
    install = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    is_root = os.geteuid() == 0
    if not is_root and os.environ.get("CI") != "true":
        raise SetUpError(f"System packages are missing. Please run: sudo {' '.join(install)}")
    prefix = ["env", "DEBIAN_FRONTEND=noninteractive"] if is_root else ["sudo", "-n", "DEBIAN_FRONTEND=noninteractive"]
    print(f"Installing system packages: {' '.join(packages)}", flush=True)
    run([*prefix, "apt-get", "update", "-q"])
    run([*prefix, *install])
    still = list(missing())
    if still:
        raise SetUpError(f"These system packages could not be installed: {' '.join(still)}")


def stamp_of(lock: Path) -> list[str]:
    """Return what an environment depends on: three lines that ask for a new one, one for the editable install."""
    return [
        f"python {sys.version.split()[0]} {Path(sys.executable).resolve()}",
        f"checkout {ROOT}",
        f"lock {hashlib.sha256(lock.read_bytes()).hexdigest()}",
        f"project {hashlib.sha256((ROOT / 'pyproject.toml').read_bytes()).hexdigest()}",
    ]


def checked_packages(programs: Mapping[str, str]) -> set[str]:
    """Return the system packages that an environment was made with; more of them than before are looked for anew."""
    return {*LIBRARIES.values(), FONT_PACKAGE, *programs.values()}


def is_usable(environment: Path) -> bool:
    """Return whether the environment's own Python starts."""
    python = python_of(environment)
    return python.exists() and subprocess.call([python, "-I", "-S", "-c", ""], stderr=subprocess.DEVNULL) == 0


def python_of(environment: Path) -> Path:
    """Return the path of the environment's Python."""
    return environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def set_up(environment: Path, lock: Path, programs: Mapping[str, str] | None = None) -> None:
    """Make, mend or leave the environment, so that it holds what the lock names and the project itself."""
    stamp = environment / "set-up.stamp"
    wanted = stamp_of(lock)
    lines = stamp.read_text(encoding="utf-8").splitlines() if stamp.exists() else []
    present, checked = lines[: len(wanted)], set(" ".join(lines[len(wanted) :]).split())
    needed = checked_packages(programs or {})
    is_made = present == wanted and is_usable(environment)
    if is_made and needed <= checked:
        return
    prepare_system(lambda: missing_packages(programs))
    if not is_made:
        install(environment, lock, is_new=present[:3] != wanted[:3] or not is_usable(environment))
    stamp.write_text("\n".join([*wanted, " ".join(sorted(needed | checked))]) + "\n", encoding="utf-8")


def install(environment: Path, lock: Path, *, is_new: bool) -> None:
    """Install the project into an environment, made anew first where it differs in more than the project's own file."""
    (environment / "set-up.stamp").unlink(missing_ok=True)
    if is_new:
        make_environment(environment, lock)
    # The build tool comes from the lock, so nothing is fetched here.
    pip(environment, "install", "--no-deps", "--no-build-isolation", "--no-index", "--editable", str(ROOT))


def make_environment(environment: Path, lock: Path) -> None:
    """Make the environment anew, with the lock's packages, each checked by its hash, and with their byte code."""
    if environment.exists():
        if not (environment / "pyvenv.cfg").exists() and any(environment.iterdir()):
            raise SetUpError(f"{environment} is not a Python environment; please move it away.")
        shutil.rmtree(environment)
    print(f"Making {environment.name} from {lock.name} (once, about half a minute) ...", flush=True)
    call([sys.executable, "-m", "venv", str(environment)])
    pip(environment, "install", "--require-hashes", "--only-binary", ":all:", "--requirement", str(lock))


def pip(environment: Path, *arguments: str) -> None:
    """Run the environment's pip; which index it asks is the user's own configuration."""
    options = ["-qq", "--disable-pip-version-check", "--no-input"]  # errors only
    call([str(python_of(environment)), "-m", "pip", *arguments[:1], *options, *arguments[1:]])


def call(command: Sequence[str]) -> None:
    """Run a command with byte code switched on, and raise when it fails."""
    settings = {
        name: value for name, value in os.environ.items() if name not in ("PYTHONDONTWRITEBYTECODE", "PIP_NO_COMPILE")
    }
    if subprocess.call(command, env=settings) != 0:
        raise SetUpError(f"This command failed: {' '.join(command)}")


def main(arguments: Sequence[str]) -> int:
    """Set up one environment; 1 with a reason when that cannot be done."""
    if sys.version_info[:2] < OLDEST_PYTHON:
        print(
            f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}. Try: make PYTHON=python3.12 ...",
            file=sys.stderr,
        )
        return 1
    try:
        set_up(ROOT / arguments[0], ROOT / arguments[1], DISPLAY if "--with-display" in arguments[2:] else None)
    except SetUpError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
