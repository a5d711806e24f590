"""Labels of a debate that nothing else names, their colon or form of address misread."""

from __future__ import annotations

import pytest

from tests.unit.segment.typed import labels

DEBATE = """HOUSE OF DEPUTIES

Monday 16 December 1985

Mr. Boyd: Does the Minister know the bridge?

Mr. Anders (Hull): It does exist.

Mr. Orme: The bridge is where it was.

"""


def test_a_colon_read_as_a_letter_behind_a_name_that_nothing_else_names() -> None:
    """A title and a name before a word that the document also writes small; the letter goes with the colon."""
    text = DEBATE + "Mr. Peter Halli The bridge does lean.\n\nMrs. Lane (Goole)s Does it lean much?"
    assert labels(text)[3:] == ["Mr. Peter Hall", "Mrs. Lane (Goole)"]


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Are. Lanes I do not know.", "Mrs. Lane"),
        ("Done Jane Lane (Goole, East): Does it lean?", "Dame Jane Lane (Goole, East)"),
        ("Be. Peter Lane (Goole): Does it lean?", "Be. Peter Lane (Goole)"),
        ("Mr. P peter Lane (Goole): Does it lean?", "Mr. Peter Lane (Goole)"),
        ("Mr. Peter 7. Lane (Goolel: Does it lean?", "Mr. Peter Lane (Goole)"),
        ("Mr. Peter Lane! The bridge does lean.", "Mr. Peter Lane"),
        ("Mr. Speskeri Order. The bridge is not here.", "Mr. Speaker"),
        ("The Minister of Roads /Mr. Peter Lane/: Does it lean?", "The Minister of Roads (Mr. Peter Lane)"),
        ("Several Eon. Members rose-", "Several Hon. Members"),
        ("Mr. Lane (Goole) rose", "Mr. Lane (Goole)"),
        ("Mr. Lane askedethe Minister of Roads whether it leans.", "Mr. Lane"),
    ],
)
def test_what_scans_make_of_a_form_of_address_a_name_and_its_brackets(line: str, label: str) -> None:
    """Each opens a turn among the labels of a debate, and what can be told of its label is mended."""
    assert labels(DEBATE + line)[3:] == [label]


def test_an_introduction_in_which_labels_were_misread_vouches_for_none_of_them() -> None:
    """Where the first label that comes back stands pages below, what stands above it is debate."""
    text = DEBATE + "\n\n".join(f"The bridge has a pier of {no} feet." for no in range(90))
    text += "\n\nDonal Jane Lane (Goole): Does it lean?\n\nThe Chairman: It does.\n\nThe Chairman: Much."
    assert "Donal Jane Lane (Goole)" not in labels(text)


def test_a_person_spoken_of_opens_no_turn() -> None:
    """Behind the name stands a verb, so no colon was lost."""
    text = DEBATE + "Mr. Peter Hall does not know the bridge.\n\nMrs. Lane (Goole) has seen it."
    assert labels(text) == ["Mr. Boyd", "Mr. Anders (Hull)", "Mr. Orme"]


def test_a_long_name_that_comes_back_may_be_misread_in_the_list() -> None:
    """Before a stop, where the list has Чернобровкива for Чернобровкина."""
    text = (
        "Протокол заседания\n\nг. Ейск\n4 мая 1966 года\nУчаствовали: П. Л. Дорохин /начальник порта/, З. И. Чернобрсвкива /инженер/.\n\n"
        "Дорохин. Открываю заседание. Кто скажет о сетях?\n\nЧернобровкина. Сети разрезаны.\n\nДорохин. Кем же?\n\nЧернобровкина. Тюленем."
    )
    assert labels(text, "rus") == ["Дорохин", "Чернобровкина"] * 2
