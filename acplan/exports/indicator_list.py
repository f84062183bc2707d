"""The list of indicators, all or those chosen, as a workbook."""

from __future__ import annotations

from collections.abc import Sequence

from acplan.measures.indicator_list import IndicatorLine
from acplan.measures.indicators import IndicatorYear
from acplan.measures.summary import Summary
from acplan.progress.form import target_words
from acplan.schema.lists import INDICATOR_LIST
from acplan.schema.types import Value
from acplan.words import frame, provenance
from acplan.words import indicators as say
from acplan.workbook.marks import SAMPLE_MARK
from acplan.workbook.write import FilledSheet, SheetRow, write_workbook


def indicators_workbook(summary: Summary, found: Sequence[IndicatorLine]) -> bytes:
    """Return the listed indicators as a workbook, with the period and the source of the results."""
    year, quarter = summary.period
    base = year == summary.plan.base_year
    guide = [
        say.WORKBOOK.th,
        say.PERIOD.th.format(year=year, quarter=quarter),
        *(each.th for each in provenance.provenance(summary, cases=True)),
    ]
    guide += [say.ABOUT.th, say.RULES.th, *([frame.SAMPLE.th] if summary.sample else [])]
    rows: list[SheetRow] = []
    for line in found:
        state = say.BASE_REPORTED[line.now.value is not None] if base else say.STATES[line.now.state]
        why = say.UNJUDGED[line.unjudged].fill(before=year - 1).th if line.unjudged and not base else None
        rows.append(
            {
                "indicator": line.plan.code,
                "dimension": line.project.dimension,
                "project": line.project.number,
                "name": line.project.name.th,
                "units": "; ".join(line.project.units),
                "text": line.plan.text,
                "target": target_words(line.plan),
                "unit": line.plan.unit or None,
                "last": _plain(line.last),
                "last_quarter": line.last.reported_quarter if line.last else None,
                "now": _plain(line.now),
                "now_quarter": line.now.reported_quarter,
                "state": state.th,
                "why": why,
                "lines": line.plan.lines,
            }
        )
    return write_workbook([FilledSheet(INDICATOR_LIST, rows)], guide=guide, marks=SAMPLE_MARK if summary.sample else {})


def _plain(result: IndicatorYear | None) -> Value:
    """Return a result as it was reported: words where it is words, else the number."""
    return None if result is None else result.text if result.text is not None else result.value
