"""A paper held against the history by the save and the code that it bears."""

from acplan.ui.paper_check import paper_check_page

paper_check_page()
