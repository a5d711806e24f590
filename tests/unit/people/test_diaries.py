"""Whom a diary's entries meet in passing, and entries of lists in which an office, a firm or a surname misleads."""

from __future__ import annotations

import pytest

from minutebook.model import Meeting, Role
from minutebook.people import resolve
from minutebook.people.lists.lists import read_list
from minutebook.people.names.lexicon import Lexicon
from minutebook.people.roster.mentions import find_mentions
from minutebook.rules import load_rulebook
from minutebook.segment import find_meetings
from minutebook.text import clean_lines
from tests.typescript import type_pages

RULES = load_rulebook()
LEXICONS = {language: Lexicon(RULES, language) for language in ("eng", "rus", "chi_sim", "deu")}
DIARY = """From the Diary of the Ambassador of Poland in Ceylon, W. Holm, for 4-7 October 1957

4 October
Talk with the Minister of Health

I called on Lok Baral at the Ministry of Health. Sirim, Director of the Central Hospital, was in the room.

Baral: You will be asking about the lamps.

Holm: I had meant to come to it slowly.

Baral: They are wider than the door.

7 October
Talk with the Danish Counsellor at a reception

At the reception Cde. Egon Rasmussen sat down next to me and inquired about the lamps. I said that they were wide.

{told}

Others present at the reception: Secretary Ursu and the driver of the Embassy.

Ambassador of the Polish People's Republic
[signature] W. Holm

Prepared in 3 copies. 1 - Warsaw. 2 - on file.
"""


def read(text: str, language: str = "eng") -> tuple[Meeting, ...]:
    """The meetings of a text, their people named."""
    lines = clean_lines(type_pages(text, language), RULES)
    return resolve(find_meetings(lines, RULES), lines, RULES)


