"""Labels that an engine damaged open their turns, are marked for review, and are never taken for the wrong one."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from minutebook.segment import find_meetings
from minutebook.text import clean_lines
from tests.typescript import type_pages
from tests.unit.segment.typed import RULES, labels, read, turns

HEADER = """Minutes of the Talk between Minister Valdimarsson and Ambassador Kowalczyk

Date: 4 May 1966
Place: Reykjavik
Participants: Einar Valdimarsson, Minister; Zofia Kowalczyk, Ambassador

Valdimarsson: The nets were cut.

Kowalczyk: Not by us.

Valdimarsson: By whom?

Kowalczyk: By a seal.

"""


def test_misread_letters() -> None:
    """One letter in four may differ; the page's own words stay the label, and the doubt is told."""
    found = turns(HEADER + "Vaidimarsscn: A seal?\n\nKovvalczyk: With teeth.")
    assert [turn.label for turn in found[-2:]] == ["Vaidimarsscn", "Kovvalczyk"]
    assert [turn.needs_review for turn in found] == [False] * 4 + [True] * 2
    assert "Valdimarsson" in (found[-2].review_reason or "")
    assert found[-2].confidence < found[0].confidence


def test_a_misread_or_lost_colon() -> None:
    """A stop, a semicolon or nothing behind a label of the document."""
    text = HEADER + "Valdimarsson; A seal?\n\nKowalczyk. With teeth.\n\nValdimarsson Then it was the seal."
    found = turns(text)
    assert [turn.label for turn in found[4:]] == ["Valdimarsson", "Kowalczyk", "Valdimarsson"]
    assert [turn.text for turn in found[4:]] == ["A seal?", "With teeth.", "Then it was the seal."]
    assert all(turn.needs_review for turn in found[4:])


def test_a_split_label() -> None:
    """A space inside the word."""
    assert labels(HEADER + "Valdi marsson: A seal?")[-1] == "Valdi marsson"


def test_somebody_addressed_is_not_announced() -> None:
    """A speech that begins with a name and goes on in lower case stays one."""
    text = HEADER + "Valdimarsson has told me this, too.\n\nKowalczyk, who was there, saw it."
    assert turns(text)[-1].text == (
        "By a seal.\nValdimarsson has told me this, too.\nKowalczyk, who was there, saw it."
    )


def test_a_name_that_the_line_above_leads_into_announces_nobody() -> None:
    """A page that begins with a speaker's name and its sentence's stop goes on the speech above."""
    found = turns(
        HEADER + "Valdimarsson: It is late, and the paper is for\fKowalczyk. It is nearly six, and the nets are dry."
    )
    assert found[-1].label == "Valdimarsson"
    assert found[-1].text.endswith("the nets are dry.")


@pytest.mark.parametrize("said", ["It stands in the shed behind the school, Mr.", "I gave it yesterday evening to Dr."])
@pytest.mark.parametrize("break_", ["\n", "\f"])
def test_a_name_whose_form_of_address_ends_the_line_above_announces_nobody(said: str, break_: str) -> None:
    """Nor does a page that begins with it."""
    found = turns(f"{HEADER}Kowalczyk: {said}{break_}Valdimarsson. It is green, and dry.")
    assert found[-1].label == "Kowalczyk"
    assert found[-1].text.endswith("Valdimarsson. It is green, and dry.")


def test_somebody_addressed_at_the_end_of_a_page_hides_no_label() -> None:
    """What ends in a form of address alone is whole where a colon stands behind the name on the next page."""
    found = turns(f"{HEADER}Kowalczyk: It was the seal that did it, I assure you, Mr.\fValdimarsson: A seal?")
    assert found[-1].label == "Valdimarsson"


def test_where_labels_end_in_stops_a_page_begins_with_the_rest_of_a_name() -> None:
    """Mr. stands at the end of the page above."""
    text = HEADER.replace("Valdimarsson:", "VALDIMARSSON.").replace("Kowalczyk:", "KOWALCZYK.")
    found = turns(f"{text}KOWALCZYK. The paint stands in the shed, Mr.\fVALDIMARSSON. It is green, and dry.")
    assert found[-1].text.endswith("It is green, and dry.")
    assert found[-1].label == "KOWALCZYK"


