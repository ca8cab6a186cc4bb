"""The change log: who wrote which step, and what each row was before and after."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from dcc_desktop.store.codec import Row, Value
from dcc_desktop.store.migrations import SCHEMA_VERSION
from dcc_desktop.store.reading import read_all


class StepKind(StrEnum):
    """What a step is. `run` events are corrected by their own commands; nothing is undone past a `barrier`."""

    DO = "do"
    UNDO = "undo"
    REDO = "redo"
    RUN = "run"
    BARRIER = "barrier"


@dataclass(frozen=True, slots=True)
class Writer:
    """One opening of the file: who, on which laptop, with which version of the program."""

    id: str
    author: str
    host: str
    program_version: str
    opened_at: datetime


@dataclass(frozen=True, slots=True)
class Step:
    """One user action. `label` is a message id and `parameters` fill it in, so that it is shown in any language."""

    number: int
    kind: StepKind
    label: str
    parameters: Mapping[str, Value]
    merge_key: str
    undoes_step: int | None
    hybrid_time: int
    author: str
    host: str

    @property
    def at(self) -> datetime:
        """When the step was made, by its writer's clock."""
        return instant_of(self.hybrid_time)


@dataclass(frozen=True, slots=True)
class LogEntry:
    """What a step did to one row: changed columns before and after; None = the row was not there."""

    table: str
    row_id: str
    before: Row | None
    after: Row | None


def instant_of(hybrid_time: int) -> datetime:
    """Return the wall clock's part of a hybrid logical time."""
    return datetime.fromtimestamp((hybrid_time >> 16) / 1000, UTC)


def newest_state(connection: sqlite3.Connection) -> tuple[int, int]:
    """Return number and hybrid time of the newest step; 0 and 0 in a file without any."""
    number, time = read_all(connection, "SELECT max(number), max(hybrid_time) FROM step")[0]
    return number or 0, time or 0


def _filled_in(parameters: Mapping[str, Value]) -> str:
    return json.dumps(dict(parameters), ensure_ascii=False)


def _json(row: Row | None) -> str | None:
    return None if row is None else json.dumps(row, ensure_ascii=False, separators=(",", ":"))


