"""What templates make in a workshop file."""

from __future__ import annotations

from pathlib import Path

import pytest

from dcc_desktop.errors import InvalidInputError, NotFoundError, StorageError, UndoRefusedError
from dcc_desktop.i18n import Language
from dcc_desktop.services.agenda import agenda_of
from dcc_desktop.services.frameworks import framework_tree
from dcc_desktop.services.programme import the_programme
from dcc_desktop.services.templates import (
    add_framework_from_template,
    add_seminar_from_template,
    find_template,
    new_workshop,
    template_problems,
)
from dcc_desktop.templates import FrameworkTemplate, SeminarTemplate
from dcc_desktop.workshop_file import WorkshopFile

FIRST = "first-academy-seminar"


@pytest.fixture(scope="module")
def templates() -> tuple[SeminarTemplate, FrameworkTemplate]:
    seminar, framework = find_template(FIRST)
    assert framework is not None
    return seminar, framework


Templates = tuple[SeminarTemplate, FrameworkTemplate]


def test_a_new_file_holds_programme_seminar_and_framework(tmp_path: Path) -> None:
    with new_workshop(tmp_path / "Градове.dccw", template_id=FIRST, language=Language.BG) as workshop:
        seminar = workshop.seminars.all()[0]
        assert (the_programme(workshop).name, the_programme(workshop).language) == ("Градове", Language.BG)
        assert workshop.frameworks.get(seminar.framework_id or "").code == "digital-city-7"


def test_undo_does_not_take_the_programme_away(tmp_path: Path) -> None:
    workshop = new_workshop(tmp_path / "a.dccw", template_id=FIRST, language=Language.EN)
    with workshop, pytest.raises(UndoRefusedError, match="nothing to undo"):
        workshop.undo()


def test_an_unknown_template_makes_no_file(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match=FIRST):
        new_workshop(tmp_path / "a.dccw", template_id="none", language=Language.EN)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_cannot_be_filled_does_not_stay(tmp_path: Path) -> None:
    with pytest.raises(InvalidInputError, match="empty"):
        new_workshop(tmp_path / " .dccw", template_id=FIRST, language=Language.EN)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_there_stays(tmp_path: Path) -> None:
    (tmp_path / "a.dccw").write_bytes(b"mine")
    with pytest.raises(StorageError, match="exists already"):
        new_workshop(tmp_path / "a.dccw", template_id=FIRST, language=Language.EN)
    assert (tmp_path / "a.dccw").read_bytes() == b"mine"


def test_a_framework_arrives_whole(workshop: WorkshopFile, templates: Templates) -> None:
    added = add_framework_from_template(workshop, templates[1])
    tree = framework_tree(workshop, added.id)
    codes = [criterion.code for dimension in templates[1].dimensions for criterion in dimension.criteria]
    assert [node.criterion.code for node in tree.criteria()] == codes
    assert all(len(node.levels) == 5 for node in tree.criteria())


def test_a_framework_that_is_there_is_not_added_again(workshop: WorkshopFile, templates: Templates) -> None:
    added = add_framework_from_template(workshop, templates[1])
    before = workshop.history.step_to_undo
    assert add_framework_from_template(workshop, templates[1]) == added
    assert workshop.history.step_to_undo == before


def test_the_agenda_arrives_in_order(workshop: WorkshopFile, templates: Templates) -> None:
    seminar = add_seminar_from_template(workshop, templates[0], place="Plovdiv")
    codes = [(block.title, [item.title for item in items]) for block, items in agenda_of(workshop, seminar.id)]
    assert codes == [(block.title, [item.title for item in block.items]) for block in templates[0].blocks]


def test_a_seminar_brings_its_framework_along(workshop: WorkshopFile, templates: Templates) -> None:
    seminar = add_seminar_from_template(workshop, templates[0], framework=templates[1])
    assert [seminar.framework_id] == [framework.id for framework in workshop.frameworks.all()]


def test_a_seminar_uses_the_framework_that_is_in_the_file(workshop: WorkshopFile, templates: Templates) -> None:
    framework = add_framework_from_template(workshop, templates[1])
    assert add_seminar_from_template(workshop, templates[0]).framework_id == framework.id


def test_a_seminar_without_its_framework_has_none(workshop: WorkshopFile, templates: Templates) -> None:
    assert add_seminar_from_template(workshop, templates[0]).framework_id is None


def test_the_same_template_can_be_used_twice(workshop: WorkshopFile, templates: Templates) -> None:
    first, second = (add_seminar_from_template(workshop, templates[0]) for _ in range(2))
    assert first.id != second.id
    assert len(agenda_of(workshop, first.id)) == len(agenda_of(workshop, second.id)) == len(templates[0].blocks)


def test_two_laptops_give_the_same_ids(tmp_path: Path, workshop: WorkshopFile, templates: Templates) -> None:
    add_seminar_from_template(workshop, templates[0])
    with WorkshopFile.create(tmp_path / "other.dccw") as other:
        add_seminar_from_template(other, templates[0])
        assert other.agenda_items.all() == workshop.agenda_items.all()


def test_adding_a_seminar_is_undone_whole(workshop: WorkshopFile, templates: Templates) -> None:
    add_seminar_from_template(workshop, templates[0], framework=templates[1])
    workshop.undo()
    assert (workshop.seminars.all(), workshop.agenda_items.all(), workshop.levels.all()) == ([], [], [])


def test_a_good_template_has_no_problems(templates: Templates) -> None:
    assert template_problems(templates[0].path) == ()


def test_the_problems_of_a_bad_template_are_listed(tmp_path: Path) -> None:
    (tmp_path / "bad.toml").write_text("schema = 1\n", encoding="utf-8")
    assert "bad.toml: id: is missing" in template_problems(tmp_path / "bad.toml")
