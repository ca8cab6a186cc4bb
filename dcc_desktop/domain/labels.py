"""What the values of enums are called: message ids, for the interface and for documents."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from dcc_desktop.i18n import N_

# By the name of the enum, so that the start of the program does not import all of them for a few words.
_LABELS: Mapping[str, Mapping[str, str]] = {
    "CityRole": {
        "challenge": N_("Challenge city"),
        "fellow": N_("Fellow city"),
        "mentor": N_("Mentor city"),
    },
    "FellowBenefit": {
        "publicity": N_("Publicity at European level"),
        "experts": N_("Access to experts for making policies"),
        "good_practices": N_("Sharing and applying good practices"),
        "tools": N_("Access to methodological tools"),
        "networking": N_("Opportunities to build a network of contacts"),
    },
    "PersonRole": {
        "lead_expert": N_("Lead expert"),
        "local_expert": N_("Local expert"),
        "thematic_expert": N_("Thematic expert"),
        "consultant": N_("Consultant"),
        "project_manager": N_("City project manager"),
        "city_representative": N_("City representative"),
        "business_representative": N_("Business representative"),
        "team_member": N_("Member of the Digital City team"),
        "mentor_representative": N_("Mentor city representative"),
        "facilitator": N_("Facilitator"),
        "stakeholder": N_("Stakeholder"),
    },
    "StakeholderType": {
        "city": N_("Municipality"),
        "industry": N_("Business"),
        "education": N_("Education and research"),
        "civil_society": N_("Civil society"),
        "public_body": N_("Other public body"),
        "other": N_("Other stakeholders"),
    },
    "Channel": {
        "keyed": N_("Keyed in"),
        "paper": N_("Paper form"),
        "survey_file": N_("Survey file"),
        "show_of_hands": N_("Show of hands"),
        "phone": N_("Telephone"),
    },
    "SwotKind": {
        "strength": N_("Strengths"),
        "weakness": N_("Weaknesses"),
        "opportunity": N_("Opportunities"),
        "threat": N_("Threats"),
    },
    "StatementKind": {
        "vision": N_("Vision"),
        "mission": N_("Mission"),
        "ambition": N_("Ambition"),
    },
    "RuleKind": {"required": N_("Required"), "forbidden": N_("Forbidden")},
    "PartName": {
        "needs": N_("Needs and offers"),
        "gap": N_("Gap to the target"),
        "language": N_("Common language"),
        "country": N_("Other country"),
        "size": N_("Similar size"),
        "wishes": N_("Wishes"),
    },
    "MentoringFormat": {
        "training_workshop": N_("Training workshop"),
        "work_shadowing": N_("Work-shadowing visit"),
        "study_visit": N_("Study visit"),
        "mentoring_visit": N_("Mentoring visit"),
        "peer_review": N_("Peer review"),
        "webinar": N_("Webinar"),
    },
    "HubBox": {
        "need": N_("Do we need a hub?"),
        "preparation": N_("Preparation: pre-study and pilot"),
        "vision": N_("Vision and proposal"),
        "services": N_("Services"),
        "organisation": N_("Organisational form"),
        "funding": N_("Business model and funding"),
        "partnerships": N_("National and international partnerships"),
        "impact": N_("Impact and monitoring"),
    },
    "IndicatorKind": {
        "context": N_("Context indicator"),
        "monitoring": N_("Monitoring indicator"),
    },
    "Activity": {
        "none": N_("No tool"),
        "break": N_("Break"),
        "people": N_("Cities and people"),
        "maturity": N_("Maturity"),
        "swot": N_("SWOT analysis"),
        "ideas": N_("Ideas"),
        "vote": N_("Vote"),
        "statements": N_("Vision, mission and ambition"),
        "pairing": N_("Mentoring"),
        "practices": N_("Good practices"),
        "contacts": N_("Contacts"),
        "hub": N_("Hub canvas"),
        "plan": N_("Action plan"),
        "report": N_("Report"),
    },
    "Stage": {
        "overview": N_("Overview"),
        "cities": N_("Cities and people"),
        "agenda": N_("Agenda"),
        "maturity": N_("Maturity"),
        "vision": N_("Vision"),
        "mentoring": N_("Mentoring"),
        "practices": N_("Practices and contacts"),
        "plan": N_("Action plan"),
        "report": N_("Report"),
    },
}


def label_of(value: StrEnum) -> str:
    """Return the message id of what a value is called."""
    return _LABELS[type(value).__name__][value]
