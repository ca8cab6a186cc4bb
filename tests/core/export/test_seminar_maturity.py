"""The maturity chapter's own figures: the colours of the heat map, the means by type, and the sentences."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from dcc_desktop.domain.people import StakeholderType
from dcc_desktop.export.seminar.document import seminar_document
from dcc_desktop.export.seminar.maturity import ground, type_means
from dcc_desktop.export.seminar.maturity_words import standing
from dcc_desktop.export.seminar.writer import SeminarWriter
from dcc_desktop.export.seminar_report import CityResult, SeminarReport
from dcc_desktop.export.word.tables import Shaded
from dcc_desktop.i18n import Catalogue, Language
from dcc_desktop.progress import Progress
from dcc_desktop.services.export_seminar import seminar_report
from dcc_desktop.workshop_file import WorkshopFile
from tests.core.export.seminar_sample import open_full
from tests.core.export.word_samples import find, new_document, part, texts, values


@pytest.fixture
def full(tmp_path: Path) -> Iterator[WorkshopFile]:
    """The full seminar, open."""
    with open_full(tmp_path / "full.dccw") as opened:
        yield opened


def report_of(workshop: WorkshopFile) -> SeminarReport:
    return seminar_report(workshop, workshop.seminars.all()[0].id, Language.EN)


def result_of(workshop: WorkshopFile, city: str) -> CityResult:
    return next(each for each in report_of(workshop).results[0].cities if each.city.id == city)


def writer_of(report: SeminarReport) -> SeminarWriter:
    return SeminarWriter(report, Catalogue(Language.EN), new_document("en"))


def brightness(colour: str) -> int:
    return sum(int(colour[place : place + 2], 16) for place in (0, 2, 4))


def test_the_deeper_the_colour_the_higher_the_value() -> None:
    colours = [ground(value, 5) for value in (1, 2, 3, 4, 5)]
    assert [brightness(colour) for colour in colours] == sorted(map(brightness, colours), reverse=True)


def test_every_ground_is_light_enough_for_dark_text() -> None:
    assert all(brightness(ground(step, 10)) > 3 * 0x60 for step in range(1, 11))


def test_a_value_outside_the_scale_gets_the_colour_of_its_end() -> None:
    assert (ground(0, 5), ground(7, 5)) == (ground(1, 5), ground(5, 5))


def test_a_shaded_cell_has_its_ground_and_stands_centred() -> None:
    document = new_document()
    document.table(["а", "б"], [["1", Shaded("2", "AABBCC")]], numeric={1})
    cell = find(part(document, "word/document.xml"), "//w:tr[2]/w:tc[2]")[0]
    assert values(cell, ".//w:tcPr/w:shd", "fill") == ["AABBCC"]
    assert values(cell, ".//w:jc") == ["center"]


def test_the_header_of_shaded_cells_stands_centred_too() -> None:
    document = new_document()
    document.table(["а", "б"], [["1", Shaded("2", "AABBCC")]], numeric={1})
    cells = find(part(document, "word/document.xml"), "//w:tr[1]/w:tc")
    assert [values(cell, ".//w:jc") for cell in cells] == [[], ["center"]]


def test_a_type_needs_four_answers_and_company_to_be_shown(full: WorkshopFile) -> None:
    assert set(type_means(result_of(full, "rechen"))) == {StakeholderType.CITY}


def test_a_type_that_is_hidden_in_one_dimension_is_hidden_altogether(full: WorkshopFile) -> None:
    dimension = full.dimensions.all()[0].id
    criteria = [criterion.id for criterion in full.criteria.all() if criterion.dimension_id == dimension]
    city_people = [f"r-rechen-{index:02}" for index in range(2)]
    with full.change("Skip"):
        for rating in full.ratings.all():
            if rating.respondent_id in city_people and rating.criterion_id in criteria:
                full.ratings.delete(rating.id)
    assert type_means(result_of(full, "rechen")) == {}


def test_a_dimension_that_nobody_rated_hides_no_type(full: WorkshopFile) -> None:
    criterion_ids = {c.id for c in full.criteria.all() if c.dimension_id == full.dimensions.all()[0].id}
    with full.change("Skip a dimension"):
        for rating in full.ratings.all():
            if rating.criterion_id in criterion_ids:
                full.ratings.delete(rating.id)
    assert set(type_means(result_of(full, "dolen"))) == {StakeholderType.CITY}


def test_what_stands_out_in_a_city_is_said(full: WorkshopFile) -> None:
    report = report_of(full)
    strongest, furthest, disputed = standing(writer_of(report), result_of(full, "dolen"))
    assert strongest.endswith(": 3.5")
    assert furthest.endswith(": +1.4")
    assert 0 < float(disputed.rpartition(": ")[2]) < 0.8


def test_no_city_is_named_as_the_lowest(full: WorkshopFile) -> None:
    document = seminar_document(report_of(full), Catalogue(Language.EN), Progress())
    headers = [texts(row, "./w:tc")[0] for row in find(part(document, "word/document.xml"), "//w:tr[1]")]
    said = " ".join(texts(part(document, "word/document.xml"), "//w:p"))
    assert "Dimension" in headers
    assert not [word for word in ("Lowest", "Weakest") if word in said]


def test_respondents_without_an_answer_are_said_to_have_given_none(full: WorkshopFile) -> None:
    with full.change("Clear the ratings"):
        for rating in full.ratings.all():
            full.ratings.delete(rating.id)
        for value in full.consensus_values.all():
            full.consensus_values.delete(value.id)
    report = report_of(full)
    assert standing(writer_of(report), result_of(full, "dolen")) == ["no answers yet", "–", "–"]
    document = seminar_document(report, Catalogue(Language.EN), Progress())
    assert "No stakeholder type is large enough to be shown." in texts(part(document, "word/document.xml"), "//w:p")


def test_cities_rated_with_another_framework_have_tables_of_their_own(full: WorkshopFile) -> None:
    own = full.frameworks.all()[0]
    with full.change("Another framework"):
        other = full.frameworks.get(own.id)
        copied = type(other)(id="other", code="other", version=1, name=other.name, steps=4)  # type: ignore[arg-type]
        full.frameworks.save(copied)
        zora = next(each for each in full.assessments.all() if each.city_id == "zora")
        full.assessments.save(type(zora)(id=zora.id, city_id=zora.city_id, framework_id=copied.id))
    results = report_of(full).results
    assert [each.tree.framework.id for each in results] == [own.id, "other"]
    assert [city.city.id for city in results[1].cities] == ["zora"]
    assert seminar_document(report_of(full), Catalogue(Language.EN), Progress()).to_bytes()
