"""Each change to a line is kept with rule and place, and the text follows from the raw line by its changes alone."""

import pytest

from minutebook.model import Box, Line, PageReading, Route, Word
from minutebook.rules import load_rulebook
from minutebook.text import clean_lines
from minutebook.text.glyphs import apply_changes
from tests.typescript import type_pages
from tests.unit.text.pages import make_page

RULES = load_rulebook()


def clean(*texts, language="eng"):
    return clean_lines([make_page(1, [(0.1 + 0.03 * no, text) for no, text in enumerate(texts)], language)], RULES)


@pytest.mark.parametrize(
    ("language", "raw", "text", "rules"),
    [
        ("eng", "| agree to MEM0RANDUM 19l4", "I agree to MEMORANDUM 1914", ["eng-bar-for-i", "eng-zero-in-capitals", "any-one-in-number"]),
        ("eng", "Room 10 of the Kilo station", "Room 10 of the Kilo station", []),
        ("deu", "Ich weiB, daB wir gemaB Plan B und DB", "Ich weiß, daß wir gemaß Plan B und DB", ["deu-b-for-sharp-s"] * 3),
        ("rus", "Слово имеeт тoварищ Пак, США и NATO", "Слово имеет товарищ Пак, США и NATO", ["rus-latin-in-word"] * 2),
        ("chi_sim", "时间:下午3:15", "时间：下午3:15", ["chi-narrow-colon"]),
    ],
)  # fmt: skip
def test_confusable_signs(language, raw, text, rules):
    (line,) = clean(raw, language=language)
    assert (line.text, [change.rule for change in line.changes]) == (text, rules)
    assert apply_changes(line.raw, line.changes) == line.text
    assert all(line.raw[change.start : change.end] == change.before for change in line.changes)


def test_rules_of_one_language_leave_the_others_alone():
    (line,) = clean("daB", language="eng")
    assert line.text == "daB"


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("P R E S E N T: Mr. Oberholt", "PRESENT: Mr. Oberholt"),
        ("M I N U T E S   O F   T H E", "MINUTES OF THE"),
        ("п о с т а н о в и л и:", "постановили:"),
        ("W. H. A. Trask", "W. H. A. Trask"),
        ("A B C", "A B C"),
        ("I saw a B or a C in it", "I saw a B or a C in it"),
    ],
)
def test_letter_spaced_words_are_drawn_together_and_initials_are_not(raw, text):
    (line,) = clean(raw)
    assert line.text == text


@pytest.mark.parametrize(
    ("above", "below", "joined"),
    [
        ("The dele-", "gation left.", "The delegation left."),
        ("the cross-", "border traffic", "the cross-border traffic"),
        ("die Ost-", "See", "die Ost-See"),
        ("in 1957-", "58 there was", "in 1957-58 there was"),
        ("it was late -", "very late", "it was late - very late"),
        ("he said", "nothing", "he said nothing"),
    ],
)
def test_divided_words(above, below, joined):
    """A compound that the document writes with its hyphen elsewhere keeps it."""
    first, second, _ = clean(above, below, "A cross-border matter")
    assert first.text + first.joint + second.text == joined


def test_a_word_divided_over_a_page_and_its_furniture_is_joined():
    pages = [make_page(1, [(0.5, "He spoke of the har-")]), make_page(2, [(0.04, "- 2 -"), (0.1, "bour.")])]
    first, number, second = clean_lines(pages, RULES)
    assert (first.text + first.joint + second.text, number.joint) == ("He spoke of the harbour.", " ")
    assert first.changes[-1].rule == "divided-word"


def test_chinese_lines_flow_without_a_space():
    lines = clean_lines(type_pages("我们在昆明有一个桥工队，其中会潜水的有十一个人。" * 3, "chi_sim"), RULES)
    assert {line.joint for line in lines[:-1]} == {""}


def test_a_space_typed_in_a_chinese_line_comes_back_where_the_engine_dropped_it():
    """Beside a figure a gap of over a third of a character is a space; between characters one of over two thirds."""
    lefts = {"第": 300, "4": 378, "号": 444, "共": 552, "印": 606, "12": 672, "份": 770, "整": 820}
    words = tuple(
        Word(text, Box(left, 100, left + (38 if len(text) == 1 else 70), 140), 0.9) for text, left in lefts.items()
    )
    line = Line(1, "".join(lefts), Box(300, 100, 858, 140), 0.9, words)
    page = PageReading(1, Route.SCAN, 2550, 3300, "chi_sim", "test", 0.9, (line,))
    (clean_line,) = clean_lines([page], RULES)
    assert clean_line.text == "第 4 号\u3000共印 12 份整"
    assert apply_changes(line.text, clean_line.changes) == clean_line.text


