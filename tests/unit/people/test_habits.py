"""Habits of labels and lists that say less than a name: the same people, who asks, who presides, half a key."""

from __future__ import annotations

from minutebook.model import Meeting, Role
from minutebook.people import resolve
from minutebook.rules import load_rulebook
from minutebook.segment import find_meetings
from minutebook.text import clean_lines
from tests.typescript import type_pages

RULES = load_rulebook()

SITTINGS = """Protokoll der Ersten Sitzung der Kommission für den Fährverkehr

Tag: 13. März 1951
Ort: Lindau, Altes Rathaus
Anwesend: Dr. Anton Zeller, Regierungsrat; Reinhold Burk, Hafenmeister; Dr. Ludwig Zeller, Wasserwirtschaftsamt

RegRat Zeller: Wir beginnen mit dem Steg. Er ist zu kurz, und er ist morsch. Die Gemeinde hat ihn vor dem Krieg gebaut.

Hafenmstr. Burk: Vor allem ist er zu kurz. Bei Föhn legt dort niemand freiwillig ein Schiff an den Steg, den wir haben.

RegRat Zeller: Das nehmen wir so auf. Morgen sehen wir ihn uns an.

Protokoll der Zweiten Sitzung der Kommission für den Fährverkehr

Tag: 14. März 1951
Ort: Rorschach, Kornhaus
Anwesend: wie am Vortag, ohne Dr. Ludwig Zeller

RegRat Zeller: Wir haben die Stelle gesehen. Ich bitte um kurze Urteile.

Hafenmstr. Burk: Sechzig Meter, und es geht.

RegRat Zeller: Dann sind wir fertig.
"""
PRESS = """外贸部发言人举行的记者招待会纪录

一九七八年四月十四日下午三时，广州

发言人：外贸部新闻司司长傅景行
陪同：丝绸公司副总经理甘雨田

傅司长：春季交易会明天开幕，请大家提问。

路透社记者史密森：丝绸还会涨价吗？

甘副总经理：今年不动。

问：会不会设银行柜台？

答：有这个考虑，还没有定。
"""
CONFERENCE = """Verbatim Record of the Second Sitting of the Cattle Conference

Wednesday, 11 May 1938
Delegates: for Uruguay, Dr. Baltasar Urrutia (President of the Conference) and Miss Elvira Sanguino; for Brazil, General Floriano Pestana

The PRESIDENT: The sitting is open. The record contains an error on its fourth page.

General PESTANA: I did not notice it.

Miss SANGUINO: I did, and I wrote to the printer.

The PRESIDENT: Then it will be mended.
"""
CALL = """TELCON

Secretary Brandreth / Senator Maddox
October 3, 1970

SM: Howard?

HB: I have been trying to reach you since lunch.

SM: I was standing next to a tractor.

HB: We have to have an answer by Tuesday.
"""
MISSION = """NOTES OF FOURTH MEETING WITH THE OSAKA SPINNERS

When held: Wednesday, 28th October, 1936, 9.45 a.m.
For the Mission: Sir Colin Birdsall (CB), Leader; Mr. James McAlpin (JM), Graziers' Council
For the Federation: Mr. Kuranosuke Shirafuji (KS), President

CB Before we start I should like to say how much we enjoyed the mill.

KS The floor was washed on Monday. It is washed every Monday.

JM And how do you like the staple fibre?

KS It does not keep out the cold.
"""


def meetings(text: str, language: str) -> tuple[Meeting, ...]:
    lines = clean_lines(type_pages(text, language), RULES)
    return resolve(find_meetings(lines, RULES), lines, RULES)


def spoken(meeting: Meeting) -> list[str | None]:
    return [turn.speaker for turn in meeting.turns]


def test_the_same_as_the_day_before_are_who_was_there_then_without_whom_the_list_excepts() -> None:
    first, second = meetings(SITTINGS, "deu")
    assert spoken(first)[:2] == ["Anton Zeller", "Reinhold Burk"]
    assert spoken(second) == ["Anton Zeller", "Reinhold Burk", "Anton Zeller"]
    assert {person.name: person.roles[0] for person in second.people}["Ludwig Zeller"] is Role.ABSENT


