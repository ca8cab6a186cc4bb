"""What every chapter of a plan works with: the report, the document, the texts, and links between its parts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dcc_desktop.domain.framework_tree import CriterionBranch
from dcc_desktop.domain.frameworks import Criterion
from dcc_desktop.domain.plan import Action, Objective
from dcc_desktop.domain.statements import Statement, StatementKind
from dcc_desktop.export.formats import Formats
from dcc_desktop.export.plan_report import OriginKind, PlanReport
from dcc_desktop.export.word.anchors import anchor_name
from dcc_desktop.export.word.document import WordDocument
from dcc_desktop.export.word.text import Run, Text, link, missing, runs
from dcc_desktop.i18n import N_, Catalogue

_QUOTES = frozenset('„“”"«»')
_NUMBERED = {
    StatementKind.VISION: N_("Vision"),
    StatementKind.MISSION: N_("Mission"),
    StatementKind.AMBITION: N_("Ambition {number}"),
}


class PlanContext:
    """One plan while it is written."""

    def __init__(self, report: PlanReport, document: WordDocument, catalogue: Catalogue) -> None:
        self.report = report
        self.document = document
        self.t = catalogue.gettext
        self.tn = catalogue.ngettext
        self.language = catalogue.language
        self.formats = Formats(catalogue.language)
        self.city = report.city.name(catalogue.language)
        self.respondents_table = ""
        """How the caption of the table of respondents calls it; empty until it is written, or when there is none."""
        self._targets = frozenset(_targets(report))
        self._numbers = {action.id: number for number, action in enumerate(report.all_actions, start=1)}

    def to(self, kind: str, entity_id: str, text: str) -> Run:
        """Return the text as a link to where the document presents an entity; plain when it does not."""
        return link(text, anchor_name(kind, entity_id)) if (kind, entity_id) in self._targets else Run(text)

    def action_label(self, action: Action) -> str:
        """Return the number of an activity in this document, such as "A7"."""
        t = self.t
        return t("A{number}").format(number=self._numbers[action.id])

    def action_link(self, action: Action, *, with_title: bool = False) -> Run:
        """Return a link to the sheet of an activity."""
        label = self.action_label(action)
        return self.to("action", action.id, f"{label} {action.title}" if with_title else label)

    def action_links(self, actions: Iterable[Action]) -> list[str | Run]:
        """Return the numbers of activities as links, with commas between them."""
        return joined([self.action_link(action) for action in actions])

    def objective_link(self, objective: Objective, *, with_title: bool = False) -> Run:
        """Return a link to an objective."""
        label = objective.label(self.language)
        return self.to("objective", objective.id, f"{label} {objective.title}" if with_title else label)

    def criterion_name(self, criterion: Criterion) -> str:
        """Return code and name of a criterion."""
        return f"{criterion.code} {criterion.name.in_language(self.language)}"

    def criterion_link(self, criterion_id: str) -> Run | None:
        """Return a link to a criterion of the plan's framework, or None when it is not one of them."""
        branch = self.branch(criterion_id)
        return self.to("criterion", criterion_id, self.criterion_name(branch.criterion)) if branch else None

    def dimension_link(self, dimension_id: str | None) -> Run | None:
        """Return a link to a dimension of the plan's framework, or None when it is not one of them."""
        if dimension_id is None or self.report.framework is None:
            return None
        for branch in self.report.framework.dimensions:
            if branch.dimension.id == dimension_id:
                return self.to("dimension", dimension_id, branch.dimension.name.in_language(self.language))
        return None

    def statement_name(self, statement: Statement) -> str:
        """Return what a statement is called, such as "Ambition 2"."""
        number = self.report.statements_of(statement.kind).index(statement) + 1
        return self.t(_NUMBERED[statement.kind]).format(number=number)

    def statement_link(self, statement: Statement) -> Run:
        """Return a link to a statement by its name."""
        return self.to("statement", statement.id, self.statement_name(statement))

    def points(self, value: float | None) -> str:
        """Return a value of the scale, or a dash when it is not known."""
        return "–" if value is None else self.formats.decimal(value)

    def gap(self, value: float | None) -> str:
        """Return a gap with its sign, or a dash when it is not known."""
        return "–" if value is None else self.formats.difference(value)

    def quoted(self, text: str) -> str:
        """Return a text in the document's quotation marks; one that has some inside stays as it is."""
        t = self.t
        inner = unquoted(text)
        return t("“{text}”").format(text=inner) if inner and not _QUOTES & set(inner) else text

    def or_missing(self, text: str) -> Text:
        """Return the text, or the words "to be completed" in their own look."""
        t = self.t
        return text or missing(t("to be completed"))

    def branch(self, criterion_id: str | None) -> CriterionBranch | None:
        """Return a criterion of the plan's framework with its levels, or None when it is not one of them."""
        tree = self.report.framework
        return next((each for each in tree.criteria() if each.criterion.id == criterion_id), None) if tree else None


def unquoted(text: str) -> str:
    """Return a text without the quotation marks around it, if they enclose the whole of it."""
    whole = text.strip()
    inner = whole[1:-1]
    is_enclosed = len(whole) > 1 and {whole[0], whole[-1]} <= _QUOTES and not _QUOTES & set(inner)
    return inner if is_enclosed else text


def joined(texts: Sequence[Text], separator: str = ", ") -> list[str | Run]:
    """Return texts as one, with a separator between them."""
    together: list[str | Run] = []
    for text in texts:
        together += [separator] * bool(together)
        together += runs(text)
    return together


def _targets(report: PlanReport) -> Iterable[tuple[str, str]]:
    """Yield what the document presents under a bookmark of its own, as kind and id."""
    if report.score:
        for dimension in report.score.dimensions:
            yield "dimension", dimension.dimension.id
            yield from (("criterion", score.criterion.id) for score in dimension.criteria)
    yield from ((OriginKind.IDEA, ranked.idea.id) for ranked in report.votes.ideas)
    yield from ((OriginKind.CLUSTER, ranked.cluster.id) for ranked in report.votes.clusters)
    yield from (("statement", statement.id) for statement in report.statements if statement.text)
    yield from (("objective", objective.id) for objective in report.objectives)
    yield from (("action", action.id) for action in report.all_actions)
    yield from (("indicator", indicator.id) for indicator in report.indicators)
    yield from ((OriginKind.PRACTICE, adopted.practice.id) for adopted in report.practices)
    yield from ((OriginKind.MENTOR, mentoring.mentor.id) for mentoring in report.mentoring)
    yield from (("need", need.id) for need in report.needs)
