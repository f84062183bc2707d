"""Progress report: download the form, upload it, mend what is wrong, see what changes, save, what was saved."""

import streamlit as st

from acplan.ui import history, progress, review
from acplan.ui.frame import finding, foot, frame

page = frame()
finding(page, progress.how_it_stands(page))
form, upload = st.columns(2, gap="small")
with form:
    progress.download(page)
with upload:
    progress.upload(page)
review.review(page)
history.history(page)
history.take_back(page)
foot(page)
