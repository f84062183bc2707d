"""What is on a bare page: figures of 41 made-up rows, as the shortest code draws them."""

import pandas as pd
import plotly.express as px
import plotly.graph_objects as go
import streamlit as st

_UNITS = ["all", "A", "B", "C", "D"]
_QUARTERS = ["Q1", "Q2", "Q3", "Q4"]
_STATES = ["met", "close", "missed", "unreported"]


@st.cache_data
def _rows() -> pd.DataFrame:
    rows = []
    for number in range(41):
        target = 40 + number * 37 % 60
        reported = {quarter: target * (place + 1) * (3 + number % 9) / 40 for place, quarter in enumerate(_QUARTERS)}
        share = reported["Q4"] / target
        state, unit = _STATES[number % 4], _UNITS[1 + number % 4]
        name = f"ตัวชี้วัดความสำเร็จของแผนปฏิบัติการที่ {number + 1}"
        rows.append({"name": name, "unit": unit, "target": target, **reported, "state": state, "share": share})
    return pd.DataFrame(rows)


def _charts(rows: pd.DataFrame) -> list[go.Figure]:
    last, states = rows.sort_values("share").tail(10), rows["state"].value_counts()
    means = rows.groupby("unit")[_QUARTERS].mean()
    return [
        go.Figure(go.Bar(x=last["share"] * 100, y=last["name"], orientation="h")),
        go.Figure(go.Pie(labels=list(states.index), values=states.to_list(), hole=0.5)),
        go.Figure([go.Scatter(x=_QUARTERS, y=list(row.values), name=unit) for unit, row in means.iterrows()]),
        px.imshow(means.round(1), text_auto=True, aspect="auto"),
    ]


def draw(page: str) -> None:
    """Draw a page."""
    unit = st.selectbox("unit", _UNITS, key=page)
    rows = _rows() if unit == "all" else _rows().query("unit == @unit")
    columns = st.columns(2)
    for place, chart in enumerate(_charts(rows)):
        chart.update_layout(title=f"{page} {unit} {place}", height=320)
        columns[place % 2].plotly_chart(chart, key=f"{page}-{place}")
    st.dataframe(rows, hide_index=True)
