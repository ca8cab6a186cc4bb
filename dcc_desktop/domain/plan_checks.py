"""What is looked at in each chapter of a city's plan."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from dcc_desktop.domain.cities import CityRole
from dcc_desktop.domain.plan import Action
from dcc_desktop.domain.plan_contents import Chapter, Check, PlanContents, Severity, each_of, yes_or_no
from dcc_desktop.domain.statements import StatementKind
from dcc_desktop.domain.swot import SwotKind
from dcc_desktop.i18n import N_

FEWEST_RESPONDENTS = 8
"""Below this a maturity assessment says little."""
USUAL_RESPONDENTS = 20
"""Real cities had 20 to 40 replies."""


_MISSING, _THIN = Severity.MISSING, Severity.THIN


def _introduction(plan: PlanContents) -> Iterator[Check]:
    one = yes_or_no(Chapter.INTRODUCTION)
    yield one("slogan", _THIN, N_("The city has no slogan for the cover."), bool(plan.city.slogan))
    yield one("lead_expert", _MISSING, N_("No lead expert is named."), plan.city.lead_expert_id is not None)
    yield one(
        "project_manager", _MISSING, N_("No project manager of the city is named."), bool(plan.city.project_manager_id)
    )
    yield one("population", _THIN, N_("The city's population is missing."), plan.city.population is not None)


def _maturity(plan: PlanContents) -> Iterator[Check]:
    chapter = Chapter.MATURITY
    one = yes_or_no(chapter)
    yield one("assessment", _MISSING, N_("There is no assessment of digital maturity."), plan.has_assessment)
    if plan.has_assessment:
        too_few = plan.respondents < FEWEST_RESPONDENTS
        yield Check(
            chapter,
            "respondents",
            _MISSING if too_few else _THIN,
            N_("Too few respondents: {present}; at least 8 are needed, and 20 to 40 are usual.")
            if too_few
            else N_("Fewer respondents than usual: {present}; real cities had 20 to 40."),
            min(plan.respondents, USUAL_RESPONDENTS),
            USUAL_RESPONDENTS,
        )
        open_criteria = tuple(c for c in plan.criteria if c not in plan.criteria_with_consensus)
        yield Check(
            chapter,
            "consensus",
            # Where the group has begun to settle values, the means of the others may stand.
            _THIN if plan.criteria_with_consensus else _MISSING,
            N_("Criteria without a consensus: {count} of {all}."),
            len(plan.criteria) - len(open_criteria),
            len(plan.criteria),
            open_criteria,
        )
    kinds = {entry.kind for entry in plan.swot}
    yield Check(
        chapter, "swot", _MISSING, N_("Empty fields of the SWOT analysis: {count} of {all}."), len(kinds), len(SwotKind)
    )


def _statements(plan: PlanContents) -> Iterator[Check]:
    chapter = Chapter.STATEMENTS
    one = yes_or_no(chapter)
    agreed = {statement.kind for statement in plan.statements if statement.text}
    yield one("vision", _MISSING, N_("No vision is agreed."), StatementKind.VISION in agreed)
    yield one("mission", _MISSING, N_("No mission is agreed."), StatementKind.MISSION in agreed)
    yield one("ambition", _MISSING, N_("No ambition is agreed."), StatementKind.AMBITION in agreed)
    ambitions = [s for s in plan.statements if s.kind is StatementKind.AMBITION and s.text]
    each = each_of(chapter, ambitions)
    yield each("ambition_metric", _MISSING, N_("Ambitions without a metric: {count} of {all}."), lambda s: s.metric)
    yield each(
        "ambition_target",
        _MISSING,
        N_("Ambitions without a target or a year: {count} of {all}."),
        lambda s: s.target is not None and s.year is not None,
    )
    yield each(
        "ambition_baseline",
        _THIN,
        N_("Ambitions without a baseline: {count} of {all}."),
        lambda s: s.baseline is not None,
    )


def _strategy(plan: PlanContents) -> Iterator[Check]:
    one, each = yes_or_no(Chapter.STRATEGY), each_of(Chapter.STRATEGY, plan.objectives)
    served = {action.objective_id for action in _planned(plan)}
    yield one("objective", _MISSING, N_("There is no operational objective."), bool(plan.objectives))
    yield each(
        "objective_action", _MISSING, N_("Objectives without an action: {count} of {all}."), lambda o: o.id in served
    )
    yield each(
        "objective_ambition", _THIN, N_("Objectives without an ambition: {count} of {all}."), lambda o: o.ambition_id
    )
    yield each(
        "objective_description",
        _THIN,
        N_("Objectives without a description: {count} of {all}."),
        lambda o: o.description,
    )


def _roadmap(plan: PlanContents) -> Iterator[Check]:
    actions = _planned(plan)
    one, each = yes_or_no(Chapter.ROADMAP), each_of(Chapter.ROADMAP, actions)
    from_something = {origin.action_id for origin in plan.origins}
    yield one("action", _MISSING, N_("There is no action."), bool(actions))
    yield one("pilot", _MISSING, N_("No pilot action is marked."), any(action.is_pilot for action in actions))
    yield each(
        "action_objective",
        _MISSING,
        N_("Actions without an objective: {count} of {all}."),
        lambda a: a.objective_id,
    )
    yield each(
        "action_dates",
        _MISSING,
        N_("Actions without a start or an end: {count} of {all}."),
        lambda a: a.starts_on and a.ends_on,
    )
    yield each(
        "action_origin",
        _THIN,
        N_("Actions without a recorded origin: {count} of {all}."),
        lambda a: a.id in from_something,
    )


def _governance(plan: PlanContents) -> Iterator[Check]:
    one, each = yes_or_no(Chapter.GOVERNANCE), each_of(Chapter.GOVERNANCE, _planned(plan))
    if any(map(_has_lead, _planned(plan))):
        yield each("action_lead", _MISSING, N_("Actions without a lead: {count} of {all}."), _has_lead)
    else:
        yield one("action_lead", _MISSING, N_("Nobody leads any action yet."), False)
    yield each("action_partners", _THIN, N_("Actions without partners: {count} of {all}."), lambda a: a.partners)


def _monitoring(plan: PlanContents) -> Iterator[Check]:
    chapter = Chapter.MONITORING
    one, each = yes_or_no(chapter), each_of(chapter, plan.indicators)
    of_actions = {i.action_id for i in plan.indicators if i.action_id}
    of_objectives = {i.objective_id for i in plan.indicators if i.objective_id}
    yield one("indicator", _MISSING, N_("There is no indicator."), bool(plan.indicators))
    # An indicator of the objective measures the actions that serve it as well.
    yield each_of(chapter, _planned(plan))(
        "action_indicator",
        _MISSING,
        N_("Actions without an indicator: {count} of {all}."),
        lambda a: a.id in of_actions or a.objective_id in of_objectives,
    )
    yield each(
        "indicator_target",
        _MISSING,
        N_("Indicators without a target or its year: {count} of {all}."),
        lambda i: i.target is not None and i.target_year is not None,
    )
    yield each(
        "indicator_baseline",
        _THIN,
        N_("Indicators without a baseline: {count} of {all}."),
        lambda i: i.baseline is not None,
    )
    yield each(
        "indicator_owner", _THIN, N_("Indicators without a person in charge: {count} of {all}."), lambda i: i.owner
    )


def _next_steps(plan: PlanContents) -> Iterator[Check]:
    chapter = Chapter.NEXT_STEPS
    with_milestones = {milestone.action_id for milestone in plan.milestones}
    # Only these cities are paired as a rule; whoever has a pairing is asked for its first step.
    if plan.city.role is CityRole.CHALLENGE or plan.pairings:
        yield yes_or_no(chapter)("pairing", _MISSING, N_("No mentor city is chosen."), bool(plan.pairings))
        yield each_of(chapter, plan.pairings)(
            "pairing_first_step",
            _THIN,
            N_("Pairings without a first step or its date: {count} of {all}."),
            lambda p: p.first_step and p.first_step_on,
        )
    yield yes_or_no(chapter)("milestone", _MISSING, N_("There is no milestone."), bool(plan.milestones))
    yield each_of(chapter, _planned(plan))(
        "action_milestone",
        _THIN,
        N_("Actions without a milestone: {count} of {all}."),
        lambda a: a.id in with_milestones,
    )


def _appendices(plan: PlanContents) -> Iterator[Check]:
    one, each = yes_or_no(Chapter.APPENDICES), each_of(Chapter.APPENDICES, _planned(plan))
    yield one("people", _MISSING, N_("No stakeholder of the city is recorded."), plan.people > 0)
    yield one("practice", _THIN, N_("No good practice is the city's own or adopted by it."), plan.practices > 0)
    yield each(
        "action_description", _THIN, N_("Actions without a description: {count} of {all}."), lambda a: a.description
    )
    yield each(
        "action_cost",
        _THIN,
        N_("Actions without a cost: {count} of {all}."),
        lambda a: a.investment_cost is not None or a.operating_cost is not None,
    )
    yield each(
        "action_funding", _THIN, N_("Actions without a source of funding: {count} of {all}."), lambda a: a.funding
    )
    yield each("action_risks", _THIN, N_("Actions without risks: {count} of {all}."), lambda a: a.risks)


def _planned(plan: PlanContents) -> list[Action]:
    return [action for action in plan.actions if not action.is_parked]


def _has_lead(action: Action) -> bool:
    return bool(action.lead or action.lead_person_id)


CHECKS: tuple[Callable[[PlanContents], Iterable[Check]], ...] = (
    _introduction,
    _maturity,
    _statements,
    _strategy,
    _roadmap,
    _governance,
    _monitoring,
    _next_steps,
    _appendices,
)
"""What makes the checks, a function a chapter."""
