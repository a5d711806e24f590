"""Each family of labels is found by the whole document, and what only looks like a label opens no turn."""

from __future__ import annotations

import pytest

from tests.unit.segment.typed import labels, read, turns

HEADER = """Minutes of the Talk between Minister Okafor and Mr. Lindgren

Date: 4 May 1966
Place: Ministry of Ports, Lagos
Participants: Emeka Okafor, Minister of Ports; Nils Lindgren, Swedish Shipowners; Ada Obi, engineer
Recorder: Femi Balogun

"""


def test_names_before_a_colon() -> None:
    """Plain surnames of the header announce speeches; the grammar is recorded with their form."""
    text = HEADER + "Okafor: Welcome.\n\nLindgren: Thank you.\n\nObi: The crane is ready.\n\nOkafor: Good."
    (meeting,) = read(text)
    assert [turn.label for turn in meeting.turns] == ["Okafor", "Lindgren", "Obi", "Okafor"]
    assert meeting.grammar == "name colon"
    assert meeting.kind == "minutes"


def test_a_short_form_is_defined_and_used() -> None:
    """The label that defines a short form keeps its words; the short form opens turns afterwards."""
    text = HEADER + (
        "Minister Okafor (hereafter Okafor): You are late.\n\nMr. Lindgren (hereinafter referred to as Lindgren): The"
        " fog was early.\n\nOkafor: It always is.\n\nLindgren: We shall buy a lamp."
    )
    assert labels(text) == [
        "Minister Okafor (hereafter Okafor)",
        "Mr. Lindgren (hereinafter referred to as Lindgren)",
        "Okafor",
        "Lindgren",
    ]


def test_roles_alone() -> None:
    """Speakers named by office, with and without article."""
    text = HEADER + (
        "The Minister: How many cranes?\n\nThe Ambassador: Three.\n\nThe Minister of Ports: Four were promised."
        "\n\nThe Ambassador: One fell over."
    )
    assert labels(text) == ["The Minister", "The Ambassador", "The Minister of Ports", "The Ambassador"]


def test_party_titles() -> None:
    """Comrade and its abbreviations."""
    text = (
        "Protocol of the conversation\n\n3 June 1970\n\nComrade Varga: The hay is wet.\n\nCde. Simić: It rained."
        "\n\nComrade Varga: On both sides?\n\nCde. Simić: On ours more."
    )
    (meeting,) = read(text)
    assert [turn.label for turn in meeting.turns] == ["Comrade Varga", "Cde. Simić", "Comrade Varga", "Cde. Simić"]
    assert meeting.grammar == "party-title colon"


def test_initials() -> None:
    """One letter is a label where it comes back and fits a name of the header."""
    text = HEADER + "O: Hello?\n\nL: It is I.\n\nO: At this hour?\n\nL: The ship is on fire.\n\nO: Which ship?"
    assert labels(text) == ["O", "L", "O", "L", "O"]


@pytest.mark.parametrize(
    ("language", "present", "surname"),
    [
        ("eng", "O Chang-sik, Vice Minister; Erik Lund, Envoy", "O"),
        ("eng", "E Sun-gil, Vice Minister; Erik Lund, Envoy", "E"),
        ("deu", "O Tschang-sik, Vizeminister; Erik Lund, Gesandter", "O"),
        ("rus", "О Чан Сик, заместитель министра; Эрик Lund, посланник", "О"),
        ("rus", "Ю Чан Сик, заместитель министра; Эрик Lund, посланник", "Ю"),
    ],
)
def test_a_surname_of_one_letter(language: str, present: str, surname: str) -> None:
    """It is a label where it stands whole before a given name; another letter that comes back is none."""
    head = {"eng": "Record of a talk", "deu": "Aktenvermerk über ein Gespräch", "rus": "Запись беседы"}[language]
    listed = {"eng": "Present", "deu": "Anwesend", "rus": "Присутствовали"}[language]
    said = "{0}: The lock leaks.\n\nLund: It has always leaked.\n\n{0}: Since when?\n\nLund: Since it was built.\n"
    assert labels(f"{head}\n\n{listed}: {present}\n\n{said.format(surname)}") == [surname, "Lund"] * 2
    assert labels(f"{head}\n\n{listed}: {present}\n\n{said.format('Z')}") == ["Lund"] * 2


def test_capitals_and_a_full_stop() -> None:
    """NAME. with the speech on the same line, and a title whose own stop does not end the label."""
    text = (
        "SESSION OF THE BOARD OF THE CANAL\n\n9 March 1971\n\nAttended by Comrades Orlov, P.P., Belov, S.S."
        "\n\nORLOV. The lock leaks.\n\nBELOV. A little. It has always leaked.\n\nORLOV. Since when?\n\nBELOV. Since it"
        " was built.\n\nMr. GRANT. May I see it?\n\nORLOV. By all means."
    )
    assert labels(text) == ["ORLOV", "BELOV", "ORLOV", "BELOV", "Mr. GRANT", "ORLOV"]


