"""Writes to a workshop file until it is killed; started by `test_killed.py`.

The program reads lines "<what to do> <seed>" and starts a child for each, which says on standard output what is on disk
after each action that has returned, as one JSON line: [number and time of the newest step, a digest of all cities].
Starting children is much faster than starting programs, so that many can be killed.
"""

from __future__ import annotations

import json
import os
import random
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from dcc_desktop.backups import list_back_ups
from dcc_desktop.services.backups import back_up, restore
from dcc_desktop.workshop_file import WorkshopFile
from tests.core.small_changes import add_city, set_slogan

_FEW = 12


def state_of(workshop: WorkshopFile) -> list[object]:
    """What a report says; short, because only then a pipe takes it whole or not at all."""
    slogans = sorted((city.id, city.name_en, city.slogan) for city in workshop.cities.all())
    return [workshop.log.newest_step, workshop.log.newest_time, sha256(repr(slogans).encode()).hexdigest()]


class _Writer:
    def __init__(self, path: Path, seed: int) -> None:
        self.random = random.Random(seed)
        self.workshop = WorkshopFile.open(path)

    def change(self) -> None:
        cities = self.workshop.cities.all()
        if len(cities) < _FEW:
            add_city(self.workshop, f"City {self.random.random()}")
        elif self.random.random() < 0.1:
            with self.workshop.change("Remove city"):
                self.workshop.cities.delete(self.random.choice(cities).id)
        else:
            text = "девиз " * self.random.choice([1, 1, 1, 2000])
            key = self.random.choice(["", "", "slogan"])
            set_slogan(self.workshop, self.random.choice(cities), f"{self.random.random()} {text}", merge_key=key)

    def undo(self) -> None:
        self.change()
        self.workshop.undo()
        if self.random.random() < 0.5:
            self.workshop.redo()

    def back_up(self) -> None:
        self.change()
        back_up(self.workshop)

    def restore(self) -> None:
        path = self.workshop.path
        self.back_up()
        self.change()
        self.workshop.close()
        say("restoring")
        restore(path, list_back_ups(path)[0].path)
        self.workshop = WorkshopFile.open(path)


def say(report: object) -> None:
    """Write one line at once, so that a kill loses none that was said."""
    os.write(1, (json.dumps(report) + "\n").encode())


def _write_until_killed(path: Path, what: str, seed: int) -> None:
    writer = _Writer(path, seed)
    action: Callable[[], None] = getattr(writer, what)
    say(state_of(writer.workshop))
    while True:
        action()
        say(state_of(writer.workshop))


def _main() -> None:
    path = Path(sys.argv[1])
    for line in sys.stdin:
        what, seed = line.split()
        child = os.fork()
        if child == 0:
            _write_until_killed(path, what, int(seed))
        say(child)
        os.waitpid(child, 0)
        say("dead")


if __name__ == "__main__":
    _main()
