"""Papers for the council and the NACC: everything at once, slides, report, and the 6- and 12-month reports."""

import streamlit as st

from acplan.ui import pack, report, round_report
from acplan.ui.frame import finding, foot, frame

page = frame("council")
finding(page, round_report.how_ready(page))
thai_digits = pack.digits(page)
everything, slides = st.columns(2, gap="small")
with everything:
    pack.everything(page, thai_digits=thai_digits)
with slides:
    pack.slides_and_figures(page)
    report.report_downloads(page, thai_digits=thai_digits)
round_report.round_downloads(page, thai_digits=thai_digits)
foot(page)
