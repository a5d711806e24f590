"""People whom running text names: who presided, who was present, whom the author visited."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from minutebook.model import CleanLine, Meeting, Role
from minutebook.people.lists.lists import read_list
from minutebook.people.lists.separators import INNER_STOP
from minutebook.people.names.folding import fold, is_cjk
from minutebook.people.names.lexicon import Lexicon
from minutebook.people.names.misreadings import mend_initials
from minutebook.people.names.names import RETIRED, Named, looks_like_name, read_name
from minutebook.people.names.namewords import is_small
from minutebook.people.roster.nearness import allowed_damage, measure

# A mention that breaks over lines is found in running text of at most so many lines before the first turn.
LONGEST_PREAMBLE = 80
GIVEN = r"(?<![\w.])(?:(?:[A-ZÀ-ȚḀ-ỸА-ЯЁ]\.\s?|[A-ZÀ-ȚḀ-ỸА-ЯЁ][\w’'-]+\.?\s))(?:[A-ZÀ-ȚḀ-ỸА-ЯЁ]\.\s?|[A-ZÀ-ȚḀ-ỸА-ЯЁ][\w’'-]+\.?\s|(?:de|da|di|van|von|der|bin|al|el)\s){0,4}"
"""Given names or initials, and offices and forms of address before them."""
# Владивостоке М. А. Дробот, Ломов В. С. Гущина: no given name stands before both initials.
_BEFORE_INITIALS = re.compile(r"(?:^|\s)[А-ЯЁ][а-яё-]+\s(?=(?:[А-ЯЁ]\.\s?){2}[А-ЯЁ])")
_GIVEN_BEHIND = r"\s[A-Z][\w’'’]+-[A-Za-z][\w’']+(?!\w)"
"""A given name of two syllables behind a surname, as Korean and Chinese records have it: Ri Chun-ho."""
SHORTEST_COMPLETED = 2
# A preposition or article that is nobody's given name.
SHORTEST_SMALL = 3
# A step to the next line is over a blank one if it is so much longer than is usual.
FEWEST_SINGLE = 4
BLANK_LINE = 1.5
# An office behind a name that it is told by: Harlan Pruett, Under Secretary.
WORDS_OF_OFFICE = 4
# Separators of a list as engines misread them, and what each stood for: a full stop behind a word for a comma, a comma
# behind an initial for its full stop, a colon for a semicolon.
_MISREAD_SEPARATORS = (
    (re.compile(r"(?<=[^\W\d_]{4})\.(?=\s[A-ZÀ-ȚḀ-Ỹ])"), ","),
    (re.compile(r"(?<=\b[A-ZÀ-ȚḀ-Ỹ]),(?=\s[A-ZÀ-ȚḀ-Ỹ])"), "."),
    (re.compile(":"), ";"),
)
# The letters that a key gives before a name are no part of it, nor is what joins them: HB stands for Hale Brandt.
_KEYED = re.compile(
    r"(?:^|(?<=[;:,] ))\W?[A-ZА-ЯЁ]{1,3}"
    r"(?::|\s(?:=|(?:stands\s|is\s)?for|means|denotes|(?:steht\s)?für|bezeichnet|означает))\s"
)
# "Harlan Pruett was in his office; Governor Bell was at a hotel near Casper": what entries of a list say of each.
_PREDICATE = re.compile(r",?\s(?:who\s)?(?:was|were|is|had|spoke|called|telephoned|placed|made|took)\s[^;]*")
_STOPPED = re.compile(r"[^\W\d_]{3,}(?=\.\s)")
_LARGE_WORD = re.compile(r"(?<!\w)[A-ZÀ-ȚḀ-ỸА-ЯЁ][\w’'-]+")
# "(orville Marchbanks. Secretary": a capital read small beside a bracket.
_SMALL_AFTER_BRACKET = re.compile(r"(?<=[(\[])[a-zа-яё](?=[^\W\d_]+\s[A-ZÀ-ȚḀ-ỸА-ЯЁ][\w’'-]+[.,;])")
# "Переводил атташе Лопухов Ю.": the stop of an initial ends a paragraph.
_LAST_INITIAL = re.compile(r"[^\W\d_]{2}\s(?:[A-ZА-ЯЁ]\.\s?){1,2}$")
_NOTES = re.compile(
    r"\s?\[(?:sic|!|\?|thus|so\s(?:spelt|spelled|written)|as\s(?:written|typed|in\s(?:the\s)?original))\]"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A person whom a sentence names, with the role it gives; ``told`` where the sentence as such gives it, not a remark
    beside the name; ``speaking`` where a key of those who are about to speak names them, its signs misread.
    """

    named: Named
    role: Role
    rule: str
    words: str
    inflected: bool = False
    told: bool = True
    speaking: bool = False


