"""A presentation being made, on paper of its own or of the user's template, and what stands on each slide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from pptx.enum.shapes import MSO_SHAPE, PP_PLACEHOLDER
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml.ns import qn
from pptx.util import Emu, Inches

from acplan.exports.box import Box
from acplan.exports.deck import roles
from acplan.exports.deck.colours import fix, paint, unreadable
from acplan.exports.deck.own_paper import HEIGHT, WIDTH, own_paper
from acplan.exports.deck.package import packed
from acplan.exports.deck.room import balanced, fitted, height, lines, undotted, width_of
from acplan.exports.deck.runs import Paragraph, Run, mark, write
from acplan.exports.deck.template import (
    TITLES,
    TemplateUnusable,
    art,
    cover_of,
    is_light,
    layout_of,
    palette,
    without_slides,
)
from acplan.figures.figure import Figure
from acplan.look import BAD, CAUTION, GOOD, LINE, PAPER, SAMPLE_EDGE, SAMPLE_GROUND, SAMPLE_INK, SOFT, TYPEFACES, Tone
from acplan.words.text import Lang

TYPEFACE = TYPEFACES[0]
_MARGIN, _FOOT = 0.6, 6.98
_TITLES_ONE, _TITLES_TWO = (28.0, 26.0, 24.0, 22.0), (24.0, 22.0, 20.0, 18.0, 16.0)
_TITLES_GIVEN = (26.0, 24.0, 22.0, 20.0, 18.0, 16.0)
_OVERS, _SMALL = (16.0, 15.0, 14.0, 13.0, 12.0), 11.0
_INSETS = 0.2
"""What a place for text keeps free at its sides, if it is not ours."""
_TOP, _BOTTOM = 0.35, 0.78
"""How far down a band at the top of a template may reach, and how far up one at its bottom: shares of a slide."""
TONES = {
    Tone.GOOD: (GOOD, "#eef8f2"),
    Tone.CAUTION: (CAUTION, "#fdf3df"),
    Tone.BAD: (BAD, "#fdecea"),
    Tone.NEUTRAL: ("#55616d", "#eef1f3"),
}
"""Ink and ground of a verdict; the ground is that of the screen."""
NO_TIME = datetime(2000, 1, 1)


class PresentationFile:
    """A presentation being made: own paper, or the layouts of a template; `sample` marks made-up figures."""

    def __init__(self, lang: Lang, template: bytes | None, typeface: str, sample: str) -> None:
        self.lang, self.own, self.sample = lang, template is None, sample
        self.file = own_paper(typeface) if template is None else without_slides(template)
        self.typeface = typeface
        width, tall = float(self.file.slide_width or 1), float(self.file.slide_height or 1)
        self.sx, self.sy = width / Inches(WIDTH), tall / Inches(HEIGHT)
        self.scale = min(self.sx, self.sy)
        self.layout = layout_of(self.file)
        self.cover = None if self.own else cover_of(self.file)
        self.given = None if self.own else self._given()
        self.above, self.foot = (0.0, _FOOT) if self.own else self._free()

    def places(self, title: str) -> tuple[Box, Box, Box]:
        """Return where the name of the part, the title and the content of a slide stand."""
        if self.given is not None:
            top = max(self.given.y + self.given.h, self.above) + 0.1
            left = self.given.x if self.given.x > _MARGIN + 0.1 else _MARGIN
            over, area = Box(left, top, WIDTH - _MARGIN - left, self.foot - 0.15 - top).top(0.36, 0.1)
            return self._beside_mark(over), self.given, area
        top = max(0.42, self.above + 0.1)
        whole = Box(_MARGIN, top, WIDTH - 2 * _MARGIN, self.foot - 0.15 - top)
        size = self.title_size(title)
        rows = min(2, lines(title, whole.w, size, bold=True))
        over, rest = whole.top(0.36, 0.02)
        place, area = rest.top(height(rows, size), 0.16)
        return self._beside_mark(over), place, area

    def _beside_mark(self, over: Box) -> Box:
        """Return the place for the name of the part without that of the mark."""
        return Box(over.x, over.y, over.w - self.mark_width - 0.2, over.h) if self.sample else over

    @property
    def mark_width(self) -> float:
        """The width of the mark of made-up figures."""
        return width_of(self.sample, 14, bold=True) + 0.3

    def title_size(self, title: str) -> float:
        """Return the size of a title: the largest in which it takes one line, or else one for two."""
        if self.given is not None:
            width, room = self.given.w - _INSETS, self.given.h
            fits = [z for z in _TITLES_GIVEN if height(lines(title, width, z, bold=True), z) <= max(room, 0.5)]
            return fits[0] if fits else _TITLES_GIVEN[-1]
        width = WIDTH - 2 * _MARGIN
        tried = [(size, 1) for size in _TITLES_ONE] + [(size, 2) for size in _TITLES_TWO]
        fits = [size for size, most in tried if lines(title, width, size, bold=True) <= most]
        whole = [size for size in fits if not _parted(title, width, size)]
        return (whole or fits or [_TITLES_TWO[-1]])[0]

    def _given(self) -> Box | None:
        """Return the template's place for titles, where it has one at the top of the slide."""
        found = [h for h in self.layout.placeholders if h.placeholder_format.type in TITLES]
        if not found or found[0].width is None:
            return None
        left, top, width, tall = (
            float(side) / Inches(1) for side in (found[0].left, found[0].top, found[0].width, found[0].height)
        )
        place = Box(left / self.sx, top / self.sy, width / self.sx, tall / self.sy)
        return place if place.y + place.h < HEIGHT * 0.4 else None

    def _free(self) -> tuple[float, float]:
        """Return where the template's band at the top ends, and where the foot stands above that at the bottom."""
        drawn = list(art(self.layout))
        above = max((bottom for *_, bottom in drawn if bottom < _TOP), default=0.0)
        below = min((top for _, top, *_ in drawn if top > _BOTTOM), default=1.0)
        return HEIGHT * above, min(_FOOT, HEIGHT * below - 0.44)

    def slide(self, title: str, over: str) -> Slide:
        """Add a slide with its message as title, under the name of its part."""
        return Slide(self, self.layout, title, over)

    def cover_slide(self) -> Slide:
        """Add a first slide of our own, whose title is put where it belongs."""
        return Slide(self, self.layout, "", "", bare=True)

    def first(self, title: str, under: Sequence[Paragraph]) -> Slide | None:
        """Add the template's own first slide with a title and what stands under it, where it has one."""
        if self.cover is None:
            return None
        slide = Slide(self, self.cover, "", "")
        slide.fill_cover(title, under)
        return slide

    def bytes(self, title: str, author: str) -> bytes:
        """Return the file, the same for the same content."""
        properties = self.file.core_properties
        properties.title, properties.author, properties.last_modified_by = title, author, author
        properties.created = properties.modified = NO_TIME
        unread = frozenset() if self.own else unreadable(palette(self.layout.slide_master))
        for slide in self.file.slides:
            roles.put_in_order(slide)
            charts = [rel.target_part for rel in slide.part.rels.values() if rel.reltype == RELATIONSHIP_TYPE.CHART]
            for part in (slide.part, *charts) if unread else ():
                fix(part._element, unread)
        return packed(self.file)


