"""A PDF that a browser printed, finished: without the time of printing, and read aloud without what is only drawn."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from typing import Any
from xml.sax.saxutils import escape

_DATE = re.compile(rb"(/(?:CreationDate|ModDate) \(D:)\d{14}")
_NO_TIME = rb"\g<1>20000101000000"
_TOKEN = re.compile(rb"\((?:[^()\\]|\\.)*\)|<[0-9A-Fa-f\s]*>|/[^\s()<>\[\]/%]*|[A-Za-z'\"][A-Za-z0-9*]*", re.DOTALL)
_OPERATORS = frozenset(
    (b"BT", b"ET", b"BMC", b"BDC", b"EMC", b"m", b"re", b"Tj", b"TJ", b"'", b'"', b"sh", b"Do", b"BI"),
)
_VALUES = frozenset((b"true", b"false", b"null"))
_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" \
xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{lang}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>2000-01-01T00:00:00Z</xmp:CreateDate><xmp:ModifyDate>2000-01-01T00:00:00Z</xmp:ModifyDate>
<pdf:Producer>{producer}</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""


def finished(data: bytes, links: Mapping[str, str]) -> bytes:
    """Return a whole PDF whose dates are none, with title and language as XMP, so that it is the same when made again.

    What is drawn but is no part of the text – heads and feet, rules, marks – is marked as an artefact. `links` says
    what the links to each place say. All that is added stands at the end of the file, as an update of what was printed.
    """
    from pypdf import PdfReader  # only here, where something is printed: it takes its time to load
    from pypdf.generic import IndirectObject, NameObject, StreamObject, TextStringObject

    data = _DATE.sub(_NO_TIME, data)
    reader = PdfReader(io.BytesIO(data), strict=True)
    changed: dict[int, Any] = {}
    for page in reader.pages:
        place = page.raw_get("/Contents") if "/Contents" in page else None
        if isinstance(place, IndirectObject):
            stream = StreamObject()
            stream.set_data(with_artefacts(place.get_object().get_data()))  # type: ignore[union-attr]
            changed[place.idnum] = stream.flate_encode()
        links_on: Any = page["/Annots"] if "/Annots" in page else ()  # noqa: SIM401 - get does not follow references
        for link in links_on:
            annotation = link.get_object()
            says = links.get(str(annotation.get("/Dest", "")).removeprefix("/"))
            if says and isinstance(link, IndirectObject):
                annotation[NameObject("/Contents")] = TextStringObject(says)
                changed[link.idnum] = annotation
    size: Any = reader.trailer["/Size"]
    new = int(size)
    root = reader.root_object
    root[NameObject("/Metadata")] = IndirectObject(new, 0, reader)
    changed[reader.trailer.raw_get("/Root").idnum] = root
    changed[new] = _metadata(reader)
    return data + _update(data, changed, reader.trailer)


def _metadata(reader: Any) -> Any:
    from pypdf.generic import NameObject, StreamObject

    about = reader.metadata or {}
    values = {
        "title": about.get("/Title", ""),
        "lang": reader.root_object.get("/Lang", ""),
        "producer": about.get("/Producer", ""),
    }
    stream = StreamObject()
    stream.update({NameObject("/Type"): NameObject("/Metadata"), NameObject("/Subtype"): NameObject("/XML")})
    stream.set_data(_XMP.format(**{name: escape(str(value)) for name, value in values.items()}).encode())
    return stream


def _update(data: bytes, changed: Mapping[int, Any], trailer: Any) -> bytes:
    """Return objects as an update behind a file: themselves, where they stand, and where to read on."""
    from pypdf.generic import DictionaryObject, NameObject, NumberObject

    stream, places = io.BytesIO(), {}
    for number, found in sorted(changed.items()):
        places[number] = len(data) + stream.tell()
        stream.write(b"%d 0 obj\n" % number)
        found.write_to_stream(stream)
        stream.write(b"\nendobj\n")
    start = len(data) + stream.tell()
    stream.write(b"xref\n")
    for number, place in places.items():
        stream.write(b"%d 1\n%010d 00000 n \n" % (number, place))
    kept = (name for name in ("/Root", "/Info", "/ID") if name in trailer)
    last = DictionaryObject({NameObject(name): trailer.raw_get(name) for name in kept})
    before = int(data[data.rindex(b"startxref") + 9 :].split()[0])
    last[NameObject("/Size")] = NumberObject(max(places) + 1)
    last[NameObject("/Prev")] = NumberObject(before)
    stream.write(b"trailer\n")
    last.write_to_stream(stream)
    stream.write(b"\nstartxref\n%d\n%%%%EOF\n" % start)
    return stream.getvalue()


def with_artefacts(content: bytes) -> bytes:
    """Return what draws a page, with all that belongs to no part of the text between marks of an artefact."""
    made, done = [], 0
    for place, mark in _marks(content):
        made += [content[done:place], mark]
        done = place
    return b"".join((*made, content[done:]))


def _marks(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield where marks have to stand, and which: never across the borders of a text, nor within a drawn path.

    What only says how its letters are read (`ActualText`) is no part of the text by that.
    """
    depth, spans, marked = 0, 0, False
    for start, end, operator in _operators(content):
        begins, ends, was = operator in {b"BDC", b"BMC"}, operator == b"EMC", depth
        if spans or (begins and not depth and _only_read(content[start:end])):
            spans += begins - ends
        else:
            depth += begins - ends
        border = operator in {b"BT", b"ET"} or depth > was == 0
        if marked and border:
            yield start, b"\nEMC\n"
            marked = False
        elif not (marked or border or depth or ends):
            yield start, b"\n/Artifact BMC\n"
            marked = True
    if marked:
        yield len(content), b"\nEMC\n"


def _only_read(operands: bytes) -> bool:
    return b"/ActualText" in operands and b"/MCID" not in operands


def _operators(content: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Yield the operators that matter, each with where its operands begin and where it ends."""
    begin = 0
    for token in _TOKEN.finditer(content):
        word = token[0]
        if word[:1] in b"(</" or word in _VALUES:
            continue
        if word in _OPERATORS:
            yield begin, token.end(), word
        begin = token.end()
