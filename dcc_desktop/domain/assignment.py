"""The best assignment of cities to mentors: an exact optimum by our own Hungarian algorithm, in pure Python.

Rows are cities, columns are mentors; nothing here knows more about them. One more column, with room for all, takes the
rows that stay unpaired, at a cost above any sum of scores, so that the number of pairs comes first.
"""

from collections import Counter
from collections.abc import Collection, Sequence

from dcc_desktop.domain.assignment_flow import Flow
from dcc_desktop.domain.assignment_ties import TieBreak

Pair = tuple[int, int]


class ContradictoryPairs(ValueError):
    """The required pairs cannot all hold; says which ones cannot, as (row, column), sorted, and why.

    Attributes:
        forbidden: Pairs that are required and forbidden at the same time.
        over_capacity: All required pairs of the columns that have more of them than places.
        row_twice: All required pairs of the rows that are required with more than one column.
    """

    def __init__(
        self, forbidden: Sequence[Pair], over_capacity: Sequence[Pair], *, row_twice: Sequence[Pair] = ()
    ) -> None:
        """Keep the pairs of each kind; a pair may be of several kinds."""
        super().__init__(
            f"contradictory pairs: forbidden {forbidden}, over capacity {over_capacity}, row twice {row_twice}"
        )
        self.forbidden = tuple(forbidden)
        self.over_capacity = tuple(over_capacity)
        self.row_twice = tuple(row_twice)

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """Return all the pairs that take part in a contradiction, each once, sorted."""
        return tuple(sorted({*self.forbidden, *self.over_capacity, *self.row_twice}))


def best_assignment(
    scores: Sequence[Sequence[int | None]], capacities: Sequence[int], *, required: Collection[Pair] = ()
) -> list[int | None]:
    """Return the column chosen for each row, or None for a row that stays unpaired.

    Among all assignments that keep the capacities and hold the required pairs, this is the one with the most pairs;
    among those, the one with the highest sum of scores; among those, the one whose list of columns comes first in
    lexicographic order, row by row, where unpaired comes after every column.

    Args:
        scores: One row per city, one whole number per mentor, of any sign and size; None forbids the pair.
        capacities: How many rows each column can take, 0 or more.
        required: Pairs (row, column) that must hold, whatever they cost; naming one twice changes nothing.
    Raises:
        ContradictoryPairs: the required pairs are forbidden, exceed a capacity, or name a row with two columns.
        ValueError: a row has not one score per column, a capacity is negative, a required pair lies outside.
    """
    _check_shape(scores, capacities, required=required)
    _check_required(scores, capacities, required=set(required))
    chosen: list[int | None] = [None] * len(scores)
    places = list(capacities)
    for row, column in set(required):
        chosen[row] = column
        places[column] -= 1
    open_rows = [row for row, column in enumerate(chosen) if column is None]
    costs = _costs([scores[row] for row in open_rows], places)
    flow = Flow(costs, places)
    for position in range(len(open_rows)):
        flow.insert(position)
    TieBreak(flow).settle()
    for row, column in zip(open_rows, flow.column_of, strict=True):
        chosen[row] = column if column < len(capacities) else None
    return chosen


def _check_shape(
    scores: Sequence[Sequence[int | None]], capacities: Sequence[int], *, required: Collection[Pair]
) -> None:
    if any(len(row) != len(capacities) for row in scores):
        raise ValueError("each row needs one score per column")
    if any(capacity < 0 for capacity in capacities):
        raise ValueError("a capacity is negative")
    if any(not (0 <= row < len(scores) and 0 <= column < len(capacities)) for row, column in required):
        raise ValueError("a required pair lies outside the table of scores")


def _check_required(scores: Sequence[Sequence[int | None]], capacities: Sequence[int], *, required: set[Pair]) -> None:
    pairs = sorted(required)
    per_row = Counter(row for row, _ in pairs)
    per_column = Counter(column for _, column in pairs)
    forbidden = [(row, column) for row, column in pairs if scores[row][column] is None]
    over_capacity = [(row, column) for row, column in pairs if per_column[column] > capacities[column]]
    row_twice = [(row, column) for row, column in pairs if per_row[row] > 1]
    if forbidden or over_capacity or row_twice:
        raise ContradictoryPairs(forbidden, over_capacity, row_twice=row_twice)


def _costs(scores: Sequence[Sequence[int | None]], places: Sequence[int]) -> list[list[tuple[int, int]]]:
    """Return the (cost, column) of each allowed pair by row, cheapest first; the last one is staying unpaired.

    Costs are 0 or more. Staying unpaired costs more than all the rows together could lose by being paired.
    """
    allowed = [
        [(score, column) for column, score in enumerate(row) if score is not None and places[column]] for row in scores
    ]
    highest = max((max(row)[0] for row in allowed if row), default=0)
    lowest = min((min(row)[0] for row in allowed if row), default=0)
    unpaired = (len(scores) * (highest - lowest) + 1, len(places))
    costs = [sorted([(highest - score, column) for score, column in row]) for row in allowed]
    for row_costs in costs:
        row_costs.append(unpaired)
    return costs
