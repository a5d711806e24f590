"""Headers of Chinese records: labels that are sentences, several on a line, in brackets; hours, days and places as written."""

from __future__ import annotations

import pytest

from minutebook.model import Field, MarkType
from minutebook.people import resolve
from minutebook.text import clean_lines
from tests.typescript import type_pages
from tests.unit.segment.typed import RULES, read, read_moment

SAID = "\n\n石平副部长：请坐。\n\n林德大使：谢谢。\n\n石平副部长：请讲。\n"
TITLE = "石平副部长接见挪威大使林德谈话记录\n\n"


def fields(text: str) -> list[tuple[str | None, str, str]]:
    (meeting,) = read(text, "chi_sim")
    return [(each.label, each.field.value, each.value) for each in meeting.header]


@pytest.mark.parametrize("colon", ["", "。", "、"])
def test_a_list_whose_colon_is_lost_names_nobody_itself(colon: str) -> None:
    """The sides below it are lists of their own then."""
    found = fields(f"{TITLE}时间：1962年5月4日\n参加会谈人士{colon}\n中方：副部长石平、司长孟云\n挪方：大使林德{SAID}")
    assert [(label, value) for label, field, value in found if field == "participants"] == [
        ("中方", "副部长石平、司长孟云"),
        ("挪方", "大使林德"),
    ]


@pytest.mark.parametrize("label", ["出席座谈人员", "陪同商谈人员", "到会洽谈各位"])
def test_what_they_came_for_may_stand_within_the_label_of_those_present(label: str) -> None:
    """It is not cut behind its verb, 座谈人员 for a name: the sides below are its list, where the label is known."""
    found = fields(f"{TITLE}时间：1962年5月4日\n{label}：\n中方：副部长石平、司长孟云\n挪方：大使林德{SAID}")
    assert ("出席", "participants", f"{label[2:]}：") not in found
    assert {words for words, field, _ in found if field == "participants"} in ({label}, {"中方", "挪方"})


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ("担任翻译的是 孟云。", ("担任翻译的是", "interpreter")),
        ("担任翻译的是孟云", ("担任翻译的是", "interpreter")),
        ("负责翻译工作的有：孟云", ("负责翻译工作的有", "interpreter")),
        ("担任记录的是孟云。", ("担任记录的是", "recorder")),
        ("【记录】孟云", ("记录", "recorder")),
        ("〔翻译〕：孟云", ("翻译", "interpreter")),
    ],
)
def test_a_label_may_be_a_sentence_or_stand_in_brackets(line: str, field: tuple[str, str]) -> None:
    (meeting,) = read(f"{TITLE}时间：1962年5月4日\n{line}{SAID}", "chi_sim")
    assert (*field, "孟云") in [(each.label, each.field.value, each.value.rstrip("。")) for each in meeting.header]
    assert not meeting.marks


def test_a_full_line_of_a_list_ends_above_a_label_without_a_colon() -> None:
    """The stop at its end makes no sentence of list and label."""
    listed = "对外贸易部副部长栾景春、朝鲜驻华大使馆商务参赞全明植。"
    found = fields(f"{TITLE}1962年5月4日\n\n参加谈话的有：{listed}\n担任翻译的是 孟云。{SAID}")
    assert ("参加谈话的有", "participants", listed) in found


def test_two_labels_of_one_line() -> None:
    """The second is known by one of its words alone."""
    found = fields(f"{TITLE}时间：1962年5月4日\n英语翻译：孟云　印地语翻译：葛文{SAID}")
    assert found[1:] == [("英语翻译", "interpreter", "孟云"), ("印地语翻译", "interpreter", "葛文")]


@pytest.mark.parametrize("label", ["委员", "到", "工会代表"])
def test_an_office_above_several_names_lists_who_was_there(label: str) -> None:
    said = "\n\n主席：现在开会。\n\n石平：请讲。\n\n主席：散会。\n"
    top = "学术委员会会议记录\n\n时间：1962年5月4日\n"
    assert (label, "participants", "石平、孟云（会计）") in fields(f"{top}{label}：石平、孟云（会计）{said}")
    assert (label, "participants") not in [each[:2] for each in fields(f"{top}{label}：石平，你先讲。{said}")]


