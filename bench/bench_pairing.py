"""The suggested pairing of 41 cities with 20 mentors, with the reasons of every chosen pair."""

from __future__ import annotations

import random

from bench.timing import print_line, time_calls
from dcc_desktop.domain.assignment import best_assignment
from dcc_desktop.domain.cities import City, CityId, CityRole
from dcc_desktop.domain.frameworks import DimensionId
from dcc_desktop.domain.mentoring import Need, NeedId, Offer, OfferId
from dcc_desktop.domain.pairing import PairingInput, PairingScorer, suggest_pairing

_DIMENSIONS = [DimensionId(f"d{i}") for i in range(7)]


def _city(name: str, chance: random.Random, role: CityRole) -> City:
    return City(
        id=CityId(name),
        name_en=name,
        country=chance.choice(["BG", "GR", "ES", "NL"]),
        languages=tuple(chance.sample(["bg", "en", "el", "es", "it"], 2)),
        population=chance.randint(20_000, 900_000),
        role=role,
        capacity=chance.randint(1, 3),
    )


def _sample(cities: int, mentors: int) -> PairingInput:
    chance = random.Random(7)
    asking = [_city(f"c{i:03}", chance, CityRole.CHALLENGE) for i in range(cities)]
    giving = [_city(f"m{i:03}", chance, CityRole.MENTOR) for i in range(mentors)]
    needs = [
        Need(id=NeedId(f"{c.id}{i}"), city_id=c.id, text="x", dimension_id=chance.choice(_DIMENSIONS))
        for c in asking
        for i in range(3)
    ]
    offers = [
        Offer(id=OfferId(f"{m.id}{i}"), city_id=m.id, text="x", dimension_id=chance.choice(_DIMENSIONS))
        for m in giving
        for i in range(4)
    ]
    gaps = {c.id: {dimension: chance.random() for dimension in _DIMENSIONS} for c in asking}
    return PairingInput(asking, giving, needs, offers, gaps)


def _suggest_with_reasons(given: PairingInput) -> None:
    suggestion = suggest_pairing(given)
    scorer = PairingScorer(given)
    by_id = {city.id: city for city in [*given.cities, *given.mentors]}
    for pair in suggestion.chosen:
        scorer.parts(pair, by_id[pair.city_id], by_id[pair.mentor_id])


def main() -> None:
    given = _sample(41, 20)
    table = [[pair.total for pair in suggest_pairing(given).pairs[r * 20 : r * 20 + 20]] for r in range(41)]
    capacities = [mentor.capacity for mentor in given.mentors]
    print_line(
        "pairing 41 x 20 with reasons (aim: 10 ms)",
        time_calls(lambda: _suggest_with_reasons(given)),
        ("of which the assignment", time_calls(lambda: best_assignment(table, capacities))),
    )
    chance = random.Random(7)
    for rows, columns, aim in ((60, 40, 5), (200, 100, 100)):
        scores = [
            [chance.randint(0, 100) if chance.random() > 0.1 else None for _ in range(columns)] for _ in range(rows)
        ]
        room = [chance.randint(1, 3) for _ in range(columns)]
        print_line(
            f"assignment {rows} x {columns} (aim: {aim} ms)",
            time_calls(lambda scores=scores, room=room: best_assignment(scores, room)),  # type: ignore[misc]
        )


if __name__ == "__main__":
    main()
