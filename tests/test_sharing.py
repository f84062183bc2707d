"""Looking together: who is let in reads; nothing is changed without the passphrase, and never in a person's name."""

from __future__ import annotations

import getpass
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.uploaded_file_manager import UploadedFileRec
from streamlit.testing.v1 import AppTest

from acplan import sharing
from acplan.figures.saves import saves
from acplan.measures.summary import summarise
from acplan.plan import Plan
from acplan.store import Access, DataFolder, ReadingOnly, Record, save_plan, undo, withdraw
from acplan.store.log import read_log
from acplan.store.plans import NewPlan
from acplan.ui.sharing import keep_only_of
from acplan.upload.preview import accept, preview
from acplan.words.failures import failure
from acplan.words.history import record_sentence
from kit.builders import INDICTED, PLAN_FILE, book_of, quarters, state_of, the_plan, whole_year
from kit.pages import LANGS, PAGES, Seen, run, saved
from kit.stores import TODAY, by_hand, files, now, other_plan, put, three_saves

PASSPHRASE = "แผนมุกดาหาร-2569"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
READING = {"th": "อ่านอย่างเดียว", "en": "Reading only"}
PLAIN = {"th": "ไม่เข้ารหัส", "en": "not encrypted"}
NOBODY_SAVES = {"th": "ไม่มีผู้ใดส่งไฟล์หรือบันทึกจากที่นี่ได้", "en": "nobody can upload or save here"}
WRONG = {"th": "รหัสผ่านไม่ถูกต้อง", "en": "That is not the passphrase"}


