"""The council pack: every product of one content, and one archive of them with a manifest."""

from __future__ import annotations

import io
import json
import shlex
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from acplan.exports.data_files import csv_files, workbook
from acplan.exports.deck.presentation import TYPEFACE, TemplateUnusable
from acplan.exports.figures_file import figures_file
from acplan.exports.pdf import NotPrinted, pdf
from acplan.exports.report import report
from acplan.exports.round_report import round_report
from acplan.exports.slides import slides, template_of
from acplan.figures.content import content
from acplan.figures.figure import Content, Header
from acplan.measures import contract
from acplan.measures.summary import Summary
from acplan.rules import ROUNDS
from acplan.store import DataFolder, Record
from acplan.store.folder import digest
from acplan.words import contract as contract_words
from acplan.words import papers as say
from acplan.words import round_report as round_report_words
from acplan.words.text import Lang, Text
from acplan.workbook.package import entry

MANIFEST = "manifest.json"
_NO_TIME = (2000, 1, 1, 0, 0, 0)
Tell = Callable[[Text, float], None]


@dataclass(frozen=True)
class Dress:
    """How papers look by choice: Thai digits, for those in Thai, and the typeface of the slides."""

    thai_digits: bool = False
    typeface: str = TYPEFACE


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


def contents(summary: Summary, *, with_pdf: bool = True) -> tuple[Text, ...]:
    """Return what a pack of a summary holds, in the order in which it is made, its manifest apart."""
    months = _months(summary)
    paper = (say.REPORT_PDF,) if with_pdf else ()
    filed = (round_report_words.TABLE_SHEET.fill(months=months),) if months else ()
    return say.SLIDES, say.REPORT, *paper, *filed, say.FIGURES, say.CSV, contract_words.WHAT


def pack(
    summary: Summary,
    folder: DataFolder,
    records: Sequence[Record],
    lang: Lang,
    dress: Dress = Dress(),
    *,
    with_pdf: bool = True,
    tell: Tell | None = None,
) -> Pack:
    """Return every product of a summary; the same data give the same bytes, the PDF's apart.

    `tell` is called with what is being made, and the share of all that is made already. A PDF that cannot be made and
    a template that cannot be used are said in the notes.
    """
    found = content(summary, records)
    notes: list[Text] = []
    products: list[Product] = []
    makers = _makers(found, summary, folder, lang, dress, notes)
    wanted = contents(summary, with_pdf=with_pdf)
    for place, what in enumerate(wanted):
        if tell:
            tell(what, place / len(wanted))
        try:
            products += [Product(name, what, data) for name, data in makers[what]().items()]
        except NotPrinted as error:
            notes.append(say.NO_PDF.fill(why=error.sentence))
    manifest = Product(MANIFEST, say.MANIFEST, _manifest(found.header, products, records, lang, dress))
    products.append(manifest)
    return Pack(file_name("pack", found.header, lang), tuple(products), _archive(products), tuple(notes))


def file_name(what: str, header: Header, lang: Lang, **values: object) -> str:
    """Return the name, without its ending, under which a product is saved."""
    name = say.NAMES[what](lang, **values)
    sample = say.SAMPLE_NAME(lang) if header.sample else ""
    return sample + say.FILE(lang, what=name, year=header.period.year, quarter=header.period.quarter)


def _months(summary: Summary) -> int | None:
    """Return how many months the official round has that ends with the period, None where none does."""
    months = next((months for months, quarter in ROUNDS.items() if quarter == summary.period.quarter), None)
    return months if summary.in_plan else None


def _makers(
    found: Content, summary: Summary, folder: DataFolder, lang: Lang, dress: Dress, notes: list[Text]
) -> Mapping[Text, Callable[[], Mapping[str, bytes]]]:
    """Return what makes each part of a pack: its files by their names."""
    months, digits = _months(summary) or 0, dress.thai_digits
    paper = cache(lambda: report(found, lang, thai_digits=digits))

    def name(what: str, ending: str) -> str:
        return f"{file_name(what, found.header, lang, months=months)}.{ending}"

    return {
        say.SLIDES: lambda: {name("slides", "pptx"): _slides(found, folder, lang, dress.typeface, notes)},
        say.REPORT: lambda: {name("report", "html"): paper()},
        say.REPORT_PDF: lambda: {name("report", "pdf"): pdf(paper())},
        round_report_words.TABLE_SHEET.fill(months=months): lambda: {
            name("round", "xlsx"): round_report(summary, months, lang, thai_digits=digits)
        },
        say.FIGURES: lambda: {name("figures", "xlsx"): workbook(found, lang)},
        say.CSV: lambda: {f"csv/{each}": data for each, data in csv_files(found, lang).items()},
        contract_words.WHAT: lambda: {contract.FILE: figures_file(summary)},
    }


def _slides(found: Content, folder: DataFolder, lang: Lang, typeface: str, notes: list[Text]) -> bytes:
    """Return the slides, on own paper where the user's template cannot be used, which is noted."""
    try:
        template = template_of(folder)
    except TemplateUnusable as error:
        template = None
        notes.append(say.TEMPLATE_UNUSABLE.fill(why=error.sentence))
    return slides(found, lang, template=template, typeface=typeface)


def _manifest(
    header: Header, products: Sequence[Product], records: Sequence[Record], lang: Lang, dress: Dress
) -> bytes:
    values = {
        "organisation": header.organisation(lang),
        "plan": header.title(lang),
        "year": header.period.year,
        "quarter": header.period.quarter,
        "as_of": header.as_of.isoformat() if header.as_of else None,
        "sample": header.sample,
        "save": header.save_number,
        "code": header.code,
        "codes": [record.code for record in records],
        "plan_version": header.plan_version,
        "contract": contract.VERSION,
        "made_again_by": _command(header, lang, dress),
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


def _command(header: Header, lang: Lang, dress: Dress) -> str:
    """Return the command, without folders, that makes the same papers of the same data again."""
    given = ["--year", header.period.year, "--quarter", header.period.quarter, "--lang", lang]
    save = [] if header.sample else ["--as-of", header.save_number]
    digits = ["--thai-digits"] if dress.thai_digits else []
    face = ["--typeface", dress.typeface] if dress.typeface != TYPEFACE else []
    return shlex.join(map(str, ["pack", *given, *save, *digits, *face]))


def _archive(products: Sequence[Product]) -> bytes:
    """Return the files as one archive without the time of its making, so that the same files give the same bytes."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for product in products:
            part = entry(product.name)
            part.date_time, part.external_attr = _NO_TIME, 0o644 << 16
            archive.writestr(part, product.data, zipfile.ZIP_DEFLATED)
    return stream.getvalue()
