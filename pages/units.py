"""Responsible units: how far each is, what is late, and the list of one unit to hand over."""

from acplan.ui.units import units_page

units_page()