@pytest.mark.parametrize(
    ("hours", "place"),
    [
        ("上午8:30开始，11:40结束", "青岛，莱阳路七号"),
        ("上午八时半开会，十一时四十分散会", "东总布胡同22号"),
        ("自上午8:30起至11:40止", "青岛"),
    ],
)
def test_hours_and_an_address_on_lines_of_their_own(hours: str, place: str) -> None:
    (meeting,) = read(
        f"学术委员会会议记录\n\n1962年12月1日（星期六）\n{hours}\n{place}\n\n出席：石平、林德{SAID}", "chi_sim"
    )
    assert (meeting.date, meeting.time, meeting.time_end, meeting.place) == ("1962-12-01", "08:30", "11:40", place)


def test_a_sentence_says_when_and_where_they_met_above_the_day() -> None:
    told = "八月二十七日下午三时在国际书店三楼开会。\n1965年8月27日\n参加者：石平副部长、林德大使"
    (meeting,) = read(f"编辑部碰头会记录\n\n{told}{SAID}", "chi_sim")
    assert (meeting.date, meeting.time, meeting.place) == ("1965-08-27", "15:00", "国际书店三楼")
    assert "1965年8月27日" in [each.value for each in meeting.header]


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("62.10.05", "1962-10-05"),
        ("62/10/5 下午3时", "1962-10-05"),
        ("六二年十月五日", "1962-10-05"),
        ("中华民国三十五年三月十二日", "1946-03-12"),
        ("民国35年3月12日", "1946-03-12"),
        ("民国三十五年三月", "1946-03"),
        ("5.10.62", "1962-10-05"),
        ("62.13.05", None),
        ("三十五年三月十二日", None),
    ],
)
def test_years_of_two_figures_and_of_the_republic(words: str, date: str | None) -> None:
    assert read_moment(words, RULES, "chi_sim", expect_time=True).date == date


@pytest.mark.parametrize("remark", ["（记录未经本人审阅）", "（本纪要未经对方核对）", "大使已阅", "尚未送石部长核阅"])
def test_who_has_seen_the_record_is_told_below_its_last_words(remark: str) -> None:
    (meeting,) = read(f"{TITLE}时间：1962年5月4日{SAID}\n{remark}\n", "chi_sim")
    assert [(each.field.value, each.value) for each in meeting.header][1:] == [("review_status", remark)]
    assert meeting.turns[-1].text == "请讲。"
    assert not [mark for mark in meeting.marks if mark.type is MarkType.STAGE]


def test_a_remark_on_what_was_done_is_no_review() -> None:
    (meeting,) = read(f"{TITLE}时间：1962年5月4日{SAID}\n（送客人到门口）\n", "chi_sim")
    assert "review_status" not in [each.field.value for each in meeting.header]


@pytest.mark.parametrize("listed", ["干事胡庆", "亚东分处干事胡庆", "胡庆（干事）"])
def test_a_surname_behind_any_office_of_a_list_may_speak_once(listed: str) -> None:
    (meeting,) = read(
        f"外事处与商务代表会谈纪录\n\n1959年3月1日\n会谈双方：主任多吉旺堆；商务代表辛格\n陪同：{listed}\n\n"
        "辛格：等了四天。\n\n多吉：胡干事去安排。\n\n胡：明天一早就办。\n\n辛格：好。\n",
        "chi_sim",
    )
    assert [turn.label for turn in meeting.turns] == ["辛格", "多吉", "胡", "辛格"]


