"""What happened, told between brackets of which the engine read one alone, by rules that know all the words.

``They have sent us a bill. [Animation in the room``, ``– smiling) I would hire that man.``, ``/General animation.``
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from minutebook.model import MarkType
from minutebook.rules import Rule
from minutebook.segment.marks.insertions import Insertion

# More words than these may be anything that was said.
LONGEST_STAGE = 5
# Characters of a Chinese paragraph of its own that tells what happened.
SHORTEST_CHINESE_STAGE, LONGEST_CHINESE_STAGE = 3, 40
_CJK = re.compile(r"[\u4e00-\u9fff]")
_WORDS = r"(?P<words>[^\W\d_][^\n()\[\]/:：]{2,60}"
# [laughs Then twine alone, [laughs. Yes: a speech goes on behind a mark of one word.
_SPOKEN_ON = re.compile(r"^\w+\s[A-ZÀ-ȚḀ-ỸА-ЯЁ]|[.!?]\s")
# At a paragraph's end: a square bracket behind a sentence, a round one or a slash where nothing stands before it.
_UNCLOSED = re.compile(rf"(?m)(?:(?:^|(?<=[.!?…\"”»]\s))(?P<square>\[)|^[(/]){_WORDS})$")
# Where a paragraph begins, or the words behind a label or a dash.
_UNOPENED = re.compile(rf"(?m)^(?:[^\n()\[\]:：]{{1,80}}[:：]\s|[–—-]{{1,2}}\s?)?{_WORDS}?)(?P<close>[)\]])")


def find_halves(text: str, rules: Sequence[Rule]) -> Iterator[Insertion]:
    """Stage directions of ``text``, as read by an engine, of which one bracket is left, each between the two that were meant."""
    stages = [rule for rule in rules if rule.key("type") == MarkType.STAGE]
    for found in _UNCLOSED.finditer(text):
        yield from _known(found, stages, square=found["square"] is not None, span=found.span())
    for found in _UNOPENED.finditer(text):
        yield from _known(found, stages, square=found["close"] == "]", span=(found.start("words"), found.end()))


def _known(found: re.Match[str], stages: Sequence[Rule], *, square: bool, span: tuple[int, int]) -> Iterator[Insertion]:
    words = " ".join(found["words"].split())
    if len(words.split()) > LONGEST_STAGE or _SPOKEN_ON.search(words):
        return
    whole = f"[{words}]" if square else f"({words})"
    if known := next((rule for rule in stages if rule.pattern.fullmatch(whole)), None):
        yield Insertion(MarkType.STAGE, whole, *span, f"{known.id}~bracket")


def is_chinese_stage(text: str, start: int, words: str) -> bool:
    """Whether what stands behind a bracket is a Chinese paragraph of its own, short and no label before a colon."""
    alone = text[start - 1 : start] in ("", "\n")
    short = SHORTEST_CHINESE_STAGE <= len(words) <= LONGEST_CHINESE_STAGE
    return alone and short and _CJK.match(words) is not None and not {":", "："} & set(words)
