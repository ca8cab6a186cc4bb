"""What each action came from, and actions made from ideas, clusters, criteria, practices and mentors."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from dcc_desktop.domain.cities import CityRole
from dcc_desktop.domain.entity import new_id
from dcc_desktop.domain.plan import Action, ActionOrigin, ActionOriginId
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import N_, _, interface_language
from dcc_desktop.services.planning import add_action
from dcc_desktop.services.short_texts import shortened

if TYPE_CHECKING:
    from typing import Unpack

    from dcc_desktop.domain.assessments import AssessmentId
    from dcc_desktop.domain.cities import CityId
    from dcc_desktop.domain.frameworks import CriterionId
    from dcc_desktop.domain.ideas import ClusterId, IdeaId
    from dcc_desktop.domain.plan import ActionId
    from dcc_desktop.domain.practices import GoodPracticeId
    from dcc_desktop.workshop_file import WorkshopFile


class OriginFields(TypedDict, total=False):
    """What an action came from; exactly one is given."""

    idea_id: IdeaId
    cluster_id: ClusterId
    criterion_id: CriterionId
    practice_id: GoodPracticeId
    mentor_id: CityId


def add_origin(workshop: WorkshopFile, action_id: ActionId, **origin: Unpack[OriginFields]) -> ActionOrigin:
    """Link an action to what it came from; a link that is there already is returned.

    Raises:
        InvalidInputError: none or two are given, an idea or cluster is another city's, or the mentor is none.
    """
    action = workshop.actions.get(action_id)
    made = ActionOrigin(id=ActionOriginId(new_id()), action_id=action_id, **origin)
    _refuse_foreign_origin(workshop, action, made)
    for present in workshop.action_origins.where(action_id=action_id, **origin):
        return present
    with workshop.change(N_("Link to its origin: {title}"), title=shortened(action.title)):
        workshop.action_origins.save(made)
    return made


def set_origin(workshop: WorkshopFile, action_id: ActionId, **origin: Unpack[OriginFields]) -> ActionOrigin:
    """Make this the only thing that an action came from; see `add_origin`."""
    action = workshop.actions.get(action_id)
    with workshop.change(N_("Link to its origin: {title}"), title=shortened(action.title)):
        kept = add_origin(workshop, action_id, **origin)
        for other in workshop.action_origins.where(action_id=action_id):
            if other.id != kept.id:
                workshop.action_origins.delete(other.id)
    return kept


def remove_origin(workshop: WorkshopFile, origin_id: ActionOriginId) -> None:
    """Remove a link between an action and what it came from."""
    action = workshop.actions.get(workshop.action_origins.get(origin_id).action_id)
    with workshop.change(N_("Remove the link to its origin: {title}"), title=shortened(action.title)):
        workshop.action_origins.delete(origin_id)


def add_action_from_idea(workshop: WorkshopFile, idea_id: IdeaId, *, title: str = "") -> Action:
    """Add an action that came from an idea; its title is the idea's text unless one is given."""
    idea = workshop.ideas.get(idea_id)
    return _add_action(workshop, idea.city_id, title or " ".join(idea.text.split()), idea_id=idea_id)


def add_action_from_cluster(workshop: WorkshopFile, cluster_id: ClusterId, *, title: str = "") -> Action:
    """Add an action that came from a cluster; its description lists the ideas, one a line."""
    cluster = workshop.clusters.get(cluster_id)
    ideas = "\n".join(idea.text for idea in workshop.ideas.where(cluster_id=cluster_id))
    return _add_action(workshop, cluster.city_id, title or cluster.title, description=ideas, cluster_id=cluster_id)


def add_action_from_criterion(
    workshop: WorkshopFile, assessment_id: AssessmentId, criterion_id: CriterionId, *, title: str = ""
) -> Action:
    """Add an action that came from a criterion of an assessment; its title is the criterion's name unless one is given.

    The description is the framework's step from the level on which the group agreed to the next, when there is one.
    """
    assessment, language = workshop.assessments.get(assessment_id), interface_language()
    criterion = workshop.criteria.get(criterion_id)
    agreed = workshop.consensus_values.where(assessment_id=assessment_id, criterion_id=criterion_id)
    levels = workshop.levels.where(criterion_id=criterion_id, value=agreed[0].current) if agreed else []
    return _add_action(
        workshop,
        assessment.city_id,
        title or criterion.name.in_language(language) or criterion.code,
        description=levels[0].next_step.in_language(language) if levels else "",
        criterion_id=criterion_id,
    )


def add_action_from_practice(
    workshop: WorkshopFile, practice_id: GoodPracticeId, city_id: CityId, *, title: str = ""
) -> Action:
    """Add a city's action that came from a good practice; it starts with the practice's title and solution."""
    practice = workshop.good_practices.get(practice_id)
    return _add_action(
        workshop, city_id, title or practice.title, description=practice.solution, practice_id=practice_id
    )


def add_action_from_mentor(workshop: WorkshopFile, mentor_id: CityId, city_id: CityId, *, title: str) -> Action:
    """Add a city's action that a mentor city proposed."""
    return _add_action(workshop, city_id, title, mentor_id=mentor_id)


def _add_action(
    workshop: WorkshopFile, city_id: CityId, title: str, *, description: str = "", **origin: Unpack[OriginFields]
) -> Action:
    with workshop.change(N_("Add action: {title}"), title=shortened(title)):
        action = add_action(workshop, city_id, title, description=description)
        add_origin(workshop, action.id, **origin)
    return action


def _refuse_foreign_origin(workshop: WorkshopFile, action: Action, origin: ActionOrigin) -> None:
    # Each get() also makes sure that what the action came from is still there.
    cities = {action.city_id}
    if origin.idea_id:
        cities.add(workshop.ideas.get(origin.idea_id).city_id)
    if origin.cluster_id:
        cities.add(workshop.clusters.get(origin.cluster_id).city_id)
    if len(cities) > 1:
        raise InvalidInputError(
            _("An action comes from the ideas of its own city."), hint=_("Choose an idea or a cluster of this city.")
        )
    if origin.criterion_id:
        workshop.criteria.get(origin.criterion_id)
    if origin.practice_id:
        workshop.good_practices.get(origin.practice_id)
    if origin.mentor_id and workshop.cities.get(origin.mentor_id).role is not CityRole.MENTOR:
        raise InvalidInputError(
            _("Among cities, only a mentor city can be the origin of an action."), hint=_("Choose a mentor city.")
        )
