"""What can be amiss with the packs that organisations send: with the files themselves, and with what they prove."""

from __future__ import annotations

from acplan.words.issues import error, warning
from acplan.words.text import Text

_NOT_SHOWN = Text(
    "จึงไม่มีตัวเลขของชุดนี้ในการเปรียบเทียบ ชุดอื่นไม่ได้รับผลกระทบ",
    "So none of its figures are compared; the other packs are not affected.",
)
_SEND_AGAIN = Text(
    "ขอให้หน่วยงานส่งไฟล์ zip ของชุดเอกสารมาใหม่ตามที่ระบบจัดทำ โดยไม่แกะหรือแก้ไข",
    "Ask the organisation to send the zip of its council pack again, as the program made it.",
)
_MAKE_AGAIN = Text(
    "ขอให้หน่วยงานจัดทำชุดเอกสารใหม่ด้วยโปรแกรมรุ่นปัจจุบัน",
    "Ask the organisation to make its pack again with the current version.",
)
_HARM = Text("อาจเป็นไฟล์ที่ตั้งใจทำให้เครื่องเสียหาย", "It may be made to do harm.")

# What is odd in a file, told in the sentences below

A_LINK = Text("ทางลัดไปยังที่อื่น", "a link")
A_DEVICE = Text("อุปกรณ์ ไม่ใช่ไฟล์", "a device")
MANY_FILES = Text("มากกว่า {limit} ไฟล์", "more than {limit} files")
ENCRYPTION = Text("การเข้ารหัส", "encryption")
COMPRESSION = Text("วิธีบีบอัดอื่น", "another compression")
ONE_NAME = Text("หลายไฟล์ชื่อเดียวกัน", "files of one name")
NO_PARQUET = Text("ไม่ใช่ไฟล์ Parquet ที่สมบูรณ์", "no whole Parquet file")
NO_VERSION = Text("ไม่ระบุรุ่นของข้อตกลง", "no version of the contract")
COLUMNS = Text("คอลัมน์", "columns")
SO_MANY_ROWS = Text("{n} แถว", "{n} rows")
SEVERAL = Text("คอลัมน์ {column} ไม่ใช่ค่าเดียวที่อ่านได้", "the column {column} is not one legible value")
NAMELESS = Text("ไม่มีชื่อหน่วยงานหรือกรอบแผน", "no name or frame")
MEASURE_NAMES = Text("ชื่อตัววัด", "names of measures")
PERIODS = Text("ปีหรือไตรมาส", "years or quarters")
DIMENSION_NUMBERS = Text("เลขมิติ", "numbers of dimensions")
DOUBLED_ROWS = Text("แถวซ้ำ", "rows that stand there twice")
IMPOSSIBLE_VALUES = Text("ค่าที่เป็นไปไม่ได้", "values that cannot be")

# Files

