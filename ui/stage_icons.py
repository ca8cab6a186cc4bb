"""Which icon stands for which stage."""

from __future__ import annotations

from dcc_desktop.domain.stages import Stage

STAGE_ICONS = {
    Stage.OVERVIEW: "overview",
    Stage.CITIES: "people",
    Stage.AGENDA: "agenda",
    Stage.MATURITY: "maturity",
    Stage.VISION: "vision",
    Stage.MENTORING: "mentoring",
    Stage.PRACTICES: "practices",
    Stage.PLAN: "plan",
    Stage.REPORT: "report",
}
