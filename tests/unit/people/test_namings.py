"""Ways in which labels call people whom lists, titles and keys name otherwise: halves of names, initials, offices of others."""

from __future__ import annotations

import pytest

from minutebook.model import Kind, Meeting, Role
from minutebook.people import resolve
from minutebook.people.roster.draft import Draft
from minutebook.people.roster.namesakes import titles_agree
from minutebook.rules import load_rulebook
from minutebook.segment import find_meetings
from minutebook.text import clean_lines
from tests.typescript import type_pages

RULES = load_rulebook()

LAKE = """MEMORANDUM OF CONVERSATION

PLACE: Residence of the Ambassador, Lima
DATE: October 9, 1973
FOR BOLIVIA: Germán Orellana Quispe, Minister of Transport
Lucio Terán-Oblitas, Ambassador of Bolivia
FOR PERU: Inés Rosas, Foreign Minister
Elena Rosas, Customs

THE MINISTER OF TRANSPORT. It floats at Guaqui. On your shore it has nothing to float beside.

THE FOREIGN MINISTER. How long would a new one take?

THE AMBASSADOR. I found it while looking for something else.

THE MINISTER OF TRANSPORT. Then write nine.
"""
WIRE = """TELEPHONE CALL
Tuesday, March 2, 1976, 6:20 p.m.

Parties: Thomas J. Hale, Assistant Secretary (TH); Mrs. Delphine Orde, High Commissioner (DO)
Transcribed by: L. Hale

DO: Mr. Hale? You sound as if you were under water.

TH: It is the line. They are changing something in the basement.

DO: Now you are only in a barrel.

TH: Call me tomorrow.
"""
NOTED = """TELCON

Senator Ruiz / Secretary Dunn
6:50 p.m. - March 2, 1971

{Aurelio Ruiz, Senator; Norbert Dunn, Secretary. Dictated from notes by the
outer office. ]

D: I have seven minutes before they drag me away.

R: It will take four. Did you see what came out?

D: I saw a headline. What did they do?

R: They took out the bridge.
"""
UNION = """STENOGRAM OF THE SITTING OF THE PRESIDIUM OF THE UNION
20.06.1971, 1930 hours

Presiding: Com. YAGODA, V.P.
Present: Coms. Koval, P.S., Koval, N.I., Strizhak, M.D.

YAGODA. Comrades, the herring is not going to wait for us.

KOVAL (P.S.). I will begin. We had two thousand tons of salt.

KOVAL (N.I.). With my crowbars, I might mention.

STRIZHAK. The second layer is in the estimate.

KOVAL (N.I.). There are hoops for twenty-two.

YAGODA. One moment.
"""
MILL = """华主席接见坦桑尼亚棉纺代表团谈话记录

一九七二年八月十九日，晚七时五十分
北戴河，五号楼

我方：
主席华敬堂
外贸部局长万素琴

对方：
代表团团长、工业部部长姆万加
棉花局局长卡帕亚

主席：请坐。听说你们今天下海游泳了？

团长：游了。海水比我们那里冷。

局长：我下去了，是到膝盖。

万局长：建议他们派五个人来学习。

局长：我们同意。
"""
SALT = """Summary of the Conversation between the Assistant Minister [Tao Jingru] and the Minister of Nepal in China [Bir Narayan Thapa]

Time: 9:20 a.m., 7 November 1961
Location: Small Reception Hall
Also Present: Shanta Thapa, Third Secretary of the Embassy of Nepal; Horacio Lezama Quiroga, Inspector of Lights; Déogratias Nzeyi-Rusuku, Observer

Minister Thapa (hereinafter Thapa): The weather is all that I could clear.

Assistant Minister Tao (hereinafter Tao): I see that you have brought boots.

Miss Thapa: If I may, he asked for the transfer himself.

Lezama: Of the nineteen buoys seven were dark.

Rusuku: We have no buoys.

Thapa: I accept it at once.

Rusuku: We have a lake.
"""


def meetings(text: str, language: str = "eng") -> tuple[Meeting, ...]:
    lines = clean_lines(type_pages(text, language), RULES)
    return resolve(find_meetings(lines, RULES), lines, RULES)


