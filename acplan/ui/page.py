"""The page being drawn: who reads it in which language, what it looks at, and the ways from it to others."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

import streamlit as st

from acplan.fiscal import Period
from acplan.measures.summary import Summary
from acplan.ui import data, language
from acplan.ui.navigation import address
from acplan.words.text import Lang, Text


@dataclass(frozen=True)
class Page:
    """A page being drawn: its language, the period looked at, and the figures, as they are or were after a save."""

    name: str
    lang: Lang
    period: Period
    summary: Summary
    loaded: data.Loaded
    latest: data.Loaded
    as_of: int | None
    narrow: bool = False
    """Whether it is drawn for a window as narrow as a phone."""

    def say(self, text: Text, **values: object) -> str:
        """Return a sentence in the reader's language."""
        return text(self.lang, **values)

    @property
    def link(self) -> dict[str, str]:
        """What the link of another page has to hold to keep language, period and moment."""
        return _link(self.lang, self.period, self.as_of)

    def href(self, page: str) -> str:
        """Return the address of another page that keeps language and period."""
        path, more = address(page)
        return f"./{path}?{urlencode(self.link | more)}"

    def href_at(self, period: Period) -> str:
        """Return the address of this page at another period."""
        path, more = address(self.name)
        project = {"p": st.query_params["p"]} if "p" in st.query_params else {}
        return f"./{path}?{urlencode(_link(self.lang, period, self.as_of) | more | project)}"

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
        return f"./?{urlencode(language.link(self.lang) | ({'asof': str(save)} if save is not None else {}))}"


def _link(lang: Lang, period: Period, as_of: int | None) -> dict[str, str]:
    save = {"asof": str(as_of)} if as_of is not None else {}
    return {**language.link(lang), "y": str(period.year), "q": str(period.quarter), **save}
