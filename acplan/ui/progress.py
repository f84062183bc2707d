"""The parts of the progress page: the form, the upload with its issues and changes, saving, what was saved."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import PurePath

import streamlit as st
from markupsafe import Markup

from acplan.fiscal import QUARTERS, WHOLE_YEAR, Period
from acplan.form import form
from acplan.issues import errors
from acplan.look import Tone
from acplan.progress import State
from acplan.store import Conflict, NothingToUndo, undo
from acplan.store.folder import FolderBusy
from acplan.ui import html
from acplan.ui.frame import Frame
from acplan.ui.html import Cell
from acplan.ui.issues import issue_table
from acplan.upload import Preview, accept, preview
from acplan.words import progress as say
from acplan.words import screen
from acplan.words.history import record_sentence
from acplan.words.store import BUSY, CONFLICT, NOT_WRITABLE, NOTHING_TO_UNDO
from acplan.words.text import Lang, Text
from acplan.workbook.annotate import annotate

_SHOWN = 60
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def how_it_stands(page: Frame) -> Text:
    """Say how much was saved, or where to begin."""
    stored = page.loaded.stored
    latest = stored.state.latest()
    if stored.sample or latest is None:
        return say.FINDING_NONE.fill(year=page.summary.plan.base_year)
    return say.FINDING_SAVED.fill(n=stored.save_number, year=latest.year, quarter=latest.quarter)


def download(page: Frame) -> None:
    """Offer the form of a year and quarter; by default the first that is not reported yet."""
    with st.container(border=True, key="card-form", height="stretch"):
        _head(page, say.STEP_FORM)
        plan, stored = page.loaded.plan, page.loaded.stored
        state = State() if stored.sample else stored.state
        wanted = _next(state, plan.base_year)
        with st.container(horizontal=True, vertical_alignment="bottom"):
            years = list(plan.all_years)
            _default("form_year", min(wanted.year, years[-1]))
            year = st.selectbox(page.say(screen.FISCAL_YEAR), years, key="form_year", width=150)
            whole = year == plan.base_year
            _default(f"form_quarter_{year}", WHOLE_YEAR if whole else wanted.quarter if year == wanted.year else 1)
            quarter = st.selectbox(
                page.say(screen.QUARTER_LABEL),
                [WHOLE_YEAR, *QUARTERS],
                format_func=lambda q: page.say(screen.QUARTER, quarter=q) if q else page.say(screen.WHOLE_YEAR),
                key=f"form_quarter_{year}",
                width=150,
            )
            part = say.QUARTER_PART.fill(quarter=quarter) if quarter else say.YEAR_PART
            st.download_button(
                page.say(say.DOWNLOAD),
                _form(page.loaded.content, year, quarter, page),
                file_name=page.say(say.FILE_NAME, year=year, quarter=part),
                mime=_XLSX,
                type="primary",
                on_click="ignore",
                key="download_form",
            )
        about = say.ABOUT_BASE if year == plan.base_year else say.ABOUT_FORM
        st.html(Markup('<div class="caption">{}</div>').format(page.say(about)))


@st.cache_data(max_entries=8, show_spinner=False)
def _form(content: str, year: int, quarter: int, _page: Frame) -> bytes:  # noqa: ARG001 - the content is the cache's key
    stored = _page.loaded.stored
    state = State() if stored.sample else stored.state
    return form(_page.loaded.plan, state, year, quarter, save=stored.save_number)


def _default(key: str, value: int) -> None:
    """Set a choice that was not made yet, or that a save has overtaken."""
    if key not in st.session_state or "saved" in st.session_state:
        st.session_state[key] = value


def _next(state: State, base_year: int) -> Period:
    """Return the first period that is not reported yet."""
    latest = state.latest()
    if latest is None:
        return Period(base_year, 4)
    return Period(latest.year, latest.quarter + 1) if latest.quarter < 4 else Period(latest.year + 1, 1)


def upload(page: Frame) -> None:
    """Take a filled-in form, name every issue, show what would change, and save it when told to."""
    with st.container(border=True, key="card-upload", height="stretch"):
        _head(page, say.STEP_UPLOAD)
        st.html(Markup('<div class="caption">{}</div>').format(page.say(say.ABOUT_UPLOAD)))
        turn = st.session_state.get("upload_turn", 0)
        st.file_uploader(page.say(say.UPLOAD_LABEL), type=None, key=f"upload_{turn}", label_visibility="collapsed")


def review(page: Frame) -> None:
    """Show what the uploaded file would change and offer to save it."""
    if done := st.session_state.pop("saved", None):
        st.html(html.chip(Tone.GOOD, done(page.lang)))
    turn = st.session_state.get("upload_turn", 0)
    file = st.session_state.get(f"upload_{turn}")
    if file is None:
        return
    found = preview(file.getvalue(), page.loaded.plan, page.loaded.stored, date.today())
    with st.container(border=True, key="card-review"):
        _head(page, say.STEP_REVIEW, file.name)
        _verdict(page, found)
        _flips(page, found)
        if found.issues:
            issue_table(found.issues, page.lang)
            _marked_copy(page, found, file.name)
        if not found.refused and found.changes:
            _changes(page, found)
            _save(page, found, file.name, turn)


def _marked_copy(page: Frame, found: Preview, name: str) -> None:
    """Offer the officer's own workbook with every issue marked in its cell."""
    if any(issue.cell for issue in found.issues):
        st.download_button(
            page.say(say.MARKED_COPY),
            lambda: annotate(found.data, found.issues, page.lang),
            file_name=page.say(say.MARKED_NAME, stem=PurePath(name).stem),
            mime=_XLSX,
            on_click="ignore",
            key="download_marked",
        )


