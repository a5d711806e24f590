"""The dash behind the speakers of a Chinese record, which engines read as the figure one: 孟书记一一欢迎."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from minutebook.model import Change

RULE = "chinese-dash"
DASH = "——"
# So many lines begin with words and such a dash, and words of one come back.
FEWEST_DASHED = 3
_DASHED = re.compile(r"^\s*(?P<label>[\u4e00-\u9fff]{1,8}?)\s*(?P<dash>[一—–－-]{2})(?=[\u4e00-\u9fff“「『（(\[〔])")


def count_dashed(texts: Iterable[str]) -> Counter[str]:
    """How many lines of a document begin with the same words and a dash, or what is read for one; none where so few do that
    一一 may be the word.
    """
    counts = Counter(found["label"] for text in texts if (found := _DASHED.match(text)))
    several = counts.total() >= FEWEST_DASHED and len(counts) > 1 and max(counts.values()) > 1
    return counts if several else Counter()


def find_dash_changes(text: str, dashed: Counter[str]) -> Iterator[Change]:
    """The change that puts the dash of a line right, if its words are among those that :func:`count_dashed` found."""
    found = _DASHED.match(text)
    if found is not None and dashed[found["label"]] and found["dash"] != DASH:
        yield Change(RULE, *found.span("dash"), found["dash"], DASH)
