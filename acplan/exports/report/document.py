"""The report as one HTML file: cover, contents, a part for each section of the content."""

from __future__ import annotations

from markupsafe import Markup

from acplan.exports.report import paper
from acplan.exports.report.across import above, across, goes_across
from acplan.exports.report.marks import chip
from acplan.exports.report.svg import IN_ROWS, chart
from acplan.exports.report.table import SMALL, table
from acplan.exports.report.voice import Voice
from acplan.figures.figure import Content, Fact, Figure, Header, Section
from acplan.words import report as say
from acplan.words.screen import SAMPLE
from acplan.words.text import Lang, Text

_LARGE = 9
"""How many characters of a large number have room in its box."""


def report(content: Content, lang: Lang, *, thai_digits: bool = False) -> bytes:
    """Return the content as HTML that needs nothing beside itself, for screens and for A4.

    `thai_digits` turns the digits of everything shown in Thai, but for codes; an English report has none.
    """
    header = content.header
    voice = Voice(lang, thai_digits and lang == "th", (header.hash, header.plan_version))
    parts = [section for section in content.sections if section.name != "cover"]
    title = voice.plain(say.TITLE.fill(report=content.section("cover").heading, at=header.at))
    body = [_cover(content, parts, voice), *(_section(section, header, voice) for section in parts)]
    sample = Markup('<div class="sample screen">{}</div>').format(voice(SAMPLE)) if header.sample else ""
    return (
        Markup(
            '<!doctype html>\n<html lang="{}">\n<head>\n<meta charset="utf-8">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            "<title>{}</title>\n<style>\n{}</style>\n</head>\n<body>\n{}<main>\n{}\n</main>\n</body>\n</html>\n"
        )
        .format(lang, title, Markup(paper.css(header, voice)), sample, Markup("\n").join(body))
        .encode()
    )


def _cover(content: Content, parts: list[Section], voice: Voice) -> Markup:
    header, cover = content.header, content.section("cover")
    entries = Markup("").join(
        Markup('<li><a href="#{}"><span>{}</span></a></li>').format(section.name, voice(section.heading))
        for section in parts
    )
    meta = Markup("").join(Markup("<p>{}</p>").format(voice(text)) for text in (header.source, header.version))
    mark = Markup('<p class="sample">{}</p>').format(voice(SAMPLE)) if header.sample else ""
    return Markup(
        '<header class="cover"><p class="organisation">{}</p><h1>{}</h1><p class="period">{}</p>'
        '<p class="plan">{}</p>{}<div class="short"><p class="over">{}</p><p class="finding">{}</p></div>'
        '<nav><p class="over">{}</p><ol>{}</ol></nav><div class="meta">{}</div></header>'
    ).format(
        voice(header.organisation),
        voice(cover.heading),
        Markup("<br>").join(map(voice, cover.notes)),
        voice(header.title),
        mark,
        voice(say.FINDING),
        voice.parts(cover.finding),
        voice(say.CONTENTS),
        entries,
        meta,
    )


def _section(section: Section, header: Header, voice: Voice) -> Markup:
    said = {section.heading, section.finding}
    again = section.finding == section.heading
    finding = "" if again else Markup('<p class="finding">{}</p>').format(voice.parts(section.finding))
    facts = Markup("").join(_fact(fact, voice) for fact in section.facts)
    told = {note for fact in section.facts for note in fact.notes}
    notes = Markup("").join(Markup("<li>{}</li>").format(voice(note)) for note in section.notes if note not in told)
    facts += Markup('<ul class="notes">{}</ul>').format(notes) if notes else ""
    return Markup('<section id="{}" class="{}"><div class="top"><h1>{}</h1>{}</div>{}{}</section>').format(
        section.name,
        section.name.split("-")[0],
        voice(section.heading),
        finding,
        Markup('<div class="facts n{}">{}</div>').format(len(section.facts), facts) if facts else "",
        Markup("").join(_figure(figure, header, voice, said) for figure in section.figures),
    )


def _fact(fact: Fact, voice: Voice) -> Markup:
    value = voice.value(fact.value, fact.kind)
    return Markup(
        '<div class="fact"><div class="head">{}</div><div class="value {}">{} <small>{}</small></div>{}{}</div>'
    ).format(
        voice(fact.head),
        "word" if isinstance(fact.value, Text) or len(value) > _LARGE else "",
        value,
        voice(fact.unit),
        Markup("").join(chip(verdict, voice) for verdict in fact.verdicts),
        Markup("").join(Markup('<div class="sub">{}</div>').format(voice(note)) for note in fact.notes),
    )


def _figure(figure: Figure, header: Header, voice: Voice, said: set[Text]) -> Markup:
    """Return a figure: what it finds, the picture, the table; nothing that was said right above is said again.

    The foot of a table that may take several pages stands above it: below, it could come to stand on a page alone.
    """
    heading = Markup("<h2>{}</h2>").format(voice(figure.heading)) if figure.heading not in said else ""
    finding = Markup('<p class="says">{}</p>').format(voice.parts(figure.finding)) if figure.finding not in said else ""
    told = [text for text in (figure.about, figure.note) if any(text)]
    about = [voice(text) for text in told if text not in {*said, figure.heading}]
    origin = voice(header.at) + " · " + voice(figure.source)
    foot = Markup('<p class="foot">{}</p>').format(Markup(" · ").join((*about, origin)))
    aside = goes_across(figure)
    rows = (across if aside else table)(figure, header.period, voice) if figure.table.rows else Markup("")
    in_rows = aside or (figure.chart is not None and figure.chart.form in IN_ROWS)
    whole = in_rows or len(figure.table.rows) <= SMALL
    picture = _picture(figure, voice, aside=aside)
    if figure.chart is not None and not in_rows:
        parts = Markup('<div class="picture">{}</div>{}').format(_top(heading, finding) + picture + foot, rows)
    elif whole:
        parts = _top(heading, finding) + picture + rows + foot
    else:
        parts = _top(heading, finding, foot) + rows
    return Markup('<div class="figure{}" data-figure="{}">{}</div>').format(
        " picture" if whole else "", figure.name, parts
    )


def _top(*parts: str) -> Markup:
    """Return what stays with that which follows."""
    inside = Markup("").join(parts)
    return Markup('<div class="top">{}</div>').format(inside) if inside else inside


def _picture(figure: Figure, voice: Voice, *, aside: bool) -> Markup:
    if figure.chart is None:
        return Markup("")
    says = f"{voice.plain(figure.heading)}: {voice.plain(figure.finding)}"
    if not aside:
        return chart(figure.chart, voice, says)
    return chart(above(figure, figure.chart), voice, says, under=[column.head for column in figure.table.columns])
