"""What a figure is made of, and the one way in which its values are printed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TypeVar

from acplan.fiscal import Period
from acplan.look import GIVEN_DARK, SOFT, Tone
from acplan.measures.trace import Trace
from acplan.words import numbers as say
from acplan.words.numbers import NOTHING, number
from acplan.words.text import NO_WORDS, Lang, Text


class ValueKind(StrEnum):
    """What a column's numbers are; text may stand in any column, where it is the answer."""

    TEXT = "text"
    YEAR = "year"
    INTEGER = "integer"
    NUMBER = "number"
    POINTS = "points"
    GAIN = "gain"
    PERCENT = "percent"
    CHANGE = "change"
    BAHT = "baht"
    FRACTION = "fraction"


@dataclass(frozen=True)
class Verdict:
    """A judgement: shown with the mark and colour of its tone, never by colour alone."""

    tone: Tone
    text: Text


@dataclass(frozen=True)
class AtLeast:
    """A count, or a sum, of which some part is known to be missing."""

    count: float


@dataclass(frozen=True)
class Of:
    """Some of a whole: what a column of fractions holds; in data files it fills two columns."""

    part: int
    whole: int


Value = Text | Verdict | AtLeast | Of | int | float | None
"""A cell: None is not reported, and never 0."""


@dataclass(frozen=True)
class TableColumn:
    """A column: its name in the code, its head, what its numbers are, and of what, which data files say.

    `spare` ones are left out where a page has no room for all.
    """

    name: str
    head: Text
    kind: ValueKind = ValueKind.TEXT
    unit: Text = NO_WORDS
    spare: bool = False


@dataclass(frozen=True)
class Table:
    """The values of a figure."""

    columns: tuple[TableColumn, ...]
    rows: tuple[tuple[Value, ...], ...]

    @property
    def short(self) -> Table:
        """The same without the columns that can be spared."""
        kept = [place for place, column in enumerate(self.columns) if not column.spare]
        return Table(
            tuple(self.columns[place] for place in kept),
            tuple(tuple(row[place] for place in kept) for row in self.rows),
        )

    def column(self, name: str) -> list[Value]:
        """Return the values of a column."""
        place = [column.name for column in self.columns].index(name)
        return [row[place] for row in self.rows]


class Form(StrEnum):
    """How a chart is drawn; a hand that does not know a form shows the table alone."""

    COLUMNS = "columns"
    """Standing bars, one a category, or several side by side."""
    STACKED = "stacked"
    """Standing bars whose parts add up."""
    BARS = "bars"
    """Lying bars, the first on top."""
    STACKED_BARS = "stacked_bars"
    """Lying bars whose parts add up."""
    LINE = "line"
    """Points over the years, joined."""
    POINTS = "points"
    """Rows with a point for each series: now, and before."""
    SCATTER = "scatter"
    """A point a category: the first series across, the second up and falling; both lines part the picture."""
    FUNNEL = "funnel"
    """A point a category: the first series across, the second up, in the band of the line."""
    DOTS = "dots"
    """A dot a category along a scale, between marks."""
    RUNNING = "running"
    """A total that grows from category to category, between lines with a band each."""


class Stroke(StrEnum):
    """How a line is drawn: through all categories, or as a short step at each."""

    SOLID = "solid"
    DASHED = "dashed"
    DOTTED = "dotted"
    STEPS = "steps"
    THIN = "thin"
    """A thin step behind the bars, which only helps to read them."""
    MARK = "mark"
    """A short dark mark on each bar: the same at another time."""


@dataclass(frozen=True)
class Series:
    """One value a category, None where it is not reported.

    `fills` colours single categories, where there are any. Places of single categories: `hatched` are not complete,
    `at_least` are lower bounds, `failed` miss the mark that is drawn.
    """

    name: Text
    values: tuple[float | None, ...]
    fill: str
    pattern: str = ""
    fills: tuple[str, ...] = ()
    hatched: tuple[int, ...] = ()
    at_least: tuple[int, ...] = ()
    failed: tuple[int, ...] = ()

    def least(self, place: int) -> str:
        """Return what stands before the value of a place that is a lower bound."""
        return "≥ " if place in self.at_least else ""


@dataclass(frozen=True)
class Line:
    """A target, a mark or an average, drawn on the series: one value a category; `short` names it under an axis.

    `band` is what chance makes of each value: from where to where.
    """

    name: Text
    values: tuple[float | None, ...]
    colour: str
    stroke: Stroke = Stroke.SOLID
    short: Text = NO_WORDS
    band: tuple[tuple[float, float], ...] = ()

    @property
    def ink(self) -> str:
        """The colour of the words that belong to it; a grey that is dark enough for a line is too light to read."""
        return SOFT if self.colour == GIVEN_DARK else self.colour


@dataclass(frozen=True)
class Note:
    """Words at a category: that it is the base year, that nothing is reported, that it is counted otherwise."""

    place: int
    text: Text
    colour: str = SOFT


@dataclass(frozen=True)
class Label:
    """What is written at a category in the place of its bare value: in bold, and softer behind it."""

    strong: str
    soft: str = ""


