"""The slides on somebody's own template: its size and layouts, its bands and grounds, and nothing of its slides."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

import openpyxl
import pytest
from pptx import Presentation
from pptx.util import Inches

from acplan.exports.deck.colours import THEME, contrast, unreadable
from acplan.exports.slides import TemplateUnusable, slides, template_of
from acplan.store import DataFolder
from kit.contents import sample
from kit.slides import figures, made, opened, template, words


def test_a_template_lends_its_size_and_layouts_but_not_its_slides() -> None:
    data = slides(sample(2569, 4), "th", template=template())
    file = opened(data)
    assert (file.slide_width, file.slide_height) == (Inches(10), Inches(5.625))
    assert "องค์การบริหารส่วนจังหวัดมุกดาหาร" in words(next(iter(file.slides)))
    titled = list(file.slides)[1]
    assert titled.slide_layout.name == "Title Only"
    assert titled.shapes.title.text_frame.text.startswith("คดีทุจริต 7 เรื่อง ลดลงจากปีฐาน")
    assert figures(data, "cases") == figures(made("th"), "cases")
    assert all(any(shape.name == "sample" for shape in slide.shapes) for slide in file.slides)


@pytest.mark.parametrize(
    ("size", "only"), [((10, 7.5), None), ((13.333, 7.5), "Blank"), ((10, 7.5), "Title and Content")]
)
def test_a_template_without_the_right_layout_is_used_all_the_same(size: tuple[float, float], only: str | None) -> None:
    file = opened(slides(sample(2569, 4), "en", template=template(*size, only=only)))
    assert "Corruption cases: 7 (base year: 10)" in words(list(file.slides)[1])
    for slide in file.slides:
        assert not [holder for holder in slide.placeholders if not holder.text_frame.text]
        assert all(shape.top + shape.height <= file.slide_height for shape in slide.shapes)


@pytest.mark.parametrize("data", [b"", b"PK no presentation", b"\xd0\xcf\x11\xe0 password"])
def test_a_broken_template_is_told_in_words(data: bytes) -> None:
    with pytest.raises(TemplateUnusable) as refused:
        slides(sample(2569, 4), "th", template=data)
    assert "template.pptx" in refused.value.sentence.th
    assert "template.pptx" in refused.value.sentence.en


def test_a_workbook_and_a_damaged_package_are_no_templates() -> None:
    stream = io.BytesIO()
    openpyxl.Workbook().save(stream)
    damaged = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(template())) as source, zipfile.ZipFile(damaged, "w") as target:
        for name in source.namelist():
            target.writestr(name, b"<cut" if name == "ppt/presentation.xml" else source.read(name))
    for data in (stream.getvalue(), damaged.getvalue()):
        with pytest.raises(TemplateUnusable):
            slides(sample(2569, 4), "th", template=data)


def with_parts(data: bytes, **parts: bytes) -> bytes:
    """The same package with some parts changed, named by the end of their names without its dots."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(stream, "w") as target:
        for name in source.namelist():
            found = next((part for key, part in parts.items() if name.endswith(key.replace("__", "/") + ".xml")), None)
            target.writestr(name, source.read(name) if found is None else found)
    return stream.getvalue()


def part(data: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name).decode()


def test_nothing_is_left_that_names_a_slide_of_the_template() -> None:
    """Custom shows and sections name slides; a file that names one it has not is repaired when it is opened."""
    data = template()
    presentation = part(data, "ppt/presentation.xml")
    entries = re.findall(r'<p:sldId [^>]*id="(\d+)"[^>]*r:id="(\w+)"', presentation)
    assert len(entries) == 2
    show = f'<p:custShow name="สั้น" id="0"><p:sldLst><p:sld r:id="{entries[0][1]}"/></p:sldLst></p:custShow>'
    section = (
        '<p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14="http://schemas.microsoft.com/'
        'office/powerpoint/2010/main"><p14:section name="ก" id="{6D1B3C5A-0000-4000-8000-000000000001}"><p14:sldIdLst>'
        f'<p14:sldId id="{entries[1][0]}"/></p14:sldIdLst></p14:section></p14:sectionLst></p:ext>'
    )
    inside = f"<p:custShowLst>{show}</p:custShowLst>"
    changed = presentation.replace("<p:defaultTextStyle>", inside + "<p:defaultTextStyle>")
    changed = re.sub(r"<p:extLst>.*</p:extLst>", "", changed, flags=re.DOTALL)
    changed = changed.replace("</p:presentation>", f"<p:extLst>{section}</p:extLst></p:presentation>")
    made_of_it = slides(sample(2569, 4), "th", template=with_parts(data, ppt__presentation=changed.encode()))
    left = part(made_of_it, "ppt/presentation.xml")
    assert "custShow" not in left
    assert "sectionLst" not in left
    with zipfile.ZipFile(io.BytesIO(made_of_it)) as archive:
        names = archive.namelist()
    assert len(names) == len(set(names))
    pages = [name for name in names if re.fullmatch(r"ppt/slides/slide\d+\.xml", name)]
    assert len(pages) == len(opened(made_of_it).slides)


def grounded(colour: str) -> bytes:
    """A template whose master has a ground of one colour."""
    ground = f'<p:bg><p:bgPr><a:solidFill><a:srgbClr val="{colour}"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>'
    data = template(13.333, 7.5)
    name = "ppt/slideMasters/slideMaster1.xml"
    master = re.sub(r"<p:bg>.*?</p:bg>", ground, part(data, name), flags=re.DOTALL)
    return with_parts(data, slideMaster1=master.encode())


