"""The colours by their meaning, light and dark, and what the projector uses; contrasts are tested."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """Colours as #RRGGBB. `text3` is the palest text allowed; `track` is decoration, never the only sign of a fact."""

    is_dark: bool
    side: str
    canvas: str
    surface: str
    sunken: str
    line: str
    cell: str
    control: str
    text1: str
    text2: str
    text3: str
    accent: str
    accent_hover: str
    on_accent: str
    soft: str
    on_soft: str
    selected: str
    hover: str
    ok: str
    ok_ground: str
    warn: str
    warn_ground: str
    bad: str
    bad_ground: str
    target: str
    track: str
    # For lines, marks and stripes, always with a letter or a shape: petrol, ochre, violet, brick, sky, plum, sage, ink.
    categories: tuple[str, ...]
    # One hue in five steps, each with the text that is readable on it: (ground, text).
    sequence: tuple[tuple[str, str], ...]
    # The welcome page's panel and what is drawn on it.
    panel: str
    on_panel: str
    panel_line: str
    panel_target: str


LIGHT = Tokens(
    is_dark=False,
    side="#EFEDE8",
    canvas="#F7F6F3",
    surface="#FFFFFF",
    sunken="#F3F1ED",
    line="#DEDBD4",
    cell="#B5B1A8",
    control="#85827A",
    text1="#1C232B",
    text2="#474F58",
    text3="#626971",
    accent="#0F6577",
    accent_hover="#0B5161",
    on_accent="#FFFFFF",
    soft="#DFEEF0",
    on_soft="#0B4F5E",
    selected="#E7F1F3",
    hover="#E4E1DA",
    ok="#1E6B3A",
    ok_ground="#E2F0E6",
    warn="#8A5300",
    warn_ground="#FBECD2",
    bad="#A3261B",
    bad_ground="#FBE6E2",
    target="#9A6400",
    track="#DAD7CF",
    categories=("#0F6577", "#BF8C1D", "#703ECE", "#A3200D", "#1AA1C6", "#7E394B", "#85854F", "#1D1B39"),
    sequence=(
        ("#F3F1ED", "#1C232B"),
        ("#DCEAED", "#1C232B"),
        ("#A5C7CE", "#1C232B"),
        ("#5E98A4", "#10242A"),
        ("#0F6577", "#FFFFFF"),
    ),
    panel="#0B4F5E",
    on_panel="#FFFFFF",
    panel_line="#3F7784",
    panel_target="#F5C04E",
)

DARK = Tokens(
    is_dark=True,
    side="#0F1419",
    canvas="#14191F",
    surface="#1B222A",
    sunken="#242D37",
    line="#2D3640",
    cell="#566270",
    control="#73808C",
    text1="#EAEEF1",
    text2="#B7C0C9",
    text3="#94A0AB",
    accent="#5CC3D2",
    accent_hover="#7AD0DC",
    on_accent="#06262D",
    soft="#15353D",
    on_soft="#A5E1EA",
    selected="#16303A",
    hover="#1B222A",
    ok="#6CC58B",
    ok_ground="#17301F",
    warn="#F0B44C",
    warn_ground="#382A11",
    bad="#FF8F80",
    bad_ground="#42211D",
    target="#F9BB07",
    track="#36404B",
    categories=("#5CC3D2", "#F9BB07", "#8B77F9", "#F3511D", "#B9ECFC", "#B37C95", "#F7F4B4", "#C1CEC1"),
    sequence=(
        ("#232D36", "#EAEEF1"),
        ("#1D434E", "#EAEEF1"),
        ("#225D6B", "#F4F7F9"),
        ("#3B93A3", "#06171B"),
        ("#5CC3D2", "#06262D"),
    ),
    panel="#0A2E37",
    on_panel="#F4F7F9",
    panel_line="#2B5560",
    panel_target="#F9BB07",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectorTokens:
    """Colours for the audience: fewer and stronger, because a lit hall takes half of the contrast away."""

    ground: str
    text1: str
    text2: str
    accent: str
    target: str
    grid: str
    track: str
    warn: str
    on_accent: str


PROJECTOR_LIGHT = ProjectorTokens(
    ground="#FFFFFF",
    text1="#10171E",
    text2="#3A434C",
    accent="#0F6577",
    target="#9A6400",
    grid="#9AA3AB",
    track="#D3D8DC",
    warn="#8A5300",
    on_accent="#FFFFFF",
)
PROJECTOR_DARK = ProjectorTokens(
    ground="#0C1117",
    text1="#F4F7F9",
    text2="#D7DFE6",
    accent="#5CC3D2",
    target="#F9BB07",
    grid="#4E5B67",
    track="#2D3640",
    warn="#F0B44C",
    on_accent="#06262D",
)