def test_label_alone_on_its_line() -> None:
    """With a colon, and without one where the names come back."""
    colon = (
        HEADER
        + "Mr. Lindgren:\n\nThe mast is short.\n\nMinister Okafor:\n\nThen lengthen it.\n\nMr. Lindgren:\n\nWe shall."
    )
    assert [(turn.label, turn.text) for turn in turns(colon)] == [
        ("Mr. Lindgren", "The mast is short."),
        ("Minister Okafor", "Then lengthen it."),
        ("Mr. Lindgren", "We shall."),
    ]
    bare = HEADER + (
        "Mr. Lindgren\n\nThe mast is short.\n\nMinister Okafor\n\nThen lengthen it.\n\nMr. Lindgren\n\nWe shall."
        "\n\nMinister Okafor\n\nBy Friday."
    )
    assert labels(bare) == ["Mr. Lindgren", "Minister Okafor", "Mr. Lindgren", "Minister Okafor"]


def test_underlined_names_alone_on_their_lines_need_not_come_back() -> None:
    """Three names of the header, each underlined, open turns; the same lines without their strokes are headings."""
    spoken = [("Okafor", "Welcome."), ("Lindgren", "I thank you."), ("Obi", "The crane is ready.")]
    underlined = "\n\n".join(f"{name}\n{'-' * len(name)}\n{words}" for name, words in spoken)
    assert [(turn.label, turn.text) for turn in turns(HEADER + underlined)] == spoken
    (meeting,) = read(HEADER + "\n\n".join(f"{name}\n{words}" for name, words in spoken))
    assert meeting.turns == ()
    # Strangers' names may be headings, underlined or not.
    (meeting,) = read(HEADER + underlined.replace("Obi\n---", "Axelson\n-------").replace("Okafor", "Vestry"))
    assert meeting.turns == ()


def test_dash_between_name_and_speech() -> None:
    """Known names followed by a dash; a dash inside a speech opens nothing."""
    text = HEADER + (
        "Okafor — Who pays?\n\nLindgren — The one who broke it.\n\nOkafor — Nobody broke it — it sank.\n\nLindgren — Then"
        " the sea pays."
    )
    assert labels(text) == ["Okafor", "Lindgren", "Okafor", "Lindgren"]


def test_russian_replies_with_a_dash() -> None:
    """The dash of a reply below its label is no part of the words; dashes inside them are kept."""
    text = (
        "Запись беседы\n\n5 мая 1961 года\n\nПрисутствовали: И. П. Громов, министр; А. Нильсен, посол\n\nГромов:\n— Сколько"
        " судов?\n\nНильсен:\n— Семь — и все старые.\n\nГромов:\n— Понятно."
    )
    assert [(turn.label, turn.text) for turn in turns(text, "rus")] == [
        ("Громов", "Сколько судов?"),
        ("Нильсен", "Семь — и все старые."),
        ("Громов", "Понятно."),
    ]


def test_chinese_labels() -> None:
    """Full-width colons, one-character labels, and lead-ins that are none."""
    text = (
        "谷总理会见巴特部长谈话记录\n\n时间：1964年3月2日\n地点：北京\n参加人：谷怀瑾总理、巴特部长\n\n谷：路上好吗？"
        "\n\n巴：很好。我的意见是：先修桥。\n\n请注意：桥在山里。\n\n谷：同意。\n\n巴：那么明天开工。"
    )
    found = turns(text, "chi_sim")
    assert [turn.label for turn in found] == ["谷", "巴", "谷", "巴"]
    assert found[1].text == "很好。我的意见是：先修桥。\n请注意：桥在山里。"


def test_language_and_country_in_the_label() -> None:
    """What stands in brackets behind a name stays in the label and hinders nothing."""
    text = (
        "Verbatim record of the third meeting\n\nDate: 2 July 1975\n\nThe President (spoke in French): I open the meeting."
        "\n\nMr. Tan (Singapore): We agree.\n\nMrs. Roy (India) (interrupting): Not yet.\n\nThe President (spoke in"
        " French): Order."
    )
    assert labels(text) == [
        "The President (spoke in French)",
        "Mr. Tan (Singapore)",
        "Mrs. Roy (India) (interrupting)",
        "The President (spoke in French)",
    ]