@pytest.mark.parametrize(("colour", "dark"), [("14213D", True), ("8A1C1C", True), ("FFF8E7", False), ("FFFFFF", False)])
def test_dark_grounds_of_templates_get_paper_under_the_letters(colour: str, dark: bool) -> None:
    for slide in opened(slides(sample(2570, 1), "th", template=grounded(colour))).slides:
        paper = [shape for shape in slide.shapes if shape.name == "paper"]
        assert len(paper) == dark
        foot = next(shape for shape in slide.shapes if shape.name == "foot")
        assert all(p.top <= foot.top and foot.top + foot.height <= p.top + p.height + Inches(0.1) for p in paper)


def coloured(**colours: str) -> bytes:
    """A template whose theme has other colours."""
    data = template(13.333, 7.5)
    theme = part(data, "ppt/theme/theme1.xml")
    for name, code in colours.items():
        theme = re.sub(rf"<a:{name}>.*?</a:{name}>", f'<a:{name}><a:srgbClr val="{code}"/></a:{name}>', theme)
    return with_parts(data, theme1=theme.encode())


NAVY = {
    "lt1": "14213D",
    "dk1": "F5F0E6",
    "dk2": "FCA311",
    "accent1": "FCA311",
    "accent2": "8ECAE6",
    "accent3": "95D5B2",
}
TEAL = {
    "lt1": "FFFFFF",
    "dk1": "1B2B2B",
    "dk2": "0B5351",
    "accent1": "0B6E69",
    "accent2": "E2703A",
    "accent3": "3A7D44",
}
GOLD = TEAL | {"accent1": "FFC000"}


@pytest.mark.parametrize(
    ("colours", "left"),
    [(TEAL, set(TEAL)), (GOLD, set(TEAL) - {"accent1"}), (NAVY, {"accent2"})],
    ids=["teal", "gold", "navy"],
)
def test_a_template_gives_the_colours_that_can_be_read(colours: dict[str, str], left: set[str]) -> None:
    """Gold on white has a contrast of 1.6; verdicts in green, amber and red cannot be read on navy."""
    data = slides(sample(2569, 4), "en", template=coloured(**colours))
    found = set()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if re.match(r"ppt/(slides|charts)/[a-z]+\d+\.xml", name):
                found |= set(re.findall(r'<a:schemeClr val="(\w+)"', archive.read(name).decode()))
    assert found == left


def test_a_theme_that_names_its_colours_in_another_way_is_used() -> None:
    data = template(13.333, 7.5)
    theme = part(data, "ppt/theme/theme1.xml")
    theme = re.sub(r"<a:accent1>.*?</a:accent1>", '<a:accent1><a:prstClr val="navy"/></a:accent1>', theme)
    theme = re.sub(r"<a:lt1>.*?</a:lt1>", '<a:lt1><a:scrgbClr r="0" g="0" b="0"/></a:lt1>', theme)
    found = opened(slides(sample(2569, 4), "en", template=with_parts(data, theme1=theme.encode())))
    assert len(found.slides) > 20


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("767676", "FFFFFF") == pytest.approx(4.54, abs=0.01)  # the lightest grey that passes
    assert unreadable(THEME) == frozenset(), "our own colours can be read"
    assert unreadable({name: code for name, code in THEME.items() if name != "dk2"}) == {"dk2"}


def banded(top: float, bottom: float) -> bytes:
    """A template with a band over the slide, from and to shares of its height."""
    file = Presentation(io.BytesIO(template(13.333, 7.5)))
    band = file.slides[0].shapes.add_shape(
        1, 0, int(top * Inches(7.5)), Inches(13.333), int((bottom - top) * Inches(7.5))
    )
    file.slide_master.shapes._spTree.append(band._element)
    stream = io.BytesIO()
    file.save(stream)
    return stream.getvalue()


def test_bands_of_a_template_stay_free() -> None:
    for slide in list(opened(slides(sample(2570, 1), "th", template=banded(0.94, 1.0))).slides):
        foot = next(shape for shape in slide.shapes if shape.name == "foot")
        assert foot.top + foot.height <= 0.94 * Inches(7.5)
    for slide in list(opened(slides(sample(2570, 1), "th", template=banded(0.0, 0.3))).slides)[1:]:
        mark = next(shape for shape in slide.shapes if shape.name == "sample")
        assert mark.top >= 0.3 * Inches(7.5)


def test_the_first_slide_of_a_template_is_its_own() -> None:
    first = next(iter(opened(slides(sample(2569, 4), "en", template=template(13.333, 7.5))).slides))
    assert first.slide_layout.name == "Title Slide"
    assert first.shapes.title.text_frame.text == "Report to the council"
    assert "Corruption cases: 7 (base year: 10)" in words(first)
    assert [holder.placeholder_format.idx for holder in first.placeholders] == [0, 1, 11, 12]


def test_a_template_with_macros_is_no_template() -> None:
    """Saved under the name of a file without macros, it would not be opened."""
    plain, macros = (f"application/vnd.{kind}.main+xml" for kind in (
        "openxmlformats-officedocument.presentationml.presentation", "ms-powerpoint.presentation.macroEnabled",
    ))  # fmt: skip
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(template())) as source, zipfile.ZipFile(stream, "w") as target:
        for name in source.namelist():
            target.writestr(name, source.read(name).replace(plain.encode(), macros.encode()))
    with pytest.raises(TemplateUnusable):
        slides(sample(2569, 4), "th", template=stream.getvalue())


def test_the_template_lies_in_the_data_folder(tmp_path: Any) -> None:
    assert template_of(DataFolder(tmp_path)) is None
    mine = template()
    (tmp_path / "template.pptx").write_bytes(mine)
    assert template_of(DataFolder(tmp_path)) == mine
    (tmp_path / "template.pptx").write_bytes(b"mine")
    with pytest.raises(TemplateUnusable):
        template_of(DataFolder(tmp_path))
