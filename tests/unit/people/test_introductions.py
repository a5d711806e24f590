"""Who speaks where a sentence, a title or a key above the first speech says who was there."""

from __future__ import annotations

import pytest

from minutebook import people, segment, text
from minutebook.model import Meeting
from minutebook.rules import load_rulebook
from tests.typescript import type_pages

RULES = load_rulebook()


def read(words: str, language: str = "eng") -> Meeting:
    lines = text.clean_lines(type_pages(words, language), RULES)
    return people.resolve(segment.find_meetings(lines, RULES), lines, RULES)[0]


def speakers(meeting: Meeting) -> list[tuple[str, str | None]]:
    return list(dict.fromkeys((turn.label, turn.speaker) for turn in meeting.turns))


def roles(meeting: Meeting) -> dict[str, set[str]]:
    return {person.name: {role.value for role in person.roles} for person in meeting.people}


INTRODUCED = """\
Record of the Premier's Talk with the Ambassador of Peru, Comrade Luis Ortega

Date: 3 May 1974, 1930 hours to 2045 hours
Also present: Han Myong, Minister of Fisheries; Mrs. Ortega
Interpreted by: Ri Sun-ok

Premier Cho Yong-nam received the Ambassador in the small hall. After
photographs had been taken everybody sat down.

Premier: You have been in our country how long?

Ambassador: Two years and a month.

Minister: The fault lies with the foundations. The ground is soft there.

Premier: Let him keep it, then.

Interpreter: May I ask that the Ambassador repeat the last part of it?

Ambassador: Taken away, over the sea wall.

Mrs. Ortega: Then they must be warned about the pepper.

Premier: It is your farmers who should be warned.
"""


def test_a_sentence_above_the_first_speech_names_who_received_and_opens_no_turn() -> None:
    found = read(INTRODUCED)
    assert speakers(found) == [
        ("Premier", "Cho Yong-nam"),
        ("Ambassador", "Luis Ortega"),
        ("Minister", "Han Myong"),
        ("Interpreter", "Ri Sun-ok"),
        ("Mrs. Ortega", "Mrs. Ortega"),
    ]
    assert roles(found)["Ri Sun-ok"] == {"interpreter", "speaker"}
    assert found.turns[0].text == "You have been in our country how long?"


ATTENDED = """\
Stenographic Transcript of the Conversations with the Sugar Workers

Snagov, 4 March 1971

On the Romanian side there took part comrades Ion Dragu, secretary of
the Central Council, and Livia Pand, head of the International Section.
On the Cuban side there took part comrades Anastasio Quint, president
of the Federation, and Nestor Cobo, delegate of the port.

Comrade Sorin Avan interpreted. The transcript was made by Comrade Ana
Zamfir.

The conversations began at 17.30 hours and ended at 19.10 hours.

Comrade Ion Dragu: You have seen the factories. What did you dislike?

Comrade Anastasio Quint: You ask a guest to break the plates.

Comrade Livia Pand: The coffee is the same everywhere.

Comrade Ion Dragu: They are ours. Break them.
"""


def test_attendance_told_in_sentences_gives_people_roles_and_hours() -> None:
    found = read(ATTENDED)
    assert roles(found) == {
        "Ion Dragu": {"participant", "speaker"},
        "Livia Pand": {"participant", "speaker"},
        "Anastasio Quint": {"participant", "speaker"},
        "Nestor Cobo": {"participant"},
        "Sorin Avan": {"interpreter"},
        "Ana Zamfir": {"recorder"},
    }
    assert (found.time, found.time_end) == ("17:30", "19:10")
    assert [turn.speaker for turn in found.turns][:2] == ["Ion Dragu", "Anastasio Quint"]


KEYED = """\
NOTE of a conversation held by telephone

2 December 1956, from 22:10 to 22:40

{key}

RW: Good evening. How many barges are lying at the lock?

HM: Twelve. The thirteenth is under the bridge.

RW: Then we must raise the bridge.

HM: It was raised in 1911.
"""


