"""What every page has: menu, language, fiscal year and quarter, the sample's mark; all kept in the link."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

import streamlit as st
from markupsafe import Markup

from acplan.fiscal import QUARTERS, Period
from acplan.issues import Issue
from acplan.measures.summary import Summary
from acplan.plan import PlanBroken
from acplan.ui import data, html, moment
from acplan.words import screen as say
from acplan.words.as_of import TURNED
from acplan.words.failures import failure
from acplan.words.numbers import months
from acplan.words.present import PRESENT
from acplan.words.store import EDITED, ONCE, PLAN_CHANGED
from acplan.words.text import Lang, Text

_HERE = Path(__file__).parent
_LANGUAGES: dict[str, Lang] = {"ไทย": "th", "English": "en"}
_MENU = (
    ("app.py", "overview"),
    ("pages/cases.py", "cases"),
    ("pages/ita.py", "ita"),
    ("pages/changes.py", "changes"),
    None,
    ("", "dimensions"),
    None,
    ("pages/indicators.py", "indicators"),
    ("pages/attention.py", "attention"),
    ("pages/units.py", "units"),
    None,
    ("pages/progress.py", "progress"),
    ("pages/council.py", "council"),
    ("pages/plan_check.py", "plan_check"),
)


_OWN_PAGES = range(1, 5)
"""The dimensions that have a page of their own; any others share one, `pages/dimension.py`."""
_ALWAYS_LATEST = {"progress"}
"""Pages that save, and so never show another moment than now."""


@dataclass(frozen=True)
class Frame:
    """A page being drawn: its language, the period looked at, and the figures, as they are or were after a save."""

    lang: Lang
    period: Period
    summary: Summary
    loaded: data.Loaded
    latest: data.Loaded
    as_of: int | None

    def say(self, text: Text, **values: object) -> str:
        """Return a sentence in the reader's language."""
        return text(self.lang, **values)

    @property
    def link(self) -> dict[str, str]:
        """What the link of another page has to hold to keep language, period and moment."""
        return _link(self.lang, self.period, self.as_of)

    def href(self, page: str) -> str:
        """Return the address of another page that keeps language and period."""
        path, more = _address(page)
        return f"./{path}?{urlencode(self.link | more)}"

    def href_project(self, number: int | None) -> str:
        """Return the address of a project's page, or of the list of all."""
        return self.href("project") + (f"&p={number}" if number is not None else "")

    def href_source(self, code: str, year: int | None = None) -> str:
        """Return the address of the page that leads some figures back to their cells, as they stand or as of a year.

        Codes: see `measures.trace`.
        """
        period = self.period if year in {None, self.period.year} else Period(year or self.period.year, 4)
        return f"./source?{urlencode(_link(self.lang, period, self.as_of) | {'of': code})}"

    def href_as_of(self, save: int | None) -> str:
        """Return the address of the overview as it was after a save, at the latest period of then."""
        language = {k: v for k, v in _link(self.lang, self.period, None).items() if k == "lang"}
        return f"./?{urlencode(language | ({'asof': str(save)} if save is not None else {}))}"


def frame(page: str) -> Frame:
    """Draw what every page has and return what the page needs; must be called first."""
    lang = _language()
    found, latest, as_of = _start(page, lang)
    period = _period(page, found, latest, as_of, lang)
    _menu(page, found, _link(lang, period, as_of))
    summary = data.summary(found, period)
    _notices(found, lang)
    if as_of is not None:
        moment.note(found is not latest, latest.stored.records, as_of, _link(lang, period, None), lang)
    return Frame(lang, period, summary, found, latest, as_of)


def bare(page: str) -> Frame:
    """Return what a page without menu and choices needs; must be called first, in the place of `frame`."""
    lang = _language()
    found, latest, as_of = _start(page, lang)
    period = _linked(found)
    return Frame(lang, period, data.summary(found, period), found, latest, as_of)