@dataclass(frozen=True)
class Chart:
    """The chart of a figure, as data.

    `groups` names the year that each category lies in, where categories are quarters; `shown` is the place of the
    category looked at; `labels` stand at the categories; `corners` name the four parts of a scattering, from the upper
    left to the lower right; `unit` is what the values count; `below` is drawn under it, on a scale of its own, for the
    same categories.
    """

    form: Form
    categories: tuple[Text, ...]
    series: tuple[Series, ...]
    lines: tuple[Line, ...] = ()
    groups: tuple[Text, ...] = ()
    kind: ValueKind = ValueKind.INTEGER
    shown: int | None = None
    notes: tuple[Note, ...] = ()
    labels: tuple[Label | None, ...] = ()
    corners: tuple[Text, ...] = ()
    unit: Text = NO_WORDS
    below: Chart | None = None


@dataclass(frozen=True)
class Figure:
    """Figures with what they find: the same values as table and, where one fits, as chart.

    `heading` names what is shown, `scope` the part of the plan that it is of where its page or section says so,
    `finding` what it says, `about` what is counted, `note` how far that can be relied on, `source` as-of date and
    source; `trace` leads to the cells behind it (see `measures.trace`).
    """

    name: str
    heading: Text
    finding: Text
    about: Text
    source: Text
    table: Table
    chart: Chart | None = None
    scope: Text = NO_WORDS
    note: Text = NO_WORDS
    trace: str = ""


@dataclass(frozen=True)
class Card:
    """A large number with what it is of, its verdicts, and the lines under it.

    `soft`: what is asked for is not known yet; it is the last that is known, of the year that `unit` names. `trace`
    leads to the cells behind it (see `measures.trace`).
    """

    name: str
    head: Text
    value: Value
    kind: ValueKind = ValueKind.INTEGER
    unit: Text = NO_WORDS
    verdicts: tuple[Verdict, ...] = ()
    notes: tuple[Text, ...] = ()
    soft: bool = False
    trace: str = ""


@dataclass(frozen=True)
class Section:
    """A part of the content: what it finds, its cards, its figures, and what must be said with them.

    `short` names it where its heading is too long.
    """

    name: str
    heading: Text
    finding: Text
    cards: tuple[Card, ...] = ()
    figures: tuple[Figure, ...] = ()
    notes: tuple[Text, ...] = ()
    short: Text = NO_WORDS

    def figure(self, name: str) -> Figure:
        """Return a figure by its name; raises KeyError."""
        return _named(self.figures, name)

    def card(self, name: str) -> Card:
        """Return a card by its name; raises KeyError."""
        return _named(self.cards, name)


@dataclass(frozen=True)
class Header:
    """What stands on every product: whose figures, of when, from where, and which version of them.

    `version` names save and plan, `plan_words` the plan alone, for where a source beside it names the save. `code` is
    that of the save, "" for the sample.
    """

    organisation: Text
    short_name: Text
    title: Text
    short_title: Text
    period: Period
    at: Text
    months: Text
    as_of: date | None
    as_of_words: Text
    source: Text
    version: Text
    plan_words: Text
    save_number: int
    code: str
    plan_version: str
    sample: bool
    facts: Mapping[str, Text] = field(default_factory=dict)


@dataclass(frozen=True)
class Content:
    """All that an export says, in its order; `traces` lead from figures to what they stand on, by their codes."""

    header: Header
    sections: tuple[Section, ...]
    traces: Mapping[str, Trace] = field(default_factory=dict)

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Every figure, in its order."""
        return tuple(figure for section in self.sections for figure in section.figures)

    def section(self, name: str) -> Section:
        """Return a section by its name; raises KeyError."""
        return _named(self.sections, name)

    def figure(self, name: str) -> Figure:
        """Return a figure by its name; raises KeyError."""
        return _named(self.figures, name)


_Named = TypeVar("_Named", Section, Figure, Card)


def _named(found: tuple[_Named, ...], name: str) -> _Named:
    for each in found:
        if each.name == name:
            return each
    raise KeyError(name)


def bounded(found: float | None, *, at_least: bool) -> Value:
    """Return a figure as a lower bound where some of it is missing; that it is at least nothing says nothing."""
    return found if found is None or not at_least else AtLeast(found) if found else None


def shown(value: Value, kind: ValueKind, lang: Lang) -> str:
    """Print a value as people read it; every product prints by this."""
    match value:
        case None:
            return NOTHING
        case Text():
            return value(lang)
        case Verdict(text=text):
            return text(lang)
        case AtLeast(count=count):
            return f"≥ {number(count)}"
        case Of(part=part, whole=whole):
            return say.OF(lang, part=part, whole=whole)
    return _number(value, kind, lang)


def _number(value: float, kind: ValueKind, lang: Lang) -> str:
    match kind:
        case ValueKind.YEAR:
            return str(int(value))
        case ValueKind.POINTS:
            return number(value, 2)
        case ValueKind.GAIN:
            return f"{'+' if value > 0 else ''}{number(value, 2)}"
        case ValueKind.PERCENT:
            return f"{number(value)}%"
        case ValueKind.CHANGE:
            sentence = say.SAME if value == 0 else say.FEWER if value < 0 else say.MORE
            return sentence(lang, share=f"{number(abs(value), 0)}%")
    return number(value)