class ChangeLog:
    """Writes and reads steps and log entries; every write happens inside a transaction that somebody else began."""

    def __init__(self, connection: sqlite3.Connection, writer: Writer) -> None:
        self._connection = connection
        self._writer = writer
        self._is_writer_known = False
        self._sequence = 0
        self.newest_step, self.newest_time = newest_state(connection)
        self._pending_time = 0
        self._next_position = 0

    def begin(
        self,
        kind: StepKind,
        label: str,
        parameters: Mapping[str, Value],
        *,
        merge_key: str = "",
        undoes_step: int | None = None,
        now: datetime,
    ) -> int:
        """Write a new step and return its number; the entries recorded from now on belong to it."""
        if not self._is_writer_known:
            w = self._writer
            self._connection.execute(
                "INSERT OR IGNORE INTO writer VALUES (?, ?, ?, ?, ?)",
                (w.id, w.author, w.host, w.program_version, w.opened_at.isoformat(timespec="milliseconds")),
            )
        time = self._tick(now)
        number = self.newest_step + 1
        self._connection.execute(
            "INSERT INTO step VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (number, self._writer.id, self._sequence, time, SCHEMA_VERSION, kind.value, label, _filled_in(parameters),
             merge_key, undoes_step),
        )  # fmt: skip
        self._next_position = 0
        return number

    def _tick(self, now: datetime) -> int:
        # Hybrid logical time: the wall clock in ms, then a counter; never backwards, whatever the clock does.
        self._pending_time = max(int(now.timestamp() * 1000) << 16, self.newest_time + 1)
        return self._pending_time

    def resume(self, number: int, label: str, parameters: Mapping[str, Value], *, now: datetime) -> None:
        """Add the entries recorded from now on to a step that was written before, and say anew what it does."""
        self._connection.execute(
            "UPDATE step SET hybrid_time = ?, label = ?, parameters = ? WHERE number = ?",
            (self._tick(now), label, _filled_in(parameters), number),
        )
        ((highest,),) = read_all(self._connection, "SELECT max(position) FROM log WHERE step = ?", (number,))
        self._next_position = 0 if highest is None else highest + 1

    def record(self, step: int, entries: Iterable[LogEntry]) -> None:
        """Append what was done to rows, in order."""
        rows = [
            (step, position, entry.table, entry.row_id, _json(entry.before), _json(entry.after))
            for position, entry in enumerate(entries, start=self._next_position)
        ]
        self._connection.executemany("INSERT INTO log VALUES (?, ?, ?, ?, ?, ?)", rows)
        self._next_position += len(rows)

    def committed(self, number: int) -> None:
        """Take note that the step is on disk; a step that was rolled back never gets here."""
        self._is_writer_known = True
        if number > self.newest_step:
            self.newest_step = number
            self._sequence += 1
        self.newest_time = self._pending_time

    def withdrawn(self) -> None:
        """Take note that the newest step, one of this writer, is on disk no more; its number is free again."""
        self.newest_step, self.newest_time = newest_state(self._connection)
        self._sequence -= 1

    def coalesce(self, step: int) -> bool:
        """Keep one entry a row in a step that grew while somebody typed, and none for a row that is as it was before.

        Returns:
            False when nothing is left; then the step is taken out of the log.
        """
        merged: dict[tuple[str, str], LogEntry] = {}
        for entry in self.entries(step):
            key = (entry.table, entry.row_id)
            earlier = merged.get(key)
            merged[key] = entry if earlier is None else _joined(earlier, entry)
        self._connection.execute("DELETE FROM log WHERE step = ?", (step,))
        self._next_position = 0
        changed = [entry for entry in map(_without_unchanged, merged.values()) if entry.before != entry.after]
        if not changed:
            self._connection.execute("DELETE FROM step WHERE number = ?", (step,))
            return False
        self.record(step, changed)
        return True

    def step(self, number: int) -> Step:
        """Return one step."""
        return next(self.steps(where="number = ?", parameters=(number,)))

    def steps(self, *, where: str = "1", parameters: tuple[Value, ...] = ()) -> Iterator[Step]:
        """Yield steps in the order in which they were written; `where` comes from this package only."""
        query = (
            "SELECT number, kind, label, parameters, merge_key, undoes_step, hybrid_time, author, host"
            f" FROM step JOIN writer ON writer.id = step.writer_id WHERE {where} ORDER BY number"
        )
        for number, kind, label, values, merge_key, undoes, time, author, host in read_all(
            self._connection, query, parameters
        ):
            yield Step(number, StepKind(kind), label, json.loads(values), merge_key, undoes, time, author, host)

    def newest_steps(self, limit: int, *, before: int | None = None) -> list[Step]:
        """Return steps, the newest first, of those with a smaller number than `before` if that is given."""
        found = read_all(
            self._connection,
            "SELECT number FROM step WHERE number < ? ORDER BY number DESC LIMIT ?",
            (self.newest_step + 1 if before is None else before, limit),
        )
        if not found:
            return []
        return list(self.steps(where="number BETWEEN ? AND ?", parameters=(found[-1][0], found[0][0])))[::-1]

    def taken_back(self, *, since: int) -> set[int]:
        """Return the numbers of the steps, from one on, whose work is not there now: an undo counts until a redo."""
        found = read_all(
            self._connection,
            "SELECT number, undoes_step FROM step WHERE undoes_step >= ? ORDER BY number DESC",
            (since,),
        )
        taken_back: set[int] = set()
        for number, undone in found:
            # The later step is settled already, because nothing takes back what comes after itself.
            if number not in taken_back:
                taken_back.add(undone)
        return taken_back

    def newest_step_on(self, table: str, row_id: str) -> Step | None:
        """Return the newest step that touched a row."""
        query = "SELECT max(step) FROM log WHERE table_name = ? AND row_id = ?"
        ((number,),) = read_all(self._connection, query, (table, row_id))
        return None if number is None else self.step(number)

    def undoable_steps(self) -> list[tuple[int, StepKind]]:
        """Return number and kind of all steps after the last barrier and migration, oldest first."""
        found = read_all(
            self._connection,
            "SELECT number, kind FROM step WHERE kind <> 'run' AND number >"
            " coalesce((SELECT max(number) FROM step WHERE kind = 'barrier' OR schema_version < ?), 0) ORDER BY number",
            (SCHEMA_VERSION,),
        )
        return [(number, StepKind(kind)) for number, kind in found]

    def entries(self, step: int) -> list[LogEntry]:
        """Return the entries of a step in the order in which they were written."""
        query = "SELECT table_name, row_id, before, after FROM log WHERE step = ? ORDER BY position"
        found = read_all(self._connection, query, (step,))
        return [
            LogEntry(table, row_id, before and json.loads(before), after and json.loads(after))
            for table, row_id, before, after in found
        ]

    def size(self) -> int:
        """Return how many bytes the entries of the log hold."""
        found = read_all(
            self._connection,
            "SELECT coalesce(sum(length(coalesce(before, '')) + length(coalesce(after, ''))), 0) FROM log",
        )
        return int(found[0][0])


def _joined(earlier: LogEntry, later: LogEntry) -> LogEntry:
    before = earlier.before if earlier.before is None or later.before is None else later.before | earlier.before
    after = later.after if later.after is None or earlier.after is None else earlier.after | later.after
    return LogEntry(later.table, later.row_id, before, after)


def _without_unchanged(entry: LogEntry) -> LogEntry:
    if entry.before is None or entry.after is None:
        return entry
    changed = [name for name, value in entry.after.items() if entry.before[name] != value]
    before, after = {name: entry.before[name] for name in changed}, {name: entry.after[name] for name in changed}
    return LogEntry(entry.table, entry.row_id, before, after)
