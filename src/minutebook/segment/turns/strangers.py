"""Labels of people whom nothing else names, behind which the colon was lost or read as a letter.

Debates name each speaker as he rises and list nobody. Where such labels head the speeches of a document, a title and a
name before a word that begins a sentence are one, though no colon was read.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from minutebook.segment.layout.rows import Row
from minutebook.segment.turns.backing import Backing
from minutebook.segment.wording.announcements import GLUED_COLON, LOST_SEPARATOR, Announcement
from minutebook.segment.wording.mendedlabels import mend_title_stop
from minutebook.segment.wording.turnlabels import TurnBook, fold

# So many labels of a title and a name show that these are the document's; such a name has so many words at most.
FEWEST_TITLED = 3
LONGEST_TITLED = 3
# A name from which the letter that the colon became is cut has more letters than this.
SHORTEST_CUT = 4
_STOPPED = re.compile(r"(?P<label>[A-ZÀ-ȚḀ-ỸА-ЯЁ][^\W\d_]+(?:\s[A-ZÀ-ȚḀ-ỸА-ЯЁ][^\W\d_]+)?)[.;]\s+(?=[A-ZÀ-ȚḀ-ỸА-ЯЁ])")
# So many paragraphs that begin with the same two words before a stop, one of them a name of the header.
FEWEST_STOPPED = 2
_NOT_LETTERS = re.compile(r"[\W_]+")
_TITLED = re.compile(
    r"(?P<title>(?:Mr|Mrs|Miss|Ms|Dr|Sir|Dame|Lord|Lady)\.?)\s(?P<names>[A-ZÀ-ȚḀ-Ỹ][\w’'-]+(?:\s[A-ZÀ-ȚḀ-Ỹ][\w.’'-]*){0,3})"
    r"(?:[!;|*’'”»>]{1,2}(?=\s))?(?:\s\((?P<place>[A-ZÀ-ȚḀ-Ỹ][^()\[\]:]{2,40}?)(?:[)\]}]|[l1]?(?![^()\[\]{}]{0,30}[)\]}]))[:;.,istrl!]{0,2})?\s+(?P<rest>\S.*)$"
)
# Dame Jill Knight (Birmingham, Edgbaston):
_COLON = re.compile(r"(?P<label>[^:;]{8,80})[:;]\s+(?=\S)")
_UNADDRESSED = re.compile(
    r"(?P<address>[A-ZÀ-ȚḀ-Ỹ][^\W\d_]{1,3}\.)\s(?P<name>[A-ZÀ-ȚḀ-Ỹ][\w’'-]{2,}(?:\s[A-ZÀ-ȚḀ-Ỹ][\w.’'-]*){0,2}"
    r"(?:\s\([A-ZÀ-ȚḀ-Ỹ][^().:;]{2,40}\))?)\s?[:;]\s+(?=[A-ZÀ-ȚḀ-Ỹ])"
)
_PLACED = re.compile(r"\S+(?:\s[A-ZÀ-ȚḀ-Ỹ][\w.’'-]*){2,3}\s\([A-ZÀ-ȚḀ-Ỹ][^()]{2,40}\)\s?[:;]\s")


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
    Mr. Boyess Does, Mr. Peter Walkeri The, Mr. Freeman (Kettering)i Is. Behind a role any word may follow: Mr. Speakert
    Order. The form of address may be misread too: Are. Shorts I.
    """
    if not row.gap:
        return None
    text = mend_title_stop(row.text[start:])
    found = _TITLED.match(text)
    doubt = ""
    if found is None and (mended := _mend_title(text, book, backing)):
        doubt = f"the form of address was read as '{text.split(maxsplit=1)[0]}'"
        found, doubt = _TITLED.match(mended), f"{doubt}; "
    if found is None:
        return _read_unaddressed(text, at, start, rule, book)
    for length in range(1, LONGEST_TITLED + 1):
        words = found["names"].split()
        rest = " ".join([*words[length:], found["rest"]]) if not found["place"] else found["rest"]
        if found["place"]:
            words = words[:LONGEST_TITLED]
            length = len(words)
        following = rest.split(maxsplit=1)[0] if rest.split() else ""
        common = backing.is_opener(following)
        if length > len(words) or not following[:1].isupper():
            continue
        name = words[length - 1]
        if not found["place"] and fold(name) not in names:
            # The letter that the colon became goes with it.
            name = name[:-1] if name[-1] in GLUED_COLON and len(name) > SHORTEST_CUT else name
        head = " ".join([found["title"], *words[: length - 1], name])
        label = book.read(f"{head} ({found['place']})" if found["place"] else book.mend_role(head))
        if not common and (label is None or label.form != "role"):
            continue
        if label is None or label.form not in {"title-name", "role"}:
            return None
        said = start + len(text) - len(rest)
        doubt += f"no colon was read behind '{label.words}'"
        return Announcement(at, start, label, at, said, f"{rule}~lost", LOST_SEPARATOR, doubt)
    return None


def _read_unaddressed(text: str, at: int, start: int, rule: str, book: TurnBook) -> Announcement | None:
    """A name before a colon whose form of address cannot be read: Be. Robert McOrindle (Brentwood): As."""
    found = _UNADDRESSED.match(text)
    label = book.read(found["name"]) if found else None
    if found is None or label is None or label.form not in {"name", "title-name"}:
        return None
    words = f"{found['address']} {label.words}"
    doubt = f"the form of address before '{label.words}' was not read"
    return Announcement(
        at,
        start,
        replace(label, words=words, form="title-name"),
        at,
        start + found.end(),
        f"{rule}~address",
        LOST_SEPARATOR,
        doubt,
    )


def _mend_title(text: str, book: TurnBook, backing: Backing) -> str | None:
    """``text`` with the form of address that its first word, as long as it, misreads: Are. Shorts, Done Jill Knight.

    A word that the document also writes small is one only before a full name, its place in brackets and a colon.
    """
    first, _, rest = text.partition(" ")
    address = book.mend_address(first)
    if address is None:
        return None
    mended = f"{address} {rest}"
    if backing.common[_NOT_LETTERS.sub("", first).casefold()] and not first.endswith("."):
        return mended if _PLACED.match(mended) else None
    return mended


def count_stopped(rows: Sequence[Row]) -> Counter[str]:
    """How many paragraphs begin with each pair of capitalised words before a stop and a capital."""
    found = (_STOPPED.match(row.text) for row in rows if row.gap)
    return Counter(each["label"] for each in found if each)


def read_near(
    row: Row, at: int, start: int, rule: str, book: TurnBook, backing: Backing, stopped: Counter[str]
) -> Announcement | None:
    """A name before a stop that the list of participants has too, misread there or here: where labels end in stops.

    One long word near a name of the list; two, one of them such a name to the letter, the other near one or come back.
    """
    found = _STOPPED.match(row.text[start:])
    label = book.read(found["label"]) if found and row.gap else None
    if found is None or label is None or label.form != "name" or backing.is_common(label):
        return None
    near = [name for name in label.names if name not in backing.names and backing.is_near(name)]
    known = [name for name in label.names if name in backing.names]
    again = stopped[found["label"]] >= FEWEST_STOPPED
    if len(label.names) != len(near) and not (len(label.names) > 1 and known and (near or again)):
        return None
    doubt = f"'{label.words}' is not to the letter a name of the list"
    return Announcement(at, start, label, at, start + found.end(), f"{rule}~mark", LOST_SEPARATOR, doubt)
