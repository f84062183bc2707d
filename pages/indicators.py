"""Indicators of all projects: met, missed, not yet due, without data; in the plan's own words, to filter."""

from acplan.ui.indicator_list import indicator_list_page

indicator_list_page()