def test_a_key_may_hold_offices_brackets_and_towns_and_use_other_signs() -> None:
    for sign in (" = ", " - ", ": ", " stands for "):
        key = f"RW{sign}Dr. Robert Wells, Director of Waterways\nHM{sign}Deputy Minister Henrik Mohr (Shipping), Lund"
        found = read(KEYED.format(key=key))
        assert speakers(found) == [("RW", "Robert Wells"), ("HM", "Henrik Mohr")], sign
        assert len(found.turns) == 4


UNNAMED = """\
Minutes of a Conversation on the Survey of the Pass

Time: 11 September 1963, 3:15-4:40 p.m.
Chinese attendees: Bai Shouren (Deputy Director), Tang Peilan (interpreter)
Afghan attendees: Ghulam Rahim (Ambassador)

Vice Minister Tang (hereinafter referred to as Tang): The snow will not
wait for us.

Ambassador: My government hires the mules by the week.

Tang: There are three stretches.

Tang Peilan: Excuse me, the word may mean two things.
"""


def test_an_office_is_not_given_to_the_interpreter_who_shares_the_surname() -> None:
    found = read(UNNAMED)
    assert [turn.speaker for turn in found.turns] == ["Tang", "Ghulam Rahim", "Tang", "Tang Peilan"]
    titled = UNNAMED.replace(
        "Minutes of a Conversation on", "Vice Minister Tang Weizhou's Conversation with the Afghan Ambassador on"
    )
    assert read(titled).turns[2].speaker == "Tang Weizhou"


def test_an_office_is_shortened_and_the_author_of_a_notebook_is_a_party() -> None:
    found = read(
        """\
From the Notebook of Conversations of Deputy Foreign Minister Agim Basha, November 1966

I. Reception of the Italian Consul, Mr. Renzi

Date: 8 November 1966
Time: 11.00 - 11.50
Place: Office of the Deputy Minister

The Consul

I have come in connection with the diver. He has a daughter in Brindisi.

The Deputy Minister

He is in the infirmary. He was found at a depth of nine metres.

The Consul

He was looking for amphorae. It is a weakness of his.

The Deputy Minister

We have them: seven whole and two broken.
"""
    )
    assert speakers(found) == [("The Consul", "Mr. Renzi"), ("The Deputy Minister", "Agim Basha")]
    assert found.subject == "Reception of the Italian Consul, Mr. Renzi"
    assert roles(found)["Agim Basha"] >= {"recorder", "speaker"}


def test_names_that_are_offices_too_and_service_behind_a_name() -> None:
    found = read(
        """\
MEMORANDUM OF CONVERSATION

DATE: January 27, 1972
PARTICIPANTS:
Dean Whitlock, Special Representative
David King, Embassy Staff (notetaker)
Academician Gleb Vetrov, Deputy Chairman
Anatoly Sukhov, Interpreter

Academician vetrov: I proposed so late an hour on purpose.

Mr. Whitlock: I appreciate it.

Academician Vetrov: Now we are both found out.

Mr. Sukhov: Please, one moment.
"""
    )
    assert roles(found) == {
        "Dean Whitlock": {"participant", "speaker"},
        "David King": {"recorder"},
        "Gleb Vetrov": {"participant", "speaker"},
        "Anatoly Sukhov": {"participant", "interpreter", "speaker"},
    }
    assert found.turns[0].speaker == "Gleb Vetrov"


def test_an_office_that_stands_alone_in_a_list_is_nobody_elses() -> None:
    found = read(
        """\
MEMORANDUM OF CONVERSATION

PARTICIPANTS:
The President
Henry Marlowe, Secretary of State
Brent Colby, Assistant to the President for Security Affairs
Ambassador Carlo Vitelli
Mrs. Ilse Brand, Interpreter

DATE AND TIME: June 9, 1975, 11:05 a.m.

The President: How was the flight?

Vitelli: Long, Mr. President. We were four hours late.

Marlowe: The fog follows him about.

The President: Then let it be September.
"""
    )
    assert speakers(found) == [
        ("The President", "The President"),
        ("Vitelli", "Carlo Vitelli"),
        ("Marlowe", "Henry Marlowe"),
    ]


