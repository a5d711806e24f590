"""Each family of labels is found by the whole document, and what only looks like a label opens no turn."""

from __future__ import annotations

import pytest

from tests.unit.segment.typed import HEADER, labels, read, turns


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


def test_the_same_label_twice_running_stays_two_turns() -> None:
    """Nothing is merged; a problem points at the place."""
    text = HEADER + "Okafor: One.\n\nOkafor: Two.\n\nLindgren: Three."
    (meeting,) = read(text)
    assert [turn.text for turn in meeting.turns] == ["One.", "Two.", "Three."]
    assert [problem.where for problem in meeting.problems if problem.code == "same_label_twice"] == ["turn 2"]


@pytest.mark.parametrize("mark", [" – ", ": "])
def test_a_small_particle_begins_a_label(mark: str) -> None:
    header = HEADER.replace("Ada Obi, engineer", "Omar al-Hadi, engineer; Piet van Dael, agent")
    said = [("al-Hadi", "It is ready."), ("van Dael", "Good."), ("al-Hadi", "It is."), ("Okafor", "Welcome.")]
    assert labels(header + "\n\n".join(mark.join(each) for each in said)) == [label for label, _ in said]


@pytest.mark.parametrize("label", ["Demir Bey", "Demir bey", "Demir-bey"])
def test_a_form_of_address_may_stand_behind_the_name(label: str) -> None:
    """Alone on its line, as names are, where others have theirs before it."""
    header = HEADER.replace("Ada Obi, engineer", "Ali Demir, engineer; Mrs. Kern")
    said = [(label, "It is ready."), ("Mrs. Kern", "Good."), (label, "It is."), ("Mrs. Kern", "Thank you.")]
    assert labels(header + "\n\n".join(".\n\n".join(each) for each in said)) == [each for each, _ in said]
