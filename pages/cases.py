"""Corruption cases: by year against the stepped ceiling and beside the plan, by quarter, and complaints."""

import streamlit as st

from acplan.ui import cases, outlook
from acplan.ui.about_figures import about_figures
from acplan.ui.figures import goal, section, show
from acplan.ui.frame import finding, foot, frame
from acplan.ui.statements import statements
from acplan.words import statements as say
from acplan.words.about_figures import of_cases

page = frame()
content = section(page, "cases")
finding(page, content.finding)
statements(page, say.cases(page.summary))
about_figures(page, of_cases(page.summary))
verdict, picture = st.columns([0.24, 0.76], gap="medium")
with verdict:
    st.html(goal(page, content.card("cases")))
    cases.reading(page)
with picture:
    show(page, content.figure("cases"), height=330)
outlook.cases(page)
show(page, content.figure("cases-running"), height=400)
show(page, section(page, "goals").figure("two-scores"))
quarters, complaints = st.columns(2, gap="small")
with quarters:
    show(page, content.figure("case-quarters"), height=300)
with complaints:
    show(page, content.figure("complaints"), height=300)
foot(page)
