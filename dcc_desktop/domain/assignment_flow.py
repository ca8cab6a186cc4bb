"""The assignment of the lowest cost, row by row: one shortest augmenting path for each row, with potentials.

A column is not repeated for each of its places: it holds as many rows as its capacity allows, which keeps the paths
short. Whole numbers throughout, so the optimum is exact.

Sources: Kuhn (1955), Naval Research Logistics Quarterly 2, 83-97; Jonker & Volgenant (1987), Computing 38, 325-340.
"""

from collections.abc import Sequence
from heapq import heappop, heappush


class Flow:
    """An assignment of the rows inserted so far, of the lowest cost, with the potentials that prove it.

    For every row r with the column c that it is in, and for every column j: cost[r, c] - potential[c] <=
    cost[r, j] - potential[j]. Potentials are never above 0, and are 0 where a place is free.
    """

    def __init__(self, costs: list[list[tuple[int, int]]], places: Sequence[int]) -> None:
        """Begin with no row inserted.

        Args:
            costs: The allowed (cost, column) pairs of each row, cheapest first, costs 0 or more; the last pair of each
                is that of staying unpaired, in column len(places), which has room for all.
            places: The capacity of each column.
        """
        self.costs = costs
        self.free = [*places, len(costs) + 1]
        self.potential = [0] * len(self.free)
        self.column_of = [-1] * len(costs)
        self.reduced = [0] * len(costs)  # cost[r, c] - potential[c] of each row r in its column c; 0 before that
        self.rows_in: list[list[int]] = [[] for _ in self.free]

    def insert(self, row: int) -> None:
        """Put one more row in, moving others to make room where that costs least."""
        bound = self.costs[row][-1][0] + 1  # the distance of the nearest free place so far; unpaired is always free
        end = -1
        distance = [bound] * len(self.free)
        came_from = [-1] * len(self.free)
        heap: list[tuple[int, int]] = []
        scanned: list[int] = []
        potential, free = self.potential, self.free
        rows, base = [row], 0
        while True:
            for member in rows:
                offset = base - self.reduced[member]
                limit = bound - offset
                for cost, column in self.costs[member]:
                    if cost >= limit:  # potentials are <= 0, so no later column of this row can be nearer
                        break
                    reached = offset + cost - potential[column]
                    if reached < bound and reached < distance[column]:
                        distance[column] = reached
                        came_from[column] = member
                        if free[column]:
                            bound, end, limit = reached, column, reached - offset
                        else:
                            heappush(heap, (reached, column))
            while heap and heap[0][0] > distance[heap[0][1]]:
                heappop(heap)  # reached on a shorter way since
            if not heap or heap[0][0] >= bound:
                break
            base, nearest = heappop(heap)
            scanned.append(nearest)
            rows = self.rows_in[nearest]
        self._reprice(row, scanned, distance=distance, bound=bound)
        self._shift(row, end, came_from=came_from)

    def _reprice(self, row: int, scanned: Sequence[int], *, distance: Sequence[int], bound: int) -> None:
        self.reduced[row] = bound
        for column in scanned:
            drop = bound - distance[column]
            self.potential[column] -= drop
            for member in self.rows_in[column]:
                self.reduced[member] += drop

    def _shift(self, row: int, end: int, *, came_from: Sequence[int]) -> None:
        self.free[end] -= 1
        column = end
        while True:
            member = came_from[column]
            previous = self.column_of[member]
            self.column_of[member] = column
            self.rows_in[column].append(member)
            if member == row:
                return
            self.rows_in[previous].remove(member)
            column = previous
