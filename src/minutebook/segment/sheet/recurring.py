"""What comes back in a meeting: the labels of speakers, and what heads the pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from minutebook.model import CleanLine
from minutebook.segment.layout.rows import Row, fold_words, is_sentence_end
from minutebook.segment.wording.labelledlines import split_unknown

# A label before a stop. Behind the first initial of a name stands no speech: Шубин П. К., начальник. A dash may stand there:
# MINISTER ANHALT.— Wir. A day in figures is no speech: T.C. 9/3/54.
STOP_LABEL = re.compile(
    r"^(?P<label>[^\W\d_][\w' .’-]{1,40}?)(?:\s\([^()]{2,40}\))?\.(?:\s+|(?=[—–]))(?![^\W\d_]\.[\s,;])"
    r"(?!\d{1,4}[/.-]?\d[\d/.-]*\W*$)\S"
)
# A label before a dash, spaces about it or none before it: Treasury -- There is; The Chairman—Gentlemen.
DASH_LABEL = re.compile(
    r"^[(（]?(?P<label>[^\W\d_][\w' .’-]{1,40}?)[)）]?[.]?(?:\s+-\s|\s*(?:—|–|--)\s*|(?<=[\u4e00-\u9fff]{2})[一—─━]{2})(?=\S)"
)
_LAST_NUMBER = re.compile(r"(?<=[^\d/])\d{1,4}$")
# What a whole space parts from the words behind it in Chinese; so many rows that begin alike are speeches.
_SIDE = r"[(（\[［【〔][\u4e00-\u9fff]{1,5}[)）\]］】〕]"
_SPACED_LABEL = re.compile(
    rf"^(?:{_SIDE}[\u4e00-\u9fff·]{{1,8}}(?=[\u3000 ]+[^\s\u3000])|[\u4e00-\u9fff·]{{1,8}}{_SIDE}(?=[\u3000 ]+[^\s\u3000])|"
    r"[\u4e00-\u9fff][\u3000 ][\u4e00-\u9fff](?=[\u3000 ]+[^\s\u3000]{2})|[\u4e00-\u9fff·]{2,8}(?=[\u3000 ]+[^\s\u3000]))"
)
FEWEST_SPACED = 3
# Of a name with its side in brackets fewer do: （中）谭　请坐.
FEWEST_OF_SIDES = 2
# So many lines that are underlined each are speakers' names.
FEWEST_UNDERLINED = 3
# Lines at the top of a page that may head it, and the share of a head's characters that may be misread there.
TOP_LINES = 2
HEAD_DAMAGE = 0.16
# Q. at the start of a line.
_LETTER = re.compile(r"[A-ZА-ЯЁ][.:]?(?=\s+[A-ZÀ-ȚḀ-ỸА-ЯЁ\"“«\[(])")
_WORD = re.compile(r"[^\W\d_]{3}")
_SIGNS = re.compile(r"[\W_]+")


class Recurring:
    """How often lines of one meeting begin with the same words, or are the same but for a number."""

    def __init__(self, rows: Sequence[Row], lines: Sequence[CleanLine]) -> None:
        self._labels = _count_labels(rows)
        self._spaced = Counter(found.group() for row in rows if (found := _SPACED_LABEL.match(row.text)))
        self._heads = Counter(_fold_head(line.text) for line in lines)
        self._dashed = Counter(fold_words(found["label"]) for row in rows if (found := DASH_LABEL.match(row.text)))
        self._dashed_turns = Counter(
            fold_words(found["label"]) for row in rows if row.gap and (found := DASH_LABEL.match(row.text))
        )
        self._letters = Counter(found.group() for row in rows if row.gap and (found := _LETTER.match(row.text)))
        self._alone = Counter(fold_words(row.text) for row in rows if row.gap and not row.runs_on)
        self._underlined = Counter(_last_word(row.text) for row in rows if row.gap and row.underlined)
        self._tops = _find_tops(lines)

    def heads_lines(self, words: str) -> bool:
        """Whether a label heads more than one line of the meeting."""
        return self._labels[fold_words(words)] > 1

    def heads_dashes(self, words: str) -> bool:
        """Whether words stand before a dash at the start of more than one line."""
        return self._dashed[fold_words(words)] > 1

    def alternates_with_dash(self, words: str) -> bool:
        """Whether words stand before a dash at the start of several paragraphs, and other words of several others."""
        several = [label for label, count in self._dashed_turns.items() if count > 1]
        return len(several) > 1 and fold_words(words) in several

    def opens_with_letter(self, text: str) -> bool:
        """Whether a line begins with one of two letters that head paragraphs by turns: Q. Where? / A. Here."""
        found = _LETTER.match(text)
        turns = sum(count > 1 for count in self._letters.values())
        return found is not None and self._letters[found.group()] > 1 and turns > 1

    def stands_alone(self, text: str) -> bool:
        """Whether a line stands below a blank one more than once, as speakers' names alone on their lines do."""
        return self._alone[fold_words(text)] > 1

    def is_underlined_again(self, row: Row) -> bool:
        """Whether a line is underlined as several are, and another of them ends in the same name: Dragan Velchev, Velchev."""
        several = self._underlined.total() >= FEWEST_UNDERLINED and len(self._underlined) > 1
        return several and row.underlined and self._underlined[_last_word(row.text)] > 1

    def calls(self, name: str) -> bool:
        """Whether a label that heads more than one line of the meeting ends in a name of one word: Comrade Bounthan."""
        return any(count > 1 and label.rpartition(" ")[2] == fold_words(name) for label, count in self._labels.items())

    def spaced_label(self, text: str) -> str | None:
        """What ``text`` has before a whole space in Chinese, if several rows begin so: 邬若谦同志　人到齐了."""
        found = _SPACED_LABEL.match(text)
        if found is None:
            return None
        fewest = FEWEST_SPACED if found.group().isalpha() else FEWEST_OF_SIDES
        return found.group() if self._spaced[found.group()] >= fewest else None

    def heads_pages(self, text: str) -> bool:
        """Whether a line comes back, its page's number apart, as what heads the pages does: Minute Book 14, folio 204. At the
        top of another page it may be misread: T.B. 9/57, T.B. 9|57.
        """
        head = fold_words(text)
        return self._heads[_fold_head(text)] > 1 or any(_is_misread(head, top) for top in self._tops)


