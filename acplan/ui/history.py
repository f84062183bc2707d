"""What was saved: each save in a sentence and in its cells, taking back the last, withdrawing a quarter."""

from __future__ import annotations

from functools import partial

import streamlit as st
from markupsafe import Markup

from acplan.fiscal import end_of
from acplan.look import Tone
from acplan.measures.altered import altered_since
from acplan.store import Access, Record, inverse, kept_plan, standing, undo, withdraw, withdrawal
from acplan.ui import html
from acplan.ui.changes import change_table
from acplan.ui.frame import note
from acplan.ui.page import Page
from acplan.ui.saving import save_button, save_now, why
from acplan.upload.flips import flips, plan_flips
from acplan.words import as_of
from acplan.words import uploads as say
from acplan.words.history import period_words, record_sentence
from acplan.words.plan_upload import PLAN_GOES_BACK
from acplan.workbook.write import MEDIA_TYPE

_LATEST = 12


def history(page: Page) -> None:
    """Show what was saved, the latest first, each with a link to the figures as they were then."""
    records = page.loaded.stored.records
    item = Markup('<div class="item save"><span>{}</span></div>')
    entries = [_entry(page, record) for record in reversed(records)] or [html.plain(page.say(say.NO_HISTORY))]
    items = [item.format(entry) for entry in entries]
    st.html(html.listed(page.say(say.HISTORY), items[:_LATEST]))
    if len(items) > _LATEST:
        with st.expander(page.say(say.EARLIER_SAVES, n=len(items) - _LATEST)):
            st.html(Markup('<div class="list">{}</div>').format(Markup("").join(items[_LATEST:])))
    if page.as_of is not None:
        change_table(page, altered_since(records, page.as_of), as_of.ALTERED.fill(n=page.as_of))
    if records:
        _detail(page)


def _entry(page: Page, record: Record) -> Markup:
    sentence = html.plain(page.say(record_sentence(record)))
    if record.number == page.loaded.stored.save_number:
        return sentence
    link = html.link(page.href_as_of(record.number), page.say(as_of.SHOW))
    return sentence + Markup(' <span class="part then">{}</span>').format(link)


def _detail(page: Page) -> None:
    """Show the cells of one save, and give back the file that it came in."""
    records = page.loaded.stored.records
    with st.expander(page.say(say.DETAIL), key="card-detail"):
        number = st.selectbox(
            page.say(say.DETAIL_OF),
            [record.number for record in reversed(records)],
            format_func=lambda n: page.say(as_of.named(records[n - 1])),
            key="detail_of",
            width=330,
        )
        record = records[number - 1]
        change_table(page, record.changes, say.DETAIL_CELLS.fill(n=number))
        kept = page.loaded.folder.history / record.file if record.file else None
        if kept is not None and kept.is_file():
            st.download_button(
                html.literal(page.say(say.KEPT_FILE, name=record.name)),
                kept.read_bytes,
                file_name=record.file,
                mime=MEDIA_TYPE,
                on_click="ignore",
                key=f"kept_{number}",
            )


def take_back(page: Page) -> None:
    """Offer to take back the last save, or all that is reported for a quarter, with a reason."""
    if page.loaded.stored.sample or page.loaded.folder.access == Access.READER:
        return
    if left := standing(page.loaded.stored.records):
        with st.expander(page.say(say.UNDO), key="card-undo"):
            _undo(page, left[-1])
    if _periods(page):
        with st.expander(page.say(say.WITHDRAW), key="card-withdraw"):
            _withdraw(page)


def _undo(page: Page, record: Record) -> None:
    """Take back the last save, after showing what that would change."""
    stored, key = page.loaded.stored, f"undo_{page.loaded.stored.save_number}"
    back = inverse(record.changes)
    if record.replaces:
        former = kept_plan(page.loaded.folder, record.replaces)
        turned = plan_flips(stored.state, page.loaded.plan, former) if former else []
        first = PLAN_GOES_BACK.fill(version=record.replaces)
    else:
        turned = flips(stored.state, stored.state.apply(back), page.loaded.plan, back)
        first = say.UNDO_CELLS.fill(n=len(back))
    told = [first, *(flip.sentence for flip in turned)]
    st.html(html.plain(page.say(record_sentence(record))))
    st.html(Markup("").join(html.item(Tone.CAUTION, page.say(text)) for text in told))
    if back:
        change_table(page, back, say.UNDO_CHANGES)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        reason = why(page, f"undo_reason_{stored.save_number}")
        begun = save_button(page, say.UNDO_BUTTON, key, reason=reason)
    if begun:
        save = partial(undo, page.loaded.folder, page.loaded.plan, after=stored.save_number, reason=reason)
        save_now(key, save, lambda done: say.UNDONE.fill(n=done.number, undone=done.name))


def _withdraw(page: Page) -> None:
    """Take back a quarter that was filed under the wrong year, whatever was saved since."""
    stored, save_number = page.loaded.stored, page.loaded.stored.save_number
    note(page, say.WITHDRAW_ABOUT, kind="caption")
    period = st.selectbox(
        page.say(say.WITHDRAW_WHICH),
        _periods(page),
        format_func=lambda chosen: page.say(period_words(*chosen)),
        key=f"withdraw_period_{save_number}",
        width=330,
    )
    changes = withdrawal(stored.state, *period)
    turned = flips(stored.state, stored.state.apply(changes), page.loaded.plan, changes)
    told = [say.WITHDRAW_CELLS.fill(n=len(changes)), *(flip.sentence for flip in turned)]
    st.html(Markup("").join(html.item(Tone.CAUTION, page.say(text)) for text in told))
    key = f"withdraw_{save_number}"
    with st.container(horizontal=True, vertical_alignment="bottom"):
        reason = why(page, f"withdraw_reason_{save_number}")
        begun = save_button(page, say.WITHDRAW_BUTTON, key, str(period), reason=reason)
    if begun:
        save = partial(withdraw, page.loaded.folder, page.loaded.plan, *period, after=save_number, reason=reason)
        save_now(key, save, lambda done: say.WITHDRAWN.fill(n=done.number, period=period_words(*period)))


def _periods(page: Page) -> list[tuple[int, int]]:
    """Return the years and quarters that something is reported for, the latest first."""
    rows = page.loaded.stored.state.rows.values()
    found = {(int(key[0]), int(key[1])) for keys in rows for key in keys}
    return sorted(found, key=lambda period: end_of(*period), reverse=True)
