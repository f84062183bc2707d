"""The table of all organisations, to be filtered and put in order, and the papers of one of them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from urllib.parse import urlencode

import streamlit as st
from markupsafe import Markup

from acplan.compare.comparison import Comparison, OfficeLine
from acplan.compare.offices import Mark, Office, Standing
from acplan.figures.figure import ValueKind, shown
from acplan.figures.organisations import case_count
from acplan.fiscal import Period
from acplan.issues import Issue
from acplan.look import Tone
from acplan.schema.types import fold
from acplan.ui import html
from acplan.ui.choices import choose
from acplan.ui.html import TableCell
from acplan.ui.packs_folder import Packs, papers
from acplan.ui.page import Page
from acplan.ui.project_states import states_key
from acplan.words import cases as case_words
from acplan.words import compare as say
from acplan.words import dimensions as dimension_words
from acplan.words import frame as frame_words
from acplan.words import indicators as indicator_words
from acplan.words import ita as ita_words
from acplan.words.numbers import NOTHING, number
from acplan.words.text import Text, dictionary_key

_MOST = 100
"""So many organisations are shown at once; with more the page would wait for their bars."""
_OPEN = "b"


def office_table(page: Page, found: Comparison) -> None:
    """Draw the filters, and the organisations that they leave, in the order that is chosen; by name unless said."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="filters"):
        chosen = _filter(page, found)
        order = choose(page, "o", say.ORDER_NAME, {code: page.say(name) for code, (name, _) in _ORDERS.items()})
        typed = st.text_input(
            page.say(say.SEARCH),
            placeholder=page.say(say.SEARCH),
            label_visibility="collapsed",
            key="q_office",
            width=260,
        )
    lines = [line for line in found.lines if _FILTERS[chosen][1](line) and _is_named(line.office, typed)]
    lines.sort(key=lambda line: (dictionary_key(page.say(line.office.name)), line.office.code))
    lines.sort(key=_ORDERS[order][1])
    shown = lines[:_MOST]
    told = [page.say(say.SHOWN, n=len(shown), all=len(found.lines))]
    told += [page.say(say.MORE, most=_MOST)] if len(lines) > _MOST else []
    st.html(html.lines(told) + states_key(page) + _table(page, found, shown))


_FILTERS: Mapping[str, tuple[Text, Callable[[OfficeLine], bool]]] = {
    "": (say.ALL, lambda _: True),
    **{
        standing.value: (say.STANDINGS[standing], lambda line, standing=standing: line.office.standing is standing)  # type: ignore[misc]
        for standing in Standing
    },
    **{
        mark.value: (say.MARKS[mark], lambda line, mark=mark: mark in line.office.marks)  # type: ignore[misc]
        for mark in Mark
    },
    **{
        beside.value: (name, lambda line, beside=beside: bool(line.cases) and line.cases.beside is beside)  # type: ignore[misc]
        for beside, name in say.CASES_BESIDE.items()
    },
}
_ORDERS: Mapping[str, tuple[Text, Callable[[OfficeLine], tuple[object, ...]]]] = {
    "": (say.ORDER_NAME, lambda _: ()),
    "code": (say.ORDER_CODE, lambda line: (line.office.code == "", line.office.code)),
    "cases": (say.ORDER_CASES, lambda line: (-_known(line.cases.cases if line.cases else None),)),
    "ita": (say.ORDER_ITA, lambda line: (-_known(line.ita.score if line.ita else None),)),
}
"""By what the reader may put organisations in order, which is never done for him; those alike stay by name."""


def _known(value: float | None) -> float:
    return -1.0 if value is None else value


def _filter(page: Page, found: Comparison) -> str:
    counts = {code: sum(map(holds, found.lines)) for code, (_, holds) in _FILTERS.items()}
    options = {
        code: page.say(indicator_words.COUNT, name=name, n=counts[code])
        for code, (name, _) in _FILTERS.items()
        if counts[code] or not code
    }
    return choose(page, "s", say.ALL, options)


def _is_named(office: Office, typed: str) -> bool:
    wanted = fold(typed)
    return not wanted or any(wanted in fold(text) for text in (*office.name, office.code))


