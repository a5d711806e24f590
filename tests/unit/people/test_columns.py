"""Names and offices of a list that stand in two columns."""

from __future__ import annotations

from minutebook.people.lists.columns import part_columns
from minutebook.people.lists.lists import read_list
from minutebook.people.names.lexicon import Lexicon
from minutebook.rules import load_rulebook

LEXICON = Lexicon(load_rulebook(), "eng")


def test_name_and_office_are_parted_where_the_office_begins() -> None:
    listed = (
        "H.E. Nadhim al-Hakim Minister of Ports\nMr. C. L. Orde General Manager, Basrah\nDr. Ana Berg Legal Adviser"
    )
    entries = read_list(listed, LEXICON)
    assert [(each.named.name, each.named.title) for each in entries] == [
        ("Nadhim al-Hakim", "Minister of Ports"),
        ("C. L. Orde", "General Manager, Basrah"),
        ("Ana Berg", "Legal Adviser"),
    ]


def test_offices_before_names_and_lists_with_commas_stay_as_they_are() -> None:
    for listed in (
        "Minister of Works Thao Boun\nDirector Ana Berg",
        "Ana Berg, Director of Ferries\nPiet Holm, Harbour Master",
        "Ana Berg\nPiet Holm Director\nIan Orde\nEva Lund",
    ):
        assert part_columns(listed, LEXICON) == listed


def test_an_office_behind_a_brace_is_everybodys_whom_it_joins() -> None:
    listed = "Mr. L. Ash (in the Chair)\nMr. R. Pargett ) Commonwealth\nMiss S. Dunmow ) Relations Office\nMr. C. Edi (Ceylon)"
    assert [(each.named.name, each.named.title) for each in read_list(listed, LEXICON)] == [
        ("L. Ash", None),
        ("R. Pargett", "Commonwealth Relations Office"),
        ("S. Dunmow", "Commonwealth Relations Office"),
        ("C. Edi", "Ceylon"),
    ]
    told = read_list("Mr. A. Hale )\nMiss B. Ott ) Foreign Office\nMr. C. Lund )", LEXICON)
    assert [each.named.title for each in told] == ["Foreign Office"] * 3
    assert read_list("Mr. A. Hale )\nMiss B. Ott, Treasury", LEXICON)[1].named.title == "Treasury"