@pytest.mark.parametrize("line", ["绝密　档号：丁-112", "绝密　档号 丁-112", "绝密      档号：丁-112"])
def test_a_marking_and_a_field_share_a_line(line: str) -> None:
    found = fields(f"对外联络部\n{line}\n\n{TITLE}时间：1962年5月4日{SAID}")
    assert found[:2] == [(None, "classification", "绝密"), ("档号", "reference", "丁-112")]


def test_a_marking_with_its_number_is_one() -> None:
    found = fields(f"机密　第3号\n\n{TITLE}时间：1962年5月4日{SAID}")
    assert found[0] == (None, "classification", "机密 第3号")


@pytest.mark.parametrize(
    ("label", "field", "value"),
    [
        ("收文", "reference", "第3309号"),
        ("填表人", "recorder", "孟云"),
        ("谈话缘由", "other", "对方约见"),
        ("会谈次数", "other", "第三次"),
        ("外宾姓名职务", "participants", "林德（大使）"),
    ],
)
def test_labels_of_forms(label: str, field: str, value: str) -> None:
    found = fields(f"{TITLE}时间：1962年5月4日\n{label}：{value}\n翻译：葛文{SAID}")
    assert (label, field, value) in found


def test_who_has_seen_the_record_may_be_told_in_brackets_below_it() -> None:
    (meeting,) = read(f"{TITLE}时间：1962年5月4日{SAID}\n（石副部长已阅）\n", "chi_sim")
    assert (None, "review_status", "（石副部长已阅）") in [(h.label, h.field.value, h.value) for h in meeting.header]
    assert not meeting.marks


@pytest.mark.parametrize("line", ["十一时二十分散会", "上午11时20分会议结束。", "（11:20散会）"])
def test_the_hour_at_which_they_rose_is_no_part_of_the_last_speech(line: str) -> None:
    (meeting,) = read(f"{TITLE}时间：1962年5月4日上午九时{SAID}\n石平副部长：散会。\n\n{line}\n", "chi_sim")
    assert (meeting.turns[-1].text, meeting.time, meeting.time_end) == ("散会。", "09:00", "11:20")


def test_a_gap_within_a_name_before_a_label_on_its_line_begins_no_label() -> None:
    found = fields(f"{TITLE}时间：1962年5月4日\n翻译：冯克　礼记录：贝少华{SAID}")
    assert "礼记录" not in [label for label, _, _ in found]


DELEGATIONS = """\
关于互设领事馆问题的第一次会谈

会谈时间：1980年4月16日15:05—17:30
中方代表团：
团长：简怀德，领事司司长
团员：吕若愚，领事司一处副处长；翁家和，使馆一等秘书
坦方代表团：
团长：姆万卡利，外交部常务秘书
团员：基桑杜，外交部专员
中方翻译：戚明

坦方团长：我代表外交部欢迎各位朋友。今天是第一次正式会谈，请先谈。

中方团长：谢谢。草案一共三十八条，其中三十二条双方的写法基本相同。

坦方团长：我们的看法也是这样。

中方团长：我们希望在桑给巴尔设领事馆。
"""


def test_offices_below_a_delegation_are_its_list_and_its_leader_speaks_by_his_side() -> None:
    lines = clean_lines(type_pages(DELEGATIONS, "chi_sim"), RULES)
    (meeting,) = resolve(read(DELEGATIONS, "chi_sim"), lines, RULES)
    assert [each.label for each in meeting.header] == ["会谈时间", "中方代表团", "坦方代表团", "中方翻译"]
    assert [turn.speaker for turn in meeting.turns] == 2 * ["姆万卡利", "简怀德"]
    assert {person.name for person in meeting.people} == {"简怀德", "吕若愚", "翁家和", "姆万卡利", "基桑杜", "戚明"}