def test_a_label_between_two_people_names_neither() -> None:
    """As near to one as to the other: the turn stands, the doubt names both."""
    text = (
        "Minutes of the Talk\n\nDate: 4 May 1966\nParticipants: Marin, Minister; Maron, Ambassador; Okafor, engineer"
        "\n\nMarin: One.\n\nMaron: Two.\n\nOkafor: Three.\n\nMarin: Four.\n\nMaron: Five.\n\nMar-n: Six."
    )
    last = turns(text)[-1]
    assert last.text == "Six."
    assert "Marin" in (last.review_reason or "")
    assert "Maron" in (last.review_reason or "")


def test_a_damaged_header_label_does_not_speak() -> None:
    """Words of a header with a misread letter, above the first speech."""
    text = HEADER.replace("Place: Reykjavik", "Piace: Reykjavik\nlnterpreter: Jon Sen\nMinutes Preparod: Ulf Dahl")
    assert labels(text) == ["Valdimarsson", "Kowalczyk", "Valdimarsson", "Kowalczyk"]


def test_every_repair_is_a_problem() -> None:
    """What was forgiven can be counted."""
    (meeting,) = read(HEADER + "Vaidimarsson: A seal?")
    (problem,) = [each for each in meeting.problems if each.code == "label_repaired"]
    assert problem.where == "turn 5"


def test_who_is_told_of_in_chinese_opens_no_turn() -> None:
    """A Chinese colon takes the room of a character: where no sign is left of it, there was none."""
    text = (
        "会议记录\n\n时间：1958年5月3日\n出席：涂伯康书记、石平局长\n\n涂书记宣布开会。\n\n"
        "石局长：桥已经修好了。\n\n涂书记：那就通车。\n\n石局长：车还没有到。\n"
    )
    assert labels(text, "chi_sim") == ["石局长", "涂书记", "石局长"]


def test_labels_alone_on_their_lines_that_all_name_people_of_the_header() -> None:
    text = "Minutes of the Talk\n\nDate: 4 May 1966\nParticipants: Comrades Ada Holm, Per Vik, Jon Sand, Ulf Dahl\n\n"
    names = ["Cde. Ada Holm", "Cde. Per Vik", "Cde. Jon Sand", "Cde. Ulf Dahl"]
    assert labels(text + "\n\n".join(f"{name}\nThe nets were cut again in the night." for name in names)) == names


def test_what_stands_below_a_label_alone_on_its_line_begins_with_no_label() -> None:
    """Mrs. Kern Ülives: the small letter was read as a capital."""
    text = (
        "Minutes of the Talk\n\nDate: 4 May 1966\nParticipants: Mr. Holm; Mrs. Kern\n\nMr. Holm:\n\nIt rains.\n\nMrs. Kern:\n\n"
        "It does.\n\nMr. Holm:\n\nMrs. Kern Talks only of the form. Could you lend her a coat?\n\nMrs. Kern:\n\nThank you."
    )
    assert labels(text) == ["Mr. Holm", "Mrs. Kern"] * 2


def test_a_name_of_the_header_read_with_a_small_letter_before_a_colon() -> None:
    text = HEADER.replace("Zofia Kowalczyk, Ambassador", "Zofia Kowalczyk, Ambassador; Vik Sosin, clerk")
    assert labels(text + "sosin: With teeth.\n\nKowalczyk: No.")[-2:] == ["sosin", "Kowalczyk"]


def test_a_chinese_label_may_leave_but_the_room_of_its_colon() -> None:
    """Below a sentence's end, a remark behind it perhaps, and only where the label is known to the letter."""
    text = (
        "鲍副局长同芬兰代表团团长哈洛宁谈话记录\n\n时间：1965年3月16日下午四时\n地点：北京\n参加人：我方：副局长鲍敬堂；芬方：团长哈洛宁\n\n"
        "鲍：请坐。昨天看了长江大桥。\n\n哈：不累。\n\n鲍：那就好。（众笑）\n\n哈\u3000我们很愿意听。\n\n鲍：请。\n\n包\u3000袋子也请。"
    )
    lines = clean_lines(type_pages(text, "chi_sim"), RULES)
    # What is typed as a room is kept as a space; a scan shows how wide it is.
    wide = [replace(line, text=re.sub("^([哈包]) ", "\\1\u3000", line.text)) for line in lines]
    (meeting,) = find_meetings(wide, RULES)
    assert [turn.label for turn in meeting.turns] == ["鲍", "哈", "鲍", "哈", "鲍"]


