"""The XML of native charts that python-pptx has no words for: fills, hatches, markers, labels, text settings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from xml.sax.saxutils import quoteattr

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn

from acplan.exports.deck.colours import colour as colour_of
from acplan.look import BAD, PAPER, SOFT, edge_of

_SPACES = nsdecls("c", "a")
_ORDER = (
    "idx", "order", "tx", "spPr", "invertIfNegative", "marker", "dPt", "dLbls", "cat", "val", "xVal", "yVal", "smooth",
)  # fmt: skip
"""The order that the format asks for in a series."""
_HATCHES = {"/": ("wdUpDiag", BAD, PAPER), ".": ("pct25", SOFT, PAPER)}
_FIELD = "6F3A1B52-21DE-4FAA-801E-634DDDAF"
"""What the number of each field begins with; PowerPoint wants one for each."""
OPEN = "open"
"""The pattern of a bar whose year is not complete."""


def element(name: str, inside: str = "", **attributes: object) -> Any:
    """Return an element of a chart with what stands in it, and attributes that hold nothing to escape."""
    settings = "".join(f' {key}="{value}"' for key, value in attributes.items())
    return parse_xml(f"<c:{name} {_SPACES}{settings}>{inside}</c:{name}>")


def solid(colour: str) -> str:
    """Return a plain fill."""
    return f"<a:solidFill>{colour_of(colour)}</a:solidFill>"


def words(size: float, colour: str, typeface: str, tag: str, *, bold: bool = False, upright: bool = False) -> Any:
    """Return text settings: size in points, colour, typefaces (Latin and complex) and language."""
    turn = f'rot="{-5400000 if upright else 0}" vert="horz"'
    dress = letters("defRPr", size, colour, typeface, tag, bold=bold)
    body = f'<a:bodyPr {turn}/><a:lstStyle/><a:p><a:pPr>{dress}</a:pPr><a:endParaRPr lang="{tag}"/></a:p>'
    return element("txPr", body)


def letters(name: str, size: float, colour: str, typeface: str, tag: str, *, bold: bool = False) -> str:
    """Return how letters look, under the name that it has where it stands."""
    faces = "".join(f"<a:{kind} typeface={quoteattr(typeface)}/>" for kind in ("latin", "ea", "cs"))
    return f'<a:{name} lang="{tag}" sz="{round(size * 100)}" b="{int(bold)}">{solid(colour)}{faces}</a:{name}>'


def fill(colour: str, pattern: str = "") -> Any:
    """Return how a bar looks: filled, hatched on paper, or hatched with paper where its year is open."""
    edge = edge_of(colour)
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


def marker(symbol: str, size: int = 0, colour: str = PAPER, edge: str = PAPER) -> Any:
    """Return the marker of a line's points; `none` for none."""
    look = f'<c:size val="{size}"/><c:spPr>{solid(colour)}<a:ln w="12700">{solid(edge)}</a:ln></c:spPr>'
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


def across_label(place: int, told: str, run: str, before: str = "") -> Any:
    """Return the label of a point that says how far across it is: a field, which follows an edit, behind a mark."""
    mark = f"<a:r>{run}<a:t>{before}</a:t></a:r>" if before else ""
    field = f'<a:fld id="{{{_FIELD}{place:04X}}}" type="XVALUE">{run}<a:pPr/><a:t>{told}</a:t></a:fld>'
    rich = f"<c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p>{mark}{field}</a:p></c:rich></c:tx>"
    space = 'xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart"'
    known = f'uri="{{CE6537A1-D6FC-4f65-9D91-7224C49458BB}}" {space}'
    behind = f"<c:extLst><c:ext {known}><c15:dlblFieldTable/></c:ext></c:extLst>"
    head = f'<c:idx val="{place}"/>{rich}<c:numFmt formatCode="0.00" sourceLinked="0"/><c:dLblPos val="r"/>'
    return element("dLbl", f"{head}{_shows(value=True, named=False)}{behind}")


def inner_layout(share: Sequence[float]) -> Any:
    """Return where a chart's plot lies within it: left, top, width, height as shares."""
    sides = "".join(f'<c:{side} val="{value:.4f}"/>' for side, value in zip("xywh", share, strict=True))
    modes = '<c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>'
    return element("layout", f"<c:manualLayout>{modes}{sides}</c:manualLayout>")


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
