"""The radar of the shown assessment: now, target and the round before, and whether the room sees it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from dcc_desktop.domain.maturity import CityScore
from dcc_desktop.i18n import Language, _
from ui.charts.chart_widget import ChartWidget
from ui.charts.radar import draw
from ui.charts.radar_model import RadarModel, RadarSeries, SeriesKind
from ui.charts.saving import copy_picture, save_picture
from ui.charts.summaries import radar_summary
from ui.desk import Desk
from ui.theme.look import Type
from ui.widgets.buttons import Button, IconButton, Rank, Size
from ui.widgets.cards import Card
from ui.widgets.labels import ElidedLabel, Tone

_PICTURE = QSize(900, 640)


def radar_of(score: CityScore, *, earlier: CityScore | None = None, language: Language) -> RadarModel:
    """Return the radar of an assessment; `earlier` is a round with the same framework."""
    entities = [each.dimension for each in score.dimensions]
    axes = tuple(each.short_name.in_language(language) or each.name.in_language(language) for each in entities)
    series = [RadarSeries(_("Now").lower(), SeriesKind.NOW, tuple(each.current for each in score.dimensions))]
    if any(each.target is not None for each in score.dimensions):
        series.append(
            RadarSeries(_("Target").lower(), SeriesKind.TARGET, tuple(each.target for each in score.dimensions))
        )
    if earlier is not None and len(earlier.dimensions) == len(axes):
        values = tuple(each.current for each in earlier.dimensions)
        series.append(RadarSeries(_("earlier"), SeriesKind.EARLIER, values))
    return RadarModel(axes, tuple(series), 1, score.steps)


class RadarCard(Card):
    """Shown to the facilitator at once, to the room only when the facilitator says so."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("Now and target"), parent=parent)
        self._desk = desk
        self._assessment_id = ""
        self._city_name = ""
        self._earlier: CityScore | None = None
        model = RadarModel((), ())
        self.chart: ChartWidget[RadarModel] = ChartWidget(draw, model, name=_("Radar"), hint=QSize(280, 200))
        self.sentence = ElidedLabel("", Type.CAPTION, Tone.TEXT2)
        self.room = Button("", rank=Rank.QUIET, size=Size.SMALL)
        self.room.clicked.connect(self._toggle_room)
        self.add_action(self.room)
        self.projector = IconButton("projector", _("Show on the projector"), size=28)
        self.projector.clicked.connect(lambda: desk.projection_requested.emit("radar"))
        self.picture = IconButton("copy", _("Copy or save the picture"), size=28)
        self.menu = QMenu(self)
        self.picture.clicked.connect(
            lambda: self.menu.popup(self.picture.mapToGlobal(QPoint(0, self.picture.height())))
        )
        self._add_choices()
        tools = QVBoxLayout()
        tools.addWidget(self.projector)
        tools.addWidget(self.picture)
        tools.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.chart, 1)
        row.addLayout(tools)
        self.body.addLayout(row, 1)
        self.body.addWidget(self.sentence)
        desk.revealed_changed.connect(self._show_room)

    @property
    def key(self) -> str:
        """The key under which the radar is shown to the room."""
        return f"radar:{self._assessment_id}"

    def show_assessment(self, assessment_id: str, city_name: str) -> None:
        """Take note of whose radar is shown next."""
        if assessment_id != self._assessment_id:
            self._earlier = None
        self._assessment_id, self._city_name = assessment_id, city_name
        self._show_room()

    def show_earlier(self, earlier: CityScore, score: CityScore) -> None:
        """Show the figures with those of the round before."""
        self._earlier = earlier
        self.show_score(score)

    def show_score(self, score: CityScore) -> None:
        """Show the figures as they are now."""
        model = radar_of(score, earlier=self._earlier, language=self._desk.language)
        text = radar_summary(model)
        self.chart.set_model(model, description=text)
        self.sentence.set_text(text)

    def copy(self) -> None:
        """Put the picture on the clipboard."""
        copy_picture(draw, self.chart.model, _PICTURE)

    def save(self) -> None:
        """Save the picture as a file."""
        name = _("Radar of {city}").format(city=self._city_name)
        path = self._desk.dialogs.save_picture(self, f"{name}.png")
        if path is not None:
            save_picture(draw, self.chart.model, path if path.suffix else path.with_suffix(".png"), _PICTURE)

    def _add_choices(self) -> None:
        choices: Sequence[tuple[str, object]] = (
            (_("Copy the picture"), self.copy),
            (_("Save the picture…"), self.save),
        )
        for text, act in choices:
            action = QAction(text, self.menu)
            action.triggered.connect(act)
            self.menu.addAction(action)
        self.chart.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.chart.customContextMenuRequested.connect(lambda spot: self.menu.popup(self.chart.mapToGlobal(spot)))

    def _toggle_room(self) -> None:
        self._desk.reveal(self.key, is_revealed=not self._desk.is_revealed(self.key))

    def _show_room(self) -> None:
        is_shown = self._desk.is_revealed(self.key)
        self.room.set_text(_("shown to the room") if is_shown else _("hidden from the room"))
        self.room.set_icon("shown" if is_shown else "hidden")
        self.room.setToolTip(_("Hide the radar from the room") if is_shown else _("Show the radar to the room"))
