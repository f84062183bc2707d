"""A section as HTML: its heading, what it finds, its large numbers, its figures with picture and table."""

from __future__ import annotations

from markupsafe import Markup

from acplan.exports.report.locale import Locale
from acplan.exports.report.svg_axis import ON_A_PHONE
from acplan.exports.report.svg_charts import IN_ROWS, chart
from acplan.exports.report.table import SMALL, table
from acplan.exports.report.transposed_table import above, is_across, transposed_table
from acplan.exports.report.verdicts import chip
from acplan.figures.figure import Card, Figure, Header, Section
from acplan.words.text import Text
from acplan.words.trace import SOURCE_CELLS

_FINDING, _SAYS = 37.0, 40.0
"""How many ems of bold type a line has under a section's heading, and over a figure (style.css)."""
_LARGE = 9
"""How many characters of a large number have room in its box."""


def section(section: Section, header: Header, locale: Locale, level: int = 2) -> Markup:
    """Return a section with all that it has; `level` is that of its heading."""
    said = {section.heading, section.finding}
    again = section.finding == section.heading
    finding = "" if again else Markup('<p class="finding">{}</p>').format(locale.parts(section.finding, _FINDING))
    stated = section.finding(locale.lang).split(" · ")
    cards = Markup("").join(_card(card, locale, stated) for card in section.cards)
    told = {note for card in section.cards for note in card.notes}
    notes = Markup("").join(Markup("<li>{}</li>").format(locale(note)) for note in section.notes if note not in told)
    cards += Markup('<ul class="notes">{}</ul>').format(notes) if notes else ""
    return Markup('<section id="{}" class="{}"><div class="top"><h{}>{}</h{}>{}</div>{}{}</section>').format(
        section.name,
        section.name.split("-")[0],
        level,
        locale(section.heading),
        level,
        finding,
        Markup('<div class="cards n{}">{}</div>').format(len(section.cards), cards) if cards else "",
        Markup("").join(_figure(figure, header, locale, said, level + 1) for figure in section.figures),
    )


def _card(card: Card, locale: Locale, stated: list[str]) -> Markup:
    """Return a card; what the sentence above says already is not said again under it."""
    value = locale.value(card.value, card.kind)
    return Markup(
        '<div class="card"><div class="head">{}</div><div class="value {}">{} <small>{}</small></div>{}{}</div>'
    ).format(
        locale(card.head),
        "word" if isinstance(card.value, Text) or len(value) > _LARGE else "soft" if card.soft else "",
        locale.source(card.trace, value),
        locale(card.unit),
        Markup("").join(chip(verdict, locale) for verdict in card.verdicts),
        Markup("").join(
            Markup('<div class="sub">{}</div>').format(locale(note))
            for note in card.notes
            if note(locale.lang) not in stated
        ),
    )


def _figure(figure: Figure, header: Header, locale: Locale, said: set[Text], level: int) -> Markup:
    """Return a figure: what it finds, the picture, the table; nothing that was said right above is said again.

    The foot of a table that may take several pages stands above it: below, it could come to stand on a page alone.
    """
    heading = Markup("<h{}>{}</h{}>").format(level, locale(figure.heading), level) if figure.heading not in said else ""
    finding = (
        Markup('<p class="says">{}</p>').format(locale.parts(figure.finding, _SAYS))
        if any(figure.finding) and figure.finding not in {*said, figure.heading}
        else ""
    )
    told = [text for text in (figure.about, figure.note) if any(text)]
    about = [locale(text) for text in told if text not in {*said, figure.heading}]
    origin = locale(header.at) + " · " + locale(figure.source)
    cells = [locale.source(figure.trace, locale(SOURCE_CELLS))] if locale.leads and figure.trace else []
    foot = Markup('<p class="foot">{}</p>').format(Markup(" · ").join((*about, origin, *cells)))
    aside = is_across(figure)
    rows = (transposed_table if aside else table)(figure, header.period, locale) if figure.table.rows else Markup("")
    in_rows = aside or (figure.chart is not None and figure.chart.form in IN_ROWS)
    whole = in_rows or len(figure.table.rows) <= SMALL
    picture = _picture(figure, locale, aside=aside)
    if figure.chart is not None and not in_rows:
        parts = Markup('<div class="picture">{}</div>{}').format(_top(heading, finding) + picture + foot, rows)
    elif whole:
        parts = _top(heading, finding) + picture + rows + foot
    else:
        parts = _top(heading, finding, foot) + rows
    # on a phone it is wider than the window: what scrolls has to be reached by keys
    return Markup('<div class="figure{}" data-figure="{}" tabindex="0">{}</div>').format(
        " picture" if whole else "", figure.name, parts
    )


def _top(*parts: str) -> Markup:
    """Return what stays with that which follows."""
    inside = Markup("").join(parts)
    return Markup('<div class="top">{}</div>').format(inside) if inside else inside


def _picture(figure: Figure, locale: Locale, *, aside: bool) -> Markup:
    if figure.chart is None:
        return Markup("")
    says = f"{locale.plain(figure.heading)}: {locale.plain(figure.finding)}"
    drawn = above(figure, figure.chart) if aside else figure.chart
    slim = Markup("")
    if locale.leads and drawn.form not in IN_ROWS:  # for phones, before the other, which the style then hides
        slim = Markup('<div class="slim">{}</div>').format(chart(drawn, locale, says, room=ON_A_PHONE))
    return slim + chart(drawn, locale, says, under=[column.head for column in figure.table.columns] if aside else ())
