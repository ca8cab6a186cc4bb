"""Workshop files for the tests of the action plan: a full city, a nearly empty one and a mentor."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from dcc_desktop.domain.assessments import Assessment, ConsensusValue, Rating, Respondent
from dcc_desktop.domain.cities import City, CityRole
from dcc_desktop.domain.frameworks import Criterion, Dimension, Framework, Level, ScaleStep
from dcc_desktop.domain.hub import HubBox, HubEntry
from dcc_desktop.domain.ideas import Ballot, Cluster, Idea, Vote
from dcc_desktop.domain.mentoring import Need, Pairing
from dcc_desktop.domain.people import Attendance, Person, PersonRole, StakeholderType
from dcc_desktop.domain.plan import Action, ActionOrigin, Indicator, Milestone, Objective
from dcc_desktop.domain.practices import GoodPractice, PracticeAdoption
from dcc_desktop.domain.programme import Programme
from dcc_desktop.domain.seminars import Seminar
from dcc_desktop.domain.statements import Statement, StatementDraft, StatementKind
from dcc_desktop.domain.swot import SwotEntry, SwotKind
from dcc_desktop.domain.texts import BilingualText
from dcc_desktop.i18n import Language
from dcc_desktop.workshop_file import WorkshopFile

NOW = datetime(2026, 3, 2, 22, 30, tzinfo=UTC)
CITY, BARE_CITY, MENTOR = "city-full", "city-bare", "city-mentor"
_TYPES = (
    *[StakeholderType.CITY] * 6,
    *[StakeholderType.INDUSTRY] * 5,
    *[StakeholderType.EDUCATION] * 3,
    *[StakeholderType.CIVIL_SOCIETY] * 2,
)
_DIMENSIONS = (("УП", "Управление", "Governance"), ("ДА", "Данни", "Data"), ("УМ", "Умения", "Skills"))


def text(bg: str, en: str = "") -> BilingualText:
    """Return a text in both languages."""
    return BilingualText(bg=bg, en=en or bg)


def make(entity: type[Any], entity_id: str, **fields: Any) -> Any:
    """Return an entity with a plain text as its id."""
    return entity(id=entity_id, **fields)


def new_file(path: Path) -> WorkshopFile:
    """Return a file with a full city, a nearly empty one and a mentor."""
    workshop = WorkshopFile.create(path, clock=lambda: NOW)
    with workshop.change("Sample"):
        _save_programme(workshop)
        _save_framework(workshop)
        _save_assessment(workshop, "assessment-1", shift=0, held_on=date(2025, 2, 10))
        _save_assessment(workshop, "assessment-2", shift=1, held_on=date(2026, 2, 10))
        _save_thoughts(workshop)
        _save_statements(workshop)
        _save_exchange(workshop)
        _save_plan(workshop)
    return workshop


def _save_programme(workshop: WorkshopFile) -> None:
    workshop.programmes.save(
        make(
            Programme,
            "programme",
            name="Предизвикателство дигитални градове",
            language=Language.BG,
            starts_on=date(2026, 1, 1),
            ends_on=date(2027, 5, 31),
        )
    )
    workshop.seminars.save(make(Seminar, "seminar", name=text("Първи академичен семинар"), starts_on=date(2026, 3, 2)))
    _save_people(workshop)
    _save_cities(workshop)


def _save_people(workshop: WorkshopFile) -> None:
    people = (
        ("lead", "Мария Водеща", PersonRole.LEAD_EXPERT, None, False),
        ("manager", "Петър Ръководител", PersonRole.PROJECT_MANAGER, CITY, True),
        ("member", "Яна Членова", PersonRole.TEAM_MEMBER, CITY, False),
        ("absent", "Отсъстващ Гражданин", PersonRole.STAKEHOLDER, CITY, True),
    )
    for key, name, role, city_id, shares in people:
        workshop.people.save(
            make(
                Person,
                key,
                name=name,
                role=role,
                city_id=city_id,
                organisation="Община Брегово поле",
                stakeholder_type=StakeholderType.CITY,
                email=f"{key}@example.org",
                shares_contact=shares,
            )
        )
    for key in ("manager", "member", "absent"):
        attendance = make(Attendance, f"at-{key}", seminar_id="seminar", person_id=key, is_present=key != "absent")
        workshop.attendances.save(attendance)


def _save_cities(workshop: WorkshopFile) -> None:
    workshop.cities.save(
        make(
            City,
            CITY,
            name_en="Bregovo Pole",
            name_bg="Брегово поле",
            country="BG",
            languages=("bg", "en"),
            population=84_300,
            slogan="Град, който отговаря",
            lead_expert_id="lead",
            project_manager_id="manager",
        )
    )
    workshop.cities.save(make(City, BARE_CITY, name_en="Tihovo", name_bg="Тихово"))
    workshop.cities.save(
        make(
            City,
            MENTOR,
            name_en="Lumenport",
            name_bg="Луменпорт",
            country="PT",
            languages=("pt", "en"),
            role=CityRole.MENTOR,
        )
    )


def _save_framework(workshop: WorkshopFile) -> None:
    framework = make(
        Framework,
        "framework",
        code="test",
        version=1,
        name=text("Пробна рамка", "Trial framework"),
        label=text("Собствена рамка, не е инструмент на Комисията.", "Our own set, not the Commission's tool."),
    )
    workshop.frameworks.save(framework)
    for step in range(1, 6):
        workshop.scale_steps.save(
            make(
                ScaleStep,
                f"step-{step}",
                framework_id="framework",
                value=step,
                name=text(f"ниво {step}", f"level {step}"),
            )
        )
    for place, (code, bg, en) in enumerate(_DIMENSIONS):
        workshop.dimensions.save(
            make(
                Dimension, f"dimension-{place}", framework_id="framework", code=code, name=text(bg, en), position=place
            )
        )
        for number in (1, 2):
            key = f"criterion-{place}-{number}"
            criterion = make(
                Criterion,
                key,
                dimension_id=f"dimension-{place}",
                code=f"{code}{number}",
                name=text(f"{bg}: критерий {number}", f"{en}: criterion {number}"),
                position=number,
            )
            workshop.criteria.save(criterion)
            _save_levels(workshop, key)


def _save_levels(workshop: WorkshopFile, criterion_id: str) -> None:
    for value in range(1, 6):
        level = make(
            Level,
            f"{criterion_id}-{value}",
            criterion_id=criterion_id,
            value=value,
            descriptor=text(f"Описание на ниво {value}.", f"What level {value} looks like."),
            next_step=text(f"Стъпка след ниво {value}.", f"The step after level {value}."),
        )
        workshop.levels.save(level)


def _save_assessment(workshop: WorkshopFile, key: str, *, shift: int, held_on: date) -> None:
    workshop.assessments.save(
        make(Assessment, key, city_id=CITY, framework_id="framework", held_on=held_on, position=shift)
    )
    for number, kind in enumerate(_TYPES):
        respondent = f"{key}-r{number}"
        workshop.respondents.save(
            make(Respondent, respondent, assessment_id=key, code=f"R{number:02}", stakeholder_type=kind)
        )
        for place in range(3):
            for which in (1, 2):
                criterion = f"criterion-{place}-{which}"
                current = 1 + (number * (place + 1) + which + shift) % 4
                rating = make(
                    Rating,
                    f"{respondent}-{criterion}",
                    respondent_id=respondent,
                    criterion_id=criterion,
                    current=current,
                    target=min(5, current + 1 + place),
                )
                workshop.ratings.save(rating)
    workshop.consensus_values.save(
        make(
            ConsensusValue,
            f"{key}-consensus",
            assessment_id=key,
            criterion_id="criterion-1-1",
            current=2,
            target=4,
            reason="Порталът за отворени данни още не работи.",
        )
    )


def _save_thoughts(workshop: WorkshopFile) -> None:
    for kind in SwotKind:
        entry = make(
            SwotEntry,
            f"swot-{kind}",
            city_id=CITY,
            kind=kind,
            text=f"Точка: {kind.value}",
            criterion_id="criterion-0-1",
        )
        workshop.swot_entries.save(entry)
    _save_ideas(workshop)


def _save_ideas(workshop: WorkshopFile) -> None:
    workshop.clusters.save(make(Cluster, "cluster", city_id=CITY, title="Данни за всички"))
    ideas = ("Портал за отворени данни", "Училище за програмисти", "Идея без нито един глас")
    for place, idea in enumerate(ideas):
        workshop.ideas.save(
            make(
                Idea,
                f"idea-{place}",
                city_id=CITY,
                text=idea,
                created_at=NOW,
                author="Таен Автор",
                cluster_id="cluster" if place == 0 else None,
                position=place,
            )
        )
    workshop.ballots.save(make(Ballot, "ballot", city_id=CITY, title="Първо гласуване"))
    for number in range(5):
        idea = f"idea-{min(number // 3, 1)}"
        workshop.votes.save(make(Vote, f"vote-{number}", ballot_id="ballot", voter=f"V{number}", idea_id=idea))


def _save_statements(workshop: WorkshopFile) -> None:
    workshop.statements.save(
        make(Statement, "vision", city_id=CITY, kind=StatementKind.VISION, text="До 2030 г. градът отговаря за ден.")
    )
    workshop.statement_drafts.save(
        make(StatementDraft, "draft", statement_id="vision", text="Първа чернова", created_at=NOW, author="Таен Автор")
    )
    workshop.statements.save(make(Statement, "mission", city_id=CITY, kind=StatementKind.MISSION))
    workshop.statement_drafts.save(
        make(StatementDraft, "draft-2", statement_id="mission", text="Чернова на мисията", created_at=NOW)
    )
    workshop.statements.save(
        make(
            Statement,
            "ambition",
            city_id=CITY,
            kind=StatementKind.AMBITION,
            text="Половината услуги са електронни.",
            metric="Дял на електронните услуги",
            unit="%",
            baseline=12.5,
            target=50.0,
            year=2030,
        )
    )


def _save_exchange(workshop: WorkshopFile) -> None:
    workshop.needs.save(
        make(Need, "need", city_id=CITY, text="Опит с отворени данни", criterion_id="criterion-1-1", strength=3)
    )
    part = {
        "name": "language",
        "points": 15,
        "most": 15,
        "reason": "Both speak: {languages}.",
        "parameters": {"languages": "bg, en"},
    }
    unknown: dict[str, Any] = {"name": "size", "points": None, "most": 10, "reason": "Unknown.", "parameters": {}}
    workshop.pairings.save(
        make(
            Pairing,
            "pairing",
            city_id=CITY,
            mentor_id=MENTOR,
            is_suggested=True,
            score=15,
            parts=(json.dumps(part), json.dumps(unknown)),
            topics="Отворени данни",
            first_step="Среща по видео",
            first_step_on=date(2026, 4, 14),
        )
    )
    _save_practice(workshop)


def _save_practice(workshop: WorkshopFile) -> None:
    workshop.good_practices.save(
        make(
            GoodPractice,
            "practice",
            title="Общинска платформа за данни",
            city_id=MENTOR,
            results="120 набора данни за две години",
            link="https://example.org/data?a=1&b=2",
            contact_id="lead",
        )
    )
    workshop.practice_adoptions.save(
        make(PracticeAdoption, "adoption", practice_id="practice", city_id=CITY, note="Имаме същите регистри.")
    )
    workshop.hub_entries.save(make(HubEntry, "hub", city_id=CITY, box=HubBox.NEED, text="Стартъпите нямат място."))


def _save_plan(workshop: WorkshopFile) -> None:
    objective = make(
        Objective, "objective", city_id=CITY, line=1, number=1, title="Отваряне на данните", ambition_id="ambition"
    )
    workshop.objectives.save(objective)
    actions = (
        make(
            Action,
            "action-1",
            city_id=CITY,
            title="Портал за данни",
            objective_id="objective",
            description="Общината публикува набори от данни.",
            lead="Дирекция ИТ",
            lead_person_id="manager",
            partners="Университетът",
            is_pilot=True,
            starts_on=date(2026, 5, 1),
            ends_on=date(2027, 9, 30),
            investment_cost=120_000,
            operating_cost=30_000,
            funding="Собствен бюджет",
        ),
        make(Action, "action-2", city_id=CITY, title="Училище за данни", position=1),
        make(Action, "action-3", city_id=CITY, title="Дигитален близнак", is_parked=True, position=2),
    )
    workshop.actions.save_many(list(actions))
    _save_origins(workshop)


def _save_origins(workshop: WorkshopFile) -> None:
    workshop.milestones.save(
        make(Milestone, "milestone", action_id="action-1", title="Порталът работи", due_on=date(2026, 12, 1))
    )
    origins = (
        ("action-1", {"idea_id": "idea-0"}),
        ("action-1", {"criterion_id": "criterion-1-1"}),
        ("action-1", {"practice_id": "practice"}),
        ("action-1", {"mentor_id": MENTOR}),
        ("action-2", {"cluster_id": "cluster"}),
        ("action-3", {"idea_id": "idea-2"}),
    )
    for number, (action_id, origin) in enumerate(origins):
        workshop.action_origins.save(make(ActionOrigin, f"origin-{number}", action_id=action_id, **origin))
    workshop.indicators.save(
        make(
            Indicator,
            "indicator",
            city_id=CITY,
            name="Публикувани набори",
            action_id="action-1",
            unit="бр.",
            baseline=0.0,
            baseline_year=2025,
            target=120.0,
            target_year=2027,
        )
    )
