"""The pictures for the room: never below the smallest sizes, whatever must be shown."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPainter

from ui.charts.radar_model import RadarModel, RadarSeries, SeriesKind
from ui.charts.styles import projector_style
from ui.projector import picture
from ui.projector.agenda_scene import AgendaRow, AgendaScene, RowState
from ui.projector.clock_scene import ClockScene
from ui.projector.ideas_scene import IdeaGroup, IdeasScene
from ui.projector.pairs_scene import PairsScene
from ui.projector.picture import LABEL, READ, STRONG, Measures
from ui.projector.radar_scene import Furthest, RadarScene
from ui.projector.ranking_scene import RankingRow, RankingScene
from ui.projector.scenes import NoteScene, Scene, paint_scene
from ui.projector.statements_scene import StatementsScene, StatementText
from ui.theme import look
from ui.theme.tokens import PROJECTOR_DARK, PROJECTOR_LIGHT, ProjectorTokens

LONG = "Междуинституционално обсъждане и съгласуване на дългосрочната дигитална стратегия на общината и областта"
CLOCK = ClockScene(title=LONG, now="11:52", time="+1:22:40", words=("времето", "изтече"), sign="warning")
FULL: dict[str, Scene] = {
    "clock": CLOCK,
    "agenda": AgendaScene(
        "Ден 1",
        "11:52",
        tuple(AgendaRow("10:00", LONG, state) for state in (*RowState, *(RowState.TO_COME,) * 3)),
        LONG,
    ),
    "ideas": IdeasScene(LONG, (IdeaGroup(LONG, (LONG,) * 30), IdeaGroup("", (LONG,)))),
    "ranking": RankingScene(LONG, "60 точки", tuple(RankingRow(n + 1, LONG, 60 - n) for n in range(30))),
    "statements": StatementsScene(
        LONG, (StatementText(LONG, LONG * 9, (LONG, LONG)), StatementText("", "", (), (LONG,) * 3))
    ),
    "radar": RadarScene(
        LONG,
        RadarModel((LONG,) * 7, (RadarSeries(LONG, SeriesKind.NOW, (2.0,) * 7),), has_legend=False),
        ("2,0",),
        Furthest(LONG, "2,0", "4,0"),
    ),
    "pairs": PairsScene(((LONG, LONG),) * 30),
    "note": NoteScene(LONG, LONG, "11:52", LONG),
}
SIZES = [(1280, 720), (1920, 1080), (1024, 768), (640, 800)]


def painted_sizes(scene: Scene, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Paint all pages of a scene, and return the size of each font that it asked for."""
    asked: list[int] = []

    def font_of(px: int, weight: QFont.Weight, *, is_tabular: bool = False) -> QFont:
        asked.append(px)
        return look.font_of(px, weight, is_tabular=is_tabular)

    monkeypatch.setattr(picture, "font_of", font_of)
    image = QImage(*size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    for page in range(scene.page_count(Measures(QSizeF(*size)))):
        paint_scene(painter, QSizeF(*size), scene, page=page, tokens=PROJECTOR_LIGHT)
    painter.end()
    return asked


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("view", FULL)
def test_nothing_is_smaller_than_a_label_however_much_there_is(
    view: str, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes = painted_sizes(FULL[view], size, monkeypatch)
    assert min(sizes) >= round(size[1] * LABEL)


@pytest.mark.parametrize("view", FULL)
def test_something_on_each_picture_has_the_size_of_what_must_be_read(
    view: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert max(painted_sizes(FULL[view], (1280, 720), monkeypatch)) >= round(720 * READ)


def test_a_long_title_is_shortened_and_not_shrunk() -> None:
    measures = Measures(QSizeF(1280, 720))
    font = measures.font(READ, STRONG)
    lines = measures.lines(LONG, font, 600, most=2)
    assert len(lines) == 2
    assert lines[-1].endswith("…")
    assert all(QFontMetricsF(font).horizontalAdvance(line) <= 601 for line in lines)
    assert font.pixelSize() == round(720 * READ)


def test_a_word_that_is_wider_than_the_picture_is_shortened() -> None:
    measures = Measures(QSizeF(1280, 720))
    (line,) = measures.lines("Щ" * 200, measures.font(READ), 600, most=1)
    assert line.endswith("…")


def test_no_fact_is_lost_between_the_pages_of_a_long_text() -> None:
    text = " ".join(f"дума{number}" for number in range(200))
    scene = StatementsScene("Град", (StatementText("визия", text),))
    measures = Measures(QSizeF(1280, 720))
    parts = [page.columns[0][1] for page in scene._pages(measures)]
    assert " ".join(parts) == text
    assert scene.page_count(measures) == len(parts) > 1


def test_all_drafts_of_a_statement_have_one_size() -> None:
    scene = StatementsScene(
        "Град",
        (
            StatementText(
                "визия",
                drafts=(
                    "Кратка чернова",
                    "Град, в който никой не чака на опашка и всеки намира място " * 2,
                    "Още една",
                ),
            ),
        ),
    )
    pages = list(scene._pages(Measures(QSizeF(1280, 720))))
    assert [len(page.columns) for page in pages] == [2, 1]
    assert len({page.share for page in pages}) == 1


def test_every_idea_is_on_exactly_one_page() -> None:
    ideas = tuple(f"Идея номер {number} за града" for number in range(30))
    measures = Measures(QSizeF(1280, 720))
    pages = list(IdeasScene("Град", (IdeaGroup("", ideas),))._pages(measures))
    assert [card.text for page in pages for card, _rect in page.cards] == list(ideas)
    inside = measures.content.adjusted(-1, -1, 1, 1)
    assert all(inside.contains(rect) for page in pages for _text, rect in page.cards)
    assert all(0 < len(page.cards) <= 7 for page in pages)


@pytest.mark.parametrize("tokens", [PROJECTOR_LIGHT, PROJECTOR_DARK], ids=["light", "dark"])
def test_the_ground_is_that_of_the_hall(tokens: ProjectorTokens) -> None:
    image = QImage(320, 180, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_scene(painter, QSizeF(320, 180), CLOCK, page=0, tokens=tokens)
    painter.end()
    assert image.pixelColor(1, 1).name().upper() == tokens.ground


def test_the_lettering_of_the_radar_is_not_below_that_of_labels() -> None:
    assert projector_style(PROJECTOR_LIGHT, 720).px >= round(720 * LABEL)


FRAME = Measures(QSizeF(1280, 720))


def test_all_cards_of_a_picture_have_one_height() -> None:
    ideas = tuple(LONG if number % 3 else "Кратка идея" for number in range(11))
    for page in IdeasScene("Град", (IdeaGroup("", ideas),))._pages(FRAME):
        assert len({round(rect.height()) for _card, rect in page.cards}) == 1


def test_eight_clusters_are_dealt_evenly() -> None:
    groups = tuple(IdeaGroup(f"Група номер {number}", ()) for number in range(8))
    assert [len(page.cards) for page in IdeasScene("Град", groups)._pages(FRAME)] == [4, 4]


def test_a_few_ideas_without_a_cluster_stand_beside_the_clusters() -> None:
    groups = (IdeaGroup("Група", ("Идея в група",), 7), IdeaGroup("", ("Идея сама",), None, (2,)))
    pages = list(IdeasScene("Град", groups)._pages(FRAME))
    shown = [[(card.text, card.dots, card.note) for card, _rect in page.cards] for page in pages]
    assert shown == [[("Група", 7, ""), ("Идея сама", 2, "Without a cluster")], [("Идея в група", None, "")]]


def test_many_ideas_without_a_cluster_have_pages_of_their_own() -> None:
    groups = (IdeaGroup("Група", ("Идея в група",)), IdeaGroup("", ("Идея сама",) * 6))
    pages = list(IdeasScene("Град", groups)._pages(FRAME))
    assert [(page.title, len(page.cards)) for page in pages] == [("Град", 1), ("Without a cluster", 6), ("Група", 1)]


def test_every_item_of_a_day_is_on_exactly_one_picture() -> None:
    rows = tuple(AgendaRow("10:00", f"{LONG} {number}") for number in range(16))
    pages = AgendaScene("Ден 1", "11:52", rows, "")._pages(FRAME)
    assert [line.row for page in pages for line in page] == list(rows)
    assert len(pages) > 1


@pytest.mark.parametrize("place", range(16))
def test_the_agenda_begins_with_the_picture_of_what_runs_and_shows_what_comes_after_it(place: int) -> None:
    states = [RowState.DONE] * place + [RowState.CURRENT] + [RowState.TO_COME] * (15 - place)
    scene = AgendaScene("Ден 1", "11:52", tuple(AgendaRow("10:00", f"Точка {n}", s) for n, s in enumerate(states)), "")
    page = scene._pages(FRAME)[scene.first_page(FRAME)]
    shown = [line.row.state for line in page]
    assert RowState.CURRENT in shown
    assert shown[-1] is not RowState.CURRENT or place == 15


def test_a_long_title_in_the_ranking_has_two_lines_and_fewer_are_on_a_picture() -> None:
    rows = tuple(RankingRow(n + 1, LONG if n % 2 else "Кратко", 60 - n) for n in range(12))
    pages = list(RankingScene("Вот", "", rows)._pages(FRAME))
    assert [row for page in pages for row, _lines in page] == list(rows)
    assert {len(lines) for page in pages for _row, lines in page} == {1, 2}
    assert all(len(page) < 6 for page in pages)


def test_a_long_title_of_what_comes_next_has_two_lines() -> None:
    scene = ClockScene(title="Сега", now="", time="20:00", words=("до",), next_label="После", next_title=LONG)
    assert len(scene._next_lines(FRAME)[1]) == 2
