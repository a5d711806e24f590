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
