"""Colours on slides: those of the theme, so that a template's palette applies, but for those that judge."""

from __future__ import annotations

from collections.abc import Container, Mapping
from copy import deepcopy
from functools import cache
from typing import Any

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn

from acplan.look import (
    ACCENT,
    BAD,
    CAUTION,
    GIVEN,
    GIVEN_DARK,
    GOOD,
    INK,
    LINE,
    PAPER,
    SERIES_FILLS,
    SOFT,
    TINT,
    WASH,
    rgb,
)

SECOND = "#7fb0d6"
OPEN = "#d3e4f1"
"""Of a point whose year is not complete."""
THEME = {
    "dk1": INK, "lt1": PAPER, "dk2": SOFT, "lt2": WASH, "accent1": ACCENT, "accent2": SECOND, "accent3": GIVEN_DARK,
}  # fmt: skip
"""The colours of our own paper by their names in a theme; those of a template take their places."""
_SHADES = {
    LINE: ("lt1", {"lumMod": 90}),
    GIVEN: ("lt1", {"lumMod": 80}),
    WASH: ("lt1", {"lumMod": 97}),
    TINT: ("accent1", {"lumMod": 40, "lumOff": 61, "satMod": 45}),
    SERIES_FILLS[2]: ("accent1", {"lumMod": 75, "lumOff": 25, "satMod": 62}),
    OPEN: ("accent1", {"lumMod": 15, "lumOff": 85, "satMod": 60}),
}
"""Shades of those: what LibreOffice and PowerPoint make of them is within a few steps of the screen's."""
_LETTERS, _FIGURES, _LINES = 4.5, 3.0, 2.0
"""The contrast that letters need, that large letters on bars need, and that lines need."""
_NAMES = {code: name for name, code in THEME.items() if name not in {"lt2", "accent3"}} | {GIVEN_DARK: "accent3"}


def colour(code: str) -> str:
    """Return a colour of the house as XML: by its name in the theme, or fixed where it judges."""
    name, shades = _SHADES.get(code, (_NAMES.get(code, ""), {}))
    if not name:
        return f'<a:srgbClr val="{rgb(code)}"/>'
    inside = "".join(f'<a:{kind} val="{1000 * share}"/>' for kind, share in shades.items())
    return f'<a:schemeClr val="{name}">{inside}</a:schemeClr>'


def paint(fill: Any, code: str) -> None:
    """Give the plain fill of a shape, a line or a letter a colour; `fill` holds or is its `a:solidFill`."""
    solid = fill if fill.tag == qn("a:solidFill") else fill.find(qn("a:solidFill"))
    solid[:] = [deepcopy(_element(code))]


def unreadable(theme: Mapping[str, str]) -> frozenset[str]:
    """Return the names of a theme's colours, given as six digits, in which or on which a slide cannot be read.

    One that is not given is not known to be readable.
    """
    given, theme = theme, THEME | dict(theme)
    ground = min(contrast(theme["lt1"], judging) for judging in (GOOD, CAUTION, BAD))
    paper = theme["lt1"] if ground >= _LETTERS else PAPER
    ink = theme["dk1"] if contrast(theme["dk1"], paper) >= _LETTERS else INK
    found = {
        "lt1": paper == theme["lt1"],
        "dk1": ink == theme["dk1"],
        "dk2": contrast(theme["dk2"], paper) >= _LETTERS,
        "accent1": contrast(theme["accent1"], paper) >= _FIGURES,
        "accent2": contrast(theme["accent2"], ink) >= _FIGURES,
        "accent3": contrast(theme["accent3"], paper) >= _LINES,
    }
    return frozenset(name for name, readable in found.items() if not readable or name not in given)


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1–21, as WCAG 2 counts it."""
    low, high = sorted(map(_luminance, (one, other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(code: str) -> float:
    parts = [value / 255 for value in bytes.fromhex(code.removeprefix("#"))]
    red, green, blue = (v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def fix(root: Any, names: Container[str]) -> None:
    """Give what is drawn in some of a theme's colours those of the house, which stay what they are."""
    for named in [each for each in root.iter(qn("a:schemeClr")) if each.get("val") in names]:
        code = _codes().get(_key(named))
        if code is not None:
            named.getparent().replace(named, parse_xml(f'<a:srgbClr {nsdecls("a")} val="{code.removeprefix("#")}"/>'))


@cache
def _codes() -> Mapping[tuple[str | None, ...], str]:
    """Return the colours of the house by how they are named in a theme."""
    return {_key(_element(code)): code.upper() for code in (*_NAMES, *_SHADES)}


def _key(named: Any) -> tuple[str | None, ...]:
    return named.get("val"), *(f"{shade.tag}={shade.get('val')}" for shade in named)


@cache
def _element(code: str) -> Any:
    return parse_xml(colour(code).replace(" val", f" {nsdecls('a')} val", 1))
