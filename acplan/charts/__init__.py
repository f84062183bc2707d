"""Figures drawn from measures: a summary in, a Plotly figure out, styled by one template."""
