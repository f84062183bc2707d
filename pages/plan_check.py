"""The plan checked: sums, numbering and names of its data, and where its document contradicts itself."""

from acplan.ui.plan_check import plan_check_page

plan_check_page()
