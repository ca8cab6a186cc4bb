"""Chapter 5: the ideas of the cities and their groups, by votes."""

from __future__ import annotations

from dcc_desktop.domain.cities import CityRole
from dcc_desktop.export.seminar.writer import NOTHING, SeminarWriter
from dcc_desktop.export.seminar_report import CityIdeas
from dcc_desktop.export.word.text import italic

_TOP = 10


def write_ideas(w: SeminarWriter) -> None:
    """Write an overview of all cities, then groups and top ideas of each."""
    w.document.heading(w.t("Ideas"))
    if not w.report.ideas:
        w.document.note(w.t("the ideas of the cities; none has been collected yet."))
        return
    _write_overview(w)
    w.document.heading(w.t("By city"), 2)
    for each in w.report.ideas:
        w.document.heading(w.city(each.city), 3)
        _write_clusters(w, each)
        _write_top_ideas(w, each)
    found = {each.city.id for each in w.report.ideas}
    without = [t.city for t in w.report.cities if t.city.role is not CityRole.MENTOR and t.city.id not in found]
    if without:
        w.document.note(w.t("the ideas of these cities: {cities}.").format(cities=w.cities(without)))


def _write_overview(w: SeminarWriter) -> None:
    w.document.heading(w.t("Overview"), 2)
    rows = []
    for each in w.report.ideas:
        first = each.clusters[0].cluster.title if each.clusters and each.clusters[0].dots else NOTHING
        rows.append((w.city(each.city), str(len(each.ideas)), str(len(each.clusters)), str(each.dots), first))
    w.document.table(
        [w.t("City"), w.t("Ideas"), w.t("Groups"), w.t("Votes"), w.t("Group with most votes")],
        rows,
        widths=(3.4, 1.4, 1.5, 1.4, 7),
        numeric={1, 2, 3},
        caption=w.t("Ideas and votes by city"),
    )


def _write_clusters(w: SeminarWriter, each: CityIdeas) -> None:
    if not each.clusters:
        return
    w.document.table(
        [w.t("Rank"), w.t("Group of ideas"), w.t("Ideas"), w.t("Votes")],
        [(str(c.rank), c.cluster.title, str(c.ideas), str(c.dots)) for c in each.clusters],
        widths=(1.3, 10, 1.6, 1.6),
        numeric={0, 2, 3},
        caption=w.t("{city}: groups of ideas by votes").format(city=w.city(each.city)),
    )


def _write_top_ideas(w: SeminarWriter, each: CityIdeas) -> None:
    if not each.ideas:
        return
    if not each.dots:
        w.document.note(w.t("the votes; the ideas below stand in the order in which they were collected."))
    titles = {ranked.cluster.id: ranked.cluster.title for ranked in each.clusters}
    # An idea with as many votes as the last one shown is not cut off.
    last = each.ideas[min(_TOP, len(each.ideas)) - 1].dots
    top = [idea for place, idea in enumerate(each.ideas) if place < _TOP or (idea.dots and idea.dots == last)]
    w.document.table(
        [w.t("Rank"), w.t("Idea"), w.t("Group"), w.t("Votes")],
        [
            (
                str(ranked.rank) if each.dots else NOTHING,
                ranked.idea.text,
                titles.get(ranked.idea.cluster_id, NOTHING) if ranked.idea.cluster_id else NOTHING,
                str(ranked.dots),
            )
            for ranked in top
        ],
        widths=(1.3, 8, 4, 1.6),
        numeric={0, 3},
        caption=w.t("{city}: top ideas").format(city=w.city(each.city)),
    )
    rest = len(each.ideas) - len(top)
    if rest:
        text = w.tn(
            "{count} more idea stands in the city's action plan.",
            "{count} more ideas stand in the city's action plan.",
            rest,
        )
        w.document.paragraph(italic(text.format(count=rest)), style="small")
