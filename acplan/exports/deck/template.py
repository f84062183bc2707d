"""The user's own template: its layouts without its slides, and the room that its pictures and bands leave."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.exc import PythonPptxError
from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Opened

from acplan.words import papers as say
from acplan.words.text import Text

TITLES = {PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE}
_SIDE_SHOWS = {PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER}
_UNREADABLE = (zipfile.BadZipFile, SyntaxError, PythonPptxError, ValueError, LookupError, AttributeError, OSError)
_SETTINGS = (RELATIONSHIP_TYPE.VIEW_PROPS, RELATIONSHIP_TYPE.PRES_PROPS)
"""What the template remembers of its own slides: how they were viewed and shown."""
_LIGHT = 200
"""From this brightness on, of 255, our own dark letters are read on a ground."""
_DIGITS = re.compile("[0-9A-Fa-f]{6}")
_WHOLE = 0.5
"""A picture or block that covers this share of a slide is its ground."""


class TemplateUnusable(ValueError):
    """The user's template cannot be used; its sentence says why."""

    def __init__(self, sentence: Text) -> None:
        super().__init__(sentence.en)
        self.sentence = sentence


def without_slides(template: bytes) -> Opened:
    """Return a template without its slides; raises `TemplateUnusable`."""
    try:
        file = Presentation(io.BytesIO(template))
        if file.part.content_type != CONTENT_TYPE.PML_PRESENTATION_MAIN:
            raise TemplateUnusable(say.TEMPLATE_BROKEN)
        _drop_slides(file)
        if not file.slide_width or not file.slide_height or not list(file.slide_layouts):
            raise TemplateUnusable(say.TEMPLATE_EMPTY)
    except _UNREADABLE as error:
        if isinstance(error, TemplateUnusable):
            raise
        raise TemplateUnusable(say.TEMPLATE_BROKEN) from error
    return file


def _drop_slides(file: Opened) -> None:
    """Take the slides out, with all that names them: a whole file names no slide that it has not."""
    root = file.part._element
    for entry in list(file.slides._sldIdLst):
        entry.getparent().remove(entry)
    for named in [*root.iter(qn("p:custShowLst")), *(e for e in root.iter(qn("p:ext")) if _lists_sections(e))]:
        holder = named.getparent()
        holder.remove(named)
        if holder.tag == qn("p:extLst") and not len(holder):
            holder.getparent().remove(holder)
    parts: list[Any] = [file.part, *(m.part for m in file.slide_masters)]
    parts += [layout.part for master in file.slide_masters for layout in master.slide_layouts]
    for part in parts:
        for key, rel in list(part.rels.items()):
            if rel.reltype == RELATIONSHIP_TYPE.SLIDE or (part is file.part and rel.reltype in _SETTINGS):
                part.rels.pop(key)
                for link in [e for e in part._element.iter() if e.get(qn("r:id")) == key]:
                    link.getparent().remove(link)


def _lists_sections(extension: Any) -> bool:
    return any(str(child.tag).endswith("}sectionLst") for child in extension)


def layout_of(file: Opened) -> Any:
    """Return the layout that has a title and the fewest other places; without any title the emptiest."""

    def rank(layout: Any) -> tuple[bool, int]:
        kinds = [holder.placeholder_format.type for holder in layout.placeholders]
        others = [kind for kind in kinds if kind not in _SIDE_SHOWS | TITLES]
        return PP_PLACEHOLDER.TITLE not in kinds, len(others)

    return min(file.slide_layouts, key=rank)


def cover_of(file: Opened) -> Any | None:
    """Return the layout of a first slide: a title in the middle and one under it; None where there is none."""
    wanted = {PP_PLACEHOLDER.CENTER_TITLE, PP_PLACEHOLDER.SUBTITLE}
    layouts: Any = file.slide_layouts
    return next((o for o in layouts if wanted <= {h.placeholder_format.type for h in o.placeholders}), None)


def art(layout: Any) -> Iterator[tuple[float, float, float, float]]:
    """Yield left, top, right and bottom of what a layout and its master draw, as shares of the slide."""
    size = layout.part.package.presentation_part.presentation
    wide, tall = float(size.slide_width), float(size.slide_height)
    hidden = layout._element.get("showMasterSp") in {"0", "false"}
    for shape in [*layout.shapes, *(() if hidden else layout.slide_master.shapes)]:
        if not shape.is_placeholder and shape.width and shape.height:
            left, top = float(shape.left), float(shape.top)
            yield left / wide, top / tall, (left + shape.width) / wide, (top + shape.height) / tall


def is_light(layout: Any) -> bool:
    """Tell whether a layout's ground is plain and light, as far as it can be told."""
    if any((right - left) * (bottom - top) >= _WHOLE for left, top, right, bottom in art(layout)):
        return False
    for holder in (layout, layout.slide_master):
        ground = holder._element.find(f"{qn('p:cSld')}/{qn('p:bg')}")
        if ground is not None:
            colours = list(ground.iter(qn("a:srgbClr"), qn("a:schemeClr"), qn("a:sysClr")))
            plain = ground.find(f".//{qn('a:blip')}") is None and len(colours) == 1
            return plain and _brightness(colours[0], layout.slide_master) >= _LIGHT
    return True


def palette(master: Any) -> dict[str, str]:
    """Return the colours of a master's theme by their names, six digits each, but for those told in another way."""
    theme = next(rel.target_part for rel in master.part.rels.values() if rel.reltype == RELATIONSHIP_TYPE.THEME)
    named = parse_xml(theme.blob).find(f".//{qn('a:clrScheme')}")
    named = () if named is None else (each for each in named if len(each))
    found = {each.tag.rpartition("}")[2]: each[0].get("lastClr") or each[0].get("val", "") for each in named}
    return {name: code for name, code in found.items() if _DIGITS.fullmatch(code)}


def _brightness(colour: Any, master: Any) -> float:
    """Return how bright a colour is, of 255; a name is looked up in the master's theme."""
    shades, code = list(colour), colour.get("lastClr") or colour.get("val")
    if colour.tag == qn("a:schemeClr"):
        name = master._element.find(qn("p:clrMap")).get(code, code)
        code = palette(master).get(name, "000000")
    red, green, blue = bytes.fromhex(code)
    found = 0.299 * red + 0.587 * green + 0.114 * blue
    for shade in shades:
        share = int(shade.get("val", "100000")) / 100_000
        if shade.tag == qn("a:lumMod"):
            found *= share
        elif shade.tag == qn("a:lumOff"):
            found += 255 * share
    return found
