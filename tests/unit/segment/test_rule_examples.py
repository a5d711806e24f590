"""Every rule of a topic with patterns does what its examples say and leaves its counter-examples alone."""

from __future__ import annotations

import re
import signal
import tomllib
from collections import Counter
from pathlib import Path

import pytest

from minutebook.rules import Rule
from minutebook.rules.rulebook import BUILT_IN
from minutebook.segment.marks.marks import MarkBook
from minutebook.segment.wording.turnlabels import TurnBook
from tests.unit.segment.typed import RULES

TOPICS = ("turns", "marks", "kinds", "header", "people", "dates", "furniture", "glyphs", "brackets")
EVERY = [rule for topic in TOPICS for rule in RULES.rules(topic)]
SQUARE = str.maketrans({"〔": "[", "〕": "]", "［": "[", "］": "]", "（": "(", "）": ")"})
# Where a pattern must begin: labels and what clings to them stand at a line's start.
AT_START = {"grammar", "glued", "defines", "verb"}


def finds(rule: Rule, text: str) -> bool:
    """Whether the rule's pattern finds something where its kind looks for it."""
    text = text.translate(SQUARE) if rule.topic == "marks" else text
    return bool(rule.pattern.match(text) if rule.key("kind") in AT_START else rule.pattern.search(text))


def named(rule: Rule) -> str:
    return rule.id


@pytest.mark.parametrize("rule", EVERY, ids=named)
def test_examples_and_counter_examples(rule: Rule) -> None:
    """The pattern finds each example and no counter-example; there is one of each at least."""
    assert rule.examples
    assert rule.counter_examples
    assert [text for text in rule.examples if not finds(rule, text)] == []
    assert [text for text in rule.counter_examples if finds(rule, text)] == []


# Lines of one character, syllable or name over and over, as capitals, rules of dots and misread pages give them.
OVER_AND_OVER = [
    "A",
    "A ",
    "ABCD ",
    "ab ",
    "Ab, ",
    "A. ",
    "А",
    "АБ ",
    "аб ",
    "А. ",
    "тов. Аб ",
    "1",
    "1. ",
    "1/",
    ". ",
    "(a) ",
    "石、",
]


def test_no_pattern_runs_away() -> None:
    """A line of capitals took a pattern with one repetition inside another longer than any reader waits."""

    def stop(_number: int, _frame: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, stop)
    lines = [unit * 60 + end for unit in OVER_AND_OVER for end in ("", "!", ":")]
    away: list[str] = []
    for rule in EVERY:
        told = [rule.key(name) for name in ("value", "open_needs") if isinstance(rule.keys.get(name), str)]
        for pattern in (rule.pattern, *map(re.compile, told)):
            signal.alarm(20)
            try:
                for line in lines:
                    pattern.search(line)
            except TimeoutError:
                away.append(rule.id)
            finally:
                signal.alarm(0)
    signal.signal(signal.SIGALRM, before)
    assert away == []


@pytest.mark.parametrize("rule", [rule for rule in EVERY if rule.topic == "marks"], ids=named)
def test_examples_of_marks_are_typed_by_the_whole_book(rule: Rule) -> None:
    """No rule before it takes an example for another type."""
    language = "eng" if rule.language == "any" else rule.language
    book = MarkBook(RULES, language, TurnBook(RULES, language), "")
    for text in rule.examples:
        passage = f"He came.\n{text}\nThen he left." if rule.keys.get("alone") else f"He said {text} then"
        passage = f"He came. {text} Then he left." if rule.keys.get("between") else passage
        found = [str(each.type) for each in book.find(passage)]
        assert found == ([] if rule.key("type") == "none" else [rule.key("type")]), text


@pytest.mark.parametrize("rule", [rule for rule in EVERY if rule.key("kind") == "form"], ids=named)
def test_examples_of_forms_are_read_as_labels(rule: Rule) -> None:
    """An example of a form is a label of that form to the whole book of its language."""
    book = TurnBook(RULES, "eng" if rule.language == "any" else rule.language)
    for text in rule.examples:
        label = book.read(text)
        assert label is not None, text
        assert label.form == rule.key("names"), text


@pytest.mark.parametrize("rule", [rule for rule in EVERY if rule.key("kind") == "never"], ids=named)
def test_examples_of_never_are_no_labels(rule: Rule) -> None:
    """What announces no speaker is refused, its counter-examples are not."""
    book = TurnBook(RULES, "eng" if rule.language == "any" else rule.language)
    assert [text for text in rule.examples if book.read(text)] == []
    assert [text for text in rule.counter_examples if not book.read(text)] == []


@pytest.mark.parametrize("rule", [rule for rule in EVERY if rule.key("kind") == "defines"], ids=named)
def test_definitions_give_a_short_form(rule: Rule) -> None:
    """The short form stands in the label's own words."""
    book = TurnBook(RULES, rule.language)
    for text in rule.examples:
        defined = book.define(text)
        assert defined is not None, text
        label, end = defined
        assert label.alias
        assert label.alias in text[:end]


def test_the_words_of_a_vocabulary_are_no_speakers() -> None:
    """Each word that no speaker bears is refused as a label in its language."""
    for language in RULES.languages:
        book = TurnBook(RULES, language)
        assert [word for word in RULES.words("not_labels", language) if book.read(word)] == []


@pytest.mark.parametrize("path", sorted(BUILT_IN.glob("*/*.toml")), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_no_vocabulary_holds_a_word_twice(path: Path) -> None:
    for name, words in tomllib.loads(path.read_text(encoding="utf-8")).get("vocabulary", {}).items():
        assert [word for word, count in Counter(words).items() if count > 1] == [], name
