"""Projects by name: the plan's short ones, and full ones cut between words where a plan has none."""

from __future__ import annotations

from acplan.words.project_names import named, short_name
from acplan.words.text import Text
from kit.builders import the_plan

OWN, SHORT = Text("องค์การบริหารส่วนจังหวัดมุกดาหาร", "Mukdahan PAO"), Text("อบจ.มุกดาหาร", "Mukdahan PAO")


def cut(thai: str, english: str = "A name") -> Text:
    return short_name(Text(thai, english), OWN, SHORT)


def test_every_project_of_the_plan_has_a_short_name_of_its_own() -> None:
    shorts = [project.short for project in the_plan().projects]
    for names in zip(*shorts, strict=True):
        assert len(set(names)) == 41
        assert all(0 < len(name) <= 32 for name in names)


def test_what_all_names_share_is_left_out() -> None:
    assert cut("มาตรการป้องกันผลประโยชน์ทับซ้อนขององค์การบริหารส่วนจังหวัดมุกดาหาร").th == "ป้องกันผลประโยชน์ทับซ้อน"
    assert cut("กิจกรรมการประเมินผล").th == "ประเมินผล"
    assert cut("โครงการองค์การบริหารส่วนจังหวัดมุกดาหารพบประชาชน").th == "อบจ.มุกดาหารพบประชาชน"
    assert cut("โครงการ").th == "โครงการ", "never nothing"


def test_long_names_are_cut_between_words_and_never_end_in_a_small_one() -> None:
    assert cut("โครงการส่งเสริมการมีส่วนร่วมของประชาชนในการบริหารกิจการ").th == "ส่งเสริมการมีส่วนร่วม…"
    assert cut("ก", "Strengthening transparency in the use of government property").en == "Strengthening transparency…"
    assert cut("ก", "Public service standards").en == "Public service standards"


def test_a_project_is_named_with_its_units() -> None:
    told = named(29, Text("กระจายอำนาจ", "Decentralised authority"), ("กองการเจ้าหน้าที่", "สำนักงานเลขานุการ"))
    assert told.th == "โครงการ 29 กระจายอำนาจ (กองการเจ้าหน้าที่, สำนักงานเลขานุการ)"
    assert told.en == "project 29, Decentralised authority (Personnel, Secretariat)"


def test_one_of_a_thing_is_not_told_as_several() -> None:
    sentence = Text("{n} โครงการ", "{n} {n:project|projects}")
    assert [sentence("en", n=n) for n in (0, 1, 2)] == ["0 projects", "1 project", "2 projects"]
    assert sentence.fill(n=1) == ("1 โครงการ", "1 project")
