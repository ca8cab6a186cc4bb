"""Contrast of the colours (WCAG 2): each text on each ground that it is shown on, lines and marks beside them."""

from __future__ import annotations

import itertools
from dataclasses import fields

import pytest
from PySide6.QtGui import QColor

from ui.theme.tokens import DARK, LIGHT, PROJECTOR_DARK, PROJECTOR_LIGHT, ProjectorTokens, Tokens

LOOKS = [pytest.param(LIGHT, id="light"), pytest.param(DARK, id="dark")]
PROJECTORS = [pytest.param(PROJECTOR_LIGHT, id="light"), pytest.param(PROJECTOR_DARK, id="dark")]
SURFACES = ("side", "canvas", "surface", "sunken")
STATES = (("ok", "ok_ground"), ("warn", "warn_ground"), ("bad", "bad_ground"))


def luminance(colour: str) -> float:
    shown = QColor(colour)
    parts = (shown.redF(), shown.greenF(), shown.blueF())
    shares = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * shares[0] + 0.7152 * shares[1] + 0.0722 * shares[2]


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_black_on_white_has_the_contrast_that_the_standard_names() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)


@pytest.mark.parametrize("tokens", LOOKS)
@pytest.mark.parametrize("ink", ["text1", "text2", "text3", "accent", "ok", "warn", "bad"])
@pytest.mark.parametrize("ground", SURFACES)
def test_every_text_colour_is_readable_on_every_surface(tokens: Tokens, ink: str, ground: str) -> None:
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= 4.5


@pytest.mark.parametrize("tokens", LOOKS)
@pytest.mark.parametrize("ink", ["text1", "text2"])
@pytest.mark.parametrize("ground", ["soft", "selected", "hover", "ok_ground", "warn_ground", "bad_ground"])
def test_texts_are_readable_on_every_tinted_ground(tokens: Tokens, ink: str, ground: str) -> None:
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= 4.5


@pytest.mark.parametrize("tokens", LOOKS)
@pytest.mark.parametrize(("ink", "ground"), STATES)
def test_each_state_is_readable_on_its_own_ground(tokens: Tokens, ink: str, ground: str) -> None:
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= 4.5


@pytest.mark.parametrize("tokens", LOOKS)
@pytest.mark.parametrize("ground", ["soft", "selected", "surface"])
def test_accent_and_the_text_on_soft_are_readable_on_information(tokens: Tokens, ground: str) -> None:
    assert contrast(tokens.accent, getattr(tokens, ground)) >= 4.5
    assert contrast(tokens.on_soft, getattr(tokens, ground)) >= 4.5


@pytest.mark.parametrize("tokens", LOOKS)
def test_the_primary_button_is_readable_also_under_the_pointer(tokens: Tokens) -> None:
    assert min(contrast(tokens.on_accent, ground) for ground in (tokens.accent, tokens.accent_hover)) >= 4.5


@pytest.mark.parametrize("tokens", LOOKS)
@pytest.mark.parametrize("ground", SURFACES)
def test_borders_of_controls_and_the_focus_ring_can_be_seen(tokens: Tokens, ground: str) -> None:
    assert contrast(tokens.control, getattr(tokens, ground)) >= 3.0
    assert contrast(tokens.accent, getattr(tokens, ground)) >= 3.0


@pytest.mark.parametrize("tokens", LOOKS)
def test_figures_of_a_heat_map_are_readable_on_each_step(tokens: Tokens) -> None:
    assert len(tokens.sequence) == 5
    assert min(contrast(ink, ground) for ground, ink in tokens.sequence) >= 4.5


@pytest.mark.parametrize("tokens", LOOKS)
def test_categories_can_be_seen_on_a_card(tokens: Tokens) -> None:
    assert len(tokens.categories) == 8
    assert min(contrast(colour, tokens.surface) for colour in tokens.categories) >= 3.0


@pytest.mark.parametrize("tokens", LOOKS)
def test_the_welcome_panel_is_readable(tokens: Tokens) -> None:
    assert contrast(tokens.on_panel, tokens.panel) >= 4.5
    assert contrast(tokens.panel_target, tokens.panel) >= 3.0


@pytest.mark.parametrize("tokens", LOOKS)
def test_the_target_series_can_be_told_from_the_surface(tokens: Tokens) -> None:
    assert contrast(tokens.target, tokens.surface) >= 4.5


@pytest.mark.parametrize("tokens", PROJECTORS)
@pytest.mark.parametrize("ink", ["text1", "text2", "accent", "target", "warn"])
def test_what_the_room_reads_is_readable_on_the_projected_ground(tokens: ProjectorTokens, ink: str) -> None:
    assert contrast(getattr(tokens, ink), tokens.ground) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK, PROJECTOR_LIGHT, PROJECTOR_DARK])
def test_every_colour_is_six_hex_digits(tokens: Tokens | ProjectorTokens) -> None:
    values = [getattr(tokens, field.name) for field in fields(tokens)]
    plain = [value for value in values if isinstance(value, str)]
    nested = itertools.chain.from_iterable(value for value in values if isinstance(value, tuple))
    flat = itertools.chain.from_iterable((each,) if isinstance(each, str) else each for each in nested)
    assert all(len(value) == 7 and QColor(value).isValid() for value in (*plain, *flat))