def find_mentions(text: str, lexicon: Lexicon, *, above: bool = False, below: bool = False) -> Iterator[Mention]:
    """Everybody whom a rule of kind ``mention`` finds in running text, by full name or with title or address.

    ``above``: the text stands above turns, where some rules mean more than in a record told without any; ``below``: it
    stands below them, where others do.
    """
    # "President of the.cement Enterprise" ends no sentence.
    text = INNER_STOP.sub(" ", _NOTES.sub("", text))
    for rule in lexicon.of("mention"):
        if (rule.keys.get("above") and not above) or (rule.keys.get("below") and not below):
            continue
        for found in rule.pattern.finditer(text):
            who, misread = found["who"].strip(" ,"), bool(rule.keys.get("misread"))
            if rule.keys.get("predicates"):
                who = _PREDICATE.sub("", who)
            who = _KEYED.sub("", who)
            for pattern, meant in _MISREAD_SEPARATORS if misread else ():
                who = pattern.sub(meant, who)
            entries = read_list(who, lexicon)
            # "Messrs. Gage and Tull": what addresses several stands before each.
            several = fold(found["who"].split()[0]) in lexicon.plurals
            for entry in entries if rule.keys.get("list") else entries[:1]:
                named = entry.named
                if (office := found.groupdict().get("office")) and not named.title:
                    named = replace(named, title=office)
                bare = not is_cjk(named.name) and len(named.name.split()) < 2
                if bare and not (named.title or named.address or several or rule.keys.get("bare")):
                    continue
                if bare and _ends_small(named.title or "", lexicon):
                    # "посетил министра в его доме в Пагмане": that is where.
                    continue
                if looks_like_name(named.name, lexicon):
                    inflected = bool(rule.keys.get("inflected"))
                    # "Frau Dr. Pinto als Dolmetscherin": what the list says that one of them did.
                    for role in dict.fromkeys((Role(rule.key("role")), *entry.roles)):
                        told = role == rule.key("role")
                        yield Mention(named, role, rule.id, found.group(), inflected, told, speaking=misread)


def _ends_small(title: str, lexicon: Lexicon) -> bool:
    """Whether the last of several words of a title is a small one, behind which nobody's name stands."""
    before, _, last = title.rpartition(" ")
    return bool(before) and is_small(last, lexicon)


def run_on(lines: Sequence[CleanLine], without: Collection[tuple[int, int]] = ()) -> str:
    """The words of lines as running text; a semicolon ends what a blank line ends, and stands for lines left out.

    Args:
        lines: the lines.
        without: page and line numbers of those to leave out.
    """
    steps, blank = _measure_steps(lines)
    words = ""
    for line, step in zip(lines, itertools.chain(steps, [0]), strict=False):
        told = line.text.strip()
        if (line.page_no, line.line_no) in without:
            words += "; "
            continue
        ends = told[-1:].isalnum() or _LAST_INITIAL.search(told) is not None
        words += f"{told}; " if step > blank and ends else told + line.joint
    return words