@pytest.mark.parametrize("sides", [("我国", "阿国"), ("我方", "阿方")])
def test_the_sides_below_a_list_are_told_by_a_countrys_short_name(sides: tuple[str, str]) -> None:
    ours, theirs = (
        f"{side}：{who}" for side, who in zip(sides, ("副部长石平、司长孟云", "团长林德、厂长霍查"), strict=True)
    )
    told = fields(
        f"共六份　此为第二份\n\n{TITLE}谈话日期：1962年5月4日\n谈话地方：西花厅\n出席者：\n{ours}\n{theirs}{SAID}"
    )
    assert (None, "copy", "共六份 此为第二份") in told
    assert ("谈话地方", "place", "西花厅") in told
    assert ("出席者", "participants", f"{ours}\n{theirs}") in told


def test_who_has_not_seen_a_record_is_told_in_square_brackets() -> None:
    told = fields(f"{TITLE.strip()}\n［本件未送石部长核阅］\n\n时间：1962年5月4日{SAID}")
    assert (None, "review_status", "［本件未送石部长核阅］") in told


@pytest.mark.parametrize(
    ("ours", "theirs"), [("我方人员", "外宾"), ("我方", "来宾"), ("主方", "客方"), ("我方人员", "对方人员")]
)
@pytest.mark.parametrize("first", ["", "\n"])
def test_the_sides_of_a_list_are_one_field_under_whatever_words(first: str, ours: str, theirs: str) -> None:
    """Behind the label or below it: the second side goes on with the list."""
    sides = [f"{ours}：季怀山副主任、佟振亚（成套设备局处长）", f"{theirs}：林德（挪威驻华大使）、霍尔姆（大使馆参赞）"]
    below = "\n".join(sides)
    (meeting,) = read(
        f"""季副主任会见挪威驻华大使林德谈话纪要

会见日期：1976年9月14日上午9时30分
在座人员：{first}{below}
译员：蒲晓岚

季副主任：大使刚回来。

林德：是的。

季副主任：好。

林德：谢谢。
""",
        "chi_sim",
    )
    people = [field.value.split("\n") for field in meeting.header if str(field.field) == "participants"]
    assert people == [sides]


def test_a_label_alone_below_a_full_line_begins_a_field() -> None:
    """As on a scan whose line above ends right at the margin."""
    told = fields(
        "穆副总理会见古巴代表团团长罗布莱斯谈话纪要\n\n地点：人民大会堂河北厅\n"
        "会谈日期和时间：一九六五年三月十六日，星期二；下午四时十分—五时五十五\n出席会谈人员：\n"
        "中方：副总理穆伯年\n古方：代表团团长罗布莱斯\n\n穆：请坐。\n\n罗：谢谢。\n\n穆：请讲。\n"
    )
    assert ("出席会谈人员", "participants", "中方：副总理穆伯年\n古方：代表团团长罗布莱斯") in told


@pytest.mark.parametrize("label", ["双方参加人", "与会双方人员", "中挪双方出席人", "参加人员"])
@pytest.mark.parametrize("side", ["挪威方面", "挪威代表团"])
def test_a_label_of_both_sides_heads_one_list(label: str, side: str) -> None:
    below = f"{side}：大使林德、参赞霍尔姆"
    found = fields(f"{TITLE}时间：1962年5月4日\n{label}：我方：副部长石平\n{below}{SAID}")
    assert [each for each in found if each[1] == "participants"] == [
        (label, "participants", f"我方：副部长石平\n{below}")
    ]


@pytest.mark.parametrize(
    "copies", ["第 7 号　印 20 份", "No. 7　印二十份", "印制 20 份之第 7 份", "第七份，打印九份", "共六份　此为第二份"]
)
def test_which_of_how_many_copies(copies: str) -> None:
    found = fields(f"机密\n{copies}\n\n{TITLE}时间：1962年5月4日\n参加人：石平、林德{SAID}")
    assert [value.split() for _, field, value in found if field == "copy"] == [copies.split()]


