"""Labels of the vocabularies with letters misread, with their colon and without it."""

from __future__ import annotations

import re

from rapidfuzz.distance import Levenshtein

from minutebook.model import Field
from minutebook.rules import Rule
from minutebook.segment.layout.rows import is_cjk
from minutebook.segment.wording.headerrules import LOOSE_DAMAGE_PER_LETTER, HeaderRules, most_misread
from minutebook.segment.wording.labelledlines import may_be_value, split_at_sign
from minutebook.segment.wording.labels import NAMES, SERVING, Label, make_label, make_loose_label

# One character in five of a label may be misread; labels of fewer than five letters must be exact.
LABEL_DAMAGE_PER_LETTER = 0.2
# "Date" and "Time" are this short; one letter is forgiven where a figure follows.
SHORT_LABEL = 4
# A Chinese label has two to six characters; one of them may be misread.
CHINESE_LABEL_DAMAGE = 1
DAMAGED_CONFIDENCE = 0.8
# Among other fields a label has four words at most and four letters at least; one of three letters (Ort, Tag) must be
# exact but for its colon.
LONGEST_LOOSE_LABEL = 4
# A sentence that does for a label has more words, and one more where a letter lost parts one: The chair was t ken by.
LONGEST_WORDED_LABEL = 6
# A word of a label that differs in more of its letters is another word.
ANOTHER_WORD = 0.5
# Letters of a word that the others of a sentence tell.
SHORTEST_TOLD = 2
SHORTEST_LOOSE_LABEL = 4
# "Interpreter", "Recorder" and the like are known with one letter misread.
SHORTEST_PERSON_LABEL = 7
_OF_A_SIDE = re.compile(r"(?i)\s+(?:on|for|from|of)\s+(?:our|the|their|his)\s+(?:\w+\s+)?(?:side|part|delegation)$")
# Figures of a file, or of its box at the end, and words with a capital, no small ones: Cables, Chron. 74/8; Chron. 1970, Box 2.
_FILED = re.compile(
    r"(?=.*(?:\d[/-]\w|\w-\d|\b[A-Z][a-z]+\s\d{1,3}\.?$))[A-ZÀ-ȚḀ-Ỹ\d][^\s:]*(?:\s+[A-ZÀ-ȚḀ-Ỹ\d][^\s:]*)*\s*"
)