@pytest.mark.parametrize(
    ("text", "language", "speakers"),
    [
        (LAKE, "eng", ["Germán Orellana Quispe", "Inés Rosas", "Lucio Terán-Oblitas", "Germán Orellana Quispe"]),
        (WIRE, "eng", ["Delphine Orde", "Thomas J. Hale"] * 2),
        (NOTED, "eng", ["Norbert Dunn", "Aurelio Ruiz"] * 2),
        (
            UNION,
            "eng",
            ["YAGODA, V.P.", "Koval, P.S.", "Koval, N.I.", "Strizhak, M.D.", "Koval, N.I.", "YAGODA, V.P."],
        ),
        (MILL, "chi_sim", ["华敬堂", "姆万加", "卡帕亚", "万素琴", "卡帕亚"]),
        (
            SALT,
            "eng",
            [
                "Bir Narayan Thapa",
                "Tao Jingru",
                "Shanta Thapa",
                "Horacio Lezama Quiroga",
                "Déogratias Nzeyi-Rusuku",
                "Bir Narayan Thapa",
                "Déogratias Nzeyi-Rusuku",
            ],
        ),
    ],
    ids=["side", "parties", "note", "initials-behind", "title-of-the-other", "namesakes"],
)
def test_who_speaks(text: str, language: str, speakers: list[str]) -> None:
    (meeting,) = meetings(text, language)
    assert [turn.speaker for turn in meeting.turns] == speakers


def test_a_label_read_as_another_is_asked_for_as_that() -> None:
    damaged = SALT.replace("Rusuku: We have no", "Rusvku: We have no").replace("Lezama: Of", "Lezana: Of")
    (meeting,) = meetings(damaged)
    assert [turn.speaker for turn in meeting.turns][3:5] == ["Horacio Lezama Quiroga", "Déogratias Nzeyi-Rusuku"]


TRUSTEES = """MINUTES OF THE SPECIAL MEETING OF THE TOWN COUNCIL

DATE: Monday, September 24, 1979
MEMBERS PRESENT: Chairwoman Dorsett, Mr. Iverson, Mr. Lugo, Mrs. Peake
STAFF PRESENT: Warren Tolliver, Town Manager; Joyce Lugo, Town Clerk

1. PUBLIC HEARING

Captain Amos Dill, who said that the float was condemned, spoke first. Mr. Tolliver explained the terms.

MOTION by Mr. Iverson, SECOND by Mrs. Peake: to approve the lease.

VOTE ON THE MOTION: Yes: Dorsett, Iverson, Peake, Lugo. Carried 4-0.

MOTION by Mr. Lugo, SECOND by Mr. Iverson: to waive the reading.

VOTE: Unanimous.
"""


def test_the_clerk_of_a_council_records_and_bears_a_name_that_a_member_has_too() -> None:
    (meeting,) = meetings(TRUSTEES)
    roles = {person.name: set(person.roles) for person in meeting.people}
    assert meeting.kind is Kind.ACTION
    assert roles["Joyce Lugo"] == {Role.RECORDER}
    assert roles["Dorsett"] == {Role.PARTICIPANT, Role.CHAIR}
    assert {"Mr. Lugo", "Lugo"} & set(roles)
    assert roles["Amos Dill"] == set()


MINUTED = """RECORD OF A MEETING HELD IN THE COLONIAL SECRETARIAT ON TUESDAY, 27TH JULY, 1948

1. The Chief Secretary said he had convened the meeting at the request of the growers.

2. Sheikh Abeid replied that in his father's day nobody had owned the stems.

3. Mr. Patel: the position in law was as stated by Sheikh Abeid. Pressed by Mr. Ingle, he asked for time.

4. Mr. Ingle said that his clerks had entered them as brooms.

Those attending were: Mr. G. H. Lascelles, Chief Secretary; Sheikh Abeid; Mr. J. K. Patel; Mr. R. Ingle.
"""


def test_a_name_and_a_colon_before_small_letters_announce_nobody() -> None:
    (meeting,) = meetings(MINUTED)
    assert (meeting.kind, meeting.turns) == (Kind.NARRATIVE, ())