def _verdict(page: Frame, found: Preview) -> None:
    wrong = len(errors(found.issues))
    if wrong:
        st.html(html.chip(Tone.BAD, page.say(say.REFUSED, n=wrong)))
        return
    chips = [html.chip(Tone.CAUTION, page.say(say.WARNED, n=len(found.issues)))] if found.issues else []
    chips = chips or [html.chip(Tone.GOOD, page.say(say.CLEAN))]
    counts = _counts(found) if found.changes else say.NO_CHANGE
    chips.append(html.chip(Tone.NEUTRAL, page.say(counts)))
    st.html(Markup(" ").join(chips))


def _counts(found: Preview) -> Text:
    return say.CHANGES.fill(**{kind: found.counts.get(kind, 0) for kind in ("new", "changed", "withdrawn")})


def _flips(page: Frame, found: Preview) -> None:
    """Show the verdicts that the upload would turn over."""
    sentences = [flip.sentence for flip in found.flips] + ([say.BASE_REVISED] if found.base_year_revised else [])
    if not sentences:
        return
    item = Markup('<div class="item down">{}<span>{}</span></div>')
    rows = Markup("").join(item.format(html.mark(Tone.CAUTION), page.say(sentence)) for sentence in sentences)
    st.html(Markup('<div class="list"><div class="head">{}</div>{}</div>').format(page.say(say.FLIPS), rows))


def _changes(page: Frame, found: Preview) -> None:
    """Show what each cell was and becomes, altered cells first."""
    ordered = sorted(found.changes, key=lambda change: not change.revises)
    names = (say.CHANGE_WHEN, say.CHANGE_WHAT, say.CHANGE_WAS, say.CHANGE_BECOMES)
    rows = [
        [
            Cell(page.say(say.period_words(change))),
            Cell(page.say(say.change_words(change))),
            Cell(page.say(say.value_words(change, change.was))),
            Cell(page.say(say.value_words(change, change.becomes))),
        ]
        for change in ordered[:_SHOWN]
    ]
    with st.expander(
        page.say(say.ALL_CHANGES), expanded=any(change.revises for change in found.changes) or len(rows) <= 12
    ):
        st.html(html.table([Cell(page.say(name)) for name in names], rows))
        if len(ordered) > _SHOWN:
            more = page.say(say.MORE, shown=_SHOWN, all=len(ordered))
            st.html(Markup('<div class="caption">{}</div>').format(more))


