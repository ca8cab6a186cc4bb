"""What is missing in the document of a city, each with the way to where it is filled in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from dcc_desktop.domain.completeness import Finding, Severity
from dcc_desktop.domain.labels import label_of
from dcc_desktop.domain.plan_contents import Chapter
from dcc_desktop.domain.stages import Stage, place_to_complete
from dcc_desktop.i18n import _
from ui.desk import Desk
from ui.pages.finding_places import FindingPlace, thing_target
from ui.pages.report.aside import Aside
from ui.theme.look import look
from ui.widgets.finding_cards import FindingCard
from ui.widgets.finding_lists import FindingLine

_SHOWN, _LINE = 4, 64


class MissingCard(FindingCard):
    """First what the document cannot do without, then what would make it better."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        nothing = _("Nothing: the document is complete.")
        super().__init__(_("What is missing"), nothing=nothing, shown=_SHOWN, parent=parent)
        self.followed.connect(lambda place: desk.go_to(place.stage, place.target, city_id=self._of))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show more of it at once in a high window; the card itself is only as high as what it shows."""
        super().resizeEvent(event)
        column = self.parentWidget()
        room = column.room() if isinstance(column, Aside) else event.size().height()
        self.findings.show_at_most(max(_SHOWN, room // look().px(_LINE) - 2))

    def show_findings(self, findings: Sequence[Finding], *, of: str) -> None:
        """Show what the document of a city lacks."""
        self.show_lines([_line(finding) for finding in sorted(findings, key=_by_weight)], of=of)


def _by_weight(finding: Finding) -> tuple[bool, int]:
    return finding.severity is not Severity.MISSING, finding.chapter


def _line(finding: Finding) -> FindingLine:
    place = place_to_complete(finding)
    page = _(label_of(place.stage))
    is_in_chapters = finding.chapter is not Chapter.APPENDICES
    where = _("Chapter {number}").format(number=int(finding.chapter)) if is_in_chapters else _("Appendices")
    # Only things of the plan can be shown one by one; other pages know their tabs.
    is_thing = bool(finding.subjects) and place.stage is Stage.PLAN
    target = thing_target(finding.subjects[0], finding.code) if is_thing else str(place.tab)
    return FindingLine(
        _(finding.message).format(**finding.parameters),
        f"{where} · {page}",
        finding.severity is Severity.MISSING,
        FindingPlace(place.stage, target),
    )