def test_one_of_two_of_a_surname_is_told_by_the_form_of_address() -> None:
    found = read(
        """\
Reception of the Norwegian Ambassador, Mr. Arne Dahl, by Vice Premier Shen Bonian

Time: 4 p.m., 6 June 1959
Present: Gao Lin (Director), Shen Yulan (interpreter); on the
Norwegian side: Mrs. Dahl, Counsellor Per Foss

Vice Premier Shen: I hope the journey was not too long for you.

Mr. Dahl: It was long, but the window was large.

Mrs. Dahl: He slept before the window.

Shen: Then read it to us.

Foss: There is one in Bergen.
"""
    )
    assert speakers(found) == [
        ("Vice Premier Shen", "Shen Bonian"),
        ("Mr. Dahl", "Arne Dahl"),
        ("Mrs. Dahl", "Mrs. Dahl"),
        ("Shen", "Shen Bonian"),
        ("Foss", "Per Foss"),
    ]


def test_a_roll_told_in_sentences_opens_no_turn_and_keys_stand_in_brackets() -> None:
    found = read(
        """\
MINUTES OF THE MEETING OF THE BOARD OF TRUSTEES

Held in the Reading Room on Monday evening, the 4th day of March, 1912.

The President, Dr. Horace Whipple, in the chair. Present also Messrs.
Gage and Tull and Mrs. Ames. Absent: Mr. Coyle.

THE PRESIDENT. The furnace is to be discussed first.

MR. GAGE. I move that it be condemned.

MRS. AMES. It has been condemned twice, Mr. President.

MR. TULL. Then I second it for the third time.

THE PRESIDENT. Is there anybody who would speak for it?
"""
    )
    assert speakers(found) == [
        ("THE PRESIDENT", "Horace Whipple"),
        ("MR. GAGE", "Gage"),
        ("MRS. AMES", "Mrs. Ames"),
        ("MR. TULL", "Tull"),
    ]
    assert roles(found)["Mr. Coyle"] == {"absent"}
    keyed = read(
        """\
NOTES OF A CONVERSATION
with Prime Minister U Saw Tun (UST) held on 6 May 1957 by Ambassador
Erik Lund (EL)

Those present: UST, EL

UST: How is the King of Sweden?

EL: He is well, and he asked about the elephant.

UST: Which elephant?

EL: The one that was promised.
"""
    )
    assert speakers(keyed) == [("UST", "U Saw Tun"), ("EL", "Erik Lund")]
    assert set(roles(keyed)) == {"U Saw Tun", "Erik Lund"}


def test_a_name_goes_on_behind_a_label_that_is_but_its_front() -> None:
    found = read(
        """\
INQUIRY INTO THE STRANDING OF THE HALDANE

Tuesday, 9th June, 1931

Captain Amos Reid, called and examined.

Mr. Lyle: You are the master of the Haldane?

Captain Reid: I was.

Mr. Lyle: Where were you when she struck?

Captain Reid: Below, at my soup.

Mr. Dunn: I object to the soup.
"""
    )
    assert [turn.label for turn in found.turns] == ["Mr. Lyle", "Captain Reid", "Mr. Lyle", "Captain Reid", "Mr. Dunn"]


def test_comrade_is_no_part_of_a_name_and_a_surname_shortens_the_whole() -> None:
    found = read(
        """\
MINUTES OF A MEETING OF THE CELL

4 March 1951

Comrade Ion Ursu: The benches came from the carpenters.

Comrade Eva Toldi: The tables are with them still.

Comrade Ursu: Then we shall stand.

Comrade Eva Toldi: I have stood since Monday.
"""
    )
    assert [turn.speaker for turn in found.turns] == ["Ion Ursu", "Eva Toldi", "Ion Ursu", "Eva Toldi"]
    assert found.people[0].aliases == ("Comrade Ion Ursu",)


def test_what_may_mean_two_or_names_another_is_not_guessed() -> None:
    ministers = read(
        """\
Record of Conversation between Foreign Minister Pavel Orech and the Minister of Foreign Trade of Mali, Mr. Seydou Traore

Prague, 5 May 1962

Foreign Minister: We have followed your harvest with attention.

Minister of Foreign Trade: It was small, but it was ours.

Minister: Please go on.
"""
    )
    assert [turn.speaker for turn in ministers.turns] == ["Pavel Orech", "Seydou Traore", None]
    translator = read(
        """\
Conversation of N. K. Sorokin with Li Zhong, Vice Chairman

Beijing, 8 July 1959
Translated by: S. Gong

Li: Of the eleven who were promised nine have come.

Sorokin: The other two were ill.

Gong: In the translation I said "physician".

Li: That is better.
"""
    )
    assert (translator.turns[2].speaker or "").endswith("Gong")


