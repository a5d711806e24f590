"""The page that shows a document beside its scans: nothing runs, nothing is fetched, frames stand where the words do."""

from __future__ import annotations

import base64
import re
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import cv2
import numpy as np
import pytest
from click.testing import CliRunner

from minutebook import showing, warehouse
from minutebook.cli import main
from minutebook.errors import NotFound, UsageError
from minutebook.intake.fixity import hash_file
from minutebook.model import Box, MediaType, SourceFile
from minutebook.settings import Settings
from minutebook.warehouse import Place, Record, Stretch
from minutebook.webpages import write_document
from minutebook.webpages.document import describe_record
from minutebook.webpages.scans import Scan
from tests.typescript import HEIGHT, LEADING, LEFT, TOP, WIDTH
from tests.unit.pages.scans import save, typed_page
from tests.unit.warehouse.archive import make_batch, make_document, make_run, make_source
from tests.unit.webpages.conftest import HOSTILE_PATH
from tests.unit.webpages.markup import Element, Markup


def read(folder: Path, name: str) -> Record:
    with warehouse.open_published(folder) as published:
        return warehouse.read_record(published, published.find_document(name))


def show(folder: Path, name: str, **scans: Scan) -> Markup:
    """The page of a document, each of its pages with an image but for those given (``p2``)."""
    record = read(folder, name)
    drawn = {page.page_no: scans.get(f"p{page.page_no}", Scan("data:image/jpeg;base64,AAAA")) for page in record.pages}
    return Markup(describe_record(record, record.pages, drawn))


def place_of(box: Element) -> dict[str, float]:
    """Sides of a frame in per cent of the image."""
    return {name: float(value) for name, value in re.findall(r"(\w+):([\d.]+)%", box.attributes["style"])}


def test_nothing_a_document_says_becomes_markup(folder: Path) -> None:
    """Elements, handlers, a script's end, comments, template code and a hostile path are words like any others."""
    page = show(folder, HOSTILE_PATH)
    assert page.complaints() == []
    (script,) = page.find("script")
    assert "alert" not in script.text
    (heading,) = page.find("h1")
    assert '"><svg onload=alert(1)>.pdf' in heading.text
    first, second = page.find("article", "part")
    assert "One </script><img src=x onerror=alert(3)> two" in first.text
    assert "three <!-- four." in first.text
    assert "{{ 7 * 7 }} {% raw %} [<u>the paper</u>]" in second.text
    assert "</script><script>alert(2)</script>" in second.text
    assert "To be reviewed: <em>why</em>" in second.text
    assert "&lt;five&gt;" in second.text


def spread_first_turn(record: Record) -> Record:
    """The document as if its first turn went on on the second page."""
    (meeting,) = record.meetings
    turn = meeting.turns[0]
    stretches = (Stretch(1, 50, "Ambassador Halvorsrud: Thank you"), Stretch(2, 34, "government's note is attached."))
    longer = replace(
        turn, pages=(1, 2), stretches=stretches, places=(*turn.places, Place(2, Box(LEFT, 2000, 1200, 2045)))
    )
    return replace(record, meetings=(replace(meeting, turns=(longer, *meeting.turns[1:])),))


def test_a_turn_over_two_pages_is_told_on_both(folder: Path) -> None:
    """Its number and name on each, its words parted; where the first page is not shown, the second tells all about it."""
    record = spread_first_turn(read(folder, "norway.pdf"))
    turn_id = record.meetings[0].turns[0].turn_id
    scans = {no: Scan("data:image/jpeg;base64,AAAA") for no in (1, 2)}
    first, second = Markup(describe_record(record, record.pages, scans)).find("article", **{"data-turn": turn_id})
    assert first.text.startswith("1 Halvorsrud announced as Ambassador Halvorsrud ; pages 1 , 2 ; confidence 90 %")
    assert first.text.endswith('Thank you for receiving me. "My" goes on on the next page')
    assert second.text == "1 Halvorsrud , continued government's note is attached."
    page = Markup(describe_record(record, record.pages[1:], scans))
    (alone,) = page.find("article", **{"data-turn": turn_id})
    assert alone.text.startswith("1 Halvorsrud , continued announced as Ambassador Halvorsrud ; pages 1, 2 ;")
    assert len(page.find("a", "box", **{"data-turn": turn_id})) == 1