@pytest.mark.parametrize(("gap", "text"), [(24, "石平同志人到齐了"), (38, "石平同志\u3000人到齐了")])
def test_a_space_as_wide_as_a_character_parts_a_name_from_what_is_said(gap: int, text: str) -> None:
    """What is narrower is none."""
    characters = text.replace("\u3000", "")
    lefts = [300 + 40 * at + (gap if at > 3 else 0) for at in range(len(characters))]
    words = tuple(Word(each, Box(left, 100, left + 40, 140), 0.9) for each, left in zip(characters, lefts, strict=True))
    line = Line(1, characters, Box(300, 100, lefts[-1] + 40, 140), 0.9, words)
    (clean_line,) = clean_lines([PageReading(1, Route.SCAN, 2550, 3300, "chi_sim", "test", 0.9, (line,))], RULES)
    assert clean_line.text == text


def test_a_space_is_told_by_the_middles_of_characters_whose_boxes_swallow_it() -> None:
    """第7份　共15份 as on a heavy scan, each box reaching to the next; large type on the same page has no spaces."""

    def lay(text: str, middles: list[float], top: int, size: int) -> Line:
        boxes = [Box(round(each - size / 2), top, round(each + size / 2), top + size) for each in middles]
        words = tuple(Word(word, box, 0.9) for word, box in zip(text.split(), boxes, strict=True))
        return Line(1, text.replace(" ", ""), Box(boxes[0].left, top, boxes[-1].right, top + size), 0.9, words)

    prose = lay("副 总 理 严 树 屏 外 贸 部", [200 + 40 * at for at in range(9)], 300, 44)
    copies = lay("第 7 份 共 15 份", [220, 270, 320, 400, 460, 520], 100, 48)
    large = lay("会 谈 记 录", [200 + 90 * at for at in range(4)], 200, 90)
    page = PageReading(1, Route.SCAN, 2550, 3300, "chi_sim", "test", 0.9, (copies, large, prose))
    assert [line.text for line in clean_lines([page], RULES)] == [
        "第 7 份\u3000共 15 份",
        "会谈记录",
        "副总理严树屏外贸部",
    ]


