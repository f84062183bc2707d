"""The council pack as slides: one message each, with charts and tables that can be edited."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import cast

from acplan.exports.box import Box
from acplan.exports.deck.pieces import BODY, Deck
from acplan.exports.deck.presentation import TYPEFACE, PresentationFile, TemplateUnusable
from acplan.exports.deck.room import height, lines
from acplan.exports.deck.runs import Paragraph, Run
from acplan.exports.deck.template import without_slides
from acplan.figures.figure import Content, Figure, Section, Value, Verdict
from acplan.look import ACCENT, SOFT, Tone
from acplan.rules import ProjectState
from acplan.store import DataFolder
from acplan.store.folder import bytes_of
from acplan.words import missing as missing_words
from acplan.words import papers as say
from acplan.words import projects as project_words
from acplan.words.frame import SAMPLE
from acplan.words.text import Lang, Text, join

_PROJECTS = {"project": 0.4, "name": 4.9, "state": 2.3, "units": 2.3, "percent": 0.8, "indicators": 1.0}
"""Without money: the few projects that have any stand with it on a slide of their own."""
_MOVES = (28.0, 24.0, 22.0, 20.0, 18.0, 16.0, 14.0, 12.0)
_NEARLY_ALL = 0.75
"""From this share of awaited reports on, one line says it in the place of tables that would be all alike."""
_AWAITED = project_words.STATES[ProjectState.UNREPORTED]
_FEW = 3
"""So many things that were not received, at most, stand among what changed: a slide of them would be empty."""
_HEADED = 0.8
"""The room that the heading of a table takes on a slide, with what is left free over it."""


def template_of(folder: DataFolder) -> bytes | None:
    """Return the user's own template, None where the data folder holds none; raises `TemplateUnusable`."""
    template = bytes_of(folder.path / "template.pptx")
    if template is not None:
        without_slides(template)
    return template


def slides(content: Content, lang: Lang, *, template: bytes | None = None, typeface: str = TYPEFACE) -> bytes:
    """Return the content as a .pptx on own paper or on that of a template; raises `TemplateUnusable`."""
    sample = SAMPLE(lang) if content.header.sample else ""
    deck = Deck(content, lang, PresentationFile(lang, template, typeface, sample))
    for section in content.sections:
        part = _PARTS.get(section.name.rstrip("-0123456789"))
        if part is not None:
            part(deck, section)
        for figure in section.figures:
            if figure.name not in deck.told and not _ELSEWHERE.fullmatch(figure.name):
                deck.alone(figure)
    deck.finish()
    header = content.header
    return deck.presentation.bytes(f"{say.COVER(lang)} – {header.at(lang)}", header.organisation(lang))


def _cover(deck: Deck, section: Section) -> None:
    header = deck.content.header
    found = [deck.say(deck.content.section(name).finding) for name in ("cases", "ita")]
    found.append(deck.say(deck.content.figure("dimensions").finding))
    slide = deck.presentation.first(
        deck.say(section.heading),
        [
            *([Run(deck.say(words), 20, colour=None)] for words in (header.short_title, *section.notes)),
            *([Run(words, 16, colour=None)] for words in (deck.say(header.organisation), *found[:2])),
        ],
    )
    if slide is not None:
        deck.foot(slide)
        return
    slide = deck.presentation.cover_slide()
    if deck.presentation.own:
        slide.block(Box(0, 0, 0.32, 7.5), fill=ACCENT)
    under: list[Paragraph] = [
        [Run(deck.say(header.short_title), 28, bold=True, colour=ACCENT)],
        *([Run(deck.say(note), 24)] for note in section.notes),
    ]
    tall = sum(height(lines(run.text, 11.5, run.size, bold=run.bold), run.size) + 0.1 for (run,) in under)
    title = Box(1.1, 4.4 - tall - height(1, 44), 11.5, height(1, 44))
    slide.titled(title, Run(deck.say(section.heading), 44, bold=True))
    slide.text(Box(1.1, 0.9, 11.5, title.y - 1.0), [[Run(deck.say(header.organisation), 22, colour=SOFT)]], anchor="b")
    slide.text(Box(1.1, 4.4 - tall, 11.5, tall), under, apart=6)
    slide.block(Box(1.1, 4.7, 1.6, 0.04), fill=ACCENT)
    slide.text(Box(1.1, 4.95, 11.5, 1.5), [[Run(sentence, 20)] for sentence in found], apart=4)
    deck.foot(slide)


