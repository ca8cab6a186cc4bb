"""What the activities cost together, and who is to pay for it."""

from __future__ import annotations

from collections.abc import Iterable

from dcc_desktop.domain.plan import Action, cost_of
from dcc_desktop.export.plan.context import PlanContext
from dcc_desktop.export.word.text import Text, bold


def cost_text(plan: PlanContext, action: Action) -> str:
    """Return investment and operating cost together; empty when neither is known."""
    cost = cost_of(action)
    return "" if cost is None else plan.formats.euros(cost)


def sum_text(plan: PlanContext, costs: Iterable[int | None]) -> Text:
    """Return the sum of what is known, and for how many activities nothing is."""
    costs = list(costs)
    known = [cost for cost in costs if cost is not None]
    if not known:
        return plan.or_missing("")
    unknown = len(costs) - len(known)
    total = plan.formats.euros(sum(known))
    if not unknown:
        return total
    open_text = plan.tn(
        "{sum}; not yet known for {count} activity", "{sum}; not yet known for {count} activities", unknown
    )
    return open_text.format(sum=total, count=unknown)


def write_sources(plan: PlanContext) -> None:
    """Write the table of funding by source, the largest sum first; nothing while no cost is known."""
    t, actions = plan.t, plan.report.actions
    if all(cost_of(action) is None for action in actions):
        return
    by_source: dict[str, list[Action]] = {}
    for action in actions:
        by_source.setdefault(" ".join(action.funding.split()), []).append(action)
    rows: list[list[Text]] = [
        [plan.or_missing(source), plan.action_links(found), sum_text(plan, map(cost_of, found))]
        for source, found in sorted(by_source.items(), key=lambda item: (not item[0], -_sum(item[1])))
    ]
    rows.append([bold(t("Total")), "", bold(plan.formats.euros(_sum(actions)))])
    plan.document.table(
        [t("Sources of funding"), t("Activities"), t("Needed funding")],
        rows,
        widths=(4, 5, 3),
        numeric={2},
        caption=t("Needed funding by source"),
    )


def _sum(actions: Iterable[Action]) -> int:
    return sum(cost_of(action) or 0 for action in actions)
