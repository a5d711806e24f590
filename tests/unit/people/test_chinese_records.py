"""Who was at a Chinese talk or meeting, from title, lists and sentences of its record."""

from __future__ import annotations

import pytest

from minutebook.model import Meeting
from minutebook.people import resolve
from minutebook.people.lists.lists import read_list
from minutebook.people.names.lexicon import open_lexicon
from minutebook.rules import load_rulebook
from minutebook.segment import find_meetings
from minutebook.text import clean_lines
from tests.typescript import type_pages

RULES = load_rulebook()


def read(text: str) -> Meeting:
    lines = clean_lines(type_pages(text, "chi_sim"), RULES)
    (meeting,) = resolve(find_meetings(lines, RULES), lines, RULES)
    return meeting


def roles(meeting: Meeting) -> dict[str, set[str]]:
    return {person.name: {role.value for role in person.roles} for person in meeting.people}


def test_a_surname_with_its_office_is_who_is_listed_in_full() -> None:
    """``包部长`` of title and labels, ``对外经济联络委员会包国梁部长`` of the list."""
    meeting = read(
        "包部长接见古巴大使埃斯科瓦尔谈话记录\n\n接见人：对外经济联络委员会包国梁部长\n被接见人：古巴大使埃斯科瓦尔\n"
        "时间：1962年10月5日\n\n包部长：糖到了没有？\n\n大使：到了。\n\n包部长：好。\n"
    )
    assert {turn.speaker for turn in meeting.turns} == {"包国梁", "埃斯科瓦尔"}
    assert set(roles(meeting)) == {"包国梁", "埃斯科瓦尔"}


def test_a_bare_surname_is_called_by_what_stands_behind_it() -> None:
    meeting = read(
        "厂务会议记录\n\n时间：1951年6月14日\n到会：简厂长、工会闵主席\n请假：会计倪先生\n\n"
        "简厂长：今天谈热。\n\n闵主席：工会出钱买冰。\n\n简厂长：好。\n"
    )
    assert roles(meeting) == {
        "简厂长": {"speaker", "participant"},
        "闵主席": {"speaker", "participant"},
        "倪先生": {"absent"},
    }


@pytest.mark.parametrize("office", ["本系办公室", "外事处", "市工商业联合会", "党委办公厅"])
def test_an_office_that_recorded_and_a_delegation_that_came_are_no_people(office: str) -> None:
    meeting = read(
        f"石平主任与日本海运协会访华团会谈情况\n\n时间：1978年9月2日\n中方：石平主任\n日方：安田信行\n记录：{office}\n\n"
        "石平主任：请坐。\n\n安田：谢谢。\n\n石平主任：请讲。\n"
    )
    assert set(roles(meeting)) == {"石平", "安田信行"}


@pytest.mark.parametrize(
    ("sentence", "name", "told"),
    [
        ("包慧在座并作记录。", "包慧", {"recorder"}),
        ("由包慧同志记录。", "包慧", {"recorder"}),
        ("俞明担任翻译。", "俞明", {"interpreter"}),
        ("谈话由俞明担任翻译。", "俞明", {"interpreter"}),
        ("俞明任法语翻译，包慧记录。", "俞明", {"interpreter"}),
        ("俞明任法语翻译，包慧记录。", "包慧", {"recorder"}),
        ("由俞明担任缅文口译、包慧同志做记录。", "包慧", {"recorder"}),
        ("俞明任翻译兼记录。", "俞明", {"interpreter", "recorder"}),
        ("施可为主持。", "施可为", {"chair"}),
    ],
)
def test_a_sentence_above_the_first_speech_says_what_somebody_did(sentence: str, name: str, told: set[str]) -> None:
    meeting = read(
        f"石平司长约见挪威大使林德谈话摘要\n\n一九六六年二月二十二日上午十一时，石平司长在外交部约见挪威大使林德。{sentence}\n\n"
        "司长：请坐。\n\n大使：谢谢。\n\n司长：请讲。\n"
    )
    assert roles(meeting)[name] == told


