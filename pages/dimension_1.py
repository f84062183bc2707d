"""Dimension 1: its missions and projects, indicators, money, and who is responsible."""

from acplan.ui.dimension import dimension_page

dimension_page()
