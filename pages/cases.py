"""Corruption cases: by year against the stepped ceiling and beside the plan, by quarter, and complaints."""

import streamlit as st

from acplan.ui import cases, outlook, overview, two_scores
from acplan.ui.frame import finding, foot, frame
from acplan.ui.statements import statements
from acplan.words import findings
from acplan.words import statements as say

page = frame()
finding(page, findings.cases(page.summary.case_year))
statements(page, say.cases(page.summary))
verdict, picture = st.columns([0.24, 0.76], gap="medium", vertical_alignment="center")
with verdict:
    st.html(overview.case_goal(page))
    cases.reading(page)
with picture:
    cases.by_year(page)
two_scores.both(page)
quarters, complaints = st.columns(2, gap="small")
with quarters:
    cases.by_quarter(page)
with complaints:
    cases.beside_complaints(page)
outlook.cases(page)
foot(page)
