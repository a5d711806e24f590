"""Labels that say an office in other words than the list, or by its side; and who is known but from title or label."""

from __future__ import annotations

import pytest

from minutebook.model import Meeting
from minutebook.people import resolve
from minutebook.people.names.lexicon import Lexicon
from minutebook.people.roster.draft import Draft
from minutebook.people.roster.fits import EQUAL, HEAD, NOT, PART, fit_title, starts_double_surname
from minutebook.rules import load_rulebook
from minutebook.segment import find_meetings
from minutebook.text import clean_lines
from tests.typescript import type_pages

RULES = load_rulebook()


def read(text: str, language: str = "eng") -> Meeting:
    lines = clean_lines(type_pages(text, language), RULES)
    (meeting,) = resolve(find_meetings(lines, RULES), lines, RULES)
    return meeting


def speakers(meeting: Meeting) -> list[str | None]:
    return [turn.speaker for turn in meeting.turns]


def roles(meeting: Meeting) -> dict[str, set[str]]:
    return {person.name: {role.value for role in person.roles} for person in meeting.people}


MILLS = """RECORD OF A MEETING

DATE: 4 May 1956
PLACE: Rangoon
PRESENT: U Ba Nyo, Prime Minister of the Union
Daw Mya Khin, Minister of Trade Development
Owen Pell, Minister of Trade and Fisheries of Canada
Luis Terra, Director of the Bureau of Inland Fisheries

The Premier: You came by way of Akyab, I am told.

Mr. Pell: By way of every mud bank in it.

The Trade Minister: The mud is not charged for.

The Fisheries Director: The pilots are.

The Premier: Then let us begin with the pilots.

Mr. Pell: Gladly.
"""


def test_an_office_in_other_words_is_its_holders() -> None:
    """Of two ministers of trade it is the one whom no label calls by name."""
    named = ["U Ba Nyo", "Owen Pell", "Daw Mya Khin", "Luis Terra", "U Ba Nyo", "Owen Pell"]
    assert speakers(read(MILLS)) == named


@pytest.mark.parametrize(
    ("label", "own", "fits"),
    [
        ("Fisheries Director", "Director of the Bureau of Inland Fisheries", PART),
        ("Party Secretary", "Secretary of the District Committee of the Party", PART),
        ("Foreign Minister", "Minister of Foreign Trade", NOT),
        ("Water Minister", "Minister of Posts", NOT),
        ("Handelsminister", "Minister für Handel und Schiffahrt", EQUAL),
        ("Handelsminister", "Minister für Finanzen", NOT),
        ("Minister", "Minister für Handel", HEAD),
        ("Head of the Fleet", "head of the coastal fleet", PART),
        ("Head of the Fleet", "head of the harbour", NOT),
    ],
)
def test_subject_and_office_may_stand_apart(label: str, own: str, fits: int) -> None:
    assert fit_title(label, own) == fits


@pytest.mark.parametrize("language", ["eng", "chi_sim"])
def test_names_of_one_office(language: str) -> None:
    lexicon = Lexicon(RULES, language)
    assert lexicon.lemma("Deputy Foreign Minister").casefold() == "deputy minister of foreign affairs"
    assert lexicon.lemma("The Premier").casefold() == "the prime minister"
    assert lexicon.lemma("副外长") == "外交部副部长"


@pytest.mark.parametrize(
    ("letters", "name", "begun"),
    [
        ("vb", "Edgar Vasconcelos de Brito", True),
        ("evb", "Edgar Vasconcelos de Brito", True),
        ("db", "Edgar Vasconcelos de Brito", False),
        ("ar", "Zenón Aramayo Ruiz", True),
    ],
)
def test_letters_of_two_surnames(letters: str, name: str, begun: bool) -> None:
    assert starts_double_surname(Draft(name), list(letters)) is begun


FORD = """边防会晤第三次记录

时间：一九七三年四月二日
地点：磨憨
参加人：中方　首席代表石开山（副县长）、代表葛云
老方　首席代表本塔维、代表坎曼
译员：岩保

{ours}首席代表：水牛的事先谈。

{theirs}首席代表：牛已经回来了。

葛云：还少一头。

坎曼：那一头在山上。

{theirs}首席代表：下次带来。
"""


@pytest.mark.parametrize(("ours", "theirs"), [("中方", "老方"), ("我方", "对方")])
def test_a_side_and_its_office(ours: str, theirs: str) -> None:
    meeting = read(FORD.format(ours=ours, theirs=theirs), "chi_sim")
    assert speakers(meeting) == ["石开山", "本塔维", "葛云", "坎曼", "本塔维"]
    assert set(roles(meeting)) == {"石开山", "葛云", "本塔维", "坎曼", "岩保"}


