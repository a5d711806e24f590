"""Labels that the engine damaged, compared with the document's own.

A damaged label is taken for the nearest of the labels that the document certainly has, within an edit distance; where
two are as near, the turn is kept and nobody is named. What was forgiven lowers the confidence and asks for review.

Long because labels are misread in several ways, each tried where the ones before it fail.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import Levenshtein

from minutebook.segment.layout.paragraphs import begins_line
from minutebook.segment.layout.rows import Row
from minutebook.segment.turns.backing import Backing
from minutebook.segment.turns.divided import goes_on_with_name
from minutebook.segment.turns.strangers import (
    FEWEST_TITLED,
    LONGEST_TITLED,
    count_stopped,
    count_strangers,
    read_near,
    read_stranger,
)
from minutebook.segment.wording.announcements import GLUED_COLON, LOST_SEPARATOR, Announcement
from minutebook.segment.wording.turnlabels import SpeakerLabel, TurnBook, fold

# What each kind of forgiveness leaves of a label's confidence.
DAMAGED_LETTERS, DAMAGED_SEPARATOR, UNKNOWN_LETTER = 0.8, 0.75, 0.5
# Letters that may be misread in a label: one in four, as in a scan that can hardly be read.
DAMAGE_PER_LETTER = 0.25
DAMAGE_BEFORE_COLON = 0.3
SHORTEST_DAMAGED = 4
# Shares of capitals among the letters of labels that are set in capitals, well read and misread.
MOSTLY, HALF = 0.8, 0.5
# Letters, folded, as which a label is meant that was read as a figure.
_LIKE_FIGURES = {"0": "o", "1": "il", "2": "z", "5": "s", "6": "g", "8": "b"}
# Stands for a label of one letter that the engine did not read at all.
UNREAD = "?"
# A damaged label without any mark behind it needs so many letters to be known.
SHORTEST_UNMARKED = 7
# The room of a Chinese character that holds none.
WIDE_SPACE = "\u3000"
# A damaged label may be so much longer or shorter than the one it is taken for, spaces included.
LENGTH_SLACK = 4
_CJK = re.compile(r"[\u4e00-\u9fff]")
_CAPITALS = re.compile(
    r"(?P<whole>(?P<label>[^\W\d_][^\s:;()]*(?:\s[^\s:;()]+){0,4}?)(?:\s?\([^():;]{3,30}\))?)\s?[:;]\s+(?=[A-ZÀ-ȚḀ-Ỹ])"
)
_SENTENCE_END = re.compile(r"[.!?。！？…][\"'’”»)\]）】]*(?:[（(][^（）()]{1,8}[）)])?$")
_GLUED_END = re.compile(rf"[{GLUED_COLON}]$")
_NOT_LETTERS = re.compile(r"[\W_]+")
# A text that ends in an initial.
INITIAL_AND_STOP = re.compile(r"(?<!\w)[^\W\d_]\.\s*$")
# What cannot begin a speech behind an initial's stop: another initial, or a small letter.
_NO_SPEECH = re.compile(r"\s*(?:[A-ZÀ-ȚḀ-ỸА-ЯЁ]\.|[a-zà-žа-яё])")
_INITIALS_AND_SMALL = re.compile(r"\s*(?:[A-ZÀ-ȚḀ-ỸА-ЯЁ]\.\s?){1,3}[a-zà-žа-яё]")
_SEPARATORS = re.compile(r"\s?(?P<mark>[:：;；]|[.,·•!|'’‘*>?](?=\s|$|[\u4e00-\u9fff])|[。，])\s*")
_INITIAL_AND_NAME = re.compile(r"(?:[^\W\d_]\.\s?){1,2}[^\W\d_][\w’'-]{3,}")
# "(gez.) K. Oehlert", "[Chairman Lu sees the guests to the door.]": no label; but "(HE PRESIDENT:" may be one.
_REMARK = re.compile(r"[\[(（［][^\])）］]{1,12}[\])）］]\s|[\[(（［].*[\])）］]$")
# AMB. = Dr. Egon Holm, Ambassador: an entry of a key.
_KEY = re.compile(r"[^\s=]{1,10}\s?=\s")
# 注：原文如此: words before a colon, whole, that announce no speaker.
_CHINESE_FIELD = re.compile(r"([\u4e00-\u9fff]{1,6})\s?[:：]")
_OPENS = re.compile(r"[\"'“”«„‚‘(\[—–-]?\s?(?:[^\W\d_]|\d)")


_COLONS = {":", "："}
# The marks that the families set behind a label, where it is no colon.
_OWN_MARKS = {"stop": {"."}, "dash": {"—", "–", "-"}}


@dataclass(frozen=True, slots=True)
class _Cut:
    """A line's start taken as a label: its words, the mark after them (empty if none), where the speech begins."""

    head: str
    mark: str
    said: int


