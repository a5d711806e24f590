"""Furniture is told by wording, place and repetition, and never swallows what was said."""

import pytest

from minutebook.model import Furniture
from minutebook.rules import load_rulebook
from minutebook.text import clean_lines
from tests.typescript import type_pages
from tests.unit.text.pages import make_page, told

RULES = load_rulebook()


def furniture_of(*pages):
    return [(page, words, kind) for page, words, kind in told(clean_lines(pages, RULES)) if kind]


def test_marking_number_and_running_head_in_mid_turn_are_set_aside_whatever_their_order():
    body = [(0.2 + 0.03 * row, f"sentence number {row} of the long turn goes on") for row in range(10)]
    pages = [
        make_page(no, [(0.05, "SECRET"), (0.08, "Harbour Board / 17-58"), *body, (0.93, "SECRET"), (0.96, f"- {no} -")])
        for no in (1, 2, 3)
    ]
    found = furniture_of(*pages)
    assert (2, "Harbour Board / 17-58", "running_head") in found
    assert [words for page, words, kind in found if page == 3] == ["SECRET", "Harbour Board / 17-58", "SECRET", "- 3 -"]
    assert (1, "SECRET", None) in told(clean_lines(pages, RULES))  # the first page's own is the header's
    assert not any("sentence" in words for _, words, _ in found)


def test_a_running_head_is_recognised_although_each_page_reads_it_a_little_otherwise():
    rows = [(0.5, "something is said")]
    pages = [
        make_page(1, [(0.06, "MINUTES OF THE DYKE BOARD"), *rows]),
        make_page(2, [(0.061, "Dyke Board, second session, p. 2"), *rows]),
        make_page(3, [(0.055, "Dyke Boarcl, second session, p. 3"), *rows]),
    ]
    assert [page for page, _, kind in furniture_of(*pages) if kind == "running_head"] == [2, 3]


def test_a_turn_label_at_the_top_of_two_pages_is_no_running_head():
    pages = [make_page(no, [(0.06, "Mr. Wieloch:"), (0.09, f"I open session {no}.")]) for no in (1, 2, 3)]
    assert furniture_of(*pages) == []


def test_a_speaker_who_opens_three_pages_with_the_same_words_is_no_running_head():
    pages = [
        make_page(
            no,
            [
                (0.06, "Mr. Wieloch: I thank you."),
                (0.3, "more is said"),
                (0.4, f"Mr. Wieloch: Point {no}."),
                (0.5, "is read"),
            ],
        )
        for no in (1, 2, 3)
    ]
    assert furniture_of(*pages) == []


def test_a_sentence_that_comes_back_at_another_height_is_text():
    pages = [make_page(no, [(0.1 * no, "We agree to that."), (0.8, f"point {no} is closed")]) for no in (1, 2, 3)]
    assert [words for _, words, _ in furniture_of(*pages) if words == "We agree to that."] == []


def test_the_last_word_of_a_footnote_is_no_page_number():
    page = make_page(2, [(0.4, "He agreed."), (0.85, "[1] A weather station kept since"), (0.88, "1951."), (0.95, "2")])
    assert furniture_of(make_page(1, [(0.4, "x said")]), page) == [(2, "2", "page_number")]


def folded(first, *others, foot=0.5):
    """Pages of one long speech, each with the rows given at its foot; no row where None stands."""
    speech = ["that the vessels be licensed before the", *["end of April and not before that day"] * len(others)]
    return [
        make_page(no, [(0.2, words), (0.3, "and nobody was told of it"), *([(foot, row)] if row else [])])
        for no, (words, row) in enumerate(zip(speech, [first, *others], strict=True), start=1)
    ]


@pytest.mark.parametrize("words", ["/end", "end -", "./end of", "...end", "End/", "-end-", 50 * " " + "end of"])
def test_the_first_words_of_the_next_page_at_the_foot_are_a_catchword(words):
    assert furniture_of(*folded(words, None)) == [(1, words.strip(), "running_head")]


@pytest.mark.parametrize("words", ["/April", "end", "end of the", "end of April and not -", "and end -"])
def test_words_that_the_next_page_does_not_begin_with_or_that_bear_no_stroke_are_text(words):
    assert furniture_of(*folded(words, None)) == []


def test_a_letter_taken_up_again_is_a_stammer():
    pages = [make_page(1, [(0.3, "Well, Mr. Wieloch,"), (0.4, "I -")]), make_page(2, [(0.3, "I cannot say.")])]
    assert furniture_of(*pages) == []


def test_a_catchword_is_found_between_numbers_and_running_heads():
    pages = [
        make_page(1, [(0.2, "MINUTES OF THE DYKE BOARD"), (0.4, "before the"), (0.8, "/end"), (0.95, "- 1 -")]),
        make_page(2, [(0.05, "- 2 -"), (0.2, "end of April"), (0.4, "he went")]),
    ]
    assert [words for _, words, _ in furniture_of(*pages)] == ["/end", "- 1 -", "- 2 -"]


def with_numbers(*numbers, height=0.05):
    return [
        make_page(no, [*([(height, number)] if number else []), (0.3, "and nobody was told"), (0.5, "before that day")])
        for no, number in enumerate(numbers, start=1)
    ]


@pytest.mark.parametrize(
    "numbers",
    [
        (None, "000127", "000128"),
        ("12345", "12346"),
        ("00127", None, "00128"),
        ("20011", "20013"),
        ("1949", "1950", "1951"),
    ],
)
def test_numbers_that_rise_from_page_to_page_are_stamped_folios_whatever_their_width(numbers):
    assert [words for _, words, _ in furniture_of(*with_numbers(*numbers))] == [each for each in numbers if each]