def _save(page: Frame, found: Preview, name: str, turn: int) -> None:
    """Offer to save; the button belongs to the save number that was shown, so that a later one needs a new look."""
    if page.loaded.stored.sample:
        st.html(Markup('<div class="caution-note">{}</div>').format(page.say(say.FIRST_SAVE)))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        reason = st.text_input(page.say(say.REASON), key="reason", max_chars=300) if found.needs_reason else ""
        role = st.text_input(page.say(say.ROLE), key="role", max_chars=80, width=260)
        pressed = st.button(page.say(say.SAVE), type="primary", key=f"save_{found.after}")
    if not pressed:
        return
    if found.needs_reason and not reason.strip():
        st.html(html.chip(Tone.BAD, page.say(say.REASON)))
        return
    loaded = page.loaded
    save = partial(accept, loaded.folder, loaded.plan, found, name=name, reason=reason, role=role)
    if problem := _attempt(save, page.lang):
        st.html(html.chip(Tone.BAD, problem))
        return
    st.session_state["upload_turn"] = turn + 1
    _start_anew(say.SAVED.fill(n=found.after + 1, counts=_counts(found)))


def _start_anew(done: Text) -> None:
    """Draw the page again as the save left it, saying what was done."""
    for parameter in ("y", "q"):
        st.query_params.pop(parameter, None)
    st.session_state["saved"] = done
    st.rerun()


def _attempt(save: Callable[[], object], lang: Lang) -> str | None:
    """Save and return None, or the sentence that says why it was not saved."""
    try:
        save()
    except Conflict:
        return CONFLICT(lang)
    except NothingToUndo:
        return NOTHING_TO_UNDO(lang)
    except FolderBusy:
        return BUSY(lang)
    except OSError as error:
        return NOT_WRITABLE(lang, detail=error.strerror or type(error).__name__)
    return None


def history(page: Frame) -> None:
    """Show what was saved, the latest first."""
    records = page.loaded.stored.records
    sentences = [page.say(record_sentence(record)) for record in reversed(records)] or [page.say(say.NO_HISTORY)]
    items = Markup("").join(Markup('<div class="item"><span>{}</span></div>').format(s) for s in sentences)
    st.html(Markup('<div class="list"><div class="head">{}</div>{}</div>').format(page.say(say.HISTORY), items))


def take_back(page: Frame) -> None:
    """Offer to take back the last save, with a reason."""
    if page.loaded.stored.sample:
        return
    with st.expander(page.say(say.UNDO), key="card-undo"):
        with st.container(horizontal=True, vertical_alignment="bottom"):
            save = page.loaded.stored.save_number
            reason = st.text_input(page.say(say.UNDO_REASON), key=f"undo_reason_{save}", max_chars=300)
            pressed = st.button(page.say(say.UNDO_BUTTON), key=f"undo_{save}")
        if pressed and not reason.strip():
            st.html(html.chip(Tone.BAD, page.say(say.UNDO_REASON)))
        elif pressed:
            _undo(page, reason.strip())


def _undo(page: Frame, reason: str) -> None:
    stored = page.loaded.stored
    done: list[Text] = []

    def save() -> None:
        record = undo(page.loaded.folder, page.loaded.plan, after=stored.save_number, reason=reason)
        done.append(say.UNDONE.fill(n=record.number, undone=record.name))

    if problem := _attempt(save, page.lang):
        st.html(html.chip(Tone.BAD, problem))
        return
    _start_anew(done[0])


def _head(page: Frame, text: Text, more: str = "") -> None:
    tail = Markup(" · {}").format(more) if more else ""
    st.html(Markup('<div class="head"><b>{}</b>{}</div>').format(page.say(text), tail))
