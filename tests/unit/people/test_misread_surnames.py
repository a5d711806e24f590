"""Chinese surnames and foreign names that a heavy scan misreads in a list, a title or a label."""

from __future__ import annotations

from minutebook.people import resolve
from minutebook.rules import load_rulebook
from minutebook.segment import find_meetings
from minutebook.text import clean_lines
from tests.typescript import damage, type_pages

RULES = load_rulebook()


def read(title: str, own: str, guests: str, labels: str) -> tuple[list[str], list[str | None]]:
    """Who took part, and who speaks under labels of one character each, or parted by commas."""
    head = f"{title}\n\n时间：1965年3月16日下午四时\n地点：人民大会堂\n参加人：我方：{own}\n对方：{guests}\n记录：沈若川\n\n"
    turns = "\n\n".join(f"{label}：我们再研究一下。" for label in labels.split(","))
    lines = damage(clean_lines(type_pages(head + turns + "\n", "chi_sim"), RULES))
    (meeting,) = resolve(find_meetings(lines, RULES), lines, RULES)
    return [person.name for person in meeting.people], [turn.speaker for turn in meeting.turns]


TITLE = "伍副总理同古巴代表团团长罗布莱斯谈话记录"
OWN, GUESTS = "副总理伍敬堂、外贸部副部长{}", "代表团团长罗布莱斯、糖业公司经理卡桑加"


def test_the_misread_character_may_stand_in_most_labels_too() -> None:
    _, spoken = read(TITLE, OWN.format("都仲谦"), GUESTS, "伍,罗,都,罗,都,罗,都,伍,郗")
    assert {spoken[2], spoken[4], spoken[8]} == {"郗仲谦"}


def test_two_readings_of_a_foreign_name_are_one_and_it_has_the_characters_of_such_names() -> None:
    people, spoken = read(TITLE.replace("罗布莱斯", "罗布菜斯"), OWN.format("秦汝舟"), GUESTS, "伍,罗,伍,罗")
    assert spoken[1::2] == ["罗布莱斯", "罗布莱斯"]
    assert "罗布菜斯" not in people


def test_a_character_that_looks_like_a_surname_is_read_for_it() -> None:
    """装 in a label is 裴, who is listed, and so is 形 for 邢 in the list; 标 is like nobody."""
    _, spoken = read(TITLE, OWN.format("裴汝舟"), GUESTS, "伍,罗,裴,罗,装,标")
    assert spoken[4:] == ["裴汝舟", None]
    people, _ = read(TITLE, OWN.format("形汝舟"), GUESTS, "伍,罗,伍,罗")
    assert "邢汝舟" in people
