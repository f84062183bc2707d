"""Speaker notes: what a slide says, in full sentences, with what is needed to answer for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls

from acplan.exports.deck.own_paper import themed
from acplan.exports.deck.runs import Run, write
from acplan.figures.figure import Content, Figure
from acplan.measures.trace import Basis, Trace
from acplan.words import speaker as say
from acplan.words import uploads
from acplan.words.text import Lang, Text

_SIZE = 12.0
_DIMENSION = "dimension"
_MOST, _PRINTED = 12, 6
"""How many figures and groups of cells, and how many lines of the plan, a page of notes names at most."""


def write_notes(slide: Any, content: Content, title: str, figures: Sequence[Figure], typeface: str, lang: Lang) -> None:
    """Write the notes of a slide on which some figures are shown."""
    _lay_master(slide.part.package.presentation_part, typeface)
    paragraphs = []
    for head, lines in _parts(content, title, figures, lang):
        paragraphs.append([Run(head(lang), _SIZE, bold=True, colour=None)])
        paragraphs += [[Run(line, _SIZE, colour=None)] for line in dict.fromkeys(lines) if line]
    write(slide.notes_slide.notes_text_frame._txBody, paragraphs, typeface, lang, align=None)


def _lay_master(presentation: Any, typeface: str) -> None:
    """Give a file the page that notes are printed on, where it has none, and name it as the format asks."""
    if any(rel.reltype == RELATIONSHIP_TYPE.NOTES_MASTER for rel in presentation.rels.values()):
        return
    master = presentation.notes_master_part
    theme = master.part_related_by(RELATIONSHIP_TYPE.THEME)
    theme._element = parse_xml(themed(theme.blob, typeface))
    key = presentation.relate_to(master, RELATIONSHIP_TYPE.NOTES_MASTER)
    listed = f'<p:notesMasterIdLst {nsdecls("p", "r")}><p:notesMasterId r:id="{key}"/></p:notesMasterIdLst>'
    presentation._element.sldMasterIdLst.addnext(parse_xml(listed))


def _parts(content: Content, title: str, figures: Sequence[Figure], lang: Lang) -> Iterator[tuple[Text, list[str]]]:
    yield say.SAYS, [title, *(figure.finding(lang) for figure in figures)]
    counted = [
        say.DESCRIBED(lang, name=figure.heading(lang), text=text(lang))
        for figure in figures
        for text in (figure.about, figure.note)
        if any(text) and text != figure.heading
    ]
    if counted:
        yield say.COUNTED, counted
    codes = dict.fromkeys(figure.trace for figure in figures if figure.trace in content.traces)
    traces = [content.traces[code] for code in codes]
    worked_out = [line for trace in traces for line in _worked_out(trace, lang)]
    if worked_out:
        yield say.WORKED_OUT, worked_out
    cells = [line for trace in traces for line in _cells(trace, lang)]
    if cells:
        yield say.CELLS, [*cells[:_MOST], say.EVERY_CELL(lang)]
    about = {code.partition(".")[0].replace(_DIMENSION, "plan") for code in codes}
    about |= {"money"} if any("money" in figure.name for figure in figures) else set()
    asked = [pair for topic in sorted(about) for pair in say.QUESTIONS.get(topic, ())]
    yield say.ASKED, [f"{question(lang)} – {answer(lang)}" for question, answer in (*asked, say.ALWAYS)]


def _worked_out(trace: Trace, lang: Lang) -> Iterator[str]:
    for figure in trace.figures[-_MOST:]:
        yield say.PART(lang, name=figure.name(lang), value=figure.value, how=figure.how(lang))


def _cells(trace: Trace, lang: Lang) -> Iterator[str]:
    """Yield file, sheet and columns of what counts for the year, and where the plan itself says what."""
    for basis in trace.bases:
        if basis.reported and basis.of_this_year:
            yield _reported(basis, lang)
        elif 0 < len(basis.printed) <= _PRINTED:
            said = (f"{each.text(lang)} ({each.lines})" for each in basis.printed)
            yield f"{basis.title(lang)}: {', '.join(said)}"
        elif basis.printed:
            first, last = basis.printed[0].lines, basis.printed[-1].lines
            yield say.LINES_OF(lang, title=basis.title(lang), n=len(basis.printed), first=first, last=last)


def _reported(basis: Basis, lang: Lang) -> str:
    first = basis.reported[0]
    columns = dict.fromkeys(uploads.column_header(cell).th for cell in basis.reported)
    values = {"file": f"{first.year}.xlsx", "sheet": uploads.sheet_title(first)(lang), "cells": len(basis.reported)}
    return f"{basis.title(lang)}: " + say.CELLS_OF(lang, columns=", ".join(columns), **values)