TALKS = """Minutes of the First Meeting of the Quay Commission

Date: 3 March 1958
Place: Arendal, Town Hall
Present: Mr. Bruno Wessman, Minister of Trade; Mr. Karl Oder, Consul

Mr. Wessman: The quay is closed, and it will be closed until the crane has been mended. The town was told of it in January.

Mr. Oder: Nobody has told the ships, Mr. Wessman. Two of them lie in the roads and pay for every day on which they lie there.

Mr. Wessman: They shall be told tomorrow.

Minutes of the Second Meeting of the Quay Commission

Date: 4 March 1958
Place: Arendal, Town Hall
Present: {present}; Mr. Karl Oder, Consul

{label}: We have seen the crane. I ask for short statements.

Mr. Oder: It is broken.

{label}: Then we have finished.
"""


def test_a_bare_surname_of_a_second_talk_is_who_bore_it_at_the_first() -> None:
    """A woman of that surname is another."""
    told = meetings(TALKS.format(present="Mr. Wessman", label="Mr. Wessman"), "eng")
    assert [spoken(meeting)[0] for meeting in told] == ["Bruno Wessman", "Bruno Wessman"]
    assert {person.name: person.title for person in told[1].people}["Bruno Wessman"] == "Minister of Trade"
    _, second = meetings(TALKS.format(present="Mrs. Wessman", label="Mrs. Wessman"), "eng")
    assert spoken(second) == ["Mrs. Wessman", "Karl Oder", "Mrs. Wessman"]
    _, second = meetings(TALKS.format(present="Mr. Wessman; Mrs. Wessman", label="Mrs. Wessman"), "eng")
    assert {person.name for person in second.people} == {"Bruno Wessman", "Mrs. Wessman", "Karl Oder"}
    assert spoken(second) == ["Mrs. Wessman", "Karl Oder", "Mrs. Wessman"]


def test_who_answers_is_the_spokesman_and_who_asks_is_nobody_unless_one_reporter_is_there() -> None:
    (meeting,) = meetings(PRESS, "chi_sim")
    assert spoken(meeting) == ["傅景行", "史密森", "甘雨田", "史密森", "傅景行"]
    several = PRESS.replace("问：会不会", "共同社记者高桥：日本呢？\n\n傅：正在商谈。\n\n问：会不会")
    (meeting,) = meetings(several, "chi_sim")
    assert spoken(meeting)[3:] == ["高桥", "傅景行", None, "傅景行"]


def test_the_president_of_a_conference_is_who_presides_and_sides_are_no_offices() -> None:
    (meeting,) = meetings(CONFERENCE, "eng")
    assert spoken(meeting) == ["Baltasar Urrutia", "Floriano Pestana", "Elvira Sanguino", "Baltasar Urrutia"]
    assert not any("for " in (person.title or "") for person in meeting.people)


def test_two_initials_are_his_whose_surname_the_last_begins() -> None:
    (meeting,) = meetings(CALL, "eng")
    assert spoken(meeting) == ["Maddox", "Brandreth", "Maddox", "Brandreth"]


def test_initials_that_a_list_gives_in_brackets_are_labels_without_any_mark() -> None:
    (meeting,) = meetings(MISSION, "eng")
    assert spoken(meeting) == ["Colin Birdsall", "Kuranosuke Shirafuji", "James McAlpin", "Kuranosuke Shirafuji"]
    (unkeyed,) = meetings(MISSION.replace(" (CB)", "").replace(" (JM)", "").replace(" (KS)", ""), "eng")
    assert unkeyed.turns == ()


ADDIS = """93. Memorandum of a Conversation

Source: Federal Archives, Lot 61 D 44, Horn of Africa. Confidential. Drafted by Tillinghast on February 10.

Addis Ababa, February 8, 1958, 11:30 a.m.

PARTICIPANTS: Mekbib Desalegn, Vice Minister of Communications; Burton Ayres, Counselor of Embassy; Paul Tillinghast, Economic Officer

Mekbib opened by saying that he had three matters. Ayres replied that he would report them to Washington.

He added that the jetty could not be paid for before the autumn.
"""
TUNNEL = """Protocol of the Committee on the Ventilation of the Tunnel

Modane, 12 May 1949
In attendance: Armand Delachenal, president of the French section; Ettore Barbisotti, president of the Italian section
Stenographer: Odile Delachenal

M. Delachenal: The air in the tunnel is what it was in 1871. I mean that it is the same air.

M. Barbisotti: On our side it is newer.

M. Delachenal: Then let us exchange it.
"""


def test_who_drafted_a_record_is_told_by_the_note_on_its_source() -> None:
    (meeting,) = meetings(ADDIS, "eng")
    roles = {person.name: set(person.roles) for person in meeting.people}
    assert roles["Paul Tillinghast"] == {Role.PARTICIPANT, Role.RECORDER}
    assert roles["Burton Ayres"] == {Role.PARTICIPANT}