def repair_labels(
    rows: Sequence[Row],
    accepted: Sequence[Announcement],
    rule: str,
    book: TurnBook,
    backing: Backing,
    barred: frozenset[int],
) -> list[Announcement]:
    """The damaged labels of a document, beside the ``accepted`` ones.

    Args:
        rows: the body.
        accepted: the labels that stand as they should.
        rule: the winning family; ``own-line`` labels have no mark behind them.
        book: the rules.
        backing: the names of title and header.
        barred: rows that open no turn.
    """
    squeeze = _Squeeze(book)
    found = _repair(rows, accepted, rule, (book, squeeze), backing, barred)
    if any(each.rule.endswith("~mark") for each in found):
        # Labels that only the header vouches for may stand again, misread: they are known now.
        found = _repair(rows, [*accepted, *found], rule, (book, squeeze), backing, barred) + found
    return found


def _repair(
    rows: Sequence[Row],
    accepted: Sequence[Announcement],
    rule: str,
    books: tuple[TurnBook, _Squeeze],
    backing: Backing,
    barred: frozenset[int],
) -> list[Announcement]:
    book, squeeze = books
    known = _known_labels(accepted, squeeze)
    if not known:
        return []
    longest = max(len(words) for words in known) + LENGTH_SLACK
    single = {words for words, label in known.items() if label.form in {"initials", "one-character"}}
    taken = {at for each in accepted for at in range(each.at, each.said_at + (each.said_start > 0))} | {
        each.at for each in accepted
    }
    shown = sum(each.label.form == "title-name" for each in accepted)
    if shown < FEWEST_TITLED:
        shown += count_strangers(rows, book, backing, barred)
    capitals = rule == "colon" and sum(_in_capitals(each.label.core, MOSTLY) for each in accepted) >= FEWEST_TITLED
    titled = rule == "colon" and shown >= FEWEST_TITLED
    names = {name for label in known.values() for name in label.names}
    stopped = count_stopped(rows) if rule == "stop" else Counter()
    # What stands below a label alone on its line is said, whomever it begins with: Mr. Holm / Mrs. Kern Is late.
    headed = {each.said_at for each in accepted if each.said_at > each.at and each.said_start == 0}
    found: list[Announcement] = []
    above: Row | None = None
    for at, row in enumerate(rows):
        field = _CHINESE_FIELD.match(row.text)
        remark = (
            _REMARK.match(row.text) is not None
            or _KEY.match(row.text) is not None
            or _opens_note(rows, at)
            or book.first(_with_below(rows, at), "remark") is not None
            or (field is not None and fold(field[1]) in book.never)
        )
        if at not in taken and at not in barred and begins_line(above, row) and not remark:
            start = book.unglue(row.text)
            made = (
                _read_damaged(row, at, start, known, longest, rule, squeeze, fresh=_is_fresh(above, row))
                or _read_backed(row, at, start, longest, rule, book, backing)
                or (read_stranger(row, at, start, rule, book, backing, names) if titled else None)
                or (read_near(row, at, start, rule, book, backing, stopped) if rule == "stop" else None)
                or (_read_capitals(row, at, start, rule, book) if capitals else None)
                or _read_letter(row, at, start, single, rule, book)
            )
            unmarked = made is not None and row.text[: made.said_start].rstrip()[-1:].isalnum()
            if made and above and not _has_colon(row, made) and goes_on_with_name(above, row, book, repaired=True):
                made = None
            if made and at in headed and unmarked and made.said_at == at:
                made = None
            if made and not (rule == "own-line" and row.runs_on) and not _goes_on_in_name(row, made, names):
                found.append(made)
        above = row
    return found


