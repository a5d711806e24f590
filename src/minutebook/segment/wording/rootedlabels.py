"""Labels whose wording no vocabulary holds, known by one word that tells their field: Drawn up by, Guests of honour."""

from __future__ import annotations

import re

from minutebook.model import Field
from minutebook.rules import Rule
from minutebook.segment.layout.rows import is_cjk
from minutebook.segment.wording.headerrules import HeaderRules
from minutebook.segment.wording.labelledlines import split_at_dash, split_unknown
from minutebook.segment.wording.labels import OCCASION, Label, make_label

# A label known by one telling word alone; it has ten words or twenty Chinese characters at most, five words
# where it stands alone on its line without a colon.
ROOTED_CONFIDENCE = 0.85
LONGEST_ROOTED = 10
LONGEST_ROOTED_ALONE = 5
_BRACKETED = re.compile(r"\s*[\[(（][^\])）]*[\])）]?")
_HALF_DAY = re.compile(r"(?i)[ap]\.?\s?m\.?")
# A label alone on its line is no list, no sentence and no figure.
_NOT_ALONE = re.compile(r"[,;.!?\d]|^\W|^[a-zß-žа-я]")
# No label goes on over the end of a sentence or of a list's entry; a Roman number's stop ends neither (VIII. Question).
_BROKEN = re.compile(r"[;!?]|[^\W\d_]{2}(?![IVX]\.)[^\W\d_]\.\s")


def find_rooted(header: HeaderRules, text: str) -> Label | None:
    """The label that ``text`` starts with if one of its words tells its field, whatever the others are."""
    parts = split_unknown(text) or split_at_dash(text)
    words, value = parts if parts else (text.strip(), "")
    if _HALF_DAY.fullmatch(value):
        # "The interview ended at 11225: a.m.": the hour of a sentence.
        return None
    length, most = len(words.split()), LONGEST_ROOTED if parts else LONGEST_ROOTED_ALONE
    if is_cjk(words):
        length, most = len(words), 2 * most
    # What brackets say is the speaker's manner: The PRESIDENT (translation).
    bare = _BRACKETED.sub("", words).strip()
    if length > most or _BROKEN.search(words) or (parts is None and (_NOT_ALONE.search(words) or is_cjk(words))):
        return None
    telling: list[tuple[int, Rule]] = []
    for rule in header.of("root"):
        if parts is None and not rule.keys.get("alone"):
            continue
        if "," in bare and rule.key("field") not in OCCASION | {Field.ABSENT, Field.REFERENCE}:
            continue
        word = rule.pattern.search(bare)
        if word and not (value and not re.search(rule.key("value", "^"), value)):
            telling.append((word.start(), rule))
    if not telling:
        return None
    # "Записала и перевела": what is told first.
    rule = min(telling, key=lambda found: found[0])[1]
    return make_label(
        text,
        len(words),
        len(text) - len(value),
        rule,
        side=bool(rule.keys.get("side")),
        colon=parts is not None,
        rooted=True,
        confidence=ROOTED_CONFIDENCE,
    )