def test_who_is_in_the_chair_of_a_chinese_meeting_is_not_of_the_list() -> None:
    """As elsewhere: he chairs and speaks; those present are others. Where nobody is listed he is of those who took part."""
    meeting = read(
        "部务会议记录\n\n时间：1954年2月25日\n主席：石平（副部长）\n出席：葛文（司长）、孟云（局长）\n\n"
        "石平：开会。\n\n葛文：好。\n\n孟云：好。\n"
    )
    assert roles(meeting)["石平"] == {"speaker", "chair"}
    alone = read(
        "部务会议记录\n\n时间：1954年2月25日\n主席：石平（副部长）\n\n石平：开会。\n\n葛文：好。\n\n石平：好。\n"
    )
    assert roles(alone)["石平"] == {"speaker", "participant", "chair"}


def test_a_title_without_a_word_for_the_talk_names_who_took_part() -> None:
    meeting = read(
        "袁维则副代表拜会哥伦比亚代表马尔多纳多\n\n时间：1975年10月20日上午11时\n记录：骆丹\n\n"
        "马大使：请尝咖啡。\n\n袁副代表：香得很。\n\n马大使：我也收集邮票。\n"
    )
    assert roles(meeting)["袁维则"] == roles(meeting)["马尔多纳多"] == {"speaker", "participant"}


def test_who_is_known_by_his_office_alone_speaks_under_it() -> None:
    """As second party of the title too; an office that both parties have means neither."""
    said = "\n\n时间：1971年6月30日\n整理：钱益之\n\n樊大使：您好。\n\n{0}：好。\n\n樊大使：谢谢。\n"
    meeting = read("樊大使拜会瑞士外交部秘书长谈话情况" + said.format("秘书长"))
    assert [turn.speaker for turn in meeting.turns] == ["樊大使", "秘书长", "樊大使"]
    assert [person.title for person in meeting.people if person.name == "秘书长"] == ["瑞士外交部秘书长"]
    meeting = read("瑞士大使拜会挪威大使谈话情况" + said.format("大使"))
    assert meeting.turns[1].speaker != "瑞士大使"
    assert "瑞士大使" not in roles(meeting)


@pytest.mark.parametrize(
    ("party", "label"),
    [
        ("副司长柴景和会见", "柴副司长"),
        ("柴景和副司长与", "柴副司长"),
        ("柴景和同", "柴景和"),
        ("柴景和同志会见", "柴景和"),
    ],
)
def test_a_given_name_may_end_in_the_word_and(party: str, label: str) -> None:
    """``和`` right before a verb; nor is ``同志`` the word with."""
    meeting = read(
        f"{party}丹麦参赞尼尔森谈话纪要\n\n时间：1973年6月14日\n翻译：任碧霞\n\n尼尔森：请坐。\n\n{label}：好。\n\n尼尔森：请讲。\n"
    )
    assert [turn.speaker for turn in meeting.turns] == ["尼尔森", "柴景和", "尼尔森"]


def test_the_word_and_behind_an_office_parts_two_people() -> None:
    meeting = read("石平总理和林德大使谈话纪要\n\n时间：1973年6月14日\n\n石平：请坐。\n\n林德：好。\n\n石平：请讲。\n")
    assert [turn.speaker for turn in meeting.turns] == ["石平", "林德", "石平"]


@pytest.mark.parametrize(
    ("listed", "name"),
    [
        ("姜副部长一平", "姜一平"),
        ("姜副部长文德", "姜文德"),
        ("姜秘书长平", "姜平"),
        # Neither the surname of a land nor the whole name behind an office is taken apart.
        ("苏专家彼得", "彼得"),
        ("班主任王明", "王明"),
    ],
)
def test_an_office_stands_between_surname_and_given_name(listed: str, name: str) -> None:
    meeting = read(
        f"部务会议记录\n\n日期　一九五三年二月九日\n出席　柏守诚　{listed}　冉志学\n\n柏守诚：开会。\n\n冉志学：好。\n\n柏守诚：好。\n"
    )
    assert name in roles(meeting)


@pytest.mark.parametrize("behind", ["夫妇", "一行", "等三人", "以下"])
def test_what_is_no_given_name_behind_an_office(behind: str) -> None:
    meeting = read(
        f"部务会议记录\n\n日期　一九五三年二月九日\n出席　柏守诚　姜副部长{behind}\n\n柏守诚：开会。\n\n柏守诚：好。\n\n柏守诚：好。\n"
    )
    assert not any(name.startswith("姜") and len(name) > 1 for name in roles(meeting))


