"""A briefcase read back: what lies packed in it, page by page, and a small one to look at."""

from __future__ import annotations

import base64
import json
import re
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property, partial
from itertools import accumulate
from typing import Any

from acplan.exports.briefcase import briefcase
from acplan.exports.briefcase.pieces import Piece, chunk_of
from acplan.store import DataFolder, load
from acplan.store.places import workbook_of
from acplan.words.text import Lang
from kit.builders import the_plan
from kit.pages import NOTHING
from kit.stores import TODAY


def whole(pieces: Sequence[Piece], number: int) -> str:
    """Return the HTML that a piece stands for."""
    piece = pieces[number]
    return piece if isinstance(piece, str) else "".join(whole(pieces, place) for place in accumulate(piece))


def unpacked(letters: str) -> Any:
    """Return the values that were packed."""
    return json.loads(zlib.decompress(base64.b64decode(letters)))


@dataclass(frozen=True)
class Opened:
    """A briefcase as it is written."""

    data: bytes

    @cached_property
    def text(self) -> str:
        return self.data.decode()

    @cached_property
    def index(self) -> dict[str, Any]:
        """What is known of each language before a chunk is opened: names of pages, periods, menu."""
        found = re.findall(r'<script type="application/json" id="index-(\w+)">([^<]*)</script>', self.text)
        return {lang: json.loads(plain) for lang, plain in found}

    @cached_property
    def chunks(self) -> dict[str, dict[str, Any]]:
        """What is packed, by language and name."""
        found = re.findall(r'<script type="text/plain" id="chunk-(\w+?)-([\w-]+)">([^<]*)</script>', self.text)
        return {lang: {name: unpacked(letters) for of, name, letters in found if of == lang} for lang in self.index}

    def pieces(self, lang: str) -> Iterator[str]:
        """All HTML that is packed in a language."""
        for chunk in self.chunks[lang].values():
            yield from (piece for piece in chunk["pieces"] if isinstance(piece, str))

    def page(self, lang: str, period: str, name: str) -> str:
        chunk = self.chunks[lang][chunk_of(name)]
        return whole(chunk["pieces"], chunk["pages"][period][name])

    def pages(self, lang: str, period: str) -> Iterator[tuple[str, str]]:
        for name in self.index[lang]["pages"]:
            yield name, self.page(lang, period, name)


def made(folder: DataFolder, lang: Lang = "th", *, public: bool = False, today: date = TODAY) -> Opened:
    """The briefcase of a data folder."""
    stored = load(folder, the_plan(), today)
    workbook = partial(workbook_of, folder, stored.plan, today, sample=stored.sample)
    return Opened(briefcase(stored, workbook, lang, public=public))


@cache
def of_sample() -> Opened:
    """The briefcase of the sample, made once in a process."""
    return made(DataFolder(NOTHING))
