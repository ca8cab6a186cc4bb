"""Whole plans: valid, linked, the same bytes, full and nearly empty, in both languages."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from dcc_desktop.export.plan.plan_document import plan_document, write_plan
from dcc_desktop.export.plan_report import PlanReport
from dcc_desktop.i18n import Language
from dcc_desktop.progress import Cancelled, Progress
from dcc_desktop.services.plan_report import plan_report
from tests.core.export.plan_samples import BARE_CITY, CITY, new_file

_KINDS = [(city, language) for city in (CITY, BARE_CITY) for language in Language]


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[tuple[str, Language], PlanReport]]:
    with new_file(tmp_path_factory.mktemp("plans") / "sample.dccw") as workshop:
        yield {(city, language): plan_report(workshop, city, language) for city, language in _KINDS}  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", _KINDS)
def test_every_plan_has_no_error(kind: tuple[str, Language], reports: dict[object, PlanReport], tmp_path: Path) -> None:
    path = tmp_path / "plan.docx"
    write_plan(reports[kind], path, Progress())
    result = OpenXmlValidator().validate(path)
    assert [str(error) for error in result.errors] == []


@pytest.mark.parametrize("kind", _KINDS)
def test_every_link_leads_to_a_bookmark(
    kind: tuple[str, Language], reports: dict[object, PlanReport], tmp_path: Path
) -> None:
    body = _body(reports[kind], tmp_path)
    links = set(re.findall(r'w:anchor="([^"]+)"', body))
    assert links <= set(re.findall(r'<w:bookmarkStart [^>]*w:name="([^"]+)"', body))


def test_an_activity_links_to_the_criterion_that_it_comes_from(
    reports: dict[object, PlanReport], tmp_path: Path
) -> None:
    body = _body(reports[CITY, Language.EN], tmp_path)
    assert 'w:anchor="dcc_criterion_criterion11"' in body


def test_the_same_report_gives_the_same_bytes(reports: dict[object, PlanReport]) -> None:
    report = reports[CITY, Language.BG]
    assert plan_document(report, Progress()).to_bytes() == plan_document(report, Progress()).to_bytes()


def test_a_full_plan_has_one_native_chart(reports: dict[object, PlanReport], tmp_path: Path) -> None:
    assert _charts(reports[CITY, Language.BG], tmp_path) == ["word/charts/chart1.xml"]


def test_a_plan_without_ratings_has_no_chart(reports: dict[object, PlanReport], tmp_path: Path) -> None:
    assert _charts(reports[BARE_CITY, Language.BG], tmp_path) == []


def test_a_cancelled_job_leaves_the_old_document(reports: dict[object, PlanReport], tmp_path: Path) -> None:
    path = tmp_path / "plan.docx"
    path.write_bytes(b"old")
    with pytest.raises(Cancelled):
        write_plan(reports[CITY, Language.BG], path, Progress(is_cancelled=lambda: True))
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_city_without_a_slogan_has_a_strategy_chapter(reports: dict[object, PlanReport], tmp_path: Path) -> None:
    report = reports[CITY, Language.EN]
    body = _body(replace(report, city=replace(report.city, slogan="")), tmp_path)
    assert "The digital transformation strategy" in body


def _body(report: PlanReport, folder: Path) -> str:
    path = folder / "plan.docx"
    write_plan(report, path, Progress())
    with zipfile.ZipFile(path) as archive:
        return archive.read("word/document.xml").decode()


def _charts(report: PlanReport, folder: Path) -> list[str]:
    path = folder / "plan.docx"
    write_plan(report, path, Progress())
    with zipfile.ZipFile(path) as archive:
        return [name for name in archive.namelist() if re.fullmatch(r"word/charts/chart\d+\.xml", name)]
