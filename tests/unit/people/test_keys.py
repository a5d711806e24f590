"""Who is meant where signs are misread, names stand in parts, or nobody is listed."""

from __future__ import annotations

import pytest

from minutebook.model import Meeting, Role
from minutebook.people import resolve
from minutebook.people.lists.lists import read_list
from minutebook.people.names.lexicon import Lexicon
from minutebook.people.names.names import read_name
from minutebook.people.roster.narrated import find_narrated
from minutebook.people.roster.nearness import measure
from minutebook.rules import load_rulebook
from minutebook.segment import find_meetings
from minutebook.text import clean_lines
from tests.typescript import type_pages

RULES = load_rulebook()
ENGLISH, RUSSIAN = Lexicon(RULES, "eng"), Lexicon(RULES, "rus")


def read(text: str, language: str = "eng") -> Meeting:
    lines = clean_lines(type_pages(text, language), RULES)
    (meeting,) = resolve(find_meetings(lines, RULES), lines, RULES)
    return meeting


def roles(meeting: Meeting) -> dict[str, tuple[Role, ...]]:
    return {person.name: person.roles for person in meeting.people}


CALL = """\
TELCON

{principals}
Tuesday, March 2, 1971
6:50 p.m.

{key}

R: I am sorry to pull you away from your supper.

D: It is only chicken. Go ahead.

R: I am calling about the bridge.

D: How far is it from the river?

R: About ninety miles.

D: Then let them look at a map.
"""


@pytest.mark.parametrize(
    ("principals", "key", "names"),
    [
        (
            "Senator Ruiz-Hale / Secretary Dunphy",
            "lAurelio Ruiz-Hale. Senator: Norbert T, Dunphy. Secretary. Dictated from notes by the outer office.",
            {"Aurelio Ruiz-Hale", "Norbert T. Dunphy"},
        ),
        (
            "Mr. Ravenel – Governor Dadler",
            "IR: Thomas Ravezel, Under Secretary: D: Ada Dadler, Governor. Typed from notes taken on the extension.",
            {"Thomas Ravezel", "Ada Dadler"},
        ),
        (
            "High Commissioner Rearsley-Rudd / Minister Dakalol",
            "Sir Desmond Rearsley-Rudd High Commissioner: Semesa Dakalol. Minister. Taken down by Miss Olsen.",
            {"Desmond Rearsley-Rudd", "Semesa Dakalol"},
        ),
    ],
)
def test_a_key_whose_signs_are_misread_names_who_speaks(principals: str, key: str, names: set[str]) -> None:
    meeting = read(CALL.format(principals=principals, key=key))
    assert [turn.label for turn in meeting.turns] == ["R", "D"] * 3
    assert {turn.speaker for turn in meeting.turns} == names


def test_a_speck_beside_an_initial_is_none_of_it() -> None:
    key = "[Aurelio Ruiz, Senator; Norbert T. Dunphy, Secretary. Dictated from notes by the outer office.]"
    told = CALL.format(principals="Senator Ruiz / Secretary Dunphy", key=key).replace("D: It is", "8D: It is")
    assert {turn.speaker for turn in read(told).turns} == {"Aurelio Ruiz", "Norbert T. Dunphy"}


def test_the_office_of_an_entry_is_no_given_name_of_the_next() -> None:
    told = read(
        "Aufzeichnung über die Unterredung\n\nDatum: 24. Oktober 1962\nAnwesende: Alfred Mühlhain, Minister\n"
        "Walter Trebsin, Stecher\nDendewsambuu, Leiter des Postwesens\n\n"
        + "Genosse Mühlhain: Wie ist der Weg?\n\nGenosse Dendewsambuu: Offen.\n\n"
        * 3,
        "deu",
    )
    assert "Dendewsambuu" in roles(told)


