"""Labels whose colon was read as the letter it resembles: Chairmani Comrade Orde."""

from __future__ import annotations

import re
from dataclasses import replace

from minutebook.model import Field
from minutebook.segment.wording.announcements import GLUED_CAPITALS, GLUED_COLON, GLUED_COLON_ALONE
from minutebook.segment.wording.headerrules import HeaderRules
from minutebook.segment.wording.knownlabels import KnownLabels
from minutebook.segment.wording.labelledlines import may_be_value
from minutebook.segment.wording.labels import LOOSE_CONFIDENCE, Label
from minutebook.segment.wording.listedlabels import ListedLabels
from minutebook.segment.wording.misreadlabels import LONGEST_LOOSE_LABEL
from minutebook.segment.wording.rootedlabels import LONGEST_ROOTED, find_rooted

# Re: with its colon read as a letter.
SHORTEST_GLUED = 3
# Letters of a label behind whose colon, read as an r, no figure stands.
SHORTEST_GLUED_R = 8
_ENDS_IN_SIDE = re.compile(r"(?i)\b(?:side|part|delegation|seite)s$")


class GluedLabels:
    """They mean something only among other fields."""

    def __init__(self, header: HeaderRules, listed: ListedLabels, known: KnownLabels) -> None:
        self._header = header
        self._listed = listed
        self._known = known

    def find(self, text: str) -> Label | None:
        """The known label that ``text`` starts with, the letter for its colon at its end."""
        words = text.split(" ")
        for length in range(1, min(LONGEST_ROOTED, len(words) - 1) + 1):
            start = " ".join(words[:length])
            value = text[len(start) :].strip()
            # "Comrades taking parts. Ada Berg": the colon was read as a letter and a stop.
            start = start[:-1] if start[-2:-1] in GLUED_COLON_ALONE and start[-1] in ".," else start
            # "Anwesender Walter Holm", "Dater 3. August"; a Placer is something else.
            as_r = start[-1:] == "r" and (len(start) > SHORTEST_GLUED_R or value[:1].isdigit())
            # "DATE AND HOURS Monday, 4 May"
            capital = start.isupper() and start[-1:] in GLUED_CAPITALS
            glued = as_r or capital or start[-1:] in f"{GLUED_COLON}?"
            if not glued or len(start) < SHORTEST_GLUED or not start[:1].isupper():
                continue
            written, whole = f"{start[:-1]}: {value}", f"{start}: {value}"
            # "Präsident Zillich": one telling word may end in such a letter itself.
            plural = start[-1] == "s" and (length == 1 or _ENDS_IN_SIDE.search(start) is not None)
            own = not plural and find_rooted(self._header, whole) is not None
            label = self._listed.find_exact(written) or (None if own else find_rooted(self._header, written))
            side = self._known.find(value) if label is not None and label.field is Field.PARTICIPANTS else None
            fits = may_be_value(value) or (side is not None and side.side)
            # "Taking part in the talksi Ada Berg, Minister": a longer one heads a list.
            heads = label is not None and label.field is Field.PARTICIPANTS and "," in value
            if label is None or (length > LONGEST_LOOSE_LABEL and not (label.side or heads)):
                continue
            if label.colon and label.words == start[:-1] and fits:
                read = start if start[-1].isalpha() else start[:-1]
                at, rule = len(text) - len(value), f"{label.rule}~loose"
                return replace(label, words=read, start=at, rule=rule, colon=False, confidence=LOOSE_CONFIDENCE)
        return None