class MisreadLabels:
    """The vocabularies of labels, compared letter by letter with words of nearly their length."""

    def __init__(self, header: HeaderRules) -> None:
        self._like, self._language = header.like, header.language

    def find(self, text: str) -> Label | None:
        """A label with misread letters: its whole words lie within the edit distance of a known one."""
        parts = split_at_sign(text)
        if parts is None:
            return None
        words, value = parts
        compared = _OF_A_SIDE.sub("", words).casefold().rstrip(".")
        dated = value[:1].isdigit()
        filed = len(words) >= SHORT_LABEL and _FILED.fullmatch(value) is not None
        best: tuple[int, Rule] | None = None
        for known, rule in self._like(compared):
            allowed = _allow(known, value)
            if filed and rule.key("field") == Field.REFERENCE:
                # "Pile No.: 20-NOR-3", "Fi1e: Cables, Chron. 74/8"
                allowed = max(allowed, most_misread(known))
            if dated and rule.key("field") in NAMES:
                continue
            if allowed and abs(len(known) - len(compared)) <= allowed:
                distance = Levenshtein.distance(compared, known, score_cutoff=allowed)
                if distance <= allowed and (best is None or distance < best[0]):
                    best = (distance, rule)
        if best is None:
            return None
        distance, rule = best
        start = len(text) - len(value)
        return make_label(
            text,
            len(words),
            start,
            rule,
            side=False,
            colon=True,
            confidence=DAMAGED_CONFIDENCE,
            rule_name=f"{rule.id}~{distance}",
        )

    def find_loose(self, text: str) -> Label | None:
        """As :meth:`find`, the colon lost too: a whole line in capitals, or the first words of one."""
        nearest = self._find_alone(text) or self._find_nearest(text)
        if nearest is None:
            return None
        end, rule = nearest
        return make_loose_label(text, end, end, rule, rule_name=f"{rule.id}~loose")

    def _find_alone(self, text: str) -> tuple[int, Rule] | None:
        """Where a line in capitals ends, and the rule of the label that it is nearest to."""
        if not (text.isupper() and len(text.split()) <= LONGEST_LOOSE_LABEL):
            return None
        near = [
            (share, rule)
            for known, rule in self._like(text.casefold())
            if (share := _share_misread(text.casefold(), known)) is not None
        ]
        return (len(text), min(near, key=lambda each: each[0])[1]) if near else None

    def _find_nearest(self, text: str) -> tuple[int, Rule] | None:
        """Where the label ends that the first words of a line are nearest to, a value behind them, and its rule."""
        words = text.split()
        best: tuple[float, int, Rule] | None = None
        for length in range(1, min(LONGEST_WORDED_LABEL, len(words) - 1) + 1):
            start = " ".join(words[:length])
            if not may_be_value(text[len(start) :].strip(" .,'`-")):
                continue
            bare = start.rstrip(",.;'*\"?!").casefold()
            for form in dict.fromkeys((start.casefold(), start[:-1].casefold(), bare)):
                for known, rule in self._like(form):
                    if length > LONGEST_LOOSE_LABEL and known.count(" ") < LONGEST_LOOSE_LABEL:
                        continue
                    share = _share_misread(form, known)
                    foreign = len(known) == SHORTEST_LOOSE_LABEL and rule.language != self._language
                    if share and foreign and start.endswith(","):
                        # "Wien, 24.6.1958" is no When.
                        continue
                    if share is None or (best is not None and share >= best[0]):
                        continue
                    if not rule.keys.get("open") or re.search(rule.key("open_needs", "^"), text[len(start) :]):
                        best = (share, len(start), rule)
        return best and best[1:]

    def begins_serving(self, text: str) -> bool:
        """Whether the first word of a line is Interpreter or Recorder, perhaps a letter misread."""
        first = text.split(maxsplit=1)[0].casefold()
        return len(first) >= SHORTEST_PERSON_LABEL and any(
            rule.key("field") in SERVING and Levenshtein.distance(first, known, score_cutoff=1) <= 1
            for known, rule in self._like(first)
        )


def _allow(known: str, value: str) -> int:
    """How many letters of ``known`` may be misread where ``value`` stands behind its colon."""
    if len(known) == SHORT_LABEL and any(char.isdigit() for char in value[:3]) and not is_cjk(known):
        return 1
    if is_cjk(known):
        return CHINESE_LABEL_DAMAGE if len(known) > 2 else 0
    return int(len(known) * LABEL_DAMAGE_PER_LETTER)


def _share_misread(form: str, known: str) -> float | None:
    """Share of the letters of ``known`` in which ``form`` differs, None where that is too many."""
    allowed = int(len(known) * LOOSE_DAMAGE_PER_LETTER)
    if len(known.rstrip(".")) == SHORTEST_LOOSE_LABEL - 1:
        return 0.0 if form == known else None
    if len(known) < SHORTEST_LOOSE_LABEL or abs(len(known) - len(form)) > allowed:
        return None
    distance = Levenshtein.distance(form, known, score_cutoff=allowed)
    if distance > allowed or _holds_another_word(form, known):
        return None
    return distance / len(known)


def _holds_another_word(form: str, known: str) -> bool:
    """Whether a word of a label is one of its own and misreads none: ПЕРВЫЙ СЕКРЕТАРЬ is no ученый секретарь."""
    words, own = form.split(), known.split()
    # In a sentence the longer words tell what a short one is: The chair was held but.
    short = SHORTEST_TOLD if len(own) > LONGEST_LOOSE_LABEL else 0
    return len(words) == len(own) and any(
        Levenshtein.distance(word, each) > len(each) * ANOTHER_WORD
        for word, each in zip(words, own, strict=True)
        if len(each) > short
    )
