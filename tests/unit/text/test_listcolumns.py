"""Two sides listed beside each other are read one below the other; what only looks so stays as it is."""

from __future__ import annotations

import pytest

from minutebook.model import Box, Line, Word
from minutebook.text.listcolumns import put_lists_in_order

CHARACTER, RIGHT = 20, 900


def typed(no: int, left: str, right: str = "", *, at: int = RIGHT, third: str = "") -> Line:
    """A line of typescript, ``right`` beginning ``at`` pixels from the margin, and ``third`` as far behind that."""
    words: list[Word] = []
    for start, text in ((100, left), (at, right), (at + RIGHT, third)):
        start += (len(text) - len(text.lstrip())) * CHARACTER
        for part in text.split():
            words.append(Word(part, Box(start, no * 50, start + len(part) * CHARACTER, no * 50 + 30), 0.9))
            start += (len(part) + 1) * CHARACTER
    box = Box(words[0].box.left, no * 50, words[-1].box.right, no * 50 + 30)
    return Line(no, " ".join(word.text for word in words), box, 0.9, tuple(words))


def texts(*lines: Line) -> list[str]:
    return [line.text for line in put_lists_in_order(lines)]


def test_the_left_side_comes_before_the_right_one() -> None:
    """Each with its heading, and a side that has more people than the other."""
    assert texts(
        typed(1, "PRESENT:"),
        typed(2, "Danish Side", "Icelandic Side"),
        typed(3, "Poul Krag, Minister", "Jon Sturla, Minister"),
        typed(4, "Ida Holm, Secretary", "Eva Finns, Envoy"),
        typed(5, "Ole Juul, Interpreter"),
        typed(6, "WHEN: May 9, 1957"),
    ) == [
        "PRESENT:",
        "Danish Side",
        "Poul Krag, Minister",
        "Ida Holm, Secretary",
        "Ole Juul, Interpreter",
        "Icelandic Side",
        "Jon Sturla, Minister",
        "Eva Finns, Envoy",
        "WHEN: May 9, 1957",
    ]


def test_a_table_of_sums_is_no_list_of_people() -> None:
    rows = (
        typed(1, "Tenders", "Offered"),
        typed(2, "Holm, Sons", "845 pounds, net"),
        typed(3, "Krag, Aarhus", "710 pounds, net"),
    )
    assert texts(*rows) == [row.text for row in rows]


def test_words_of_a_line_set_wide_do_not_part_it() -> None:
    """A gap in one line alone, or at another place in each, parts nothing."""
    rows = (
        typed(1, "Danish Side", "Icelandic Side"),
        typed(2, "Poul Krag, Minister", "Jon Sturla, Minister", at=700),
        typed(3, "Ida Holm, Secretary", "Eva Finns, Envoy", at=1100),
    )
    assert texts(*rows) == [row.text for row in rows]


def test_forms_of_address_on_both_sides_make_a_list_without_heads_or_commas() -> None:
    """A left column that is longer keeps its last name; the row below the list stays where it is."""
    assert texts(
        typed(1, "Mr. Poul Krag", "Mr. Jon Sturla"),
        typed(2, "Sir Ivo Holm", "Mr. Leif Finns"),
        typed(3, "Mr. Ole Juul", "Miss Eva Hauk"),
        typed(4, "Dora Lind"),
        typed(6, "Mr. Krag: Good day."),
    ) == [
        "Mr. Poul Krag",
        "Sir Ivo Holm",
        "Mr. Ole Juul",
        "Dora Lind",
        "Mr. Jon Sturla",
        "Mr. Leif Finns",
        "Miss Eva Hauk",
        "Mr. Krag: Good day.",
    ]


def test_a_form_of_address_without_a_stop_is_known_as_both_columns_have_it() -> None:
    """The first row, capitals without a mark, is no heading; what stands below a blank line is no further name."""
    assert texts(
        typed(1, "Herr Poul Krag", "Herr Jon Sturla"),
        typed(2, "Herr Ivo Holm", "Herr Leif Finns"),
        typed(3, "Frau Ida Juul", "Frau Eva Hauk"),
        typed(5, "Erste Sitzung"),
    ) == [
        "Herr Poul Krag",
        "Herr Ivo Holm",
        "Frau Ida Juul",
        "Herr Jon Sturla",
        "Herr Leif Finns",
        "Frau Eva Hauk",
        "Erste Sitzung",
    ]


