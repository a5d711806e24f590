"""Whether what a family of labels found is enough to make it the document's."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from minutebook.segment.layout.rows import Row
from minutebook.segment.turns.backing import RESOLVED, Backing
from minutebook.segment.turns.cuts import starts_sentence
from minutebook.segment.turns.reported import are_words_themselves
from minutebook.segment.turns.said import is_said_beside, is_told, read_said, says_phrase
from minutebook.segment.turns.trials import Trial
from minutebook.segment.wording.announcements import Announcement
from minutebook.segment.wording.turnlabels import TurnBook

# A document of labels has at least two; one alone must be defined or belong to the header.
FEWEST_TURNS = 2
# One character before a dash or gap is a label beside others.
FEWEST_DIFFERENT = 2
# Headings stand alone on their lines as labels do: so many are needed, and some must come back.
FEWEST_ALONE = 4
# Names between signs on both sides open headings and lists too: so many are needed.
FEWEST_FRAMED = 3
# Names of the header that are underlined, each alone on its line: fewer will do, and none need come back.
FEWEST_UNDERLINED = 3
_ARTICLE = re.compile(r"(?:The|Der|Die|Das)\s")


def convinces(trial: Trial, rows: Sequence[Row], book: TurnBook, backing: Backing, barred: frozenset[int]) -> bool:
    """Whether the family that was tried may be the document's; ``barred``: rows that open no turn."""
    rule, accepted = trial.rule, trial.accepted
    if _stands_too_bare(trial, backing):
        return False
    if rule.keys.get("verb"):
        return are_words_themselves(rows, accepted, barred, book)
    if rule.keys.get("columns"):
        return _convinces_in_column(trial, rows)
    if rule.keys.get("alone"):
        return _convinces_alone(trial, rows, backing)
    if (rule.keys.get("framed") or rule.keys.get("bare")) and not _convinces_framed(trial, rows):
        return False
    return _convinces_before_words(trial, rows, book)


def _stands_too_bare(trial: Trial, backing: Backing) -> bool:
    """Whether one character, or a word in brackets, stands without others that show it to be a label."""
    if trial.rule.key("needs") == "listed":
        return not (_comes_back(trial) and any(backing.lists_place(each.label.core) for each in trial.accepted))
    one_character = any(each.label.form == "one-character" for each in trial.accepted)
    return trial.rule.key("needs") == "known" and one_character and len(trial.keys) < FEWEST_DIFFERENT


def _convinces_before_words(trial: Trial, rows: Sequence[Row], book: TurnBook) -> bool:
    """The same of labels on one line with the words said, which headings and phrases are too."""
    rule, accepted = trial.rule, trial.accepted
    phrases = all(says_phrase(rows, each) for each in accepted)
    if len(accepted) >= FEWEST_TURNS:
        if phrases and not any(is_told(rows, each, book) for each in accepted):
            return False
        return not (rule.id == "stop" and all(_is_run_in_heading(trial, each, rows) for each in accepted))
    resolved = any(trial.strengths[each.label.key] >= RESOLVED for each in accepted)
    return rule.id == "colon" and resolved and not phrases


def _convinces_framed(trial: Trial, rows: Sequence[Row]) -> bool:
    """Whether labels between signs, or set off by their letters alone, come back and sentences stand behind most, which go on
    behind names in quotation marks or supplied in brackets.
    """
    sentences = sum(starts_sentence(read_said(rows, each)) for each in trial.accepted)
    return len(trial.accepted) >= FEWEST_FRAMED and _comes_back(trial) and sentences * 2 > len(trial.accepted)


def _convinces_in_column(trial: Trial, rows: Sequence[Row]) -> bool:
    """The same of labels in a column of their own, which entries of lists are too."""
    told = sum(is_said_beside(rows, each) for each in trial.accepted)
    return _comes_back(trial) and told * 2 > len(trial.accepted)


def _convinces_alone(trial: Trial, rows: Sequence[Row], backing: Backing) -> bool:
    """The same of labels alone on their lines, which headings are too."""
    enough = len(trial.accepted) >= FEWEST_ALONE and (_comes_back(trial) or _are_known_with_title(trial))
    return enough or (len(trial.accepted) >= FEWEST_UNDERLINED and _are_known_underlined(trial, rows, backing))


def _comes_back(trial: Trial) -> bool:
    """Whether several labels stand, and one of them again."""
    return 1 < len(trial.keys) < len(trial.accepted)


def _are_known_underlined(trial: Trial, rows: Sequence[Row], backing: Backing) -> bool:
    """Whether the labels are people of the header to the letter, two at least, each underlined."""
    exact = all(backing.is_exact(each.label) for each in trial.accepted)
    return len(trial.keys) > 1 and exact and all(rows[each.at].underlined for each in trial.accepted)


def _are_known_with_title(trial: Trial) -> bool:
    """Whether all labels are people of the header with a title, none right below another as in a list."""
    places = [each.at for each in trial.accepted]
    titled = all(
        each.label.form in {"title-name", "party-title"} and trial.strengths[each.label.key] >= RESOLVED
        for each in trial.accepted
    )
    return titled and all(below - above > 1 for above, below in itertools.pairwise(places))


def _is_run_in_heading(trial: Trial, each: Announcement, rows: Sequence[Row]) -> bool:
    """Whether a label, an article or a number before it, stands once and is no office: The Road. Mr. Chhopel said
    that ...; 1. Transit Rights. The Minister opened.
    """
    once = trial.counts[each.label.key] == 1 and each.label.form == "name"
    numbered = any(char.isdigit() for char in rows[each.at].text[: each.start])
    return once and (numbered or _ARTICLE.match(each.label.words) is not None)
