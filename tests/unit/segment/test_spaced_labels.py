"""Chinese labels that one space parts from their values, those that no vocabulary holds among those that one does."""

from __future__ import annotations

from tests.unit.segment.typed import read

HEAD = """接见谈话记录

编号　译文（72）第 41 号　　密级　内部
月日　一九七二年五月四日
起讫　上午九时半至十时一刻
处所　西楼二层会客室
口译　佟立言　　笔录　冯秀
阅改　未送司长核

"""
TALK = "司长　船期耽误了。\n大使　还能等多久？\n司长　等到雨季。\n大使　那就太晚了。\n"


def test_labels_told_by_one_word_stand_among_those_of_the_vocabularies() -> None:
    (meeting,) = read(HEAD + TALK, "chi_sim")
    assert [(each.field.value, each.label, each.value) for each in meeting.header] == [
        ("reference", "编号", "译文（72）第 41 号"),
        ("classification", "密级", "内部"),
        ("date", "月日", "一九七二年五月四日"),
        ("time", "起讫", "上午九时半至十时一刻"),
        ("place", "处所", "西楼二层会客室"),
        ("interpreter", "口译", "佟立言"),
        ("recorder", "笔录", "冯秀"),
        ("review_status", "阅改", "未送司长核"),
    ]


def test_speakers_before_a_space_get_no_colon() -> None:
    (meeting,) = read(HEAD + TALK, "chi_sim")
    assert [turn.label for turn in meeting.turns] == ["司长", "大使", "司长", "大使"]


def test_a_record_may_begin_with_such_a_label() -> None:
    (meeting,) = read(
        "编号　译文（72）第 41 号\n月日　一九七二年五月四日\n处所　西楼会客室\n口译　佟立言\n\n" + TALK, "chi_sim"
    )
    assert [each.label for each in meeting.header] == ["编号", "月日", "处所", "口译"]


SEATED = """长江水产会第九次会议记录

　开会日期　一九五六年十月二十六日
　开会钟点　上午八时半至十一时
　会　　场　武昌招待所礼堂
　主　　席　钱伯渊
　出　　席　钱伯渊　　主任委员
　　　　　　韦秀枝　　宜昌试验站站长
　　　　　　费多林　　苏联专家
　请　　假　陶慕韩
　口　　译　廖静安

钱伯渊　　今天先谈鲟鱼，请韦站长说。
韦秀枝　　今年一共看到一百零四尾。
费多林　　伏尔加河上用银牌。
韦秀枝　　这里用毛线。
费多林　　毛线没有号码。
韦秀枝　　分颜色。
费多林　　好。
钱伯渊　　散会。
"""


def test_labels_set_wide_and_lists_set_in_stand_in_such_a_block() -> None:
    """A name and an office below the first of the list are its next entry, though that name heads speeches."""
    (meeting,) = read(SEATED, "chi_sim")
    found = [(each.field.value, each.label, each.value) for each in meeting.header]
    assert found == [
        ("date", "开会日期", "一九五六年十月二十六日"),
        ("time", "开会钟点", "上午八时半至十一时"),
        ("place", "会 场", "武昌招待所礼堂"),
        ("chair", "主 席", "钱伯渊"),
        ("participants", "出 席", "钱伯渊 主任委员\n韦秀枝 宜昌试验站站长\n费多林 苏联专家"),
        ("absent", "请 假", "陶慕韩"),
        ("interpreter", "口 译", "廖静安"),
    ]
    assert [turn.label for turn in meeting.turns][:3] == ["钱伯渊", "韦秀枝", "费多林"]
