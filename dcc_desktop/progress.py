"""How long work reports how far it is, and how it is stopped."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path


class Cancelled(Exception):
    """The user stopped the work; nothing half done is left behind."""


class Progress:
    """Passed to a job; the job calls `step()` between two pieces of work.

    Args:
        report: Called with (done, total, text); total is 0 while it is unknown.
        is_cancelled: Asked at each step.
    """

    def __init__(
        self,
        report: Callable[[int, int, str], None] = lambda done, total, text: None,
        is_cancelled: Callable[[], bool] = lambda: False,
    ) -> None:
        self._report = report
        self._is_cancelled = is_cancelled

    def step(self, done: int, total: int, text: str = "") -> None:
        """Report that `done` of `total` pieces are ready.

        Raises:
            Cancelled: the user asked to stop.
        """
        if self._is_cancelled():
            raise Cancelled
        self._report(done, total, text)


Job = Callable[[Progress], Path]
"""Long work on frozen data, such as writing a document; returns what it wrote. It never sees the open file."""