BELOW = """TELCON
Secretary Brandt / Senator Moll
October 3, 1970
6:22 p.m.

SM: Hale?

HB: Selma, I have been trying to reach you since lunch. They told me you were on a tractor.

SM: I was. It would not stop.

HB: Then I will not keep you.

HB: Hale Brandt. SM: Selma Moll.
"""


def test_a_key_below_the_last_word_gives_full_names_and_is_no_turn() -> None:
    (meeting,) = meetings(BELOW)
    assert [turn.speaker for turn in meeting.turns] == ["Selma Moll", "Hale Brandt", "Selma Moll", "Hale Brandt"]
    assert {person.name for person in meeting.people} == {"Selma Moll", "Hale Brandt"}


DEBATE = """Ports

Mr. Holm asked the Minister of State, Department of Works whether he has seen the quay.

The Minister of State, Department of Works /mr. Alan Orde-Hall/: I have seen it twice.

Mr. Holm: Is it not a disgrace?

Mr. Orde-Hall: My hon. Friend is right.

Mr. Berg: When will it be mended?

Mr. Orde-Hall: In the spring.
"""


def test_whom_slashes_name_behind_an_office_speaks_though_his_address_is_small() -> None:
    (meeting,) = meetings(DEBATE)
    speakers = [turn.speaker for turn in meeting.turns][-5:]
    assert speakers == ["Mr. Alan Orde-Hall", "Mr. Holm", "Mr. Orde-Hall", "Mr. Berg", "Mr. Orde-Hall"]


CONFERENCE = """UNION OF COASTAL ADMINISTRATIONS

PROCES-VERBAL OF THE THIRD SITTING

Monday, 12 November 1934

Chairman: Mr. Aurelio Sosa (Uruguay)

The following Administrations were represented:
  Argentine Republic .............. Mr. Baldomero Rey
  Chile ........................... Mr. Fermin Undurraga Vial
  Union of South Africa ........... Mr. P. W. Brand
  Uruguay ......................... Mr. Sosa

1. Adoption of the proces-verbal of the second sitting

The CHAIRMAN. Are there any observations? I see that Chile has one.

CHILE. It is a small matter, Mr. Chairman. I did not speak of bees.

The CHAIRMAN. The word will be altered.

SOUTH AFRICA. I spoke of them, and I should like that to be recorded.

CHILE. Then we are agreed.

SEVERAL DELEGATES. Agreed!

ARGENTINE REPUBLIC. We did not hear the bees at all.
"""


def test_a_land_speaks_through_the_one_delegate_that_the_list_gives_it() -> None:
    (meeting,) = meetings(CONFERENCE)
    assert [turn.speaker for turn in meeting.turns] == [
        "Aurelio Sosa",
        "Fermin Undurraga Vial",
        "Aurelio Sosa",
        "P. W. Brand",
        "Fermin Undurraga Vial",
        None,
        "Baldomero Rey",
    ]
    assert {person.side for person in meeting.people} >= {"Chile", "Union of South Africa", "Argentine Republic"}


FACTORY = """Imperial Ethiopian Government

SUMMARY RECORD OF CONVERSATION

Between: H.E. Ato Getahun Wolde-Mikael, Vice Minister
and H.E. Signor Ottavio Ferrante di Lauro, Ambassador of Italy
On: 23 October 1959

Vice Minister Getahun: The shoe factory has been idle for two weeks for want of needles.

Ambassador Ferrante: The needles are at Djibouti, in the custody of the railway.

Vice Minister Getahun: Then they have come nine tenths of the way.

Ambassador Ferrante: The railway says that the papers describe them as machinery.
"""


def test_an_office_with_a_first_name_or_half_a_surname_is_whose_both_are() -> None:
    (meeting,) = meetings(FACTORY)
    assert [turn.speaker for turn in meeting.turns] == 2 * ["Getahun Wolde-Mikael", "Ottavio Ferrante di Lauro"]
    assert len(meeting.people) == 2


