"""How well each label of a family is backed: by title and header, and by the other labels of the same family."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from minutebook.segment.turns.backing import DEFINED, RECURRING, RESOLVED, TITLED, UNBACKED, Backing
from minutebook.segment.turns.damage import SHORTEST_ALIKE, differ_little
from minutebook.segment.wording.announcements import Announcement
from minutebook.segment.wording.turnlabels import fold

# A title of one word, and a name.
TITLE_AND_NAME = 2


def weigh_labels(found: Sequence[Announcement], backing: Backing) -> dict[str, float]:
    """The strength of each label by its key.

    A name that stands with a title in one label is known in the next that has it alone; two labels that differ by
    misread letters are one that comes back.
    """
    counts = Counter(each.label.key for each in found)
    defined = {fold(each.label.alias) for each in found if each.label.alias}
    strengths = {
        each.label.key: DEFINED if each.label.key in defined else backing.strength(each.label, counts[each.label.key])
        for each in found
    }
    once = [key for key, strength in strengths.items() if strength == UNBACKED and len(key) >= SHORTEST_ALIKE]
    for key in once:
        if any(other != key and differ_little(key, other) for other in once):
            strengths[key] = RECURRING
    named = {name for each in found if strengths[each.label.key] >= TITLED for name in each.label.names}
    for longer in once:
        # Orgelbaumeister Buntebarth, then Buntebarth: a title that no list knows, and a name that comes back.
        _, _, name = longer.rpartition(" ")
        if name in strengths and name != longer and len(longer.split()) == TITLE_AND_NAME:
            strengths[longer] = RECURRING
            strengths[name] = max(strengths[name], RECURRING)
    for each in found:
        if strengths[each.label.key] < RESOLVED and named.intersection(each.label.names):
            strengths[each.label.key] = max(strengths[each.label.key], TITLED)
    return strengths
