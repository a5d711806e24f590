"""Foreign guests whom a Chinese list lost, and whom others address in their speeches by the whole name and an office."""

from __future__ import annotations

import re
from collections import Counter

from minutebook.model import Meeting, Role
from minutebook.people.names.lexicon import Lexicon, is_cjk
from minutebook.people.names.names import read_name
from minutebook.people.roster.roster import Roster

# So many speeches under one character show that it is a label, and no character misread.
FEWEST_SPEECHES = 2


def gather_addressed(meeting: Meeting, roster: Roster, lexicon: Lexicon) -> None:
    """Add who speaks under one character that begins nobody's name, if the speeches give exactly one name that begins so,
    in characters that render foreign ones, with an office behind it: 哈, where another says 请哈桑处长动笔. A character that
    stands for a country may be a side, and whom the other names somebody else: 苏, 转告苏斯洛夫书记.
    """
    labels = Counter(turn.label for turn in meeting.turns if len(turn.label) == 1 and is_cjk(turn.label))
    said = "\n".join(turn.text for turn in meeting.turns)
    rendering = "".join(sorted(map(re.escape, lexicon.rendering_characters)))
    offices = "|".join(map(re.escape, sorted(lexicon.chinese_offices, key=len, reverse=True)))
    for label, count in labels.items():
        borne = any(draft.name.startswith(label) for draft in roster.drafts)
        side = label in lexicon.land_characters
        if count < FEWEST_SPEECHES or borne or side or label not in lexicon.rendering_characters:
            continue
        found = set(re.findall(rf"{label}[{rendering}]{{1,5}}(?:{offices})", said))
        if len(found) == 1:
            (words,) = found
            # 莫桑比克大使 is an ambassador, and nobody's name.
            if (named := read_name(words, lexicon)).name:
                roster.add(named).give(Role.PARTICIPANT, "addressed", words)