@pytest.mark.parametrize(
    ("read", "middle", "width", "behind", "meant"),
    [
        ("[…]", 200, 140, 300, "[……]"),
        ("[…]", 180, 100, 250, "[…]"),
        ("…", 180, 40, 281, "[……]"),
        ("…", 160, 40, 220, "……"),
        ("…", 140, 40, 180, "…"),
        ("……", 180, 80, 281, "[……]"),
        ("……", 160, 80, 220, "……"),
    ],
)
def test_the_room_of_an_ellipsis_tells_its_dots_and_brackets(
    read: str, middle: int, width: int, behind: int, meant: str
) -> None:
    """Characters are forty pixels apart; six dots take two of them, and brackets more than one."""
    places = [("水", 60, 40), ("泥", 100, 40), (read, middle, width), ("封", behind, 40), ("锁", behind + 40, 40)]
    words = tuple(Word(text, Box(at - wide // 2, 100, at + wide // 2, 140), 0.9) for text, at, wide in places)
    line = Line(1, f"水泥{read}封锁", Box(40, 100, behind + 60, 140), 0.9, words)
    (clean_line,) = clean_lines([PageReading(1, Route.SCAN, 2550, 3300, "chi_sim", "test", 0.9, (line,))], RULES)
    assert clean_line.text == f"水泥{meant}封锁"


def test_chinese_that_runs_down_the_page_has_no_spaces_and_ends_nothing() -> None:
    """Characters above each other are no step apart, and lines of no height are those of a damaged layer."""
    words = tuple(
        Word(each, Box(300, at, 340, at + 40), 0.9) for each, at in zip("石平同志", (0, 40, 80, 120), strict=True)
    )
    down = Line(1, "石平同志", Box(300, 0, 340, 160), 0.9, words)
    flat = Line(
        2,
        "石平",
        Box(300, 90, 380, 90),
        0.9,
        tuple(Word(each, Box(at, 90, at + 40, 90), 0.9) for each, at in (("石", 300), ("平", 340))),
    )
    for lines in ((down,), (flat,), (down, flat), ()):
        page = PageReading(1, Route.SCAN, 2550, 3300, "chi_sim", "test", 0.9, lines)
        assert [line.text for line in clean_lines([page], RULES)] == [line.text for line in lines]


def test_words_that_the_engine_was_unsure_of_go_along():
    page = make_page(1, [(0.1, "Mr. Holm: No", 0.95), (0.2, "Mr. Dangles: Yes", 0.5)])
    sure, unsure = clean_lines([page], RULES)
    assert (sure.doubtful, unsure.doubtful) == ((), ("Mr.", "Dangles:", "Yes"))


def test_words_with_a_large_letter_must_be_read_more_surely() -> None:
    page = make_page(1, [(0.1, "Mr. Holm: No", 0.95), (0.2, "Mr. Dangles: yes, it does", 0.9)])
    assert [(line.doubtful, line.faltering) for line in clean_lines([page], RULES)] == [
        ((), ()),
        ((), ("Mr.", "Dangles:")),
    ]


@pytest.mark.parametrize(
    ("boxes", "text"),
    [
        ([(200, 320), (202, 600), (620, 700)], "Киев, 14 мая"),
        ([(200, 320), (340, 460), (480, 560)], "Киев, Киев, 14 мая"),
    ],
)
def test_a_word_given_twice_for_one_place_stands_once(boxes: list[tuple[int, int]], text: str) -> None:
    """Where the two stand beside each other both were typed."""
    edges = [*boxes, (720, 800)]
    words = tuple(
        Word(word, Box(left, 100, right, 140), 0.95)
        for word, (left, right) in zip(["Киев,", "Киев,", "14", "мая"], edges, strict=True)
    )
    line = Line(1, "Киев, Киев, 14 мая", Box(200, 100, 800, 140), 0.95, words)
    (clean_line,) = clean_lines([PageReading(1, Route.SCAN, 2550, 3300, "rus", "test", 0.9, (line,))], RULES)
    assert clean_line.text == text
    assert apply_changes(line.text, clean_line.changes) == text


@pytest.mark.parametrize(
    ("language", "raw", "text"),
    [
        ("rus", "Переводчик Н,. С.. Луганова", "Переводчик Н. С. Луганова"),
        ("rus", "Громов И. И., Луганова Н. С.", "Громов И. И., Луганова Н. С."),
        ("rus", "от индийской стороны -- Р, Субраман", "от индийской стороны -- Р. Субраман"),
        ("rus", "-- А, Петр Ильич пришел", "-- А, Петр Ильич пришел"),
        ("rus", "Экземпляр г 4", "Экземпляр № 4"),
        ("rus", "Начало: 9 час. 20 как.", "Начало: 9 час. 20 мин."),
        ("rus", "9 час 2 20 мин. -- 11 час. 45: *а*", "9 час. 20 мин. -- 11 час. 45 мин."),
        ("rus", "С весенних запасах воды на реке", "О весенних запасах воды на реке"),
        ("rus", "С поставками леса согласны", "С поставками леса согласны"),
        ("rus", "Стенографировала: 0..П. самсонова", "Стенографировала: О.П. Самсонова"),
        ("chi_sim", "下午三时一四时二十分", "下午三时—四时二十分"),
        ("chi_sim", "下午三时一刻", "下午三时一刻"),
        ("eng", "against, (0)", "against, (0)"),
        ("eng", "(0)", "(0)"),
        ("chi_sim", "问题。[ …]按照现在", "问题。[……]按照现在"),
        ("chi_sim", "问题。[…]按照现在", "问题。[…]按照现在"),
        ("deu", '19. Mai 1958, 9.30 die| 11.05 um"', "19. Mai 1958, 9.30 bis 11.05 Uhr"),
    ],
)
def test_what_stands_around_initials_numbers_and_hours_is_told_by_them(language: str, raw: str, text: str) -> None:
    (line,) = clean(raw, language=language)
    assert line.text == text
    assert apply_changes(line.raw, line.changes) == line.text


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("§: The crates are here.", "Š: The crates are here."),
        ("S§: Which crates?", "Š: Which crates?"),
        ("Dr. §karvada asked", "Dr. Škarvada asked"),
        ("§ 5: The crates", "§ 5: The crates"),
        ("see §4 and §§ 6", "see §4 and §§ 6"),
    ],
)
def test_a_section_sign_without_a_number_is_the_letter_that_it_resembles(raw, text):
    """The one that begins words of the document: a name of the header has it whole."""
    assert clean("Present: Mr. Škarvada, Dean", raw)[1].text == text


def test_a_section_sign_is_a_plain_letter_where_no_word_begins_with_another():
    assert clean("Present: Mr. Skarvada, Dean", "§: The crates are here.")[1].text == "S: The crates are here."
