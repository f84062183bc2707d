"""A choice on a page that stays in its link, as a code that needs no language."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

import streamlit as st

from acplan.ui.page import Page
from acplan.words.text import Text
from acplan.words.unit_names import unit_name

_Option = TypeVar("_Option")


def choose(
    page: Page,
    name: str,
    label: Text,
    options: Mapping[_Option, str],
    *,
    usual: _Option | None = None,
    code: Callable[[_Option], str] = str,
    width: int = 260,
) -> _Option:
    """Draw a choice among options and what they read as, keep its code in the link under a name, and return it.

    The usual option, the first unless said, is what a link without the name, or with a code that there is none of,
    means; it is not written. The link decides, so that Back undoes a choice.
    """
    usual = next(iter(options)) if usual is None else usual
    asked, key = st.query_params.get(name, ""), f"{name}_{page.lang}"
    st.session_state[key] = next((option for option in options if code(option) == asked), usual)

    def put() -> None:
        """Put what was picked into the link, in one step of the browser's history."""
        if st.session_state[key] == usual:
            st.query_params.pop(name, None)
        else:
            st.query_params[name] = code(st.session_state[key])

    return st.selectbox(
        page.say(label),
        list(options),
        format_func=lambda option: options[option],
        label_visibility="collapsed",
        key=key,
        on_change=put,
        width=width,
    )


def unit_options(page: Page, everything: Text) -> dict[str, str]:
    """Return all units by their number in the plan, behind the choice of all of them."""
    units = enumerate(page.summary.plan.units, start=1)
    return {"": page.say(everything)} | {str(number): page.say(unit_name(unit)) for number, unit in units}
