"""Refusing what looks like personal data: only totals are ever kept."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache
from itertools import takewhile

from acplan.issues import Issue
from acplan.schema.types import fold, plain
from acplan.words import issues as say
from acplan.workbook.grid import Grid

_MARKS = re.compile(r"\([^()]*\)|[-‐–—/.,:*_]")
_WORD_MARKS = re.compile(r"[-‐–—/.,:*_()'’]")


def _bare(text: str) -> str:
    """Return a header's words without what stands in brackets and without dashes and dots."""
    return _MARKS.sub("", fold(text))


_HEADERS = {
    _bare(word)
    for word in (
        "ชื่อ-สกุล", "ชื่อ-นามสกุล", "ชื่อ สกุล", "ชื่อและนามสกุล", "นามสกุล", "ผู้ร้องเรียน", "ผู้ร้อง", "ผู้ถูกร้อง",
        "ผู้ถูกร้องเรียน", "ผู้ถูกกล่าวหา", "ชื่อผู้ร้องเรียน", "ชื่อผู้ร้อง", "ชื่อผู้ถูกร้อง", "ชื่อผู้ถูกร้องเรียน",
        "ชื่อผู้ถูกกล่าวหา", "ผู้กระทำผิด", "ผู้กระทำความผิด", "ผู้ต้องหา", "จำเลย",
        "เลขประจำตัวประชาชน", "เลขบัตรประชาชน", "บัตรประชาชน", "เลขที่คดี", "หมายเลขคดี",
        "complainant", "accused", "full name", "surname", "national id", "citizen id",
    )
}  # fmt: skip


def _folded(pattern: str) -> str:
    """Return a pattern with its vowels composed as folding leaves them."""
    return unicodedata.normalize("NFKC", pattern)


_ABOVE_AND_BELOW = re.compile("[ัิ-ฺ็-๎]")
"""Vowels and tone marks that take no room: the letters most often misplaced, doubled or forgotten."""


def _bare_letters(text: str) -> str:
    """Return a text without the marks above and below its letters: “ชือ-สกูล” is “ชื่อ-สกุล” then."""
    return _ABOVE_AND_BELOW.sub("", text)


