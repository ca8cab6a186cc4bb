"""How the figures of an assessment come about: whose framework it is, its scale, and every formula."""

from __future__ import annotations

from dcc_desktop.domain.framework_tree import FrameworkTree
from dcc_desktop.domain.small_groups import SMALLEST_GROUP
from dcc_desktop.export.seminar.writer import SeminarWriter
from dcc_desktop.export.word.text import bold, italic


def write_scoring(w: SeminarWriter, tree: FrameworkTree) -> None:
    """Write the framework's label, its scale and the scoring formula, in the words of the plans."""
    t, framework = w.t, tree.framework
    w.document.heading(t("How the figures are worked out"), 2)
    w.document.paragraph([bold(t("Framework:")), f" {w.text(framework.name)}. ", italic(w.text(framework.label))])
    if framework.source:
        w.document.paragraph(w.text(framework.source), style="small")
    steps = "; ".join(f"{step.value} – {w.text(step.name)}" for step in tree.steps)
    if steps:
        text = t(
            "Each criterion is rated on a scale from 1 to {steps}, once for today and once as the target: {names}."
        )
        w.document.paragraph(text.format(steps=framework.steps, names=steps))
    w.document.bullets(
        [
            t(
                "Criterion: the mean of all answers; where the group settled on a consensus, the consensus counts "
                "instead."
            ),
            t("Dimension: the weighted mean of its criteria. City: the weighted mean of its dimensions."),
            t("Gap: target minus today, in steps of the scale."),
            t("“Not applicable” and skipped criteria are left out; they never count as 0."),
            t("Each answer counts the same in a mean, whatever the stakeholder type."),
            _weights(w, tree),
        ]
    )
    w.document.paragraph(
        t(
            "Agreement runs from 0 (half of the answers at each end of the scale) to 1 (all the same): "
            "A = 1 + Σ pᵢ · log₂(1 − |xᵢ − m| / d), where pᵢ is the share of the answers at step xᵢ, m their mean and "
            "d the width of the scale (Tastle and Wierman, 2007). For a dimension it is the mean over its criteria."
        )
    )
    w.document.paragraph(
        t("For a city, agreement is the mean over the criteria with at least {count} answers.").format(
            count=SMALLEST_GROUP
        )
    )


def _weights(w: SeminarWriter, tree: FrameworkTree) -> str:
    t = w.t
    weights = [(branch.dimension.code, branch.dimension.weight) for branch in tree.dimensions]
    weights += [(branch.criterion.code, branch.criterion.weight) for branch in tree.criteria()]
    heavier = [f"{code} {w.formats.number(weight)}" for code, weight in weights if weight != 1]
    if not heavier:
        return t("All dimensions and all criteria have the same weight.")
    return t("The weight is 1, except: {weights}.").format(weights=", ".join(heavier))
