"""A choice on a page that stays in its link, as a code that needs no language."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from acplan.ui.frame import Page
from acplan.words.text import Text
from acplan.words.unit_names import unit_name


def choose(page: Page, name: str, label: Text, options: Mapping[str, str], *, width: int = 260) -> str:
    """Draw a choice among options (code to what it reads as), keep it in the link under a name, and return its code.

    The first option is what a link without the name, or with a code that there is none of, means; it is not written.
    """
    codes = list(options)
    asked = st.query_params.get(name, "")
    chosen = st.selectbox(
        page.say(label),
        codes,
        index=codes.index(asked) if asked in codes else 0,
        format_func=lambda code: options[code],
        label_visibility="collapsed",
        key=f"{name}_{page.lang}",
        width=width,
    )
    if chosen != asked:
        st.query_params.pop(name, None)
        if chosen != codes[0]:
            st.query_params[name] = chosen
    return chosen


def unit_options(page: Page, everything: Text) -> dict[str, str]:
    """Return all units by their number in the plan, behind the choice of all of them."""
    units = enumerate(page.summary.plan.units, start=1)
    return {"": page.say(everything)} | {str(number): page.say(unit_name(unit)) for number, unit in units}
