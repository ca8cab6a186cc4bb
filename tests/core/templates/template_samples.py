"""Small, good templates for tests to spoil."""

from __future__ import annotations

SEMINAR = """\
schema = 1
id = "short"
version = 1
name = { bg = "Кратък", en = "Short" }
day_starts = ["09:00", "10:00"]

[[blocks]]
code = "first"
title = { bg = "Първи", en = "First" }
day = 1

[[blocks.items]]
code = "welcome"
title = { bg = "Откриване", en = "Welcome" }
minutes = 30
materials = { bg = ["Лист", "Маркер"], en = ["Sheet", "Marker"] }

[[blocks.items]]
code = "lunch"
title = { bg = "Обяд", en = "Lunch" }
minutes = 60
activity = "break"
fixed_start = "12:30"

[[blocks]]
code = "second"
title = { bg = "Втори", en = "Second" }
day = 2

[[blocks.items]]
code = "close"
title = { bg = "Край", en = "Close" }
minutes = 15
"""

FRAMEWORK = """\
schema = 1
id = "tiny"
version = 1
name = { bg = "Малка", en = "Tiny" }
label = { bg = "Собствена", en = "Our own" }

[[scale]]
value = 1
name = { bg = "Не", en = "No" }

[[scale]]
value = 2
name = { bg = "Да", en = "Yes" }

[[dimensions]]
code = "A"
name = { bg = "Измерение", en = "Dimension" }
short_name = { bg = "Изм", en = "Dim" }
weight = 2

[[dimensions.criteria]]
code = "A1"
name = { bg = "Критерий", en = "Criterion" }

[[dimensions.criteria.levels]]
value = 1
descriptor = { bg = "Няма", en = "There is none" }
next_step = { bg = "Започнете", en = "Start" }

[[dimensions.criteria.levels]]
value = 2
descriptor = { bg = "Има", en = "There is one" }
"""
