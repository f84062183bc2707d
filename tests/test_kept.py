"""What is kept of an upload: the cells that were read and nothing else, from which all that is stored can be shown."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.comments import Comment

from acplan.audit.audit import audit
from acplan.progress.checks import check_progress
from acplan.progress.form import form
from acplan.progress.state import State, changes
from acplan.schema import PLAN_SHEETS, PROGRESS_SHEETS
from acplan.store import DataFolder, Record, opened, undo
from acplan.store.folder import digest
from acplan.store.log import Log
from acplan.upload.preview import accept, preview
from acplan.workbook.kept import kept_copy
from acplan.workbook.names import file_name
from acplan.workbook.personal import is_personal
from acplan.workbook.read import read_workbook
from kit.builders import DONE, HEADLINE, INDICATORS, INDICTED, PROJECTS, RUNNING, edited, the_plan
from kit.workbooks import filled, saved, workbook
from kit.workbooks import opened as book_in

TODAY = date(2026, 11, 22)
CITIZEN = "1101700203450"
"""An invented number with a right check digit."""
ANSWERS: dict[str, dict[Any, dict[str, Any]]] = {
    HEADLINE: {
        1: {
            "คดีทุจริตใหม่ในไตรมาส": 3, "ขั้นตอนที่นับ": INDICTED, "แหล่งข้อมูล": "ทะเบียน", "หมายเหตุ": "ก\nข",
            "ข้อมูล ณ วันที่": date(2023, 12, 31),
        }
    },
    PROJECTS: {
        5: {"สถานะ": RUNNING, "ความก้าวหน้าสะสม (ร้อยละ)": 0.5, "งบตามข้อบัญญัติ (บาท)": "ไม่ใช้งบ", "หลักฐาน": "007"},
        6: {"สถานะ": DONE, "ความก้าวหน้าสะสม (ร้อยละ)": 100, "ผลการดำเนินงาน": "_x0041_", "ปัญหา/อุปสรรค": "-"},
    },
    INDICATORS: {"P01-O1a": {"ผลสะสม": "๕ ช่องทาง"}, "P08-O2": {"ผลสะสม": "มี"}, "P01-R1": {"ผลสะสม": "50%"}},
}  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    (tmp_path / "sample").mkdir()
    return DataFolder(tmp_path)


def sent() -> bytes:
    return filled(form(the_plan(), State(), 2567, 1, save=0), ANSWERS)


def put(folder: DataFolder, data: bytes, name: str = "form.xlsx", **more: str) -> Record:
    found = preview(data, the_plan(), opened(folder, the_plan(), TODAY), TODAY)
    assert not found.refused, [issue.as_dict() for issue in found.issues]
    return accept(folder, the_plan(), found, name=name, **more)


def test_a_row_that_answers_with_nothing_but_a_nought_is_kept(folder: DataFolder) -> None:
    money, both = {"เบิกจ่ายสะสม (บาท)": 0}, {"สถานะ": RUNNING, "ความก้าวหน้าสะสม (ร้อยละ)": 25}
    record = put(folder, filled(form(the_plan(), State(), 2567, 1, save=0), {PROJECTS: {21: money, 6: both}}))
    kept = read_workbook((folder.history / record.file).read_bytes()).rows["projects"]
    assert {row.values["project"]: row.values.get("disbursed") for row in kept} == {6: None, 21: 0}
    assert audit(folder, the_plan(), TODAY).clean


def everything(data: bytes) -> bytes:
    """All parts of a workbook, unpacked, one after the other."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return b"\n".join(name.encode() + archive.read(name) for name in archive.namelist())


def test_the_copy_reads_as_the_original_did_cell_by_cell() -> None:
    reading = check_progress(sent(), the_plan(), State(), TODAY)
    again = check_progress(kept_copy(reading), the_plan(), State(), TODAY)
    stored = changes(State(), reading.rows)
    assert len(stored) == 15  # 5 of the headline, 4 and 3 of the projects, "-" of nothing stored, 3 of the indicators
    assert changes(State(), again.rows) == stored
    assert again.marks == reading.marks | {"form": "ปีงบประมาณ 2567 ไตรมาส 1"}

    def places(found: Any) -> set[tuple[str, int, str]]:
        return {(row.sheet, row.number, row.letters["year"]) for rows in found.rows.values() for row in rows}

    assert places(again) < places(reading)