NO_PACK = warning(
    "no_pack",
    Text("ไฟล์นี้ไม่ใช่ชุดเอกสารเสนอสภา (ไม่มี manifest.json)", "This is no council pack: it has no manifest.json."),
    _NOT_SHOWN,
    Text("นำออกจากโฟลเดอร์ หรือขอไฟล์ที่ถูกต้อง", "Take it out of the folder, or ask for the right file."),
)
PACKED_AGAIN = error(
    "pack_packed_again",
    Text(
        "ในไฟล์นี้ ชุดเอกสารอยู่ในโฟลเดอร์หรือไฟล์ zip อีกชั้นหนึ่ง ({member})",
        "In this file packs lie one folder or one zip further down ({member}).",
    ),
    _NOT_SHOWN,
    Text(
        "แตกไฟล์นี้ไว้ในโฟลเดอร์ของชุดเอกสาร แล้วนำไฟล์นี้ออก",
        "Unpack it within the folder of packs, and take the file itself away.",
    ),
)
CANNOT_OPEN = error(
    "pack_cannot_open",
    Text("เปิดไฟล์ไม่ได้ ({detail})", "The file cannot be opened ({detail})."),
    _NOT_SHOWN,
    Text("ปิดโปรแกรมอื่นที่เปิดไฟล์นี้อยู่ หรือคัดลอกไฟล์มาใหม่", "Close other programs that have it open, or copy it again."),
)
DAMAGED = error(
    "pack_damaged",
    Text("ไฟล์เสียหายหรือมาไม่ครบ", "The file is damaged or incomplete."),
    _NOT_SHOWN,
    _SEND_AGAIN,
)
UNSAFE = error(
    "pack_unsafe",
    Text(
        "ไฟล์มีส่วนที่ระบบไม่สร้าง ({detail}) จึงไม่เปิด",
        "The file has what the program never makes ({detail}); it is not opened.",
    ),
    _HARM,
    _SEND_AGAIN,
)
TOO_LARGE = error(
    "pack_too_large",
    Text("ไฟล์มีขนาด {size} เกินที่รับได้ ({limit})", "The file has {size}, more than the limit of {limit}."),
    _NOT_SHOWN,
    _SEND_AGAIN,
)
BOMB = error(
    "pack_bomb",
    Text(
        "เมื่อคลายออกจะมีขนาด {size} เกินที่รับได้ ({limit}) จึงไม่เปิด",
        "Unpacked it would have {size}, more than the limit of {limit}; it is not opened.",
    ),
    _HARM,
    _SEND_AGAIN,
)
MEMBER_MISSING = error(
    "pack_member_missing",
    Text("ในชุดไม่มีไฟล์ {member}", "The pack lacks the file {member}."),
    _NOT_SHOWN,
    _SEND_AGAIN,
)
MEMBER_TOO_LARGE = error(
    "pack_member_too_large",
    Text(
        "ไฟล์ {member} ในชุดมีขนาด {size} เกินที่รับได้ ({limit})",
        "Its file {member} has {size}, more than the limit of {limit}.",
    ),
    _NOT_SHOWN,
    _SEND_AGAIN,
)
MANIFEST_BROKEN = error(
    "pack_manifest_broken",
    Text("อ่าน manifest.json ไม่ได้ ({detail})", "Its manifest.json cannot be read ({detail})."),
    _NOT_SHOWN,
    _SEND_AGAIN,
)
IS_SAMPLE = error(
    "pack_is_sample",
    Text("ชุดนี้เป็นข้อมูลตัวอย่าง ไม่ใช่ผลการดำเนินงานจริง", "This pack is of sample data, not of real results."),
    _NOT_SHOWN,
    Text("ขอให้หน่วยงานบันทึกผลจริงก่อนจัดทำชุดเอกสาร", "Ask the organisation to save real results before it makes a pack."),
)
NO_FIGURES = error(
    "pack_no_figures",
    Text(
        "ชุดนี้จัดทำด้วยโปรแกรมรุ่นเก่า ไม่มีไฟล์ตัวเลขสำหรับเปรียบเทียบ",
        "This pack was made by an older version and has no file of figures.",
    ),
    _NOT_SHOWN,
    _MAKE_AGAIN,
)
OTHER_CONTRACT = error(
    "pack_other_contract",
    Text(
        "ไฟล์ตัวเลขเป็นข้อตกลงรุ่น {found} ระบบนี้อ่านรุ่น {known}",
        "Its figures follow contract version {found}; this program reads version {known}.",
    ),
    _NOT_SHOWN,
    Text(
        "ใช้โปรแกรมรุ่นเดียวกันทั้งสองฝ่าย แล้วจัดทำชุดเอกสารใหม่",
        "Use the same version on both sides, and have the pack made again.",
    ),
)
ALTERED = error(
    "pack_altered",
    Text(
        "ไฟล์ {member} ไม่ตรงกับรายการในชุด: ถูกแก้ไขหลังจัดทำ",
        "Its file {member} is not the one that the manifest names: it was altered afterwards.",
    ),
    _NOT_SHOWN,
    _SEND_AGAIN,
)
FIGURES_BROKEN = error(
    "pack_figures_broken",
    Text("ไฟล์ตัวเลขไม่เป็นไปตามข้อตกลง ({detail})", "Its file of figures does not follow the contract ({detail})."),
    _NOT_SHOWN,
    _SEND_AGAIN,
)
FIGURES_DISAGREE = error(
    "pack_figures_disagree",
    Text(
        "ไฟล์ตัวเลขเป็นของหน่วยงาน แผน หรือการบันทึกอื่น ไม่ตรงกับ manifest.json",
        "Its figures are of another organisation, plan or save than its manifest.json says.",
    ),
    _NOT_SHOWN,
    _SEND_AGAIN,
)
TOO_MANY = error(
    "too_many_packs",
    Text(
        "โฟลเดอร์มีไฟล์มากกว่า {limit} ไฟล์ ตั้งแต่ไฟล์นี้ไปไม่ได้อ่าน",
        "The folder has more than {limit} files; from this one on they are not read.",
    ),
    Text("การเปรียบเทียบจึงไม่ครบ", "So the comparison is not complete."),
    Text("แยกเป็นหลายโฟลเดอร์", "Use several folders."),
)