def test_initials_behind_an_office_are_a_key_only_if_they_begin_it() -> None:
    told = read(
        "MINUTES OF THE COUNCIL\n\nDate: 3 November 1978\n"
        "Members attending: Dr. Samuel Odhiang, Head of Fisheries Biology (SO); Dr. Piet Brand, Head of Limnology (PB)\n\n"
        + "SO: I would mend her.\n\nPB: I would not.\n\n"
        * 3
    )
    assert {turn.speaker for turn in told.turns} == {"Samuel Odhiang", "Piet Brand"}


def test_who_speaks_where_no_list_is_given_took_part() -> None:
    """Beside a list too, which seldom holds everybody; but not at a hearing."""
    talk = "Chairman: The sitting is open.\n\nMr. HALE (Norway): I shall be brief.\n\n" * 2
    head = "Record of the Fourth Meeting\n\n3 May 1960\n\nChairman: Mr. Erik BERG (Sweden)\n"
    assert roles(read(f"{head}\n{talk}"))["Mr. HALE"] == (Role.SPEAKER, Role.PARTICIPANT)
    listed = read(f"{head}Present: Miss Ida LUND (Denmark), Mr. Otto FOSS (Iceland)\n\n{talk}")
    assert roles(listed)["Mr. HALE"] == (Role.SPEAKER, Role.PARTICIPANT)
    heard = head.replace("Record of the Fourth Meeting", "Hearing before the Harbour Board")
    listed = read(f"{heard}Present: Miss Ida LUND (Denmark), Mr. Otto FOSS (Iceland)\n\n{talk}")
    assert roles(listed)["Mr. HALE"] == (Role.SPEAKER,)


DIARY = """\
From the Diary of the Ambassador, B. Wojtas

7 October 1957
Visit to the Legation

In the evening Cde. Karel Doubrava was showing a film about glass. He took me aside.
He said that he had also had trouble with the petrol.

Doubrava added that it had been settled within two days. I asked how.
He replied that he had gone to the depot with a gramophone, and I thanked him.

{label}: Second Secretary Maliszewski{end}

Chargé d'Affaires of the Polish People's Republic in the Mongolian People's Republic
[signature] B. Wojtas
"""


def test_a_sentence_at_the_end_says_who_was_there_besides() -> None:
    """Above the office, however long, of whoever signs; whom the record told of took part too."""
    meeting = read(DIARY.format(label="The conversation was attended by", end=""))
    assert [each.value for each in meeting.header if each.field == "participants"] == ["Second Secretary Maliszewski"]
    assert {"Karel Doubrava", "Maliszewski"} <= roles(meeting).keys()
    other = read(DIARY.format(label="Also present at the supper", end="."))
    assert [each.label for each in other.header if each.field == "participants"] == ["Also present at the supper"]


def test_the_mayor_who_is_absent_was_not_in_the_chair() -> None:
    told = read(
        "MINUTES OF THE ADJOURNED MEETING OF THE TOWN COUNCIL OF SALT MARSH\nSeptember 12, 1966\n\n"
        "Mayor Pro Tem Hathorne called the adjourned regular meeting of the Town Council to order at 8:05 P. M.\n\n"
        "ROLL CALL:\n\nPRESENT: Councilmen: Brundage, Ostrov, Mayor Pro Tem Hathorne\nABSENT: Mayor Delavane\n\n"
        "Moved by Ostrov, seconded by Brundage and carried, that the minutes be approved.\n\n"
        "AYES: Councilmen: Brundage, Ostrov\n\nNOES: None\n"
    )
    assert roles(told)["Hathorne"] == (Role.PARTICIPANT, Role.CHAIR)
    assert roles(told)["Delavane"] == (Role.ABSENT,)
    assert told.time == "20:05"