def _goals(deck: Deck, section: Section) -> None:
    slide = deck.slide(section.finding, section.heading, deck.content.figure("cases").source)
    cards, notes = slide.area.top(slide.area.h - 1.5, 0.15)
    for card, box in zip(section.cards, cards.columns(1, 1, gap=0.25), strict=True):
        left, right = slide.card(box).columns(0.5, 0.5, gap=0.05)
        deck.goal(slide, left, card)
        deck.chart(slide, right, deck.content.figure(card.name), size=12)
    *goals, two_numbers = section.notes
    deck.notes(slide, notes, [*goals, join(deck.content.figure("dimensions").finding, two_numbers)], size=15)
    _dimensions(deck)


def _dimensions(deck: Deck) -> None:
    figure = deck.content.figure("dimensions")
    if all(value is None for row in figure.table.rows for value in row[1:]):
        deck.told.add(figure.name)
        return  # of a year without the plan; cover and goals say so
    slide = deck.slide(figure.finding, figure.heading, figure.source)
    shares = {
        "dimension": 3.9, "projects": 0.95, "done": 0.95, "in_progress": 1.35, "unable": 1.4, "not_started": 1.3,
        "unreported": 1.3, "indicators": 1.25, "disbursed": 1.1, "planned": 1.1,
    }  # fmt: skip
    fitted = deck.fitting(figure, shares, slide.area, {16.0: 2.4, 14.0: 2.2, 13.0: 2.0, 12.0: 1.8})
    rest = slide.area
    if fitted is not None:
        _, rest = rest.top(deck.draw_table(slide, rest, fitted, figure), 0.2)
    if figure.chart is not None:
        deck.chart(slide, rest, figure, size=14)
    if fitted is None:
        deck.table(figure.name, shares)


def _cases(deck: Deck, section: Section) -> None:
    by_year, by_quarter, complaints = map(deck.content.figure, ("cases", "case-quarters", "complaints"))
    slide = deck.slide(section.finding, by_year.heading, by_year.source)
    left, right = slide.area.columns(0.44, 0.56)
    deck.pictured(slide, left, by_year)
    shares = {"year": 1.2, "verdict": 2.5, "cases": 0.65, "ceiling": 0.85, "change": 1.25}
    deck.beside(slide, right, by_year, shares, section.notes[:-1])
    slide = deck.slide(by_quarter.finding, section.heading, by_quarter.source)
    body, note = slide.area.top(slide.area.h - 0.75, 0.1)
    left, right = body.columns(0.45, 0.55, gap=0.5)
    deck.pictured(slide, left, by_quarter, over=by_quarter.heading)
    deck.pictured(slide, right, complaints, over=complaints.finding)
    running = deck.content.figure("cases-running")
    told = (running.finding,) if running.chart is None else ()
    deck.told |= {running.name} if told else set()
    deck.notes(slide, note, (*told, *section.notes[-1:]), size=15)
    _two_scores(deck)


def _two_scores(deck: Deck) -> None:
    figure = deck.content.figure("two-scores")
    if figure.chart is None:
        return  # the finding says so where it is wanted
    slide = deck.slide(figure.finding, figure.heading, figure.source)
    left, right = slide.area.columns(0.62, 0.38)
    deck.pictured(slide, left, figure)
    shares = {"year": 1.6, "plan_score": 1.2, "cases": 0.7, "ceiling": 0.8}
    deck.beside(slide, right, figure, shares, (figure.note,))


