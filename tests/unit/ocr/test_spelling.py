"""Words of a poor page are spelled as the engines' own alternatives and the words of the language have them."""

from __future__ import annotations

from minutebook.model import Box, Word
from minutebook.ocr.engine import Place, Reading
from minutebook.ocr.lexicon import Lexicon
from minutebook.ocr.spelling import respell
from minutebook.ocr.words import make_line

HARBOUR = Lexicon(
    {
        "the": 5e-2,
        "winch": 2e-6,
        "is": 1e-2,
        "cold": 1e-4,
        "gold": 2e-4,
        "marshes": 2e-6,
        "crane": 2e-6,
        "mr": 1e-4,
        "friend": 2e-4,
        "ambassador": 1e-5,
    }
)


def read(
    line: str, possible: dict[str, str] | None = None, *, cost: float = 1.5, shift: int = 0, sure: float = 0.8
) -> Reading:
    """One typed line, 20 pixels a letter. ``possible``: for a word, what else it may be, letter by letter, each at
    ``cost``.
    """
    words: list[Word] = []
    alternatives: dict[Word, tuple[Place, ...]] = {}
    left = 100 + shift
    for text in line.split():
        word = Word(text, Box(left, 90, left + 20 * len(text), 120), sure)
        other = (possible or {}).get(text, text)
        alternatives[word] = tuple({new: cost, old: 0.0} for old, new in zip(text, other, strict=True))
        words.append(word)
        left += 20 * len(text) + 20
    return Reading("eng", (make_line(1, words, 1),), "rapidocr 3", alternatives)


def spell(main: Reading, *others: Reading) -> str:
    (line,) = respell(main, others, HARBOUR)[0].lines
    return line.text


def test_a_word_of_the_language_is_taken_where_its_letters_are_possible_and_the_change_is_told() -> None:
    spelled, told = respell(read("Tho winoh, is", {"Tho": "The", "winoh,": "winch,"}), [], HARBOUR)
    assert [line.text for line in spelled.lines] == ["The winch, is"]
    assert "Tho -> The; winoh, -> winch," in told.detail
    assert [word.confidence for word in spelled.lines[0].words] == [0.8, 0.8, 0.8]


def test_a_word_that_the_engine_was_sure_of_stays_though_no_list_has_it() -> None:
    """No alternatives for its letters: two of them would have to be paid for."""
    assert spell(read("the wrnoh is")) == "the wrnoh is"


def test_right_words_numbers_and_capitals_stay() -> None:
    assert spell(read("THE cold 1958 Winch", {"cold": "gold"})) == "THE cold 1958 Winch"


def test_a_name_of_two_parts_keeps_both_its_capitals() -> None:
    """The second is spelled by the list, and stays as large as it was."""
    possible = {"Vice-Anbassador": "Vice-Ambassador"}
    assert spell(read("the Vice-Anbassador is", possible)) == "the Vice-Ambassador is"


def test_a_name_is_not_made_a_word_as_easily_as_another_word() -> None:
    """The same letters cost the same; a large letter may begin a name, of which only a common word is sure not to be one."""
    possible = {"Marchos": "Marshes", "Marchos:": "Marshes:", "marchos": "marshes", "MARCHOS:": "MARSHES:"}
    possible |= {"Golb": "Gold", "Fniond": "Friend", "Ambsssador": "Ambassador", "P:": "&:"}
    for line, spelled in (
        ("the marchos is", "the marshes is"),
        ("the Marchos is", "the Marchos is"),
        ("Marchos: the", "Marchos: the"),
        ("MARCHOS: the", "MARCHOS: the"),
        ("Marchos is", "Marchos is"),
        ("Mr. Marchos is", "Mr. Marchos is"),
        ("Golb is", "Gold is"),
        ("Mr. Golb is", "Mr. Golb is"),
        ("the Fniond is", "the Friend is"),
        ("Mr. Ambsssador is", "Mr. Ambassador is"),
        ("P: the", "P: the"),
    ):
        assert spell(read(line, possible, cost=3.0)) == spelled


def test_a_second_reading_decides_between_two_words() -> None:
    main = read("the gold is", {"gold": "cold"}, cost=0.2)
    assert spell(main) == "the gold is"
    assert spell(main, read("the cold is", {"cold": "gold"}, cost=4.0, shift=3)) == "the cold is"
    assert spell(main, read("the cold is", cost=4.0, shift=300)) == "the gold is"


def test_specks_are_left_out() -> None:
    main = read("the ~ winch")
    speck = main.lines[0].words[1]._replace(confidence=0.2)
    words = (main.lines[0].words[0], speck, main.lines[0].words[2])
    assert spell(Reading("eng", (make_line(1, words, 1),), "rapidocr 3")) == "the winch"


def test_a_name_that_the_page_repeats_is_found_where_it_was_misread() -> None:
    possible = {"Halvorsnud": "Halvorsrud", "Halvorsrud": "Halvorsnud"}
    once = read("the Halvorsnud is", possible, cost=3.0)
    assert spell(once) == "the Halvorsnud is"
    line = "the Halvorsnud is the Halvorsrud is the Halvorsrud"
    assert spell(read(line, possible, cost=3.0)) == "the Halvorsrud is the Halvorsrud is the Halvorsrud"


def test_a_mark_that_only_one_engine_knows_stays_on_a_name() -> None:
    """The other's plain letter is no witness against it; another letter is."""
    main = read("Mr Vranić: is", {"Vranić:": "Vranic:"}, cost=0.5)
    assert spell(main, read("Mr Vranic: is")) == "Mr Vranić: is"


def test_an_initial_is_not_made_a_figure() -> None:
    main = read("E.E. Cray is", {"E.E.": "8.8."}, cost=0.5)
    assert spell(main, read("E.8. Cray is", {"E.8.": "E.E."}, cost=0.5)) == "E.E. Cray is"


def test_a_short_word_before_another_large_one_is_a_given_name_unless_it_is_very_common() -> None:
    """``Golb Peilan`` stays, before a small letter it is Gold; The stands before names too."""
    possible = {"Golb": "Gold", "Tho": "The"}
    assert spell(read("Golb Peilan is", possible)) == "Golb Peilan is"
    assert spell(read("Golb is", possible)) == "Gold is"
    assert spell(read("Tho Peilan is", possible)) == "The Peilan is"


def test_forms_of_address_and_ordinals_are_words() -> None:
    """Cde. is in no list, and 9TH is no misread OTH."""
    possible = {"Cde.": "The.", "Cdo.": "Cde.", "9TH": "OTH"}
    assert spell(read("Cde. Mendieta is", possible)) == "Cde. Mendieta is"
    assert spell(read("is Cdo. Mendieta", possible)) == "is Cde. Mendieta"
    assert spell(read("is 9TH MARCH", possible)) == "is 9TH MARCH"


def test_a_name_that_one_reading_alone_has_is_less_sure() -> None:
    """A word of the list is as sure as it was read, and so are small ones, and names but for a mark of theirs."""
    main, other = read("Friend Kovar Sebo is Dolan: tha", sure=0.97), read("Frienc Kovár Sego is Dolan tho")
    (line,) = respell(main, [other], HARBOUR)[0].lines
    assert [(word.text, word.confidence) for word in line.words] == [
        ("Friend", 0.97),
        ("Kovár", 0.97),
        ("Sebo", 0.93),
        ("is", 0.97),
        ("Dolan:", 0.97),
        ("the", 0.97),
    ]
