"""What a spreadsheet program lets one type into a cell of the form, and what it says of the rest."""

from __future__ import annotations

from openpyxl.worksheet.datavalidation import DataValidation

from acplan.schema.types import AWAITED, EXISTS, IN_WORDS, NOT_ASKED, OF_HUNDRED, WHETHER, WITHDRAWN, Column, Kind
from acplan.words import entry_rules as say
from acplan.words.text import Lang

TITLE_LIMIT = 32
"""Letters that Excel takes for the title of a prompt; a longer one damages the file."""
_NUMBERS = {
    Kind.COUNT: "AND({cell}>=0,{cell}<=1000000,{cell}=INT({cell}))",
    Kind.SCORE: "AND({cell}>=0,{cell}<=100)",
    Kind.PERCENT: "AND({cell}>=0,{cell}<=100)",
    Kind.MONEY: "{cell}>=0",
    Kind.DATE: "OR(AND(YEAR({cell})>=2000,YEAR({cell})<2100),AND(YEAR({cell})>=2543,YEAR({cell})<2643))",
}
"""Which numbers a kind takes. Only numbers get there: a text would make `INT` an error, and an error refuses."""


def has_rule(column: Column) -> bool:
    """Tell whether not every text and number may be typed into a column."""
    return bool(column.choices or column.measured_in) or column.kind in _NUMBERS


def entry_rule(column: Column, cell: str, measure: str, lang: Lang) -> DataValidation:
    """Return the rule of a column, written for its first cell; `measure` is the cell that says what its row takes."""
    rule = DataValidation(allow_blank=True, showErrorMessage=True, showInputMessage=True)
    if column.choices:
        words = [choice.word(lang) for choice in column.choices]
        rule.type, rule.formula1 = "list", '"{}"'.format(",".join([*words, WITHDRAWN, AWAITED]))
    else:
        rule.type, rule.formula1 = "custom", _formula(column, cell, measure, lang)
    rule.errorTitle = say.CHECK(lang)
    rule.error = say.REFUSALS[Kind.CHOICE if column.choices else column.kind](lang)
    rule.promptTitle = column.title(lang, TITLE_LIMIT)
    rule.prompt = column.note(lang)
    return rule


def fixed_rule(lang: Lang) -> DataValidation:
    """Return the rule of what the plan says: it can be filtered and sorted, nothing else may be typed there."""
    rule = DataValidation(type="custom", formula1="FALSE", allow_blank=False, showErrorMessage=True)
    rule.errorTitle, rule.error = say.FIXED_TITLE(lang), say.FIXED(lang)
    return rule


def _formula(column: Column, cell: str, measure: str, lang: Lang) -> str:
    if column.measured_in:
        return _by_measure(cell, measure, lang)
    if column.kind is Kind.DATE:
        words = "TRUE"
    else:
        words = _one_of(cell, *(word for choice in column.words for word in choice.word), WITHDRAWN, AWAITED)
    return f"IF(ISNUMBER({cell}),{_NUMBERS[column.kind].format(cell=cell)},{words})"


def _by_measure(cell: str, measure: str, lang: Lang) -> str:
    """Return the rule of cells of which each takes what another cell of its row says: it goes with the row."""
    bound = OF_HUNDRED(lang, unit="").strip()
    number = f'AND({cell}>=0,OR({cell}<=100,RIGHT({measure},{len(bound)})<>"{bound}"))'
    back = _one_of(cell, WITHDRAWN, AWAITED)
    whether = _one_of(cell, *(choice.word(lang) for choice in EXISTS), WITHDRAWN, AWAITED)
    counted = f"IF(ISNUMBER({cell}),{number},{back})"
    elsewhere = NOT_ASKED(lang, figure="").strip()
    asked = f'IF(LEFT({measure},{len(elsewhere)})="{elsewhere}",{back},{counted})'
    return f'IF({measure}="{IN_WORDS(lang)}",TRUE,IF({measure}="{WHETHER(lang)}",{whether},{asked}))'


def _one_of(cell: str, *words: str) -> str:
    tests = ",".join(f'{cell}="{word}"' for word in dict.fromkeys(words))
    return f"OR({tests})"
