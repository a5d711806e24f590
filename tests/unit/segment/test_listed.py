"""Labels that nothing but the list of those present shows to be such, and what only looks like one of its."""

from __future__ import annotations

import pytest

from tests.unit.segment.typed import HEADER, labels


def test_a_long_office_of_the_list_announces_its_holder() -> None:
    """Even once; one that no list has is none."""
    said = "Okafor: Welcome.\n\nLindgren: Thank you.\n\nHead of the Second Department of Ports: It is ready.\n\nOkafor: Good."
    listed = HEADER.replace("Ada Obi, engineer", "Ada Obi, Head of the Second Department of Ports")
    assert labels(listed + said) == ["Okafor", "Lindgren", "Head of the Second Department of Ports", "Okafor"]
    assert labels(HEADER + said) == ["Okafor", "Lindgren", "Okafor"]


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