@pytest.mark.parametrize("speaker", ["Mr. Sturla", "Mr Sturla"])
def test_a_row_of_dashes_under_the_heads_and_who_speaks_below(speaker: str) -> None:
    """Offices before the names, another on each side: the labels below show the people where they have an address."""
    rows = (
        typed(1, "Denmark", "Iceland"),
        typed(2, "-------", "-------"),
        typed(3, "Secretary Krag", "Minister Sturla"),
        typed(4, "Mr. Ivo Holm", "Envoy Finns"),
        typed(6, f"{speaker}: Good day."),
        typed(7, "Mr. Krag: Good day."),
    )
    across = [row.text for row in rows]
    left, right = ["Denmark", "-------", "Secretary Krag"], ["Iceland", "-------", "Minister Sturla", "Envoy Finns"]
    read = [*left, "Mr. Ivo Holm", *right, *across[4:]]
    assert texts(*rows) == (read if speaker.startswith("Mr.") else across)


def test_bare_labels_show_people_where_several_of_each_column_speak() -> None:
    """One may be an office: Minister."""
    heads, below = typed(1, "Danish Side", "Icelandic Side"), [typed(6, "Krag: Yes."), typed(7, "Holm: No.")]
    rows = (heads, typed(3, "Poul Krag", "Jon Sturla"), typed(4, "Ivo Holm", "Leif Finns"), *below)
    assert texts(*rows) == [row.text for row in rows]
    assert texts(*rows, typed(8, "Sturla: Why?"), typed(9, "Finns: Quite."))[:4] == [
        "Danish Side",
        "Poul Krag",
        "Ivo Holm",
        "Icelandic Side",
    ]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("British side", "Uruguayan side"),
        ("Deutsche Seite", "Schwedische Seite"),
        ("Советская сторона", "Финская сторона"),
        ("OUR DELEGATION", "THEIR DELEGATION"),
    ],
)
@pytest.mark.parametrize("within", ["(leader)", "  (leader)", "   (leader)"])
def test_sides_whose_headings_end_alike_stand_beside_each_other(left: str, right: str, within: str) -> None:
    """A remark in brackets below a name may begin where that does; one column's forms of address tell of the other."""
    rows = (
        typed(1, f"      {left}", f"   {right}"),
        typed(3, "Sir Clement Grove", "Dr. Baltasar Sturla"),
        typed(4, within, within),
        typed(5, "Miss R. Holm", "Sr. Octavio Finns"),
        typed(6, "Squire T. Krag"),
        typed(7, within),
        typed(9, "1. Canned meat"),
    )
    bracketed = within.strip()
    assert texts(*rows) == [
        left,
        "Sir Clement Grove",
        bracketed,
        "Miss R. Holm",
        "Squire T. Krag",
        bracketed,
        right,
        "Dr. Baltasar Sturla",
        bracketed,
        "Sr. Octavio Finns",
        "1. Canned meat",
    ]


def test_entries_of_two_rows_stand_between_blank_lines() -> None:
    """The office below the name; names on both rows with offices on the right are no such entries."""
    rows = (
        typed(1, "Rt. Hon. Poul Krag", "Mr. Jon Sturla"),
        typed(2, "Prime Minister", "Minister of State"),
        typed(4, "Sir Ivo Holm", "Mr. Leif Finns"),
        typed(5, "Secretary", "Ambassador"),
    )
    assert texts(*rows)[:4] == ["Rt. Hon. Poul Krag", "Prime Minister", "Sir Ivo Holm", "Secretary"]
    rows = (
        typed(1, "Mr. Poul Krag", "Foreign Secretary"),
        typed(2, "Mr. Jon Sturla", "Clerk"),
        typed(4, "Mr. Ivo Holm", "Deputy Secretary"),
        typed(5, "Mr. Leif Finns", "Ambassador"),
    )
    assert texts(*rows) == [row.text for row in rows]


def test_offices_beside_names_stay_beside_them() -> None:
    """Also where an office is a label below, or begins as the names do."""
    rows = (
        typed(1, "Minister Krag", "Minister of Fish"),
        typed(2, "Minister Holm", "Minister of State"),
        typed(3, "Minister Juul", "Minister of Peat"),
    )
    assert texts(*rows) == [row.text for row in rows]
    rows = (
        typed(1, "Mr. Poul Krag", "Foreign Minister"),
        typed(2, "Mr. Ivo Holm", "Asst. Secretary"),
        typed(3, "Mr. Ole Juul", "Ambassador"),
        typed(5, "Mr. Krag: Good day."),
        typed(6, "Minister: Good day."),
    )
    assert texts(*rows) == [row.text for row in rows]


def test_a_transcript_in_columns_is_no_list() -> None:
    """Sentences stand beside the names, and begin as names do."""
    rows = (
        typed(1, "Mr. Krag", "Mr. Sturla, I thank you."),
        typed(2, "Mr. Sturla", "Mr. Krag, I thank you."),
        typed(3, "Mr. Holm", "Mr. Krag, is it so?"),
    )
    assert texts(*rows) == [row.text for row in rows]


