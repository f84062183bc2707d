"""Issues of a workbook as a table: all at once, errors first, each with its place and what to do."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from acplan.issues import Issue, Severity
from acplan.look import Tone
from acplan.ui import html
from acplan.ui.html import Cell
from acplan.words import annotate as say
from acplan.words.progress import ISSUE_PLACE
from acplan.words.text import Lang

_TONES = {Severity.ERROR: Tone.BAD, Severity.WARNING: Tone.CAUTION}


def issue_table(issues: Sequence[Issue], lang: Lang) -> None:
    """Show every issue, errors before warnings."""
    names = (say.KIND, ISSUE_PLACE, say.COLUMN, say.FOUND, say.WHY, say.TODO)
    ordered = sorted(issues, key=lambda issue: issue.severity is not Severity.ERROR)
    rows = [_row(issue, lang) for issue in ordered]
    st.html(html.table([Cell(name(lang)) for name in names], rows, kind="issues"))


def _row(issue: Issue, lang: Lang) -> list[Cell]:
    place = html.parts(part for part in (issue.sheet, issue.cell) if part)
    return [
        Cell(html.chip(_TONES[issue.severity], say.SEVERITIES[issue.severity](lang))),
        Cell(place),
        Cell(issue.column),
        Cell(issue.found(lang)),
        Cell(issue.why(lang)),
        Cell(issue.todo(lang)),
    ]
