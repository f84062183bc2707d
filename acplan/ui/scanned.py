"""Text of the plan document as it was scanned: letters of other scripts are damage, and are shown as such."""

from __future__ import annotations

import re

from markupsafe import Markup

from acplan.ui.frame import Page
from acplan.words.plan_checks import DAMAGED

_OTHER_SCRIPTS = re.compile("[\u0370-\u0dff\u0e80-\u1dff\u2e80-\ud7ff\uf900-\ufaff]+")
"""Greek to Sinhala, Lao to Balinese, and the scripts of East Asia: the document is written in Thai and English."""


def scanned(page: Page, text: str) -> Markup:
    """Return a text of the document with a word in the place of letters that the scan made of others."""
    said = Markup('<span class="damaged">{}</span>').format(page.say(DAMAGED))
    kept = [Markup("{}").format(part) for part in _OTHER_SCRIPTS.split(text)]
    return said.join(kept)