def _table(page: Page, found: Comparison, lines: Sequence[OfficeLine]) -> Markup:
    dimensions = sorted({each.dimension for line in lines for each in line.dimensions})
    head = [TableCell(page.say(name)) for name in (say.OFFICE, say.STANDING)]
    head += [TableCell(page.say(name), number=True) for name in (say.CASES_OF_CEILING, ita_words.HEAD)]
    head += [TableCell(page.say(dimension_words.TAB, number=n)) for n in dimensions]
    rows = [_row(page, line, dimensions, found.period) for line in lines]
    return html.table(head, rows, kind="middle offices", caption=page.say(say.HEAD))


def _row(page: Page, line: OfficeLine, dimensions: Sequence[int], period: Period) -> list[TableCell]:
    office, of = line.office, {each.dimension: each for each in line.dimensions}
    name = page.say(office.name)
    lead = html.link(_href(page, office), name) if office.pack else html.plain(name)
    code = html.lines([office.code]) if office.code else Markup("")
    of_pack = office.pack.manifest.period if office.pack else period
    standing = [page.say(frame_words.at(of_pack))] if of_pack != period else []
    notes = html.lines([*standing, *([page.say(say.marks(office.marks))] if office.marks else [])])
    bars = [
        TableCell(
            Markup("{}{}").format(
                html.share_bar(each.states, page.say(say.DONE_OF, done=each.done, all=each.projects)),
                html.lines([f"{each.done}/{each.projects}"]),
            )
            if (each := of.get(n))
            else NOTHING
        )
        for n in dimensions
    ]
    return [
        TableCell(Markup("{}{}").format(lead, code)),
        TableCell(Markup("{}{}").format(page.say(say.STANDINGS[office.standing]), notes)),
        TableCell(_cases(page, line), number=True),
        TableCell(_ita(page, line), number=True),
        *bars,
    ]


def _cases(page: Page, line: OfficeLine) -> Markup | str:
    told = line.cases
    if told is None or told.cases is None:
        return page.say(case_words.NOT_REPORTED) if told else NOTHING
    ceiling = NOTHING if told.ceiling is None else f"{told.ceiling:,}"
    under = html.lines([page.say(case_words.VERDICTS[told.verdict])] if told.verdict else [])
    return Markup("{} / {}{}").format(shown(case_count(told), ValueKind.INTEGER, page.lang), ceiling, under)


def _ita(page: Page, line: OfficeLine) -> Markup | str:
    told = line.ita
    if told is None or told.verdict is None:
        return NOTHING
    words = page.say(ita_words.VERDICTS[told.verdict])
    return words if told.score is None else Markup("{}{}").format(number(told.score, 2), html.lines([words]))


def _href(page: Page, office: Office) -> str:
    kept = {name: st.query_params[name] for name in ("of", "s", "o") if name in st.query_params}
    return f"./compare?{urlencode(page.link | kept | {_OPEN: _short(office)})}"


def _short(office: Office) -> str:
    """Return by which letters a link names an organisation."""
    return hashlib.sha256(office.key.encode()).hexdigest()[:10]


def office_papers(page: Page, found: Comparison, of: Packs) -> None:
    """Offer the papers in the pack of the organisation that the link names."""
    asked = st.query_params.get(_OPEN, "")
    office = next((o for o in found.received.offices if o.pack and _short(o) == asked), None) if asked else None
    if office is None or (pack := office.pack) is None:
        return
    told = pack.manifest
    with st.container(border=True):
        head = Markup('<h2 class="head"><b>{}</b></h2><div class="topic">{}</div>')
        about = page.say(say.PAPERS_OF, at=frame_words.at(told.period), n=told.save, code=told.code, file=pack.name)
        st.html(head.format(page.say(office.name), about))
        with st.container(horizontal=True, gap="small"):
            for place, (paper, size) in enumerate(papers(of, pack)):
                if isinstance(size, Issue):
                    st.html(html.chip(Tone.CAUTION, f"{paper.name}: {size.found(page.lang)}"))
                    continue
                st.download_button(
                    html.literal(page.say(say.GET, what=paper.what, size=f"{size / 1000:,.0f}")),
                    partial(pack.paper, paper.name),
                    file_name=paper.name,
                    on_click="ignore",
                    key=f"paper_{place}",
                )