def _start(page: str, lang: Lang) -> tuple[data.Loaded, data.Loaded, int | None]:
    """Set title and style of a page; return the figures shown, the latest ones, and the save chosen."""
    title = say.PAGES[page](lang) if page in say.PAGES else say.DIMENSION_TAB(lang, number=page.split("_")[1])
    st.set_page_config(page_title=title, page_icon=str(_HERE.parents[1] / "static" / "favicon.png"), layout="wide")
    css = (_HERE / "style.css").read_text("utf-8") + html.state_css() + _uploader_words(lang)
    st.html(f"<style>{css}</style>")
    latest = _load(lang)
    as_of = moment.chosen(latest.stored.save_number)
    return _load(lang, as_of) if as_of is not None and page not in _ALWAYS_LATEST else latest, latest, as_of


def _uploader_words(lang: Lang) -> str:
    """Return the style that puts the reader's language on Streamlit's upload button, which knows only English."""
    button = '[data-testid="stFileUploaderDropzone"] button[data-testid="stBaseButton-secondary"]'
    return (
        f"{button} p {{ display: none; }}"
        f'{button}::after {{ content: "{say.CHOOSE_FILE(lang)}"; }}'
        '[data-testid="stFileUploaderDropzoneInstructions"] { display: none; }'
    )


def finding(page: Frame, sentence: Text, over: str = "", projects: Collection[int] = ()) -> None:
    """Write the page's finding as its title; `projects`: numbers in it that lead to the pages of these projects."""
    head = Markup('<div class="over">{}</div>').format(over) if over else Markup("")
    linked = html.project_links(page.say(sentence), projects, page.href_project)
    st.html(head + Markup('<h1 class="finding">{}</h1>').format(linked))


def note(page: Frame, sentence: Text, *, kind: str = "caution-note") -> None:
    """Write a sentence that must be said with what stands above it."""
    st.html(Markup('<div class="{}">{}</div>').format(kind, page.say(sentence)))


def foot(page: Frame) -> None:
    """Write as-of date, what is counted, source and the plan's name at the foot of the page."""
    left = " · ".join(say.provenance(page.summary, page.lang))
    st.html(Markup('<div class="foot"><span>{}</span><span>{}</span></div>').format(left, _short_title(page)))


def _short_title(page: Frame) -> str:
    facts = page.summary.plan.facts
    return page.say(facts.get("short_title", facts["plan_title"]))


def _language() -> Lang:
    """Return the language of the link; the switch itself is drawn at the foot of the menu."""
    return _LANGUAGES.get(st.query_params.get("lang", ""), "th")


def _load(lang: Lang, as_of: int | None = None) -> data.Loaded:
    """Load the figures, or say in words why that is not possible and stop."""
    try:
        return data.loaded(as_of)
    except PlanBroken as broken:
        _refuse(say.PLAN_BROKEN(lang), broken.issues, lang)
    except OSError as error:
        _refuse(failure(error)(lang), [], lang)
    raise AssertionError("st.stop ends the page")


def _refuse(sentence: str, issues: list[Issue], lang: Lang) -> None:
    from acplan.ui.issues import issue_table

    st.html(Markup('<h1 class="finding">{}</h1>').format(sentence))
    if issues:
        issue_table(issues, lang)
    _switch(lang)
    st.stop()


def _notices(found: data.Loaded, lang: Lang) -> None:
    """Tell what was mended or edited behind our back, with the verdicts that it turned over."""
    for issue in _kept_notices(found):
        edited = issue.wording in {EDITED, PLAN_CHANGED}
        turned = [flip.sentence(lang) for flip in found.flips.get(issue.values["save"], ())] if edited else []
        told = f" {TURNED(lang)} {'; '.join(turned)}" if turned else ""
        text = f"{issue.sheet}: {issue.found(lang)}{told} {issue.why(lang)} {issue.todo(lang)}"
        st.html(Markup('<div class="caution-note">{}</div>').format(text))


def _kept_notices(found: data.Loaded) -> list[Issue]:
    """Return the notices, with those of files mended earlier in this session: only one load tells of these."""
    mended = st.session_state.setdefault("mended", [])
    mended += [issue for issue in found.stored.notices if issue.wording in ONCE and issue not in mended]
    return [*mended, *(issue for issue in found.stored.notices if issue not in mended)]


def _link(lang: Lang, period: Period, as_of: int | None) -> dict[str, str]:
    language = {"lang": next(name for name, code in _LANGUAGES.items() if code == lang)} if lang != "th" else {}
    moment = {"asof": str(as_of)} if as_of is not None else {}
    return {**language, "y": str(period.year), "q": str(period.quarter), **moment}


