"""The council pack: every product of one content, and one archive of them with a manifest."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial

from acplan.exports.content import content, log_hash
from acplan.exports.data_files import csv_files, workbook
from acplan.exports.deck.paper import TemplateUnusable
from acplan.exports.parts import Content, Header
from acplan.exports.pdf import NotPrinted, pdf
from acplan.exports.report import report
from acplan.exports.round_report import round_report
from acplan.exports.slides import slides, template_of
from acplan.measures.rounds import ROUNDS
from acplan.measures.summary import Summary
from acplan.store import DataFolder, Record
from acplan.store.folder import digest
from acplan.words import council as say
from acplan.words.text import Lang, Text

MANIFEST = "manifest.json"
_NO_TIME = (2000, 1, 1, 0, 0, 0)
Tell = Callable[[Text], None]


@dataclass(frozen=True)
class Product:
    """A file of the pack: its name within it, what it is, and its bytes."""

    name: str
    what: Text
    data: bytes


@dataclass(frozen=True)
class Pack:
    """All files of a pack, and what could not be made."""

    name: str
    products: tuple[Product, ...]
    archive: bytes
    notes: tuple[Text, ...]


def pack(
    summary: Summary,
    folder: DataFolder,
    records: Sequence[Record],
    lang: Lang,
    *,
    thai_digits: bool = False,
    with_pdf: bool = True,
    tell: Tell | None = None,
) -> Pack:
    """Return every product of a summary; the same data give the same bytes, the PDF's apart.

    `tell` is called with what is being made. A PDF that cannot be made is said in the notes and left out.
    """
    found = content(summary, records, log_hash(folder, summary.save_number))
    notes: list[Text] = []
    products: list[Product] = []
    for what, made in _makers(found, summary, folder, lang, thai_digits, with_pdf, notes):
        if tell:
            tell(what)
        try:
            products += made()
        except NotPrinted as error:
            notes.append(say.NO_PDF.fill(why=error.sentence))
    manifest = Product(MANIFEST, say.MANIFEST, _manifest(found.header, products, lang))
    products.append(manifest)
    return Pack(file_name("pack", found.header, lang), tuple(products), _archive(products), tuple(notes))


def file_name(what: str, header: Header, lang: Lang, **values: object) -> str:
    """Return the name, without its ending, under which a product is saved."""
    name = say.NAMES[what](lang, **values)
    sample = say.SAMPLE_NAME(lang) if header.sample else ""
    return sample + say.FILE(lang, what=name, year=header.period.year, quarter=header.period.quarter)


def _makers(
    found: Content,
    summary: Summary,
    folder: DataFolder,
    lang: Lang,
    thai_digits: bool,
    with_pdf: bool,
    notes: list[Text],
) -> Iterator[tuple[Text, Callable[[], list[Product]]]]:
    """Yield what is made, with what makes it."""
    header = found.header

    def name(what: str, ending: str, **values: object) -> str:
        return f"{file_name(what, header, lang, **values)}.{ending}"

    paper = cache(lambda: report(found, lang, thai_digits=thai_digits))
    yield say.SLIDES, lambda: [Product(name("slides", "pptx"), say.SLIDES, _slides(found, folder, lang, notes))]
    yield say.REPORT, lambda: [Product(name("report", "html"), say.REPORT, paper())]
    if with_pdf:
        yield say.REPORT_PDF, lambda: [Product(name("report", "pdf"), say.REPORT_PDF, pdf(paper()))]
    months = next((months for months, quarter in ROUNDS.items() if quarter == header.period.quarter), None)
    if months and header.period.year in summary.plan.years:
        what = say.ROUND.fill(months=months)
        filed = partial(round_report, summary, months, lang, thai_digits=thai_digits)
        yield what, lambda: [Product(name("round", "xlsx", months=months), what, filed())]
    yield say.FIGURES, lambda: [Product(name("figures", "xlsx"), say.FIGURES, workbook(found, lang))]
    yield say.CSV, lambda: [Product(f"csv/{each}", say.CSV, data) for each, data in csv_files(found, lang).items()]


def _slides(found: Content, folder: DataFolder, lang: Lang, notes: list[Text]) -> bytes:
    """Return the slides, on own paper where the user's template cannot be used, which is noted."""
    try:
        return slides(found, lang, template=template_of(folder))
    except TemplateUnusable as error:
        notes.append(say.TEMPLATE_UNUSABLE.fill(why=error.sentence))
        return slides(found, lang)


def _manifest(header: Header, products: Sequence[Product], lang: Lang) -> bytes:
    values = {
        "organisation": header.organisation(lang),
        "plan": header.title(lang),
        "year": header.period.year,
        "quarter": header.period.quarter,
        "as_of": header.as_of.isoformat() if header.as_of else None,
        "sample": header.sample,
        "save": header.save_number,
        "save_hash": header.hash,
        "plan_version": header.plan_version,
        "files": [
            {
                "name": product.name,
                "what": product.what(lang),
                "bytes": len(product.data),
                "sha256": digest(product.data),
            }
            for product in products
        ],
    }
    return json.dumps(values, ensure_ascii=False, indent=2).encode() + b"\n"


def _archive(products: Sequence[Product]) -> bytes:
    """Return the files as one archive without the time of its making, so that the same files give the same bytes."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for product in products:
            entry = zipfile.ZipInfo(product.name, _NO_TIME)
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, product.data, zipfile.ZIP_DEFLATED)
    return stream.getvalue()
