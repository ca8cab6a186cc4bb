"""What a radar shows: short names of the axes, and series with a value for each or none."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class SeriesKind(Enum):
    """What a series says; colour, line and mark follow from it."""

    NOW = "now"
    TARGET = "target"
    EARLIER = "earlier"


@dataclass(frozen=True, slots=True)
class RadarSeries:
    """One outline; `name` stands in the legend. None is a missing value, never a zero."""

    name: str
    kind: SeriesKind
    values: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class RadarModel:
    """Axes from 12 o'clock on, clockwise, and the series that are drawn over each other in their order."""

    axes: tuple[str, ...]
    series: tuple[RadarSeries, ...]
    scale_min: float = 1
    scale_max: float = 5
    has_legend: bool = True

    def __post_init__(self) -> None:
        for series in self.series:
            if len(series.values) != len(self.axes):
                raise ValueError(f"{len(series.values)} values for {len(self.axes)} axes")

    def share(self, value: float) -> float:
        """Return where on its axis a value lies, from 0 to 1.

        The lowest step is the first ring, not the middle, so that a city with nothing but ones has a shape too.
        """
        return min(max((value - self.scale_min + self.step) / (self.step * self.rings), 0.0), 1.0)

    @property
    def step(self) -> float:
        """Return how far apart two rings are: 1, or a fifth of a scale that is longer."""
        return max((self.scale_max - self.scale_min) / 5, 1.0)

    @property
    def rings(self) -> int:
        """Return how many rings there are, one for each step."""
        return max(round((self.scale_max - self.scale_min) / self.step), 0) + 1

    def of(self, kind: SeriesKind) -> RadarSeries | None:
        """Return the first series of a kind."""
        return next((series for series in self.series if series.kind is kind), None)
