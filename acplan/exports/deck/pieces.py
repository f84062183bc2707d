"""The pieces that slides are put together from: goals, cards, pictures, tables and notes."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import replace

from acplan.exports.box import Box
from acplan.exports.deck.native_charts import FORMS, NativeChart
from acplan.exports.deck.native_tables import HAIR, SIZES, FittedTable
from acplan.exports.deck.notes import write_notes
from acplan.exports.deck.point_chart import POINT_FORMS, PointChart
from acplan.exports.deck.presentation import TONES, PresentationFile, Slide
from acplan.exports.deck.room import balanced, height, lines, shortened, width_of
from acplan.exports.deck.running_chart import RunningChart
from acplan.exports.deck.runs import Paragraph, Run, mark
from acplan.figures.figure import Card, Chart, Content, Figure, Form, ValueKind, Verdict, shown
from acplan.look import INK, SOFT
from acplan.words import papers
from acplan.words.text import Lang, Text, join

BODY, NOTE = 18.0, 13.0
_CAPTION, _SMALLEST = 16.0, 12.0
_GOALS = ((54.0, 20.0), (48.0, 18.0), (40.0, 16.0), (34.0, 14.0), (28.0, 13.0))
_CARDS = ((28.0, 14.0), (24.0, 14.0), (20.0, 12.0))
"""Sizes of a number and of its unit."""
_IN_WORDS = 20.0
"""The size of words that stand in the place of a number."""
_UNDER_GOALS = (15.0, 14.0, 13.0, 12.0)
_UNDER = 0.36
"""The share of a chart's height that the one under it takes."""


