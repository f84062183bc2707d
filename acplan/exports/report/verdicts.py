"""The marks of verdicts, drawn, so that no font has to have them and grey print tells them apart."""

from __future__ import annotations

from urllib.parse import quote

from markupsafe import Markup

from acplan.exports.report.locale import Locale
from acplan.figures.figure import Verdict
from acplan.look import BAD, CAUTION, GOOD, NEUTRAL_INK, Tone

_MARKS = {
    Tone.GOOD: '<path d="M2.4 8.6 6.4 12.6 13.6 3.8" fill="none" stroke="currentColor" stroke-width="3"/>',
    Tone.CAUTION: '<path d="M8 1.8 15 14.2H1Z" fill="currentColor"/>',
    Tone.BAD: '<path d="M2.8 2.8 13.2 13.2M13.2 2.8 2.8 13.2" fill="none" stroke="currentColor" stroke-width="3"/>',
    Tone.NEUTRAL: '<circle cx="8" cy="8" r="4.6" fill="currentColor"/>',
}
_INKS = {Tone.GOOD: GOOD, Tone.CAUTION: CAUTION, Tone.BAD: BAD, Tone.NEUTRAL: NEUTRAL_INK}


def verdict(found: Verdict, locale: Locale) -> Markup:
    """Return a judgement as mark, word and colour; a document of many pages has its marks in its style."""
    mark = Markup("" if locale.leads else '<svg viewBox="0 0 16 16" aria-hidden="true">{}</svg>')
    return Markup('<span class="verdict {}">{}<span>{}</span></span>').format(
        found.tone.value, mark.format(Markup(_MARKS[found.tone])), locale(found.text)
    )


def marks() -> str:
    """Return the marks as style, of a document that has thousands of them."""
    form = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'>{}</svg>"
    drawn = {tone: form.format(_MARKS[tone].replace("currentColor", ink)) for tone, ink in _INKS.items()}
    each = '.verdict.{}::before {{ background-image: url("data:image/svg+xml,{}"); }}\n'
    return "".join(each.format(tone.value, quote(svg)) for tone, svg in drawn.items())


def chip(found: Verdict, locale: Locale) -> Markup:
    """Return a judgement on a ground of its own, on a line of its own."""
    return Markup('<div class="chip">{}</div>').format(verdict(found, locale))
