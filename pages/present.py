"""The dashboard as a presentation, one frame at a time; not in the menu."""

from acplan.ui.present import present_page

present_page()
