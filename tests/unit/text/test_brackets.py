"""Slashes that a typewriter strikes for round brackets become them, wherever they close; other slashes stay."""

import pytest

from minutebook.rules import load_rulebook
from minutebook.text import clean_lines
from tests.unit.text.pages import make_page

RULES = load_rulebook()


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (["Mr. HALE /Norway/: Yes. /Laughter./ No."], ["Mr. HALE (Norway): Yes. (Laughter.) No."]),
        (["Parties: J. Hale, Secretary /JH/; A. Orde /AO/"], ["Parties: J. Hale, Secretary (JH); A. Orde (AO)"]),
        (["Ambassador Sund /hereafter:", "Sund/: I come alone."], ["Ambassador Sund (hereafter:", "Sund): I come alone."]),
        (["and the tea was cold. /Laughter.)"], ["and the tea was cold. (Laughter.)"]),
        (["/Tov. Orlov shows the drawings. Tea. /"], ["(Tov. Orlov shows the drawings. Tea. )"]),
        (["{уполномоченный по строительству/, Н. Круглик"], ["(уполномоченный по строительству), Н. Круглик"]),
        (["{see below/ and so on] it went"], ["(see below) and so on] it went"]),
        (["Косарецкий П. Е. /заместитель министра/"], ["Косарецкий П. Е. (заместитель министра)"]),
        (["Ref: Tel. Log 68/417, Box 12/3", "Mr. Pruett / Ambassador Bell"], None),
        (["/1/ Opened in 1938 and closed in 1945/46/.", "/s/ J. Hale", "and/or, either/or/both"], None),
        (["raw/sample/page.pdf and docs/rules.md"], None),
        (
            ["/The Minister was late. Coffee was", "served on the terrace, and there", "was talk of the harvest and of", "the rain./"],
            ["(The Minister was late. Coffee was", "served on the terrace, and there", "was talk of the harvest and of", "the rain.)"],
        ),
        (["Der Kahn ist verloren./Lachen/ Zur Sache"], ["Der Kahn ist verloren.(Lachen) Zur Sache"]),
    ],
)  # fmt: skip
def test_pairs_of_slashes(raw, text):
    page = make_page(1, [(0.1 + 0.03 * no, each) for no, each in enumerate(raw)])
    assert [line.text for line in clean_lines([page], RULES)] == (text or raw)


def test_what_was_changed_is_kept():
    (line,) = clean_lines([make_page(1, [(0.1, "He rose. /Stir in the hall./")])], RULES)
    assert line.raw == "He rose. /Stir in the hall./"
    assert [(change.rule, change.before, change.after) for change in line.changes] == [
        ("slash-bracket", "/", "("),
        ("slash-bracket", "/", ")"),
    ]
