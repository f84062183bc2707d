"""The briefcase as one HTML file: what stands there without a script, and all the rest packed beside it."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from markupsafe import Markup

from acplan.exports.briefcase.page_renderer import PageRenderer
from acplan.exports.briefcase.pages import all_pages, frames, menu
from acplan.exports.briefcase.pieces import Chunk, chunk_of
from acplan.exports.briefcase.public import without_words
from acplan.exports.report import page_style, verdicts
from acplan.exports.report.locale import Locale
from acplan.figures.content import header
from acplan.figures.figure import Header
from acplan.figures.traced import Origins, Workbook
from acplan.fiscal import QUARTERS, Period
from acplan.measures.summary import opening, summary_of
from acplan.plan import Plan
from acplan.store import Stored
from acplan.words import briefcase as say
from acplan.words import frame, presentation, window
from acplan.words import trace as trace_words
from acplan.words.numbers import fiscal_year, months
from acplan.words.papers import SAMPLE_NAME
from acplan.words.text import Lang

_OF_PROJECTS = re.compile(r"source-(?:plan|dimension|project)")
_TO_PROJECTS = re.compile(rf'<a class="traced" href="#{_OF_PROJECTS.pattern}[^"]*">(.*?)</a>', re.S)
"""Cells of projects, a third of all: without a script they are left out, and what leads to them."""
_KEPT = re.compile(r'<span class="kept">(.*?)</span>')
"""Words that stay whole: without a script, where all is there once more, they may break, which saves a tenth of it."""
_SECTION = re.compile(r'<section id="[^"]*"')
"""The page that a script finds comes before all others: without one, links must not find its parts instead."""
LANGUAGES: tuple[Lang, ...] = ("th", "en")
Tell = Callable[[Period, float], None]
_HERE = Path(__file__).parent
_CLOSED = (
    "default-src 'none'; script-src 'sha256-{}'; style-src 'sha256-{}' 'sha256-{}'; img-src data:; font-src data:; "
    "base-uri 'none'; form-action 'none'"
)
"""Nothing may be asked for: what is shown and run is named by its hash, pictures and fonts lie in the file."""
_WORDS = {
    "title": say.TITLE, "menu": window.MENU, "skip": say.SKIP, "language": say.LANGUAGE, "year": frame.FISCAL_YEAR,
    "quarter": frame.QUARTER_LABEL, "search": say.SEARCH, "found": say.FOUND, "notFound": say.NOT_FOUND,
    "typeMore": say.TYPE_MORE, "print": say.PRINT, "whole": say.WHOLE, "allOf": say.ALL_OF, "shown": say.SHOWN,
    "present": presentation.PRESENT, "next": say.NEXT, "back": say.BACK, "leave": say.LEAVE, "sample": frame.SAMPLE,
    "source": trace_words.HEADING, "project": frame.PAGES["project"],
}  # fmt: skip
"""What the script says, by the names it has there."""


def briefcase(
    stored: Stored,
    workbook: Callable[[int], Workbook],
    lang: Lang,
    *,
    public: bool = False,
    tell: Tell | None = None,
) -> bytes:
    """Return every page of every quarter in both languages as one HTML file that asks for nothing.

    `workbook` returns a year's workbook for the cells behind figures. `lang` is the language it opens in. `public`
    leaves out what was written for the office alone. `tell` is called with each period, and the share of all done.
    """
    shown = replace(stored, state=without_words(stored.state)) if public else stored
    origins = Origins(stored.records, lru_cache(maxsize=None)(workbook))
    latest = summary_of(shown)
    first = opening(latest)
    periods = [p for year in stored.plan.all_years for q in QUARTERS if (p := Period(year, q)) <= latest.period]
    chunks: dict[Lang, dict[str, Chunk]] = {each: defaultdict(Chunk) for each in LANGUAGES}
    renderers = {each: PageRenderer(Locale(each, leads=True), public=public) for each in LANGUAGES}
    known: dict[Lang, dict[str, Any]] = {each: {} for each in LANGUAGES}
    still, opened, at_first = Markup(""), Markup(""), header(latest)
    for place, period in enumerate(periods):
        if tell:
            tell(period, place / len(periods))
        summary = latest.at(period)
        made = list(all_pages(summary, origins, public=public))
        top, key = header(summary), f"{period.year}/{period.quarter}"
        for each, renderer in renderers.items():
            pages = {one.name: renderer.page(one, top) for one in made}
            if (period, each) == (first, lang):
                still, at_first = _still(stored.plan, pages, top, renderer), top
                opened = Markup(_SECTION.sub("<section", pages["overview"]))
            for n, (name, html) in enumerate(pages.items()):
                chunks[each][chunk_of(name)].put(key, name, html, n)
            known[each][key] = {
                "foot": renderer.foot(top),
                "margins": page_style.margins(top, renderer.locale),
                "year": frame.YEAR.fill(year=fiscal_year(period.year))(each),
                "quarter": frame.QUARTER.fill(quarter=period.quarter)(each),
                "months": months(period)(each),
            }
    data = [_index(stored.plan, known[each], chunks[each], each, public=public) for each in LANGUAGES]
    packed = [_packed(each, chunks[each]) for each in LANGUAGES]
    return _document(at_first, first, lang, opened, Markup("\n").join(data), still, Markup("\n").join(packed))


def file_name(stored: Stored, lang: Lang, *, public: bool) -> str:
    """Return the name under which a briefcase is saved: what it is, of what, and of which save."""
    what, short = (say.PUBLIC_NAME if public else say.NAME)(lang), stored.plan.facts["short_name"](lang)
    save = SAMPLE_NAME(lang).strip("_") if stored.sample else say.AS_SAVED(lang, n=stored.save_number)
    return say.FILE(lang, what=what, short=short.replace("/", "-").replace(" ", "-"), save=save)


def _index(plan: Plan, periods: dict[str, Any], chunks: dict[str, Chunk], lang: Lang, *, public: bool) -> Markup:
    """Return what is known in a language before a chunk is opened: all that stands around pages, and their names."""
    facts = plan.facts
    found = {
        "pages": [name for chunk in chunks.values() for name in chunk.names()],
        "periods": periods,
        "menu": [[[name, title(lang)] for name, title in group] for group in menu(plan, public=public)],
        "projects": {f"project-{p.number}": f"{p.number} {p.name(lang)}" for p in plan.projects},
        "frames": frames(plan),
        "plan": facts.get("menu_title", facts["plan_title"])(lang),
        "whose": facts["short_name"](lang),
        "words": {name: words(lang) for name, words in _WORDS.items()},
    }
    plain = json.dumps(found, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return Markup('<script type="application/json" id="index-{}">{}</script>').format(lang, Markup(plain))


def _packed(lang: Lang, chunks: dict[str, Chunk]) -> Markup:
    form = Markup('<script type="text/plain" id="chunk-{}-{}">{}</script>')
    return Markup("\n").join(form.format(lang, name, chunk.letters()) for name, chunk in chunks.items())


def _still(plan: Plan, pages: dict[str, str], top: Header, renderer: PageRenderer) -> Markup:
    """Return the period that is shown first as it stands there without a script: every page of it."""
    locale = renderer.locale
    entries = [entry for group in menu(plan, public=renderer.public) for entry in group]
    links = Markup("").join(Markup('<li><a href="#{}">{}</a></li>').format(name, locale(t)) for name, t in entries)
    sample = Markup('<p class="sample">{}</p>').format(locale(frame.SAMPLE)) if top.sample else ""
    articles = Markup("\n").join(
        Markup('<article id="{}">{}</article>').format(name, Markup(_KEPT.sub(r"\1", _TO_PROJECTS.sub(r"\1", html))))
        for name, html in pages.items()
        if not _OF_PROJECTS.match(name)
    )
    told = [locale(text) for text in (top.organisation, top.title, top.at)]
    head = Markup(
        '<div class="still"><header><p class="over">{}</p><p class="title">{}</p><p class="over">{}</p>{}</header>'
        '<p class="foot">{}</p>'
    ).format(*told, sample, locale(say.STILL))
    return head + Markup("<nav><ul>{}</ul></nav>{}{}</div>").format(links, articles, Markup(renderer.foot(top)))


def _document(
    top: Header, first: Period, lang: Lang, opened: Markup, index: Markup, still: Markup, chunks: Markup
) -> bytes:
    """Return the file in the order in which it is needed: the first page, the script, then all that can wait."""
    locale = Locale(lang)
    own = (_HERE / "briefcase.css").read_text("utf-8")
    style = f"{page_style.base(locale)}{own}{verdicts.marks()}{page_style.margins(top, locale)}"
    fonts = page_style.fonts()
    script = "".join((_HERE / name).read_text("utf-8") for name in ("tables.js", "briefcase.js"))
    title = f"{say.TITLE(lang)} · {top.short_title(lang)} · {top.short_name(lang)}"
    languages = Markup("").join(
        Markup('<option value="{}" lang="{}">{}</option>').format(each, each, say.LANGUAGES[each]) for each in LANGUAGES
    )
    sample = Markup('<p class="sample" id="sample">{}</p>').format(locale(frame.SAMPLE)) if top.sample else ""
    shell = Markup((_HERE / "shell.html").read_text("utf-8")).format(sample=sample, languages=languages, page=opened)
    return (
        Markup(
            '<!doctype html>\n<html lang="{}" data-first="{}/{}" data-old="{}">\n<head>\n<meta charset="utf-8">\n'
            '<meta http-equiv="Content-Security-Policy" content="{}">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{}</title>\n'
            '<link rel="icon" href="data:,">\n<noscript><style>{}</style></noscript>\n<style>{}</style>\n</head>\n'
            "<body>\n{}\n{}\n"
            "<script>{}</script>\n<noscript>\n{}\n</noscript>\n{}\n</body>\n</html>\n"
        )
        .format(
            lang,
            first.year,
            first.quarter,
            say.OLD_BROWSER(lang),
            _CLOSED.format(_hash(script), _hash(style), _hash(fonts)),
            title,
            Markup(fonts),
            Markup(style),
            shell,
            index,
            Markup(script),
            still,
            chunks,
        )
        .encode()
    )


def _hash(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
