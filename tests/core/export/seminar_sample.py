"""A small seminar with everything in it, the same at each call: invented cities, people and figures."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from dcc_desktop.domain.assessments import Assessment, AssessmentId, ConsensusValue, Rating, Respondent, RespondentId
from dcc_desktop.domain.cities import City, CityId, CityRole, FellowBenefit
from dcc_desktop.domain.frameworks import Criterion
from dcc_desktop.domain.ideas import Ballot, BallotId, Cluster, ClusterId, Idea, IdeaId, Vote, VoteId
from dcc_desktop.domain.mentoring import Need, NeedId, Offer, OfferId
from dcc_desktop.domain.people import Attendance, AttendanceId, Person, PersonId, PersonRole, StakeholderType
from dcc_desktop.domain.practices import GoodPractice, GoodPracticeId, PracticeAdoption, PracticeAdoptionId
from dcc_desktop.domain.seminars import SeminarId
from dcc_desktop.domain.statements import Statement, StatementDraft, StatementDraftId, StatementId, StatementKind
from dcc_desktop.i18n import Language
from dcc_desktop.services.pairings import change_pairing, remove_pairings
from dcc_desktop.services.programme import change_programme, the_programme
from dcc_desktop.services.suggestion import choose_pairing, take_suggestion
from dcc_desktop.services.templates import new_workshop
from dcc_desktop.workshop_file import WorkshopFile

NOW = datetime(2026, 3, 19, 14, 5, tzinfo=UTC)
SECRET_EMAIL, SHARED_EMAIL = "secret.person@example.org", "vesela@example.org"
SECRET_PHONE = "+359 2 000 111"
_CITIES = (
    ("rechen", "Rechen", "Речен", "BG", ("bg", "en"), 62_000, CityRole.CHALLENGE),
    ("dolen", "Dolen", "Долен", "BG", ("bg",), 34_500, CityRole.CHALLENGE),
    ("porto", "Porto Chiaro", "Порто Киаро", "IT", ("it", "en"), 88_000, CityRole.CHALLENGE),
    ("lipa", "Lipa", "Липа", "HR", ("hr",), 41_000, CityRole.CHALLENGE),
    ("zora", "Zora", "Зора", "RO", ("ro", "en"), 57_000, CityRole.FELLOW),
    ("nordhavn", "Nordhavn", "Нордхавн", "DK", ("da", "en"), 120_000, CityRole.MENTOR),
    ("altstadt", "Altstadt", "Алтщат", "DE", ("de", "en"), 310_000, CityRole.MENTOR),
)
_KINDS = (StakeholderType.CITY,) * 5 + (StakeholderType.INDUSTRY,) * 4 + (StakeholderType.CIVIL_SOCIETY,) * 3


def open_full(path: Path) -> WorkshopFile:
    """Write the file and leave it open."""
    workshop = new_workshop(
        path,
        template_id="first-academy-seminar",
        language=Language.BG,
        name="Дигитални градове 2026",
        clock=lambda: NOW,
    )
    seminar = workshop.seminars.all()[0]
    change_programme(workshop, replace(the_programme(workshop), starts_on=date(2026, 3, 1), ends_on=date(2027, 7, 31)))
    with workshop.change("Fill the file"):
        workshop.seminars.save(replace(seminar, starts_on=date(2026, 3, 18), place="Пловдив"))
        _add_cities(workshop, seminar.id)
        _add_assessments(workshop, seminar.id)
        _add_ideas(workshop)
        _add_statements(workshop)
        _add_mentoring(workshop)
        _add_practices(workshop)
    _pair(workshop)
    return workshop


def open_bare(path: Path) -> WorkshopFile:
    """Write a file with a seminar that has a name and nothing else, and leave it open."""
    workshop = new_workshop(
        path, template_id="first-academy-seminar", language=Language.BG, name="Програма", clock=lambda: NOW
    )
    with workshop.change("Empty the agenda"):
        for block in workshop.agenda_blocks.all():
            workshop.agenda_blocks.delete(block.id)
    return workshop


_PEOPLE = [
    Person(
        id=PersonId("p-expert"),
        name="Ирина Маркова",
        role=PersonRole.LEAD_EXPERT,
        organisation="Институт „Север“",
        email="irina@example.org",
    ),
    Person(
        id=PersonId("p-manager"),
        name="Весела Тодорова",
        role=PersonRole.PROJECT_MANAGER,
        organisation="Община Речен",
        stakeholder_type=StakeholderType.CITY,
        city_id=CityId("rechen"),
        email=SHARED_EMAIL,
        phone="+359 32 555 010",
        shares_contact=True,
    ),
    Person(
        id=PersonId("p-secret"),
        name="Тихомир Тайнов",
        organisation="Клъстер „Данни“",
        city_id=CityId("rechen"),
        stakeholder_type=StakeholderType.INDUSTRY,
        email=SECRET_EMAIL,
        phone=SECRET_PHONE,
    ),
    Person(
        id=PersonId("p-mentor"),
        name="Kirsten Holm",
        role=PersonRole.MENTOR_REPRESENTATIVE,
        organisation="City of Nordhavn",
        city_id=CityId("nordhavn"),
        email="kirsten@example.org",
        shares_contact=True,
    ),
]


def _add_cities(workshop: WorkshopFile, seminar_id: SeminarId) -> None:
    workshop.people.save_many(_PEOPLE)
    workshop.cities.save_many([_city(values) for values in _CITIES])
    workshop.attendances.save_many(
        [
            Attendance(id=AttendanceId(f"a-{each.id}"), seminar_id=seminar_id, person_id=each.id, is_present=True)
            for each in _PEOPLE
        ]
    )


def _city(values: tuple[str, str, str, str, tuple[str, ...], int, CityRole]) -> City:
    key, name_en, name_bg, country, languages, population, role = values
    city = City(
        id=CityId(key),
        name_en=name_en,
        name_bg=name_bg,
        country=country,
        languages=languages,
        population=population,
        role=role,
        capacity=2,
    )
    if key == "rechen":
        return replace(city, lead_expert_id=PersonId("p-expert"), project_manager_id=PersonId("p-manager"))
    if role is CityRole.FELLOW:
        return replace(city, benefits=(FellowBenefit.TOOLS, FellowBenefit.NETWORKING))
    return city


def _ratings(number: int, criteria: list[Criterion], respondents: list[Respondent]) -> list[Rating]:
    ratings = []
    for place, criterion in enumerate(criteria):
        for index, respondent in enumerate(respondents):
            spread = 2 + (place + number) % 3
            current = min(5, 1 + (place // 5 + number * 2) % 3 + (index * 5 + place * number) % spread)
            ratings.append(
                Rating(
                    id=Rating.id_for(respondent.id, criterion.id),
                    respondent_id=respondent.id,
                    criterion_id=criterion.id,
                    current=current,
                    target=min(5, current + 1 + (place + number) % 2),
                )
            )
    return ratings


def _add_assessments(workshop: WorkshopFile, seminar_id: SeminarId) -> None:
    framework = workshop.frameworks.all()[0]
    criteria = workshop.criteria.all()
    for number, city in enumerate(("rechen", "dolen", "porto", "zora")):
        assessment = Assessment(
            id=AssessmentId(f"as-{city}"), city_id=CityId(city), framework_id=framework.id, seminar_id=seminar_id
        )
        respondents = [
            Respondent(
                id=RespondentId(f"r-{city}-{index:02}"),
                assessment_id=assessment.id,
                code=f"R{index}",
                stakeholder_type=kind,
            )
            for index, kind in enumerate(_KINDS)
        ]
        workshop.assessments.save(assessment)
        workshop.respondents.save_many(respondents)
        workshop.ratings.save_many(_ratings(number, criteria, respondents))
    first = criteria[0].id
    workshop.consensus_values.save(
        ConsensusValue(
            id=ConsensusValue.id_for(AssessmentId("as-rechen"), first),
            assessment_id=AssessmentId("as-rechen"),
            criterion_id=first,
            current=4,
            target=5,
            reason="Стратегията е приета от общинския съвет.",
        )
    )


_IDEAS = (
    "Портал за всички услуги на общината",
    "Отворени данни за транспорта",
    "Курсове за хора над 60 години",
    "Единна карта за градския транспорт",
    "Мрежа от сензори за качеството на въздуха",
    "Хъб за ИТ кадри в старата поща",
    "Електронно плащане на такси",
    "Лаборатория за ученици",
    "Табло с показателите на града",
    "Нощ на данните",
    "Безплатен интернет в парка",
    "Ваучери за дигитализация на малки фирми",
)


def _add_ideas(workshop: WorkshopFile) -> None:
    city = CityId("rechen")
    titles = ("Услуги от вкъщи", "Данни за всички", "Умения")
    workshop.clusters.save_many(
        [Cluster(id=ClusterId(f"c{n}"), city_id=city, title=title, position=n) for n, title in enumerate(titles)]
    )
    workshop.ideas.save_many(
        [
            Idea(
                id=IdeaId(f"i{n:02}"),
                city_id=city,
                text=text,
                created_at=NOW,
                position=n,
                cluster_id=ClusterId(f"c{n % 3}") if n < 9 else None,
                author="Тихомир Тайнов",
            )
            for n, text in enumerate(_IDEAS)
        ]
    )
    workshop.ideas.save(Idea(id=IdeaId("d1"), city_id=CityId("dolen"), text="Общ портал със съседите", created_at=NOW))
    ballot = Ballot(id=BallotId("b"), city_id=city, title="Първо гласуване")
    workshop.ballots.save(ballot)
    workshop.votes.save_many(
        [
            Vote(id=VoteId(f"v{n:02}"), ballot_id=ballot.id, voter=f"V{n // 3}", idea_id=IdeaId(f"i{(n * n) % 10:02}"))
            for n in range(24)
        ]
    )


def _add_statements(workshop: WorkshopFile) -> None:
    city = CityId("rechen")
    workshop.statements.save_many(
        [
            Statement(
                id=StatementId("s1"),
                city_id=city,
                kind=StatementKind.VISION,
                text="През 2030 г. всяка услуга в Речен се получава за минути и данните работят за хората.",
            ),
            Statement(id=StatementId("s2"), city_id=city, kind=StatementKind.MISSION),
            Statement(
                id=StatementId("s3"),
                city_id=city,
                kind=StatementKind.AMBITION,
                text="Всички услуги на общината се заявяват онлайн.",
                metric="Дял на услугите онлайн",
                unit="%",
                baseline=34,
                target=100,
                year=2029,
            ),
            Statement(
                id=StatementId("s4"),
                city_id=city,
                kind=StatementKind.AMBITION,
                position=1,
                text="Всеки ученик минава през дигитална лаборатория.",
            ),
        ]
    )
    workshop.statement_drafts.save(
        StatementDraft(
            id=StatementDraftId("sd"),
            statement_id=StatementId("s2"),
            created_at=NOW,
            text="Общината, бизнесът и училищата заедно правят услугите по-прости.",
        )
    )


def _add_mentoring(workshop: WorkshopFile) -> None:
    first, second = workshop.dimensions.all()[:2]
    workshop.needs.save_many(
        [
            Need(
                id=NeedId("n1"),
                city_id=CityId("rechen"),
                text="Как се управлява общ портал за услуги",
                dimension_id=first.id,
                strength=3,
            ),
            Need(
                id=NeedId("n2"), city_id=CityId("porto"), text="Обучение на малките предприятия", dimension_id=second.id
            ),
            Need(id=NeedId("n3"), city_id=CityId("dolen"), text="Правила за отворени данни", theme="Отворени данни"),
        ]
    )
    workshop.offers.save_many(
        [
            Offer(
                id=OfferId("o1"),
                city_id=CityId("nordhavn"),
                text="Десет години опит с един портал",
                dimension_id=first.id,
                strength=3,
            ),
            Offer(
                id=OfferId("o2"), city_id=CityId("altstadt"), text="Център за малки предприятия", dimension_id=second.id
            ),
        ]
    )
    mentor = workshop.cities.get("altstadt")
    workshop.cities.save(replace(mentor, capacity=1))


def _pair(workshop: WorkshopFile) -> None:
    """Take the suggestion over, then choose otherwise for one city and fill one card."""
    made = {pairing.city_id: pairing for pairing in take_suggestion(workshop)}
    first = made[CityId("rechen")]
    change_pairing(
        workshop,
        replace(
            first,
            topics="Портал за услуги; електронна идентификация",
            expected_result="Задание за портала",
            first_step="Онлайн среща на двата екипа",
            first_step_on=date(2026, 4, 14),
            starts_on=date(2026, 4, 1),
            ends_on=date(2026, 9, 30),
        ),
    )
    moved = next(city_id for city_id in ("dolen", "lipa") if CityId(city_id) in made)
    other = CityId("lipa" if moved == "dolen" else "dolen")
    mentor_id = made[CityId(moved)].mentor_id
    remove_pairings(workshop, [made[CityId(moved)].id])
    choose_pairing(workshop, other, mentor_id)


def _add_practices(workshop: WorkshopFile) -> None:
    workshop.good_practices.save_many(
        [
            GoodPractice(
                id=GoodPracticeId("g1"),
                title="Едно гише за фирмите",
                city_id=CityId("nordhavn"),
                theme="Електронно управление",
                dimension_id=workshop.dimensions.all()[0].id,
                problem="Фирмите обикаляха шест служби.",
                solution="Един екип и един портал за всички разрешения.",
                results="Срокът падна от 30 на 9 дни.",
                resources="4 души, 180 000 евро за две години",
                difficulties="Службите пазеха своите регистри.",
                transfer_conditions="Обща база данни",
                contact_id=PersonId("p-mentor"),
                link="https://example.org/one-stop?a=1&b=2",
            ),
            GoodPractice(
                id=GoodPracticeId("g2"),
                title="Открити данни за въздуха",
                city_id=CityId("rechen"),
                position=1,
                solution="Сензори на училищата.",
                contact_id=PersonId("p-secret"),
            ),
        ]
    )
    workshop.practice_adoptions.save(
        PracticeAdoption(
            id=PracticeAdoptionId("pa"), practice_id=GoodPracticeId("g1"), city_id=CityId("rechen"), note="от есента"
        )
    )
