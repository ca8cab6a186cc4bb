"""Makes the survey exports that the tests import: laid out as the services do it, with figures of our own.

The city (Valnovo, Вълново) is invented. Run it after a change of the framework's texts:
`python tests/data/make_samples.py`; the same framework gives the same contents.
"""

from __future__ import annotations

import csv
import io
import random
import tomllib
import uuid
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from openpyxl import Workbook

HERE = Path(__file__).parent
FRAMEWORK = HERE.parents[1] / "workshop_templates" / "frameworks" / "digital-city-7.toml"
STAKEHOLDERS = {
    "en": ("Municipality", "Business (firm, cluster, chamber)", "Education and research", "Civil society organisation"),
    "bg": ("Община", "Бизнес (фирма, клъстер, камара)", "Образование и наука", "Неправителствена организация"),
}
NOT_APPLICABLE = {"en": "Not applicable", "bg": "Неприложимо"}
DOES_NOT_KNOW = {"en": "I don't know", "bg": "Не знам"}
Cells = list[Any]


class Survey:
    """The same invented answers, whichever service wrote them down."""

    def __init__(self, framework: dict[str, Any], language: str, *, seed: int) -> None:
        self.language = language
        self.dimensions = framework["dimensions"]
        self.steps = [step["name"][language] for step in framework["scale"]]
        self.chance = random.Random(seed)

    def current(self) -> str | int:
        """Return one answer: mostly low, seldom none."""
        luck = self.chance.random()
        if luck < 0.03:
            return NOT_APPLICABLE[self.language]
        if luck < 0.07:
            return DOES_NOT_KNOW[self.language]
        return self.chance.choice((1, 1, 2, 2, 2, 3, 3, 4))

    def target(self, current: str | int) -> str | int:
        """Return what the same respondent wants: one or two steps more."""
        return min(len(self.steps), current + self.chance.choice((1, 2, 2))) if isinstance(current, int) else ""

    def stakeholder(self, index: int) -> str:
        """Return whom a respondent speaks for; the types take turns."""
        names = STAKEHOLDERS[self.language]
        return names[index % len(names)]


def eusurvey_rows(survey: Survey, *, count: int, titles: tuple[str, str, str, str, str]) -> list[Cells]:
    """Return an export of EUSurvey: two lines on top, an empty one, a matrix for each dimension, its own columns last.

    Answers are the names of the steps; the newest contribution comes first; a matrix column is called "Matrix: row".
    """
    stakeholder, now, goal, remark, alias = titles
    language = survey.language
    header: Cells = [stakeholder]
    for dimension in survey.dimensions:
        for suffix in (now, goal):
            rows = [criterion["name"][language] for criterion in dimension["criteria"]]
            header += [f"{dimension['name'][language]} – {suffix}: {row}" for row in rows]
    header += [remark, "Invitation number", "Contribution ID", "User name", "Creation date", "Last update", "Languages"]
    start = datetime(2026, 3, 16, 17, 42, 5, tzinfo=UTC).replace(tzinfo=None)
    lines: list[Cells] = [["Alias", alias], ["Export Date", datetime(2026, 3, 20, 9, 30, 12)], [], header]  # noqa: DTZ001
    for index in range(count):
        sent = start - timedelta(hours=5 * index, seconds=37 * index)
        line: Cells = [survey.stakeholder(index)]
        for dimension in survey.dimensions:
            current = [survey.current() for _criterion in dimension["criteria"]]
            line += [_label(survey, answer) for answer in current]
            line += [_label(survey, survey.target(answer)) for answer in current]
        code = str(uuid.UUID(int=survey.chance.getrandbits(128), version=4))
        line += ["" if index % 3 else "-", "", code, "", sent, sent, language.upper()]
        lines.append(line)
    return lines


def _label(survey: Survey, answer: str | int) -> str:
    return survey.steps[answer - 1] if isinstance(answer, int) else answer


def google_forms_rows(survey: Survey, *, count: int) -> list[Cells]:
    """Return the CSV export of a Google form in Bulgarian: a grid for each criterion with the rows Сега and Цел."""
    criteria = [criterion for dimension in survey.dimensions for criterion in dimension["criteria"]]
    header: Cells = ["Клеймо за време", "Вашият код (от листчето)", "Кого представлявате?"]
    for criterion in criteria:
        question = f"{criterion['code']}. {criterion['question']['bg']}"
        header += [f"{question} [Сега]", f"{question} [Цел]"]
    header.append("Какво пропуснахме да попитаме?")
    lines = [header]
    start = datetime(2026, 3, 12, 14, 5, 31, tzinfo=UTC)
    for index in range(count):
        sent = start + timedelta(minutes=3 * index, seconds=11 * index)
        line: Cells = [f"{sent:%Y/%m/%d} {sent.hour - 12}:{sent:%M:%S} сл.об. Гринуич+2", f"В{index + 1:02}"]
        line.append(survey.stakeholder(index))
        for _criterion in criteria:
            current = survey.current()
            line += [current, survey.target(current)]
        line.append("Транспортът до селата,\nвечерните часове" if index == 2 else "")
        lines.append(line)
    return lines


