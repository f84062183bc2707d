"""What each workbook holds, as data: the form, the checks, the reader and the data dictionary all come from here."""

from acplan.schema.plan import PLAN_SHEETS
from acplan.schema.progress import HEADLINE, INDICATORS, PROGRESS_SHEETS, PROJECTS
from acplan.schema.types import Choice, Column, Kind, Sheet

__all__ = [
    "HEADLINE",
    "INDICATORS",
    "PLAN_SHEETS",
    "PROGRESS_SHEETS",
    "PROJECTS",
    "Choice",
    "Column",
    "Kind",
    "Sheet",
]