def test_the_log_has_hash_and_name_of_the_original_and_the_audit_is_clean(folder: DataFolder) -> None:
    data = sent()
    record = put(folder, data, name="ผลงาน ไตรมาส 1.xlsx")
    copy = (folder.history / record.file).read_bytes()
    assert (record.name, record.sha256, record.kept) == ("ผลงาน ไตรมาส 1.xlsx", digest(data), digest(copy))
    assert copy != data
    again = sorted(openpyxl.load_workbook(io.BytesIO(copy)).sheetnames)
    assert again == sorted(["คำชี้แจง", HEADLINE, PROJECTS, INDICATORS])
    assert audit(folder, the_plan(), TODAY).clean


def test_a_copy_that_was_altered_is_found(folder: DataFolder) -> None:
    record = put(folder, sent())
    path = folder.history / record.file
    path.write_bytes(edited(path.read_bytes(), lambda book: book[PROJECTS].cell(8, 7, 99)))
    assert [issue.wording.code for issue in audit(folder, the_plan(), TODAY).findings][:1] == ["audit_file_altered"]


def test_logs_that_kept_the_original_are_read(folder: DataFolder) -> None:
    record = put(folder, sent())
    line = json.loads(folder.log.read_bytes())
    assert line["kept"] == record.kept
    assert Record(**{**vars(record), "kept": ""}).kept_sha256 == record.sha256


SECRET = "นายสมมติ ไม่มีจริง"


def with_secrets(book: Any) -> None:
    sheet = book[PROJECTS]
    sheet.cell(3, 14, "บันทึกภายใน")
    sheet.cell(4, 14, SECRET)
    sheet["A1"] = SECRET
    sheet["D4"].comment = Comment(SECRET, SECRET)
    sheet.oddHeader.center.text = SECRET
    book.properties.creator = book.properties.title = SECRET
    book.create_sheet("ทด")["A1"] = SECRET
    book.defined_names["x"] = openpyxl.workbook.defined_name.DefinedName("x", attr_text=f'"{SECRET}"')
    book["คำชี้แจง"]["D30"] = SECRET


def test_nothing_that_was_not_read_is_kept(folder: DataFolder) -> None:
    data = edited(sent(), with_secrets)
    assert SECRET.encode() in everything(data)
    record = put(folder, data)
    assert SECRET.encode() not in everything((folder.history / record.file).read_bytes())
    assert audit(folder, the_plan(), TODAY).clean


def extra(name: str, content: str) -> bytes:
    """The form with one more member that no sheet refers to."""
    stream = io.BytesIO(sent())
    with zipfile.ZipFile(stream, "a") as archive:
        archive.writestr(name, content)
    return stream.getvalue()


@pytest.mark.parametrize(
    "name",
    [
        "xl/pivotCache/pivotCacheDefinition1.xml", "xl/worksheets/sheet9.xml", "xl/drawings/vmlDrawing1.vml",
        "docProps/custom.xml", "xl/externalLinks/externalLink1.xml", "customXml/item1.xml",
    ],
)  # fmt: skip
def test_a_citizen_number_anywhere_is_not_kept(folder: DataFolder, name: str) -> None:
    record = put(folder, extra(name, f"<x>{CITIZEN}</x>"))
    assert all(CITIZEN.encode() not in path.read_bytes() for path in folder.history.iterdir())
    assert CITIZEN.encode() not in everything((folder.history / record.file).read_bytes())


def test_what_an_earlier_version_kept_whole_becomes_a_copy(folder: DataFolder) -> None:
    data = edited(sent(), with_secrets)
    record = put(folder, data)
    path = folder.history / record.file
    older = Log().with_record(replace(record, kept=""))
    folder.log.write_bytes(older.data)
    folder.log_copy.write_bytes(older.data)
    path.write_bytes(data)

    found = opened(folder, the_plan(), TODAY)
    assert [issue.wording.code for issue in found.notices] == ["copies_made"]
    copy = path.read_bytes()
    assert [(r.kind, r.sha256, r.kept) for r in found.records] == [
        ("upload", digest(data), digest(copy)),
        ("copies", "", ""),
    ]
    assert SECRET.encode() not in everything(copy)
    assert found.records[0].code == older.records[0].code  # papers of then still stand
    assert audit(folder, the_plan(), TODAY).clean
    path.write_bytes(data)  # as if it had been cut off behind the record
    assert len(opened(folder, the_plan(), TODAY).records) == 2
    assert path.read_bytes() == copy
    assert undo(folder, the_plan(), after=2, reason="ทดสอบ").name == "1"