def _with_below(rows: Sequence[Row], at: int) -> str:
    """The words of a row and, where its paragraph goes on, of the next: a remark may run over two."""
    below = rows[at + 1].text if at + 1 < len(rows) and rows[at + 1].wrapped else ""
    return f"{rows[at].text} {below}".strip()


def _opens_note(rows: Sequence[Row], at: int) -> bool:
    """Whether a square bracket opens at the start of a row and is closed on another of its paragraph: a note, no label."""
    if not rows[at].text.startswith("[") or "]" in rows[at].text:
        return False
    below = itertools.takewhile(lambda row: row.wrapped, rows[at + 1 :])
    return any("]" in row.text for row in below)


def _goes_on_in_name(row: Row, made: Announcement, names: set[str]) -> bool:
    """Whether a label without a mark is but the front of a longer name of the document's: Captain Amos / Reid, sworn."""
    front, rest = row.text[made.start : made.said_start].rstrip(), row.text[made.said_start :].split(maxsplit=1)
    first = fold(rest[0]) if rest and made.said_at == made.at else ""
    return front[-1:].isalnum() and first in names and first not in made.label.names


def _has_colon(row: Row, made: Announcement) -> bool:
    """Whether a colon stands behind a label."""
    return any(colon in row.text[made.start : made.said_start] for colon in _COLONS) and made.said_start > 0


def _known_labels(accepted: Sequence[Announcement], squeeze: _Squeeze) -> dict[str, SpeakerLabel]:
    known: dict[str, SpeakerLabel] = {}
    for each in accepted:
        known.setdefault(squeeze(each.label.words), each.label)
        known.setdefault(squeeze(each.label.core), each.label)
        if alias := each.label.alias:
            short = replace(each.label, words=alias, core=alias, key=fold(alias), alias=None, form="name")
            known.setdefault(squeeze(alias), short)
    known.pop("", None)
    return known


def _read_damaged(
    row: Row,
    at: int,
    start: int,
    known: dict[str, SpeakerLabel],
    longest: int,
    rule: str,
    squeeze: _Squeeze,
    *,
    fresh: bool,
) -> Announcement | None:
    text = row.text[start:]
    best: tuple[float, int, Announcement] | None = None
    rivals: set[str] = set()
    for cut in _cuts(text, longest, rule):
        head = squeeze(cut.head)
        distance, label, others = _nearest(head, known, cut, row, squeeze)
        if label is None:
            continue
        judged = _judge(cut, distance, text, row, label, rule, fresh=fresh)
        if judged is None:
            continue
        confidence, doubt = judged
        here = replace(label, words=cut.head.strip(), alias=None)
        meant = label.words if distance and not others else None
        made = Announcement(at, start, here, at, start + cut.said, f"{rule}~{distance}", confidence, doubt, meant)
        if cut.said >= len(text):
            made = replace(made, said_at=at + 1, said_start=0)
        rank = (-confidence, distance)
        if best is None or rank < best[:2]:
            best, rivals = (*rank, made), others
    if best is None:
        return None
    made = best[2]
    if rivals:
        doubt = f"'{made.label.words}' lies as near to {' as to '.join(sorted(rivals))}"
        return replace(made, doubt=doubt, confidence=made.confidence * LOST_SEPARATOR)
    return made


