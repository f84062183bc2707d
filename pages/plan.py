"""The plan at a glance: objectives, goals, national frame, missions, and who reports what and when."""

from acplan.ui.plan_at_a_glance import plan_page

plan_page()
