"""What the tables of a file are called when people read about them: message ids, in the plural."""

from __future__ import annotations

from collections.abc import Mapping

from dcc_desktop.i18n import N_

NAMES: Mapping[str, str] = {
    "programme": N_("Programmes"),
    "phase": N_("Phases"),
    "framework": N_("Frameworks"),
    "scale_step": N_("Steps of scales"),
    "dimension": N_("Dimensions"),
    "criterion": N_("Criteria"),
    "level": N_("Levels"),
    "city": N_("Cities"),
    "person": N_("People"),
    "seminar": N_("Seminars"),
    "agenda_block": N_("Agenda blocks"),
    "agenda_item": N_("Agenda items"),
    "run_event": N_("Events of the running agenda"),
    "attendance": N_("Attendances"),
    "assessment": N_("Assessments"),
    "respondent": N_("Respondents of assessments"),
    "rating": N_("Ratings"),
    "consensus_value": N_("Consensus values"),
    "swot_entry": N_("SWOT entries"),
    "cluster": N_("Clusters of ideas"),
    "idea": N_("Ideas"),
    "ballot": N_("Ballots"),
    "vote": N_("Votes"),
    "statement": N_("Statements"),
    "statement_draft": N_("Drafts of statements"),
    "need": N_("Needs"),
    "offer": N_("Offers"),
    "wish": N_("Wishes"),
    "pairing_rule": N_("Rules for pairing"),
    "pairing": N_("Pairings"),
    "good_practice": N_("Good practices"),
    "practice_adoption": N_("Adoptions of practices"),
    "hub_entry": N_("Boxes of hub canvases"),
    "objective": N_("Operational objectives"),
    "action": N_("Actions"),
    "milestone": N_("Milestones"),
    "indicator": N_("Indicators"),
    "action_origin": N_("Origins of actions"),
}
