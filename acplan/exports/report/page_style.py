"""The paper of the report: its style, its font within it, and what stands in the margins of each page."""

from __future__ import annotations

import base64
from functools import cache
from pathlib import Path

from acplan import look
from acplan.exports.report.locale import Locale
from acplan.figures.figure import Header
from acplan.words import papers as say
from acplan.words.frame import SAMPLE

_STYLE = Path(__file__).with_name("style.css")
_FONTS = Path(__file__).parents[3] / "static" / "print"
"""Without the tables that move Thai marks to their places: viewers would read them twice (docs/decisions/0021)."""
_WEIGHTS = {"Regular": 400, "SemiBold": 600, "Bold": 700}
_COLOURS = ("INK", "SOFT", "LINE", "WASH", "PAPER", "ACCENT", "GIVEN_DARK", "GOOD", "CAUTION", "BAD")


def css(header: Header, locale: Locale) -> str:
    """Return the whole style."""
    return fonts() + base(locale) + margins(header, locale)


def base(locale: Locale) -> str:
    """Return colours and style: what is the same for all figures."""
    colours = "".join(f"--{name.lower().replace('_', '-')}: {getattr(look, name)}; " for name in _COLOURS)
    return f":root {{ {colours}--digits: {_counter(locale)}; }}\n{_STYLE.read_text('utf-8')}"


def _counter(locale: Locale) -> str:
    return "thai" if locale.thai_digits else "decimal"


def margins(header: Header, locale: Locale) -> str:
    """Return what stands in the margins: whose figures these are, of when, which version, and on what page."""
    counter = _counter(locale)
    page = f'"{_quoted(locale.plain(say.PAGE))} " counter(page, {counter}) " / " counter(pages, {counter})'
    left = f"{header.short_title(locale.lang)} · {header.at(locale.lang)}"
    right = SAMPLE(locale.lang) if header.sample else header.short_name(locale.lang)
    foot = f"{header.version(locale.lang)} · {header.as_of_words(locale.lang)}"
    boxes = {
        "@top-left": f'"{_quoted(locale.plain(left))}"',
        "@top-right": f'"{_quoted(locale.plain(right))}"',
        "@bottom-left": f'"{_quoted(locale.plain(foot))}"',
        "@bottom-right": page,
    }
    found = "".join(f"{name} {{ content: {words}; }} " for name, words in boxes.items())
    mark = f"@page {{ @top-right {{ color: {look.SAMPLE_INK}; font-weight: 600; }} }}\n" if header.sample else ""
    return f"@page {{ {found}}}\n{mark}"


@cache
def fonts() -> str:
    """Return the font in its weights, within the style."""
    return "".join(
        f'@font-face {{ font-family: "{look.FONT}"; font-weight: {weight}; font-display: block; '
        f'src: url("data:font/woff2;base64,{_font(name)}") format("woff2"); }}\n'
        for name, weight in _WEIGHTS.items()
    )


def _font(name: str) -> str:
    return base64.b64encode((_FONTS / f"{look.FONT}-{name}.woff2").read_bytes()).decode()


def _quoted(text: str) -> str:
    r"""Return a text for a CSS string: all but plain letters, digits and spaces as \-codes, so that nothing ends it."""
    return "".join(c if c.isalnum() or c == " " else f"\\{ord(c):x} " for c in text)
