"""A page that carries only a tab label is a divider; one that carries a few words of the record is not."""

import pytest

from minutebook.model import Furniture
from minutebook.rules import load_rulebook
from minutebook.text import clean_lines
from tests.unit.text.pages import make_page

RULES = load_rulebook()
SPEECH = [(0.2 + 0.03 * row, f"sentence number {row} of the long turn goes on") for row in range(10)]


def kinds_of_second(*rows, after=True):
    pages = [make_page(1, SPEECH), make_page(2, list(rows)), *([make_page(3, SPEECH)] if after else [])]
    return [line.furniture for line in clean_lines(pages, RULES) if line.page_no == 2]


@pytest.mark.parametrize(
    "rows",
    [
        [(0.05, "HARBOUR DUES")],
        [(0.4, "Annex B"), (0.45, "Wharf and Quay")],
        [(0.3, "ТАРИФЫ ПОРТА")],
        [(0.3, "港口费用")],
        [(0.05, "DREDGING (Afternoon)")],
        [(0.05, "pore HARBOUR DUES .")],
    ],
)
def test_a_page_of_a_label_alone_is_a_divider(rows):
    assert kinds_of_second(*rows) == [Furniture.DIVIDER] * len(rows)


@pytest.mark.parametrize(
    "words",
    [
        "The meeting ended at noon.",
        "and the delegation left the room",
        "[The ambassadors left]",
        "Mr. Trevanion:",
        "HALLORAN: Yes.",
        "[REST OF THE PAGE EXCISED]",
        "(Merriment. The bell rings.)",
        "Nobody else having asked for the floor the chairman closed it",
        "und alle gingen",
        "заседание закрыто",
    ],
)
def test_a_few_words_of_the_record_are_text(words):
    assert kinds_of_second((0.1, words)) == [None]


def test_a_name_below_a_record_is_no_divider():
    """The last page may hold nothing but who wrote it down; a label in capitals stands there as anywhere."""
    assert kinds_of_second((0.1, "Sarah Quill"), after=False) == [None]
    assert kinds_of_second((0.1, "HARBOUR DUES"), after=False) == [Furniture.DIVIDER]


def test_the_title_page_is_kept():
    lines = clean_lines([make_page(1, [(0.4, "MINUTES OF THE HARBOUR BOARD")]), make_page(2, SPEECH)], RULES)
    assert lines[0].furniture is None