def test_page_marks_and_question_numbers_are_no_part_of_a_label() -> None:
    """A page number of the edition or a running number clings to a label and is left out of it."""
    text = HEADER + "[p. 2] Okafor: Begin.\n\n14. Mr. Lindgren: Now?\n\nOkafor: Now.\n\n- 3 - Lindgren: So be it."
    assert labels(text) == ["Okafor", "Mr. Lindgren", "Okafor", "Lindgren"]


def test_a_question_joined_by_its_verb() -> None:
    """In parliament the first question has no colon; the same words in a narrative open nothing."""
    text = (
        "HOUSE OF DEPUTIES\n\nMonday 3 June 1935\n\n4. Mr. Hobday asked the Minister of Roads when the bridge would open."
        "\n\nMr. Carew: In the spring.\n\nMr. Hobday: Which spring?\n\nMr. Carew: The next."
    )
    found = turns(text)
    assert [turn.label for turn in found] == ["Mr. Hobday", "Mr. Carew", "Mr. Hobday", "Mr. Carew"]
    assert found[0].text == "asked the Minister of Roads when the bridge would open."
    told = "Memorandum of conversation\n\n3 June 1935\n\nMr. Hobday asked the Minister when the bridge would open. Mr. Carew said that he did not know."
    assert labels(told) == []


@pytest.mark.parametrize(
    "line",
    [
        "Note: the lamp is out.",
        "Attention: wet paint.",
        "Re: the second crane",
        "The conditions are as follows: no smoking.",
        "At 11:40 the ship left.",
        "They say: we are not to blame.",
        "First: the nets. Second: the boats.",
        "Resolution No. 4: adopted.",
        "Bring the following: rope, oil and a lamp.",
        "Example: a rope of hemp.",
    ],
)
def test_false_colons_open_no_turn(line: str) -> None:
    """A paragraph with a colon that announces nobody stays in the speech it stands in."""
    text = HEADER + f"Okafor: I shall be short.\n\n{line}\n\nLindgren: So shall I.\n\nOkafor: Good."
    found = turns(text)
    assert [turn.label for turn in found] == ["Okafor", "Lindgren", "Okafor"]
    assert found[0].text == f"I shall be short.\n{line}"


def test_a_name_in_the_middle_of_a_line_opens_nothing() -> None:
    """Only a line's start can hold a label."""
    text = HEADER + "Okafor: I told Lindgren: pay. And Obi: wait.\n\nLindgren: I heard.\n\nOkafor: Good."
    assert labels(text) == ["Okafor", "Lindgren", "Okafor"]


def test_header_labels_never_speak() -> None:
    """Where a second header stands in the text, its labels are no speakers."""
    text = HEADER + "Okafor: One.\n\nLindgren: Two.\n\nInterpreter: Gao Min\n\nVenue: the yard\n\nOkafor: Three."
    assert "Interpreter" not in labels(text)
    assert "Venue" not in labels(text)


def test_a_label_that_names_nobody_and_stands_once_is_refused_and_reported() -> None:
    """The words stay in the speech, and a problem says what was seen."""
    text = HEADER + "Okafor: Read the list.\n\nBaja: eleven days.\n\nLindgren: Too long.\n\nOkafor: Yes."
    (meeting,) = read(text)
    assert [turn.label for turn in meeting.turns] == ["Okafor", "Lindgren", "Okafor"]
    assert [problem.code for problem in meeting.problems if "Baja" in problem.detail] == ["label_unknown"]


def test_the_same_label_twice_running_stays_two_turns() -> None:
    """Nothing is merged; a problem points at the place."""
    text = HEADER + "Okafor: One.\n\nOkafor: Two.\n\nLindgren: Three."
    (meeting,) = read(text)
    assert [turn.text for turn in meeting.turns] == ["One.", "Two.", "Three."]
    assert [problem.where for problem in meeting.problems if problem.code == "same_label_twice"] == ["turn 2"]


def test_a_chinese_interpreter_opens_a_turn_with_a_sentence_and_none_with_a_name() -> None:
    talk = (
        "航运会谈记录\n\n时间：1955年4月15日\n出席：卢文、苏帕曼\n\n卢文：船期表带来了吗？\n\n苏帕曼：带来了，一共四条船。\n\n"
        "{}\n\n卢文：每条船四个月走一趟？\n\n苏帕曼：是的。\n\n{}\n"
    )
    assert labels(talk.format("翻译：他的意思是说装卸慢，不是走得慢。", "译员：林秋"), "chi_sim") == [
        "卢文",
        "苏帕曼",
        "翻译",
        "卢文",
        "苏帕曼",
    ]


