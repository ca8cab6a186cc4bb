"""The completeness of a plan, read from the file."""

from __future__ import annotations

from dcc_desktop.domain.completeness import Chapter
from dcc_desktop.domain.statements import StatementKind
from dcc_desktop.services.cities import add_city
from dcc_desktop.services.completeness import plan_completeness, plan_contents
from dcc_desktop.services.planning import add_action, add_milestone
from dcc_desktop.services.practices import add_practice, adopt_practice
from dcc_desktop.services.statements import add_statement
from dcc_desktop.workshop_file import WorkshopFile


def test_only_what_the_city_itself_has_counts(workshop: WorkshopFile) -> None:
    city, other = (add_city(workshop, name) for name in ("Brenova", "Aberra"))
    for owner in (city, other):
        action = add_action(workshop, owner.id, "x", is_pilot=True)
        add_milestone(workshop, action.id, "x")
    add_statement(workshop, other.id, StatementKind.VISION, text="x")
    contents = plan_contents(workshop, city.id)
    assert (len(contents.actions), len(contents.milestones), len(contents.statements)) == (1, 1, 0)


def test_an_agreed_vision_raises_the_chapter_of_statements(workshop: WorkshopFile) -> None:
    city = add_city(workshop, "Brenova")
    assert plan_completeness(workshop, city.id).percent_by_chapter[Chapter.STATEMENTS] == 0
    add_statement(workshop, city.id, StatementKind.VISION, text="x")
    complete = plan_completeness(workshop, city.id)
    assert complete.percent_by_chapter[Chapter.STATEMENTS] == 17
    assert "vision" not in {finding.code for finding in complete.findings}


def test_a_practice_counts_once_whether_own_or_adopted(workshop: WorkshopFile) -> None:
    city, other = (add_city(workshop, name) for name in ("Brenova", "Aberra"))
    add_practice(workshop, "Own", city_id=city.id)
    adopt_practice(workshop, add_practice(workshop, "Adopted", city_id=other.id).id, city.id)
    assert (plan_contents(workshop, city.id).practices, plan_contents(workshop, other.id).practices) == (2, 1)