def test_an_m_that_is_nobodys_initial_is_monsieur() -> None:
    (meeting,) = meetings(TUNNEL, "eng")
    assert spoken(meeting) == ["Armand Delachenal", "Ettore Barbisotti", "Armand Delachenal"]


HEADS = {
    "eng": "Record of Talks\n\nDate: 5 May 1964\nPresent: ",
    "deu": "Niederschrift\n\nDatum: 5. Mai 1964\nTeilnehmer: ",
    "rus": "Запись беседы\n\nДата: 5 мая 1964 г.\nПрисутствовали: ",
}


def record(lists: str, language: str, *speeches: str) -> Meeting:
    """A record with a list of people and speeches, each with its label."""
    (meeting,) = meetings("\n\n".join([HEADS[language] + lists, *speeches]) + "\n", language)
    return meeting


def test_who_interprets_speaks_once_in_words_of_his_own() -> None:
    lists = "Karl Wendt, Minister; Per Dahl, Botschafter; Nils Berg, Dolmetscher"
    speeches = ["Wendt: Guten Tag.", "Dolmetscher: Der Botschafter fragt nach Fisch.", "Dahl: Ja.", "Wendt: Gut."]
    assert spoken(record(lists, "deu", *speeches)) == ["Karl Wendt", "Nils Berg", "Per Dahl", "Karl Wendt"]
    meeting = record(lists, "deu", "Wendt: Guten Tag.", "Dahl: Ja.", "Dolmetscher: Ilse Roth", "Wendt: Gut.")
    assert "Nils Berg" not in spoken(meeting)


def test_who_interpreted_or_comes_last_with_a_service_interprets() -> None:
    lists = "Mr. Paul Grove, Minister; Mr. Lars Holm and Miss Anna Berg, interpreter"
    roles = {person.name: set(person.roles) for person in record(lists, "eng", "Grove: Good day.", "Holm: Yes.").people}
    assert roles["Anna Berg"] == {Role.PARTICIPANT, Role.INTERPRETER}
    assert Role.INTERPRETER not in roles["Lars Holm"]
    lists = "Mr. Paul Grove, Mr. Lars Holm, interpreter"
    roles = {person.name: set(person.roles) for person in record(lists, "eng", "Grove: Good day.", "Holm: Yes.").people}
    assert Role.INTERPRETER not in roles["Lars Holm"]
    lists = "Mr. Paul Grove, Minister; Mr. Lars Holm; Miss Anna Berg, who interpreted"
    speeches = ["Grove: Good day.", "Holm: Yes.", "The Interpreter: He means the fish.", "Grove: I see."]
    assert spoken(record(lists, "eng", *speeches))[2] == "Anna Berg"


def test_who_holds_a_chair_does_not_chair_a_talk() -> None:
    lists = "Ли Чен, председатель; Ветров А.А., министр"
    speeches = ["Ли Чен: Добрый день.", "Ветров: Спасибо."]
    people = {person.name: person for person in record(lists, "rus", *speeches).people}
    assert Role.CHAIR not in people["Ли Чен"].roles
    assert people["Ли Чен"].title == "председатель"
    (sitting,) = meetings(
        "\n\n".join([HEADS["rus"].replace("Запись беседы", "Протокол заседания комиссии") + lists, *speeches]), "rus"
    )
    assert Role.CHAIR in sitting.people[0].roles


def test_whoever_presides_is_no_name() -> None:
    lists = "Ветров А.А., министр; Орлов И.И.\nПредседатель: Лапин С.С."
    speeches = ["Ветров: Да.", "ПРЕДСЕДАТЕЛЬСТВУЮЩИЙ: Нет.", "Орлов: Да.", "ПРЕДСЕДАТЕЛЬСТВУЮЩИЙ: Хорошо."]
    assert spoken(record(lists, "rus", *speeches))[1] == "Лапин С.С."


def test_initials_of_three_are_whose_name_they_begin() -> None:
    lists = "Mr. R. A. Bell, Secretary of State; Sir Hugh Crane; Mr. Per Dahl, Minister"
    speeches = ["RAB: Good day.", "HC: I see.", "RAB: The first is of fish.", "HC: Yes.", "PLD: No.", "PLD: No."]
    assert spoken(record(lists, "eng", *speeches))[:5] == [
        "R. A. Bell",
        "Hugh Crane",
        "R. A. Bell",
        "Hugh Crane",
        "PLD",
    ]