def test_a_chinese_chairman_who_speaks_first_is_no_field_of_the_header() -> None:
    text = (
        "劳资协商会议纪录\n\n日期：1954年6月11日\n出席者：张大（工会主席）、荣生经理、刘明\n主席：刘明\n\n"
        "刘主席：今天讨论停工的问题。先请资方讲。\n\n荣经理：棉花只够到七月。\n\n张主席：停工工资怎么算？\n\n荣经理：照老规矩。\n"
    )
    assert labels(text, "chi_sim") == ["刘主席", "荣经理", "张主席", "荣经理"]


def test_a_record_typed_in_capitals_has_labels_as_any_other() -> None:
    """Where small letters are the rule, a row of capitals with a colon is a heading."""
    typed = HEADER_IN_CAPITALS + "".join(f"{label}: WE AGREE TO ALL OF THE PLAN.\n\n" for label in ("HOLM", "VIK") * 2)
    assert labels(typed) == ["HOLM", "VIK", "HOLM", "VIK"]


HEADER_IN_CAPITALS = "RECORD OF A TALK\n\nDATE: 3 MAY 1961\nPARTICIPANTS: SIGNE HOLM, MINISTER; OLE VIK, MAYOR\n\n"


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("eng", "Caller", "Operator"),
        ("deu", "Besucher", "Direktor"),
        ("rus", "Посетитель", "Директор"),
        ("chi_sim", "来访人", "部长"),
    ],
)
def test_words_that_head_a_list_may_head_speeches(language: str, one: str, other: str) -> None:
    colon = "：" if language == "chi_sim" else ": "
    words = {
        "eng": "It is late. So it is. We must go. Yes, we must.",
        "deu": "Es ist spät. Das ist wahr. Wir müssen gehen. Ja, gehen wir.",
        "rus": "Уже поздно. Это правда. Нам пора идти. Да, пора идти.",
        "chi_sim": "已经很晚了。 是的。 我们该走了。 好，走吧。",
    }[language]
    said = [f"{each}." for each in words.rstrip(".").split(". ")] if language != "chi_sim" else words.split()
    text = "\n\n".join(f"{label}{colon}{each}" for label, each in zip((one, other) * 2, said, strict=True))
    assert labels(text, language) == [one, other] * 2


def test_initials_that_the_header_gives_need_not_come_back() -> None:
    """``Mr. Gyula Simor (S)`` speaks once, as S."""
    assert labels(
        "Participants: Dr. Bruno Krauss (K), Minister; Mr. Péter Janda (J), Minister; Mr. Gyula Simor (S), Ambassador\n\n"
        "J: I thank you for the invitation.\n\nK: It was overdue.\n\nJ: By eight years.\n\nS: And four months.\n"
    ) == ["J", "K", "J", "S"]


def test_a_verb_with_a_stop_before_a_label_is_no_particle_of_a_name() -> None:
    """``They do.`` ends a speech, ``from the`` goes on."""
    assert labels(
        "Record of Talks\n\nPresent: Mr. A. Rapal; Mr. P. Ogrod; Mr. E. Bohm\n\nMr. Rapal: Do they?\n"
        "Mr. Bohm: They do.\nMr. Ogrod: All of them?\nMr. Rapal: So I hear.\nMr. Bohm: Yes.\n"
    ) == ["Mr. Rapal", "Mr. Bohm", "Mr. Ogrod", "Mr. Rapal", "Mr. Bohm"]


def test_an_initial_may_be_a_form_of_address_too() -> None:
    """``M:`` is Mr. Marsh beside ``B:``; ``MR.`` before a name is no label."""
    talk = "M: Ted? How are you?\n\nB: Fine. What is it?\n\nM: The ladder.\n\nB: Which one?\n\nM: Yours.\n"
    assert labels(f"TELCON\nMr. Marsh\nSecretary Brand\n11:25 a.m., 3 March 1975\n\n{talk}") == [
        "M",
        "B",
        "M",
        "B",
        "M",
    ]


def test_a_long_office_of_the_list_announces_its_holder() -> None:
    """Even once; one that no list has is none."""
    said = "Okafor: Welcome.\n\nLindgren: Thank you.\n\nHead of the Second Department of Ports: It is ready.\n\nOkafor: Good."
    listed = HEADER.replace("Ada Obi, engineer", "Ada Obi, Head of the Second Department of Ports")
    assert labels(listed + said) == ["Okafor", "Lindgren", "Head of the Second Department of Ports", "Okafor"]
    assert labels(HEADER + said) == ["Okafor", "Lindgren", "Okafor"]