CONSULTED = """\
SHORTHAND NOTES from the Consultation of the Commission for Wells

22 January 1969, 9.15 a.m.

The consultation was led by Comrade Josef Hajek, chairman of the commission.
Marta Polakova, chief physician, Otakar Seman, geologist, and Emil Seman from
the trade union took part.

Comrade HAJEK: We were to have spoken today about the plan.

Comrade SEMAN: This morning the spring threw to a height of six metres.

Comrade POLAKOVA: The patients have noticed it.

Comrade E. SEMAN: And so have the workers.

Comrade SEMAN: It will come back by itself.

Comrade HAJEK: By when?

Comrade SEMAN: In a fortnight, or in a hundred years.
"""


def test_who_led_and_took_part_is_told_in_sentences_and_the_bare_surname_is_the_other_namesakes() -> None:
    found = read(CONSULTED)
    assert speakers(found) == [
        ("Comrade HAJEK", "Josef Hajek"),
        ("Comrade SEMAN", "Otakar Seman"),
        ("Comrade POLAKOVA", "Marta Polakova"),
        ("Comrade E. SEMAN", "Emil Seman"),
    ]
    assert "chair" in roles(found)["Josef Hajek"]


COMPLETED = """\
RECORD OF CONVERSATION

14 August 1963, 10-45 a.m. to 12-30 p.m.
Place: Villa Hugo Ostrander, San Marco

COSTA RICA
President Aurelio Brenes
Foreign Minister Jacinto Arias

Foreign Minister Arias: It has a provision for force majeure.

Mr. Ostrander: A volcano is in it?

Foreign Minister Arias: In both languages.

Mr. Ostrander: Then we agree.
"""


def test_a_bare_surname_gets_its_given_name_where_an_office_stands_with_it_but_not_from_a_house() -> None:
    found = read(COMPLETED)
    assert speakers(found) == [("Foreign Minister Arias", "Jacinto Arias"), ("Mr. Ostrander", "Mr. Ostrander")]


def test_a_manner_in_capitals_is_nobodys_name() -> None:
    said = "THE PRESIDENT (SPOKE IN ARABIC): Begin.\n\nMR. HALE (IN SPANISH): I shall.\n\n"
    text = "Record of a meeting held in Lisbon\n\nDate: 3 May 1961\n{present}\n" + said + said.replace("Begin", "End")
    meeting = read(text.format(present="Present: Mr. Vasco Leal, President; Mr. John Hale\n"))
    assert [turn.speaker for turn in meeting.turns] == ["Vasco Leal", "John Hale"] * 2
    meeting = read(text.format(present=""))
    assert [turn.speaker for turn in meeting.turns] == ["THE PRESIDENT", "MR. HALE"] * 2


RECEIVED = """\
石平主席接见几内亚驻华大使谈话记录

石平主席于一九六三年四月二日下午四时在人民大会堂接见几内亚驻华大使卡巴。接见时在座的有外交部副部长孟云、司长葛文。翻译齐华，记录王进。

主席：大使来多久了？

大使：半年。今天的翻译如下，请看。

主席：习惯吗？
"""


def test_a_chinese_sentence_says_who_was_there_and_interpreted() -> None:
    assert roles(read(RECEIVED, "chi_sim")) == {
        "石平": {"speaker", "participant"},
        "卡巴": {"speaker", "participant"},
        "孟云": {"participant"},
        "葛文": {"participant"},
        "齐华": {"interpreter"},
        "王进": {"recorder"},
    }