_ROLE = (
    "ผู้(?:ร้อง(?:เรียน|ทุกข์)?|กล่าวหา|แจ้ง(?:เบาะแส|เหตุ)?|ชี้มูล(?:ความผิด)?|ลงโทษ|ดำเนินคดี|สอบสวน|ไต่สวน|ฟ้อง)|ผู้ถูก|"
    "ผู้กระทำ(?:การ)?(?:(?:ความ)?ผิด|ทุจริต)|ผู้ต้อง(?:หา|สงสัย|โทษ|ค(?:ำ|ํา)พิพากษา)|ผู้เสียหาย|ผู้ให้ข้อมูล$|ผู้ให้(?:(?:ข้อมูล)?เบาะแส|ถ้อยคำ|ปากคำ)|ผู้ทุจริต|ผู้(?:รับ|ให้)สินบน|"
    "(?:บุคคล|เจ้าหน้าที่|ข้าราชการ|พนักงาน|ลูกจ้าง|ผู้บริหาร|บุคลากร|สมาชิก(?:สภา(?:ท้องถิ่น|อบจ)?)?|ส\\.?อบจ\\.?|คู่สัญญา|ผู้รับจ้าง|ผู้ขาย)(?:ที่|ผู้|ซึ่ง)(?:ถูก|กระท(?:ำ|ํา)(?:ความ)?ผิด|ทุจริต)|"
    "จำเลย|โจทก์|พยาน(?!หลักฐาน|เอกสาร)|คู่กรณี|คู่ความ|ญาติ|บิดา|มารดา|คู่สมรส|"
    "compl[ai]{1,3}n[aei]nts?|acc?used|suspects?(?!ed)|defendants?|plaintiffs?|offenders?|perpetrators?|wrongdoers?|whistle-?blowers?|"
    "informants?|witness(?:es)?|victims?|respondent(?!s)|petitioners?|appellants?|culprits?|guilty(?:part(?:y|ies)|persons?)"
)
_ROLES = re.compile(_folded(_ROLE))
_NAMED = re.compile(
    _folded(
        rf"ชื่อ(?:จริง|ตัว|เล่น)?(?:และ|กับ|หรือ)?(?:นาม)?สกุล(?!เงิน)|นามสกุล|^คำนำหน้า|ชื่อ(?:จริง|เล่น)|^นายนาง|"
        rf"ชื่อ(?:ของ)?(?:ผู้(?!รับผิดชอบ|รายงาน|ประสาน|จัดทำ|บันทึก|ตรวจ|อนุมัติ)|บุคคล|บุคลากร|เจ้าหน้าที่(?!รับผิดชอบ)|"
        rf"พนักงาน|ข้าราชการ|ลูกจ้าง|นักการเมือง|คน|{_ROLE})|"
        r"^ผู้ติดต่อ$|^บุคคลที่เกี่ยวข้อง|personsinvolved|^personinvolved|"
        r"^รายชื่อ$|^รายนาม|ฉายา|"
        r"(?:full|first|last|given|family|middle|sur|nick)names?(?!d)|"
        r"nameof(?:the)?(?:person|officials?|officer|employee|individual|staff|party)|"
        r"(?:persons?|officials?|officers?|employees?|staff|individuals?|party)names?(?!d)|^persons?$|^alias(?:es)?$|^initials$|"
        rf"names?(?:of)?(?:the)?(?:{_ROLE})|(?:{_ROLE})s?names?|"
        r"(?<!ตัว)เลข(?:ที่)?(?:ประจำตัว|บัตร|ประชาชน|ปชช)(?!ผู้เสียภาษี)|หมายเลขบัตร|บัตร(?:ประจำตัว)?(?:ประชาชน|ปชช)|เลข13หลัก|หนังสือเดินทาง|"
        r"พาสปอร์ต|รหัส(?:ประจำตัว|พนักงาน|เจ้าหน้าที่|บุคลากร)|ทะเบียนรถ|"
        r"(?:(?<!ตัว)เลข(?:ที่)?|หมายเลข)(?:รับ)?(?:คดี|เรื่อง|สำนวน|คำร้อง|ดำ|แดง)|คดี(?:อาญา|แพ่ง|ปกครอง)?(?:หมายเลข|ดำ|แดง|เลข)|"
        r"^คดีที่$|^สำนวน(?:คดี)?(?:ที่)?$|"
        r"(?:national|citizen|personal|identity|thai)(?:id|card|number|no)|(?:employee|staff)id|idcard|idn(?:o|umber)|passport|"
        r"รหัส(?:เรื่อง|คดี|สำนวน|คำร้อง)|casefile(?:no|number)|^(?:13หลัก|ssn)$|"
        r"ref(?:erence)?(?:no|number)?of(?:the)?(?:case|docket|complaint)|"
        r"(?:case|docket|complaint)(?:no\b|number|id\b|ref|#)|casenos?$|^docket$|^identit(?:y|ies)$|identityof|"
        r"วัน(?:เดือนปี)?เกิด|dateofbirth|birthda(?:y|te)|^dob$|ภูมิลำเนา|(?:เลข(?:ที่)?)บัญชี|บัญชีธนาคาร|(?:bank)acc(?:oun)?t(?:n|$)|^acc(?:oun)?tn(?:o|umber)|"
        r"^(?:เพศ|อายุ(?:ปี)?|สัญชาติ|เชื้อชาติ|ศาสนา|age|sex|gender|nationality|ethnicity|religion)$|"
        r"contact(?:no|number|phone|detail|info|person)|^contacts?$|ลายมือชื่อผู้(?:ร้อง|กล่าวหา)"
    )
)
_MISSPELLED_NAME = re.compile(
    _bare_letters(_folded("ชื่อ(?:และ|กับ)?(?:นาม)?(?:สกุล|สุกล)(?!เงิน|นคร)|นาม(?:สกุล|สุกล)(?!นคร)"))
)
_MISSPELLED_ROLE = re.compile(_bare_letters(_folded("ผู้(?:ถูก|ร้องเรียน|กล่าวหา|ต้องหา|เสียหาย|แจ้งเบาะแส)")))
_CONTACT = re.compile(
    _folded(
        r"โทรศัพท์|เบอร์(?:โทร|มือถือ|ติดต่อ)|^เบอร์$|^โทร$|^มือถือ|มือถือ$|^ไลน์$|อีเมล|อีเมล์|ไปรษณีย์อิเล็กทรอนิกส์|ไอดีไลน์|ไลน์ไอดี|lineid|idline|"
        r"ที่อยู่(?!ระหว่าง|ใน|ภายใต้)|บ้านเลขที่|e-?mail|^mail$|(?:tele|mobile|cell)phone|phone(?:no|number)?|^mobile(?:no|number)?$|"
        r"^tel(?:no|number)?$|address(?!ed|ing)"
    )
)
_OFFICE = re.compile(_folded(r"หน่วยงาน|สำนักงาน|ส่วนราชการ|องค์กร|office(?!r)|agency|unit"))
"""An office may be reached: its telephone is no person's."""
_COUNTED = re.compile(
    _folded(
        r"^(?:ผล)?การ|^ค่า|^โครงการ|^(?:รับ|ข้อ)?ร้องเรียน|เว็บ|ลิงก์|จำนวน|ร้อยละ|สัดส่วน|ยอด|รวม|สถิติ|เฉลี่ย|ประเภท|กลุ่ม|ความพึงพอใจ|คุ้มครอง|ช่องทาง|มาตรการ|ระบบ|ระยะเวลา|ระดับ|เรื่องร้องเรียน|ทาง(?:โทรศัพท์|อีเมล|ไปรษณีย์)|"
        r"numberof|noof|countof|total|percent|share|rate|typeof|protect|satisfaction|channel|howmany|website|web|url|"
        r"calls|received|by(?:tele)?phone|bye?-?mail|hotline|campaign|support|service|program|handling|rehabilitation"
    )
)
"""What makes a count, a kind or a measure of what would be a person."""
_UNIT = re.compile(r"\((?:คน|ราย|เรื่อง|คดี|ครั้ง|persons?|people|cases?|number)\)$")
"""A unit behind a header: what stands below it is a count."""
_LONGEST_HEADER = 60
_LABEL = re.compile(rf"(?:{'|'.join(sorted(map(re.escape, _HEADERS), key=len, reverse=True))})[:=]", re.IGNORECASE)
_LONGEST_LABEL = 60
_WORD_STARTS = re.compile(r"(?:^|[^ก-๛A-Za-z0-9])(?=[ก-๛A-Za-z])", re.MULTILINE)
_GAP = "[ .\\-‐-―−]?"
_CITIZEN_ID = re.compile(rf"(?<!\d)[1-8]{_GAP}\d{{4}}{_GAP}\d{{5}}{_GAP}\d{{2}}{_GAP}\d(?!\d)")
_HEADER_ROWS = 15
_LONGEST_ABOVE = 40
"""Letters of what may head a group of columns; titles of sheets are longer."""
_HEADS = 3


