"""Corruption cases: by year against the stepped ceiling, by quarter, and complaints beside them."""

import streamlit as st

from acplan.ui import cases, outlook, overview
from acplan.ui.frame import finding, foot, frame
from acplan.ui.statements import statements
from acplan.words import findings
from acplan.words import statements as say

page = frame("cases")
finding(page, findings.cases(page.summary.case_year))
statements(page, say.cases(page.summary))
verdict, picture = st.columns([0.24, 0.76], gap="medium", vertical_alignment="center")
with verdict:
    st.html(overview.case_goal(page))
    cases.reading(page)
with picture:
    cases.by_year(page)
quarters, complaints = st.columns(2, gap="small")
with quarters:
    cases.by_quarter(page)
with complaints:
    cases.beside_complaints(page)
outlook.cases(page)
foot(page)
