"""The pile of forms: which one comes next, and what is said at the end of one."""

from __future__ import annotations

import pytest

from dcc_desktop.domain.assessments import Respondent
from dcc_desktop.domain.texts import BilingualText
from dcc_desktop.services.assessment import add_respondent, start_assessment
from dcc_desktop.services.criteria import add_criterion, add_dimension
from dcc_desktop.services.frameworks import add_framework
from dcc_desktop.services.live_score import LiveScore
from dcc_desktop.services.ratings import rate
from ui.desk import Desk
from ui.pages.maturity.form_pile import FormPile

NAME = BilingualText.same("Name")


class Forms:
    """Three forms of two criteria."""

    def __init__(self, desk: Desk) -> None:
        workshop = self.workshop = desk.workshop
        framework = add_framework(workshop, "small", name=NAME, steps=5)
        part = add_dimension(workshop, framework.id, code="A", name=NAME)
        self.criteria = [add_criterion(workshop, part.id, code=code, name=NAME) for code in ("A1", "A2")]
        self.assessment = start_assessment(workshop, workshop.cities.all()[0].id, framework.id)
        self.people = [add_respondent(workshop, self.assessment.id) for _number in range(3)]

    def answer(self, place: int, count: int = 2) -> None:
        """Type the first answers of a form."""
        for criterion in self.criteria[:count]:
            rate(self.workshop, self.people[place].id, criterion.id, current=3, target=None)

    def pile(self, place: int | None = None) -> FormPile:
        """Return the pile with one of the forms on top."""
        return FormPile(LiveScore(self.workshop, self.assessment.id), None if place is None else self.people[place])

    def place_of(self, respondent: Respondent | None) -> int | None:
        return None if respondent is None else self.people.index(respondent)


@pytest.fixture
def forms(desk: Desk) -> Forms:
    return Forms(desk)


def test_the_first_form_that_waits_lies_on_top(forms: Forms) -> None:
    forms.answer(0)
    assert forms.place_of(forms.pile().first()) == 1


def test_a_pile_that_is_typed_begins_with_its_first_form(forms: Forms) -> None:
    for place in range(3):
        forms.answer(place)
    assert forms.place_of(forms.pile().first()) == 0


@pytest.mark.parametrize(("place", "by", "other"), [(0, 1, 1), (0, -1, None), (2, 1, None), (2, -1, 1)])
def test_a_step_goes_to_the_form_beside_and_not_beyond_the_ends(
    forms: Forms, place: int, by: int, other: int | None
) -> None:
    assert forms.place_of(forms.pile(place).beside(by)) == other


def test_the_next_form_that_waits_comes_after_the_one_that_is_shown(forms: Forms) -> None:
    forms.answer(1)
    assert [forms.place_of(forms.pile(place).next_waiting()) for place in (0, 2)] == [2, None]


def test_a_form_has_gaps_until_all_its_criteria_are_answered(forms: Forms) -> None:
    forms.answer(0)
    forms.answer(1, count=1)
    assert [forms.pile(place).has_gaps() for place in (0, 1)] == [False, True]


def test_the_end_of_a_form_says_what_has_no_answer(forms: Forms) -> None:
    forms.answer(0)
    forms.answer(1, count=1)
    assert [forms.pile(place).words_of_end() for place in (0, 1)] == [
        "Form complete. Press + for the next respondent.",
        "End of the form; 1 criterion has no answer. Press + for the next respondent.",
    ]


def test_another_assessment_has_none_of_the_forms_on_top(forms: Forms, desk: Desk) -> None:
    framework = desk.workshop.assessments.get(forms.assessment.id).framework_id
    other = start_assessment(desk.workshop, desk.workshop.cities.all()[1].id, framework)
    pile = forms.pile(0)
    assert pile.anew(LiveScore(desk.workshop, forms.assessment.id)).respondent == forms.people[0]
    assert pile.anew(LiveScore(desk.workshop, other.id)).respondent is None