# What packs prove

DOUBLED = warning(
    "pack_doubled",
    Text(
        "{organisation} ส่งชุดของปี {year} ไตรมาส {quarter} มากกว่าหนึ่งชุด ใช้ {used}",
        "{organisation} sent more than one pack of {year} Q{quarter}; {used} is used.",
    ),
    Text("ตัวเลขจึงมาจากชุดที่บันทึกหลังสุด ไม่ได้นับซ้ำ", "Its figures are those of the latest save and are not counted twice."),
    Text("เก็บไว้ชุดเดียวเมื่อตรวจแล้ว", "Keep only one once you have looked at them."),
)
HISTORY_REWRITTEN = error(
    "history_rewritten",
    Text(
        "ชุดก่อนของ {organisation} ({earlier} ครั้งที่บันทึก {save} รหัส {code}) ไม่อยู่ในประวัติของชุดนี้",
        "An earlier pack of {organisation} ({earlier}, save {save}, code {code}) is not in the history of this one.",
    ),
    Text("ประวัติถูกเขียนใหม่หลังจากส่งชุดก่อน", "The history was rewritten after the earlier pack was sent."),
    Text(
        "ขอคำชี้แจง และให้หน่วยงานรัน audit --expect {save}:{code}",
        "Ask for an explanation, and have the organisation run audit --expect {save}:{code}.",
    ),
)
HISTORY_ANEW = error(
    "history_anew",
    Text(
        "ประวัติของชุดนี้ไม่มีสิ่งใดตรงกับชุดก่อนของ {organisation} ({earlier} ครั้งที่บันทึก {save} รหัส {code})",
        "Its history has nothing in common with that of an earlier pack of {organisation} ({earlier}, save {save}, "
        "code {code}).",
    ),
    Text(
        "อาจเริ่มประวัติใหม่หลังส่งชุดก่อน หรือมีสองหน่วยงานที่ชื่อเดียวกัน ซึ่งจะแสดงเพียงแห่งเดียว",
        "The history may have been begun anew after the earlier pack was sent, or two organisations have one name: "
        "then only one of them is shown.",
    ),
    Text(
        "ขอคำชี้แจง หากเป็นสองหน่วยงาน ให้แต่ละแห่งใส่ organisation_code ในแผน",
        "Ask for an explanation; where they are two, have each put its organisation_code into its plan.",
    ),
)
HISTORY_CUT = error(
    "history_cut",
    Text(
        "ประวัติในชุดนี้ของ {organisation} มี {found} ครั้ง แต่ชุดของงวดก่อน ({earlier}) บันทึกถึงครั้งที่ {save} แล้ว",
        "The history of {organisation} has {found} {found:save|saves} here, while a pack of an earlier period "
        "({earlier}) was of save {save}.",
    ),
    Text(
        "ประวัติถูกตัดให้สั้นลง ใช้ข้อมูลชุดเก่า หรือจัดทำชุดนี้ ณ การบันทึกครั้งก่อน",
        "The history was cut, an old copy of the data was used, or this pack was made as of an earlier save.",
    ),
    Text(
        "ขอคำชี้แจง และให้หน่วยงานรัน audit --expect {save}:{code}",
        "Ask for an explanation, and have the organisation run audit --expect {save}:{code}.",
    ),
)
SHARED_HISTORY = warning(
    "history_shared",
    Text(
        "ประวัติของ {organisation} เริ่มจากการบันทึกเดียวกับ {other} (รหัส {code})",
        "The histories of {organisation} and {other} begin with the same save (code {code}).",
    ),
    Text(
        "อาจเป็นหน่วยงานเดียวที่เปลี่ยนชื่อหรือรหัส ซึ่งจะนับเป็นสองแห่ง หรือใช้ข้อมูลที่คัดลอกจากอีกแห่ง",
        "It may be one organisation with a new name or code, which is counted twice, or data copied from another.",
    ),
    Text(
        "ตรวจว่าเป็นแห่งเดียวกันหรือไม่ ถ้าใช่ ให้เก็บเฉพาะชุดของชื่อและรหัสปัจจุบัน",
        "Find out which; of one organisation keep only the packs of its present name and code.",
    ),
)
OTHER_FRAME = warning(
    "other_frame",
    Text(
        "แผนของ {organisation} มีกรอบอื่น: {frame}",
        "The plan of {organisation} has another frame: {frame}",
    ),
    Text(
        "เพดานและเป้าหมายของหน่วยงานนี้จึงไม่เหมือนหน่วยงานส่วนใหญ่ แต่ละแห่งตัดสินด้วยเพดานของตนเอง",
        "So its ceilings and targets are not those of most; each organisation is judged by its own.",
    ),
    Text("อ่านตัวเลขของหน่วยงานนี้โดยระวัง", "Read its figures with that in mind."),
)
NOT_BEGUN = warning(
    "pack_not_begun",
    Text("{organisation} ส่งชุดของ{at} ซึ่งยังไม่เริ่ม", "{organisation} sent a pack of {at}, which has not begun."),
    Text(
        "ชุดของงวดหลังสุดเป็นชุดที่ใช้ ตัวเลขของหน่วยงานนี้จึงมาจากชุดนี้ทั้งหมด",
        "The pack of the latest period is the one used, so all its figures are taken from this one.",
    ),
    Text(
        "ขอชุดของไตรมาสที่ถูกต้อง แล้วนำไฟล์นี้ออก",
        "Ask for a pack of the right quarter, and take this file out of the folder.",
    ),
)
UNEXPECTED = warning(
    "unexpected",
    Text("{organisation} ไม่อยู่ในรายชื่อหน่วยงาน", "{organisation} is not in the list of organisations."),
    Text("จึงแสดงไว้ แต่ไม่นับในจำนวนที่ต้องส่ง", "So it is shown, and not counted among those expected."),
    Text("เพิ่มในรายชื่อ หรือตรวจชื่อและรหัส", "Add it to the list, or check its name and code."),
)
LISTED_TWICE = error(
    "listed_twice",
    Text("หน่วยงานนี้ซ้ำกับแถว {other}", "This organisation stands in row {other} already."),
    Text("จำนวนที่ต้องส่งจะนับซ้ำ", "It would be expected twice."),
    Text("ลบแถวที่ซ้ำ หรือใส่รหัสให้หน่วยงานที่ชื่อเหมือนกัน", "Delete one of them, or give codes to organisations of one name."),
)

NO_ENGINE = Text(
    "การเปรียบเทียบหน่วยงานใช้โปรแกรมเสริม ติดตั้งครั้งเดียวด้วยคำสั่ง: .venv/bin/python -m pip install --require-hashes "
    "-r requirements-compare.lock (บน Windows: .venv\\Scripts\\python) โฟลเดอร์สำหรับ Windows ที่แตกจาก zip ต้องจัดทำใหม่ด้วย "
    "run.py portable --compare",
    "Comparing organisations needs an extra, installed once by: .venv/bin/python -m pip install --require-hashes "
    "-r requirements-compare.lock (on Windows: .venv\\Scripts\\python). The folder for Windows has to be made with it: "
    "run.py portable --compare",
)