@pytest.mark.parametrize(
    "numbers", [("000127", None), ("20011", "31044"), ("20011", "20011"), ("20012", "20011"), ("1950", "1951")]
)
def test_a_number_without_a_series_is_text(numbers):
    assert furniture_of(*with_numbers(*numbers)) == []


def test_numbers_at_other_heights_are_no_series():
    pages = [*with_numbers("20011"), make_page(2, [(0.15, "20012"), (0.3, "he went")])]
    assert furniture_of(*pages) == []


def test_a_stamped_number_leaves_the_page_its_own():
    pages = [
        make_page(1, [(0.04, "00121"), (0.3, "and nobody was told"), (0.5, "before that day")]),
        make_page(2, [(0.04, "00122"), (0.08, "- 2 -"), (0.3, "and nobody was told"), (0.5, "before that day")]),
    ]
    kinds = [(line.raw, line.furniture_rule) for line in clean_lines(pages, RULES) if line.furniture]
    assert kinds == [("00121", "folio-series"), ("00122", "folio-series"), ("- 2 -", "any-page-number")]


def test_a_reference_at_the_foot_of_two_pages_is_furniture_wherever_they_end():
    reference = (1, "FO 371/177890", "running_head")
    assert furniture_of(*folded("FO 371/177890", "FO 371/177890")) == [reference, (2, *reference[1:])]
    assert len(furniture_of(*folded("Archive of the Dykes", "Archive of the Dykes", foot=0.95))) == 2


@pytest.mark.parametrize(
    ("first", "second", "foot"),
    [
        ("FO 371/177890", "FO 371/177891", 0.5),
        ("I paid 15 marks.", "I paid 15 marks.", 0.5),
        ("I paid 15 marks", "I paid 15 marks", 0.32),
        ("Archive of the Dykes", "Archive of the Dykes", 0.5),
        ("and nobody was told of it", "and nobody was told of it", 0.95),
    ],
)
def test_other_lines_that_come_back_at_the_foot_are_text(first, second, foot):
    """Others in their figures, sentences, rows of a paragraph, words where the text ends, words that stand elsewhere."""
    assert furniture_of(*folded(first, second, foot=foot)) == []


def test_words_that_come_back_at_the_foot_at_another_height_are_text():
    rows = [(0.3, "and nobody was told"), (0.5, "before that day")]
    pages = [make_page(no, [*rows, (foot, "Archive of the Dykes")]) for no, foot in ((1, 0.86), (2, 0.96))]
    assert furniture_of(*pages) == []


def test_a_figure_inside_the_page_is_text():
    page = make_page(2, [(0.2, "He counted:"), (0.3, "14"), (0.4, "and then the next one"), (0.5, "was read out.")])
    assert furniture_of(page) == []


def test_specks_are_noise_and_short_words_read_with_confidence_are_not():
    page = make_page(
        1, [(0.2, "~ |", 0.2), (0.3, "Ja.", 0.8), (0.4, "'a", 0.2), (0.5, "[...]", 0.3), (0.6, "* * *", 0.9)]
    )
    assert [words for _, words, kind in furniture_of(page) if kind == "noise"] == ["~ |", "'a"]


def test_a_row_of_dashes_or_underscores_is_the_stroke_under_the_words_that_it_fits_and_a_rule_elsewhere():
    page = make_page(
        1,
        [
            (0.2, "Mr. Wieloch:"),
            (0.22, "-----------"),
            (0.3, "Mr. Kallwitz"),
            (0.32, "____________"),
            (0.4, "He agreed to that."),
            (0.42, "_____"),
            (0.5, "Mr. Orlov"),
            (0.56, "---------"),
            (0.6, "Mr. ____, clerk"),
        ],
    )
    rules = [(line.raw, line.furniture_rule) for line in clean_lines([page], RULES) if line.furniture]
    assert rules == [
        ("-----------", "underlining"),
        ("____________", "underlining"),
        ("_____", "drawn-rule"),
        ("---------", "drawn-rule"),
    ]


def test_stamps_of_review_boards_are_set_aside_in_mid_page():
    page = make_page(1, [(0.4, "Authority NND 867209"), (0.5, "Authority was given to the board.")])
    assert furniture_of(page) == [(1, "Authority NND 867209", "stamp")]


def test_page_numbers_of_four_languages():
    for language, words in [("eng", "Page 2 of 7"), ("rus", "стр. 2"), ("deu", "- Blatt 2 -"), ("chi_sim", "第2页")]:
        pages = [make_page(1, [(0.2, "a")], language), make_page(2, [(0.2, "b"), (0.95, words)], language)]
        assert [kind for _, _, kind in furniture_of(*pages)] == ["page_number"], words


def test_a_whole_record_keeps_its_text_and_its_order():
    """Nothing is lost: every line read comes back, in reading order."""
    pages = type_pages("MINUTES\n\nDate: 3 May 1957\n\nOlsen: Good.\n\fSECRET\n- 2 -\n\nBerg: Yes.")
    lines = clean_lines(pages, RULES)
    assert [line.raw for line in lines] == [line.text for page in pages for line in page.lines]
    assert [line.furniture for line in lines if line.page_no == 2][:2] == [
        Furniture.CLASSIFICATION,
        Furniture.PAGE_NUMBER,
    ]


def test_a_speakers_label_alone_at_the_foot_of_two_pages_is_text():
    """A title and a name at one height: whoever speaks on the next page is announced there."""
    assert furniture_of(*folded("DR. HOLM", "DR. HOLM", foot=0.95)) == []
