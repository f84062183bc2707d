"""The dashboard: the page that the link names, and what stands around every page."""

from acplan.ui.frame import draw

draw()
