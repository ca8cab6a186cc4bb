"""What the values of enums are called: message ids, for the interface and for documents."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from dcc_desktop.domain.assessments import Channel
from dcc_desktop.domain.cities import CityRole, FellowBenefit
from dcc_desktop.domain.hub import HubBox
from dcc_desktop.domain.mentoring import MentoringFormat, RuleKind
from dcc_desktop.domain.pairing import PartName
from dcc_desktop.domain.people import PersonRole, StakeholderType
from dcc_desktop.domain.plan import IndicatorKind
from dcc_desktop.domain.seminars import Activity
from dcc_desktop.domain.stages import Stage
from dcc_desktop.domain.statements import StatementKind
from dcc_desktop.domain.swot import SwotKind
from dcc_desktop.i18n import N_

_LABELS: Mapping[type[StrEnum], Mapping[StrEnum, str]] = {
    CityRole: {
        CityRole.CHALLENGE: N_("Challenge city"),
        CityRole.FELLOW: N_("Fellow city"),
        CityRole.MENTOR: N_("Mentor city"),
    },
    FellowBenefit: {
        FellowBenefit.PUBLICITY: N_("Publicity at European level"),
        FellowBenefit.EXPERTS: N_("Access to experts for making policies"),
        FellowBenefit.GOOD_PRACTICES: N_("Sharing and applying good practices"),
        FellowBenefit.TOOLS: N_("Access to methodological tools"),
        FellowBenefit.NETWORKING: N_("Opportunities to build a network of contacts"),
    },
    PersonRole: {
        PersonRole.LEAD_EXPERT: N_("Lead expert"),
        PersonRole.LOCAL_EXPERT: N_("Local expert"),
        PersonRole.THEMATIC_EXPERT: N_("Thematic expert"),
        PersonRole.CONSULTANT: N_("Consultant"),
        PersonRole.PROJECT_MANAGER: N_("City project manager"),
        PersonRole.CITY_REPRESENTATIVE: N_("City representative"),
        PersonRole.BUSINESS_REPRESENTATIVE: N_("Business representative"),
        PersonRole.TEAM_MEMBER: N_("Member of the Digital City team"),
        PersonRole.MENTOR_REPRESENTATIVE: N_("Mentor city representative"),
        PersonRole.FACILITATOR: N_("Facilitator"),
        PersonRole.STAKEHOLDER: N_("Stakeholder"),
    },
    StakeholderType: {
        StakeholderType.CITY: N_("Municipality"),
        StakeholderType.INDUSTRY: N_("Business"),
        StakeholderType.EDUCATION: N_("Education and research"),
        StakeholderType.CIVIL_SOCIETY: N_("Civil society"),
        StakeholderType.PUBLIC_BODY: N_("Other public body"),
        StakeholderType.OTHER: N_("Other stakeholders"),
    },
    Channel: {
        Channel.KEYED: N_("Keyed in"),
        Channel.PAPER: N_("Paper form"),
        Channel.SURVEY_FILE: N_("Survey file"),
        Channel.SHOW_OF_HANDS: N_("Show of hands"),
        Channel.PHONE: N_("Telephone"),
    },
    SwotKind: {
        SwotKind.STRENGTH: N_("Strengths"),
        SwotKind.WEAKNESS: N_("Weaknesses"),
        SwotKind.OPPORTUNITY: N_("Opportunities"),
        SwotKind.THREAT: N_("Threats"),
    },
    StatementKind: {
        StatementKind.VISION: N_("Vision"),
        StatementKind.MISSION: N_("Mission"),
        StatementKind.AMBITION: N_("Ambition"),
    },
    RuleKind: {RuleKind.REQUIRED: N_("Required"), RuleKind.FORBIDDEN: N_("Forbidden")},
    PartName: {
        PartName.NEEDS: N_("Needs and offers"),
        PartName.GAP: N_("Gap to the target"),
        PartName.LANGUAGE: N_("Common language"),
        PartName.COUNTRY: N_("Other country"),
        PartName.SIZE: N_("Similar size"),
        PartName.WISHES: N_("Wishes"),
    },
    MentoringFormat: {
        MentoringFormat.TRAINING_WORKSHOP: N_("Training workshop"),
        MentoringFormat.WORK_SHADOWING: N_("Work-shadowing visit"),
        MentoringFormat.STUDY_VISIT: N_("Study visit"),
        MentoringFormat.MENTORING_VISIT: N_("Mentoring visit"),
        MentoringFormat.PEER_REVIEW: N_("Peer review"),
        MentoringFormat.WEBINAR: N_("Webinar"),
    },
    HubBox: {
        HubBox.NEED: N_("Do we need a hub?"),
        HubBox.PREPARATION: N_("Preparation: pre-study and pilot"),
        HubBox.VISION: N_("Vision and proposal"),
        HubBox.SERVICES: N_("Services"),
        HubBox.ORGANISATION: N_("Organisational form"),
        HubBox.FUNDING: N_("Business model and funding"),
        HubBox.PARTNERSHIPS: N_("National and international partnerships"),
        HubBox.IMPACT: N_("Impact and monitoring"),
    },
    IndicatorKind: {
        IndicatorKind.CONTEXT: N_("Context indicator"),
        IndicatorKind.MONITORING: N_("Monitoring indicator"),
    },
    Activity: {
        Activity.NONE: N_("No tool"),
        Activity.BREAK: N_("Break"),
        Activity.PEOPLE: N_("Cities and people"),
        Activity.MATURITY: N_("Maturity"),
        Activity.SWOT: N_("SWOT analysis"),
        Activity.IDEAS: N_("Ideas"),
        Activity.VOTE: N_("Vote"),
        Activity.STATEMENTS: N_("Vision, mission and ambition"),
        Activity.PAIRING: N_("Mentoring"),
        Activity.PRACTICES: N_("Good practices"),
        Activity.CONTACTS: N_("Contacts"),
        Activity.HUB: N_("Hub canvas"),
        Activity.PLAN: N_("Action plan"),
        Activity.REPORT: N_("Report"),
    },
    Stage: {
        Stage.OVERVIEW: N_("Overview"),
        Stage.CITIES: N_("Cities and people"),
        Stage.AGENDA: N_("Agenda"),
        Stage.MATURITY: N_("Maturity"),
        Stage.VISION: N_("Vision"),
        Stage.MENTORING: N_("Mentoring"),
        Stage.PRACTICES: N_("Practices and contacts"),
        Stage.PLAN: N_("Action plan"),
        Stage.REPORT: N_("Report"),
    },
}


def label_of(value: StrEnum) -> str:
    """Return the message id of what a value is called."""
    return _LABELS[type(value)][value]
