"""The card of each pairing: why, the parts of its score, topics, first step, dates."""

from __future__ import annotations

from collections.abc import Sequence

from dcc_desktop.domain.pairing import Part
from dcc_desktop.export.seminar.writer import NOTHING, SeminarWriter
from dcc_desktop.export.seminar_report import Origin, PairingCard
from dcc_desktop.export.word.text import Text, bold, missing
from dcc_desktop.i18n import N_

_ORIGINS = {
    Origin.SUGGESTED: N_("As suggested"),
    Origin.EARLIER: N_("From an earlier suggestion"),
    Origin.OWN: N_("The facilitator's own choice"),
}


def write_cards(w: SeminarWriter, cards: Sequence[PairingCard]) -> None:
    """Write one card for each pairing."""
    w.document.heading(w.t("The cards"), 2)
    for card in cards:
        title = f"{w.city(card.city)} – {w.city(card.mentor)}"
        w.document.heading(title, 3)
        w.document.facts(_facts(w, card))
        if card.parts:
            w.document.table(
                [w.t("Part of the score"), w.t("Why"), w.t("Points"), w.t("Out of")],
                [*(_part_row(w, part) for part in card.parts), _sum_row(w, card)],
                widths=(3.6, 7.6, 1.5, 2.3),
                numeric={2, 3},
                caption=w.t("{pair}: parts of the score").format(pair=title),
            )


def _facts(w: SeminarWriter, card: PairingCard) -> list[tuple[Text, Text]]:
    pairing = card.pairing
    facts: list[tuple[Text, Text]] = [(w.t("How it was chosen"), _origin(w, card))]
    if card.needs:
        facts.append((w.t("What the city asks for"), "\n".join(card.needs)))
    if card.offers:
        facts.append((w.t("What the mentor offers"), "\n".join(card.offers)))
    first_step: Text = pairing.first_step or missing(w.t("to be agreed"))
    if pairing.first_step and pairing.first_step_on:
        first_step = f"{pairing.first_step}, {w.date(pairing.first_step_on)}"
    elif pairing.first_step_on:
        first_step = [w.date(pairing.first_step_on), ": ", missing(w.t("to be agreed"))]
    period = w.formats.period(pairing.starts_on, pairing.ends_on)
    return [
        *facts,
        (w.t("Topics"), pairing.topics or missing(w.t("to be agreed"))),
        (w.t("Form of work"), w.label(pairing.format)),
        (w.t("Expected result"), pairing.expected_result or missing(w.t("to be agreed"))),
        (w.t("First step"), first_step),
        (w.t("Period"), period or missing(w.t("to be agreed"))),
        (w.t("Contact person of the city"), w.contact(card.city_contact) or missing(w.t("to be named"))),
        (w.t("Contact person of the mentor"), w.contact(card.mentor_contact) or missing(w.t("to be named"))),
    ]


def _origin(w: SeminarWriter, card: PairingCard) -> str:
    if card.rule_reason:
        return w.t("Required by a rule: {reason}").format(reason=card.rule_reason)
    return w.t(_ORIGINS[card.origin])


def _part_row(w: SeminarWriter, part: Part) -> list[Text]:
    points = NOTHING if part.points is None else str(part.points)
    return [w.label(part.name), _reason(w, part), points, str(part.most)]


def _sum_row(w: SeminarWriter, card: PairingCard) -> list[Text]:
    most = sum(part.most for part in card.parts)
    return [bold(w.t("Total")), "", bold(str(card.pairing.score)), bold(str(most))]


def _reason(w: SeminarWriter, part: Part) -> str:
    filled = dict(part.parameters)
    codes = filled.get("languages")
    if isinstance(codes, str):
        filled["languages"] = ", ".join(w.formats.language(code.strip()) for code in codes.split(","))
    try:
        return w.t(part.reason).format(**filled)
    except (KeyError, IndexError, ValueError):
        # A file from another version may hold a reason whose parameters are not there.
        return w.t(part.reason)
