"""A page that does nothing: what every wait of the dashboard is compared with."""

import streamlit as st

st.set_page_config(layout="wide", page_title="bare")
st.navigation([st.Page("first.py", default=True), st.Page("second.py")]).run()
