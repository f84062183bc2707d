"""Overview: are the two goals on track, which dimension lags, what changed, what is missing."""

from acplan.ui import overview
from acplan.ui.frame import finding, foot, frame
from acplan.ui.statements import statements
from acplan.words import goals
from acplan.words import statements as say

page = frame()
finding(page, goals.finding(page.summary))
overview.goals(page)
overview.dimensions(page)
overview.news(page)
foot(page)
statements(page, say.overview(page.summary))