def test_who_has_his_office_within_his_name_is_called_by_surname_and_office() -> None:
    meeting = read(
        "部务会议记录\n\n日期　一九五三年二月九日\n出席　柏守诚　姜副部长一平　冉志学\n\n"
        "柏守诚：开会。\n\n姜副部长：好。\n\n冉志学：好。\n"
    )
    assert [turn.speaker for turn in meeting.turns] == ["柏守诚", "姜一平", "冉志学"]


@pytest.mark.parametrize(
    ("listed", "name"),
    [
        ("西欧司罗延庆", "罗延庆"),
        ("外交部西欧司罗延庆", "罗延庆"),
        ("法国学者马尔尚", "马尔尚"),
        ("美国商人贝尔", "贝尔"),
    ],
)
def test_departments_and_callings_before_a_name(listed: str, name: str) -> None:
    meeting = read(
        f"江司长约见瑞士大使布吕格谈话摘要\n\n时间：1973年5月8日\n在座：瑞士使馆一秘麦尔，{listed}\n\n"
        f"大使：您好。\n\n江司长：好。\n\n{name}：六十米。\n\n麦尔：好。\n"
    )
    assert roles(meeting)[name] == {"speaker", "participant"}
    assert meeting.turns[2].speaker == name


def test_the_land_of_an_office_alone_is_nobody() -> None:
    meeting = read(
        "外事处与锡金商务代表会谈纪录\n\n时间：1959年3月1日\n会谈双方：处长多吉旺堆；商务代表辛格\n\n"
        "辛格：等了四天。\n\n多吉：桥在修。\n\n辛格：好。\n"
    )
    assert set(roles(meeting)) == {"多吉旺堆", "辛格"}


@pytest.mark.parametrize("called", ["伍老", "老伍", "伍工"])
def test_a_bracket_in_a_label_names_whom_it_calls_by_surname(called: str) -> None:
    """In a list too."""
    said = f"石顾问：请看图。\n\n{called}（伍伯涵）：河改过道。\n\n石顾问：那么碑就在河里。\n\n{called}：对。\n"
    meeting = read(f"关于边界的座谈记录\n\n1960年8月15日\n\n{said}")
    assert [turn.speaker for turn in meeting.turns] == ["石顾问", "伍伯涵", "石顾问", "伍伯涵"]
    meeting = read(f"座谈记录\n\n时间：1960年8月15日\n参加：石顾问、{called}（伍伯涵）\n\n{said}")
    assert [turn.speaker for turn in meeting.turns] == ["石顾问", "伍伯涵", "石顾问", "伍伯涵"]


def test_a_bracket_of_another_surname_renames_nobody() -> None:
    meeting = read(
        "座谈记录\n\n时间：1960年8月15日\n参加：石平（石老）、伍老（葛文）\n\n石平：请看图。\n\n伍老：好。\n\n石平：好。\n"
    )
    assert [turn.speaker for turn in meeting.turns] == ["石平", "伍老", "石平"]


def test_the_sentence_above_the_first_speech_says_who_asked_them_there() -> None:
    meeting = read(
        "关于边界的座谈记录\n\n1960年8月15日上午，外交部顾问祁伯钧在北京饭店邀请几位老先生座谈。席间由路芸女士记录。\n\n"
        "祁顾问：请看图。\n\n谷老：河改过道。\n\n祁顾问：请写下来。\n"
    )
    assert roles(meeting)["祁伯钧"] == {"speaker", "participant"}
    assert roles(meeting)["路芸"] == {"recorder"}


@pytest.mark.parametrize(
    ("listed", "title"),
    [
        ("英国四十八家集团：彭布尔顿（参赞）、惠特洛", "参赞"),
        ("外交部西欧司：彭布尔顿；外贸部：惠特洛", None),
        ("参赞：彭布尔顿、惠特洛", "参赞"),
        ("彭布尔顿：参赞；惠特洛：秘书", "参赞"),
    ],
)
def test_a_colon_within_a_list_is_no_part_of_a_name(listed: str, title: str | None) -> None:
    """Where those behind it come from, or an office before or behind it."""
    meeting = read(
        f"接待工作谈话记录\n\n时间：1964年5月16日\n外宾姓名职务：{listed}\n我方出席：沙应天\n\n"
        "彭布尔顿：您好。\n\n沙应天：好。\n\n惠特洛：好。\n"
    )
    assert {person.name: person.title for person in meeting.people if person.name == "彭布尔顿"} == {"彭布尔顿": title}
    assert set(roles(meeting)) == {"彭布尔顿", "惠特洛", "沙应天"}