def test_a_stop_and_a_dash_together_end_labels_that_hold_stops() -> None:
    """Where most paragraphs have them: no title before the first stop speaks, known or not."""
    for title in ("CMDTE.", "ARQTO."):
        said = [(f"{title} OKAFOR", "Sit. Is it ready?"), ("LINDGREN", "It is."), (f"{title} OKAFOR", "Good.")]
        told = turns(HEADER + "\n\n".join(f"{label}.— {words}" for label, words in said))
        assert [(turn.label, turn.text) for turn in told] == said


ONE_CHARACTER = "石平总理接见挪威客人谈话记录\n\n时间：1964年4月1日\n参加人：石平总理、姬云副部长、外交大臣海尔森\n\n"


@pytest.mark.parametrize("mark", ["——", " - ", "．", "\n", "　", "："])
def test_one_character_of_a_name(mark: str) -> None:
    """Whatever parts it from the words; once is enough beside others."""
    said = [("石", "欢迎。"), ("海", "谢谢总理。"), ("姬", "路上好吗？"), ("海", "很好。"), ("石", "请坐。")]
    told = turns(ONE_CHARACTER + "\n\n".join(f"{label}{mark}{words}" for label, words in said), "chi_sim")
    assert [(turn.label, turn.text) for turn in told] == said


@pytest.mark.parametrize("mark", ["　", "——", "："])
def test_one_character_of_the_last_part_of_a_foreigners_name(mark: str) -> None:
    """``卡`` of 安娜·卡尔森 opens turns; ``贝`` of 约翰·贝尔·卡尔森, in the middle of a name, opens none."""
    head = "座谈记录\n\n时间：1964年4月1日\n参加人：石平、安娜·霍尔姆、约翰·贝尔·卡尔森（校长）\n\n"
    said = [("石", "欢迎。"), ("霍", "谢谢。"), ("卡", "很好。"), ("霍", "请讲。"), ("卡", "不多。"), ("石", "请坐。")]
    body = "\n\n".join(f"{label}{mark}{words}" for label, words in said)
    assert [(turn.label, turn.text) for turn in turns(head + body, "chi_sim")] == said
    if mark == "　":
        other = body.replace("卡", "贝")
        assert "贝" not in labels(head + other, "chi_sim")


@pytest.mark.parametrize(
    "body",
    [
        # One heading word that comes back.
        "海——运输问题\n\n海——港口\n\n海——鱼",
        # No name begins so: 中 is in 中方 alone.
        "中 - 煤\n\n对 - 鱼\n\n中 - 盐\n\n对 - 油",
    ],
)
def test_one_character_that_is_no_label(body: str) -> None:
    header = ONE_CHARACTER.replace("参加人：", "参加人：中方：").replace("、外交", "；对方：外交")
    assert labels(header + body, "chi_sim") == []


def test_one_character_that_stands_once_before_a_colon() -> None:
    """It begins a name of the header: no label beside it need come back."""
    assert labels(ONE_CHARACTER + "石：欢迎。\n\n海：谢谢。\n\n石：请坐。\n\n注：原文如此。", "chi_sim") == [
        "石",
        "海",
        "石",
    ]


def test_initials_and_a_surname_before_a_stop_come_back() -> None:
    """Nobody names them before; two that stand once are none."""
    head = "Основное содержание беседы Председателя с Президентом\n\n21 ноября 1960 года\n\n"
    said = "Н. С. Седов. Рад вас видеть.\n\nУ. К. Лехто. Благодарю вас.\n\nН. С. Седов. Прошу.\n\nУ. К. Лехто. Да."
    assert labels(head + said, "rus") == ["Н. С. Седов", "У. К. Лехто"] * 2
    assert labels(head + said.partition("\n\nН. С. Седов. Прошу")[0], "rus") == []


def test_whole_names_in_capitals_stand_alone_before_a_colon() -> None:
    """Rank, shortened or not, and three names; capitals that name nobody of the header are a heading."""
    header = HEADER.replace(
        "Ada Obi, engineer", "Commodore Saw Htin Lwin, Navy; Lieutenant-Colonel Kyaw Htun Oo; U Ba Pe Tin"
    )
    said = [
        ("COMMODORE SAW HTIN LWIN", "The river is low."),
        ("LT.-COL. KYAW HTUN OO", "How low?"),
        ("U BA PE TIN", "A metre."),
        ("COMMODORE SAW HTIN LWIN", "Less in March."),
    ]
    body = "\n\n".join(f"{label}:\n\n{words}" for label, words in said)
    heading = "THE DEPTH OF THE RIVER:\n\nIt was discussed.\n\nNobody had measured it.\n\n"
    assert [(turn.label, turn.text) for turn in turns(header + heading + body)] == said