@pytest.mark.parametrize(
    ("remark", "told"),
    [
        ("（本纪要未经石副部长核定）", True),
        ("（纪要内容未经双方确认）", True),
        ("（副部长对本稿未作修改）", True),
        ("（价格尚未确认）", False),
    ],
)
def test_whether_anybody_has_settled_the_text(remark: str, told: bool) -> None:
    found = fields(f"{TITLE}{remark}\n\n时间：1962年5月4日\n参加人：石平、林德{SAID}")
    assert [value for _, field, value in found if field == "review_status"] == ([remark] if told else [])


def test_a_colon_of_a_side_read_as_a_comma_and_a_label_of_two_offices_without_one() -> None:
    talk = (
        "石副总理会见代表团谈话记录\n\n谈话地点：西花厅\n在场：\n我方，副总理石敬安、煤炭部副部长林德培\n"
        "苏方：代表团团长库兹涅佐夫\n记录兼翻译　裴云\n\n石：请坐。\n\n库：谢谢。\n\n石：喝茶。\n\n库：好。\n"
    )
    (meeting,) = read(talk, "chi_sim")
    told = [(each.field, each.label, each.value) for each in meeting.header]
    assert (Field.INTERPRETER, "记录兼翻译", "裴云") in told
    assert [each[1] for each in told if each[0] is Field.PARTICIPANTS] == ["在场"]


def test_who_defines_his_short_form_speaks_though_the_colon_is_lost() -> None:
    talk = (
        "石副局长会见林德大使谈话摘要\n\n谈话摘要未送石副局长核定）\n会任地点　民航总局\n时间：1978年10月17日\n\n"
        "林德大使（以下简称林德）：今天能见到副局长，我很高兴。\n\n石副局长（以下简称石）欢迎大使来谈。航空协定谈了两年。\n\n"
        "林德：三年。\n\n石：是三年。\n"
    )
    (meeting,) = read(talk, "chi_sim")
    assert [turn.label for turn in meeting.turns][1] == "石副局长（以下简称石）"
    told = [(each.field, each.label, each.value) for each in meeting.header]
    assert (Field.PLACE, "会任地点", "民航总局") in told
    assert Field.REVIEW_STATUS in {each[0] for each in told}


@pytest.mark.parametrize("label", ["到会诸人", "在场诸君", "列席各员"])
def test_sides_below_a_label_of_all_those_present_are_its_list(label: str) -> None:
    (meeting,) = read(
        f"石局长与领事林德晤谈录\n\n时间：1947年5月4日\n{label}：\n局方：局长石平、科长孟云\n挪方：领事林德\n{SAID}",
        "chi_sim",
    )
    assert meeting.title == "石局长与领事林德晤谈录"
    assert [(each.label, each.value) for each in meeting.header][1:] == [
        (label, "局方：局长石平、科长孟云\n挪方：领事林德")
    ]


@pytest.mark.parametrize("stage", ["（举座莞尔）", "（四座哄然）", "（宾主捧腹）"])
def test_laughter_in_old_words_is_no_speech(stage: str) -> None:
    (meeting,) = read(f"{TITLE}时间：1962年5月4日{SAID.replace('请坐。', f'请坐。{stage}')}", "chi_sim")
    assert [(mark.type, mark.text) for mark in meeting.marks] == [(MarkType.STAGE, stage)]


@pytest.mark.parametrize(
    ("marks", "gap"),
    [("甲乙丙丁戊", "、"), ("一二三四五", "、"), ("12345", "．")],
)
def test_one_character_behind_a_number_is_a_label(marks: str, gap: str) -> None:
    """So are sides behind a dash drawn with the signs of tables."""
    labels = [f"{mark}{gap}{word}" for mark, word in zip(marks, "时地人译记", strict=True)]
    values = [
        "1956年11月6日15:00至16:10",
        "科伦坡，加勒菲斯饭店二楼",
        "我方──祁绍南（组长）\n　　　　锡方──佩雷拉（次长）",
        "欧阳瑾",
        "柏钧",
    ]
    header = "\n".join(f"{label}　{value}" for label, value in zip(labels, values, strict=True))
    talk = "佩雷拉：欢迎祁先生。\n祁绍南：谢谢。\n佩雷拉：请坐。\n祁绍南：好。\n"
    (meeting,) = read(f"【第一次会谈】椰干贸易\n{header}\n\n{talk}", "chi_sim")
    assert meeting.title == "【第一次会谈】椰干贸易"
    assert [(each.field.value, each.value) for each in meeting.header] == [
        ("date", values[0]),
        ("place", values[1]),
        ("participants", values[2].replace("　", "")),
        ("interpreter", values[3]),
        ("recorder", values[4]),
    ]


