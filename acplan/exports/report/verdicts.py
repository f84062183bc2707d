"""The marks of verdicts, drawn, so that no font has to have them and grey print tells them apart."""

from __future__ import annotations

from markupsafe import Markup

from acplan.exports.report.wording import Wording
from acplan.figures.figure import Verdict
from acplan.look import Tone

_MARKS = {
    Tone.GOOD: '<path d="M2.4 8.6 6.4 12.6 13.6 3.8" fill="none" stroke="currentColor" stroke-width="3"/>',
    Tone.CAUTION: '<path d="M8 1.8 15 14.2H1Z" fill="currentColor"/>',
    Tone.BAD: '<path d="M2.8 2.8 13.2 13.2M13.2 2.8 2.8 13.2" fill="none" stroke="currentColor" stroke-width="3"/>',
    Tone.NEUTRAL: '<circle cx="8" cy="8" r="4.6" fill="currentColor"/>',
}


def verdict(found: Verdict, wording: Wording) -> Markup:
    """Return a judgement as mark, word and colour."""
    return Markup(
        '<span class="verdict {}"><svg viewBox="0 0 16 16" aria-hidden="true">{}</svg><span>{}</span></span>'
    ).format(found.tone.value, Markup(_MARKS[found.tone]), wording(found.text))


def chip(found: Verdict, wording: Wording) -> Markup:
    """Return a judgement on a ground of its own, on a line of its own."""
    return Markup('<div class="chip">{}</div>').format(verdict(found, wording))