@pytest.mark.parametrize(
    ("told", "who"),
    [
        (
            "From a remark of Cde. Petrow [sic], who had been listening, it emerged that a crate was lying at Goa.",
            "Petrow",
        ),
        ("According to Cde. Petrow, who came in towards the end, the crate was lying at Goa.", "Petrow"),
        ("According to Cde. Petrow, who knows the port, the crate was lying at Goa.", None),
        ("Cde. Petrow [sic] of the Soviet trade mission told us that the crate was lying at Goa.", "Petrow"),
        ("Petrow [sic], the Soviet commercial attaché, interrupted to ask whether it was true.", "Petrow"),
        ("From Petrow [sic] of the Port Board, who sat opposite, I learnt that the crate was lying at Goa.", "Petrow"),
        ("From Cde. Petrow, who came down from the upper row, I learned of a crate at Goa.", "Petrow"),
        ("From Cde. Petrow of the Soviet mission I heard that the crate was lying at Goa.", "Petrow"),
        ("I heard this from Cde. Petrow, who sat on my left, and of the crate at Goa nothing.", "Petrow"),
        ("From Goa I learned that the crate was lying there.", None),
        ("From Goa, which has a port, I heard of the crate.", None),
        ("Of the Minister he said that Petrow, the Soviet attaché, had been recalled.", None),
        ("The Minister of Works had told Mr. Petrow of the Soviet mission nothing of it.", None),
    ],
)
def test_who_came_in_or_told_the_author_something_was_there(told: str, who: str | None) -> None:
    first, second = read(DIARY.format(told=told))
    assert {"W. Holm", "Lok Baral", "Sirim"} == {each.name for each in first.people}
    others = {each.name.removeprefix("Cde. ") for each in second.people} - {"W. Holm", "Egon Rasmussen", "Ursu"}
    assert others == ({who} if who else set())
    assert {"Egon Rasmussen", "Ursu"} <= {each.name.removeprefix("Cde. ") for each in second.people}


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("eng", "Today I returned the visit of Cde. Z. Holm at the Danish Legation.", ["Z. Holm"]),
        ("eng", "At table I was placed beside Mr. Lok Baral and opposite the stove.", ["Lok Baral"]),
        ("eng", "The following also took part: Third Secretary Orth and an interpreter.", ["Orth"]),
        ("deu", "Gen. Orth von der Handelsvertretung, der später hinzukam, sprach vom Hafen.", ["Orth"]),
        ("deu", "Gen. Orth, der den Hafen kennt, sprach davon.", []),
        ("deu", "Gen. Orth, der zu meiner Linken saß, sprach davon.", ["Orth"]),
        ("deu", "Von Botschaftsrat Ohm erfuhr ich, daß der Kurs sich ändert.", ["Ohm"]),
        ("deu", "Von Berlin aus erfuhr ich es.", []),
        ("rus", "От советника Ю. К. Титова я узнал, что курс изменится.", ["Ю. К. Титова"]),
        ("rus", "От Москвы я узнал об этом.", []),
        ("rus", "По словам тов. Титова, который зашел к концу беседы, курс изменится.", ["Титова"]),
        ("rus", "По словам тов. Титова, который знает порт, курс изменится.", []),
        ("chi_sim", "谈到此处，波方秘书葛文插话说，船期已定。", ["葛文"]),
        ("chi_sim", "谈到此处，他插话说，船期已定。", []),
    ],
)
def test_who_was_met_in_passing_in_each_language(language: str, text: str, names: list[str]) -> None:
    assert [each.named.name for each in find_mentions(text, LEXICONS[language])] == names


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        (
            "eng",
            "Syed Omar Haq, Director; Lok Das Sarkar, Superintending Surveyor, West Goa Circle",
            [("Omar Haq", "Director"), ("Lok Das Sarkar", "Superintending Surveyor, West Goa Circle")],
        ),
        (
            "eng",
            "Otakar Holm, leader of the Czechoslovak delegation, Libuše Orde, Technoexport",
            [("Otakar Holm", "leader of the Czechoslovak delegation"), ("Libuše Orde", "Technoexport")],
        ),
        (
            "eng",
            "Jan Orde, Ada Holm, Eva Toldi, Baral",
            [("Jan Orde", None), ("Ada Holm", None), ("Eva Toldi", None), ("Baral", None)],
        ),
        (
            "deu",
            "Karl Ohm, Direktor, Eva Lind, Zeiss, Peter Renn, Oberrat",
            [("Karl Ohm", "Direktor"), ("Eva Lind", "Zeiss"), ("Peter Renn", "Oberrat")],
        ),
        (
            "rus",
            "Иван Орлов, директор завода, Анна Гай, Экспортлес",
            [("Иван Орлов", "директор завода"), ("Анна Гай", "Экспортлес")],
        ),
    ],
)
def test_a_name_is_the_name_and_what_stands_behind_it_tells_of_its_bearer(
    language: str, text: str, told: list[tuple[str, str | None]]
) -> None:
    assert [(each.named.name, each.named.title) for each in read_list(text, LEXICONS[language])] == told


@pytest.mark.parametrize("office", ["Chef de Cabinet", "Directeur du Cabinet", "Private Secretary to the Minister"])
def test_who_takes_notes_takes_no_part_whatever_his_office(office: str) -> None:
    text = "MEMORANDUM OF A CONVERSATION\n\nDATE: 8 November 1966\nPRESENT: Lok Baral, Prime Minister\n"
    text += f"         Ada Holm, Ambassador\n         Georges Lund, {office} (Notetaker)\n\n"
    text += "Baral: May we start with the oranges?\n\nHolm: Please.\n\nBaral: It was good straw.\n\nHolm: I am sure of it.\n"
    (meeting,) = read(text)
    (person,) = (each for each in meeting.people if each.name == "Georges Lund")
    assert (person.title, person.roles) == (office, (Role.RECORDER,))