def _measure_steps(lines: Sequence[CleanLine]) -> tuple[list[int], float]:
    """How far each line stands above the next, and from which distance on a blank line is between them."""
    steps = [below.box.top - above.box.top for above, below in itertools.pairwise(lines)]
    # A preamble may have more blank lines than others, so that the usual step is none from line to line.
    single = sorted(step for step in steps if step > 0) or [0]
    return steps, single[len(single) // FEWEST_SINGLE] * BLANK_LINE


def find_paragraphs(lines: Sequence[CleanLine]) -> Iterator[CleanLine]:
    """The lines that a blank line or the top of a page stands above."""
    steps, blank = _measure_steps(lines)
    yield from lines[:1]
    yield from (line for line, step in zip(lines[1:], steps, strict=True) if step > blank or step < 0)


def find_fuller(surname: str, texts: Sequence[str], lexicon: Lexicon, taken: Collection[str] = ()) -> Named | None:
    """The full name that the words above the first speech, or a list, give for a bare surname, by initials, or with an
    office or a form of address; None where none or two.

    Args:
        surname: as the person's labels have it: Quirós, MILJKOV, 马基尼亚.
        texts: lines, each of which may hold the name behind an office: Foreign Minister Jacinto Quirós.
        lexicon: the words of the language.
        taken: folded names of others, which the surname is not read as where no text has it as it is, and of which none before
            a stop is its given name.
    """
    if len(surname.split()) > 1 or len(surname) < SHORTEST_COMPLETED:
        return None
    found = _find_in_full(surname, surname, texts, lexicon, taken)
    for misread in _find_misread(surname, texts, taken) if found is None else ():
        if (found := _find_in_full(surname, misread, texts, lexicon, taken)) is not None:
            return found
    return found


def _find_misread(surname: str, texts: Sequence[str], taken: Collection[str]) -> list[str]:
    """Words that begin large and may be misreadings of a surname, and are nobody else's name, nearest first."""
    words = {word for text in texts for word in _LARGE_WORD.findall(text) if fold(word) not in taken}
    allowed = 0 if is_cjk(surname) else allowed_damage(surname, len(surname))
    near = sorted((measure(fold(word), fold(surname)), word) for word in words)
    return [word for distance, word in near if 0 < distance <= allowed]


def _find_in_full(
    surname: str, read: str, texts: Sequence[str], lexicon: Lexicon, taken: Collection[str]
) -> Named | None:
    """The full name that texts give for a surname, which they spell as ``read``; None where none or two."""
    own = f"(?i:{re.escape(read)})"
    pattern = (
        rf"[\u4e00-\u9fff·]{{1,16}}·{own}"
        if is_cjk(read)
        else rf"{GIVEN}{own}(?![\w-])|(?:{GIVEN})?{own}{_GIVEN_BEHIND}"
    )
    fuller: dict[str, Named] = {}
    # "Oberst a. D. Hellrigl" has no initials.
    plain = (RETIRED.sub("", text) for text in texts)
    for text in (_SMALL_AFTER_BRACKET.sub(lambda small: small.group().upper(), mend_initials(text)) for text in plain):
        for match in re.finditer(pattern, text):
            named = read_name(match.group(), lexicon)
            if any(fold(word) in taken for word in _STOPPED.findall(match.group())):
                # "Chong. Naidu", where a Chong is listed: the stop is a comma misread.
                continue
            if read != surname:
                named = replace(named, name=re.sub(own, surname, named.name))
            if _BEFORE_INITIALS.search(named.name):
                continue
            behind = text[match.end() :].lstrip(" ,(").split()[:WORDS_OF_OFFICE]
            initials = len([word for word in fold(named.name).split() if len(word) > 1]) == 1
            office = any(lexicon.is_office(word.strip(",;.)")) for word in behind)
            if (initials or office or named.title or named.address) and _completes(named.name, surname, lexicon):
                fuller[fold(named.name)] = named
    return next(iter(fuller.values())) if len(fuller) == 1 else None


def _completes(name: str, surname: str, lexicon: Lexicon) -> bool:
    """Whether a name is the surname with one given name or initials, before or behind it."""
    own, words = fold(surname), fold(name).split()
    given = [word for word in words if len(word) > 1 and word not in own.split() and word not in lexicon.particles]
    whole = fold(name).startswith(own) or fold(name).endswith(own)
    if any(word in lexicon.small and len(word) >= SHORTEST_SMALL for word in given):
        # "For Stenbock"; but An, In and To are given names too.
        return False
    return whole and fold(name) != own and len(given) <= 1 and looks_like_name(name, lexicon)


def preamble_of(meetings: Sequence[Meeting], at: int, lines: Sequence[CleanLine]) -> list[CleanLine]:
    """The lines of a meeting above its first turn; all its lines where it has none."""
    start = _first_place(meetings[at]) if at else (0, 0)
    later = [place for each in meetings[at + 1 :] if (place := _first_place(each))]
    turns = meetings[at].turns
    ends = [*later[:1]]
    if turns and turns[0].spans:
        ends.append((turns[0].spans[0].page_no, turns[0].spans[0].line_no))
    end = min(ends, default=(10**9, 0))
    if start is None:
        return []
    pages = lines[bisect_left(lines, start[0], key=_page_of) : bisect_right(lines, end[0], key=_page_of)]
    own = [line for line in pages if start <= (line.page_no, line.line_no) < end and line.furniture is None]
    return own[-LONGEST_PREAMBLE:] if turns else own


def _page_of(line: CleanLine) -> int:
    return line.page_no


def _first_place(meeting: Meeting) -> tuple[int, int] | None:
    places = [(span.page_no, span.line_no) for each in meeting.header for span in each.spans]
    places += [(span.page_no, span.line_no) for turn in meeting.turns[:1] for span in turn.spans[:1]]
    return min(places, default=None)
