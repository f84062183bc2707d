"""The page that checks the plan: what its data show at every start, and where its document contradicts itself."""

from __future__ import annotations

import re
from collections import Counter

import streamlit as st
from markupsafe import Markup

from acplan.look import Tone
from acplan.measures.plan_checks import plan_checks
from acplan.plan import Plan
from acplan.schema.plan import FINDINGS
from acplan.schema.plan_choices import FINDING_KINDS
from acplan.ui import html, mentions
from acplan.ui.choices import choose
from acplan.ui.frame import Page, finding, foot, frame
from acplan.ui.html import Cell
from acplan.ui.plan_upload import plan_upload
from acplan.ui.scanned import scanned
from acplan.words import frame as frame_words
from acplan.words import plan_checks as say
from acplan.words.text import Text
from acplan.workbook.write import MEDIA_TYPE, Record, Table, write_workbook

_KINDS = {choice.code: choice.word for choice in FINDING_KINDS}


def plan_check_page() -> None:
    """Draw the page."""
    page = frame()
    finding(page, _finding(page))
    if page.as_of is None:
        plan_upload(page)
    _computed(page)
    if page.summary.plan.findings:
        _listed(page)
    foot(page)


def _finding(page: Page) -> Text:
    found = page.summary.plan.findings
    if not found:
        return say.NO_FINDING
    kind, most = Counter(each.kind for each in found).most_common(1)[0]
    return say.FINDING.fill(n=len(found), kind=_KINDS[kind], most=most)


def _computed(page: Page) -> None:
    """Show what the checks find in the plan data as it is now."""
    base = next((year.base for year in page.summary.cases if year.base is not None), None)
    found = plan_checks(page.summary.plan, base)
    items = Markup("").join(html.item(Tone.NEUTRAL, mentions.linked(page, text)) for text in found)
    title = Markup('<h2 class="head">{}</h2>').format(page.say(say.COMPUTED))
    st.html(Markup('<div class="list">{}{}</div>').format(title, items))


def _listed(page: Page) -> None:
    """List the contradictions, by kind where one is chosen, and offer all of them as a workbook."""
    found = page.summary.plan.findings
    counts = Counter(each.kind for each in found)
    kinds = {kind: page.say(say.KIND_COUNT, kind=_KINDS[kind], n=counts[kind]) for kind in _KINDS if counts[kind]}
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
    head = [Cell(page.say(say.NUMBER), number=True)]
    head += [Cell(page.say(name)) for name in (say.KIND, say.PLACE, say.PRINTED, say.AGAINST, say.EXPLAINED, say.LINES)]
    rows = [
        [
            Cell(str(each.number), number=True),
            Cell(page.say(_KINDS.get(each.kind, Text("", "")))),
            Cell(mentions.linked(page, each.place)),
            Cell(html.lines((scanned(page, part) for part in re.split(r"(?<=\|) ", each.found)), "read")),
            Cell(html.lines((scanned(page, page.say(part)) for part in say.against_words(each.against)), "read")),
            Cell(mentions.linked(page, each.comment)),
            Cell(html.parts(each.lines.split(","))),
        ]
        for each in found
        if kind in {"", each.kind}
    ]
    st.html(html.table(head, rows, kind="findings", caption=page.say(frame_words.PAGES["plan_check"])))
    st.html(Markup('<div class="caption">{}</div>').format(page.say(say.ABOUT)))


def findings_workbook(plan: Plan) -> bytes:
    """Return every contradiction as a workbook, in the columns of the plan's own sheet."""
    rows: list[Record] = [
        {
            "finding": each.number,
            "kind": _KINDS[each.kind].th if each.kind in _KINDS else None,
            "place": each.place.th,
            "place_en": each.place.en,
            "found": each.found,
            "against": each.against,
            "comment": each.comment.th,
            "comment_en": each.comment.en,
            "lines": each.lines,
        }
        for each in plan.findings
    ]
    return write_workbook([Table(FINDINGS, rows)])
