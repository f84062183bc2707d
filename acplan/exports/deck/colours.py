"""Colours on slides: those of the theme, so that a template's palette applies, but for those that judge."""

from __future__ import annotations

from copy import deepcopy
from functools import cache
from typing import Any

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn

from acplan.look import ACCENT, GIVEN, GIVEN_DARK, INK, LINE, PAPER, SOFT, TINT, WASH

SECOND = "#7fb0d6"
THEME = {
    "dk1": INK, "lt1": PAPER, "dk2": SOFT, "lt2": WASH, "accent1": ACCENT, "accent2": SECOND, "accent3": GIVEN_DARK,
}  # fmt: skip
"""The colours of our own paper by their names in a theme; those of a template take their places."""
_SHADES = {
    LINE: ("lt1", {"lumMod": 90}),
    GIVEN: ("lt1", {"lumMod": 80}),
    WASH: ("lt1", {"lumMod": 97}),
    TINT: ("accent1", {"lumMod": 40, "lumOff": 61, "satMod": 45}),
    "#3a78ad": ("accent1", {"lumMod": 75, "lumOff": 25, "satMod": 62}),
    "#d3e4f1": ("accent1", {"lumMod": 15, "lumOff": 85, "satMod": 60}),
}
"""Shades of those: what LibreOffice and PowerPoint make of them is within a few steps of the screen's."""
_NAMES = {code: name for name, code in THEME.items() if name not in {"lt2", "accent3"}} | {GIVEN_DARK: "accent3"}


def colour(code: str) -> str:
    """Return a colour of the house as XML: by its name in the theme, or fixed where it judges."""
    name, shades = _SHADES.get(code, (_NAMES.get(code, ""), {}))
    if not name:
        return f'<a:srgbClr val="{code.removeprefix("#").upper()}"/>'
    inside = "".join(f'<a:{kind} val="{1000 * share}"/>' for kind, share in shades.items())
    return f'<a:schemeClr val="{name}">{inside}</a:schemeClr>'


def paint(fill: Any, code: str) -> None:
    """Give the plain fill of a shape, a line or a letter a colour; `fill` holds or is its `a:solidFill`."""
    solid = fill if fill.tag == qn("a:solidFill") else fill.find(qn("a:solidFill"))
    solid[:] = [deepcopy(_element(code))]


@cache
def _element(code: str) -> Any:
    return parse_xml(colour(code).replace(" val", f" {nsdecls('a')} val", 1))
