"""Chapter 5: the ideas of the cities and their groups, by votes."""

from __future__ import annotations

from dcc_desktop.domain.cities import CityRole
from dcc_desktop.domain.ranking import RankedCluster
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
        _write_votes(w, each)
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
        groups = each.groups if each.clusters else ()
        first = groups[0].text if groups and groups[0].dots else NOTHING
        voters = str(each.voters) if each.voters else NOTHING
        dots = str(each.dots) if each.dots else NOTHING
        rows.append((w.city(each.city), str(len(each.ideas)), str(len(each.clusters)), voters, dots, first))
    w.document.table(
        [w.t("City"), w.t("Ideas"), w.t("Groups"), w.t("Voters"), w.t("Dots"), w.t("Most votes")],
        rows,
        widths=(3.4, 1.4, 1.5, 2, 1.4, 6),
        numeric={1, 2, 3, 4},
        caption=w.t("Ideas and votes by city"),
    )


def _write_votes(w: SeminarWriter, each: CityIdeas) -> None:
    if not each.dots:
        w.document.note(w.t("the votes; the ideas below stand in the order in which they were collected."))
    elif each.voters:
        text = w.tn(
            "{count} person voted. Dots given: {dots}.", "{count} people voted. Dots given: {dots}.", each.voters
        )
        w.document.paragraph(text.format(count=each.voters, dots=each.dots))
    else:
        w.document.paragraph(w.t("Dots counted on paper: {dots}.").format(dots=each.dots))


def _write_clusters(w: SeminarWriter, each: CityIdeas) -> None:
    if not each.clusters:
        return
    headers, widths = [w.t("Group of ideas"), w.t("Ideas")], [10, 1.6]
    # An idea in no group is ranked among them; without dots the list of ideas says enough about it.
    groups = [g for g in each.groups if isinstance(g, RankedCluster) or g.dots]
    rows = [[g.text, str(g.ideas) if isinstance(g, RankedCluster) else NOTHING] for g in groups]
    caption = w.t("{city}: groups of ideas")
    if each.dots:
        headers, widths = [w.t("Rank"), *headers, w.t("Dots")], [1.3, *widths, 1.6]
        rows = [[str(g.rank), *row, str(g.dots)] for g, row in zip(groups, rows, strict=True)]
        caption = w.t("{city}: groups of ideas by votes")
    w.document.table(
        headers,
        rows,
        widths=widths,
        numeric={0, 2, 3} if each.dots else {1},
        caption=caption.format(city=w.city(each.city)),
    )


def _write_top_ideas(w: SeminarWriter, each: CityIdeas) -> None:
    if not each.ideas:
        return
    titles = {ranked.cluster.id: ranked.cluster.title for ranked in each.clusters}
    # An idea with as many votes as the last one shown is not cut off.
    last = each.ideas[min(_TOP, len(each.ideas)) - 1].dots
    top = [idea for place, idea in enumerate(each.ideas) if place < _TOP or (idea.dots and idea.dots == last)]
    headers, widths = [w.t("Idea"), w.t("Group")], [8.0, 4.0]
    rows = [[r.idea.text, titles.get(r.idea.cluster_id, NOTHING) if r.idea.cluster_id else NOTHING] for r in top]
    caption = w.t("{city}: ideas")
    if each.dots:
        headers, widths = [w.t("Rank"), *headers, w.t("Dots")], [1.3, *widths, 1.6]
        rows = [[str(ranked.rank), *row, str(ranked.dots)] for ranked, row in zip(top, rows, strict=True)]
        caption = w.t("{city}: top ideas")
    w.document.table(
        headers,
        rows,
        widths=widths,
        numeric={0, 3} if each.dots else (),
        caption=caption.format(city=w.city(each.city)),
    )
    rest = len(each.ideas) - len(top)
    if rest:
        text = w.tn(
            "{count} more idea stands in the city's action plan.",
            "{count} more ideas stand in the city's action plan.",
            rest,
        )
        w.document.paragraph(italic(text.format(count=rest)), style="small")