@pytest.mark.parametrize(
    ("told", "people"),
    [
        (
            "The Minister of Works, Mr. J. K. Hale, received Mr. Ewan Orde of the River\nSurvey at his own request. "
            "Mr. Ion Moll, the Permanent Secretary, was there throughout.",
            {"J. K. Hale": "Minister of Works", "Ewan Orde": None, "Ion Moll": "Permanent Secretary"},
        ),
        (
            "Mr. Ewan Orde, Danish Chargé d'Affaires, called on the Minister, Mr. J. K. Hale, on\nThursday at 11 a.m. "
            "Mr. Ion Moll of the River Board joined them later.",
            {"J. K. Hale": "Minister", "Ewan Orde": "Danish Chargé d'Affaires", "Ion Moll": "River Board"},
        ),
        (
            "At the Embassy's request Mr. Ewan Orde, Ambassador of Peru, was received at 9.30 by\nMr. J. K. Hale, "
            "Minister of Works. Mr. Ion Moll sat in.",
            {"J. K. Hale": "Minister of Works", "Ewan Orde": "Ambassador of Peru", "Ion Moll": None},
        ),
    ],
)
@pytest.mark.parametrize("mark", [": ", ":\n"])
def test_offices_beside_the_names_of_those_who_called_and_received(
    told: str, people: dict[str, str | None], mark: str
) -> None:
    """The sentence opens no turn, and its people are participants with their offices, whichever stands first."""
    said = [("Mr. Orde", "It is clay."), ("The Minister", "Still?"), ("Mr. Orde", "Yes."), ("Mr. Moll", "It costs.")]
    body = "\n\n".join(f"{label}{mark}{words}" for label, words in said)
    found = read(f"NOTE FOR THE RECORD\n\nAccra, 14th January, 1960\n\n{told}\n\n{body}")
    assert [(turn.label, turn.text) for turn in found.turns] == said
    assert {person.name: person.title for person in found.people} == people
    assert all(told == {"participant", "speaker"} for told in roles(found).values())


def test_letters_of_an_office_are_his_who_holds_that_whole_office() -> None:
    told = (
        "The Ambassador of Japan, Mr. Kiyo Shira, called on the Foreign Secretary, Shri Dev Kulsh.\n"
        "Mr. Onodo, First Secretary of the Japanese Embassy, was also present."
    )
    found = read(f"Record of discussion\n\n{told}\n\nAmb. - I came.\n\nF.S. - Why?\n\nAmb. - For rice.\n\nF.S. - Do.")
    assert {turn.speaker for turn in found.turns} == {"Kiyo Shira", "Dev Kulsh"}


def test_who_takes_notes_and_speaks_takes_part_too() -> None:
    """By the surname that heads a speech; silent, he is there for the record alone."""
    people = (
        "PARTICIPANTS: Nejat Aksun, Ambassador\nWendell Tack, Deputy Under Secretary\nLois Amund, Officer (Notetaker)"
    )
    said = "Ambassador Aksun: Is it dated?\n\nMr. Tack: I think so.\n\nAmbassador Aksun: When?\n\n"
    found = read(f"MEMORANDUM OF CONVERSATION\n\nDATE: October 9, 1969\n\n{people}\n\n{said}Miss Amund: On May 12.")
    assert found.turns[-1].speaker == "Lois Amund"
    assert roles(found)["Lois Amund"] == {"participant", "recorder", "speaker"}
    silent = read(f"MEMORANDUM OF CONVERSATION\n\nDATE: October 9, 1969\n\n{people}\n\n{said}Mr. Tack: On May 12.")
    assert roles(silent)["Lois Amund"] == {"recorder"}


@pytest.mark.parametrize(("he", "she"), [("Compañero", "Compañera"), ("Camarada", "Camarada")])
def test_a_spanish_form_of_address_is_no_name(he: str, she: str) -> None:
    """``Compañero Orde`` is the Orde whom the list has, and ``Camarada`` is as good for both."""
    head = "RECORD OF THE TALKS\n\nDate: 3 May 1964\nCuban side: Luis Orde Gil, Deputy Minister; Ana Lim, National Bank\n\n"
    said = f"{he} Orde: I see.\n\n{she} Lim: So do I.\n\n{he} Orde: How many?\n\n{she} Lim: Ten."
    assert speakers(read(head + said)) == [(f"{he} Orde", "Luis Orde Gil"), (f"{she} Lim", "Ana Lim")]


