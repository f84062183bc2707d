"""What the shapes of a slide are to those who do not see it: placeholders, decoration, and the order of reading."""

from __future__ import annotations

from typing import Any

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn

from acplan.words.papers import FOOT_NAME, GROUND_NAME, MARK_NAME

FOOT, MARK, GROUND, RULE, NUMBER = FOOT_NAME, MARK_NAME, GROUND_NAME, "rule", "number"
_LAST = (RULE, MARK, FOOT, NUMBER)
"""What is read after the content, in this order."""
_DECORATION = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"


def decorate(shape: Any) -> None:
    """Mark a shape as decoration, which no screen reader stops at."""
    properties = shape._element.nvSpPr.cNvPr
    properties.append(
        parse_xml(
            f'<a:extLst {nsdecls("a")}><a:ext uri="{_DECORATION}"><adec:decorative '
            'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
        )
    )


def undecorate(shape: Any) -> None:
    """Take the mark of decoration away."""
    properties = shape._element.nvSpPr.cNvPr
    for found in properties.findall(qn("a:extLst")):
        properties.remove(found)


def hold(slide: Any, kind: Any) -> None:
    """Make the text written last the slide's own of a placeholder that its layout has; it stays where it stands."""
    holder = next((h for h in slide.slide_layout.placeholders if h.placeholder_format.type == kind), None)
    if holder is None:
        return
    shape = slide.shapes[-1]._element
    place = holder._element.find(f".//{qn('p:ph')}")
    names = {name: value for name, value in place.attrib.items() if name in {"type", "sz", "idx"}}
    said = "".join(f' {name}="{value}"' for name, value in names.items())
    shape.nvSpPr.nvPr.insert(0, parse_xml(f"<p:ph {nsdecls('p')}{said}/>"))
    settings = shape.nvSpPr.find(qn("p:cNvSpPr"))
    settings.attrib.pop("txBox", None)
    settings.append(parse_xml(f'<a:spLocks {nsdecls("a")} noGrp="1"/>'))


def put_in_order(slide: Any) -> None:
    """Put what stands on every slide behind its content, as it is read in the order in which it is drawn."""
    tree = slide.shapes._spTree
    found = {properties.get("name"): properties for properties in tree.iter(qn("p:cNvPr"))}
    for name in _LAST:
        if name in found:
            tree.append(found[name].getparent().getparent())  # which takes it from where it was
