"""Labels that say besides whose side or what office the speaker is of, and labels between signs alone on their lines."""

from __future__ import annotations

import pytest

from tests.unit.segment.typed import HEADER, labels, read

CHINESE = """渔业合作第三次会谈纪要

时间：一九七一年五月四日下午
地点：港务局二楼
中方：谭文渊主任、邬秀兰处长
秘方：基斯佩团长、萨拉萨尔经理

"""
GERMAN = """Niederschrift der Sitzung

Datum: 4. Mai 1966
Ort: Rathaus, Murten
Vorsitz: Dr. Emil Brodbeck
Mitglieder: Hedwig Stähelin, Gustave Froidevaux

"""


@pytest.mark.parametrize("form", ["（{}）{}　", "[{}]{}　", "【{}】{}　", "（{}方）{}  ", "（{}）{}："])
def test_a_chinese_side_in_brackets_before_the_name(form: str) -> None:
    people = [("中", "谭"), ("秘", "基斯佩"), ("中", "邬"), ("秘", "基斯佩"), ("中", "谭")]
    said = ["船卸得快不快？", "卸得快，可是袋子破了。", "破了四十一袋。", "下一批改用双层袋。", "就这样办。"]
    expected = [form.format(*each).strip("　 ：") for each in people]
    text = "\n\n".join(form.format(*each) + words for each, words in zip(people, said, strict=True))
    assert labels(CHINESE + text, "chi_sim") == expected


def test_a_chinese_side_in_brackets_behind_the_name() -> None:
    text = "谭（中方）　请坐。\n\n基斯佩（秘方）　谢谢主任。\n\n谭（中方）　船怎么样？\n\n基斯佩（秘方）　卸得很快。"
    assert labels(CHINESE + text, "chi_sim") == ["谭（中方）", "基斯佩（秘方）"] * 2


def test_a_remark_in_brackets_before_words_is_no_side() -> None:
    text = "谭　请坐。\n\n基斯佩　谢谢。\n\n（笑声）　大家坐下。\n\n谭　好。\n\n基斯佩　好。"
    assert "（笑声）" not in " ".join(labels(CHINESE + text, "chi_sim"))


def test_a_name_in_capitals_with_place_or_office_alone_on_its_line() -> None:
    """Behind the comma stands where somebody comes from, or what he is there."""
    people = ["BRODBECK, Vorsitzender", "FROIDEVAUX, Neuenburg", "STÄHELIN, Bern", "FROIDEVAUX, Neuenburg"]
    said = [
        "Die Bojen sind verschoben worden.",
        "Zwei gehören den Fischern.",
        "Kann man das verbieten?",
        "Man kann es versuchen.",
    ]
    text = "\n\n".join(f"{who}\n    {words}" for who, words in zip(people, said, strict=True))
    assert labels(GERMAN + text, "deu") == people


@pytest.mark.parametrize("form", ["- {} -", "-- {} --", "=== {} ===", "[{}]", "<{}>", "* {} *", "({})"])
def test_a_label_between_signs_alone_on_its_line(form: str) -> None:
    people = ["THE MINISTER", "MR. LINDGREN", "OBI", "THE MINISTER", "MR. LINDGREN"]
    said = ["The nets are cut.", "Not by us.", "By a seal, I am told.", "Which seal?", "Nobody asked it."]
    text = "\n\n".join(f"           {form.format(who)}\n\n{words}" for who, words in zip(people, said, strict=True))
    assert labels(HEADER + text) == people


def test_stars_and_page_numbers_between_signs_are_no_labels() -> None:
    text = "Okafor: The nets are cut.\n\n* * *\n\nLindgren: Not by us.\n\n- 2 -\n\nOkafor: By whom?\n\n[sic]\n\nLindgren: A seal."
    assert labels(HEADER + text) == ["Okafor", "Lindgren", "Okafor", "Lindgren"]


def test_a_header_below_the_words_of_a_dated_record_is_its_own() -> None:
    """A block of fields at the end, no day in it, begins no second meeting."""
    said = "（中）谭　船卸得快不快？\n\n（秘）基斯佩　卸得快，可是袋子破了。\n\n（中）谭　袋子可以换，鱼粉不要紧。\n\n（秘）基斯佩　下一批改用双层袋。\n\n"
    tail = "谈话地点：二里沟谈判楼\n起讫：九时十分至十时\n中方出席：谭克俭主任\n秘方出席：基斯佩团长\n口译：简宁\n整理：田野"
    (meeting,) = read(f"同秘鲁代表团谈话纪要\n\n（一九七三年四月十二日上午）\n\n{said}{tail}", "chi_sim")
    assert (meeting.date, meeting.time, meeting.place) == ("1973-04-12", "09:10", "二里沟谈判楼")
    assert len(meeting.turns) == 4


def test_a_shelfmark_on_each_leaf_makes_no_catalogue_page() -> None:
    """Only different lines of an archive's own describe a record."""
    names = ["Dragan Velchev", "Kyriakos Pavlou", "Velchev", "Pavlou", "Velchev"]
    said = [
        "Let us begin.",
        "There are four of them.",
        "Send all four.",
        "They will ask for the agenda.",
        "They shall have it.",
    ]
    spoken = [f"{who}\n{'-' * len(who)}\n   {words}" for who, words in zip(names, said, strict=True)]
    leaf = "Translated from the Bulgarian   p. {0} of 2\n\n"
    tail = "Held: Sofia, ground floor\nWhen: 12 September 1958, from 13.00\nPresent: Dragan Velchev, Kyriakos Pavlou\nStenographer: Rumyana Kotseva"
    first = leaf.format(1) + "ON THE VISIT OF THE LEADERS\n\n" + "\n\n".join(spoken[:3])
    (meeting,) = read(f"{first}\f{leaf.format(2)}" + "\n\n".join(spoken[3:]) + f"\n\n{tail}")
    assert [turn.label for turn in meeting.turns] == names
    assert meeting.date == "1958-09-12"