@pytest.mark.parametrize("mark", [" – ", ": "])
def test_a_small_particle_begins_a_label(mark: str) -> None:
    header = HEADER.replace("Ada Obi, engineer", "Omar al-Hadi, engineer; Piet van Dael, agent")
    said = [("al-Hadi", "It is ready."), ("van Dael", "Good."), ("al-Hadi", "It is."), ("Okafor", "Welcome.")]
    assert labels(header + "\n\n".join(mark.join(each) for each in said)) == [label for label, _ in said]


def test_a_small_word_of_a_listed_name_is_no_bar_though_no_rule_knows_it() -> None:
    header = HEADER.replace("Ada Obi, engineer", "Daudi sha Mwangaza, herdsman")
    said = "Okafor: Welcome.\n\nDaudi sha Mwangaza: It is ready.\n\nOkafor: Good.\n\nsha Mwangaza: Come."
    assert labels(header + said) == ["Okafor", "Daudi sha Mwangaza", "Okafor", "sha Mwangaza"]
    assert labels(HEADER + said) == ["Okafor", "Okafor"]


@pytest.mark.parametrize("mark", [": ", ":\n\n"])
def test_a_title_of_the_list_that_no_rule_knows_may_stand_in_the_label(mark: str) -> None:
    """Shortened, before a listed name; not before another."""
    header = HEADER.replace("Ada Obi, engineer", "Wasserbm. Karl Trebitz, Mr. Orde")
    said = [
        ("Mr. Orde", "Welcome."),
        ("Wasserbm. Trebitz", "It is ready."),
        ("Mr. Orde", "Good."),
        ("Wasserbm. Trebitz", "Come."),
    ]
    body = "\n\n".join(mark.join(each) for each in said)
    assert labels(header + body) == [label for label, _ in said]
    assert "Wasserbm. Trebitz" not in labels(HEADER.replace("Ada Obi, engineer", "Mr. Orde") + body)


@pytest.mark.parametrize("label", ["Demir Bey", "Demir bey", "Demir-bey"])
def test_a_form_of_address_may_stand_behind_the_name(label: str) -> None:
    """Alone on its line, as names are, where others have theirs before it."""
    header = HEADER.replace("Ada Obi, engineer", "Ali Demir, engineer; Mrs. Kern")
    said = [(label, "It is ready."), ("Mrs. Kern", "Good."), (label, "It is."), ("Mrs. Kern", "Thank you.")]
    assert labels(header + "\n\n".join(".\n\n".join(each) for each in said)) == [each for each, _ in said]


def test_an_office_of_the_list_may_have_an_article_in_the_label() -> None:
    """In whatever letters, behind a comma or in brackets there."""
    for entry in ("Ada Obi, Keeper of the Northern Sluices", "Ada Obi (Keeper of the Northern Sluices)"):
        header = HEADER.replace("Ada Obi, engineer", entry)
        for label in ("The Keeper of the Northern Sluices", "THE KEEPER OF THE NORTHERN SLUICES"):
            said = f"Okafor: Welcome.\n\nLindgren: Thank you.\n\n{label}: It is ready.\n\nOkafor: Good."
            assert labels(header + said) == ["Okafor", "Lindgren", label, "Okafor"]


def test_initials_that_the_list_gives_are_a_label_though_they_are_a_title_too() -> None:
    header = HEADER.replace("Ada Obi, engineer", "Ada Obi, engineer (AO); Mari Stenersen, clerk (MS)")
    said = "AO – Is it ready?\n\nMS – It is.\n\nAO – Good.\n\nMS – Come."
    assert labels(header + said) == ["AO", "MS", "AO", "MS"]


def test_a_short_listed_name_speaks_though_a_colon_follows_in_its_words() -> None:
    said = "Orlov. Welcome.\n\nKuz. Allow Me: it is ready.\n\nOrlov. Good.\n\nKuz. Written there: sand."
    header = HEADER.replace("Ada Obi, engineer", "P. Orlov, engineer; A. Kuz, clerk")
    assert labels(header + said) == ["Orlov", "Kuz", "Orlov", "Kuz"]


def test_sides_of_the_list_whose_people_stand_behind_a_colon_speak_not() -> None:
    listed = (
        "Minutes of the Harbour Directorate\n\nheld on 4 May 1966\n\nPRESENT\nNorthern Element: Major L. HOLM (Chairman)\n"
        "Southern Element: Monsieur P. ORDE\n\n1. NETS\n\n"
    )
    body = "MR. ORDE: Cut.\n\nMAJOR HOLM: By whom?\n\nMR. ORDE: A seal.\n\nMAJOR HOLM: Good."
    assert labels(listed + body) == ["MR. ORDE", "MAJOR HOLM"] * 2