def test_an_edit_by_hand_is_kept_as_it_was_read(folder: DataFolder) -> None:
    put(folder, sent())
    path = folder.yearly(2567)
    by_hand = edited(path.read_bytes(), lambda book: (book.create_sheet("ทด").append([SECRET]), alter(book[PROJECTS])))
    path.write_bytes(by_hand)
    record = opened(folder, the_plan(), TODAY).records[-1]
    assert (record.kind, record.sha256) == ("edit", digest(by_hand))
    assert SECRET.encode() not in everything((folder.history / record.file).read_bytes())
    assert SECRET.encode() not in everything(path.read_bytes())
    assert audit(folder, the_plan(), TODAY).clean


def alter(sheet: Any) -> None:
    place = next(cell for cell in sheet[1] if cell.value == "ผลการดำเนินงาน")
    sheet.cell(2, place.column, "แก้ด้วยมือ")


# Columns that ask for persons


PERSONAL = """
ชื่อ-สกุลผู้ร้องเรียน | ชื่อ - นามสกุล ผู้ถูกกล่าวหา | ผู้กระทำผิด | ผู้กระทำความผิด | หมายเลขคดี | คดีหมายเลขดำที่ | เบอร์โทร
หมายเลขโทรศัพท์ | โทรศัพท์ผู้ร้อง | อีเมล | ที่อยู่ | ที่อยู่ผู้ร้องเรียน | รายชื่อผู้เข้าร่วม | เลขประจำตัวประชาชน 13 หลัก | วันเกิด
ผู้ถูกร้อง (ถ้ามี) | จำเลย | ผู้ ถูก ร้อง เรียน | สังกัดผู้ถูกร้อง | จำนวนและชื่อผู้ร้องเรียน | เลขรับเรื่องร้องเรียน
E-mail ผู้ร้องเรียน | Complainant name | Name of complainant | Name of the accused | Case No. | Case number | Case ID
Telephone | Mobile no. | Email address | Home address | ID card number | First name | Last Name | Offender
Name (complainant) | Complainant's name | Date of birth | LINE ID | Names of accused | ชื่อเจ้าหน้าที่ที่ถูกร้อง | Contact number
รายนามผู้ถูกชี้มูล | รายชื่อ | ผู้ถูกดำเนินการทางวินัย | บุคคลที่ถูกกล่าวหา | เจ้าหน้าที่ที่กระทำผิด | ผู้ให้ข้อมูลเบาะแส | ผู้รับสินบน | เลข ปชช.
รหัสพนักงาน | คดีที่ | หมายเลขดำ | เลขที่คำร้อง | คดีอาญาหมายเลข | บัญชีธนาคาร | เพศ | คู่สมรส | Respondent | Person's name | Case #
Officer name | Identity of complainant | Thai ID | Staff ID | Nickname | DOB | Mail | Contact details | Guilty party
ชือ-สกุล | ชื่อ-สกูล | ชื่ิอ-สกุล | ชื่อ-สุกล | นามสกลุ | ผู้ถุกร้อง | ผุ้ร้องเรียน | ผู้กล่าวห่า | Complainent | Acused officer
คำนำหน้า | นาย/นาง/นางสาว | ไลน์ | อายุ (ปี) | ผู้ให้ถ้อยคำ | คู่สัญญาที่ถูกกล่าวหา | ส.อบจ. ที่ถูกร้อง | สมาชิกสภาท้องถิ่นที่ถูกร้องเรียน
Reference no. of complaint | Acct no. | ผู้กระทำการทุจริต | ผู้ให้ข้อมูล | ผู้ติดต่อ | รหัสเรื่องร้องเรียน | รหัสคดี | ชื่อนักการเมือง
บุคคลที่เกี่ยวข้อง | Person involved | Case file no. | Guilty person | ID Line | 13 หลัก | SSN
"""
HARMLESS = """
ชื่อโครงการย่อย | จำนวนผู้ร้องเรียน | จำนวนผู้กระทำผิด | จำนวนเรื่องร้องเรียนทางโทรศัพท์ | ช่องทางร้องเรียนทางอีเมล
ความพึงพอใจของผู้ร้องเรียน | ร้อยละผู้ร้องเรียนที่พึงพอใจ | ชื่อหน่วยงาน | เรื่องที่อยู่ระหว่างดำเนินการ | Number of complainants
Total complainants | No. of complaints | Project name | พยานหลักฐาน | เลขที่หนังสือ | มาตรการคุ้มครองผู้แจ้งเบาะแส
ผู้รับผิดชอบโครงการ | Complaints addressed | ชื่อสกุลเงิน | จำนวนคดี | Channel (phone, e-mail)
ผู้ร้องเรียน (ราย) | ผู้ถูกชี้มูล (คน) | การลงโทษผู้กระทำผิด | ค่าโทรศัพท์ | ที่อยู่เว็บไซต์ | ร้องเรียน (โทรศัพท์) | คดีที่ชี้มูล | อายุโครงการ
โทรศัพท์หน่วยงาน | Office phone | ตัวเลขคดี | ตัวเลขเรื่องร้องเรียน | ระยะเวลาแจ้งผลผู้ร้องเรียน
โครงการมือถือสะอาด | Complaints | Accounts audited
เลขหมายสายด่วน | ใบอนุญาต | ชื่อจังหวัดสกลนคร | ผู้รองรับ | ผู้รายงาน | การถูกต้องของข้อมูล
Phone calls received | E-mails received | ผู้ให้ข้อมูล (คน) | จำนวนผู้ให้ข้อมูล | รหัสโครงการ | ผู้ติดต่อประสานงาน
Suspected cases | Complaints by phone | Telephone hotline | Victim support | Average | Staff trained | Renamed
"""


