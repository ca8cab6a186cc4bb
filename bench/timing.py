"""How the benchmarks measure: minimum and median of ten runs, in milliseconds."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from collections.abc import Callable, Sequence
from time import perf_counter
from typing import NamedTuple


class Timing(NamedTuple):
    """Minimum and median of all runs, in milliseconds."""

    least: float
    middle: float

    def __str__(self) -> str:
        """Return both, as the benchmarks print them."""
        return f"{self.least:.2f} ms (median {self.middle:.2f})"


def time_calls(work: Callable[[], object], *, runs: int = 10) -> Timing:
    """Time a call in this process, after one run that is not counted."""
    work()
    times = []
    for _ in range(runs):
        start = perf_counter()
        work()
        times.append((perf_counter() - start) * 1000)
    return Timing(min(times), statistics.median(times))


def time_command(arguments: Sequence[str], *, runs: int = 10, prepare: Callable[[], object] = lambda: None) -> Timing:
    """Time a whole process of this Python; `prepare` runs before each and is not counted."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}

    def once() -> float:
        prepare()
        start = perf_counter()
        subprocess.run([sys.executable, *arguments], check=True, env=environment, stdout=subprocess.DEVNULL)
        return (perf_counter() - start) * 1000

    once()
    times = [once() for _ in range(runs)]
    return Timing(min(times), statistics.median(times))


def print_line(what: str, ours: object, *others: tuple[str, object]) -> None:
    """Print our figure beside those of the others."""
    compared = "".join(f" | {name}: {figure}" for name, figure in others)
    sys.stdout.write(f"{what}: {ours}{compared}\n")
