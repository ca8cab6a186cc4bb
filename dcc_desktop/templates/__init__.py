"""Templates of seminars and frameworks: TOML files, read and checked into plain, frozen objects.

Those of the program lie in `workshop_templates/`, the user's own in `paths.user_templates()`.
"""

from dcc_desktop.templates.finding import all_templates
from dcc_desktop.templates.reading import load_framework, load_seminar, load_template
from dcc_desktop.templates.template import (
    BlockTemplate,
    CriterionTemplate,
    DimensionTemplate,
    FrameworkTemplate,
    ItemTemplate,
    LevelTemplate,
    ScaleStepTemplate,
    SeminarTemplate,
    Template,
)

__all__ = [
    "BlockTemplate",
    "CriterionTemplate",
    "DimensionTemplate",
    "FrameworkTemplate",
    "ItemTemplate",
    "LevelTemplate",
    "ScaleStepTemplate",
    "SeminarTemplate",
    "Template",
    "all_templates",
    "load_framework",
    "load_seminar",
    "load_template",
]
