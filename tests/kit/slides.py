"""The slides read back, and templates for them."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from pptx import Presentation
from pptx.util import Inches

from acplan.exports.slides import slides
from acplan.words.text import Lang
from kit.contents import sample


@lru_cache(maxsize=8)
def made(lang: Lang, year: int = 2569, quarter: int = 4) -> bytes:
    return slides(sample(year, quarter), lang)


@lru_cache(maxsize=4)
def opened(data: bytes) -> Any:
    """Read a presentation once, however often it is looked at; what changes one takes a `Presentation` of its own."""
    return Presentation(io.BytesIO(data))


def shapes(data: bytes) -> Iterator[Any]:
    return (shape for slide in opened(data).slides for shape in slide.shapes)


def chart(data: bytes, name: str) -> Any:
    """The largest chart of a name: the goals are drawn small as well."""
    found = [shape for shape in shapes(data) if shape.has_chart and shape.name == name]
    return max(found, key=lambda shape: shape.width).chart


def figures(data: bytes, name: str) -> dict[str, tuple[float | None, ...]]:
    """The values of a chart's series and lines, as PowerPoint draws them."""
    return {series.name: tuple(series.values) for plot in chart(data, name).plots for series in plot.series}


def words(slide: Any) -> str:
    return "\n".join(read(shape.text_frame) for shape in slide.shapes if shape.has_text_frame)


def read(text: Any) -> str:
    """The text of a frame or a cell."""
    return str(text.text)


def template(width: float = 10.0, height: float = 5.625, *, only: str | None = None) -> bytes:
    """Somebody's own presentation with two slides; `only` leaves it a single layout."""
    file = Presentation()
    file.slide_width, file.slide_height = Inches(width), Inches(height)
    for layout in list(file.slide_layouts):
        if only and layout.name != only:
            file.slide_layouts.remove(layout)
    for _ in range(2):
        file.slides.add_slide(file.slide_layouts[0])
    stream = io.BytesIO()
    file.save(stream)
    return stream.getvalue()
