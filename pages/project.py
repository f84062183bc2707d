"""One project: what the plan says of it, its reports, indicators and money; without a number, all projects."""

from acplan.ui.project import project_page

project_page()
