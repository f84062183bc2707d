"""Figures worked out from what was reported; each measure has a chart of the same name."""