def test_a_label_set_wide_is_known_among_others_and_a_side_may_be_one() -> None:
    """起止 and 主人 are known by one word only, or head sides elsewhere."""
    header = "日　　期　　一九五八年九月三日\n起　　止　　上午九时十分──十时\n地　　点　　东楼会客室\n主　　人　　惠仲麟副部长\n陪　　同　　狄文焕司长"
    (meeting,) = read(f"外宾谈话记录\n\n{header}\n\n惠副部长：请坐。\n狄司长：好。\n惠副部长：好。\n", "chi_sim")
    assert [(each.field.value, each.value) for each in meeting.header] == [
        ("date", "一九五八年九月三日"),
        ("time", "上午九时十分──十时"),
        ("place", "东楼会客室"),
        ("participants", "惠仲麟副部长"),
        ("participants", "狄文焕司长"),
    ]


def test_names_behind_their_works_stand_below_any_label_of_those_present() -> None:
    listed = "检疫所所长　　冷玉衡\n　　外轮代理公司　　荆维舟"
    text = f"座谈会发言记录\n\n日期：一九六五年四月十九日\n到会者（按到会先后）：\n　　{listed}\n\n冷玉衡：好。\n荆维舟：好。\n冷玉衡：请。\n"
    (meeting,) = read(text, "chi_sim")
    (people,) = [each for each in meeting.header if each.field.value == "participants"]
    assert people.label == "到会者（按到会先后）"
    assert people.value.split("\n")[1].split() == ["外轮代理公司", "荆维舟"]


def test_a_dash_drawn_with_the_signs_of_tables_stands_behind_speakers() -> None:
    talk = "惠副部长──请坐。\n\n林德──路不好走。\n\n惠副部长──是吗？\n\n林德──是。\n"
    (meeting,) = read(f"外宾谈话记录\n\n日期：一九五八年九月三日\n出席：惠仲麟副部长、林德大使\n\n{talk}", "chi_sim")
    assert [(turn.label, turn.text) for turn in meeting.turns][:2] == [("惠副部长", "请坐。"), ("林德", "路不好走。")]


def test_a_subject_ends_where_a_name_and_office_speak_behind_a_dash() -> None:
    """七、谈话内容： heads the talk; who speaks is named in the list in another way."""
    text = (
        "石书记会见港湾代表团谈话纪要\n\n一、时间：1973年5月9日\n二、主人：石长堤（市委书记）\n三、客人：小仓荣治（团长）\n"
        "四、谈话内容：\n\n　　石书记——欢迎各位。鞋都湿了。\n　　小仓团长——鞋已经干了。\n　　石书记——泥从哪里来？\n"
        "　　小仓团长——七分是海里的。\n"
    )
    (meeting,) = read(text, "chi_sim")
    assert [turn.label for turn in meeting.turns] == ["石书记", "小仓团长", "石书记", "小仓团长"]
    assert "subject" not in {each.field.value for each in meeting.header}


@pytest.mark.parametrize(("grade", "kind"), [("加急", "other"), ("限时", "other"), ("绝密", "classification")])
def test_a_grade_beside_the_degree_of_secrecy_is_one_of_secrecy_or_none(grade: str, kind: str) -> None:
    found = fields(f"{TITLE}等级：{grade}\n密级：机密\n时间：1962年5月4日\n地点：北京饭店{SAID}")
    assert ("等级", kind, grade) in found
    assert ("密级", "classification", "机密") in found
