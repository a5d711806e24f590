"""A turn's words, parted where its pages end, with editors' insertions told apart."""

from __future__ import annotations

from minutebook.warehouse import RecordedMark, RecordedTurn, Stretch
from minutebook.webpages.prose import Passage, part_text


def turn(text: str, stretches: tuple[Stretch, ...] = (), marks: tuple[RecordedMark, ...] = ()) -> RecordedTurn:
    pages = tuple(stretch.page_no for stretch in stretches)
    return RecordedTurn("d-p1-t1", 1, "SHEN", "Shen", "direct", text, 0.9, False, None, pages, (), stretches, marks, ())


def told(shown: RecordedTurn) -> list[tuple[int | None, str]]:
    return [(part.page_no, "".join(each.text for each in part.passages)) for part in part_text(shown).parts]


def test_a_turn_is_parted_where_its_page_ends() -> None:
    """Of two places with the same words, the one at the right share of the text; nothing is lost."""
    text = "The nets were cut. The nets are old.\nThe nets were cut again, and the lamps were burning."
    shown = turn(
        text, (Stretch(3, 42, "SHEN: The nets were cut. The nets"), Stretch(4, 52, "The nets were cut again,"))
    )
    assert told(shown) == [
        (3, "The nets were cut. The nets are old.\n"),
        (4, "The nets were cut again, and the lamps were burning."),
    ]


def test_a_label_alone_at_the_foot_of_a_page_leaves_all_words_to_the_next() -> None:
    """And a dash that was taken out of the text does not hide where the page begins."""
    shown = turn("I have three conditions.", (Stretch(1, 5, "SHEN:"), Stretch(2, 26, "- I have three conditions.")))
    assert told(shown) == [(1, ""), (2, "I have three conditions.")]


def test_where_the_end_of_a_page_cannot_be_found_the_text_stays_whole() -> None:
    shown = turn("We agree to all of it.", (Stretch(1, 12, "SHEN: We agree"), Stretch(2, 12, "q§ oj i1 af it")))
    assert told(shown) == [(1, "We agree to all of it.")]


def test_a_turn_of_no_known_place_is_one_part() -> None:
    assert told(turn("Quite so.")) == [(None, "Quite so.")]


def test_insertions_are_found_in_their_order() -> None:
    """The same insertion twice is two; a misread bracket is one all the same; what is not there is said."""
    marks = tuple(RecordedMark(kind, text) for kind, text in (
        ("supplied", "[the paper]"), ("stage", "(Laughs.)"), ("supplied", "[the paper]"), ("sic", "[sic]")
    ))  # fmt: skip
    prose = part_text(turn("I read [the\npaper) once. (Laughs.) You [the paper] twice.", (), marks))
    assert prose.parts[0].passages == (
        Passage("I read "),
        Passage("[the\npaper)", "supplied"),
        Passage(" once. "),
        Passage("(Laughs.)", "stage"),
        Passage(" You "),
        Passage("[the paper]", "supplied"),
        Passage(" twice."),
    )
    assert [mark.text for mark in prose.unplaced] == ["[sic]"]


def test_an_insertion_across_the_end_of_a_page_is_marked_on_both() -> None:
    stretches = (Stretch(1, 14, "We left [the big"), Stretch(2, 14, "old ship] there"))
    prose = part_text(
        turn("We left [the big old ship] there", stretches, (RecordedMark("supplied", "[the big old ship]"),))
    )
    assert [[each.mark for each in part.passages] for part in prose.parts] == [[None, "supplied"], ["supplied", None]]
