"""What changed since the quarter before, or since any earlier one."""

from acplan.ui.what_changed import what_changed_page

what_changed_page()