def _last_word(text: str) -> str:
    return fold_words(text).rstrip(" :.").rpartition(" ")[2]


def _find_tops(lines: Sequence[CleanLine]) -> frozenset[str]:
    """The first lines of every page but the first."""
    tops: set[str] = set()
    page, left = lines[0].page_no if lines else 0, 0
    for line in lines:
        if line.page_no != page:
            page, left = line.page_no, TOP_LINES
        if left:
            tops.add(fold_words(line.text))
            left -= 1
    return frozenset(tops)


def _is_misread(head: str, top: str) -> bool:
    """Whether a head was read again with a few other signs, none of them a figure in the place of another: л. 7, л. 9."""
    differ = [pair for pair in zip(head, top, strict=False) if pair[0] != pair[1]]
    counted = any(one.isdigit() and other.isdigit() for one, other in differ)
    return len(head) == len(top) and len(differ) <= len(head) * HEAD_DAMAGE and not counted


def _fold_head(text: str) -> str:
    """What heads a page, without the page's number behind it."""
    return _LAST_NUMBER.sub("", fold_words(text))


def _count_labels(rows: Sequence[Row]) -> Counter[str]:
    """How many different lines begin with the words before their first colon, or before their first stop.

    What comes back whole is a running head, whatever became of its signs: VD: AW 17/77; Dept. of Fisheries, Dept: of Fisheries.
    A line that ends a sentence of the line above has no label: ... by the / Secretariat. I should warn you.
    """
    counts: Counter[str] = Counter()
    told: set[str] = set()
    for above, row in zip((None, *rows), rows, strict=False):
        letters = _SIGNS.sub("", fold_words(row.text))
        if letters in told:
            continue
        told.add(letters)
        goes_on = above is not None and row.wrapped and not is_sentence_end(above.text)
        parts, stop = split_unknown(row.text), STOP_LABEL.match(row.text)
        # "VORSITZENDER. Zwei Anträge liegen vor. Antrag Holm:" begins with a label, whatever its end introduces; no initials do.
        labelled = stop is not None and stop["label"].isupper() and _WORD.search(stop["label"]) is not None
        introduces = parts is not None and labelled and ". " in parts[0]
        if parts is not None and not introduces:
            counts[fold_words(parts[0])] += 1
        elif not goes_on and stop is not None:
            counts[fold_words(stop["label"])] += 1
    return counts