@pytest.mark.parametrize(
    ("label", "language"),
    [
        ("UNIDENTIFIED VOICE", "eng"),
        ("A voice at the door", "eng"),
        ("Eine Stimme von der Tür", "deu"),
        ("Голос от двери", "rus"),
        ("有人插话", "chi_sim"),
    ],
)
def test_a_voice_without_a_name_speaks_though_but_once(label: str, language: str) -> None:
    talk = {
        "eng": HEADER + "Okafor: Welcome.\n\nLindgren: Thank you.\n\n{}: Louder!\n\nOkafor: Good.",
        "deu": "Protokoll\n\nDatum: 4. Mai 1966\nAnwesend: Holm, Orde\n\nHolm: Gut.\n\nOrde: Ja.\n\n{}: Lauter!\n\nHolm: So.",
        "rus": "Протокол\n\n4 мая 1966 г.\nУчаствовали: Громов, Орлов\n\nГромов: Да.\n\nОрлов: Нет.\n\n{}: Громче!\n\nГромов: Да.",
        "chi_sim": "会议记录\n\n时间：1966年5月4日\n出席：何安明、敖德林\n\n何安明：好。\n\n敖德林：可以。\n\n{}：大声点！\n\n何安明：好。",
    }
    assert label in labels(talk[language].format(label), language)


def test_an_office_of_the_list_is_a_label_in_capitals_too() -> None:
    """The list has it in small letters; what the label says of language stands beside it."""
    text = (
        "Record of the talk\n\nDate: 4 May 1966\nPresent: Minister Signe Holm; Per Dahl, fisheries attaché\n\n"
        "The Minister: The net is torn.\n\nThe Ambassador: It is.\n\nThe Fisheries Attaché (in Danish): By a seal.\n\n"
        "The Minister: Good.\n\nThe Ambassador: No.\n"
    )
    assert "The Fisheries Attaché (in Danish)" in labels(text)


def test_an_office_in_a_label_says_less_than_the_lists() -> None:
    """It leaves out where somebody is it, or what sort of house he heads."""
    listed = HEADER.replace(
        "Ada Obi, engineer", "Ada Obi, chief netmaker at Bergen; Jon Vik, head of the coastal fleet"
    )
    said = "Okafor: Welcome.\n\nChief Netmaker: Good day.\n\nHead of the Fleet: Good day.\n\nOkafor: Sit down."
    assert labels(listed + said) == ["Okafor", "Chief Netmaker", "Head of the Fleet", "Okafor"]
    assert labels(HEADER + said) == ["Okafor", "Okafor"]


def test_a_name_of_the_list_may_begin_with_a_pronoun() -> None:
    """He Ruolan is somebody, once too; He Said is not."""
    listed = HEADER.replace("Ada Obi, engineer", "Ada Obi, engineer\nHe Ruolan, engineer")
    said = "Okafor: Welcome.\n\nHe Ruolan: Thank you.\n\nHe Said: nothing.\n\nOkafor: Sit down."
    assert labels(listed + said) == ["Okafor", "He Ruolan", "Okafor"]


def test_a_name_that_comes_back_without_its_title_is_a_label() -> None:
    """Though no list knows either."""
    head = "Besprechung über Netze\n\nBergen, den 4. Mai 1926\n\n"
    said = "Minister Holm: Wer flickt?\n\nNetzflicker Quabbe: Ich.\n\nMinister Holm: Womit?\n\nQuabbe: Mit Draht."
    told = [turn.label for turn in turns(head + said, "deu")]
    assert told == ["Minister Holm", "Netzflicker Quabbe", "Minister Holm", "Quabbe"]


def test_surnames_in_capitals_may_speak_once_among_others() -> None:
    """Where several such names come back before a stop; a word that the record also writes small does not."""
    said = [
        ("LINDGREN", "The nets are torn."),
        ("OKAFOR", "Who tore them?"),
        ("VIKSUND", "The seal did."),
        ("HOLMBERG", "I lead the women who mend them."),
        ("LINDGREN", "Then mend them."),
        ("OKAFOR", "With wire."),
        ("VIKSUND", "Wire rusts."),
    ]
    text = "\n\n".join(f"{label}. {words}" for label, words in said)
    assert "HOLMBERG" in labels(HEADER + text)
    assert "HOLMBERG" not in labels(HEADER + text + "\n\nOKAFOR. At the holmberg, then.")