class Deck:
    """A deck being made of a content, in one language."""

    def __init__(self, content: Content, lang: Lang, presentation: PresentationFile) -> None:
        self.content, self.lang, self.presentation = content, lang, presentation
        self.told: set[str] = set()
        """The names of the figures that are on some slide."""
        self.slides: list[Slide] = []
        self._titles: set[str] = set()

    def say(self, text: Text) -> str:
        """Return a sentence in the deck's language."""
        return text(self.lang)

    def slide(self, title: Text, over: Text, source: Text | None = None) -> Slide:
        """Add a slide with its message as title, under the name of its part, and its foot."""
        slide = self.presentation.slide(self._unlike(self.say(title), self.say(over)), self.say(over))
        self.foot(slide, source)
        return slide

    def _unlike(self, title: str, over: str) -> str:
        """Return a title that no other slide has: who lists the slides, or hears their titles, tells them apart."""
        tried = [title, f"{over}: {title}", *(f"{over}: {title} ({n})" for n in range(2, 100))]
        found = next(each for each in tried if each not in self._titles)
        self._titles.add(found)
        return found

    def show(self, slide: Slide, figure: Figure) -> None:
        """Note that a figure is on a slide."""
        self.told.add(figure.name)
        slide.figures[figure.name] = figure

    def finish(self) -> None:
        """Write the notes of every slide."""
        for slide in self.slides:
            said = slide.title or self.say(self.content.section("cover").finding)
            figures = list(slide.figures.values())
            write_notes(slide.native, self.content, said, figures, self.presentation.typeface, self.lang)

    def foot(self, slide: Slide, source: Text | None = None) -> None:
        """Write the foot of a slide."""
        self.slides.append(slide)
        header = self.content.header
        where = f"{self.say(header.short_name)} · {self.say(header.at)} · {self.say(source or header.source)}"
        slide.foot(where, self.say(header.plan_words))

    def table(
        self, name: str, shares: Mapping[str, float], *, over: Text | None = None, without: Container[int] = ()
    ) -> None:
        """Add a figure's table, on as many slides as it needs; `without` some of its rows, by their places."""
        figure = self.content.figure(name)
        self.told.add(name)
        if without:
            left = tuple(row for place, row in enumerate(figure.table.rows) if place not in without)
            figure = replace(figure, table=replace(figure.table, rows=left))
        heading = figure.heading if over is None else join(over, figure.heading)
        about = figure.about if figure.about != figure.heading else None
        *_, room = self.presentation.places(self.say(figure.finding))
        fitted, parts = FittedTable.largest(figure.table, shares, room.w, room.h - (0.35 if about else 0), self.lang)
        for number, rows in enumerate(parts, start=1):
            several = len(parts) > 1
            told = papers.PART.fill(heading=heading, part=number, all=len(parts)) if several else heading
            title = papers.FINDING_PART.fill(finding=figure.finding, part=number, all=len(parts))
            slide = self.slide(title if several else figure.finding, told, figure.source)
            named = f"{name}-{number}" if several else name
            self.show(slide, figure)
            tall = fitted.draw(slide, slide.area, rows, name=named, about=self.say(figure.heading))
            if about:
                _, rest = slide.area.top(tall, 0.12)
                slide.text(rest, [[Run(self.say(about), NOTE, colour=SOFT)]])

    def beside(
        self, slide: Slide, box: Box, figure: Figure, shares: Mapping[str, float], notes: Sequence[Text]
    ) -> None:
        """Draw some columns of a figure's table and what must be said under it, in the largest type that fits.

        A table that fits in none stands on slides of its own.
        """

        def written(size: float) -> float:
            return 0.25 + sum(height(lines(self.say(note), box.w, size), size) + 0.06 for note in notes)

        self.told.add(figure.name)
        sizes = (*SIZES[2:], _SMALLEST)
        fitted = self.fitting(figure, shares, box, {size: written(size) for size in sizes})
        if fitted is not None and fitted.table.rows:
            _, box = box.top(self.draw_table(slide, box, fitted, figure), 0.25)
        self.notes(slide, box, notes, size=fitted.size if fitted is not None else sizes[0])
        if fitted is None:
            self.table(figure.name, shares)

    def fitting(
        self, figure: Figure, shares: Mapping[str, float], box: Box, needed: Mapping[float, float]
    ) -> FittedTable | None:
        """Lay a table out in the largest type that leaves the room needed with it under it, None where none does."""
        for size, room in needed.items():
            fitted = FittedTable.fitting(figure.table, shares, box.w, size, self.lang)
            if fitted.width <= box.w + HAIR and fitted.height + room <= box.h:
                return fitted
        return None

    def draw_table(self, slide: Slide, box: Box, fitted: FittedTable, figure: Figure) -> float:
        """Draw a whole table beside or under its chart, and return the height it takes."""
        self.show(slide, figure)
        return fitted.draw(slide, box, fitted.table.rows, name=f"{figure.name}-table", about=self.say(figure.heading))

    def pictured(self, slide: Slide, box: Box, figure: Figure, *, over: Text | None = None, size: float = 14.0) -> None:
        """Draw a figure's chart with what it counts under it, and over it what it finds where the title does not."""
        if over is not None:
            caption = self.say(over)
            bold = _CAPTION if lines(caption, box.w, _CAPTION, bold=True) == 1 else _CAPTION - 2
            upper, box = box.top(height(lines(caption, box.w, bold, bold=True), bold), 0.08)
            slide.text(upper, [[Run(caption, bold, bold=True)]])
        about = self.say(figure.about)
        tall = height(lines(about, box.w, NOTE), NOTE)
        upper, lower = box.top(box.h - tall - 0.05, 0.05)
        self.chart(slide, upper, figure, size=size)
        slide.text(lower, [[Run(about, NOTE, colour=SOFT)]])

    def chart(self, slide: Slide, box: Box, figure: Figure, *, size: float) -> None:
        """Draw a figure's chart alone, or say that there is nothing to draw yet."""
        if figure.chart is not None and figure.chart.form not in {*FORMS, *POINT_FORMS}:
            fitted = self.fitting(figure, _even(figure), box, dict.fromkeys((*SIZES[3:], _SMALLEST), 0.0))
            if fitted is not None:  # or else it gets slides of its own
                self.draw_table(slide, box, fitted, figure)
            return
        self.show(slide, figure)
        if figure.chart is None:
            slide.text(box, [[Run(self.say(papers.NOTHING_TO_SHOW), BODY, colour=SOFT)]], anchor="ctr", align="ctr")
        else:
            about = f"{self.say(figure.heading)}: {self.say(figure.finding)}"
            draw = _draws(figure.chart.form)
            below, under = figure.chart.below, None
            if below is not None:
                box, under = box.top(box.h * (1 - _UNDER), 0.05)
            draw(slide, box, figure.chart, self.lang, name=figure.name, about=about, size=size)
            if below is not None and under is not None:
                self._below(slide, under, figure, below, size)

    def _below(self, slide: Slide, box: Box, figure: Figure, chart: Chart, size: float) -> None:
        """Draw the chart that stands under another, with its name at its side."""
        name = self.say(chart.series[0].name)
        tall = height(1, NOTE)
        slide.text(Box(box.x, box.y, box.w, tall), [[Run(name, NOTE, colour=SOFT)]])
        room = Box(box.x, box.y + tall, box.w, box.h - tall)
        NativeChart(slide, room, chart, self.lang, name=f"{figure.name}-below", about=name, size=size)

    def alone(self, figure: Figure) -> None:
        """Add a figure that no layout names, on a slide of its own: its chart, or its table where none can be drawn."""
        if figure.chart is None or figure.chart.form not in {*FORMS, *POINT_FORMS}:
            if figure.table.rows:
                self.table(figure.name, _even(figure))
            return
        slide = self.slide(figure.finding, figure.heading, figure.source)
        self.pictured(slide, slide.area, figure)

    def goal(self, slide: Slide, box: Box, card: Card) -> None:
        """Write a goal: its head, large number, verdicts, and the lines under it."""
        value, unit = shown(card.value, card.kind, self.lang), f" {self.say(card.unit)}"
        big, small = (28, 20) if isinstance(card.value, Text) else _largest(value, unit, box.w, _GOALS)
        ink = SOFT if card.soft else INK
        figure = [Run(value, big, bold=True, colour=ink), Run(unit, small, bold=True, colour=ink)]
        head = self.say(card.head)
        upper, rest = box.top(height(lines(head, box.w, 15, bold=True), 15) + height(1, 54) * 0.95, 0.05)
        slide.text(upper, [[Run(head, 15, bold=True, colour=SOFT)], figure])
        first, *others = card.verdicts
        y = rest.y + slide.chip(rest.x, rest.y, first.tone, self.say(first.text), most=rest.w) + 0.08
        room = box.y + box.h - y - 0.45 * len(others)
        size, tall, notes = next(
            found
            for size in _UNDER_GOALS
            if (found := self._told(card, rest.w, size))[1] <= room or size == _UNDER_GOALS[-1]
        )
        slide.text(Box(rest.x, y, rest.w, tall), [[Run(note, size, colour=SOFT)] for note in notes], apart=3)
        y += tall + 0.12
        for verdict in others:
            y += slide.chip(rest.x, y, verdict.tone, self.say(verdict.text), most=rest.w) + 0.08

    def _told(self, card: Card, width: float, size: float) -> tuple[float, float, list[str]]:
        """Return a size of type, the height that the lines under a number take in it, and these lines."""
        notes = [balanced(self.say(note), width, size) for note in card.notes]
        return size, sum(height(lines(note, width, size), size) + 0.05 for note in notes), notes

    def card(self, slide: Slide, box: Box, card: Card) -> None:
        """Draw a number in a card of its own."""
        room = slide.card(box, 0.13)
        head, rest = room.top(height(1, 14), 0.0)
        in_words = isinstance(card.value, Text)  # then the unit is no more than the first of the notes
        number, under = rest.top(height(1, _IN_WORDS if in_words else 28), 0.02)
        value, unit = shown(card.value, card.kind, self.lang), self.say(card.unit)
        big, small = _largest(value, f" {unit}", room.w, _CARDS)
        words = [Run(value, big, bold=True), Run(f" {unit}", small, bold=True)]
        words = [Run(value, _IN_WORDS, bold=True)] if in_words else words
        slide.text(head, [[Run(self.say(card.head), 14, bold=True, colour=SOFT)]])
        slide.text(number, [words], anchor="ctr")
        titled = slide.title.split(" · ")
        told = [unit, *map(self.say, card.notes)] if in_words and unit else list(map(self.say, card.notes))
        notes = " · ".join(note for note in told if note not in titled)
        sizes = [size for size in (13.0, _SMALLEST) if height(lines(notes, under.w, size), size) <= under.h]
        size = sizes[0] if sizes else _SMALLEST
        left = shortened(balanced(notes, under.w, size), under.w, size, int(under.h / height(1, size)))
        if left:
            slide.text(under, [[Run(left, size, colour=SOFT)]])

    def item(self, verdict: Verdict, size: float) -> Paragraph:
        """Return a sentence with the mark of what it means."""
        ink, _ = TONES[verdict.tone]
        return [mark(verdict.tone, size, ink), Run(self.say(verdict.text), size)]

    def notes(self, slide: Slide, box: Box, notes: Sequence[Text], *, size: float) -> None:
        """Write what must be said with the figures, in smaller type where there is little room."""
        said = [self.say(note) for note in notes]
        while size > _SMALLEST and sum(height(lines(note, box.w, size), size) + 0.06 for note in said) > box.h:
            size -= 1
        if said:
            slide.text(box, [[Run(note, size, colour=SOFT)] for note in said], apart=4)


def _largest(value: str, unit: str, width: float, sizes: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """Return the sizes of a number and its unit, the largest in which both stand on one line."""
    return next(
        (pair for pair in sizes if width_of(value, pair[0], bold=True) + width_of(unit, pair[1], bold=True) < width),
        sizes[-1],
    )


def _draws(form: Form) -> type[NativeChart] | type[PointChart]:
    return PointChart if form in POINT_FORMS else RunningChart if form is Form.RUNNING else NativeChart


def _even(figure: Figure) -> dict[str, float]:
    """Return shares for all columns of a figure's table: texts get more than numbers, one that names the rows most."""
    texts = sum(column.kind is ValueKind.TEXT for column in figure.table.columns)
    share = 3.0 if texts > 1 else 4.5
    return {column.name: share if column.kind is ValueKind.TEXT else 1.2 for column in figure.table.columns}
