"""Text of the plan document as it was scanned: letters of other scripts are damage, and are shown as such."""

from __future__ import annotations

from functools import lru_cache

from markupsafe import Markup

from acplan.ui import html
from acplan.words.plan_checks import DAMAGED, legible
from acplan.words.text import Lang, same


@lru_cache(maxsize=1024)
def scanned(lang: Lang, text: str) -> Markup:
    """Return a text of the document, in which it is seen that the word for damaged letters is none of it."""
    said = DAMAGED(lang)
    mark = Markup('<span class="damaged">{}</span>').format(said)
    return mark.join(map(html.plain, legible(same(text))(lang).split(said)))