def listed(words: str) -> list[str]:
    return [word.strip() for line in words.strip().splitlines() for word in line.split("|")]


@pytest.mark.parametrize("header", listed(PERSONAL))
def test_a_column_that_asks_for_a_person_is_refused_without_other_advice(header: str) -> None:
    data = workbook({PROJECTS: [["ปีงบประมาณ", "ไตรมาส", "ลำดับโครงการ", "สถานะ", header], [2569, 1, 5, DONE, "x"]]})
    assert [(issue.wording.code, issue.cell) for issue in read_workbook(data).issues] == [("personal_data", "E1")]


@pytest.mark.parametrize("header", listed(HARMLESS))
def test_a_column_that_asks_for_none_is_not(header: str) -> None:
    data = workbook({PROJECTS: [["ปีงบประมาณ", "ไตรมาส", "ลำดับโครงการ", "สถานะ", header], [2569, 1, 5, DONE, "x"]]})
    assert "personal_data" not in [issue.wording.code for issue in read_workbook(data).issues]


def test_no_header_of_ours_asks_for_a_person() -> None:
    for sheet in (*PROGRESS_SHEETS, *PLAN_SHEETS):
        assert not any(map(is_personal, (*sheet.title, *sheet.aliases)))
        for column in sheet.columns:
            assert not any(map(is_personal, (*column.header, *column.aliases, column.name)))


def test_no_text_of_a_filled_in_row_is_taken_for_a_header() -> None:
    rows = [
        ["ปีงบประมาณ", "ไตรมาส", "ลำดับโครงการ", "ผลการดำเนินงาน", "ปัญหา/อุปสรรค"],
        [2569, 1, 5, "ประชุมผู้ร้องเรียนแล้ว", "ที่อยู่ไม่ชัด"],
    ]
    assert read_workbook(workbook({PROJECTS: rows})).issues == []


@pytest.mark.parametrize("header", ["ชื่อ-สกุลผู้ถูกร้องเรียน", "ข้อมูลผู้ร้องเรียน", "Accused officer"])
def test_a_header_of_two_rows_that_asks_for_a_person_is_refused(header: str) -> None:
    rows = [["รายงานผล", None, None, header], ["ปีงบประมาณ", "ไตรมาส", "ลำดับโครงการ", "ที่ 1"], [2569, 1, 5, "x"]]
    found = read_workbook(workbook({PROJECTS: rows})).issues
    assert ("personal_data", "D1") in [(issue.wording.code, issue.cell) for issue in found]