def test_letters_by_which_somebody_is_named_show_him() -> None:
    """An entry over two rows, blank lines between entries and below headings with colons."""
    assert texts(
        typed(1, "FOR THE COLONY:", "FOR THE RAILWAY:"),
        typed(3, "Alec Wray (AW)", "H. van Leeden (HvL)"),
        typed(4, "Surveyor", "Inspector"),
        typed(6, "Percy Ram (PR)", "C. Tong (CT)"),
        typed(7, "Chainman", "Clerk"),
    ) == [
        *("FOR THE COLONY:", "Alec Wray (AW)", "Surveyor", "Percy Ram (PR)", "Chainman"),
        *("FOR THE RAILWAY:", "H. van Leeden (HvL)", "Inspector", "C. Tong (CT)", "Clerk"),
    ]


def test_a_label_stands_before_both_columns() -> None:
    """Present: has a row of its own then; the first column is set in."""
    assert texts(
        typed(1, "PRESENT:", "For the Embassy", at=400, third="For the Office"),
        typed(2, "", "Sr. Joaquin Lara,", at=400, third="Mr. H. Strand,"),
        typed(3, "", "Minister", at=400, third="Head of Section"),
        typed(4, "", "Sr. Emilio Barros,", at=400, third="Miss Joan Tip,"),
        typed(5, "", "Attache", at=400, third="Secretary"),
    ) == [
        *("PRESENT:", "For the Embassy", "Sr. Joaquin Lara,", "Minister", "Sr. Emilio Barros,", "Attache"),
        *("For the Office", "Mr. H. Strand,", "Head of Section", "Miss Joan Tip,", "Secretary"),
    ]


def test_parallel_headings_are_two_sides() -> None:
    """Those who speak below are known in one column only; both headings begin with the same word."""
    rows = (
        typed(1, "For the Land:", "For the Parishes:"),
        typed(2, "Hofrat Emmerich Wieser", "Bailiff Kaspar Moos"),
        typed(3, "Leopold Prantl", "Alpmeister Gebhard Feuer"),
        typed(4, "Adele Thurn", "Rosa Natter"),
    )
    below = (
        typed(6, "Hofrat Wieser (Chair): We begin."),
        typed(7, "Alpmeister Feuer: Yes."),
        typed(8, "Herr Prantl: No."),
    )
    assert texts(*rows, *below)[:5] == [
        *("For the Land:", "Hofrat Emmerich Wieser", "Leopold Prantl", "Adele Thurn"),
        "For the Parishes:",
    ]


def test_offices_set_in_below_the_names_go_with_them() -> None:
    """Names beside names, an office a few characters in on the next line of each column; the last name has none beside it."""
    assert texts(
        typed(1, "For Kenya", "For Sweden"),
        typed(3, "Mr. James Ogola", "Mr. Lennart Hall"),
        typed(4, "   Minister", "   Head of Delegation"),
        typed(5, "Mr. S. Kiprono", "Mrs. Birgit Ek"),
        typed(6, "   Secretary", "   Authority"),
        typed(7, "Miss A. Wanjiru (notes)"),
    ) == [
        "For Kenya",
        "Mr. James Ogola",
        "Minister",
        "Mr. S. Kiprono",
        "Secretary",
        "Miss A. Wanjiru (notes)",
        "For Sweden",
        "Mr. Lennart Hall",
        "Head of Delegation",
        "Mrs. Birgit Ek",
        "Authority",
    ]


@pytest.mark.parametrize("heads", [("For Denmark", "For Burma"), ("DANISH SIDE", "BURMESE SIDE"), ("Denmark", "Burma")])
def test_offices_in_brackets_below_names_show_that_both_columns_are_people(heads: tuple[str, str]) -> None:
    """Whatever the names look like, and without a comma anywhere."""
    assert texts(
        typed(1, *heads),
        typed(3, "The Rt. Hon. Poul Krag", "U Thein Gyi"),
        typed(4, "   (Minister of State)", "   (Ambassador)"),
        typed(5, "Ida Holm", "U Ba Oo"),
        typed(6, "   (Asian Dept.)", "   (Counsellor)"),
        typed(7, "Miss E. Juul (Secretary)"),
        typed(9, "I. Rice"),
    ) == [
        heads[0],
        "The Rt. Hon. Poul Krag",
        "(Minister of State)",
        "Ida Holm",
        "(Asian Dept.)",
        "Miss E. Juul (Secretary)",
        heads[1],
        "U Thein Gyi",
        "(Ambassador)",
        "U Ba Oo",
        "(Counsellor)",
        "I. Rice",
    ]
