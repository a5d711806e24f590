"""Labels that a verb joins to their speech: ``Mr. X asked the Secretary of State ...``."""

from __future__ import annotations

from collections.abc import Sequence

from minutebook.segment.layout.paragraphs import begins_line
from minutebook.segment.layout.rows import Row
from minutebook.segment.wording.announcements import Announcement
from minutebook.segment.wording.turnlabels import TurnBook


def join_by_verb(rows: Sequence[Row], accepted: Sequence[Announcement], book: TurnBook) -> list[Announcement]:
    """The labels before a verb, beside the ``accepted`` ones; where a rule says known, only those that open turns
    without it too.
    """
    taken = {each.at for each in accepted}
    keys = {each.label.key for each in accepted}
    found: list[Announcement] = []
    above: Row | None = None
    for at, row in enumerate(rows):
        if at not in taken and begins_line(above, row):
            start = book.unglue(row.text)
            text = row.text[start:]
            if at + 1 < len(rows) and rows[at + 1].wrapped and not rows[at + 1].gap:
                text += row.line.joint + rows[at + 1].text
            for rule in book.of("verb"):
                match = rule.pattern.match(text)
                label = match and book.read(book.mend_role(match["label"].strip()))
                if label and rule.keys.get("known") and label.key not in keys:
                    continue
                if match and label and match.start("said") <= len(row.text) - start:
                    found.append(Announcement(at, start, label, at, start + match.start("said"), rule.id))
                    break
        above = row
    return found
