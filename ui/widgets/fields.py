"""All fields of a form, to import from one place."""

from __future__ import annotations

from ui.widgets.choices import CheckField, ChoiceField, SearchChoice
from ui.widgets.labelled_fields import Field
from ui.widgets.text_fields import TextArea, TextField
from ui.widgets.typed_fields import DateField, NumberField, TimeField

__all__ = [
    "CheckField",
    "ChoiceField",
    "DateField",
    "Field",
    "NumberField",
    "SearchChoice",
    "TextArea",
    "TextField",
    "TimeField",
]
