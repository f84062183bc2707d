"""What the charts of the report are drawn with: bars, lines and texts in SVG."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from acplan.exports.box import Box
from acplan.look import BAD, GIVEN, GIVEN_DARK, INK, PAPER, SOFT
from acplan.text_layout import ems

WIDTH = 661.0
"""The width of the paper between its margins, in CSS pixels."""
_HATCH = 6.0


class Drawing:
    """A drawing, as a rule of the paper's width; texts are written above everything else."""

    def __init__(self, width: float = WIDTH) -> None:
        self.width = width
        self._shapes: list[Markup] = []
        self._texts: list[Markup] = []

    def bar(self, box: Box, fill: str, pattern: str = "", *, unfinished: bool = False) -> None:
        """Draw a bar: filled, or hatched or dotted on paper; an unfinished one is crossed by white strokes."""
        ground = PAPER if pattern else fill
        edge = GIVEN_DARK if fill in {PAPER, GIVEN} else fill
        self._shape(
            '<rect x="{}" y="{}" width="{}" height="{}" fill="{}" stroke="{}" stroke-width="1"/>',
            *(_n(side) for side in (box.x + 0.5, box.y + 0.5, max(0.0, box.w - 1), max(0.0, box.h - 1))),
            ground,
            edge,
        )
        if pattern == "/":
            self._strokes(_hatch(box), BAD, 2.0)
        elif pattern:
            self._strokes(_dots(box), SOFT, 2.0, cap="round")
        if unfinished:
            self._strokes(_hatch(box), PAPER, 2.0)

    def line(self, points: Sequence[tuple[float, float]], colour: str, width: float, dash: str = "") -> None:
        """Draw a line through points."""
        path = "M" + "L".join(f"{_n(x)} {_n(y)}" for x, y in points)
        self._strokes(path, colour, width, dash=dash)

    def area(self, points: Sequence[tuple[float, float]], fill: str, opacity: float) -> None:
        """Fill the room within points."""
        path = "M" + "L".join(f"{_n(x)} {_n(y)}" for x, y in points) + "z"
        self._shape('<path d="{}" fill="{}" fill-opacity="{}"/>', path, fill, f"{opacity:g}")

    def dot(self, x: float, y: float, radius: float, fill: str, edge: str = PAPER) -> None:
        """Draw a point."""
        shape = '<circle cx="{}" cy="{}" r="{}" fill="{}" stroke="{}" stroke-width="1.5"/>'
        self._shape(shape, _n(x), _n(y), _n(radius), fill, edge)

    def down(self, x: float, y: float, colour: str) -> None:
        """Draw a mark that points down; not every font has it."""
        self._shape('<path d="M{} {}h9l-4.5 8z" fill="{}"/>', _n(x), _n(y), colour)

    def text(
        self,
        x: float,
        y: float,
        words: str,
        *,
        size: float = 13.0,
        colour: str = INK,
        bold: bool = False,
        anchor: str = "middle",
        plate: bool = False,
    ) -> None:
        """Write words on a baseline; `plate` puts paper behind them."""
        if plate:
            wide = width_of(words, size) + 4
            self._texts.append(
                Markup('<rect x="{}" y="{}" width="{}" height="{}" rx="2" fill="{}"/>').format(
                    _n(x - wide / 2), _n(y - size * 0.92), _n(wide), _n(size * 1.2), PAPER
                )
            )
        self._texts.append(
            Markup('<text x="{}" y="{}" font-size="{}" fill="{}"{}{}>{}</text>').format(
                _n(x),
                _n(y),
                _n(size),
                colour,
                _said("font-weight", 700 if bold else 400, 400),
                _said("text-anchor", anchor, "middle"),
                words,
            )
        )

    def words(self, box: Box, text: Markup) -> None:
        """Write words into a place, two lines at most, wrapped by the browser at word borders."""
        self._texts.append(
            Markup(
                '<foreignObject x="{}" y="{}" width="{}" height="{}"><div class="label"><span>{}</span></div>'
                "</foreignObject>"
            ).format(_n(box.x), _n(box.y), _n(box.w), _n(box.h), text)
        )

    def svg(self, height: float, says: str) -> Markup:
        """Return the drawing, with what it says for those who cannot see it."""
        seen = Markup('role="img" aria-label="{}"').format(says) if says else Markup('aria-hidden="true"')
        sides = map(_n, (self.width, height, self.width, height))
        inner = Markup("").join((*self._shapes, *self._texts))
        form = Markup(
            '<svg viewBox="0 0 {} {}" width="{}" height="{}" font-weight="400" text-anchor="middle" {}>{}</svg>'
            if self._texts
            else '<svg viewBox="0 0 {} {}" width="{}" height="{}" {}>{}</svg>'
        )
        return form.format(*sides, seen, inner)

    def _shape(self, form: str, *values: object) -> None:
        self._shapes.append(Markup(form).format(*values))

    def _strokes(self, path: str, colour: str, width: float, *, dash: str = "", cap: str = "butt") -> None:
        if path:
            form = '<path d="{}" fill="none" stroke="{}" stroke-width="{}"{}{}/>'
            dashes, ends = _said("stroke-dasharray", dash, ""), _said("stroke-linecap", cap, "butt")
            self._shape(form, path, colour, _n(width), dashes, ends)


def width_of(text: str, size: float) -> float:
    """Return the width of a text in pixels, in bold, which is the wider."""
    return ems(text, bold=True) * size


def _said(name: str, value: object, usual: object) -> Markup:
    """Return an attribute, where it is another than it would be without being said."""
    return Markup("") if value == usual else Markup(' {}="{}"').format(name, value)


def _n(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def _hatch(box: Box) -> str:
    """Return slanting strokes within a bar, each by itself: a pattern would need a name of its own in the document."""
    strokes, reach = [], _HATCH
    while reach < box.w + box.h:
        x0, y0 = max(0.0, reach - box.h), min(reach, box.h)
        x1, y1 = min(reach, box.w), max(0.0, reach - box.w)
        strokes.append(f"M{_n(box.x + x0)} {_n(box.y + y0)}L{_n(box.x + x1)} {_n(box.y + y1)}")
        reach += _HATCH
    return "".join(strokes)


def _dots(box: Box) -> str:
    rows, columns = int(box.h // _HATCH), int(box.w // _HATCH)
    return "".join(
        f"M{_n(box.x + (column + 0.5) * _HATCH)} {_n(box.y + (row + 0.5) * _HATCH)}h0"
        for row in range(rows)
        for column in range(columns)
    )
