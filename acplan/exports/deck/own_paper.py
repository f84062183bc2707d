"""Paper of our own: empty, 16:9, with our typeface and colours as its theme, so that what is added later matches."""

from __future__ import annotations

from typing import Any

from pptx import Presentation
from pptx.opc.oxml import serialize_part_xml
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.presentation import Presentation as Opened
from pptx.util import Emu, Inches

from acplan.exports.deck.colours import THEME
from acplan.look import BAD, CAUTION, GOOD, rgb

WIDTH, HEIGHT = 13.333, 7.5
"""The slide that everything is laid out for, in inches; another size is scaled."""
_COLOURS = THEME | {"accent4": GOOD, "accent5": CAUTION, "accent6": BAD}


def own_paper(typeface: str) -> Opened:
    """Return an empty presentation."""
    file = Presentation()
    wider = Inches(WIDTH) / float(file.slide_width or 1)
    file.slide_width, file.slide_height = Inches(WIDTH), Inches(HEIGHT)
    master = file.slide_master
    for shape in [*master.shapes, *(s for layout in master.slide_layouts for s in layout.shapes)]:
        if shape._element.find(f".//{qn('a:xfrm')}") is not None:
            shape.left, shape.width = Emu(int(shape.left * wider)), Emu(int(shape.width * wider))
    theme: Any = next(rel.target_part for rel in master.part.rels.values() if rel.reltype.endswith("/theme"))
    theme._blob = themed(theme.blob, typeface)
    return file


def themed(theme: bytes, typeface: str) -> bytes:
    """Return a theme with our typeface and colours in the place of its own."""
    root: Any = parse_xml(theme)
    for fonts in root.iter(qn("a:majorFont"), qn("a:minorFont")):
        for name in ("a:latin", "a:cs"):
            fonts.find(qn(name)).set("typeface", typeface)
        for script in fonts.findall(qn("a:font")):
            if script.get("script") == "Thai":
                script.set("typeface", typeface)
    for name, code in _COLOURS.items():
        holder = root.find(f".//{qn('a:clrScheme')}/{qn(f'a:{name}')}")
        holder[:] = [parse_xml(f'<a:srgbClr {nsdecls("a")} val="{rgb(code)}"/>')]
    return bytes(serialize_part_xml(root))
