"""The tables and findings of pages as HTML: what heads a row, what a cell says alone, what is folded or kept whole."""

from __future__ import annotations

from markupsafe import Markup

from acplan.ui import html
from acplan.ui.html import TableCell

NUMBERED = [TableCell("ที่", number=True), TableCell("โครงการ"), TableCell("ผล & ปัญหา"), TableCell("2569", number=True)]


def test_the_first_cell_that_is_no_number_heads_its_row() -> None:
    made = html.table(
        NUMBERED, [[TableCell("7", number=True), TableCell("ก"), TableCell("ข"), TableCell("5", number=True)]]
    )
    assert made.count('<th scope="row">') == 1
    assert '<th scope="row">ก</th>' in made
    assert made.count('scope="col"') == 4


def test_in_a_table_of_many_columns_each_cell_knows_the_name_of_its_column() -> None:
    row = [TableCell("7", number=True), TableCell("ก"), TableCell("ข"), TableCell("5", number=True)]
    made = html.table(NUMBERED, [row])
    assert '<td data-head="ผล &amp; ปัญหา"><div>ข</div></td>' in made
    assert '<td class="n" data-head="2569"><div>5</div></td>' in made
    assert "data-head" not in html.table(NUMBERED[1:], [row[1:]])


def test_a_table_whose_room_is_known_says_whether_its_rows_may_stand_as_cards() -> None:
    row = [TableCell("7", number=True), TableCell("ก"), TableCell("ข"), TableCell("5", number=True)]
    assert "data-head" not in html.table(NUMBERED, [row], as_cards=False)
    assert '<td data-head="ผล &amp; ปัญหา"><div>ข</div></td>' in html.table(NUMBERED[1:], [row[1:]], as_cards=True)


def test_a_cell_across_two_columns_moves_the_names_on() -> None:
    made = html.table(NUMBERED, [[TableCell("7", number=True), TableCell("ก", span=2), TableCell("5", number=True)]])
    assert '<td class="n" data-head="2569"><div>5</div></td>' in made


def test_a_row_of_one_wide_cell_heads_those_below_it() -> None:
    made = html.table(NUMBERED, [[TableCell("ภารกิจ 1.1", wide=True)]])
    assert '<tr class="group"><th colspan="4" scope="rowgroup">ภารกิจ 1.1</th></tr>' in made


def test_the_caption_is_said_and_escaped() -> None:
    assert '<caption class="unseen">&lt;b&gt;</caption>' in html.table(NUMBERED, [], caption="<b>")
    assert "<caption" not in html.table(NUMBERED, [])


def test_a_long_text_is_folded_and_kept_whole() -> None:
    long = "<i>" + "ก" * 200
    assert html.folded("สั้น") == "สั้น"
    assert html.folded(long) == f'<details class="fold"><summary>&lt;i&gt;{"ก" * 200}</summary></details>'


def test_cells_of_quarters_say_all_that_they_show() -> None:
    made = html.quarter_cells([("done", True, "ปี 2568: แล้วเสร็จ"), ("unable", False, 'ปี 2569: "ไม่"')])
    assert 'tabindex="0" aria-label="ปี 2568: แล้วเสร็จ; ปี 2569: &#34;ไม่&#34;"' in made


def test_a_short_clause_of_a_finding_is_not_broken_and_no_line_begins_with_a_dot() -> None:
    long, linked = "the histories of 3 organisations do not hold", 'project <a href="./x">7</a>'
    made = html.whole_clauses(Markup(f"9 not received · {long} · {linked}"))
    assert made == f'<span class="part">9 not received\u00a0·</span> {long}\u00a0· {linked}'
