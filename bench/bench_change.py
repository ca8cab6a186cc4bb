"""One change on disk, with its step and log, beside the bare SQLite commit of the same row in the same journal mode."""

from __future__ import annotations

import sqlite3
import statistics
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from time import perf_counter

from bench.timing import Timing
from dcc_desktop.domain.cities import City, CityId
from dcc_desktop.domain.entity import new_id
from dcc_desktop.i18n import N_
from dcc_desktop.workshop_file import WorkshopFile

_RUNS = 10
_CHANGES = 20  # in one run
_ROW = "INSERT INTO city VALUES (?, ?, '', '', '[]', NULL, 'challenge', 2, '[]', '', NULL, NULL, 1)"


def _change_ours(workshop: WorkshopFile) -> None:
    city = City(id=CityId(new_id()), name_en="Ruse")
    with workshop.change(N_("Add city: {city}"), city=city.name_en):
        workshop.cities.save(city)


def _change_bare(connection: sqlite3.Connection) -> None:
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(_ROW, (new_id(), "Ruse"))
    connection.execute("COMMIT")


def _timed(change: Callable[[], None]) -> float:
    start = perf_counter()
    for _ in range(_CHANGES):
        change()
    return (perf_counter() - start) * 1000 / _CHANGES


def _measure(folder: Path, synchronous: str) -> tuple[Timing, Timing]:
    """Return ours and bare, in turns so that both meet the same machine."""
    bare_file = folder / f"bare-{synchronous}.dccw"
    WorkshopFile.create(bare_file).close()
    with (
        WorkshopFile.create(folder / f"ours-{synchronous}.dccw") as workshop,
        closing(sqlite3.connect(bare_file, isolation_level=None)) as bare,
    ):
        for connection in (workshop._connection, bare):  # noqa: SLF001  # the mode is no setting of the program
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.execute(f"PRAGMA synchronous = {synchronous}")
            connection.execute("PRAGMA foreign_keys = ON")
        times = [
            (_timed(lambda: _change_ours(workshop)), _timed(lambda: _change_bare(bare))) for _run in range(_RUNS + 1)
        ][1:]
    ours, others = zip(*times, strict=True)
    return Timing(min(ours), statistics.median(ours)), Timing(min(others), statistics.median(others))


def main() -> None:
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        for synchronous in ("EXTRA", "FULL"):
            ours, bare = _measure(Path(folder), synchronous)
            sys.stdout.write(
                f"one change, synchronous={synchronous} (aim: ratio 1.5): ours {ours} | bare SQLite {bare}"
                f" | ratio {ours.least / bare.least:.2f} (median {ours.middle / bare.middle:.2f})\n"
            )


if __name__ == "__main__":
    main()