def test_the_absent_mayor_was_not_in_the_chair_though_nobody_else_is_said_to_have_been() -> None:
    told = read(
        "MINUTES OF THE MEETING OF THE TOWN COUNCIL OF SALT MARSH\nSeptember 12, 1966\n\n"
        "PRESENT: Councilmen: Brundage, Ostrov, Hathorne\nABSENT: Mayor Delavane\n\n"
        "Moved by Ostrov, seconded by Brundage and carried, that the minutes be approved.\n\n"
        "AYES: Councilmen: Brundage, Ostrov\n\nNOES: None\n"
    )
    assert roles(told)["Delavane"] == (Role.ABSENT,)


def test_who_says_something_in_a_summary_record_may_have_his_land_behind_the_name() -> None:
    text = (
        "1. Mr. FALKEN (Sweden), introducing draft resolution E/CN.41/L.23, said that it was short. "
        "2. Mr. HALE, the Norwegian delegate, who was listening, remarked that it was not."
    )
    assert [mention.named.name for mention in find_narrated(text, ENGLISH)] == ["FALKEN", "HALE"]


@pytest.mark.parametrize(
    ("words", "name", "title"),
    [
        ("Mr. MAUNG SEIK (Burma), Rapporteur", "MAUNG SEIK", "Rapporteur"),
        ("Mayor Pro Tem Hathorne", "Hathorne", "Mayor Pro Tem"),
        ("Mrs. Stella Lund", "Stella Lund", None),
        ("Maria do Carmo Silva", "Maria do Carmo Silva", None),
    ],
)
def test_names_beside_their_offices(words: str, name: str, title: str | None) -> None:
    named = read_name(words, ENGLISH)
    assert (named.name, named.title) == (name, title)


def test_who_stands_behind_the_name_of_his_works() -> None:
    named = read_name("директор завода «Водомаш» Каплун г. и.", RUSSIAN)
    assert (named.name, named.title) == ("Каплун Г. И.", "директор завода «Водомаш»")


def test_entries_that_name_nobody_further() -> None:
    def names(words: str) -> list[str]:
        return [entry.named.name for entry in read_list(words, ENGLISH)]

    assert names("Traian Parlog, captain of the port of Giurgiu, Ioana Vulcan, legal adviser") == [
        "Traian Parlog",
        "Ioana Vulcan",
    ]
    assert names("Second Secretary Opocky and the wife of the Minister") == ["Opocky"]
    (governor,) = read_list("His Excellency the Governor, Sir Miles Hartopp, K.C.M.G. (presiding)", ENGLISH)
    assert (governor.named.name, governor.roles) == ("Miles Hartopp", (Role.CHAIR,))


def test_a_letter_with_a_tilde_read_as_two_is_one_misreading() -> None:
    assert measure("cainas", "caifias") == 0


@pytest.mark.parametrize("other", ["Rosaire Delorme", "Jean-Luc Delorme"])
def test_monsieur_above_a_call_is_whom_its_key_names_in_full(other: str) -> None:
    """``M.`` is no initial where the one bearer of the surname has another given name."""
    meeting = read(
        f"TELEPHONE CALL\n\nM. Delorme / Consul Arvo Tamm\nMarch 6, 1974 – 4:50 p.m.\n\n"
        f"[{other}, Keeper of Whales; Arvo Tamm, Consul. Typed from the belt.]\n\nD: Is the whale there?\n\nT: It is.\n\n"
        "D: All of it?\n\nT: All but the jaw.\n"
    )
    assert [turn.speaker for turn in meeting.turns] == [other, "Arvo Tamm"] * 2
    assert [person.name for person in meeting.people] == [other, "Arvo Tamm"]


def test_one_whose_given_name_begins_so_is_somebody_else() -> None:
    meeting = read(
        "MINUTES OF THE TALK\n\nDate: 4 May 1954\nPresent: Frank Delorme, Mayor; M. Delorme, Clerk; Ada Tamm\n\n"
        "Frank Delorme: We begin.\n\nAda Tamm: Yes.\n\nFrank Delorme: Good.\n"
    )
    assert [person.name for person in meeting.people] == ["Frank Delorme", "M. Delorme", "Ada Tamm"]