def test_headers_of_two_rows_on_a_sheet_that_is_not_read() -> None:
    head = ["ปีงบประมาณ", "ไตรมาส", "ลำดับโครงการ"]
    beside = [["อบจ.มุกดาหาร", "ปี 2567"], ["ลำดับ", "ชื่อ-สกุลผู้ร้องเรียน"], [1, "x"]]
    found = read_workbook(workbook({PROJECTS: [head, [2569, 1, 5]], "ทะเบียน": beside})).issues
    assert ("personal_data", "ทะเบียน", "B2") in [(issue.wording.code, issue.sheet, issue.cell) for issue in found]
    told = [["เรื่อง", "ผล"], [1, "ผู้ร้องเรียน"], ["แจ้ง", "ผู้ถูกร้อง 2 ราย ชี้แจงแล้ว"]]
    found = read_workbook(workbook({PROJECTS: [head, [2569, 1, 5]], "บันทึก": told})).issues
    assert [issue.wording.code for issue in found if issue.cell == "B3"] == []


def test_no_note_of_the_form_is_taken_for_a_person_on_a_renamed_sheet() -> None:
    book = book_in(form(the_plan(), State(), 2567, 1, save=0))
    book[HEADLINE].title = "ไตรมาส1"
    found = read_workbook(saved(book)).issues
    assert [issue.wording.code for issue in found] == ["renamed_sheet"]


@pytest.mark.parametrize("title", ["รายชื่อผู้ร้องเรียน", "Complainants"])
def test_a_sheet_of_persons_is_refused(title: str) -> None:
    data = workbook({PROJECTS: [["ปีงบประมาณ", "ไตรมาส", "ลำดับโครงการ"]], title: [["ที่", "x"]]})
    assert "personal_data" in [issue.wording.code for issue in read_workbook(data).issues]


def test_what_is_typed_beside_a_save_is_kept_without_citizen_numbers(folder: DataFolder) -> None:
    found = preview(sent(), the_plan(), opened(folder, the_plan(), TODAY), TODAY)
    accept(folder, the_plan(), found, name="form.xlsx", reason=f"ตามคำร้องของ {CITIZEN}", role="๑-๑๐๑๗-๐๐๒๐๓-๔๕-๐")
    record = undo(
        folder,
        the_plan(),
        after=1,
        reason=f"ผิดคน {CITIZEN[:1]}-{CITIZEN[1:5]}-{CITIZEN[5:10]}-{CITIZEN[10:12]}-{CITIZEN[12:]}",
    )
    kept = folder.log.read_text("utf-8")
    assert CITIZEN not in kept
    assert record.reason == "ผิดคน "
    assert [each.reason for each in opened(folder, the_plan(), TODAY).records] == ["ตามคำร้องของ ", "ผิดคน "]


# Names of files


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("form.xlsx", "form.xlsx"),
        ("ผลงาน.xlsx", "ผลงาน.xlsx"),
        ("ผลงาน.xlsx".encode("cp874").decode("utf-8", "surrogateescape"), "ผลงาน.xlsx"),
        (b"\xff\xfe\x80\xdb.xlsx".decode("utf-8", "surrogateescape"), "����.xlsx"),
        ("a\x00b\x1b[31m\nc\u202ex.xlsx", "ab[31mcx.xlsx"),
        (f"คำร้อง {CITIZEN}.xlsx", "คำร้อง .xlsx"),
        ("1234567890123 ๑๑๐๑๗๐๐๒๐๓๔๕๐ ก.xlsx", " ก.xlsx"),
        ("ก 11 0170 0203450.xlsx", "ก.xlsx"),
        ("\x07", "�"),
        ("ก" * 300 + ".xlsx", "ก" * 120 + "….xlsx"),
        ("ﷺ" * 5000, "ﷺ" * 120 + "…"),
    ],
)
def test_a_file_name_can_be_shown_and_stored(folder: DataFolder, given: str, shown: str) -> None:
    assert file_name(given) == shown


@pytest.mark.parametrize("name", ["ผลงาน.xlsx".encode("cp874").decode("utf-8", "surrogateescape"), "a\x00\nb\x1b.xlsx"])
def test_an_odd_name_is_saved_and_leaves_no_stray(folder: DataFolder, name: str) -> None:
    record = put(folder, sent(), name=name)
    assert record.name in {"ผลงาน.xlsx", "ab.xlsx"}
    assert opened(folder, the_plan(), TODAY).records == (record,)
    assert folder.strays() == []
    assert audit(folder, the_plan(), TODAY).clean