def test_a_chinese_label_that_defines_its_short_form_may_lack_its_colon() -> None:
    text = (
        "鲍副局长会见芬兰大使哈洛宁谈话记录\n\n时间：1965年3月16日下午四时\n地点：北京\n参加人：鲍敬堂副局长；哈洛宁（芬兰大使）\n\n"
        "鲍副局长（以下简称鲍）：请坐。\n\n哈洛宁大使（下称哈洛宁）谢谢，身体很好。\n\n鲍：那就好。\n\n哈洛宁：我今天奉命前来。"
    )
    assert labels(text, "chi_sim") == ["鲍副局长（以下简称鲍）", "哈洛宁大使（下称哈洛宁）", "鲍", "哈洛宁"]


def test_a_key_in_brackets_whose_signs_were_misread_is_no_turn() -> None:
    """(A: Ambassador Aalberg; ...) among labels A. and T., its equals sign read as a colon."""
    key = "(A: Ambassador Kristoffer Aalberg: T Dr. Manuel Tirado,\nMinister of Fisheries)\n\n"
    said = "A. Thank you, Minister.\n\nT. By half is too much.\n\nA. Nobody asks that.\n\nT. It was fixed in June.\n\n"
    assert labels(f"Conversation in Lima, 4 May 1962\n\n{key}{said}") == ["A", "T", "A", "T"]


def test_a_dash_glued_to_a_name_of_the_header_is_its_mark() -> None:
    """Okafor- The price stands; not a word divided by a hyphen, nor a name that is nobody's."""
    head = "Note on a conversation with Mr. Lindgren, 4 May 1966\n\nPresent: Emeka Okafor; Nils Lindgren\n\n"
    said = "Lindgren - When will it sail?\n\nOkafor- In spring.\n\nLindgren - The price holds?\n\nOkefor- It does.\n\n"
    assert labels(f"{head}{said}Lindgren - Short- and long-term?\n\nBergen- Oslo is closed.") == [
        "Lindgren", "Okafor", "Lindgren", "Okefor", "Lindgren",
    ]  # fmt: skip


def test_a_title_and_a_name_whose_dash_is_lost_open_a_turn_where_a_line_begins() -> None:
    """Minister Okafor The price stands, set in and with no blank line above; not Minister Okafor Junior said, nor a verb."""
    head = "Note on a conversation, 4 May 1966\n\nPresent: Minister Emeka Okafor; Ambassador Nils Lindgren\n\n"
    said = (
        "   Ambassador Lindgren - When will it sail?\n"
        "   Minister Okafor The price stands in the contract.\n"
        "   Ambassador Lindgren - The price holds?\n"
        "   Minister Okafor nodded.\n"
        "   Ambassador Lindgren - Then we agree.\n"
    )
    assert labels(head + said) == [
        "Ambassador Lindgren",
        "Minister Okafor",
        "Ambassador Lindgren",
        "Ambassador Lindgren",
    ]


def test_a_label_in_capitals_with_a_speck_behind_it() -> None:
    """ОРЛОВА в, a line of its own among ОРЛОВА and БЕРГ."""
    said = "".join(f"     {each}\nМы подумаем об этом вопросе.\n\n" for each in ("ОРЛОВА", "БЕРГ", "ОРЛОВА в", "БЕРГ"))
    head = "ЗАПИСЬ БЕСЕДЫ\n\nДата: 4 мая 1962 г.\nПрисутствовали: Орлова Н.А., Берг О.К.\n\n"
    assert labels(head + said, "rus") == ["ОРЛОВА", "БЕРГ", "ОРЛОВА", "БЕРГ"]


def test_labels_of_two_letters_half_misread() -> None:
    """BN among BM and AM is BM; EM is as near to both, and nobody."""
    said = "".join(f"{each}: Das ist zu bedenken.\n" for each in ("BM", "AM", "BN", "AM", "EM", "BM"))
    (meeting,) = read(f"Gespräch am 4. Mai 1962\n\nAnwesend: BM Dr. Holm, AM Orde\n\n{said}", "deu")
    assert [(turn.label, turn.meant) for turn in meeting.turns][2::2] == [("BN", "BM"), ("EM", None)]
