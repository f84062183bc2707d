"""Why a project needs attention, in a few words."""

from __future__ import annotations

from acplan.words.text import Text

FEW = {
    "unable": Text("โครงการ {numbers} ดำเนินการไม่ได้", "Cannot be carried out: project {numbers}"),
    "stuck": Text("โครงการ {numbers} ค้าง {quarters} ไตรมาสขึ้นไป", "Open {quarters} quarters or more: project {numbers}"),
    "unspent": Text("งบของโครงการ {numbers} ยังไม่เบิกจ่าย", "Nothing spent yet: project {numbers}"),
    "unreported": Text("โครงการ {numbers} ยังไม่รายงาน", "Not reported: project {numbers}"),
    "stale": Text("โครงการ {numbers} ไม่มีความคืบหน้าใหม่", "No news: project {numbers}"),
}
MANY = {
    "unable": Text("{n} โครงการดำเนินการไม่ได้", "{n} projects cannot be carried out"),
    "stuck": Text("{n} โครงการค้าง {quarters} ไตรมาสขึ้นไป", "{n} projects open for {quarters} quarters or more"),
    "unspent": Text("งบของ {n} โครงการยังไม่เบิกจ่าย", "{n} projects have spent nothing"),
    "unreported": Text("{n} โครงการยังไม่รายงาน", "{n} projects have not reported"),
    "stale": Text("{n} โครงการไม่มีความคืบหน้าใหม่", "No news of {n} projects"),
}
