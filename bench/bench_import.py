"""Ratings from a CSV file into a workshop file, beside the bare `csv` module and one executemany into bare SQLite.

250 respondents rate 40 criteria, current and target: 10,000 ratings.
"""

from __future__ import annotations

import csv
import random
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bench.timing import Timing, print_line
from dcc_desktop.domain.cities import City, CityId
from dcc_desktop.domain.frameworks import Criterion, CriterionId, Dimension, DimensionId, Framework, FrameworkId
from dcc_desktop.domain.texts import BilingualText
from dcc_desktop.services.importing import import_ratings
from dcc_desktop.workshop_file import WorkshopFile

RESPONDENTS, DIMENSIONS, CRITERIA_EACH = 250, 8, 5
RUNS = 10
CODES = [f"D{dimension}C{criterion}" for dimension in range(DIMENSIONS) for criterion in range(CRITERIA_EACH)]
CITY = CityId("city")


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "ratings.csv"
        write_source(source)
        first = timed(lambda run: import_first(source, Path(folder) / f"first-{run}.dccw"))
        again = timed(lambda run: import_again(source, Path(folder) / f"again-{run}.dccw"))
        bare = timed(lambda run: import_bare(source, Path(folder) / f"bare-{run}.db"))
    print_line(
        f"import of {RESPONDENTS * len(CODES)} ratings, current and target (aim: 2000 ms)",
        first,
        ("the same file again", again),
        ("bare csv and executemany, unchecked and without a log", bare),
    )


def timed(action: Callable[[int], float]) -> Timing:
    """Time runs that measure themselves, so that what they prepare is not counted."""
    times = [action(run) * 1000 for run in range(RUNS + 1)][1:]
    return Timing(min(times), statistics.median(times))


def import_first(source: Path, target: Path) -> float:
    with WorkshopFile.create(target) as workshop:
        prepare(workshop)
        start = time.perf_counter()
        result = import_ratings(workshop, source, city_id=CITY)
        seconds = time.perf_counter() - start
        assert (result.added, len(result.refused)) == (RESPONDENTS, 0)
        return seconds


def import_again(source: Path, target: Path) -> float:
    with WorkshopFile.create(target) as workshop:
        prepare(workshop)
        import_ratings(workshop, source, city_id=CITY)
        start = time.perf_counter()
        result = import_ratings(workshop, source, city_id=CITY)
        seconds = time.perf_counter() - start
        assert result.unchanged == RESPONDENTS
        return seconds


def import_bare(source: Path, target: Path) -> float:
    start = time.perf_counter()
    connection = sqlite3.connect(target)
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE rating (respondent TEXT, criterion TEXT, current INTEGER, target INTEGER)")
    with source.open(encoding="utf-8", newline="") as stream, connection:
        lines = csv.DictReader(stream)
        rows = [(line["respondent"], code, line[code], line[f"{code}:target"]) for line in lines for code in CODES]
        connection.executemany("INSERT INTO rating VALUES (?, ?, ?, ?)", rows)
    connection.close()
    return time.perf_counter() - start


def prepare(workshop: WorkshopFile) -> None:
    framework_id = FrameworkId("bench")
    name = BilingualText.same("Bench")
    dimensions = [
        Dimension(id=DimensionId(f"D{at}"), framework_id=framework_id, code=f"D{at}", name=name, position=at)
        for at in range(DIMENSIONS)
    ]
    criteria = [
        Criterion(
            id=CriterionId(code),
            dimension_id=DimensionId(code.partition("C")[0]),
            code=code,
            name=BilingualText.same(f"Criterion {code} of the bench"),
            question=BilingualText.same(f"How far has the city come with {code}?"),
            position=at,
        )
        for at, code in enumerate(CODES)
    ]
    with workshop.change("Prepare"):
        workshop.frameworks.save(Framework(id=framework_id, code="bench", version=1, name=name))
        workshop.dimensions.save_many(dimensions)
        workshop.criteria.save_many(criteria)
        workshop.cities.save(City(id=CITY, name_en="Valnovo"))


def write_source(path: Path) -> None:
    chance = random.Random(1)
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(["respondent", "stakeholder_type", *(f"{c}{part}" for c in CODES for part in ("", ":target"))])
        for number in range(RESPONDENTS):
            answers = [chance.randint(1, 5) for _value in range(2 * len(CODES))]
            writer.writerow([f"R{number}", chance.choice(("city", "industry", "education")), *answers])


if __name__ == "__main__":
    main()
