"""Papers for the council and the NACC: the 6- and 12-month reports, and what is still missing in them."""

from acplan.ui import round_report
from acplan.ui.frame import finding, foot, frame

page = frame("council")
finding(page, round_report.how_ready(page))
round_report.round_downloads(page)
foot(page)
