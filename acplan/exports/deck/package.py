"""The package of a presentation: what the library's default brings of somebody else's, out; what every file has, in."""

from __future__ import annotations

import io
from typing import Any

from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.presentation import Presentation as Opened

from acplan.workbook.package import packed_anew

_FOREIGN = (RELATIONSHIP_TYPE.THUMBNAIL, RELATIONSHIP_TYPE.PRINTER_SETTINGS)
_SPACE = "http://schemas.openxmlformats.org/presentationml/2006/main"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_APPLICATION = (
    f'{_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>acplan</Application></Properties>"
)
_SETTINGS = {
    RELATIONSHIP_TYPE.PRES_PROPS: ("presProps", "presentationPr"),
    RELATIONSHIP_TYPE.VIEW_PROPS: ("viewProps", "viewPr"),
}
"""How a file is shown and viewed: PowerPoint offers to repair one that does not say it, were it nothing."""


def packed(file: Opened) -> bytes:
    """Return a presentation as a file without times, preview, printer and program of others."""
    package = file.part.package
    for holder in (package, file.part):
        rels: Any = holder._rels
        for key, rel in list(rels.items()):
            if rel.reltype in _FOREIGN:
                rels.pop(key)
    size = file.part._element.sldSz
    if size is not None and "type" in size.attrib:
        del size.attrib["type"]  # the size of another paper
    _say_program(package)
    for kind, (name, root) in _SETTINGS.items():
        if not any(rel.reltype == kind for rel in file.part.rels.values()):
            content = f"application/vnd.openxmlformats-officedocument.presentationml.{name}+xml"
            data = f'{_HEAD}<p:{root} xmlns:p="{_SPACE}"/>'.encode()
            file.part.relate_to(Part(PackURI(f"/ppt/{name}.xml"), content, package, data), kind)
    stream = io.BytesIO()
    file.save(stream)
    return packed_anew(stream.getvalue())


def _say_program(package: Any) -> None:
    """Say which program wrote the file; that of a template wrote its own slides, not these."""
    for rel in package._rels.values():
        if rel.reltype == RELATIONSHIP_TYPE.EXTENDED_PROPERTIES:
            rel.target_part._blob = _APPLICATION.encode()
