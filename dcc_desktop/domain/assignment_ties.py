"""Which of several optimal assignments: the lexicographically first one, found exactly.

By complementary slackness the optimal assignments are exactly those that use only tight pairs (reduced cost 0 under the
optimal potentials) and fill every column whose potential is not 0. So the rows are fixed one by one, each at the first
column to which it can move while later rows move along tight pairs to make up for it; no cost is looked at again.
"""

from collections.abc import Sequence
from itertools import pairwise

from dcc_desktop.domain.assignment_flow import Flow


class TieBreak:
    """Turns an optimal assignment into the lexicographically first of all the optimal ones.

    Columns are bits of whole numbers here. One bit more stands for the free places: a step to it fills a free place of
    a column, a step from it leaves a place empty, which keeps the optimum only where the potential is 0.
    """

    def __init__(self, flow: Flow) -> None:
        """Take over a flow in which every row is inserted; `settle` changes it in place."""
        self._flow = flow
        self._free_places = len(flow.free)
        self._may_lose = sum(1 << column for column, potential in enumerate(flow.potential) if not potential)
        self._tight = [self._tight_columns(row) for row in range(len(flow.costs))]

    def _tight_columns(self, row: int) -> int:
        lowest = self._flow.reduced[row]
        potential = self._flow.potential
        columns = 0
        for cost, column in self._flow.costs[row]:
            if cost > lowest:  # potentials are <= 0
                break
            if cost - potential[column] == lowest:
                columns |= 1 << column
        return columns

    def settle(self) -> None:
        """Give each row in turn the first column that leaves the rows before it and the optimum as they are."""
        for row, tight in enumerate(self._tight):
            present = self._flow.column_of[row]
            better = tight & ((1 << present) - 1)
            if better:
                self._improve(row, better, present=present)

    def _improve(self, row: int, better: int, *, present: int) -> None:
        visited = 0
        while better:
            first = better & -better
            way = self._way(first, 1 << present, visited=visited, after=row)
            if isinstance(way, list):
                self._move_along(way, after=row)
                self._move(row, present, first.bit_length() - 1)
                return
            visited = way
            better &= ~visited

    def _way(self, start: int, goal: int, *, visited: int, after: int) -> list[int] | int:
        """Return the columns from start to goal by which rows after this one can move up; else all columns visited."""
        origin = {start: 0}
        visited |= start
        queue = [start]
        for column in queue:
            onward = self._onward(column.bit_length() - 1, after=after)
            if onward & goal:
                return [*self._back_to_start(origin, column)[::-1], goal.bit_length() - 1]
            onward &= ~visited
            visited |= onward
            while onward:
                step = onward & -onward
                origin[step] = column
                queue.append(step)
                onward ^= step
        return visited

    @staticmethod
    def _back_to_start(origin: dict[int, int], column: int) -> list[int]:
        way = []
        while column:
            way.append(column.bit_length() - 1)
            column = origin[column]
        return way

    def _onward(self, column: int, *, after: int) -> int:
        if column == self._free_places:
            return self._may_lose
        onward = 1 << self._free_places if self._flow.free[column] else 0
        for member in self._flow.rows_in[column]:
            if member > after:
                onward |= self._tight[member]
        return onward

    def _move_along(self, way: Sequence[int], *, after: int) -> None:
        for source, target in pairwise(way):
            if target == self._free_places:
                self._flow.free[source] -= 1
            elif source == self._free_places:
                self._flow.free[target] += 1
            else:
                bit = 1 << target
                member = next(m for m in self._flow.rows_in[source] if m > after and self._tight[m] & bit)
                self._move(member, source, target)

    def _move(self, row: int, source: int, target: int) -> None:
        self._flow.column_of[row] = target
        self._flow.rows_in[source].remove(row)
        self._flow.rows_in[target].append(row)