def test_the_first_of_two_surnames_calls_its_bearer_where_the_office_is_his() -> None:
    text = "TELCON\n\nAmbassador Vargas / Mr. Lund\nMarch 5, 1974 - 6:40 p.m.\n\n"
    text += "[Emilio Vargas Urrutia, Ambassador; Karl Lund, Deputy Secretary. Typed from tape.]\n\n"
    text += "L: Emilio, they tell me you have called.\n\nV: Four times.\n\nL: What is it?\n\nV: The decree.\n"
    (meeting,) = read(text)
    assert {each.name for each in meeting.people} == {"Emilio Vargas Urrutia", "Karl Lund"}


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("eng", "From Cde. Holm [sic], who was showing us the tractors, it was learned that it is late.", "Holm"),
        ("eng", "From a remark of Cde. Holm, attaché of Norway, who was standing near us, it emerged.", "Holm"),
        ("eng", "I heard from Cde. Holm, who took us round, that it is late.", "Holm"),
        ("eng", "Lok Baral, chief of the pilots, was likewise present.", "Lok Baral"),
        ("eng", "Cde. Holm, who wrote to us in May, is ill.", None),
        ("eng", "Cde. Holm, who showed signs of age, said nothing.", None),
        ("deu", "Von Gen. Karl Ohm, der uns die Traktoren zeigte, war zu hören, es werde spät.", "Karl Ohm"),
        ("deu", "Gen. Karl Ohm, der uns im Mai schrieb, ist krank.", None),
        ("rus", "От тов. Гая, который показывал нам тракторы, стало известно о задержке.", "Гая"),
        ("rus", "Тов. Гай, который показывал признаки усталости, молчал.", None),
    ],
)
def test_whoever_showed_the_author_round_was_there(language: str, text: str, who: str | None) -> None:
    """What he was doing tells it, or that something was learned from him; where both do, he is one."""
    found = {mention.named.name for mention in find_mentions(text, LEXICONS[language])}
    assert found == ({who} if who else set())


def test_two_words_behind_one_of_several_who_all_speak_are_where_she_works() -> None:
    """Nobody who speaks is called so; where not all are heard, they may be a further person."""
    text = "Otakar Holm, leader of the delegation, Libuše Orde, Ponti Civili"
    heard = read_list(text, LEXICONS["eng"], spoken=frozenset({"holm", "orde"}))
    assert [(each.named.name, each.named.title) for each in heard] == [
        ("Otakar Holm", "leader of the delegation"),
        ("Libuše Orde", "Ponti Civili"),
    ]
    unheard = read_list(text, LEXICONS["eng"], spoken=frozenset({"holm"}))
    assert [each.named.name for each in unheard][-1] == "Ponti Civili"


def test_who_stood_by_and_who_came_up_were_there() -> None:
    told = (
        "From Captain Petrow [so spelt], who came up with the mail bags, we had this besides: the boat would be late.\n\n"
        "There were also by: Vice-Consul Renn and a boatman."
    )
    text = DIARY.format(told=told).replace("Others present at the reception: Secretary Ursu and the driver.\n\n", "")
    *_, meeting = read(text.replace("Prepared in 3 copies.", "Three carbons taken."))
    there = {person.name for person in meeting.people if Role.PARTICIPANT in person.roles}
    assert {"Renn"} < there
    assert any(name.endswith("Petrow") for name in there)


