"""Ideas and their clusters."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from dcc_desktop.domain.entity import new_id
from dcc_desktop.domain.ideas import Cluster, ClusterId, Idea, IdeaId
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import N_, _
from dcc_desktop.services.ordering import placed
from dcc_desktop.services.pasted_text import pasted_lines
from dcc_desktop.services.present import key_of_row, refreshed, refuse_dangling
from dcc_desktop.services.removing import remove_rows
from dcc_desktop.services.short_texts import shortened

if TYPE_CHECKING:
    from dcc_desktop.domain.cities import CityId
    from dcc_desktop.domain.frameworks import DimensionId
    from dcc_desktop.domain.seminars import AgendaItemId
    from dcc_desktop.workshop_file import WorkshopFile


def add_idea(
    workshop: WorkshopFile,
    city_id: CityId,
    text: str,
    *,
    agenda_item_id: AgendaItemId | None = None,
    author: str = "",
    dimension_id: DimensionId | None = None,
) -> Idea:
    """Add an idea after the others of the city."""
    idea = Idea(
        id=IdeaId(new_id()),
        city_id=workshop.cities.get(city_id).id,
        text=text,
        created_at=workshop.clock(),
        agenda_item_id=agenda_item_id,
        dimension_id=dimension_id,
        author=author,
        position=workshop.ideas.next_position(city_id=city_id),
    )
    refuse_dangling(workshop.ideas, [idea])
    with workshop.change(N_("Add idea: {text}"), text=shortened(idea.text)):
        workshop.ideas.save(idea)
    return idea


def add_ideas(
    workshop: WorkshopFile,
    city_id: CityId,
    texts: str | Iterable[str],
    *,
    agenda_item_id: AgendaItemId | None = None,
    author: str = "",
    dimension_id: DimensionId | None = None,
) -> list[Idea]:
    """Add pasted text, one idea a line, as one step."""
    city_id = workshop.cities.get(city_id).id
    now, first = workshop.clock(), workshop.ideas.next_position(city_id=city_id)
    ideas = [
        Idea(
            id=IdeaId(new_id()),
            city_id=city_id,
            text=text,
            created_at=now,
            agenda_item_id=agenda_item_id,
            dimension_id=dimension_id,
            author=author,
            position=position,
        )
        for position, text in enumerate(pasted_lines(texts), start=first)
    ]
    # They all refer to the same things.
    refuse_dangling(workshop.ideas, ideas[:1])
    with workshop.change(N_("Add ideas: {count}"), count=len(ideas)):
        workshop.ideas.save_many(ideas)
    return ideas


def change_idea(workshop: WorkshopFile, idea: Idea, *, merge_key: str = "") -> None:
    """Save a changed idea; its cluster is the one in the file, which only `move_to_cluster` changes."""
    idea = refreshed(workshop.ideas, idea, fixed=["city_id"], moved=["cluster_id"])
    key = key_of_row(workshop.ideas, idea.id, merge_key)
    with workshop.change(N_("Change idea: {text}"), merge_key=key, text=shortened(idea.text)):
        workshop.ideas.save(idea)


def move_idea(workshop: WorkshopFile, idea_id: IdeaId, *, index: int) -> None:
    """Put an idea at another place (0 = first) among those of its cluster, or among those without one."""
    idea = workshop.ideas.get(idea_id)
    siblings = workshop.ideas.where(city_id=idea.city_id, cluster_id=idea.cluster_id)
    with workshop.change(N_("Move idea: {text}"), text=shortened(idea.text)):
        workshop.ideas.save_many(placed(idea, siblings, index=index))


def move_to_cluster(workshop: WorkshopFile, ideas: Sequence[Idea], cluster_id: ClusterId | None) -> None:
    """Move ideas into a cluster of their city, or out of any when it is None."""
    # Read again, so that a card that was drawn a while ago does not bring its old text back.
    present = workshop.ideas.among("id", [idea.id for idea in ideas])
    cluster = None if cluster_id is None else workshop.clusters.get(cluster_id)
    for idea in present:
        if cluster is not None and idea.city_id != cluster.city_id:
            raise InvalidInputError(
                _("The idea “{idea}” belongs to another city.").format(idea=shortened(idea.text)),
                hint=_("A cluster holds the ideas of one city."),
            )
    with workshop.change(N_("Move ideas: {count}"), count=len(present)):
        workshop.ideas.save_many([replace(idea, cluster_id=cluster_id) for idea in present])


def remove_ideas(workshop: WorkshopFile, idea_ids: Sequence[IdeaId]) -> None:
    """Remove ideas together with the votes given to them, as one step."""
    remove_rows(
        workshop,
        workshop.ideas,
        idea_ids,
        label_of_one=N_("Remove idea: {text}"),
        label_of_several=N_("Remove ideas: {count}"),
        names=lambda idea: {"text": shortened(idea.text)},
    )


def add_cluster(workshop: WorkshopFile, city_id: CityId, title: str, *, ideas: Sequence[Idea] = ()) -> Cluster:
    """Add a cluster after the others of the city, and move these ideas into it."""
    cluster = Cluster(
        id=ClusterId(new_id()),
        city_id=workshop.cities.get(city_id).id,
        title=title,
        position=workshop.clusters.next_position(city_id=city_id),
    )
    with workshop.change(N_("Add cluster: {title}"), title=shortened(cluster.title)):
        workshop.clusters.save(cluster)
        move_to_cluster(workshop, ideas, cluster.id)
    return cluster


def rename_cluster(workshop: WorkshopFile, cluster_id: ClusterId, title: str, *, merge_key: str = "") -> None:
    """Give a cluster another title."""
    cluster = replace(workshop.clusters.get(cluster_id), title=title)
    key = key_of_row(workshop.clusters, cluster_id, merge_key)
    with workshop.change(N_("Rename cluster: {title}"), merge_key=key, title=shortened(cluster.title)):
        workshop.clusters.save(cluster)


def move_cluster(workshop: WorkshopFile, cluster_id: ClusterId, *, index: int) -> None:
    """Put a cluster at another place (0 = first) among those of its city."""
    cluster = workshop.clusters.get(cluster_id)
    siblings = workshop.clusters.where(city_id=cluster.city_id)
    with workshop.change(N_("Move cluster: {title}"), title=shortened(cluster.title)):
        workshop.clusters.save_many(placed(cluster, siblings, index=index))


def merge_clusters(workshop: WorkshopFile, cluster_ids: Sequence[ClusterId], *, into: ClusterId) -> None:
    """Merge clusters of one city into one; their ideas, the votes given to them and their actions follow."""
    target = workshop.clusters.get(into)
    merged = [workshop.clusters.get(cluster_id) for cluster_id in cluster_ids if cluster_id != into]
    for cluster in merged:
        if cluster.city_id != target.city_id:
            raise InvalidInputError(
                _("The cluster “{title}” belongs to another city.").format(title=shortened(cluster.title)),
                hint=_("Merge clusters of one city only."),
            )
    ids = [cluster.id for cluster in merged]
    with workshop.change(N_("Merge clusters into: {title}"), title=shortened(target.title)):
        ideas, votes = workshop.ideas.among("cluster_id", ids), workshop.votes.among("cluster_id", ids)
        workshop.ideas.save_many([replace(idea, cluster_id=into) for idea in ideas])
        workshop.votes.save_many([replace(vote, cluster_id=into) for vote in votes])
        _hand_over_actions(workshop, ids, into)
        for cluster_id in ids:
            workshop.clusters.delete(cluster_id)


def _hand_over_actions(workshop: WorkshopFile, cluster_ids: Sequence[ClusterId], into: ClusterId) -> None:
    actions = {origin.action_id for origin in workshop.action_origins.where(cluster_id=into)}
    for origin in workshop.action_origins.among("cluster_id", cluster_ids):
        # An action that came from two of them comes from the one now; the second origin goes with its cluster.
        if origin.action_id not in actions:
            actions.add(origin.action_id)
            workshop.action_origins.save(replace(origin, cluster_id=into))


def remove_cluster(workshop: WorkshopFile, cluster_id: ClusterId) -> None:
    """Remove a cluster; its ideas stay, without a cluster.

    Raises:
        InvalidInputError: it has votes of its own, which would be lost.
    """
    cluster = workshop.clusters.get(cluster_id)
    if workshop.votes.where(cluster_id=cluster_id):
        raise InvalidInputError(
            _("The cluster “{title}” has votes of its own, which would be lost.").format(
                title=shortened(cluster.title)
            ),
            hint=_("Merge it into another cluster, or withdraw these votes first."),
        )
    with workshop.change(N_("Remove cluster: {title}"), title=shortened(cluster.title)):
        workshop.clusters.delete(cluster_id)
