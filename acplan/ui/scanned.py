"""Text of the plan document as it was scanned: letters of other scripts are damage, and are shown as such."""

from __future__ import annotations

from markupsafe import Markup

from acplan.ui import html
from acplan.ui.frame import Page
from acplan.words.plan_checks import DAMAGED, legible
from acplan.words.text import same


def scanned(page: Page, text: str) -> Markup:
    """Return a text of the document, in which it is seen that the word for damaged letters is none of it."""
    said = page.say(DAMAGED)
    mark = Markup('<span class="damaged">{}</span>').format(said)
    return mark.join(map(html.plain, page.say(legible(same(text))).split(said)))
