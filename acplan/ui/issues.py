"""The issues of a workbook: whether it can be saved, all of them as a table, and marked in a copy of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

import streamlit as st
from markupsafe import Markup

from acplan.issues import Issue, Severity, errors, grouped
from acplan.look import Tone
from acplan.ui import html
from acplan.ui.html import TableCell
from acplan.words import annotate as say
from acplan.words import uploads
from acplan.words.text import Lang
from acplan.workbook.apart import annotate_apart
from acplan.workbook.names import file_name
from acplan.workbook.write import MEDIA_TYPE

_TONES = {Severity.ERROR: Tone.BAD, Severity.WARNING: Tone.CAUTION}
_FEW = 6
_CELLS = 8


def verdict(issues: Sequence[Issue], counts: str, lang: Lang) -> None:
    """Show whether an upload can be saved, and if so what is counted of it."""
    if wrong := len(errors(issues)):
        st.html(html.chip(Tone.BAD, uploads.REFUSED(lang, n=wrong)))
        return
    warned = html.chip(Tone.CAUTION, uploads.WARNED(lang, n=len(issues)))
    first = warned if issues else html.chip(Tone.GOOD, uploads.CLEAN(lang))
    st.html(Markup(" ").join([first, html.chip(Tone.NEUTRAL, counts)]))


def marked_copy(data: bytes, issues: Sequence[Issue], name: str, lang: Lang, *, key: str) -> None:
    """Offer the officer's own workbook with every issue marked in its cell."""
    if any(issue.cell for issue in issues):
        st.download_button(
            uploads.MARKED_COPY(lang),
            lambda: annotate_apart(data, issues, lang),
            file_name=uploads.MARKED_NAME(lang, stem=PurePath(file_name(name)).stem),
            mime=MEDIA_TYPE,
            on_click="ignore",
            key=key,
        )


def issue_table(issues: Sequence[Issue], lang: Lang, *, key: str = "") -> None:
    """Show every issue, errors before warnings; many of them, under a `key`, with a choice of kind and sheet."""
    ordered = sorted(issues, key=lambda issue: issue.severity is not Severity.ERROR)
    chosen = _filtered(ordered, lang, key) if key and len(ordered) > _FEW else ordered
    of_cells = any(issue.column for issue in issues)
    names = (say.KIND, uploads.ISSUE_PLACE, *([say.COLUMN] if of_cells else []), say.FOUND, say.WHY, say.TODO)
    rows = [_row(issue, cells, lang, of_cells=of_cells) for issue, cells in grouped(chosen)]
    st.html(html.table([TableCell(name(lang)) for name in names], rows, kind="issues", caption=say.KIND(lang)))


def _filtered(issues: Sequence[Issue], lang: Lang, key: str) -> Sequence[Issue]:
    """Draw the choice of kind and sheet and return the issues chosen."""
    counts = {severity: sum(issue.severity is severity for issue in issues) for severity in Severity}
    sheets = sorted({issue.sheet for issue in issues if issue.sheet})
    with st.container(horizontal=True, vertical_alignment="center"):
        kind = st.segmented_control(
            say.KIND(lang),
            ["all", *(severity for severity, count in counts.items() if count)],
            format_func=lambda k: (
                say.EVERY(lang, n=len(issues)) if k == "all" else f"{say.SEVERITIES[k](lang)} ({counts[k]})"
            ),
            default="all",
            required=True,
            label_visibility="collapsed",
            key=f"{key}_kind_{lang}",
        )
        sheet = st.selectbox(
            say.SHEET(lang),
            ["", *sheets],
            format_func=lambda name: name or say.EVERY_SHEET(lang),
            label_visibility="collapsed",
            key=f"{key}_sheet_{lang}",
            width=220,
        )
    return [issue for issue in issues if kind in {"all", issue.severity} and sheet in {"", issue.sheet}]


def _row(issue: Issue, cells: Sequence[str], lang: Lang, *, of_cells: bool) -> list[TableCell]:
    more = f" {say.MORE_CELLS(lang, n=len(cells) - _CELLS)}" if len(cells) > _CELLS else ""
    place = html.parts(part for part in (issue.sheet, ", ".join(cells[:_CELLS]) + more) if part)
    return [
        TableCell(html.chip(_TONES[issue.severity], say.SEVERITIES[issue.severity](lang))),
        TableCell(place),
        *([TableCell(issue.column)] if of_cells else []),
        TableCell(issue.found(lang)),
        TableCell(issue.why(lang)),
        TableCell(issue.todo(lang)),
    ]
