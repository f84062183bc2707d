"""Words of the obstacles and suggestions that units report."""

from __future__ import annotations

from acplan.words.text import Text

HEADING = Text("ปัญหา อุปสรรค และข้อเสนอแนะ", "Obstacles and suggestions")
REPORTED = Text("ปัญหาและอุปสรรคที่รายงาน", "Problems and obstacles reported")
SUGGESTIONS = Text("ข้อเสนอแนะ", "Suggestions")
FOUND = Text(
    "{obstacles} โครงการพบปัญหา {suggestions} โครงการมีข้อเสนอแนะ",
    "Projects with obstacles: {obstacles}, with suggestions: {suggestions}",
)
NONE_FOUND = Text("ไม่มีรายงานปัญหาหรือข้อเสนอแนะ", "No obstacle or suggestion is reported")
NONE_REPORTED = Text("ไม่มีรายงาน", "None reported")
OBSTACLE = Text("ปัญหา/อุปสรรค", "Obstacle")
SUGGESTION = Text("ข้อเสนอแนะ", "Suggestion")
RESULTS = Text("ผลการดำเนินงานและหลักฐานที่รายงาน", "Results and evidence reported")
RESULTS_FOUND = Text(
    "{results} โครงการรายงานผลการดำเนินงานเป็นข้อความ {evidence} โครงการระบุหลักฐาน",
    "Projects with results in words: {results}, with evidence: {evidence}",
)
RESULT = Text("ผลการดำเนินงาน", "Result")
EVIDENCE = Text("หลักฐาน", "Evidence")
ABOUT = Text("ข้อความตามที่หน่วยงานรายงานล่าสุดในปีนี้", "In the words of the units, the latest of this year")
