"""Chapter 7: the pairings, why they were chosen, and what the suggestion would have been."""

from __future__ import annotations

from collections.abc import Sequence

from dcc_desktop.export.seminar.pairing_cards import write_cards
from dcc_desktop.export.seminar.writer import SeminarWriter
from dcc_desktop.export.seminar_report import Mentoring, OtherChoice
from dcc_desktop.export.word.text import Text, bold


def write_mentoring(w: SeminarWriter) -> None:
    """Write the pairings as a table, the choices that differ from the suggestion, unpaired cities, and the cards."""
    mentoring = w.report.mentoring
    w.document.heading(w.t("Mentoring"))
    if mentoring.cards:
        w.document.paragraph(
            w.t(
                "Each pair has a score of up to 100 points, the sum of its parts: how far the mentor's offers answer "
                "the city's needs, how wide the city's gap to its target is there, a common language, another country, "
                "a similar size, and the wishes of both. The suggestion pairs as many cities as the mentors have "
                "places for, with the highest sum; the facilitator decides."
            )
        )
        _write_overview(w, mentoring)
    else:
        w.document.note(w.t("the pairings of cities with mentor cities."))
    _write_choices(w, mentoring)
    _write_unpaired(w, mentoring)
    if mentoring.cards:
        write_cards(w, mentoring.cards)


def _write_overview(w: SeminarWriter, mentoring: Mentoring) -> None:
    w.document.heading(w.t("Pairings"), 2)
    w.document.table(
        [w.t("City"), w.t("Mentor city"), w.t("Points"), w.t("Form of work"), w.t("First step")],
        [
            (
                w.city(card.city),
                w.city(card.mentor),
                str(card.pairing.score),
                w.label(card.pairing.format),
                w.date(card.pairing.first_step_on),
            )
            for card in mentoring.cards
        ],
        widths=(3.6, 3.6, 1.5, 3.6, 3),
        numeric={2},
        caption=w.t("Cities and their mentor cities"),
    )
    w.document.paragraph(
        w.tn(
            "{count} pairing, {total} points in all.", "{count} pairings, {total} points in all.", len(mentoring.cards)
        ).format(count=len(mentoring.cards), total=mentoring.total)
    )
    w.document.table(
        [w.t("Mentor city"), w.t("Places"), w.t("Taken"), w.t("Cities")],
        [_mentor_row(w, mentoring, index) for index in range(len(mentoring.mentors))],
        widths=(4, 1.6, 1.6, 8),
        numeric={1, 2},
        caption=w.t("The mentor cities and their places"),
    )


def _mentor_row(w: SeminarWriter, mentoring: Mentoring, index: int) -> tuple[str, str, str, str]:
    mentor = mentoring.mentors[index]
    advised = [card.city for card in mentoring.cards if card.mentor.id == mentor.id]
    return w.place(mentor), str(mentor.capacity), str(len(advised)), w.cities(advised) or w.t("none yet")


def _write_choices(w: SeminarWriter, mentoring: Mentoring) -> None:
    if mentoring.problem:
        w.document.heading(w.t("Suggested and chosen"), 2)
        w.document.paragraph(w.t("No suggestion can be made: {reason}").format(reason=mentoring.problem))
        return
    if not mentoring.cards or mentoring.suggested_total is None:
        return
    w.document.heading(w.t("Suggested and chosen"), 2)
    w.document.paragraph(
        w.t("With the present data the suggestion reaches {suggested} points, the choice made {chosen}.").format(
            suggested=mentoring.suggested_total, chosen=mentoring.chosen_total
        )
    )
    if mentoring.chosen_total != mentoring.total:
        w.document.paragraph(
            w.t(
                "The data have changed since the pairs were chosen: the points kept on the cards add up to {kept}."
            ).format(kept=mentoring.total)
        )
    if not mentoring.other_choices:
        w.document.paragraph(w.t("The facilitator took over the suggestion as it is."))
        return
    w.document.paragraph(
        w.t(
            "The table lists every city whose mentor is not the suggested one, also where this only follows from "
            "another choice; its two sums differ by as much as the totals do."
        )
    )
    w.document.table(
        [w.t("City"), w.t("Suggested"), w.t("Points"), w.t("Chosen"), w.t("Points")],
        [*(_choice_row(w, each) for each in mentoring.other_choices), _sum_row(w, mentoring.other_choices)],
        widths=(4, 4, 1.6, 4, 1.6),
        numeric={2, 4},
        caption=w.t("Where the choice differs from the suggestion"),
    )


def _choice_row(w: SeminarWriter, each: OtherChoice) -> list[Text]:
    return [
        w.city(each.city),
        w.city(each.suggested) if each.suggested else w.t("no mentor"),
        str(each.suggested_points),
        w.city(each.chosen) if each.chosen else w.t("no mentor"),
        str(each.chosen_points),
    ]


def _sum_row(w: SeminarWriter, choices: Sequence[OtherChoice]) -> list[Text]:
    suggested, chosen = sum(each.suggested_points for each in choices), sum(each.chosen_points for each in choices)
    return [bold(w.t("Total")), "", bold(str(suggested)), "", bold(str(chosen))]


def _write_unpaired(w: SeminarWriter, mentoring: Mentoring) -> None:
    if not mentoring.unpaired:
        return
    w.document.heading(w.t("Cities without a mentor"), 2)
    w.document.table(
        [w.t("City"), w.t("Reason")],
        [(w.city(each.city), w.t(each.reason)) for each in mentoring.unpaired],
        widths=(1, 2),
        caption=w.t("Cities without a mentor"),
    )