def _cuts(text: str, longest: int, rule: str) -> Iterator[_Cut]:
    """Ways to read the start of a line as a label."""
    reach = text[: longest + 8]
    marks = list(_SEPARATORS.finditer(reach))
    for found in marks[:4]:
        if found.start() and not _parts_initials(text, found.end()):
            yield _Cut(text[: found.start()], found["mark"], found.end())
    if rule == "own-line" or len(text) <= longest:
        yield _Cut(text, "", len(text))
    if _CJK.match(text):
        # 石　钻机呢？: a colon takes the room of a character, of which but the room was left.
        front, room, _ = reach.partition(WIDE_SPACE)
        if room:
            yield _Cut(front, room, len(front) + 1)
        for length in range(2, min(6, len(text))):
            yield _Cut(text[:length], "", length)
    else:
        for found in re.finditer(r"\s+|$", reach):
            at = found.start()
            if at > SHORTEST_DAMAGED - 1 and text[at - 1] in GLUED_COLON:
                yield _Cut(text[: at - 1], text[at - 1], found.end())
            if found.end() < len(reach) and not _parts_initials(text, found.end()):
                yield _Cut(text[:at], "", found.end())


def _parts_initials(text: str, end: int) -> bool:
    """Whether initials stand before or behind ``end``, and no speech begins there: БЕРЕНДЕЕВ С. А. открывает заседание."""
    behind_initial = INITIAL_AND_STOP.search(text[:end]) is not None and _NO_SPEECH.match(text, end) is not None
    return behind_initial or _INITIALS_AND_SMALL.match(text, end) is not None


def _nearest(
    head: str, known: dict[str, SpeakerLabel], cut: _Cut, row: Row, squeeze: _Squeeze
) -> tuple[int, SpeakerLabel | None, set[str]]:
    """The known label nearest to ``head``, its distance, and the names of all that are as near."""
    if not head:
        return 0, None, set()
    if head in known:
        return 0, known[head], set()
    best: list[tuple[int, str]] = []
    blurred = squeeze.blur(head)
    for words in known:
        allowed = _allowed(words, cut, row)
        if allowed and abs(len(words) - len(head)) <= allowed + 1:
            distance = Levenshtein.distance(head, words, score_cutoff=allowed)
            # Confused letters count as one misreading together, however many there are.
            distance = min(distance, 1 + Levenshtein.distance(blurred, squeeze.blur(words), score_cutoff=allowed))
            if distance <= allowed:
                best.append((distance, words))
    if not best:
        return 0, None, set()
    least = min(best)[0]
    near = [known[words] for distance, words in best if distance == least]
    people = {label.key for label in near}
    return least, near[0], {f"'{label.core}'" for label in near} if len(people) > 1 else set()


def _allowed(words: str, cut: _Cut, row: Row) -> int:
    if _CJK.search(words):
        return 1 if len(words) > 1 and cut.mark in _COLONS else 0
    if len(words) < SHORTEST_DAMAGED:
        return 1 if len(words) == SHORTEST_DAMAGED - 1 and cut.mark in _COLONS and row.gap else 0
    sure = cut.mark in _COLONS and row.gap
    return max(1, int(len(words) * (DAMAGE_BEFORE_COLON if sure else DAMAGE_PER_LETTER)))


def _judge(
    cut: _Cut, distance: int, text: str, row: Row, label: SpeakerLabel, rule: str, *, fresh: bool
) -> tuple[float, str | None] | None:
    """Confidence and doubt of a cut whose words lie within ``distance`` of a known label; None to refuse it.

    ``fresh``: the row begins a line of its own below the end of a sentence, which will do for a label to the letter
    with a mark behind it.
    """
    words, rest = cut.head.strip(), text[cut.said :]
    confidence = DAMAGED_LETTERS if distance else 1.0
    taken = f"'{words}' is taken for '{label.core}'" if distance else None
    opens = not rest or bool(_CJK.match(rest)) or _starts_sentence(rest)
    if cut.mark in _COLONS or (rule == "own-line" and not rest):
        return confidence, taken
    if cut.mark in _OWN_MARKS.get(rule, _COLONS) and (opens or distance == 0):
        return confidence, taken
    addressed = cut.mark == "," and rest[:2] in {"I ", "I'"}
    unmarked = not cut.mark and bool(rest) and not _may_lack_mark(label, distance, rest)
    set_off = row.gap or (fresh and distance == 0 and bool(cut.mark))
    room = cut.mark == WIDE_SPACE and (distance > 0 or not fresh)
    if not opens or not set_off or addressed or unmarked or room:
        return None
    doubt = f"the mark behind '{words}' was read as '{cut.mark}'"
    if not cut.mark or cut.mark == WIDE_SPACE:
        doubt = f"no mark was read behind '{words}'"
    confidence *= DAMAGED_SEPARATOR if cut.mark else LOST_SEPARATOR
    return confidence, f"{taken}, {doubt}" if taken else doubt


