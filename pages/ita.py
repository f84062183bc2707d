"""The ITA score: by year against plan target, pass mark and national average; tools and indicators."""

import streamlit as st

from acplan.figures.ita import latest_scores
from acplan.ita_method import CRITERIA_KNOWN_TO
from acplan.ui import ita_headroom, outlook
from acplan.ui.about_figures import about_figures
from acplan.ui.figures import goal, section, show
from acplan.ui.frame import finding, foot, frame, note
from acplan.ui.statements import statements
from acplan.words import ita
from acplan.words import statements as say
from acplan.words.about_figures import of_ita
from acplan.words.ita import TRACKS

page = frame()
content = section(page, "ita")
finding(page, content.finding)
statements(page, say.ita(page.summary))
about_figures(page, of_ita(page.summary))
verdict, picture = st.columns([0.24, 0.76], gap="medium")
verdict.html(goal(page, content.card("ita")))
with picture:
    show(page, content.figure("ita"), height=330)
outlook.ita(page)
year, before = latest_scores(page.summary)
if year is None:
    note(page, ita.NO_SCORES.fill(year=page.period.year), kind="empty")
else:
    indicators, gains = st.columns(2, gap="small")
    with indicators:
        show(page, content.figure("ita-indicators"), height=400)
    with gains:
        show(page, content.figure("ita-headroom"), height=400)
    tools, over_years = st.columns(2, gap="small")
    with tools:
        show(page, content.figure("ita-tools"), height=270)
    with over_years:
        if before is not None:
            show(page, content.figure("ita-tool-years"), height=270)
    ita_headroom.ways(page, year)
    ita_headroom.what_if(page, year)
if page.period.year > CRITERIA_KNOWN_TO:
    note(page, ita.CRITERIA.fill(year=page.period.year))
note(page, ita.TRACK.fill(track=TRACKS[page.summary.ita_year.track]))
foot(page)