def test_a_form_of_address_behind_the_name_leads_to_whom_the_list_has_without_it() -> None:
    talk = (
        "MINUTES OF THE FIG BOARD\n\nDate: 4 May 1966\nPresent: Ali Demir, president; Mrs. Astrid Kern\n\nDemir Bey: The figs are"
        " ready.\n\nMrs. Kern: Good.\n\nDemir Bey: They are.\n\nMrs. Kern: Thank you."
    )
    (meeting,) = meetings(talk)
    assert [turn.speaker for turn in meeting.turns] == 2 * ["Ali Demir", "Astrid Kern"]


@pytest.mark.parametrize("label", ["Samuel ole Kipsang", "ole Kipsang"])
def test_a_particle_of_the_maasai_is_part_of_a_name(label: str) -> None:
    talk = (
        "MINUTES OF THE STOCK BOARD\n\nDate: 4 May 1966\nPresent: Samuel ole Kipsang, herdsman; Mrs. Astrid Kern\n\nMrs. Kern:"
        f" Is it ready?\n\n{label}: It is.\n\nMrs. Kern: Good.\n\n{label}: Come."
    )
    (meeting,) = meetings(talk)
    assert [turn.speaker for turn in meeting.turns] == 2 * ["Astrid Kern", "Samuel ole Kipsang"]


QUAY = """RECORD OF THE THIRD MEETING OF THE QUAY BOARD

Held at: Customs House, Kota Lama
Date: 3 May 1958
Those present: {listed}

{labels[0]}: {opening} We have the matter of the crane.

{labels[1]}: It has stood in the rain since March.

{labels[0]}: Then let it be painted.

{labels[1]}: In which colour?
"""


def quay(listed: str, labels: tuple[str, str], opening: str = "Good morning.") -> Meeting:
    lines = clean_lines(type_pages(QUAY.format(listed=listed, labels=labels, opening=opening), "eng"), RULES)
    (meeting,) = resolve(find_meetings(lines, RULES), lines, RULES)
    return meeting


@pytest.mark.parametrize(
    ("listed", "labels", "speakers"),
    [
        (
            "Selim Toros-Hadi, Inspector; Abdul Wahid Orakzai, keeper",
            ("Selim Bey", "Abdul Wahid Khan"),
            ["Selim Toros-Hadi", "Abdul Wahid Orakzai"],
        ),
        ("Ayub Khan, Inspector; Abdul Wahid Orakzai, keeper", ("Khan", "Ayub Khan"), ["Ayub Khan", "Ayub Khan"]),
        ("Jaime Orrego, Mayor; Sanit Bunnak, clerk", ("Don Jaime", "Nai Sanit"), ["Jaime Orrego", "Sanit Bunnak"]),
        ("Don Prewitt, Mayor; Jaime Orrego, clerk", ("Don Prewitt", "Orrego"), ["Don Prewitt", "Jaime Orrego"]),
        (
            "Baron Luc de Wesel, Minister of Trade; Count Jan Orski, Envoy",
            ("The Baron", "THE COUNT"),
            ["Luc de Wesel", "Jan Orski"],
        ),
        ("Ivo Duke, Minister of Trade; Jan Orski, Envoy", ("Duke", "Orski"), ["Ivo Duke", "Jan Orski"]),
    ],
)
def test_forms_of_address_of_given_names_and_dignities(
    listed: str, labels: tuple[str, str], speakers: list[str]
) -> None:
    """Bey, Khan and Don stand beside a given name, unless somebody listed bears them as his own."""
    meeting = quay(listed, labels)
    assert [turn.speaker for turn in meeting.turns] == speakers * 2
    assert len(meeting.people) == 2


def test_all_the_members_are_nobody() -> None:
    """What several say together is a turn of no one person's."""
    meeting = quay("Ivo Duke, Minister of Trade; Jan Orski, Envoy", ("Orski", "ALL THE MEMBERS"))
    assert [turn.speaker for turn in meeting.turns] == ["Jan Orski", None] * 2


