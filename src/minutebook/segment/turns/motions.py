"""Minutes whose labels name who moves what: the motions behind them are no speeches."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from minutebook.rules import Rule
from minutebook.segment.layout.rows import Row
from minutebook.segment.wording.announcements import Announcement
from minutebook.segment.wording.kinds import KindBook

# So many labels are those of motions at least: a debate may open with one or two.
FEWEST_MOTIONS = 3
# Share of the labelled paragraphs that are motions: between them somebody may report.
MOST_MOVE = 0.8


def moves_in_labels(body: Sequence[Row], announcements: Sequence[Announcement], kinds: KindBook) -> Rule | None:
    """The rule that knows most labelled paragraphs for motions: 252. ROSS: That the letter be filed. Carried."""
    found = [kinds.first(_paragraph(body, each), "motion") for each in announcements]
    motions = [rule for rule in found if rule is not None]
    return motions[0] if len(motions) >= max(FEWEST_MOTIONS, MOST_MOVE * len(found)) else None


def _paragraph(body: Sequence[Row], announcement: Announcement) -> str:
    """The words behind a label, to the paragraph's end."""
    at = announcement.said_at
    rest = itertools.takewhile(lambda no: not body[no].gap, range(at + 1, len(body)))
    said = (row.text[announcement.said_start :] for row in body[at : at + 1])
    return " ".join(each.strip() for each in (*said, *(body[no].text for no in rest)))
