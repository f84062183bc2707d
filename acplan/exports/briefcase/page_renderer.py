"""A page of the briefcase as HTML, by the hand of the report: its parts, its sentences, and what stands at its foot."""

from __future__ import annotations

from markupsafe import Markup, escape

from acplan.exports.briefcase.pages import BriefcasePage
from acplan.exports.report.locale import Locale
from acplan.exports.report.section import section
from acplan.figures.figure import Figure, Header, Section, Table, Value, ValueKind
from acplan.words import briefcase as say
from acplan.words import statements
from acplan.words.statements import Statement
from acplan.words.text import NO_WORDS


class PageRenderer:
    """Draws pages in one language; rows of cells, which come again in most quarters, are drawn once."""

    def __init__(self, locale: Locale, *, public: bool) -> None:
        self.locale, self.public = locale, public
        self._rows: dict[tuple[Value, ...], str] = {}

    def page(self, found: BriefcasePage, header: Header) -> str:
        """Return a page: its first part bears its heading."""
        if found.name.startswith("source-"):
            return self._source(found.sections[0])
        first, *more = found.sections
        parts = [section(first, header, self.locale, 1), self._said(found.said)]
        return "".join((*parts, *(section(part, header, self.locale) for part in more)))

    def _said(self, found: tuple[Statement, ...]) -> Markup:
        """Return the sentences for the minutes, folded away, each with the way to its cells."""
        locale, item = self.locale, Markup("<li>{} {}</li>")
        items = (item.format(locale(one.text), locale.source(one.source, locale(statements.SOURCE))) for one in found)
        form = Markup('<details class="said"><summary>{}</summary><ul>{}</ul></details>')
        return form.format(locale(statements.HEADING), Markup("").join(items)) if found else Markup("")

    def _source(self, found: Section) -> str:
        """Return where figures come from: how they were worked out, and each basis to unfold."""
        notes = Markup("").join(Markup('<p class="foot">{}</p>').format(self.locale(note)) for note in found.notes)
        top = Markup('<section class="source"><div class="top"><h1>{}</h1></div>{}').format(
            self.locale(found.finding), notes
        )
        bases = (self._basis(figure, unfolded=place == 0) for place, figure in enumerate(found.figures))
        return "".join((top, *bases, "</section>"))

    def _basis(self, figure: Figure, *, unfolded: bool) -> str:
        counted = figure.finding if figure.finding != figure.heading else NO_WORDS
        form = Markup('<details{} data-figure="{}"><summary>{} <small>{}</small></summary>')
        opened = Markup(" open") if unfolded else ""
        head = form.format(opened, figure.name, self.locale(figure.heading), self.locale(counted))
        return f"{head}{self._table(figure.table)}"

    def _table(self, table: Table) -> str:
        heads = "".join(f'<th scope="col">{self.locale(column.head)}</th>' for column in table.columns)
        rows = "".join(map(self._row, table.rows))
        return f'<table class="cells"><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></details>'

    def _row(self, row: tuple[Value, ...]) -> str:
        if row not in self._rows:
            cells = (escape(self.locale.value(value, ValueKind.TEXT)) for value in row)
            self._rows[row] = f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"
        return self._rows[row]

    def foot(self, header: Header) -> str:
        """Return what stands under every page: whose figures, of when, from where, which save and which plan."""
        told = [header.source, header.plan_words, *([say.LEFT_OUT] if self.public else []), say.FIXED]
        whose = self.locale(header.short_title) + " · " + self.locale(header.organisation)
        form = Markup('<footer class="foot"><p>{}</p><p>{}</p></footer>')
        return form.format(Markup(" · ").join(map(self.locale, told)), whose)
