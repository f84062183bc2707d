"""Small pieces of HTML; whatever is put into them is escaped, because it may come from a workbook."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from acplan.look import PAPER, STATE_FILLS, Tone, edge_of
from acplan.rules import ProjectState

_NUMBER = r"\d{1,3}(?![\d%]|[.,]\d| %)"
_PROJECTS = re.compile(rf"(?:โครงการ(?:ลำดับ)?(?:ที่)?|[Pp]rojects?) {_NUMBER}(?:(?:, ?|–| และ | and | nor ){_NUMBER})*")
"""The word project with the numbers that belong to it: those right behind it, and no percentage, amount or count."""

_ROW, _GROUP = ' scope="row"', ' scope="rowgroup"'
_HEAD = " data-head="
_MANY = 4
"""Of so many columns a table does not fit the width of a phone."""
_LONG = 160
"""How many letters of a reported text are shown without folding."""
_CLAUSE = 32
"""A clause of so many letters has room in one line of a phone."""
_ITEMS = {Tone.GOOD: "up", Tone.CAUTION: "look", Tone.BAD: "down", Tone.NEUTRAL: "flat"}
"""The style classes of a line in a list."""


@dataclass(frozen=True)
class TableCell:
    """A cell of a table: its content, whether it is a number (set right), how many columns it spans, or the row."""

    content: str | Markup
    number: bool = False
    wide: bool = False
    span: int = 1


def mark(tone: Tone) -> Markup:
    """Return the drawn mark of a tone; drawn by the style sheet, so that no font has to have it."""
    return Markup(f'<i class="mark m-{tone.value}"></i>')


def chip(tone: Tone, text: str | Markup) -> Markup:
    """Return a verdict: mark, word and colour."""
    return Markup(f'<span class="chip {tone.value}">{mark(tone)}<span>{escape(text)}</span></span>')


def item(tone: Tone, text: str | Markup) -> Markup:
    """Return a line of a list: the mark of its tone, and what it says."""
    return Markup('<div class="item {}">{}<span>{}</span></div>').format(_ITEMS[tone], mark(tone), text)


def lines(texts: Iterable[str | Markup], kind: str = "sub") -> Markup:
    """Return lines of soft text, one under another."""
    return Markup("").join(Markup(f'<div class="{kind}">{escape(text)}</div>') for text in texts)


def listed(title: str | Markup, items: Iterable[Markup]) -> Markup:
    """Return a title over the lines of a list."""
    return Markup('<div class="list"><h2 class="head">{}</h2>{}</div>').format(title, Markup("").join(items))


def beside(*blocks: tuple[str | Markup, Markup]) -> Markup:
    """Return blocks side by side, each with its title over what it holds."""
    block = Markup('<div><h2 class="head">{}</h2>{}</div>')
    return Markup('<div class="two">{}</div>').format(Markup("").join(block.format(*each) for each in blocks))


def parts(texts: Iterable[str]) -> Markup:
    """Return short texts in a row, broken only between them."""
    *most, last = list(texts) or [""]
    ended = [escape(text) + "\u00a0·" for text in most]  # the dot with what it ends, never on a line alone
    return Markup(" ").join(Markup(f'<span class="part">{escape(text)}</span>') for text in (*ended, last) if text)


def whole_clauses(text: Markup) -> Markup:
    """Return clauses in a row of which a short one is broken only where it has no room, the dot with what it ends."""
    *most, last = text.split(" · ")
    whole = Markup('<span class="part">{}</span>')
    clauses = [*(clause + Markup("\u00a0·") for clause in most), last]
    return Markup(" ").join(
        whole.format(clause) if len(clause) <= _CLAUSE and "<" not in clause else clause for clause in clauses
    )


def phrases(text: str) -> Markup:
    """Return findings one after the other, each broken after clauses, Thai at spaces not beside a number."""
    told = []
    for each in text.split(" · "):
        thai = any("ก" <= letter <= "๛" for letter in each)
        bound = re.sub(r" (?=[\d≥])|(?<=\d) |(?<=คือ) ", "\u00a0", each)
        pieces = bound.split(" ") if thai else re.split(r"(?<=[,;]) ", each)
        told.append(Markup(" ").join(Markup('<span class="part">{}</span>').format(piece) for piece in pieces))
    return Markup(" ").join(Markup('<span class="told">{}</span>').format(each) for each in told)


def cards(entries: Iterable[tuple[str, str | Markup, str, str | Markup]], kind: str = "") -> Markup:
    """Return cards in a row, each with a head, a large figure, what it is of, and a line under it."""
    card = Markup(
        '<div class="card"><div class="head">{}</div><div class="mid {}">{} <small>{}</small></div>'
        '<div class="sub">{}</div></div>'
    )
    body = Markup("").join(card.format(head, kind, big, small, sub) for head, big, small, sub in entries)
    return Markup('<div class="cards">{}</div>').format(body)


def table(
    head: Sequence[TableCell],
    rows: Iterable[Sequence[TableCell]],
    *,
    kind: str = "",
    caption: str = "",
    as_cards: bool | None = None,
) -> Markup:
    """Return a table whose long words wrap at word borders; `caption` says what it holds to those who hear it.

    The first cell of a row that is no number heads it. Where there is little room, rows stand `as_cards`, if not said
    those of a table of many columns: then each cell knows the name of its column.
    """
    names = [_words(cell.content) for cell in head] if (len(head) >= _MANY if as_cards is None else as_cards) else []
    top = "".join(_cell("th", cell, cell.span, ' scope="col"') for cell in head)
    body = "".join(_row(row, names, len(head)) for row in rows)
    told = f'<caption class="unseen">{escape(caption)}</caption>' if caption else ""
    return Markup(
        f'<div class="scroll"><table class="plain {kind}{" many" if names else ""}">{told}'
        f"<thead><tr>{top}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _row(row: Sequence[TableCell], names: Sequence[str], width: int) -> str:
    """Return a row; hundreds a page, of which Markup.format would take nine times as long."""
    if row and row[0].wide:
        return f'<tr class="group">{"".join(_cell("th", cell, width, _GROUP) for cell in row)}</tr>'
    heads = next((place for place, cell in enumerate(row) if not cell.number), 0)
    cells, at = [], 0
    for place, cell in enumerate(row):
        named = f'{_HEAD}"{escape(names[at])}"' if names and cell.span == 1 else ""
        cells.append(_cell(*("th", cell, cell.span, _ROW) if place == heads else ("td", cell, cell.span, named)))
        at += cell.span
    return f"<tr>{''.join(cells)}</tr>"


def _cell(tag: str, cell: TableCell, span: int, more: str) -> str:
    kind = ' class="n"' if cell.number else ""
    wide = f' colspan="{span}"' if span > 1 else ""
    inside = f"<div>{escape(cell.content)}</div>" if _HEAD in more else escape(cell.content)
    return f"<{tag}{kind}{wide}{more}>{inside}</{tag}>"


def _words(text: str | Markup) -> str:
    """Return what is read of the head of a column, parts apart by a space."""
    return Markup(re.sub(r"<[^>]+>", " ", text)).striptags() if isinstance(text, Markup) else text


def folded(text: str | Markup) -> Markup:
    """Return a text of which, where it is long, three lines are seen until it is opened; search and print have all."""
    if len(text) <= _LONG:
        return escape(text)
    return Markup('<details class="fold"><summary>{}</summary></details>').format(text)


def share_bar(counts: Mapping[ProjectState, int], label: str, done_before: int | None = None) -> Markup:
    """Return a bar whose parts are project states, hatched where one cannot be carried out.

    `done_before` is marked: how many were completed at the same time of the year before.
    """
    whole = sum(counts.values()) or 1
    parts = Markup("").join(
        Markup('<i class="{}" style="width:{:.3f}%"></i>').format(f"s-{state.value}", 100 * count / whole)
        for state, count in counts.items()
        if count
    )
    if done_before is not None:
        parts += Markup('<b style="left:{:.3f}%"></b>').format(100 * done_before / whole)
    return Markup('<div class="share" role="img" aria-label="{}">{}</div>').format(label, parts)


def quarter_cells(states: Iterable[tuple[str, bool, str]]) -> Markup:
    """Return one small cell a quarter: (state, first of its year, what it says)."""
    cells, told = "", []
    for state, first, says in states:
        cells += f'<i class="s-{escape(state)}{" y" if first else ""}" title="{escape(says)}"></i>'
        told.append(says)
    return Markup(f'<span class="cells" role="img" tabindex="0" aria-label="{escape("; ".join(told))}">{cells}</span>')


def key(entries: Iterable[tuple[ProjectState, str]], note: str = "") -> Markup:
    """Return the legend of project states."""
    parts = Markup("").join(Markup('<span><i class="s-{}"></i>{}</span>').format(s.value, text) for s, text in entries)
    return Markup('<div class="key">{}{}</div>').format(parts, Markup("<span>{}</span>").format(note) if note else "")


def link(href: str, text: str | Markup) -> Markup:
    """Return a link that stays in the window."""
    return Markup(f'<a href="{escape(href)}" target="_self">{escape(text)}</a>')


def traced(href: str, figure: str | Markup) -> Markup:
    """Return a figure that leads to its source, and looks like any other until it is pointed at."""
    return Markup('<a class="traced" href="{}" target="_self">{}</a>').format(href, figure)


def project_links(text: str, numbers: Collection[int], href: Callable[[int], str]) -> Markup:
    """Return a text whose project numbers, where they are among `numbers`, lead to the pages of the projects."""

    def linked(number: re.Match[str]) -> str:
        known = int(number[0]) in numbers
        return link(href(int(number[0])), number[0]) if known else number[0]

    return Markup(_PROJECTS.sub(lambda named: re.sub(r"\d+", linked, named[0]), str(escape(text))))


def state_css() -> str:
    """Return the fills of project states as CSS, from the same table that the charts use."""
    rules = []
    for state, (colour, pattern) in STATE_FILLS.items():
        fill = f"repeating-linear-gradient(45deg,{colour} 0 3px,{PAPER} 3px 5px)" if pattern else colour
        edge = edge_of(colour)
        rules.append(f".s-{state.value}{{background:{fill};border-color:{edge}}}")
    return "".join(rules)


def plain(text: object) -> Markup:
    """Return any text as it stands, with nothing in it taken for HTML."""
    return escape(text)


def literal(text: str) -> str:
    """Return a text so that a label of Streamlit does not take it for Markdown.

    A word joiner behind each colon keeps names of emojis and icons apart: those are looked for after the escapes.
    """
    escaped = "".join(f"\\{c}" if c in r"\`*_{}[]()#+-.!|~$:<>&@" else c for c in text)
    return escaped.replace(":", ":\u2060")
