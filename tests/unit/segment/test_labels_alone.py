"""Labels alone on their lines are known by their place in a damaged file, however they were read."""

from __future__ import annotations

from tests.unit.segment.typed import labels, turns

GERMAN = """Protokoll der Beratung zwischen Herrn Ebeling und Herrn Suvanto

Datum: 4. Mai 1966
Ort: Wismar
Anwesende: Uwe Ebeling, Hafenmeister; Kalle Suvanto, Reeder; Ines Tabbert, Zoll

U. Ebeling:

Die Netze sind zerschnitten.

K. Suvanto:

Nicht von uns.

U. Ebeling;

Von wem denn?

K. Suvantot

Von einem Seehund.

"""
RUSSIAN = """Запись беседы с директором Вяркилем

4 мая 1966 года
Присутствовали: П. Л. Дорохин, начальник порта; О. Вяркиль, директор

Дорохин:
-- Сети разрезаны еще в марте, и никто не знает кем.

Вяркиль:
-- Не нами.

Дорохин:
-- А кем же?

Вяркиль;
-- Тюленем, надо полагать.

"""


def test_what_stands_where_labels_do_and_begins_so_is_one() -> None:
    """Letters for a colon, of somebody who stands as a label but here; specks for it; a surname half misread."""
    found = turns(
        GERMAN + "I. Tabberts\n\nEin Seehund zahlt.\n\nK. Suvantotsofl\n\nWem?\n\nU. Ebalnngs\n\nDem Zoll.", "deu"
    )
    assert [turn.text for turn in found[-3:]] == ["Ein Seehund zahlt.", "Wem?", "Dem Zoll."]
    assert found[-3].label == "I. Tabbert"
    assert [turn.meant for turn in found[-2:]] == ["K. Suvanto", "U. Ebeling"]
    assert all(turn.needs_review for turn in found[-3:])


def test_a_heading_and_a_salutation_stand_where_labels_do_and_are_none() -> None:
    """Neither an initial nor a form of address begins them."""
    found = turns(GERMAN + "Zweiter Punkt\n\nU. Ebeling:\n\nVerehrte Gäste!\n\nWir danken.", "deu")
    assert [turn.label for turn in found[4:]] == ["U. Ebeling"]
    assert found[-1].text.startswith("Verehrte Gäste!")


def test_a_line_alone_in_a_file_that_is_not_damaged_is_no_label() -> None:
    """Where all labels were read, what has no colon is none."""
    whole = GERMAN.replace(";\n\nVon wem", ":\n\nVon wem").replace("Suvantot", "Suvanto:")
    assert labels(whole + "I. Tabberts\n\nEin Seehund zahlt.", "deu") == ["U. Ebeling", "K. Suvanto"] * 2


def test_words_that_begin_with_a_dash_as_all_speeches_do_are_somebodys() -> None:
    """A label whose colon and letters are lost, and one that was not read at all."""
    found = turns(RUSSIAN + "Дарпхин;\n-- Передайте ему счет.\n\n-- Передадим, если он приплывет.", "rus")
    assert [(turn.label, turn.meant) for turn in found[-2:]] == [("Дарпхин", "Дорохин"), ("?", None)]
    assert [turn.text for turn in found[-2:]] == ["Передайте ему счет.", "Передадим, если он приплывет."]


def test_forms_of_address_of_many_lands_stand_alone_above_what_is_said() -> None:
    called = [
        "Señor Bermúdez",
        "Senhor Falcão",
        "Dona Amélia Brandão",
        "Senhor Falcão",
        "Fru Solveig Lunde",
        "Señor Bermúdez",
    ]
    told = "\n\n".join(
        f"{label}\n\nThe rope has been broken twice and knotted {times} times since."
        for times, label in enumerate(called)
    )
    assert (
        labels(f"Verbatim Note of the Second Sitting of the Mixed Board\n\nMonday, April 22nd, 1912\n\n{told}\n")
        == called
    )