def test_a_code_behind_a_name_and_an_office_in_letters_before_it_are_not_its_title() -> None:
    lists = "Dr. Bruno Keil (K); BM, StS Frank; Otto Lenz (Prag)"
    people = record(lists, "deu", "Keil: Guten Tag.", "Frank: Ja.", "Lenz: Nein.", "BM: Gut.", "BM: Ja.").people
    titles = {person.name: person.title for person in people}
    assert titles == {"Bruno Keil": None, "Frank": "StS", "Otto Lenz": "Prag"}


def test_aliases_end_where_the_name_does() -> None:
    people = record("Mr. T. N. Lal, and Mr. N. R. Pathak.", "eng", "Mr. Lal: Yes.", "Mr. Pathak: No.").people
    assert {form for person in people for form in person.aliases if form.endswith(".")} == set()
    people = record("Ветров Н.С., министр; Орлов И.И.", "rus", "ВЕТРОВ Н.С.: Да.", "ОРЛОВ И.И.: Нет.").people
    assert people[0].aliases == ("ВЕТРОВ Н.С.",)


def test_m_before_several_names_of_a_list_is_monsieur() -> None:
    meeting = record("M. Charles Morel, Minister; M. Paul de Vigny", "eng", "M. de Vigny: Yes.", "M. Morel: No.")
    assert [person.name for person in meeting.people] == ["Charles Morel", "Paul de Vigny"]
    assert spoken(meeting) == ["Paul de Vigny", "Charles Morel"]
    meeting = record("M. Morel, Minister; M. Vigny; A. Holm", "eng", "Morel: Yes.", "Vigny: No.", "Holm: No.")
    assert [person.name for person in meeting.people] == ["M. Morel", "M. Vigny", "A. Holm"]


def test_a_side_may_stand_in_the_label_of_the_list() -> None:
    lists = "von deutscher Seite: Minister Karl Wendt; von dänischer Seite: Botschafter Per Dahl"
    people = record(lists, "deu", "Wendt: Ja.", "Dahl: Nein.", "Wendt: Gut.").people
    assert [(person.name, person.side) for person in people] == [
        ("Karl Wendt", "deutscher Seite"),
        ("Per Dahl", "dänischer Seite"),
    ]


def test_v_is_von() -> None:
    meeting = record("Gesandter v. Braun; Frhr. von Lenz", "deu", "v. Braun: Ja.", "von Lenz: Nein.")
    assert [(person.name, person.title) for person in meeting.people] == [("v. Braun", "Gesandter"), ("von Lenz", None)]


def test_labels_show_which_names_of_a_list_are_surnames() -> None:
    """Kranz, Bruno; Joos, Peter: of each pair the first speaks."""
    head = "Record of Talks\n\nDate: 5 May 1964\nPresent: Kranz, Bruno; Joos, Peter; Simon, Jules\n\n"
    text = f"{head}Joos: I thank you.\n\nKranz: Please do.\n\nSimon: That is correct.\n"
    (meeting,) = meetings(text, "eng")
    assert spoken(meeting) == ["Joos, Peter", "Kranz, Bruno", "Simon, Jules"]
    assert len(meeting.people) == len(meeting.turns)


def test_who_takes_the_chair_is_the_chairman_from_there_on() -> None:
    head = "Minutes of the Commission\n\nDate: 5 May 1964\nChairman: Mr. Lars Holm\n"
    told = [
        f"{head}Present: Mr. Karl Wendt; Mr. Per Dahl, Vice-Chairman",
        "The Chairman: Good day.",
        "Mr. Wendt: We have two questions.",
        "Mr. Dahl, Vice-Chairman, took the Chair.",
        "The Chairman: Please put them.",
        "Mr. Wendt: The first is of fish.",
        "Mr. Holm resumed the Chair.",
        "The Chairman: Thank you.",
    ]
    (meeting,) = meetings("\n\n".join(told) + "\n", "eng")
    assert spoken(meeting) == ["Lars Holm", "Karl Wendt", "Per Dahl", "Karl Wendt", "Lars Holm"]
    assert {person.name for person in meeting.people if Role.CHAIR in person.roles} == {"Lars Holm", "Per Dahl"}
    told[3] = "The senior member took the Chair."
    (meeting,) = meetings("\n\n".join(told) + "\n", "eng")
    assert spoken(meeting)[2] is None
    told[3] = "Mr. Dahl took the chair by the window."
    (meeting,) = meetings("\n\n".join(told) + "\n", "eng")
    assert spoken(meeting)[2] == "Lars Holm"
