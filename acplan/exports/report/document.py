"""The report as one HTML file: cover, contents, a part for each section of the content."""

from __future__ import annotations

from markupsafe import Markup

from acplan.exports.report import page_style
from acplan.exports.report.locale import Locale
from acplan.exports.report.section import section
from acplan.figures.figure import Content, Section
from acplan.words import papers as say
from acplan.words.frame import SAMPLE
from acplan.words.text import Lang

_COVER = 31.0
"""How many ems of bold type a line has on the cover (style.css)."""


def report(content: Content, lang: Lang, *, thai_digits: bool = False) -> bytes:
    """Return the content as HTML that needs nothing beside itself, for screens and for A4.

    `thai_digits` turns the digits of everything shown in Thai, but for codes; an English report has none.
    """
    header = content.header
    locale = Locale(lang, thai_digits and lang == "th", (header.code, header.plan_version))
    parts = [part for part in content.sections if part.name != "cover"]
    title = locale.plain(say.TITLE.fill(report=content.section("cover").heading, at=header.at))
    body = [_cover(content, parts, locale), *(section(part, header, locale) for part in parts)]
    sample = Markup('<header class="sample screen">{}</header>').format(locale(SAMPLE)) if header.sample else ""
    return (
        Markup(
            '<!doctype html>\n<html lang="{}">\n<head>\n<meta charset="utf-8">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            "<title>{}</title>\n<style>\n{}</style>\n</head>\n<body>\n{}<main>\n{}\n</main>\n</body>\n</html>\n"
        )
        .format(lang, title, Markup(page_style.css(header, locale)), sample, Markup("\n").join(body))
        .encode()
    )


def _cover(content: Content, parts: list[Section], locale: Locale) -> Markup:
    header, cover = content.header, content.section("cover")
    entries = Markup("").join(
        Markup('<li><a href="#{}"><span>{}</span></a></li>').format(part.name, locale(part.heading)) for part in parts
    )
    meta = Markup("").join(Markup("<p>{}</p>").format(locale(text)) for text in (header.source, header.plan_words))
    mark = Markup('<p class="sample">{}</p>').format(locale(SAMPLE)) if header.sample else ""
    return Markup(
        '<header class="cover"><p class="organisation">{}</p><h1>{}</h1><p class="period">{}</p>'
        '<p class="plan">{}</p>{}<div class="short"><p class="over">{}</p><p class="finding">{}</p></div>'
        '<nav><p class="over">{}</p><ol>{}</ol></nav><div class="meta">{}</div></header>'
    ).format(
        locale(header.organisation),
        locale(cover.heading),
        Markup("<br>").join(map(locale, cover.notes)),
        locale(header.title),
        mark,
        locale(say.FINDING),
        locale.parts(cover.finding, _COVER),
        locale(say.CONTENTS),
        entries,
        meta,
    )