def test_a_title_below_the_number_of_the_record_names_its_parties() -> None:
    meeting = read(
        "外事处　谈话记录第 12 号\n机密\n\n葛启明部长同坦桑尼亚水利代表团团长姆博亚第一次会谈记录\n\n"
        "时间：一九六六年三月二日\n地点：三号楼\n我方在座：葛云（二处副处长）\n坦方在座：恩丹巴\n记录：石平\n\n"
        "葛部长：先谈水库。\n\n姆博亚团长：好的。\n\n葛云：图纸到了。\n\n葛部长：请看第一张。\n",
        "chi_sim",
    )
    assert speakers(meeting) == ["葛启明", "姆博亚", "葛云", "葛启明"]
    assert roles(meeting)["姆博亚"] == {"speaker", "participant"}


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Conversation with Vice Minister Gu", {"speaker", "participant"}),
        ("Hearing before the Harbour Board", {"speaker"}),
    ],
)
def test_a_speaker_whom_no_list_holds_takes_part_but_at_a_hearing(title: str, told: set[str]) -> None:
    meeting = read(
        f"{title}\n\nTime: 2 June 1955\nPlace: Colombo\nPresent: Ada Holm, Director; Ian Orde, Secretary\n\n"
        "Ambassador Pereira (hereinafter Pereira): The sheets were damp.\n\nHolm: They dried.\n\nPereira: Badly.\n\n"
        "Orde: I weighed them.\n"
    )
    assert roles(meeting)["Pereira"] == told


def test_the_land_behind_a_party_is_no_name() -> None:
    meeting = read(
        "Memorandum of Conversation between Vice Minister Gu Ping and Ambassador Pereira of Ceylon\n\n"
        "Time: 2 June 1955\nPlace: Peking\nAlso present: Ada Holm, Director\n\nPereira: Damp.\n\nGu: Dry.\n\nPereira: No.\n"
    )
    assert ("Pereira", "Ambassador of Ceylon") in {(person.name, person.title) for person in meeting.people}


def test_a_form_of_address_that_the_name_keeps() -> None:
    meeting = read(
        "Note on the Conversation of State Secretary [Nils Dahl] with H.E. the Ambassador of Pakistan [Sardar Karim-ul-Huda]\n\n"
        "Held at: Oslo\nOn: 2 October 1973\nPresent: Begum Amina Lari, Joint Director; Ole Moe, Head of Division\n\n"
        "H.E. Ambassador Karim-ul-Huda (hereinafter Huda): The ships lie.\n\nDahl: They wait.\n\nHuda: For whom?\n\n"
        "Mrs. Lari: For paint.\n"
    )
    assert speakers(meeting) == ["Sardar Karim-ul-Huda", "Nils Dahl", "Sardar Karim-ul-Huda", "Begum Amina Lari"]


def test_whether_a_guest_is_a_woman_is_no_office() -> None:
    meeting = read(
        "石副部长接见几内亚考察组组长卡巴·马马杜同志等谈话摘记\n\n时间：1971年5月7日\n地点：北京\n我方出席：副部长石平\n"
        "几方出席：考察组组长卡巴·马马杜同志、组员迪奥普·阿达（女）同志、商务参赞林德-尼尔森博士\n\n"
        "石：吃得惯吗？\n\n卡：吃得惯。\n\n迪：稻种呢？\n\n石：有。\n",
        "chi_sim",
    )
    assert speakers(meeting) == ["石平", "卡巴·马马杜", "迪奥普·阿达", "石平"]
    assert "林德-尼尔森" in roles(meeting)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        (
            "The second secretary of the embassy, Yu. A. Orlin, was present at the conversation and interpreted.",
            "Yu. A. Orlin",
        ),
        ("The Secretary of the Ministry, Rana, was present.", "Rana"),
        ("With me was: Second Secretary Orlin.", "Orlin"),
        ("While waiting I met the Consul of Norway, Mr. J. Fr. Aaberg, who had been waiting longer.", "J. Fr. Aaberg"),
    ],
)
def test_sentences_of_a_narrative_that_say_who_was_there(sentence: str, name: str) -> None:
    meeting = read(
        "FROM THE JOURNAL OF V. S. BERGOV\n\n20 January 1964\n\n"
        f"Today I visited Bhim Koirala at his request. {sentence}\n\n"
        "Having inquired about my health, Koirala said that the mill was being built. I replied that we knew of it.\n"
    )
    others = set(roles(meeting)) - {"V. S. BERGOV", "Bhim Koirala", "Koirala"}
    assert others == {name}


def test_an_office_that_no_list_of_offices_has_is_its_holders() -> None:
    """Where the list of people gives it in small letters with the house; a name that nobody bears stays a stranger's."""
    text = MILLS.replace(
        "Luis Terra, Director of the Bureau of Inland Fisheries", "Luis Terra, chief netmaker at Akyab"
    )
    assert speakers(read(text.replace("The Fisheries Director:", "Chief Netmaker:")))[3] == "Luis Terra"
