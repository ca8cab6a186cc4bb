"""From the start of the process to the first painted window, beside a bare window and what users know, in one run.

Under Xvfb where it is installed, else off-screen. novelWriter, the closest PyQt application, takes part when it is
installed in `.venv-rivals` (`make rivals`); it is measured from outside, by its first visible window, and so are we.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, perf_counter

from bench.timing import Timing, print_line
from dcc_desktop.i18n import Language
from dcc_desktop.services.sample import write_sample

RUNS = 10
PATIENCE = 30.0
NOVELWRITER = Path(".venv-rivals") / ("Scripts" if os.name == "nt" else "bin") / "novelwriter"


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, display() as shown:
        environment = {**os.environ, **shown, "DCC_USER_FOLDER": folder, "DCC_WORK_FOLDER": folder}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        sample = Path(folder) / "sample.dccw"
        write_sample(sample, language=Language.BG)
        compare_first_paint(environment, sample)
        compare_first_window(environment)
        print_memory(environment, sample)


def compare_first_paint(environment: Mapping[str, str], sample: Path) -> None:
    """Time the first paint, told by the process itself; all four in turns, so that they meet the same machine."""
    kinds = {"bare": ["bare"], "icons": ["icons"], "welcome": ["ours"], "sample": ["ours", str(sample)]}
    times: dict[str, list[float]] = {name: [] for name in kinds}
    for run in range(RUNS + 1):
        for name, arguments in kinds.items():
            took = time_to_line([sys.executable, "-m", "bench.first_paint", *arguments], environment)
            if run:
                times[name].append(took)
    bare, icons, welcome, opened = (Timing(min(each), statistics.median(each)) for each in times.values())
    others = (("bare PySide6 window", bare), ("with qtawesome and sqlite-utils", icons))
    print_line("first painted welcome page (aim: 450 ms)", welcome, *others)
    print_line("first painted overview of the sample seminar (aim: 800 ms)", opened, *others)


def time_to_line(command: Sequence[str], environment: Mapping[str, str]) -> float:
    """Return the milliseconds until a process prints its first line."""
    start = perf_counter()
    with subprocess.Popen(command, env=dict(environment), stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        took = (perf_counter() - start) * 1000
    if line != "painted\n":
        raise SystemExit(f"nothing was painted by {command}")
    return took


def compare_first_window(environment: Mapping[str, str]) -> None:
    """Time the first visible window from outside, which every program allows."""
    if "DISPLAY" not in environment or shutil.which("xdotool") is None:
        sys.stdout.write("first visible window: not measured, Xvfb or xdotool is missing\n")
        return
    ours = time_windows([sys.executable, "-m", "ui"], environment)
    bare = time_windows([sys.executable, "-m", "bench.first_paint", "bare", "--stay"], environment)
    rival = time_windows([str(NOVELWRITER)], environment) if NOVELWRITER.exists() else "not installed (make rivals)"
    print_line("first visible window, seen from outside", ours, ("bare PySide6 window", bare), ("novelWriter", rival))


def time_windows(command: Sequence[str], environment: Mapping[str, str], *, runs: int = 5) -> Timing:
    """Time the first visible window of a program that is ended then."""
    times = [time_to_window(command, environment) for _run in range(runs + 1)][1:]
    return Timing(min(times), statistics.median(times))


def time_to_window(command: Sequence[str], environment: Mapping[str, str]) -> float:
    """Ask the display again and again for a visible window; its display is empty before."""
    start = perf_counter()
    with subprocess.Popen(command, env=dict(environment), stdin=subprocess.PIPE, stdout=subprocess.DEVNULL) as process:
        until = monotonic() + PATIENCE
        search = ["xdotool", "search", "--onlyvisible", "--name", "."]
        while subprocess.run(search, env=dict(environment), capture_output=True, check=False).returncode:
            if monotonic() > until:
                process.kill()
                raise SystemExit(f"no window of {command}")
        took = (perf_counter() - start) * 1000
        process.kill()
    return took


def print_memory(environment: Mapping[str, str], sample: Path) -> None:
    """Print the resident memory once the sample seminar is shown."""
    if sys.platform != "linux":
        return
    command = [sys.executable, "-m", "bench.first_paint", "ours", str(sample), "--stay"]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(command, env=dict(environment), text=True, **pipes) as process:  # type: ignore[call-overload]
        assert process.stdout is not None
        process.stdout.readline()
        status = Path(f"/proc/{process.pid}/status").read_text(encoding="utf-8")
        process.kill()
    kilobytes = int(next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS")))
    print_line("memory with the sample seminar shown (aim: 140 MB)", f"{kilobytes / 1000:.0f} MB")


@contextmanager
def display() -> Iterator[dict[str, str]]:
    """Start an X server without a screen where one is installed."""
    if shutil.which("Xvfb") is None:
        yield {"QT_QPA_PLATFORM": "offscreen"}
        return
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1920x1080x24", "-nolisten", "tcp", "-noreset"]
    with subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL) as server:
        os.close(write)
        with os.fdopen(read) as number:
            name = number.readline().strip()
        try:
            yield {"DISPLAY": f":{name}", "QT_QPA_PLATFORM": "xcb"}
        finally:
            server.terminate()


if __name__ == "__main__":
    main()
