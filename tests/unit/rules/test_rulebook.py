"""Rule files as an archivist edits them: what may stand in a pattern, and what is said of a mistake."""

from __future__ import annotations

import os
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


def test_files_are_made_into_rules_again_only_when_they_change(tmp_path: Path) -> None:
    """The same rulebook for the same files, so that what is made of it is kept; another for others, though as long and as old."""
    folder = write(tmp_path, eng_people=rule("^Quill"))
    times = (folder / "eng" / "people.toml").stat()
    before = load_rulebook(folder)
    assert load_rulebook(folder) is before
    write(tmp_path, eng_people=rule("^Quiet"))
    os.utime(folder / "eng" / "people.toml", ns=(times.st_atime_ns, times.st_mtime_ns))
    after = load_rulebook(folder)
    assert after.rules("people")[0].pattern.match("Quiet") is not None
    assert after.digest(["people"]) != before.digest(["people"])
