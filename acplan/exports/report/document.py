"""The report as one HTML file: cover, contents, a part for each section of the content."""

from __future__ import annotations

from markupsafe import Markup

from acplan.exports.report import page_style
from acplan.exports.report.section import section
from acplan.exports.report.wording import Wording
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
    wording = Wording(lang, thai_digits and lang == "th", (header.code, header.plan_version))
    parts = [part for part in content.sections if part.name != "cover"]
    title = wording.plain(say.TITLE.fill(report=content.section("cover").heading, at=header.at))
    body = [_cover(content, parts, wording), *(section(part, header, wording) for part in parts)]
    sample = Markup('<header class="sample screen">{}</header>').format(wording(SAMPLE)) if header.sample else ""
    return (
        Markup(
            '<!doctype html>\n<html lang="{}">\n<head>\n<meta charset="utf-8">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            "<title>{}</title>\n<style>\n{}</style>\n</head>\n<body>\n{}<main>\n{}\n</main>\n</body>\n</html>\n"
        )
        .format(lang, title, Markup(page_style.css(header, wording)), sample, Markup("\n").join(body))
        .encode()
    )


def _cover(content: Content, parts: list[Section], wording: Wording) -> Markup:
    header, cover = content.header, content.section("cover")
    entries = Markup("").join(
        Markup('<li><a href="#{}"><span>{}</span></a></li>').format(part.name, wording(part.heading)) for part in parts
    )
    meta = Markup("").join(Markup("<p>{}</p>").format(wording(text)) for text in (header.source, header.plan_words))
    mark = Markup('<p class="sample">{}</p>').format(wording(SAMPLE)) if header.sample else ""
    return Markup(
        '<header class="cover"><p class="organisation">{}</p><h1>{}</h1><p class="period">{}</p>'
        '<p class="plan">{}</p>{}<div class="short"><p class="over">{}</p><p class="finding">{}</p></div>'
        '<nav><p class="over">{}</p><ol>{}</ol></nav><div class="meta">{}</div></header>'
    ).format(
        wording(header.organisation),
        wording(cover.heading),
        Markup("<br>").join(map(wording, cover.notes)),
        wording(header.title),
        mark,
        wording(say.FINDING),
        wording.parts(cover.finding, _COVER),
        wording(say.CONTENTS),
        entries,
        meta,
    )