def test_whom_a_narrator_called_upon_by_appointment_took_part() -> None:
    head = "Note of a Conversation on Hides\n\nKassala, 9th October 1958\n\n"
    said = (
        "I called by appointment upon Haji Musa Lim Warsame, Minister of Works, who received me at his house.\n\n"
        "The Minister said that hides were cheap. I replied that they were wet. He agreed that they were.\n\n"
        "The Minister hoped that they would dry. I said that I hoped so too."
    )
    assert roles(read(head + said)).get("Haji Musa Lim Warsame") == {"participant"}


DAYBOOK = """Out of the Daybook of the Minister of Norway in Kotal, A. de Lund Berg, for 4-7 June 1953

4 June
Call on the Director of Canals

At half past eleven I went to see Achille Ponsard in the Canal House. Parviz Zamani, Inspector of Bridges, sat with us.

Ponsard: You bring me the barges.

Lund Berg: I bring you eleven of them.

Ponsard: Then let them be weighed.

Lund Berg: One of them can be.

7 June
Talk with the Greek Consul during the races

At the races the Greek Consul, Mr. A. P. Drakos, took me aside and asked whether the barges were weighed. I said that one was.

Mr. Thapa [so spelt], of the Canal House, came out to us and let it be known that it had sunk.

There were with me: Vice Consul Haddad and the kavass.
"""


def test_a_daybook_tells_whom_its_author_met_and_by_whom_he_was_joined() -> None:
    """The author is he whom labels call by the end of his name; who does not speak is told by what he did."""
    lines = text.clean_lines(type_pages(DAYBOOK, "eng"), RULES)
    first, second = people.resolve(segment.find_meetings(lines, RULES), lines, RULES)
    assert [turn.speaker for turn in first.turns] == ["Achille Ponsard", "A. de Lund Berg"] * 2
    assert {person.name: person.title for person in first.people} == {
        "A. de Lund Berg": "Minister of Norway in Kotal",
        "Achille Ponsard": "Director of Canals",
        "Parviz Zamani": "Inspector of Bridges",
    }
    assert {person.name: person.title for person in second.people} == {
        "A. de Lund Berg": "Minister of Norway in Kotal",
        "A. P. Drakos": "Greek Consul",
        "Mr. Thapa": None,
        "Haddad": "Vice Consul",
    }


CALLS = {
    "chi_sim": "电话记录\n\n时间：1961年8月23日\n来电：航标站站长石平\n接电：局调度室葛文\n\n来——葛主任吗？水上来了。\n\n接——有船吗？\n\n"
    "来——有，船老大在。\n\n接——请他来听。\n\n船——我是向老四。看不见。\n\n接——好，点火。\n\n",
    "eng": "TELEPHONE CONVERSATION\n\nMr. Pruett / Mr. Asante\nJuly 23, 1968\n\nA: Is the ship there?\n\nP: Ask the pilot.\n\n"
    "A: Where is he?\n\nP: Here.\n\nV: This is Ivan Petkov speaking. I saw nothing.\n\nA: Thank you.\n\n",
}


@pytest.mark.parametrize(("language", "label", "name"), [("chi_sim", "船", "向老四"), ("eng", "V", "Ivan Petkov")])
def test_a_letter_says_who_he_is(language: str, label: str, name: str) -> None:
    assert (label, name) in speakers(read(CALLS[language], language))


def test_a_character_that_says_nothing_is_nobody() -> None:
    """Where the fields define such labels, one that they do not is no surname."""
    meeting = read(CALLS["chi_sim"].replace("我是向老四。", ""), "chi_sim")
    assert ("船", None) in speakers(meeting)
    assert "船" not in roles(meeting)


def test_a_field_below_dashed_turns_opens_none() -> None:
    """处理经过：... over two lines: its second begins with the label of a field, and all turns have a dash."""
    below = "处理经过：已报值班局长。23时50分石\n　　　　　来电：人都上岸了。\n"
    meeting = read(CALLS["chi_sim"] + below, "chi_sim")
    assert [turn.label for turn in meeting.turns] == ["来", "接", "来", "接", "船", "接"]


def test_who_took_the_call_noted_it_himself() -> None:
    meeting = read(
        CALLS["chi_sim"].replace("接电：局调度室葛文\n", "接电：局调度室葛文\n记录：接电人自记\n"), "chi_sim"
    )
    assert "recorder" in roles(meeting)["葛文"]
    assert not [name for name in roles(meeting) if "自记" in name]
