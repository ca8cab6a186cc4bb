"""Needs, offers, wishes and rules of the sample, and the pairings chosen from the suggestion."""

from __future__ import annotations

from dataclasses import replace

from dcc_desktop.domain.entity import derived_id
from dcc_desktop.domain.mentoring import (
    MentoringFormat,
    Need,
    NeedId,
    Offer,
    OfferId,
    Pairing,
    PairingRule,
    PairingRuleId,
    RuleKind,
    Wish,
    WishId,
)
from dcc_desktop.services.sample.content import Row, Sample, fields_in, sample_id
from dcc_desktop.services.suggestion import choose_pairing, take_suggestion

_STRENGTHS = (3, 2, 2)  # of the needs of a city, its weakest dimension first


def save_needs_and_offers(sample: Sample) -> None:
    """Save what the cities ask for, from their lowest criteria, and what the mentors can give."""
    rows = sample.content.read("mentoring")
    criteria = {each.criterion.id: each.criterion for branch in sample.tree.dimensions for each in branch.criteria}
    needs = [_own_need(sample, row, position=position) for position, row in enumerate(rows["needs"])]
    written = {row["city"] for row in rows["needs"]}
    lines = {line["dimension"]: line for line in rows["lines"]}
    for city in sample.advised():
        if city in written:
            continue
        for position, (dimension, strength) in enumerate(zip(sample.weakest_first(city), _STRENGTHS, strict=False)):
            criterion = criteria[sample.lowest[city, dimension]]
            needs.append(
                Need(
                    id=NeedId(sample_id("need", city, str(position))),
                    city_id=sample.city_id(city),
                    text=lines[dimension]["need"],
                    dimension_id=criterion.dimension_id,
                    criterion_id=criterion.id,
                    strength=strength,
                    position=position,
                )
            )
    sample.workshop.needs.save_many(needs)
    sample.workshop.offers.save_many(
        [
            Offer(
                id=OfferId(sample_id("offer", row["city"], row["dimension"])),
                city_id=sample.city_id(row["city"]),
                dimension_id=sample.dimension_id(row["dimension"]),
                position=position,
                **fields_in(Offer, row),
            )
            for position, row in enumerate(rows["offers"])
        ]
    )


def _own_need(sample: Sample, row: Row, *, position: int) -> Need:
    criterion = sample.criterion(row["criterion"])
    return Need(
        id=NeedId(sample_id("need", row["city"], str(position))),
        city_id=sample.city_id(row["city"]),
        dimension_id=criterion.dimension_id,
        criterion_id=criterion.id,
        position=position,
        **fields_in(Need, row),
    )


def save_wishes_and_rules(sample: Sample) -> None:
    """Save who would like to work with whom, and the pairs that must or must not be."""
    rows = sample.content.read("mentoring")
    wishes = [
        (sample.city_id(city), sample.city_id(other)) for city, others in rows["wishes"].items() for other in others
    ]
    sample.workshop.wishes.save_many(
        [Wish(id=WishId(derived_id("wish", *pair)), city_id=pair[0], wished_city_id=pair[1]) for pair in wishes]
    )
    rules = [(sample.city_id(row["city"]), sample.city_id(row["mentor"]), row) for row in rows["rules"]]
    sample.workshop.pairing_rules.save_many(
        [
            PairingRule(
                id=PairingRuleId(derived_id("pairing rule", city_id, mentor_id)),
                city_id=city_id,
                mentor_id=mentor_id,
                kind=RuleKind(row["kind"]),
                reason=row["reason"],
            )
            for city_id, mentor_id, row in rules
        ]
    )


def save_pairings(sample: Sample) -> None:
    """Save the facilitator's own choice and, for all other cities, the suggestion; each with its card filled in."""
    rows = sample.content.read("mentoring")
    own = _choose_own(sample, rows["own_choice"])
    pairings = [own, *take_suggestion(sample.workshop)]
    cards = [_with_card(sample, rows, pairing, number) for number, pairing in enumerate(pairings)]
    cards[0] = replace(cards[0], topics=rows["own_choice"]["topics"])
    sample.workshop.pairings.save_many(cards)
    sample.mentors = {pairing.city_id: pairing.mentor_id for pairing in pairings}


def _choose_own(sample: Sample, row: Row) -> Pairing:
    return choose_pairing(sample.workshop, sample.city_id(row["city"]), sample.city_id(row["mentor"]))


def _with_card(sample: Sample, rows: Row, pairing: Pairing, number: int) -> Pairing:
    offered = {offer.dimension_id for offer in sample.workshop.offers.where(city_id=pairing.mentor_id)}
    needs = sorted(sample.workshop.needs.where(city_id=pairing.city_id), key=lambda need: -need.strength)
    answered = [need for need in needs if need.dimension_id in offered] or needs[:1]
    lines = {sample.dimension_id(line["dimension"]): line for line in rows["lines"]}
    chosen = [line for need in answered if need.dimension_id for line in [lines[need.dimension_id]]]
    card = rows["cards"]
    return replace(
        pairing,
        topics="; ".join(dict.fromkeys(line["topics"] for line in chosen)),
        format=MentoringFormat(chosen[0]["format"]),
        expected_result=chosen[0]["expected_result"],
        first_step=chosen[0]["first_step"],
        first_step_on=card["first_step_on"][number % len(card["first_step_on"])],
        starts_on=card["starts_on"],
        ends_on=card["ends_on"][number % len(card["ends_on"])],
    )