def _ita(deck: Deck, section: Section) -> None:
    by_year = deck.content.figure("ita")
    slide = deck.slide(section.finding, by_year.heading, by_year.source)
    left, right = slide.area.columns(0.36, 0.64)
    deck.pictured(slide, left, by_year)
    shares = {"year": 0.9, "verdict": 2.0, "passed": 3.4, "score": 0.8}
    deck.beside(slide, right, by_year, shares, section.notes)
    if {"ita-tools", "ita-indicators"} <= {figure.name for figure in section.figures}:
        tools, indicators = map(deck.content.figure, ("ita-tools", "ita-indicators"))
        slide = deck.slide(indicators.finding, section.heading, indicators.source)
        left, right = slide.area.columns(0.6, 0.4)
        deck.pictured(slide, left, indicators, over=indicators.heading)
        deck.pictured(slide, right, tools, over=tools.finding)
    for years in (figure for figure in section.figures if figure.name == "ita-tool-years"):
        slide = deck.slide(years.finding, years.heading, years.source)
        left, right = slide.area.columns(0.56, 0.44)
        deck.pictured(slide, left, years)
        shares = {column.name: 1.0 for column in years.table.columns if column.name != "pass_mark"}
        deck.beside(slide, right, years, shares, ())


def _dimension(deck: Deck, section: Section) -> None:
    if not section.figures:
        return
    slide = deck.slide(section.finding, section.heading)
    names = (f"{section.name}-{what}" for what in ("states", "indicators", "projects"))
    states, indicators, projects = map(deck.content.figure, names)
    waiting = _waiting(projects)
    cards, charts = slide.area.top(1.75, 0.15)
    if waiting:
        charts, line = charts.top(charts.h - 0.62, 0.1)
        numbers = ", ".join(str(projects.table.column("project")[place]) for place in waiting)
        told = project_words.AWAITED.fill(n=len(waiting), all=len(projects.table.rows), projects=numbers)
        deck.notes(slide, line, [told], size=15)
    for card, box in zip(section.cards, cards.columns(1, 1, 1, 1, gap=0.2), strict=True):
        deck.card(slide, box, card)
    left, right = charts.columns(0.58, 0.42)
    deck.pictured(slide, left, states, over=states.heading, size=13)
    deck.pictured(slide, right, indicators, over=indicators.heading, size=13)
    if len(waiting) == len(projects.table.rows):
        deck.show(slide, projects)
        return
    deck.table(projects.name, _PROJECTS, over=section.short, without=waiting)


def _waiting(projects: Figure) -> Sequence[int]:
    """Return the places of the projects that await their report, where they are nearly all: one line says it."""
    states = projects.table.column("state")
    found = [n for n, state in enumerate(states) if isinstance(state, Verdict) and state.text == _AWAITED]
    return found if len(found) >= _NEARLY_ALL * len(states) else ()


def _money(deck: Deck, _section: Section) -> None:
    by_year, by_project = map(deck.content.figure, ("money", "money-projects"))
    slide = deck.slide(by_year.finding, by_year.heading, by_year.source)
    left, right = slide.area.columns(0.46, 0.54)
    deck.pictured(slide, left, by_year, size=13)
    shares = {"project": 0.45, "name": 3.1, "planned": 1.1, "enacted": 1.2, "disbursed": 1.1}
    deck.beside(slide, right, by_project, shares, (by_project.finding, by_project.about))


