"""People, and who attends which seminar."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar, NewType

from dcc_desktop.domain.entity import Entity, refuse_unless
from dcc_desktop.i18n import _

if TYPE_CHECKING:
    from dcc_desktop.domain.cities import CityId
    from dcc_desktop.domain.seminars import SeminarId

PersonId = NewType("PersonId", str)
AttendanceId = NewType("AttendanceId", str)


class PersonRole(StrEnum):
    """What somebody does in the programme, as the published outputs credit it."""

    LEAD_EXPERT = "lead_expert"
    LOCAL_EXPERT = "local_expert"
    THEMATIC_EXPERT = "thematic_expert"
    CONSULTANT = "consultant"
    PROJECT_MANAGER = "project_manager"
    CITY_REPRESENTATIVE = "city_representative"
    BUSINESS_REPRESENTATIVE = "business_representative"
    TEAM_MEMBER = "team_member"
    MENTOR_REPRESENTATIVE = "mentor_representative"
    FACILITATOR = "facilitator"
    STAKEHOLDER = "stakeholder"


class StakeholderType(StrEnum):
    """Whom somebody speaks for."""

    CITY = "city"
    INDUSTRY = "industry"
    EDUCATION = "education"
    CIVIL_SOCIETY = "civil_society"
    PUBLIC_BODY = "public_body"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Entity):
    """Somebody; `shares_contact` is the consent to show e-mail and telephone to the other cities."""

    required: ClassVar[tuple[str, ...]] = ("name",)
    id: PersonId
    name: str
    role: PersonRole = PersonRole.STAKEHOLDER
    organisation: str = ""
    stakeholder_type: StakeholderType = StakeholderType.OTHER
    city_id: CityId | None = None
    email: str = ""
    phone: str = ""
    shares_contact: bool = False

    def check(self) -> None:
        """Refuse an e-mail address that cannot be one."""
        name, at, domain = self.email.partition("@")
        refuse_unless(
            not self.email or bool(name and at and "." in domain and " " not in self.email),
            _("This is not an e-mail address."),
            _("Write it as name@example.org, or leave it empty."),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance(Entity):
    """Somebody expected at a seminar, and whether they came."""

    id: AttendanceId
    seminar_id: SeminarId
    person_id: PersonId
    is_present: bool = False
