"""The SWOT analyses of the sample."""

from __future__ import annotations

from dcc_desktop.domain.swot import SwotEntry, SwotEntryId, SwotKind
from dcc_desktop.services.sample.content import Row, Sample, sample_id


def save_swot(sample: Sample) -> None:
    """Save the first city's own SWOT entries, and one of each kind for the others, from their best and worst."""
    rows = sample.content.read("swot")
    first = sample.content.read("maturity")["first_city"]["city"]
    entries = [_own_entry(sample, first, row, position=n) for n, row in enumerate(rows["entries"])]
    lines = {line["dimension"]: line for line in rows["lines"]}
    for city in sample.advised():
        if city != first:
            weakest, second, third, *_others, strongest = sample.weakest_first(city)
            picked = zip(SwotKind, (strongest, weakest, second, third), strict=True)
            entries += [
                SwotEntry(
                    id=SwotEntryId(sample_id("swot", city, kind)),
                    city_id=sample.city_id(city),
                    kind=kind,
                    text=lines[dimension][kind.value],
                    criterion_id=sample.lowest[city, weakest] if kind is SwotKind.WEAKNESS else None,
                )
                for kind, dimension in picked
            ]
    sample.workshop.swot_entries.save_many(entries)


def _own_entry(sample: Sample, city: str, row: Row, *, position: int) -> SwotEntry:
    return SwotEntry(
        id=SwotEntryId(sample_id("swot", city, str(position))),
        city_id=sample.city_id(city),
        kind=SwotKind(row["kind"]),
        text=row["text"],
        criterion_id=sample.criterion(row["criterion"]).id if "criterion" in row else None,
        position=position,
    )