def _address(page: str) -> tuple[str, dict[str, str]]:
    """Return the file of a page and what its link names besides the period."""
    kind, _, number = page.partition("_")
    return (kind, {"d": number}) if kind == "dimension" and int(number) not in _OWN_PAGES else (page, {})


def _latest(found: data.Loaded) -> Period:
    return found.stored.state.latest() or Period(found.plan.base_year, 4)


def _linked(found: data.Loaded) -> Period:
    """Return the period that the link names; the default is the latest reported."""
    latest = _latest(found)
    year = _chosen("y", list(found.plan.all_years), latest.year)
    return Period(year, _chosen("q", list(QUARTERS), latest.quarter if year == latest.year else 4))


def _period(page: str, found: data.Loaded, newest: data.Loaded, as_of: int | None, lang: Lang) -> Period:
    """Draw the choice of fiscal year, quarter and save, and the way to the presentation; return the period."""
    years, latest, linked = list(found.plan.all_years), _latest(found), _linked(found)
    year, quarter = linked.year, linked.quarter
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        picked_year = st.selectbox(
            say.FISCAL_YEAR(lang),
            years,
            index=years.index(year),
            format_func=lambda y: say.YEAR(lang, year=y),
            label_visibility="collapsed",
            width=210,
        )
        picked_quarter = st.selectbox(
            say.QUARTER_LABEL(lang),
            QUARTERS,
            index=QUARTERS.index(quarter),
            format_func=lambda q: say.QUARTER(lang, quarter=q),
            label_visibility="collapsed",
            width=130,
        )
        st.html(Markup('<span class="months">{}</span>').format(months(Period(year, quarter))(lang)), width="content")
        picked_save = moment.pick(newest.stored.records, as_of, lang)
        if found.stored.sample:
            st.html(Markup('<div class="sample">{}</div>').format(say.SAMPLE(lang)))
        project = {"p": st.query_params["p"]} if "p" in st.query_params else {}
        way = _link(lang, linked, as_of) | {"back": page} | project
        st.page_link("pages/present.py", label=PRESENT(lang), query_params=way, width="content")
    if picked_save != as_of:
        moment.choose(picked_save)
    if (picked_year, picked_quarter) != (year, quarter):
        changed_year = picked_year != year
        st.query_params["y"] = str(picked_year)
        st.query_params["q"] = str(
            latest.quarter if changed_year and picked_year == latest.year else 4 if changed_year else picked_quarter
        )
        st.rerun()
    return Period(year, quarter)


def _chosen(name: str, options: list[int], default: int) -> int:
    """Return the value that the link names, or the default where it names none that exists."""
    text = st.query_params.get(name, "")
    return next((option for option in options if str(option) == text), default)


def _menu(page: str, found: data.Loaded, link: dict[str, str]) -> None:
    facts, lang = found.plan.facts, _language()
    with st.sidebar:
        title = facts.get("menu_title", facts["plan_title"])
        st.html(
            Markup('<div class="menu-title">{}<br>{}</div>').format(title(lang), facts["short_name"](lang)),
        )
        for entry in _MENU:
            if entry is None:
                st.html("<hr>")
            elif entry[1] == "dimensions":
                for dimension in found.plan.dimensions:
                    name = f"dimension_{dimension.number}"
                    label = say.DIMENSION_SHORT(lang, number=dimension.number, name=dimension.short)
                    path, more = _address(name)
                    _entry(f"pages/{path}.py", label, link | more, here=name == page)
            else:
                path, name = entry
                _entry(path, say.PAGES[name](lang), link, here=name == page)
        _switch(lang)


def _entry(path: str, label: str, link: dict[str, str], *, here: bool) -> None:
    with st.container(key="here" if here else None):
        st.page_link(path, label=html.literal(label), query_params=link, width="stretch")


def _switch(lang: Lang) -> None:
    """Draw the choice of language and put it into the link; bound by Streamlit it left the link at a change of page."""
    now = next(name for name, code in _LANGUAGES.items() if code == lang)
    picked = st.segmented_control(
        "ภาษา / Language",
        list(_LANGUAGES),
        default=now,
        key=f"lang_{lang}",
        required=True,
        label_visibility="collapsed",
        width="stretch",
    )
    if picked != now:
        st.query_params["lang"] = picked
        st.rerun()
