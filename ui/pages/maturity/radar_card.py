"""The radar of the shown assessment: now, target and the round before, and whether the room sees it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from dcc_desktop.domain.maturity import CityScore
from dcc_desktop.i18n import Language, _
from ui.charts.chart_widget import ChartWidget
from ui.charts.radar import draw
from ui.charts.radar_model import RadarModel, RadarSeries, SeriesKind
from ui.charts.saving import copy_picture, save_picture
from ui.charts.summaries import radar_summary
from ui.desk import Desk
from ui.reveal_keys import radar_key
from ui.room_switch import RoomSwitch
from ui.theme.look import Type
from ui.widgets.buttons import IconButton
from ui.widgets.cards import Card
from ui.widgets.labels import ElidedLabel, Tone

_PICTURE = QSize(900, 640)


def radar_of(score: CityScore, *, earlier: CityScore | None = None, language: Language) -> RadarModel:
    """Return the radar of an assessment; `earlier` is a round with the same framework."""
    entities = [each.dimension for each in score.dimensions]
    axes = tuple(each.short(language) for each in entities)
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
        self.chart: ChartWidget[RadarModel] = ChartWidget(draw, model, name=_("Radar"), hint=QSize(280, 240))
        self.sentence = ElidedLabel("", Type.CAPTION, Tone.TEXT2)
        self.room = RoomSwitch(desk)
        self.projector = IconButton("projector", _("Show on the projector"), size=28)
        self.projector.clicked.connect(lambda: desk.projection_requested.emit("radar"))
        self.picture = IconButton("copy", _("Copy or save the picture"), size=28)
        self.menu = QMenu(self)
        self.picture.clicked.connect(
            lambda: self.menu.popup(self.picture.mapToGlobal(QPoint(0, self.picture.height())))
        )
        self._add_choices()
        # In the head, where they take nothing of the chart's width.
        self.add_action(self.projector)
        self.add_action(self.picture)
        self.body.addWidget(self.chart, 1)
        self.body.addWidget(self.sentence)
        self.body.addWidget(self.room)

    def show_assessment(self, assessment_id: str, city_name: str) -> None:
        """Take note of whose radar is shown next."""
        if assessment_id != self._assessment_id:
            self._earlier = None
        self._assessment_id, self._city_name = assessment_id, city_name
        self.room.show_key(radar_key(assessment_id))

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
