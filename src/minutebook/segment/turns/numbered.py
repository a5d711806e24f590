"""Memoranda whose numbered paragraphs tell what was said: the few names before colons in them open no turns."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutebook.segment.layout.paragraphs import begins_line
from minutebook.segment.layout.rows import Row
from minutebook.segment.wording.announcements import Announcement
from minutebook.segment.wording.kinds import KindBook

# So many numbered paragraphs are a memorandum's at least.
FEWEST_NUMBERED = 3
_NUMBERED = re.compile(r"\W*\d{1,3}\s?[.)]\s+\S")
_QUOTED = re.compile(r"[\"“”„«»][^\"“”„«»]*[\"“”„«»]")


def tells_in_numbers(body: Sequence[Row], announcements: Sequence[Announcement], kinds: KindBook) -> bool:
    """Whether all labels stand behind the numbers of paragraphs of which most are told: 3. The Minister replied that ... /
    4. Mr. Dell: "By a third." The Ambassador promised to report.

    Numbered questions go on without a name too, but they ask.
    """
    heads = [at for at, row in enumerate(body) if begins_line(body[at - 1] if at else None, row)]
    numbered = [at for at in heads if _NUMBERED.match(body[at].text)]
    labelled = {each.at for each in announcements}
    told = [at for at in numbered if at not in labelled]
    if not labelled or not labelled.issubset(numbered) or len(numbered) < FEWEST_NUMBERED:
        return False
    ends = dict(zip(numbered, [*numbered[1:], len(body)], strict=True))
    words = [_QUOTED.sub("", " ".join(row.text for row in body[at : ends[at]])) for at in told]
    asked = sum("?" in each for each in words)
    reported = sum(kinds.first(each, "narrative") is not None for each in words)
    return reported >= len(labelled) and 2 * asked < len(told)
