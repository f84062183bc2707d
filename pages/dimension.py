"""A dimension that has no page of its own: the fifth and those after it, by the number in the link."""

from acplan.ui.dimension import dimension_page

dimension_page()