@pytest.mark.parametrize("party", ["尼泊尔客人", "美国朋友", "日本各界人士"])
def test_guests_without_a_name_are_nobody(party: str) -> None:
    meeting = read(
        f"席总理与{party}谈话要点\n\n日期：1961年10月6日\n在座：栾副部长\n\n席总理：十九天？\n\n普拉丹：是的。\n\n席总理：好。\n\n普拉丹：好。\n"
    )
    assert set(roles(meeting)) == {"席总理", "栾副部长", "普拉丹"}


@pytest.mark.parametrize("called", ["苏斯洛夫书记", "苏联大使"])
def test_a_side_is_nobody_whom_the_other_mentions(called: str) -> None:
    """A character that stands for a country may be that of a side, whatever foreign names begin with it."""
    text = "中苏两国水利会谈记录\n\n时间：1962年5月4日\n地点：人民大会堂\n\n中：开始吧。\n\n苏：好。\n\n"
    text += f"中：请转告{called}。\n\n苏：一定。\n\n中：还有吗？\n\n苏：没有了。\n"
    meeting = read(text)
    assert {turn.speaker for turn in meeting.turns} <= {None, "中", "苏"}
    assert set(roles(meeting)) == {"中", "苏"}


def test_an_ambassador_of_a_country_is_no_guest_whom_the_list_lost() -> None:
    text = (
        "葛副部长会谈纪要\n\n时间：1969年6月17日\n出席人员：葛其琛、沙姆\n\n葛：开始吧。\n\n莫：好。\n\n沙：同意。\n\n"
    )
    text += "葛：请转告莫桑比克大使。\n\n莫：一定。\n\n沙：好。\n"
    meeting = read(text)
    assert "莫" in {turn.label for turn in meeting.turns} and "" not in roles(meeting)


def test_why_somebody_was_away_is_no_name() -> None:
    """An office whose holder is not named, and in brackets the reason; an office of one word before a name is none of it."""
    lexicon = open_lexicon(RULES, "chi_sim")
    entries = read_list("市文化局局长（病假）、处员卞秋、副局长石平（公出）", lexicon)
    assert [entry.named.name for entry in entries] == ["卞秋", "石平"]


@pytest.mark.parametrize("signs", ["（）", "〔〕", "【】"])
@pytest.mark.parametrize("sides", [("中", "南"), ("我方", "对方")])
def test_a_side_in_brackets_heads_its_people_and_is_nobody(signs: str, sides: tuple[str, str]) -> None:
    one, other = (f"{signs[0]}{side}{signs[1]}" for side in sides)
    text = (
        f"港务代表团会谈记录\n\n时间：1978年6月12日\n出席：{one}石平、孟云、葛文\n　　　{other}马里奇、日瓦诺维奇\n\n"
        "石平：桥吊多久修一次？\n\n马里奇：四百小时。\n\n石平：谢谢。\n"
    )
    lines = clean_lines(type_pages(text, "chi_sim"), RULES)
    (meeting,) = resolve(find_meetings(lines, RULES), lines, RULES)
    assert [person.name for person in meeting.people] == ["石平", "孟云", "葛文", "马里奇", "日瓦诺维奇"]


def test_where_somebody_comes_from_stands_before_his_name() -> None:
    text = (
        "座谈记录\n\n时间：1978年6月12日\n出席：站长石平，荷兰瓦赫宁根的林德博士和博斯工程师\n\n"
        "石平：水走了没有？\n\n博斯：没有走。\n\n石平：谢谢。\n"
    )
    lines = clean_lines(type_pages(text, "chi_sim"), RULES)
    (meeting,) = resolve(find_meetings(lines, RULES), lines, RULES)
    assert [person.name for person in meeting.people] == ["石平", "林德", "博斯"]