def is_personal(header: str) -> bool:
    """Tell whether a header asks for a person's identity: by its parts, however it goes on.

    “ชื่อ-สกุลผู้ร้องเรียน” does, “จำนวนผู้ร้องเรียน” and “ชื่อโครงการย่อย” do not.
    """
    whole, bare = _WORD_MARKS.sub("", fold(header[:_LONGEST_HEADER])), _bare(header[:_LONGEST_HEADER])
    if _NAMED.search(whole) or _MISSPELLED_NAME.search(_bare_letters(whole)):
        return True
    if _COUNTED.search(whole) or _UNIT.search(fold(header[:_LONGEST_HEADER])):
        return False
    reached = _CONTACT.search(whole) and not _OFFICE.search(whole)
    return bool(bare in _HEADERS or _ROLES.search(bare) or _MISSPELLED_ROLE.search(_bare_letters(bare)) or reached)


def without_citizen_ids(text: str) -> str:
    """Return a text with each run of digits left out that may be a Thai citizen number."""
    for seen in (str, plain, fold):
        if _is_citizen_id(text):
            text = _CITIZEN_ID.sub("", seen(text))
    return text


def personal_data(grid: Grid, headers: int | None = None) -> list[Issue]:
    """Return an issue for each title, header, text or comment that looks like a person's identity.

    `headers` is the row of the headers, where it is known; else those that hold several texts over the first number
    are taken for them. What stands above is looked at, too: a header may have two rows.
    """
    title = grid.title
    headers = headers or _last_head(grid)
    found = [_issue(title, "", title)] if is_personal(title) else _in_text(title, "", title)
    for cell in grid.filled:
        if not isinstance(cell.value, str | int | float) or isinstance(cell.value, bool):
            continue
        text = f"{cell.value:.0f}" if isinstance(cell.value, float) else str(cell.value)
        limit = _LONGEST_HEADER if cell.row == headers else _LONGEST_ABOVE
        in_headers = cell.row <= headers and len(text) <= limit
        above = cell.row <= _HEADER_ROWS and _bare(text) in _HEADERS and not _UNIT.search(fold(text[:_LONGEST_HEADER]))
        if above or (in_headers and is_personal(text)):
            found.append(_issue(title, cell.coordinate, text))
        else:
            found += _in_text(title, cell.coordinate, text)
    for comment in grid.comments:
        found += _in_text(title, comment.cell, comment.text)
    return found


