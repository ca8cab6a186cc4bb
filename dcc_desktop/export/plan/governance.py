"""Chapter 6: who carries the plan, mentoring, and the hub."""

from __future__ import annotations

import re

from dcc_desktop.domain.labels import label_of
from dcc_desktop.domain.people import PersonRole
from dcc_desktop.domain.plan import Action
from dcc_desktop.export.plan.context import PlanContext
from dcc_desktop.export.plan.front import named
from dcc_desktop.export.plan.mentoring import write_mentoring
from dcc_desktop.export.word.text import Text

_BETWEEN_NAMES = re.compile("[,;\n]")
_KEY_ROLES = (
    PersonRole.PROJECT_MANAGER,
    PersonRole.LEAD_EXPERT,
    PersonRole.LOCAL_EXPERT,
    PersonRole.CITY_REPRESENTATIVE,
    PersonRole.BUSINESS_REPRESENTATIVE,
    PersonRole.TEAM_MEMBER,
)


def write_governance(plan: PlanContext) -> None:
    """Write the chapter."""
    t, document = plan.t, plan.document
    document.heading(t("Strategy governance"))
    document.heading(t("Governance scheme and partners"), 2)
    _write_partners(plan)
    document.note(
        t(
            "who steers the strategy and how often they meet: a steering group under the mayor or a deputy mayor, the "
            "municipal council's committee, a digital officer. The secretary of the municipality knows what the rules "
            "allow."
        )
    )
    document.heading(t("Key processes and roles"), 2)
    _write_roles(plan)
    document.note(
        t(
            "how decisions are taken: who starts an activity, who approves spending, who speaks for the city to "
            "partners, and what happens when an activity is late. The project manager agrees this with the "
            "municipality's departments."
        )
    )
    document.heading(t("Mentoring by another city"), 2, anchor="dcc_mentoring")
    write_mentoring(plan)
    document.heading(t("The hub for IT talent and entrepreneurs"), 2, anchor="dcc_hub")
    _write_hub(plan)


def _write_partners(plan: PlanContext) -> None:
    t = plan.t
    led: dict[str, list[Action]] = {}
    for action in plan.report.actions:
        lead = plan.report.leads.get(action.id, "")
        if lead:
            led.setdefault(lead, []).append(action)
    if not led:
        return
    plan.document.table(
        [t("Responsible"), t("Responsible for activities"), t("Partners")],
        [[lead, plan.action_links(actions), _partners(actions)] for lead, actions in led.items()],
        widths=(2.6, 1.6, 4),
        caption=t("Who leads which activities"),
    )


def _partners(actions: list[Action]) -> str:
    """Return all that were typed as partners of some actions, each name once."""
    names = (name.strip() for action in actions for name in _BETWEEN_NAMES.split(action.partners))
    return ", ".join(dict.fromkeys(name for name in names if name)) or "–"


def _write_roles(plan: PlanContext) -> None:
    t, report = plan.t, plan.report
    rows: list[tuple[Text, Text]] = []
    for role in _KEY_ROLES:
        people = report.credited(role)
        if people:
            rows.append((t(label_of(role)), "\n".join(map(named, people))))
    if rows:
        plan.document.facts(rows)


def _write_hub(plan: PlanContext) -> None:
    t, report, document = plan.t, plan.report, plan.document
    written = [entry for entry in report.hub if entry.text]
    if not written:
        document.note(
            t(
                "the canvas of the hub in eight boxes: need, preparation, vision, services, organisational form, "
                "funding, partnerships, impact. The first box asks whether the city needs a hub at all."
            )
        )
        return
    document.paragraph(
        t(
            "The description of the hub follows the steps that the Joint Research Centre of the European Commission "
            "recommends for digital innovation hubs, from the question whether one is needed to the measuring of its "
            "impact."
        )
    )
    document.facts([(t(label_of(entry.box)), plan.or_missing(entry.text)) for entry in report.hub])