@pytest.fixture
def waited(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """What wrong tries would have cost."""
    found: list[float] = []
    monkeypatch.setattr(sharing, "sleep", found.append)
    return found


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("ACPLAN_SHARE", sharing.sealed(PASSPHRASE))
    return PASSPHRASE


# The passphrase


def test_only_the_passphrase_opens_and_wrong_tries_are_slow(opened: str, waited: list[float]) -> None:
    assert sharing.is_shared()
    assert sharing.has_passphrase()
    assert sharing.opens(opened)
    assert sharing.opens(f" {opened}\n")
    assert sharing.sealed("\udc81\udc82"), "what a window in another encoding hands on"
    assert waited == []
    assert not sharing.opens("")
    assert not sharing.opens(opened[:-1])
    assert not sharing.opens(opened.upper() + "x")
    assert waited == [1.0, 1.0, 1.0]


def test_letters_that_look_the_same_are_the_same(monkeypatch: pytest.MonkeyPatch, waited: list[float]) -> None:
    monkeypatch.setenv("ACPLAN_SHARE", sharing.sealed("caf\u00e9 number nine"))
    assert sharing.opens("cafe\u0301 number nine")
    assert sharing.opens("\u00a0caf\u00e9\u00a0number nine"), "a blank that holds words together, as Word has it"
    monkeypatch.setenv("ACPLAN_SHARE", sharing.sealed("ก\u0e33ลังใจ 2569"))
    assert sharing.opens("ก\u0e4d\u0e32ลังใจ 2569"), "sara am in one letter or two"
    assert waited == []


def test_it_is_compared_in_constant_time(opened: str, waited: list[float], monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[tuple[bytes, bytes]] = []

    def compare(left: bytes, right: bytes) -> bool:
        compared.append((left, right))
        return True

    monkeypatch.setattr(sharing.hmac, "compare_digest", compare)
    assert sharing.opens("something else"), "nothing but that comparison decides"
    assert [len(each) for each in compared[0]] == [64, 64]


def test_what_the_server_is_given_does_not_tell_the_passphrase() -> None:
    first, second = sharing.sealed(PASSPHRASE), sharing.sealed(PASSPHRASE)
    assert first != second
    assert PASSPHRASE not in first
    assert PASSPHRASE.encode().hex() not in first


@pytest.mark.parametrize("value", ["reading", "1", "nonsense:", ":", "zz:zz", "00:"])
def test_what_is_no_passphrase_lets_everybody_read_and_nobody_in(
    value: str, monkeypatch: pytest.MonkeyPatch, waited: list[float]
) -> None:
    monkeypatch.setenv("ACPLAN_SHARE", value)
    assert sharing.is_shared()
    assert not sharing.opens("")
    assert not sharing.opens(PASSPHRASE)


@pytest.mark.parametrize("value", [None, ""])
def test_a_dashboard_of_ones_own_is_not_shared(value: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ACPLAN_SHARE", raising=False)
    if value is not None:
        monkeypatch.setenv("ACPLAN_SHARE", value)
    assert not sharing.is_shared()


# The data folder


def _save(folder: DataFolder, plan: Plan) -> Record:
    found = preview(book_of(state_of(quarters(2566, 3, 4, 1, 2)), 2566), plan, now(folder), TODAY)
    return accept(folder, plan, found, name="a.xlsx", reason="x", role="นักวิชาการ")


def _save_plan(folder: DataFolder, plan: Plan) -> Record | None:
    return save_plan(folder, plan, NewPlan(other_plan(50)[0], plan.version), name="p.xlsx", after=3, reason="x")


def _save_same_plan(folder: DataFolder, plan: Plan) -> Record | None:
    return save_plan(folder, plan, NewPlan(PLAN_FILE.read_bytes(), plan.version), name="p.xlsx", after=3, reason="x")


def _undo(folder: DataFolder, plan: Plan) -> Record:
    return undo(folder, plan, after=3, reason="x")


def _withdraw(folder: DataFolder, plan: Plan) -> Record:
    return withdraw(folder, plan, 2566, 1, after=3, reason="x")


CHANGES = (_save, _save_plan, _save_same_plan, _undo, _withdraw)


@pytest.mark.parametrize("change", CHANGES)
def test_a_reader_changes_nothing_by_any_way(change: Callable[[DataFolder, Plan], object], tmp_path: Path) -> None:
    folder = three_saves(tmp_path)
    before = files(folder)
    with pytest.raises(ReadingOnly) as refused:
        change(replace(folder, access=Access.READER), the_plan())
    assert files(folder) == before
    assert "Nothing was changed" in failure(refused.value)("en")
    assert "ยังไม่มีสิ่งใดถูกเปลี่ยน" in failure(refused.value)("th")
    change(folder, the_plan())
    assert files(folder) != before, "an account of the machine does"


def test_who_knows_the_passphrase_is_logged_as_a_role_and_never_as_a_person(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(getpass, "getuser", lambda: "somchai.jaidee")
    folder = three_saves(tmp_path)
    record = _save(replace(folder, access=Access.PASSPHRASE), the_plan())
    assert record.user == "*passphrase"
    assert record.role == "นักวิชาการ"
    assert "somchai" not in folder.log.read_text("utf-8").splitlines()[-1]
    told = record_sentence(record)
    assert "ผู้ใช้รหัสผ่านทางเครือข่าย (นักวิชาการ) ส่งไฟล์" in told.th
    assert "someone with the passphrase, over the network (นักวิชาการ) uploaded" in told.en
    stored = now(folder)
    listed = saves(summarise(stored.state, stored.plan, None, sample=False, save_number=4), stored.records)
    (told_too, *_) = listed.figures[0].table.column("who")
    assert "someone with the passphrase, over the network (นักวิชาการ)" in str(told_too)
    assert "somchai.jaidee ย้อน" in record_sentence(undo(folder, the_plan(), after=4, reason="x")).th


# The pages


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ACPLAN_DATA", str(tmp_path))
    return saved(tmp_path, state_of(whole_year(2565, 10)))


def changes_offered(test: AppTest) -> list[str]:
    """Everything on a page by which something stored could be changed."""
    kinds = ("save", "saveplan", "undo", "withdraw")
    buttons = [str(button.key) for button in test.button if str(button.key).partition("_")[0] in kinds]
    return [*buttons, *(str(each.key) for each in test.file_uploader)]


def menu_words(test: AppTest) -> str:
    return " ".join(element.proto.body for element in test.sidebar.get("html"))


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("page", ["progress", "plan_check"])
def test_a_page_with_changes_only_reads_where_no_passphrase_was_chosen(
    page: str, lang: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert changes_offered(run(folder, page, lang).test)
    monkeypatch.setenv("ACPLAN_SHARE", "reading")
    seen = run(folder, page, lang)
    assert changes_offered(seen.test) == []
    assert not [each for each in seen.test.text_input if each.key == "passphrase"]
    assert NOBODY_SAVES[lang] in seen.text
    assert READING[lang] in menu_words(seen.test)
    assert PLAIN[lang] in menu_words(seen.test)


@pytest.mark.usefixtures("overseeing")
@pytest.mark.parametrize("page", PAGES)
def test_no_page_offers_a_reader_a_change(page: str, folder: Path, opened: str) -> None:
    assert changes_offered(run(folder, page).test) == []


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("page", ["progress", "plan_check"])
def test_the_passphrase_opens_the_session_and_no_other(
    page: str, lang: str, folder: Path, opened: str, waited: list[float]
) -> None:
    test = run(folder, page, lang).test
    assert changes_offered(test) == []
    seen = typed(test, "not that one")
    assert waited == [1.0]
    assert WRONG[lang] in seen.text
    assert changes_offered(test) == []
    seen = typed(test, opened)
    assert changes_offered(test)
    assert READING[lang] not in menu_words(test)
    other = {"progress": "plan_check", "plan_check": "progress"}[page]
    test.switch_page(f"pages/{other}.py").run()
    assert changes_offered(test), "it is kept for the session"
    assert changes_offered(run(folder, page, lang).test) == [], "and for no other"


def test_the_server_keeps_no_file_of_a_session_without_the_passphrase() -> None:
    """Whoever sends files past the page would fill the machine's memory."""
    manager, sessions = MemoryUploadedFileManager("/upload"), {"opened"}
    keep_only_of(sessions, manager)
    file = UploadedFileRec("1", "a.xlsx", XLSX, b"PK")
    for session in ("reader", "opened"):
        manager.add_file(session_id=session, file=file)
    assert manager.get_files("reader", ["1"]) == []
    assert manager.get_files("opened", ["1"]) == [file]
    sessions.add("reader")
    manager.add_file(session_id="reader", file=file)
    assert manager.get_files("reader", ["1"]) == [file]


def typed(test: AppTest, passphrase: str) -> Seen:
    test.text_input(key="passphrase").input(passphrase)
    (button,) = (each for each in test.button if str(each.key).startswith("FormSubmitter:passphrase"))
    button.click().run()
    assert not test.exception
    return Seen(test)


def test_what_is_saved_with_the_passphrase_stands_in_the_history(folder: Path, opened: str) -> None:
    test = run(folder, "progress").test
    typed(test, opened)
    data = book_of(state_of(quarters(2566, 3, stage=INDICTED)), 2566)
    test.file_uploader[0].set_value(("a.xlsx", data, XLSX)).run()
    (button,) = (each for each in test.button if str(each.key).startswith("save_"))
    button.click().run()
    assert not test.exception
    assert now(DataFolder(folder)).records[-1].user == "*passphrase"
    assert "ผู้ใช้รหัสผ่านทางเครือข่าย ส่งไฟล์" in Seen(test).text


def test_a_save_begun_before_sharing_was_narrowed_is_refused(
    folder: Path, opened: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The buttons are not the gate: whatever a page still offers, the folder refuses."""
    test = run(folder, "progress").test
    typed(test, opened)
    data = book_of(state_of(quarters(2566, 3, stage=INDICTED)), 2566)
    test.file_uploader[0].set_value(("a.xlsx", data, XLSX)).run()
    monkeypatch.setattr("acplan.ui.sharing.may_change", lambda page: True)
    test.session_state["may_save"] = False
    (button,) = (each for each in test.button if str(each.key).startswith("save_"))
    button.click().run()
    assert not test.exception
    assert len(now(DataFolder(folder)).records) == 1
    assert "เปิดให้อ่านได้อย่างเดียว ต้องใส่รหัสผ่านก่อน" in Seen(test).text


@pytest.mark.parametrize("lang", LANGS)
def test_an_encrypted_line_is_not_called_plain(
    lang: str, folder: Path, opened: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    overheard = {"th": "อาจดักอ่านรหัสผ่าน", "en": "may read the passphrase"}[lang]
    assert overheard in run(folder, "progress", lang).text
    monkeypatch.setattr("acplan.ui.sharing._encrypted", lambda: True)
    seen = run(folder, "progress", lang)
    assert overheard not in seen.text
    assert PLAIN[lang] not in menu_words(seen.test)
    assert READING[lang] in menu_words(seen.test)


@pytest.mark.parametrize("lang", LANGS)
def test_nothing_is_said_of_sharing_where_nobody_shares(lang: str, folder: Path) -> None:
    words = menu_words(run(folder, "progress", lang).test)
    assert READING[lang] not in words
    assert PLAIN[lang] not in words


def test_a_workbook_edited_in_excel_is_recorded_though_only_readers_look(folder: Path, opened: str) -> None:
    put(DataFolder(folder), state_of(quarters(2566, 3, 2)), 2566)
    by_hand(DataFolder(folder), 2566, 1, 5)
    assert not run(folder, "overview").test.exception
    assert read_log(DataFolder(folder)).records[-1].kind == "edit"