def plain_rows(survey: Survey, *, count: int) -> list[Cells]:
    """Return the plain layout of docs/import-layouts.md."""
    codes = [criterion["code"] for dimension in survey.dimensions for criterion in dimension["criteria"]]
    header: Cells = ["respondent", "stakeholder_type"]
    header += [f"{code}{suffix}" for code in codes for suffix in ("", ":target", ":comment")]
    kinds = ("city", "industry", "education", "civil_society")
    lines = [header]
    for index in range(count):
        line: Cells = [f"R{index + 1:02}", kinds[index % len(kinds)]]
        for code in codes:
            current = survey.current()
            answer = {NOT_APPLICABLE["en"]: "n/a", DOES_NOT_KNOW["en"]: ""}.get(str(current), current)
            line += [
                answer,
                survey.target(current),
                "Only in the centre, so far" if code.endswith("1") and index == 4 else "",
            ]
        lines.append(line)
    return lines


IDEAS: list[Cells] = [
    ["Идея", "Автор", "Измерение", "Група"],
    ["Една карта за автобуса, библиотеката и басейна", "група 1", "COMM", "Един град, една карта"],
    ["Учениците да измерват въздуха пред училище и да публикуват данните", "група 1", "DATA", "Отворен град"],
    ["Безплатен безжичен интернет в читалищата", "група 2", "INFR", ""],
    ["Дигитален помощник във всяко кметство: човек, не програма", "група 2", "COMM", "Никой сам пред екрана"],
    ["= повече услуги без хартия", "група 2", "LEAD", ""],
    ["- край на опашките за удостоверения", "", "LEAD", ""],
    ["Обща страница за стажове във фирмите;\nс кратко видео от всяка фирма", "група 3", "SKILL", "Да останем тук"],
    ["Клуб по роботика в старата гара", "група 3", "SKILL", "Да останем тук"],
    ["Ваучер за киберпроверка на малките фирми", "група 4", "FIRM", ""],
    ["Общината да купува първите изделия на местните стартиращи фирми", "група 4", "BIZ", "Да останем тук"],
    ["Карта на свободните терени с ток, вода и оптика", "група 4", "BIZ", "Отворен град"],
    ["Вечерно училище „Интернет за баби и дядовци“", "група 1", "COMM", "Никой сам пред екрана"],
]


def write_csv(name: str, rows: Sequence[Cells], *, separator: str, encoding: str, is_all_quoted: bool = False) -> None:
    """Write rows as a service or a spreadsheet program writes them, with the line ends of Windows."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=separator, quoting=csv.QUOTE_ALL if is_all_quoted else csv.QUOTE_MINIMAL)
    writer.writerows([[f"{c:%d.%m.%Y %H:%M:%S}" if isinstance(c, datetime) else c for c in row] for row in rows])
    (HERE / name).write_bytes(text.getvalue().encode(encoding))


def write_workbook(name: str, rows: Sequence[Cells]) -> None:
    """Write rows into a sheet that is called as EUSurvey calls it."""
    workbook = Workbook()
    workbook.properties.created = workbook.properties.modified = datetime(2026, 3, 20, 9, 30, 12)  # noqa: DTZ001
    sheet = workbook.worksheets[0]
    sheet.title = "Content"
    for number, row in enumerate(rows, start=1):
        for column, cell in enumerate(row, start=1):
            if cell != "":
                sheet.cell(number, column, cell)
    workbook.save(HERE / name)


def main() -> None:
    """Write all samples."""
    framework = tomllib.loads(FRAMEWORK.read_text(encoding="utf-8"))
    english = (
        "On whose behalf do you answer? I represent",
        "current level",
        "target level",
        "Anything else?",
        "Valnovo2026",
    )
    bulgarian = ("Представлявам", "текущо ниво", "целево ниво", "Друго, което искате да споделите", "Valnovo2026bg")
    write_workbook("ratings_eusurvey.xlsx", eusurvey_rows(Survey(framework, "en", seed=1), count=14, titles=english))
    rows = eusurvey_rows(Survey(framework, "bg", seed=2), count=9, titles=bulgarian)
    write_csv("ratings_eusurvey.csv", rows, separator=";", encoding="utf-8-sig")
    rows = google_forms_rows(Survey(framework, "bg", seed=3), count=12)
    write_csv("ratings_google_forms.csv", rows, separator=",", encoding="utf-8", is_all_quoted=True)
    write_csv(
        "ratings_plain.csv", plain_rows(Survey(framework, "en", seed=4), count=10), separator=",", encoding="utf-8"
    )
    write_csv("ideas_windows_1251.csv", IDEAS, separator=";", encoding="cp1251")


if __name__ == "__main__":
    main()