def _is_fresh(above: Row | None, row: Row) -> bool:
    return above is None or (not row.wrapped and _SENTENCE_END.search(above.text) is not None)


def _may_lack_mark(label: SpeakerLabel, distance: int, rest: str) -> bool:
    if _CJK.search(label.core) or rest[:1] in "([（":
        # 涂书记宣布开会。 is told: a Chinese colon takes the room of a character, and leaves some sign.
        return False
    first = fold(rest.split(maxsplit=1)[0]) if rest.split() else ""
    return first not in label.names and (distance == 0 or len(label.core) >= SHORTEST_UNMARKED)


def _starts_sentence(rest: str) -> bool:
    found = _OPENS.match(rest)
    if not found:
        return False
    char = found.group()[-1]
    return char.isupper() or char.isdigit() or bool(_CJK.match(char))


def _read_capitals(row: Row, at: int, start: int, rule: str, book: TurnBook) -> Announcement | None:
    """Among labels in capitals, one whose letters were half misread: ``THE FRESIDENf: Proceed``, ``GMERAL TAYLcR: In``."""
    found = _CAPITALS.match(row.text[start:])
    if found is None or not _in_capitals(found["label"], HALF) or book.names_nobody(found["label"]):
        return None
    words = row.text[start : start + found.end("whole")]
    label = book.read(words) or SpeakerLabel(words, found["label"], fold(words), "capitals", ())
    doubt = f"the label '{label.words}' is none of the document's own"
    return Announcement(at, start, label, at, start + found.end(), f"{rule}~capitals", UNKNOWN_LETTER, doubt)


def _in_capitals(words: str, share: float) -> bool:
    letters = [char for char in words if char.isalpha()]
    return len(letters) >= SHORTEST_DAMAGED and sum(char.isupper() for char in letters) >= share * len(letters)


def _read_letter(row: Row, at: int, start: int, single: set[str], rule: str, book: TurnBook) -> Announcement | None:
    """In a document of one-letter labels, a letter and a colon open a turn, whatever the letter was read as."""
    if len(single) < 2 or (row.wrapped and not row.gap):
        return None
    marks = r"[:：]" if rule != "stop" else r"(?:[:：]|(?<=\w\w)\.(?=\s[A-ZÀ-ȚḀ-ỸА-ЯЁ]))"
    found = re.match(rf"(?P<label>\S{{0,2}}?)\s?{marks}\s*(?=\S)", row.text[start:])
    figure = found["label"] if found and found["label"].isdigit() else ""
    letters = [each for each in _LIKE_FIGURES.get(figure, "") if each in single and row.gap]
    # "...老话 / 说：": the verb that a line begins with is nobody's surname.
    if (
        not found
        or (figure and len(letters) != 1)
        or (_CJK.search(found["label"]) and book.first(found["label"], "never"))
    ):
        return None
    words = found["label"] or UNREAD
    label = SpeakerLabel(words, words, fold(words) or words, "initials", ())
    doubt = f"'{words}' is none of the document's labels" if found["label"] else "the label was not read"
    # "8S": the one letter of the document's labels beside a speck.
    known = [letter.upper() for letter in letters] or [char for char in words if fold(char) in single]
    meant = known[0] if len(known) == 1 and not words.isalpha() else None
    if found.group().rstrip().endswith(".") and (meant is None or not row.gap):
        return None
    doubt = f"'{words}' is taken for '{meant}'" if meant else doubt
    return Announcement(at, start, label, at, start + found.end(), f"{rule}~letter", UNKNOWN_LETTER, doubt, meant)


