"""Rule files as an archivist edits them: what may stand in a pattern, and what is said of a mistake."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from minutebook.errors import RuleError
from minutebook.rules import load_rulebook

RULE = """
[[rule]]
id = "{id}"
kind = "label"
pattern = '{pattern}'
examples = ["Quill: Ulla Berg"]
counter_examples = ["Quills were rare."]
"""


def write(folder: Path, **files: str) -> Path:
    """Rule files by ``<language>_<topic>``."""
    for name, text in files.items():
        language, topic = name.split("_")
        (folder / language).mkdir(exist_ok=True)
        (folder / language / f"{topic}.toml").write_text(text, encoding="utf-8")
    return folder


def rule(pattern: str, name: str = "quill") -> str:
    """A rule file's rule with this pattern."""
    return RULE.format(id=name, pattern=pattern)


def test_a_part_stands_for_its_pattern_and_may_name_words_and_parts_above_it(tmp_path: Path) -> None:
    """Taken as one whole: the repetition behind it holds for all of it."""
    people = """
[vocabulary]
particles = ["von", "van der"]

[parts]
capitalised = '[A-Z][a-z]+'
before_name = '{capitalised}|{particles}'
""" + rule(r"^(?P<who>(?:{before_name}\s)*{capitalised}) presided")
    (made,) = load_rulebook(write(tmp_path, eng_people=people)).rules("people")
    found = made.pattern.match("Anna van der Brugge presided")
    assert found is not None
    assert found["who"] == "Anna van der Brugge"
    assert made.pattern.match("Anna VAN Brugge presided") is None


def test_a_part_of_all_languages_gives_way_to_that_of_one(tmp_path: Path) -> None:
    """Both languages name the part alike, and each has its own letters."""
    folder = write(
        tmp_path,
        any_people="[parts]\nletter = '[A-Z]'\n",
        rus_people="[parts]\nletter = '[А-Я]'\n" + rule(r"^{letter}\.", "rus-initial"),
        eng_people=rule(r"^{letter}\.", "eng-initial"),
    )
    rules = load_rulebook(folder)
    (russian,), (english,) = rules.rules("people", "rus"), rules.rules("people", "eng")
    assert [bool(each.pattern.match("Ж. Петров")) for each in (russian, english)] == [True, False]
    assert [bool(each.pattern.match("J. Holm")) for each in (russian, english)] == [False, True]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[rule]\n", "cannot be read as TOML"),
        ("[[rule]]\nid = 'quill'\n", "needs an id and a pattern"),
        (rule("^quill") + rule("^pen"), "rule id 'quill' stands in eng/header.toml too"),
        (rule("^(quill"), "rule 'quill' is not a regular expression"),
        (rule("^{birds}"), "rule 'quill' names 'birds', which is neither a vocabulary nor a part"),
        ("[parts]\nname = '{birds}'\n", "part 'name' names 'birds', which is neither a vocabulary nor a part"),
        ("[parts]\nname = '{first} x'\nfirst = 'y'\n", "part 'name' names 'first', which is neither"),
        (
            "[vocabulary]\nbirds = ['owl']\n[parts]\nbirds = 'x'\n",
            "part 'birds' stands twice, or is the name of a vocab",
        ),
    ],
)
def test_a_mistake_is_told_with_its_file(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(RuleError) as told:
        load_rulebook(write(tmp_path, eng_header=text))
    assert said in str(told.value)
    assert "eng/header.toml" in str(told.value)


def test_a_vocabulary_may_not_stand_in_two_files_of_a_language(tmp_path: Path) -> None:
    birds = "[vocabulary]\nbirds = ['owl']\n"
    with pytest.raises(RuleError, match="vocabulary 'birds' stands twice"):
        load_rulebook(write(tmp_path, eng_header=birds, eng_people=birds))
    with pytest.raises(RuleError, match="holds no rule files"):
        load_rulebook(tmp_path / "nowhere")


@pytest.mark.parametrize("name", ["Țăranu", "Șerban", "Ớt", "Ḥasan", "Žižka"])
def test_letters_with_marks_are_all_that_latin_writing_has(tmp_path: Path, name: str) -> None:
    """A rule writes À-Ž; so may what else it matches with a pattern. Other alphabets stay outside."""
    text = f"{rule('^[A-ZÀ-Ž]')}value = '^[À-Ž]'\n"
    (made,) = load_rulebook(write(tmp_path, eng_header=text)).rules("header", "eng")
    assert made.pattern.search(name)
    assert re.search(made.key("value"), name) or name[0].isascii()
    assert not made.pattern.search("Ясень")


def test_what_letters_with_marks_stand_for_is_in_the_digest(tmp_path: Path) -> None:
    """Results that rest on a narrower range are made anew, although no rule file has changed."""
    folders = [tmp_path / "short", tmp_path / "long"]
    for folder, letters in zip(folders, ("À-Ž", "À-ȚḀ-Ỹ"), strict=True):
        folder.mkdir()
        write(folder, eng_header=rule(f"^[A-Z{letters}]"))
    one, other = (load_rulebook(folder).digest(["header"]) for folder in folders)
    assert one == other