def test_every_link_of_a_page_leads_somewhere(folder: Path) -> None:
    """Also where a turn begins on a page that is not shown, and where a page has no image."""
    record = spread_first_turn(read(folder, "norway.pdf"))
    whole = describe_record(record, record.pages, {1: Scan(None, "gone"), 2: Scan("data:image/jpeg;base64,AAAA")})
    part = describe_record(record, record.pages[1:], {2: Scan("data:image/jpeg;base64,AAAA")})
    for page in (Markup(whole), Markup(part), show(folder, "partial.pdf"), show(folder, HOSTILE_PATH)):
        anchors = [each.attributes["id"] for each in page.elements if "id" in each.attributes]
        assert len(anchors) == len({*anchors})
        links = {each.attributes["href"].removeprefix("#") for each in page.find("a")}
        assert links
        assert links <= {*anchors}


def test_text_cannot_turn_the_line_round(folder: Path) -> None:
    """Controls of direction are shown as a mark, not obeyed."""
    (first, _) = show(folder, HOSTILE_PATH).find("article", "part")
    assert "two �three" in first.text


def test_only_our_own_script_may_run(folder: Path) -> None:
    """The page's policy names the digest of the one script and nothing from elsewhere."""
    page = show(folder, "norway.pdf")
    (policy,) = page.find("meta", **{"http-equiv": "Content-Security-Policy"})
    (script,) = page.find("script")
    digest = base64.b64encode(sha256("".join(script.words).encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}'" in policy.attributes["content"]
    assert policy.attributes["content"].startswith("default-src 'none'")


def test_frames_stand_where_the_words_do(folder: Path) -> None:
    """The first turn is typed in lines 6 and 7, from the left margin, on the image of known size."""
    page = show(folder, "norway.pdf")
    turn = read(folder, "norway.pdf").meetings[0].turns[0]
    (box,) = page.find("a", "box", "turn", **{"data-turn": turn.turn_id})
    longest = max('Ambassador Halvorsrud: Thank you for receiving me. "My"', "government's note is attached.", key=len)
    assert place_of(box) == {
        "left": pytest.approx(100 * LEFT / WIDTH, abs=0.001),
        "top": pytest.approx(100 * (TOP + 5 * LEADING) / HEIGHT, abs=0.001),
        "width": pytest.approx(100 * 30 * len(longest) / WIDTH, abs=0.001),
        "height": pytest.approx(100 * (LEADING + 45) / HEIGHT, abs=0.001),
    }
    assert box.attributes["href"] == f"#t-{turn.turn_id}"
    assert len(page.find("article", id=f"t-{turn.turn_id}")) == 1


def test_each_speaker_has_a_colour_and_a_name_beside_the_page(folder: Path) -> None:
    """The same in frame, name and text; a frame of a doubtful turn is dashed; the legend counts turns."""
    page = show(folder, "norway.pdf")
    turns = read(folder, "norway.pdf").meetings[0].turns
    colours = {}
    for turn in turns:
        marked = [each for each in page.elements if each.attributes.get("data-turn") == turn.turn_id]
        assert {each.tag for each in marked} == {"a", "article"}
        (colour,) = {name for each in marked for name in each.classes if re.fullmatch(r"c\d|nobody", name)}
        colours.setdefault(turn.speaker, colour)
        assert colours[turn.speaker] == colour
        tags = [each for each in marked if "tag" in each.classes]
        assert tags
        assert all(each.text == f"{turn.seq} {turn.speaker}" for each in tags)
    assert len({*colours.values()}) == 2
    assert [each.text for each in page.find("li", "voice")] == ["Halvorsrud 2", "Shen Bonian 2"]
    assert not page.find("a", "box", "doubt")
    assert {each.attributes["data-turn"] for each in show(folder, HOSTILE_PATH).find("a", "box", "doubt")} == {
        read(folder, HOSTILE_PATH).meetings[0].turns[1].turn_id
    }


def test_doubts_are_listed_by_their_reason(folder: Path) -> None:
    """One turn with its speaker, many as a row of links of which the last are only counted."""
    record = read(folder, "norway.pdf")
    (meeting,) = record.meetings
    first, *others = meeting.turns
    many = [
        replace(others[0], turn_id=f"d-p1-t{no}", seq=no, needs_review=True, review_reason="No mark was read.")
        for no in range(2, 22)
    ]
    one = replace(first, needs_review=True, review_reason="Two fit.")
    record = replace(record, meetings=(replace(meeting, turns=(one, *many)),))
    page = Markup(describe_record(record, record.pages, {no: Scan(None, "gone") for no in (1, 2)}))
    told = [each.text for each in page.find("section", "look")]
    assert told == [
        "What to look at Turn 1 , Halvorsrud : Two fit. Turns "
        + " , ".join(str(no) for no in range(2, 14))
        + " and 8 more: No mark was read."
    ]


def test_furniture_and_header_are_told_from_speech(folder: Path) -> None:
    """The page number is greyed at its place and struck out in the lines; the header's line is framed."""
    page = show(folder, "norway.pdf")
    (number,) = page.find("span", "box", "furniture")
    assert number.attributes["title"] == "left out: page number"
    assert place_of(number)["top"] == pytest.approx(100 * TOP / HEIGHT, abs=0.001)
    assert [each.text for each in page.find("span", "left-out")] == ["- 2 -"]
    (field,) = page.find("span", "box", "field")
    assert place_of(field)["top"] == pytest.approx(100 * (TOP + LEADING) / HEIGHT, abs=0.001)


def test_a_missing_page_is_said_and_the_others_are_shown(folder: Path) -> None:
    """In the list of what to look at, beside the page with what mends it, and where its image would be."""
    page = show(folder, "partial.pdf", p2=Scan(None, "took too long"))
    (status,) = page.find("span", "badge")
    assert status.text == "partial"
    (look,) = page.find("section", "look")
    assert "Page 2 is missing" in look.text
    (sheet,) = page.find("section", "sheet", id="page-2")
    assert "Page 2 is missing. It could not be read" in sheet.text
    assert "Page 2: no image. took too long" in sheet.text
    assert "minutebook rerun" in sheet.text
    assert len(page.find("img")) == 1


def test_frames_that_would_lie_beside_the_words_are_left_out(folder: Path) -> None:
    """Where the image is not the one that was read, it is shown without frames, and this is said."""
    page = show(folder, "norway.pdf", p1=Scan("data:image/jpeg;base64,AAAA", fits=False))
    (first,) = page.find("section", "sheet", id="page-1")
    assert "its boxes do not fit the page as it is now" in first.text
    turns = {each.attributes["id"] for each in page.find("a", "box") if "id" in each.attributes}
    assert turns
    assert all(anchor.endswith("-2") for anchor in turns)


def test_a_document_that_could_not_be_opened_says_why(folder: Path) -> None:
    page = show(folder, "locked.pdf")
    assert page.complaints() == []
    assert "It asks for a password. What mends it: Remove the password." in page.find("main")[0].text
    assert page.find("section", "sheet") == []


def test_meetings_of_one_document_stand_apart(folder: Path) -> None:
    page = show(folder, "two.pdf")
    first, second = page.find("section", "meeting")
    assert first.text.startswith("Meeting 1 of 2, minutes, 4 turns Minutes of the Talk")
    assert second.text.startswith("Meeting 2 of 2, minutes, 0 turns A second meeting 1963-01-05")
    assert "Shen Bonian , Vice Minister ( China ) participant speaker also: Shen" in first.text


def test_editors_insertions_are_told_from_the_speakers_words(folder: Path) -> None:
    (mark,) = show(folder, "norway.pdf").find("span", "mark", "supplied")
    assert mark.text == "[the paper]"
    assert mark.attributes["title"] == "supplied"


def test_chinese_is_shown_as_it_is(folder: Path) -> None:
    page = show(folder, "chinese.pdf")
    assert [each.text for each in page.find("a", "tag")] == ["1 沈伯年", "? 2 哈尔沃斯鲁大使"]
    assert "渔网是两个合作社的。“损失不大”，但是要赔偿。" in page.find("article", "part")[0].text


@pytest.fixture(scope="module")
def scanned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse of one document whose scan, two images, lies in its batch."""
    place = tmp_path_factory.mktemp("scanned")
    root = place / "fisheries"
    root.mkdir()
    files = []
    for no in (1, 2):
        path = save(typed_page((f"THIS IS PAGE {no} OF THE TALK,", "AND THERE IS NO OTHER.")), root / f"page-{no}.png")
        hashed = hash_file(path)
        files.append(SourceFile(path.name, path, hashed.sha256, hashed.size, MediaType.PNG))
    whole = sha256("\n".join(file.sha256 for file in files).encode()).hexdigest()
    source = replace(make_source("talk"), files=tuple(files), sha256=whole, document_id=whole[:16])
    warehouse.publish(place / "warehouse", make_batch(root, (source,)), [make_document(source)], make_run())
    return place / "warehouse"


def test_a_document_is_written_with_its_scans_inside(scanned: Path, tmp_path: Path) -> None:
    """One file that needs nothing else: each page as a small grey JPEG of its own; the file is named on stdout."""
    out = tmp_path / "deep" / "talk.html"
    done = CliRunner().invoke(main, ["show", "talk", "--html", str(out), "--warehouse", str(scanned)])
    assert (done.exit_code, done.stdout) == (0, f"{out}\n")
    assert [path.name for path in out.parent.iterdir()] == ["talk.html"]
    page = Markup(out.read_text(encoding="utf-8"))
    assert page.complaints() == []
    images = []
    for image in page.find("img"):
        content = base64.b64decode(image.attributes["src"].removeprefix("data:image/jpeg;base64,"))
        images.append(cv2.imdecode(np.frombuffer(content, np.uint8), cv2.IMREAD_UNCHANGED))
    first, second = images
    assert first.ndim == 2
    assert 1200 <= max(first.shape) <= 1300
    assert np.count_nonzero(first != second) > 50
    assert out.stat().st_size < 400_000


def test_a_turn_is_shown_on_its_own_pages(scanned: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only these, and the page says so; the turn is marked from the start."""
    monkeypatch.setattr(
        "minutebook.webpages.document.draw_scans",
        lambda _source, pages, _settings: {page.page_no: Scan("data:image/jpeg;base64,AAAA") for page in pages},
    )
    turn = read(scanned, "talk").meetings[0].turns[3]
    page = Markup(write_document(scanned, turn.turn_id, tmp_path / "turn", Settings()).path.read_text())
    assert [each.attributes["id"] for each in page.find("section", "sheet")] == ["page-2"]
    assert "shows 1 page of the document alone: 2." in page.find("main")[0].text
    assert [each.attributes["data-turn"] for each in page.find("article", "chosen")] == [turn.turn_id]
    with pytest.raises(NotFound, match="no page 7"):
        write_document(scanned, "talk", tmp_path / "page.html", Settings(), 7)


def test_a_scan_that_is_gone_leaves_the_rest(scanned: Path, tmp_path: Path) -> None:
    """The frames are drawn on an empty sheet of the page's shape, and the command tells with exit code 3."""
    gone = scanned.parent / "fisheries" / "page-2.png"
    kept = gone.rename(tmp_path / "page-2.png")
    try:
        out = tmp_path / "talk.html"
        done = CliRunner().invoke(main, ["show", "talk", "--html", str(out), "--warehouse", str(scanned)])
    finally:
        kept.rename(gone)
    assert done.exit_code == 3
    assert "page 2: " in done.stderr
    assert "is not there any more" in done.stderr
    page = Markup(out.read_text(encoding="utf-8"))
    assert page.complaints() == []
    assert page.find("img") == []
    assert page.find("div", "image", "blank")[0].attributes["style"] == f"aspect-ratio:{WIDTH}/{HEIGHT}"
    assert page.find("a", "box", "turn")


def test_no_scan_is_overwritten_by_a_slip(folder: Path, tmp_path: Path) -> None:
    """A name that is none of a web page is refused before anything is drawn."""
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(b"%PDF-1.4")
    with pytest.raises(UsageError, match=r"ends in \.html"):
        write_document(folder, "norway.pdf", scan, Settings())
    assert scan.read_bytes() == b"%PDF-1.4"
    assert showing.describe(folder, "norway.pdf")
