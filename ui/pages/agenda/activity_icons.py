"""Which icon stands for the tool of an agenda item."""

from __future__ import annotations

from dcc_desktop.domain.seminars import Activity

ACTIVITY_ICONS = {
    Activity.NONE: "",
    Activity.BREAK: "break",
    Activity.PEOPLE: "people",
    Activity.MATURITY: "maturity",
    Activity.SWOT: "swot",
    Activity.IDEAS: "idea",
    Activity.VOTE: "vote",
    Activity.STATEMENTS: "statement",
    Activity.PAIRING: "mentoring",
    Activity.PRACTICES: "practices",
    Activity.CONTACTS: "contact",
    Activity.HUB: "link",
    Activity.PLAN: "plan",
    Activity.REPORT: "report",
}