def _last_head(grid: Grid) -> int:
    """Return the last of the first rows of several texts that stand over any number; 0 where there is no text."""
    texts: Counter[int] = Counter()
    for cell in takewhile(lambda cell: cell.row <= _HEADER_ROWS, grid.filled):
        if not isinstance(cell.value, str):
            texts.pop(cell.row, 0)
            break
        texts[cell.row] += bool(cell.value.strip())
    several = [row for row, count in texts.items() if count > 1]
    return max(several[:_HEADS], default=min(texts, default=0))


def _in_text(sheet: str, cell: str, text: str) -> list[Issue]:
    found = _identified(text)
    return [_issue(sheet, cell, found)] if found else []


@lru_cache(maxsize=4096)
def _identified(text: str) -> str:
    """Return as what a text in a workbook tells a person's identity, empty where it does not; cells repeat texts."""
    if len(text) >= 13 and _is_citizen_id(text):
        return "x-xxxx-xxxxx-xx-x"
    label = _label(text)
    return f"{label} …" if label else ""


def _label(text: str) -> str | None:
    """Return the label of a person that begins a word of a text: “จำนวนผู้ร้องเรียน:” is none."""
    if not _LABEL.search(fold(text)):
        return None
    starts = (start.end() for start in _WORD_STARTS.finditer(text))
    labels = (_LABEL.match(fold(text[start : start + _LONGEST_LABEL])) for start in starts)
    return next((label[0] for label in labels if label), None)


def _issue(sheet: str, cell: str, found: str) -> Issue:
    return Issue(say.PERSONAL_DATA, sheet, cell, values={"found": found})


def _is_citizen_id(text: str) -> bool:
    """Tell whether a text holds a Thai citizen number with a right check digit."""
    for match in (*_CITIZEN_ID.finditer(plain(text)), *_CITIZEN_ID.finditer(fold(text))):
        digits = [int(digit) for digit in match[0] if digit.isdigit()]
        if (11 - sum(d * (13 - i) for i, d in enumerate(digits[:12])) % 11) % 10 == digits[12]:
            return True
    return False