class Slide:
    """A slide: draws text, marks and cards at places on it.

    `area` is what is left for content; `figures` are those shown on it, by name.
    """

    def __init__(
        self, presentation: PresentationFile, layout: Any, title: str, over: str, *, bare: bool = False
    ) -> None:
        self.presentation = presentation
        self.native = presentation.file.slides.add_slide(layout)
        self.title = title
        self.figures: dict[str, Figure] = {}
        self.over = max(0.45, presentation.above + 0.1)
        self.area = Box(_MARGIN, self.over, WIDTH - 2 * _MARGIN, presentation.foot - 0.1 - self.over)
        if layout is not presentation.cover:
            self._title(title, over, bare=bare)

    def titled(self, box: Box, run: Run) -> None:
        """Write the title of a first slide into its place, which stands here."""
        holder = self.native.shapes.title
        if holder is None:
            self.text(box, [[run]], anchor="b")
            return
        self._place(holder, box)
        self._write(holder.text_frame, [[run]], "b", "l")

    def _title(self, title: str, over: str, *, bare: bool) -> None:
        holder = self.native.shapes.title
        for other in list(self.native.placeholders):
            if not (title or bare) or holder is None or other.shape_id != holder.shape_id:
                other._element.getparent().remove(other._element)
        over_at, title_at, area = self.presentation.places(title)
        if title:
            self.over, self.area = over_at.y, area
        if not self.presentation.own and not is_light(self.presentation.layout):
            self._ground(self.over - 0.08)
        if not title:
            return
        if over != title:
            over, size = fitted(over, over_at.w, _OVERS)
            self.text(over_at, [[Run(over, size, colour=SOFT)]])
        size = self.presentation.title_size(title)
        words = balanced(title, title_at.w - (_INSETS if self.presentation.given else 0), size, bold=True)
        if holder is None:
            self.text(title_at, [[Run(words, size, bold=True)]])
        elif self.presentation.given is None:
            self._place(holder, title_at)
            self._write(holder.text_frame, [[Run(words, size, bold=True)]], "t", "l")
        else:
            self._write(holder.text_frame, [[Run(words, size, bold=True, colour=None)]], None, None)

    def fill_cover(self, title: str, under: Sequence[Paragraph]) -> None:
        """Fill the places of the template's first slide, in its own colours."""
        for holder in list(self.native.placeholders):
            kind = holder.placeholder_format.type
            if kind == PP_PLACEHOLDER.CENTER_TITLE:
                self._write(holder.text_frame, [[Run(title, 40, bold=True, colour=None)]], None, None)
            elif kind == PP_PLACEHOLDER.SUBTITLE:
                self._write(holder.text_frame, under, None, None, apart=3)
            else:
                holder._element.getparent().remove(holder._element)
        if not is_light(self.presentation.cover):
            self._ground(self.presentation.foot - 0.1)

    def _ground(self, top: float) -> None:
        """Put paper under what is written below a height: its letters are dark."""
        bottom = min(HEIGHT, self.presentation.foot + 0.5)
        self.block(Box(_MARGIN - 0.3, top, WIDTH - 2 * _MARGIN + 0.6, bottom - top), fill=PAPER, name=roles.GROUND)

    def _place(self, shape: Any, box: Box) -> None:
        left, top, width, tall = self.emu(box)
        shape.left, shape.top, shape.width, shape.height = left, top, width, tall

    def emu(self, box: Box) -> tuple[Inches, Inches, Inches, Inches]:
        """Return a place as PowerPoint counts it, on this size of slide."""
        sx, sy = self.presentation.sx, self.presentation.sy
        return Inches(box.x * sx), Inches(box.y * sy), Inches(box.w * sx), Inches(box.h * sy)

    def text(
        self,
        box: Box,
        paragraphs: Sequence[Paragraph],
        *,
        anchor: str = "t",
        align: str = "l",
        name: str = "",
        apart: float = 0.0,
    ) -> None:
        """Write paragraphs, some points apart, into a box of their own."""
        shape = self.native.shapes.add_textbox(*self.emu(box))
        if name:
            shape.name = name
        told = [
            [replace(run, text=undotted(run.text, box.w, run.size, bold=run.bold)) for run in runs]
            if len(runs) == 1
            else runs
            for runs in paragraphs
        ]
        self._write(shape.text_frame, told, anchor, align, apart)

    def _write(
        self, frame: Any, paragraphs: Sequence[Paragraph], anchor: str | None, align: str | None, apart: float = 0.0
    ) -> None:
        frame.word_wrap = True
        if anchor:
            frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
            frame._txBody.bodyPr.set("anchor", anchor)
        scaled = [[run.scaled(self.presentation.scale) for run in runs] for runs in paragraphs]
        apart *= self.presentation.scale
        write(frame._txBody, scaled, self.presentation.typeface, self.presentation.lang, align=align, apart=apart)

    def block(self, box: Box, *, fill: str, edge: str = "", rounded: float = 0.0, name: str = "") -> Any:
        """Draw a plain block; as long as nothing is written into it, it is decoration and not read aloud."""
        kind = MSO_SHAPE.ROUNDED_RECTANGLE if rounded else MSO_SHAPE.RECTANGLE
        shape = self.native.shapes.add_shape(kind, *self.emu(box))
        if rounded:
            shape.adjustments[0] = min(0.5, rounded / min(box.w, box.h))
        style = shape._element.find(qn("p:style"))
        shape._element.remove(style)  # or a theme's shadow and colours would shine through
        shape.fill.solid()
        paint(shape._element.spPr, fill)
        if edge:
            shape.line.fill.solid()
            paint(shape.line.fill._xPr, edge)
            shape.line.width = Emu(9525)
        else:
            shape.line.fill.background()
        if name:
            shape.name = name
        roles.decorate(shape)
        return shape

    def card(self, box: Box, margin: float = 0.2) -> Box:
        """Draw a card and return the room within it."""
        self.block(box, fill=PAPER, edge=LINE, rounded=0.1)
        return box.inside(margin)

    def chip(self, x: float, y: float, tone: Tone, text: str, *, size: float = 16.0, most: float = 4.0) -> float:
        """Draw a verdict as mark, word and colour, and return the height it takes."""
        ink, ground = TONES[tone]
        sizes = [size - less for less in range(4)]
        size = next((z for z in sizes if width_of(f"✔ {text}", z, bold=True) + 0.35 <= most), size)
        width = min(most, width_of(f"✔ {text}", size, bold=True) + 0.35)
        tall = height(lines(f"✔ {text}", width - 0.3, size, bold=True), size) + 0.06
        shape = self.block(Box(x, y, width, tall), fill=ground, rounded=0.1)
        runs = [mark(tone, size, ink), Run(text, size, bold=True, colour=ink)]
        self._into(shape, [runs], "l")
        shape.text_frame.margin_left = Inches(0.13 * self.presentation.sx)
        return tall

    def foot(self, source: str, version: str) -> None:
        """Write where the figures come from, which version they are and the page, and mark made-up ones."""
        rule = Box(_MARGIN, self.presentation.foot - 0.06, WIDTH - 2 * _MARGIN, 0.008)
        self.block(rule, fill=LINE, name=roles.RULE)
        left, right = Box(_MARGIN, self.presentation.foot, WIDTH - 2 * _MARGIN, 0.42).columns(0.93, 0.07)
        words = [fitted(line, left.w, (_SMALL, 10.0, 9.0)) for line in (source, version)]
        size = min(size for _, size in words)
        self.text(left, [[Run(line, size, colour=SOFT)] for line, _ in words], name=roles.FOOT)
        roles.hold(self.native, PP_PLACEHOLDER.FOOTER)
        number = str(len(self.presentation.file.slides))
        self.text(right, [[Run(number, _SMALL, colour=SOFT)]], align="r", name=roles.NUMBER)
        self._number_field()
        roles.hold(self.native, PP_PLACEHOLDER.SLIDE_NUMBER)
        if self.presentation.sample:
            self._mark(self.presentation.sample)

    def _number_field(self) -> None:
        """Turn the page, the last run written, into a field that stays right when slides are moved."""
        body = self.native.shapes[-1].text_frame._txBody
        run = body.find(f".//{qn('a:r')}")
        run.tag = qn("a:fld")
        run.set("id", "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}")
        run.set("type", "slidenum")

    def _mark(self, sample: str) -> None:
        ink, ground, edge = SAMPLE_INK, SAMPLE_GROUND, SAMPLE_EDGE
        width = self.presentation.mark_width
        place = Box(WIDTH - _MARGIN - width, self.over, width, 0.36)
        shape = self.block(place, fill=ground, edge=edge, rounded=0.06, name=roles.MARK)
        self._into(shape, [[Run(sample, 14, bold=True, colour=ink)]], "ctr")

    def _into(self, shape: Any, paragraphs: Sequence[Paragraph], align: str) -> None:
        """Write into a block, which is no decoration then."""
        roles.undecorate(shape)
        self._write(shape.text_frame, paragraphs, "ctr", align)


def _parted(title: str, width: float, size: float) -> bool:
    """Tell whether a title of several findings would be broken within one of them."""
    if " · " not in title or lines(title, width, size, bold=True) == 1:
        return False
    return balanced(title, width, size, bold=True).replace("\n", " · ") != title


__all__ = ["TYPEFACE", "PresentationFile", "Slide", "TemplateUnusable"]
