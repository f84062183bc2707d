"""Papers for the council and the NACC: everything at once, each paper by itself, and the 6- and 12-month reports."""

from acplan.ui import briefcase, pack, papers, round_report
from acplan.ui.frame import finding, foot, frame

page = frame()
finding(page, round_report.how_ready(page))
look = pack.dress(page)
pack.everything(page, look)
briefcase.whole_dashboard(page)
papers.papers(page, look)
round_report.round_downloads(page, look)
foot(page)
