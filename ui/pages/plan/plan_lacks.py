"""What a plan lacks, as links: thing by thing for what is filled in on this page, then the rest of the document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from dcc_desktop.domain.completeness import Finding, Severity
from dcc_desktop.domain.labels import label_of
from dcc_desktop.domain.stages import Stage, Tab, place_to_complete
from dcc_desktop.i18n import N_, _
from ui.pages.finding_places import FindingPlace, thing_target
from ui.pages.plan.plan_state import PlanState
from ui.widgets.finding_lists import FindingLine

# What is lacking, in two words, for a line under the name of the thing.
WORDS: Mapping[str, str] = {
    "objective_action": N_("no action"),
    "objective_ambition": N_("no ambition"),
    "objective_description": N_("no description"),
    "action_objective": N_("no objective"),
    "action_dates": N_("no start or end"),
    "action_origin": N_("no origin"),
    "action_lead": N_("no lead"),
    "action_partners": N_("no partners"),
    "action_indicator": N_("no indicator"),
    "action_milestone": N_("no milestone"),
    "action_description": N_("no description"),
    "action_cost": N_("no budget"),
    "action_funding": N_("no funding"),
    "action_risks": N_("no risks"),
    "indicator_target": N_("no target or year"),
    "indicator_baseline": N_("no baseline"),
    "indicator_owner": N_("nobody in charge"),
}

FIELDS: Mapping[str, str] = {
    "objective_ambition": "ambition_id",
    "objective_description": "description",
    "objective_action": "title",
    "action_objective": "objective_id",
    "action_dates": "starts_on",
    "action_origin": "origins",
    "action_lead": "lead",
    "action_partners": "partners",
    "action_milestone": "milestones",
    "action_description": "description",
    "action_cost": "investment_cost",
    "action_funding": "funding",
    "action_risks": "risks",
    "indicator_target": "target",
    "indicator_baseline": "baseline",
    "indicator_owner": "owner",
}
"""The field in which each lack is filled in."""
Found = tuple[FindingLine, FindingPlace]


def lines_of(state: PlanState) -> list[FindingLine]:
    """Return the links: what the document cannot do without first, and of that what belongs to the plan."""
    found = [*_things(state), *_rest(state)]
    found.sort(key=lambda each: (not each[0].is_missing, each[1].stage is not Stage.PLAN))
    return [replace(line, data=place) for line, place in found]


def _things(state: PlanState) -> Iterator[Found]:
    for thing_id, name in _names(state).items():
        findings = sorted(state.lacks.get(thing_id, ()), key=lambda finding: finding.severity is not Severity.MISSING)
        if findings:
            words = list(dict.fromkeys(_(WORDS[finding.code]) for finding in findings if finding.code in WORDS))
            is_missing = findings[0].severity is Severity.MISSING
            target = thing_target(thing_id, findings[0].code)
            yield FindingLine(name, ", ".join(words), is_missing), FindingPlace(Stage.PLAN, target)


def _names(state: PlanState) -> dict[str, str]:
    names = {}
    for objective in state.objectives:
        names[str(objective.id)] = f"{objective.label(state.language)} {objective.title}"
        for action in state.under(objective.id):
            names[str(action.id)] = f"{state.number_of(action)} {action.title}"
    names |= {str(action.id): action.title for action in state.under(None)}
    return names | {str(indicator.id): indicator.name for indicator in state.indicators}


def _rest(state: PlanState) -> Iterator[Found]:
    shown = set(_names(state))
    for finding in state.completeness.findings:
        if not shown.isdisjoint(finding.subjects) or (finding.code == "action_lead" and state.planned):
            continue
        place = place_to_complete(finding)
        where = _TABS.get(place.tab, "") if place.stage is Stage.PLAN else label_of(place.stage)
        line = FindingLine(_message(finding), _(where), finding.severity is Severity.MISSING)
        yield line, FindingPlace(place.stage, str(place.tab))


_TABS: Mapping[Tab, str] = {
    Tab.ACTIONS: N_("Actions"),
    Tab.OBJECTIVES: N_("Objectives"),
    Tab.INDICATORS: N_("Indicators"),
}


def _message(finding: Finding) -> str:
    return _(finding.message).format(**finding.parameters)
