"""Labels of people whom nothing else names, behind which the colon was lost or read as a letter.

Debates name each speaker as he rises and list nobody. Where such labels head the speeches of a document, a title and a
name before a word that begins a sentence are one, though no colon was read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutebook.segment.announcements import GLUED_COLON, LOST_SEPARATOR, Announcement
from minutebook.segment.backing import Backing
from minutebook.segment.rows import Row
from minutebook.segment.turnlabels import TurnBook, fold

# So many labels of a title and a name show that these are the document's; such a name has so many words at most.
FEWEST_TITLED = 3
LONGEST_TITLED = 3
# Is, My, We: words so short are not counted among those that a document writes small.
LONGEST_SMALL_WORD = 2
# A name from which the letter that the colon became is cut has more letters than this.
SHORTEST_CUT = 4
_NOT_LETTERS = re.compile(r"[\W_]+")
_TITLED = re.compile(
    r"(?P<title>(?:Mr|Mrs|Miss|Ms|Dr|Sir|Dame|Lord|Lady)\.?)\s(?P<names>[A-ZÀ-Ž][\w’'-]+(?:\s[A-ZÀ-Ž][\w.’'-]*){0,3})"
    r"(?:\s\((?P<place>[A-ZÀ-Ž][^()\[\]:]{2,40}?)[)\]l1}]?[:;.,istrl!]{0,2})?\s+(?P<rest>\S.*)$"
)


def count_strangers(rows: Sequence[Row], book: TurnBook, backing: Backing, barred: frozenset[int]) -> int:
    """How many rows begin with a title and a name behind which the colon was lost or read as a letter."""
    return sum(
        read_stranger(row, at, book.unglue(row.text), "colon", book, backing, set()) is not None
        for at, row in enumerate(rows)
        if at not in barred
    )


def read_stranger(
    row: Row, at: int, start: int, rule: str, book: TurnBook, backing: Backing, names: set[str]
) -> Announcement | None:
    """A title and a name that nothing vouches for, behind which the colon was lost or read as a letter.

    Only where such labels head the document's speeches, and where a word that the document also writes small follows:
    Mr. Boyess Does, Mr. Peter Walkeri The, Mr. Freeman (Kettering)i Is.
    """
    if not row.gap:
        return None
    found = _TITLED.match(row.text[start:])
    if found is None:
        return None
    for length in range(1, LONGEST_TITLED + 1):
        words = found["names"].split()
        rest = " ".join([*words[length:], found["rest"]]) if not found["place"] else found["rest"]
        if found["place"]:
            words = words[:LONGEST_TITLED]
            length = len(words)
        following = rest.split(maxsplit=1)[0] if rest.split() else ""
        first = _NOT_LETTERS.sub("", following).casefold()
        common = 0 < len(first) <= LONGEST_SMALL_WORD or backing.common[first] > 0
        if length > len(words) or not following[:1].isupper() or not common:
            continue
        name = words[length - 1]
        if not found["place"] and fold(name) not in names:
            # The letter that the colon became goes with it.
            name = name[:-1] if name[-1] in GLUED_COLON and len(name) > SHORTEST_CUT else name
        head = " ".join([found["title"], *words[: length - 1], name])
        label = book.read(f"{head} ({found['place']})" if found["place"] else book.mend_role(head))
        if label is None or label.form not in {"title-name", "role"}:
            return None
        said = start + len(row.text[start:]) - len(rest)
        doubt = f"no colon was read behind '{label.words}'"
        return Announcement(at, start, label, at, said, f"{rule}~lost", LOST_SEPARATOR, doubt)
    return None