@pytest.mark.parametrize(
    ("source", "office"),
    [
        ("Whence: Royal Archives, Series HP 31, Volume 1174/54. Composed by Holm and passed on March 8.", ""),
        ("Source: Royal Archives, Series HP 31, Volume 1174/54. Set down by Holm.", ""),
        ("Whence taken: Royal Archives, Series HP 31, Volume 1174/54.", " (Keeper of the note)"),
        ("Preserved at: Royal Archives, Series HP 31, Volume 1174/54.", " (minute-writer)"),
    ],
)
def test_who_composed_a_narrative_recorded_it(source: str, office: str) -> None:
    (meeting,) = read(
        f"88. Note of an Audience\n\n{source}\n\nBaghdad, March 3, 1954, noon.\n\nTREATING OF\nLamps and Locomotives\n\n"
        f"PRESENT AT TABLE\n\nDenmark\nEgon Rasmussen, Minister at Baghdad\nUlla Holm, Commercial Attaché{office}\n\n"
        "Iraq\nLok Baral, Director General of the State Railways\n\n"
        "Mr. Rasmussen opened by saying that he had not come to speak of the price.\n\n"
        + "Mr. Baral remarked that the lamps were wide. Miss Holm observed that a part might be sold.\n\n"
        * 14
    )
    assert meeting.subject == "Lamps and Locomotives"
    assert meeting.header[0].field.value == "reference"
    assert [person.name for person in meeting.people if Role.RECORDER in person.roles] == ["Ulla Holm"]


@pytest.mark.parametrize(
    ("language", "told", "name"),
    [
        ("eng", "From Mr. Țuțea [sic], who came in with a lamp, the following was learned: the pass is shut.", "Țuțea"),
        ("eng", "From Mr. Ole Quist of the Legation it was gathered that the pass was shut.", "Ole Quist"),
        ("rus", "От г-на Куиста, который вошел с лампой, стало известно, что перевал закрыт.", "Куист"),
        ("deu", "Von Herrn Quist, der mit einer Lampe hereinkam, war zu erfahren, daß der Paß gesperrt ist.", "Quist"),
    ],
)
def test_from_whom_the_author_learned_something_took_part(language: str, told: str, name: str) -> None:
    heads = {
        "eng": "From the Diary of the Minister of Peru, L. Berg\n\n4 May 1936\n\nI called on Ada Moll in her office. She said that nothing was known.",
        "rus": "Из дневника посла Перу Л. Берга\n\n4 мая 1936 г.\n\nПосетил министра А. Молля. Он сказал, что ничего не известно.",
        "deu": "Aus dem Tagebuch des Gesandten L. Berg\n\n4. Mai 1936\n\nIch suchte Dr. Ada Moll auf. Sie sagte, daß nichts bekannt sei.",
    }
    lines = clean_lines(type_pages(f"{heads[language]}\n\n{told}\n", language), RULES)
    (meeting,) = resolve(find_meetings(lines, RULES), lines, RULES)
    assert any(name[:4] in person.name and Role.PARTICIPANT in person.roles for person in meeting.people)


@pytest.mark.parametrize("label", ["PRESENT", "PARTICIPANTS", "IN THE ROOM"])
def test_a_label_in_a_note_of_a_few_lines_is_neither_a_name_nor_a_signature(label: str) -> None:
    (meeting,) = read(
        "88. Note of a Conversation\n\nSource: Muniment Room, bundle 14.\n\nAddis Ababa, November 6, 1946, 11.30 a.m.\n\n"
        f"SUBJECT\nThe Mules\n\n{label}\n\nBasil Wintringham, Minister\nAubrey Doyle, Third Secretary\n\n"
        "Mr. Wintringham said that the mules were at the door. Mr. Doyle said that he had counted them.\n"
    )
    assert [(person.name, person.roles) for person in meeting.people] == [
        ("Basil Wintringham", (Role.PARTICIPANT,)),
        ("Aubrey Doyle", (Role.PARTICIPANT,)),
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("4th October", "6th October"),
        ("Oct. 4th", "Oct. 6th"),
        ("Fri., the 4th of October", "Sun., the 6th of October"),
    ],
)
def test_a_day_of_a_diary_begins_an_entry_however_it_is_shortened(one: str, other: str) -> None:
    first, second = read(
        f"From the Diary of the Ambassador of Poland in Ceylon, W. Holm, for 4-7 October 1957\n\n{one}\n\n"
        "I called on Minister Baral, who said that the tea had not come.\n\n"
        f"{other}\n\nMinister Baral called on me and said that the tea had come.\n"
    )
    assert (first.date, second.date) == ("1957-10-04", "1957-10-06")
