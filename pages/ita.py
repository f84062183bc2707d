"""The ITA score: by year against plan target, pass mark and national average; tools and indicators."""

import streamlit as st

from acplan.ui import ita, ita_headroom, outlook, overview
from acplan.ui.frame import finding, foot, frame
from acplan.ui.statements import statements
from acplan.words import findings
from acplan.words import statements as say

page = frame()
finding(page, findings.ita(page.summary.ita_year))
statements(page, say.ita(page.summary))
verdict, picture = st.columns([0.24, 0.76], gap="medium", vertical_alignment="center")
verdict.html(overview.ita_goal(page))
with picture:
    ita.by_year(page)
ita.indicators(page)
ita_headroom.headroom(page)
outlook.ita(page)
ita.track(page)
foot(page)