def test_an_entry_of_a_list_in_small_letters_is_no_label_among_capitals() -> None:
    """Labels alone on their lines are all in capitals; who stands in a list in the body speaks no word there."""
    said = [
        "MINISTER OKAFOR\n\nWelcome.",
        "MR. LINDGREN\n\nThank you.",
        "MINISTER OKAFOR\n\nSit.",
        "MR. LINDGREN\n\nYes.",
    ]
    listed = "for the guests\ndirector Nils Lindgren\n\n"
    assert labels(HEADER + listed + "\n\n".join(said)) == ["MINISTER OKAFOR", "MR. LINDGREN"] * 2


@pytest.mark.parametrize("asked", ["Who let the carts on?", "Where did they go to?"])
def test_a_question_that_ends_in_a_preposition_leads_into_no_name(asked: str) -> None:
    """Where labels end in stops, the answer below it stands but once."""
    said = (
        f"Senator DACOSTA. {asked}\n\nMr. MAYBURY. I did, on orders.\n\nSenator DACOSTA. Whose?\n\nMr. HALE. His.\n\n"
    )
    text = f"HEARING\n\n4 May 1966\n\nPresent: Senator Dacosta; Mr. Hale; Mr. Maybury\n\nMr. HALE. We begin.\n\n{said}"
    assert labels(text)[:3] == ["Mr. HALE", "Senator DACOSTA", "Mr. MAYBURY"]


def test_what_a_colon_behind_a_preposition_leads_into_is_no_label() -> None:
    """Where labels end in stops: It went to: / Holm. Consul at Faro; a page's last comma may be a stop misread."""
    text = (
        "NOTE OF A TALK\n\n4 May 1966\n\nPresent: Ulla Holm, Minister; Emil Krag, pilot\n\nHOLM. We begin.\n\n"
        "KRAG. With the reeds?\n\nHOLM. With the reeds.\n\nKRAG. I have asked for the list of them, and it is due to:\n"
        "HOLM. Consul at Faro, and four more.\n\nHOLM. They came in,\fKRAG. All of them?\n\nHOLM. All.\n"
    )
    assert labels(text) == ["HOLM", "KRAG", "HOLM", "KRAG", "HOLM", "KRAG", "HOLM"]


@pytest.mark.parametrize(
    ("language", "day", "row"), [("eng", "9 July 1971", "of July"), ("deu", "9. Juli 1971", "im Juli")]
)
def test_a_row_within_a_sentence_that_begins_with_a_preposition_is_no_label(language: str, day: str, row: str) -> None:
    """Though the month behind it stands in the header, as names do."""
    text = (
        f"SESSION OF THE BOARD OF THE CANAL\n\n{day}\n\nAttended by Comrades Orlov, P.P., Belov, S.S.\n\n"
        "ORLOV. The lock leaks.\n\nBELOV. A little.\n\nORLOV. It is to be mended by the 20th\n"
        f"{row}. Comrade Belov answers for it.\n\nBELOV. Gladly."
    )
    assert labels(text, language) == ["ORLOV", "BELOV", "ORLOV", "BELOV"]


@pytest.mark.parametrize(
    ("language", "present", "name"),
    [
        ("eng", "Present: Hendrik in 't Veld, Clerk; Jan Orlov", "in 't Veld"),
        ("eng", "Present: Jan Orlov; Urs in der Maur, Clerk", "in der Maur"),
        ("deu", "Anwesend: Ernst vom Rath, Direktor; Jan Orlov", "vom Rath"),
        ("deu", "Anwesend: Jan Orlov; Otto an der Heiden", "an der Heiden"),
    ],
)
def test_a_surname_may_begin_as_a_sentence_goes_on(language: str, present: str, name: str) -> None:
    """Where a list has it behind a given name; behind an office it is what that is of."""
    text = f"SESSION OF THE BOARD\n\n9.7.1971\n\n{present}\n\n{name}: The lock leaks.\n\nOrlov: Yes.\n\n{name}: Oh.\n\nOrlov: Yes."
    assert labels(text, language) == [name, "Orlov", name, "Orlov"]


def test_what_an_office_is_of_is_no_label() -> None:
    text = (
        "SESSION OF THE BOARD\n\n9 July 1971\n\nPresent: Orlov, P.P.; Belov, S.S., Minister of Fisheries\n\nORLOV. The lock leaks.\n\n"
        "BELOV. A little.\n\nORLOV. It is to be mended by the Minister\nof Fisheries. He answers for it.\n\nBELOV. Gladly."
    )
    assert labels(text) == ["ORLOV", "BELOV", "ORLOV", "BELOV"]


def test_a_long_office_before_small_letters_heads_no_note() -> None:
    text = f"{HEADER}Orlov: The lock leaks.\n\nChairman: my dear colleagues, let us be brief.\n\nLund: Since when?\n\nOrlov: In May.\n\nLund: Oh."
    assert "Chairman" in labels(text)