@pytest.mark.parametrize(
    ("opening", "chairs"),
    [
        ("Gentlemen, the third meeting is open.", True),
        ("I declare open the third meeting.", True),
        ("I open the discussion.", True),
        ("The hearing is open.", True),
        ("The meeting is open to the public.", False),
    ],
)
def test_who_opens_the_sitting_chairs_it(opening: str, *, chairs: bool) -> None:
    """Where nobody else is said to."""
    meeting = quay("Ivo Duke, Minister of Trade; Jan Orski, Envoy", ("Orski", "Duke"), opening)
    told = {person.name: Role.CHAIR in person.roles for person in meeting.people}
    assert told == {"Ivo Duke": False, "Jan Orski": chairs}


def test_a_talk_of_two_whom_its_title_names_is_chaired_by_nobody() -> None:
    """The host closes it, as a chair would a sitting."""
    told = "Ich schließe die Besprechung.\n"
    text = (
        "Niederschrift der {talk}\n\n4. Mai 1956\n\nAnwesend: Ivo Holm, Direktor\nJan Orski, Konsul\n\n"
        f"I. Holm: Wir beginnen.\n\nJ. Orski: Gut.\n\nI. Holm: Der Kai ist voll.\n\nJ. Orski: Schade.\n\nI. Holm: {told}"
    )
    talks = ("Besprechung des Direktors, Herrn Ivo Holm, mit dem Konsul, Herrn Jan Orski", "Besprechung am Holzkai")
    roles = []
    for talk in talks:
        lines = clean_lines(type_pages(text.replace("{talk}", talk), "deu"), RULES)
        (meeting,) = resolve(find_meetings(lines, RULES), lines, RULES)
        roles.append({person.name: Role.CHAIR in person.roles for person in meeting.people}["Ivo Holm"])
    assert roles == [False, True]


COUNCIL = """MINUTES OF THE ORDINARY MEETING OF THE MUNICIPAL COUNCIL OF KOTA

IN ATTENDANCE: His Worship the Mayor (Alderman L. Orde); Councillors Mrs. Hale, Lim and Prewitt
OFFICERS: {officers}

12. BUS SHELTERS

RESOLVED: That the tender be accepted (proposed by Councillor Lim, seconded by Councillor Prewitt).
"""


@pytest.mark.parametrize(
    ("officers", "recorder"),
    [
        ("P. J. Holm, Town Clerk; S. Kern, Borough Engineer; Miss E. Paul, Committee Clerk", "E. Paul"),
        ("P. J. Holm, Town Clerk; S. Kern, Borough Engineer", "P. J. Holm"),
        ("P. J. Holm, Clerk to the Authority; S. Kern, Borough Engineer", "P. J. Holm"),
    ],
)
def test_the_clerk_of_the_minutes_records_and_the_mayor_presides(officers: str, recorder: str) -> None:
    """The town's own clerk does where there is no other."""
    (meeting,) = meetings(COUNCIL.format(officers=officers))
    roles = {person.name: person.roles for person in meeting.people}
    assert [name for name, each in roles.items() if Role.RECORDER in each] == [recorder]
    assert roles["L. Orde"] == (Role.PARTICIPANT, Role.CHAIR)


TOLD = """Record of Conversation between the Minister of State and the Ambassador

Date: 17th August, 1951

Present:
Mr. R. H. Tolm, Minister of State
Mr. J. D. Parr, Northern Department

1. The Ambassador said that he had come about dredgers.

2. Mr. Tolm replied that he had expected it.

{signature}
18th August, 1951

Copies to: Washington
The Hague
"""


def test_a_surname_in_brackets_signs() -> None:
    """Where one of those present bears it; a place that gets a copy signs nothing."""
    (meeting,) = meetings(TOLD.format(signature="(Parr)"))
    assert [person.name for person in meeting.people if Role.RECORDER in person.roles] == ["J. D. Parr"]
    assert "Hague" not in {person.name for person in meeting.people}


def test_a_german_office_in_another_case_is_the_same() -> None:
    """Of adjectives too: dem stellvertretenden Außenminister."""
    draft = Draft("I. A. Sadow", titles=["stellvertretender Außenminister"])
    assert titles_agree(draft, "dem stellvertretenden Außenminister")
    assert not titles_agree(draft, "dem stellvertretenden Handelsminister")