def _read_backed(
    row: Row, at: int, start: int, longest: int, rule: str, book: TurnBook, backing: Backing
) -> Announcement | None:
    """A label with a title that names somebody of the header, though its mark was misread: ``Comrade Orlov; No``."""
    if not row.gap:
        return None
    text = row.text[start:]
    if rule == "own-line":
        bare = _GLUED_END.sub("", text)
        shown = book.read(bare) if bare != text and len(bare.split()) <= LONGEST_TITLED + 1 else None
        if shown is None or shown.form != "title-name" or not backing.resolves(shown) or row.runs_on:
            return None
        doubt = f"the colon behind '{shown.words}' was read as a letter"
        return Announcement(at, start, shown, at + 1, 0, f"{rule}~mark", DAMAGED_SEPARATOR, doubt)
    begun: Announcement | None = None
    for cut in _cuts(text, longest, rule):
        if cut.mark and cut.said >= len(text) and cut.mark != "." and (alone := book.read(cut.head)) is not None:
            # "E. Kallwits!" above its words: a name of the header with its initial, alone on a line.
            glued = cut.mark in GLUED_COLON and alone.form == "title-name" and backing.resolves(alone)
            named = _INITIAL_AND_NAME.fullmatch(alone.core) is not None and backing.is_exact(alone)
            if (named or glued) and not row.runs_on:
                doubt = f"the mark behind '{alone.words}' was read as '{cut.mark}'"
                return Announcement(at, start, alone, at + 1, 0, f"{rule}~mark", DAMAGED_SEPARATOR, doubt)
            continue
        if cut.mark == "," or not _starts_sentence(text[cut.said :]):
            continue
        label = book.read(book.mend_role(cut.head))
        if label is None or label.form not in {"title-name", "party-title"} or not backing.resolves(label):
            continue
        if cut.mark == "." and not backing.ends_known(label):
            continue
        if not cut.mark and not _may_lack_mark(label, 0, text[cut.said :]):
            continue
        if not cut.mark and f"{label.core.split()[-1]} {text[cut.said :].split()[0]}" in backing.text:
            # "Ambassador Henning Lindt came": the header has Henning Lindt.
            continue
        doubt = f"the mark behind '{label.words}' was read as '{cut.mark}'" if cut.mark else "no mark was read"
        confidence = DAMAGED_SEPARATOR if cut.mark else LOST_SEPARATOR
        made = Announcement(at, start, label, at, start + cut.said, f"{rule}~mark", confidence, doubt)
        if cut.mark or begun is not None or not _is_named_on(text[cut.said :], label, backing):
            return made if begun is None or set(begun.label.names) < set(label.names) else begun
        # "Comrade Virgil Stancescu We came": the given name alone would do.
        begun = made
    return begun


def _is_named_on(said: str, label: SpeakerLabel, backing: Backing) -> bool:
    """Whether the word behind a label without a mark is a name of the header too, a colon read as its last letter perhaps."""
    first = fold(said.split(maxsplit=1)[0]) if said.strip() else ""
    return label.names[-1:] != (first,) and (first in backing.names or first[:-1] in backing.names)


class _Squeeze:
    """Words for comparison: letters only, and those letters that engines confuse made one."""

    def __init__(self, book: TurnBook) -> None:
        self._pairs = [tuple(pair.split()) for pair in book.confusable]
        self._blurred: dict[str, str] = {}

    def __call__(self, words: str) -> str:
        return _NOT_LETTERS.sub("", words.casefold())

    def blur(self, squeezed: str) -> str:
        """The same with ``rn`` for ``m``, ``1`` for ``l`` and their like made one."""
        if squeezed not in self._blurred:
            self._blurred[squeezed] = self._blur(squeezed)
        return self._blurred[squeezed]

    def _blur(self, squeezed: str) -> str:
        for read, meant in self._pairs:
            squeezed = squeezed.replace(read, meant)
        return squeezed
