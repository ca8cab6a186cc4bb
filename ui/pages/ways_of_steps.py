"""Where a next step leads from the page that is shown, and what its link says."""

from __future__ import annotations

from PySide6.QtGui import QFontMetricsF

from dcc_desktop.domain.cities import CityId
from dcc_desktop.domain.labels import label_of
from dcc_desktop.domain.stages import Stage
from dcc_desktop.domain.steps import NextStep
from dcc_desktop.i18n import Language, _
from dcc_desktop.services.situation import Situation
from ui.charts.lettering import shortened
from ui.desk import Destination
from ui.pages.page import Page
from ui.theme.look import Type, look

_LONGEST = 240


def destination_of(step: NextStep, page: Page) -> Destination:
    """Return where the step is done; on its own page that is the first city concerned, unless one is chosen."""
    city_id = step.city_id
    if city_id is None and page.desk.city_id is None and step.stage is page.stage:
        city_id = step.first_city_id
    return Destination(step.stage, step.item_id or step.shown_id or step.tab, city_id)


def words_of_link(step: NextStep, situation: Situation, page: Page) -> str:
    """Return what the link says; empty where the step is done right here."""
    if step.is_starting_an_item:
        item = _item_to_start(step, situation, page.desk.language)
        # Beside the sentence that names it the name would only be read twice, and cut.
        return _("Start") if item in step.title else _("Start “{item}”").format(item=_shortened(item))
    if step.stage is not page.stage:
        return _("To {page}").format(page=_(label_of(step.stage)))
    if step.shown_id is not None:
        return _("Go there")
    if step.stage is Stage.CITIES and not situation.standing.cities:
        return _("Add cities")  # it begins the first row
    city_id = destination_of(step, page).city_id
    city = situation.standing.of(CityId(city_id)) if city_id and city_id != page.desk.city_id else None
    if city is not None:
        return _("To {city}").format(city=city.name)
    name = page.name_of_other_tab(step.tab).rstrip("0123456789 ")  # a tab may carry a count
    return _("To {page}").format(page=name) if name else ""


def hint_of_link(step: NextStep, situation: Situation, language: Language) -> str:
    """Return what else the link does: starting an item ends the one that runs."""
    current = situation.run.current
    if not step.is_starting_an_item or current is None:
        return ""
    return _("“{item}”, which is running, ends with this.").format(item=current.title.in_language(language))


def _item_to_start(step: NextStep, situation: Situation, language: Language) -> str:
    return next((item.title.in_language(language) for item in situation.items if item.id == step.item_id), "")


def _shortened(name: str) -> str:
    return shortened(name, QFontMetricsF(look().font(Type.TABLE_KEY)), look().px(_LONGEST))
