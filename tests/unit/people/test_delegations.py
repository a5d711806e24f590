"""A delegation that a council hears takes no part in its sitting."""

from __future__ import annotations

from minutebook.people import resolve
from minutebook.rules import load_rulebook
from minutebook.segment import find_meetings
from minutebook.text import clean_lines
from tests.typescript import type_pages

RULES = load_rulebook()


def test_who_appears_before_a_council_has_no_role() -> None:
    """Both of two whom one form of address names are people; a matter that comes before it is nobody."""
    text = (
        "Minutes of the Council\n\nMay 4, 1951\n\nPresent: W. Dunn, J. P. Rist, A. Thom\n\nClerk-Treasurer: Miss E. Lind"
        "\n\nDUNN: That the minutes be adopted as read. Carried.\n\nMessrs. P. Klar and G. Boyd of Township 9 appeared"
        " before Council about the road. A matter of the School came before Council.\n\nRIST: That the accounts be paid."
        " Carried.\n\nTHOM: That we do now adjourn. Carried.\n"
    )
    lines = clean_lines(type_pages(text, "eng"), RULES)
    (meeting,) = resolve(find_meetings(lines, RULES), lines, RULES)
    told = {person.name: tuple(role.value for role in person.roles) for person in meeting.people}
    assert told["P. Klar"] == told["G. Boyd"] == ()
    assert told["E. Lind"] == ("recorder",)
    assert len(told) == 6
