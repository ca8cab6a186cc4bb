"""How far each stage is, as the side bar shows it."""

from __future__ import annotations

from dataclasses import dataclass

from dcc_desktop.domain.labels import label_of
from dcc_desktop.domain.stages import Stage
from dcc_desktop.domain.standing import CityStanding
from dcc_desktop.domain.statements import StatementKind
from dcc_desktop.i18n import _, ngettext
from dcc_desktop.services.situation import Situation


@dataclass(frozen=True, slots=True)
class StageProgress:
    """How many of a stage's cities (or agenda items) are done; a total of 0 means that there is nothing to count."""

    stage: Stage
    done: int
    total: int

    @property
    def is_complete(self) -> bool:
        """Whether all is done."""
        return 0 < self.total == self.done

    @property
    def share(self) -> float:
        """What is done, from 0 to 1."""
        return self.done / self.total if self.total else 0.0

    @property
    def count(self) -> str:
        """The count as the side bar writes it, such as "12/15"; "" when there is nothing to count."""
        return f"{self.done}/{self.total}" if self.total else ""

    def sentence(self) -> str:
        """Return the progress in words, for tooltips and for people who hear the screen."""
        name = _(label_of(self.stage))
        if not self.total:
            return name
        if self.stage is Stage.AGENDA:
            text = ngettext("{stage}, {done} of {count} item", "{stage}, {done} of {count} items", self.total)
        else:
            text = ngettext("{stage}, {done} of {count} city", "{stage}, {done} of {count} cities", self.total)
        return text.format(stage=name, done=self.done, count=self.total)


def progress_of_stages(situation: Situation) -> list[StageProgress]:
    """Return how far each stage is, in their order.

    Of the agenda the items that were run and ended are done. Of all cities those are done of which somebody is entered.
    Of the challenge cities, stage by stage, those whose forms are all filled (or whose assessment is closed) and whose
    consensus is begun; that agreed on a vision; that have a mentor city; that have a good practice, their own or one to
    adopt; whose actions each have an objective, a lead and dates; that have all of forms, vision and such actions, so
    that their plan can be exported (who exported what is not known, as documents lie outside of the file).
    """
    cities, challenge = situation.standing.cities, situation.standing.challenge
    items = {item.id for item in situation.items}
    current = situation.run.current
    over = {each.item.id for each in situation.run.finished if each.item is not None and each.item != current}
    return [
        StageProgress(Stage.OVERVIEW, 0, 0),
        StageProgress(Stage.CITIES, sum(city.people > 0 for city in cities), len(cities)),
        StageProgress(Stage.AGENDA, len(over & items), len(items)),
        *(
            StageProgress(stage, sum(is_done(city, stage) for city in challenge), len(challenge))
            for stage in list(Stage)[3:]
        ),
    ]


def is_done(city: CityStanding, stage: Stage) -> bool:
    """Tell whether a challenge city is done with a stage from `Stage.MATURITY` on."""
    return {
        Stage.MATURITY: city.forms.is_filled and city.forms.settled > 0,
        Stage.VISION: StatementKind.VISION in city.agreed,
        Stage.MENTORING: city.mentor_id is not None,
        Stage.PRACTICES: city.practices > 0,
        Stage.PLAN: city.actions.are_worked_out,
        Stage.REPORT: city.is_ready_to_report,
    }[stage]