def _changes(deck: Deck, section: Section) -> None:
    moves = deck.content.figure("changes")
    figures = [figure for figure in section.figures if figure.name == "before-and-now"]
    slide = deck.slide(section.finding, moves.heading, moves.source)
    deck.show(slide, moves)
    found = [row[0] for row in moves.table.rows if isinstance(row[0], Verdict)]
    told = found or [Verdict(Tone.NEUTRAL, section.finding)]
    for name, tone in _NOTHING_TO_LIST.items():
        nothing = deck.content.figure(name)
        if not nothing.table.rows:
            deck.show(slide, nothing)
            told.append(Verdict(tone, nothing.finding))
    missing = deck.content.figure("missing")
    if 0 < len(missing.table.rows) <= _FEW:
        deck.show(slide, missing)
        told += [Verdict(Tone.CAUTION, _missed(missing, row)) for row in missing.table.rows]
    shares = {"quarter": 2.5, "in_progress": 1.4, "unable": 1.4, "not_started": 1.4}
    fitted_ones = []
    for figure in figures:
        shares = {column.name: shares.get(column.name, 1.1) for column in figure.table.columns}
        fitted_ones.append(deck.fitting(figure, shares, slide.area, dict.fromkeys((16.0, 14.0, 13.0, 12.0), 2.4)))
    room = slide.area.h - sum(fitted.height + _HEADED for fitted in fitted_ones if fitted)

    def needed(size: float) -> float:
        return sum(height(lines(deck.say(v.text), slide.area.w - 0.5, size), size) + 0.09 for v in told)

    size = next((size for size in _MOVES if needed(size) <= room), _MOVES[-1])
    upper, rest = slide.area.top(needed(size), 0.3)
    slide.text(upper, [deck.item(verdict, size) for verdict in told], apart=6)
    for figure, fitted in zip(figures, fitted_ones, strict=True):
        if fitted is not None:
            heading, rest = rest.top(0.42, 0.05)
            slide.text(heading, [[Run(deck.say(figure.heading), BODY, bold=True)]])
            deck.draw_table(slide, rest, fitted, figure)


def _obstacles(deck: Deck, section: Section) -> None:
    _reported(deck, "obstacles", {"project": 0.45, "name": 3.6, "obstacle": 4.1, "suggestion": 4.1})
    if any(figure.name == "results" for figure in section.figures):
        deck.table("results", {"project": 0.45, "name": 3.6, "result": 4.1, "evidence": 4.1})


def _missed(figure: Figure, row: Sequence[Value]) -> Text:
    """Say what was not received, and of which projects."""
    found = {column.name: value for column, value in zip(figure.table.columns, row, strict=True)}
    what, projects = found["what"], found["projects"]
    if not isinstance(projects, Text):
        return cast(Text, what)
    return missing_words.OF_PROJECTS.fill(what=cast(Text, what), projects=projects)


def _missing(deck: Deck, _section: Section) -> None:
    if "missing" in deck.told:
        return
    _reported(deck, "missing", {"what": 6.6, "year": 1.6, "quarter": 1.1, "projects": 2.9})


def _reported(deck: Deck, name: str, shares: Mapping[str, float]) -> None:
    """Add the table of a figure; that there is nothing to list stands among what changed."""
    if deck.content.figure(name).table.rows:
        deck.table(name, shares)


_NOTHING_TO_LIST = {"obstacles": Tone.NEUTRAL, "missing": Tone.GOOD}


def _definitions(deck: Deck, _section: Section) -> None:
    deck.table("definitions", {"term": 2.6, "meaning": 9.5})


_PARTS = {
    "cover": _cover,
    "goals": _goals,
    "cases": _cases,
    "ita": _ita,
    "dimension": _dimension,
    "money": _money,
    "obstacles": _obstacles,
    "changes": _changes,
    "missing": _missing,
    "definitions": _definitions,
}
"""How the slides of a section are laid out; figures that its layout does not name follow on slides of their own."""
_ELSEWHERE = re.compile(r"indicators|ita-headroom|dimension-\d+-money|two-scores")
"""Figures that the report alone shows, and the one that stands with the slides of another section."""
__all__ = ["TYPEFACE", "TemplateUnusable", "slides", "template_of"]
