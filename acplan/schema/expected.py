"""The list of organisations that an overseeing office expects packs from."""

from __future__ import annotations

from acplan.schema.types import Column, Kind, Sheet
from acplan.words.text import Text

ORGANISATIONS = Sheet(
    "organisations",
    Text("รายชื่อหน่วยงาน", "Organisations"),
    Text("หน่วยงานที่ต้องส่งชุดเอกสาร", "The organisations that are to send a pack"),
    (
        Column(
            "name",
            Text("ชื่อหน่วยงาน", "Organisation"),
            Kind.TEXT,
            Text("ชื่อเต็มตามแผนของหน่วยงาน", "Its full name, as in its plan"),
            key=True,
            aliases=("หน่วยงาน", "องค์กร", "ชื่อองค์กร", "name"),
            width=60,
        ),
        Column(
            "code",
            Text("รหัสหน่วยงาน", "Code"),
            Kind.TEXT,
            Text("รหัสตามแผนของหน่วยงาน เว้นว่างได้", "Its code, as in its plan; may be blank"),
            aliases=("รหัส", "รหัสองค์กร", "organisation code"),
            width=16,
        ),
    ),
)
