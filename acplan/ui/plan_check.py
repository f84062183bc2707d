"""The page that checks the plan: what its data show at every start, and where its document contradicts itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import cast

import streamlit as st
from markupsafe import Markup

from acplan.exports.plan_findings import findings_workbook
from acplan.figures.figure import Figure, Value
from acplan.figures.plan_check import KINDS, plan_check
from acplan.look import Tone
from acplan.ui import html, mentions
from acplan.ui.choices import choose
from acplan.ui.frame import finding, foot, frame, note
from acplan.ui.html import TableCell
from acplan.ui.kept import kept
from acplan.ui.page import Page
from acplan.ui.plan_upload import plan_upload
from acplan.ui.scanned import scanned
from acplan.words import frame as frame_words
from acplan.words import plan_checks as say
from acplan.words.text import Text
from acplan.workbook.write import MEDIA_TYPE


def plan_check_page() -> None:
    """Draw the page."""
    page = frame()
    checked = plan_check(page.summary)
    finding(page, checked.finding)
    if page.as_of is None:
        plan_upload(page)
    _computed(page, checked.figure("plan-computed"))
    if page.summary.plan.findings:
        _listed(page, checked.figure("plan-findings"))
    foot(page)


def _computed(page: Page, figure: Figure) -> None:
    """Show what the checks find in the plan data as it is now."""
    found = (cast("Text", text) for text in figure.table.column("found"))
    items = [html.item(Tone.NEUTRAL, mentions.linked(page, text)) for text in found]
    st.html(html.listed(page.say(figure.heading), items))


def _listed(page: Page, figure: Figure) -> None:
    """List the contradictions, by kind where one is chosen, and offer all of them as a workbook."""
    found = page.summary.plan.findings
    counts = Counter(each.kind for each in found)
    kinds = {kind: page.say(say.KIND_COUNT, kind=KINDS[kind], n=counts[kind]) for kind in KINDS if counts[kind]}
    every = {"": page.say(say.ALL_KINDS, n=len(found))}
    with st.container(horizontal=True, vertical_alignment="center"):
        kind = choose(page, "kind", say.KIND, every | kinds)
        st.download_button(
            page.say(say.DOWNLOAD),
            lambda: findings_workbook(page.summary.plan),
            file_name=page.say(say.FILE_NAME),
            mime=MEDIA_TYPE,
            on_click="ignore",
            key="download_findings",
        )
    st.html(_table(page, kind))
    note(page, figure.about, kind="caption")


@kept
def _table(page: Page, kind: str) -> Markup:
    """Return the contradictions of a kind, or all."""
    found, table = page.summary.plan.findings, plan_check(page.summary).figure("plan-findings").table
    head = [TableCell(page.say(column.head), number=column.name == "number") for column in table.columns]
    rows = [_row(page, row) for each, row in zip(found, table.rows, strict=True) if kind in {"", each.kind}]
    return html.table(head, rows, kind="findings", caption=page.say(frame_words.PAGES["plan_check"]))


def _row(page: Page, row: Sequence[Value]) -> list[TableCell]:
    number, *told = row
    kind, place, printed, against, explained, lines = (cast("Text", value) for value in told)
    return [
        TableCell(str(number), number=True),
        TableCell(page.say(kind)),
        TableCell(mentions.linked(page, place)),
        TableCell(_read(page, printed)),
        TableCell(_read(page, against)),
        TableCell(mentions.linked(page, explained)),
        TableCell(html.parts(page.say(lines).split(" · "))),
    ]


def _read(page: Page, text: Text) -> Markup:
    """Return a text of the document, line by line."""
    return html.lines((scanned(page.lang, line) for line in page.say(text).split("\n")), "read")
