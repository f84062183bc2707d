"""The XML of native charts that python-pptx has no words for: fills, hatches, markers, labels, text settings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from xml.sax.saxutils import quoteattr

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn

from acplan.look import BAD, GIVEN_DARK, PAPER, SOFT

_SPACES = nsdecls("c", "a")
_ORDER = ("idx", "order", "tx", "spPr", "invertIfNegative", "marker", "dPt", "dLbls", "cat", "val", "smooth")
"""The order that the format asks for in a series."""
_HATCHES = {"/": ("wdUpDiag", BAD, PAPER), ".": ("pct25", SOFT, PAPER)}
OPEN = "open"
"""The pattern of a bar whose year is not complete."""


def element(name: str, inside: str = "", **attributes: object) -> Any:
    """Return an element of a chart with what stands in it, and attributes that hold nothing to escape."""
    settings = "".join(f' {key}="{value}"' for key, value in attributes.items())
    return parse_xml(f"<c:{name} {_SPACES}{settings}>{inside}</c:{name}>")


def solid(colour: str) -> str:
    """Return a plain fill."""
    return f'<a:solidFill><a:srgbClr val="{colour.removeprefix("#").upper()}"/></a:solidFill>'


def words(size: float, colour: str, typeface: str, tag: str, *, bold: bool = False, upright: bool = False) -> Any:
    """Return text settings: size in points, colour, typefaces (Latin and complex) and language."""
    faces = "".join(f"<a:{name} typeface={quoteattr(typeface)}/>" for name in ("latin", "ea", "cs"))
    turn = f'rot="{-5400000 if upright else 0}" vert="horz"'
    dress = f'<a:defRPr lang="{tag}" sz="{round(size * 100)}" b="{int(bold)}">{solid(colour)}{faces}</a:defRPr>'
    body = f'<a:bodyPr {turn}/><a:lstStyle/><a:p><a:pPr>{dress}</a:pPr><a:endParaRPr lang="{tag}"/></a:p>'
    return element("txPr", body)


def fill(colour: str, pattern: str = "") -> Any:
    """Return how a bar looks: filled, hatched on paper, or hatched with paper where its year is open."""
    edge = GIVEN_DARK if colour == PAPER else colour
    body = solid(colour)
    if pattern:
        kind, front, back = _HATCHES.get(pattern, ("wdUpDiag", PAPER, colour))
        ends = solid(front).replace("solidFill", "fgClr"), solid(back).replace("solidFill", "bgClr")
        body = f'<a:pattFill prst="{kind}">{ends[0]}{ends[1]}</a:pattFill>'
    return element("spPr", f'{body}<a:ln w="9525">{solid(edge)}</a:ln>')


def point(place: int, look: Any) -> Any:
    """Return the look of a single bar."""
    found = element("dPt", f'<c:idx val="{place}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>')
    found.append(look)
    return found


def stroke(colour: str, dash: str, width: int) -> Any:
    """Return how a line looks; without a dash it is not drawn, and only its markers are."""
    body = f'{solid(colour)}<a:prstDash val="{dash}"/><a:round/>' if dash else "<a:noFill/>"
    return element("spPr", f'<a:ln w="{width}">{body}</a:ln>')


def marker(symbol: str, size: int = 0, colour: str = PAPER) -> Any:
    """Return the marker of a line's points; `none` for none."""
    look = f'<c:size val="{size}"/><c:spPr>{solid(colour)}<a:ln w="12700">{solid(PAPER)}</a:ln></c:spPr>'
    return element("marker", f'<c:symbol val="{symbol}"/>{look if symbol != "none" else ""}')


def labels(
    where: str, code: str, look: Any, *, named: bool = False, value: bool = True, ground: str = "",
    single: Sequence[Any] = (),
) -> Any:  # fmt: skip
    """Return the labels of a series: where they stand, the format of their numbers, their text settings, ground."""
    empty = f"<c:spPr>{solid(ground) if ground else '<a:noFill/>'}<a:ln><a:noFill/></a:ln></c:spPr>"
    head = f'<c:numFmt formatCode={quoteattr(code)} sourceLinked="0"/>{empty}<c:dLblPos val="{where}"/>'
    tail = "<c:separator> </c:separator>" if named else ""
    found = element("dLbls", f"{head}{_shows(value=value, named=named)}{tail}")
    found.insert(2, look)
    for place, each in enumerate(single):
        found.insert(place, each)
    return found


def only(*single: Any) -> Any:
    """Return labels of which some are shown."""
    found = element("dLbls", _shows(value=False, named=False))
    for place, each in enumerate(single):
        found.insert(place, each)
    return found


def label(place: int, of: Any) -> Any:
    """Turn labels into that of a single point."""
    of.tag = qn("c:dLbl")
    of.insert(0, element("idx", val=place))
    return of


def _shows(*, value: bool, named: bool) -> str:
    shows = {"LegendKey": 0, "Val": int(value), "CatName": 0, "SerName": int(named), "Percent": 0, "BubbleSize": 0}
    return "".join(f'<c:show{name} val="{on}"/>' for name, on in shows.items())


def put(series: Any, *children: Any, without: Sequence[str] = ()) -> None:
    """Put children into a series in place of those of their kind, all in the order that the format asks for."""
    for child in children:
        for old in series.findall(child.tag):
            series.remove(old)
        series.append(child)
    for name in without:
        for old in series.findall(qn(f"c:{name}")):
            series.remove(old)
    series[:] = sorted(series, key=lambda child: _ORDER.index(child.tag.rpartition("}")[2]))


def put_words(axis: Any, look: Any) -> None:
    """Put text settings on an axis, at the place that the format asks for."""
    for old in axis.findall(qn("c:txPr")):
        axis.remove(old)
    axis.find(qn("c:crossAx")).addprevious(look)
