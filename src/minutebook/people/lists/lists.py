"""Entries of a list of people: who stands in it, with which title, on which side."""

from __future__ import annotations

import itertools
import re
from collections.abc import Container
from dataclasses import replace

from minutebook.people.lists.chinese import read_chinese_list
from minutebook.people.lists.columns import part_columns, spread_braces
from minutebook.people.lists.entries import BRACKETED, Entry, Segment
from minutebook.people.lists.habits import read_habits
from minutebook.people.lists.heldby import turn_offices
from minutebook.people.lists.plurals import is_group, part_surnames, spread_class
from minutebook.people.lists.separators import mend_separators, part_speakers
from minutebook.people.lists.sides import split_sides
from minutebook.people.lists.spaced import read_spaced_list
from minutebook.people.names.folding import fold, is_cjk
from minutebook.people.names.lexicon import Lexicon
from minutebook.people.names.misreadings import mend_brackets, mend_initials
from minutebook.people.names.names import looks_like_name, read_name
from minutebook.people.names.namewords import is_small

# "..., Inspector of Finance. Professor Renn was indisposed": a sentence behind a list.
_SENTENCE_BEHIND = re.compile(
    r"(?<=[^\W\d_]{4})\.\s+[A-ZÀ-ȚḀ-ỸА-ЯЁ][^.;:,\n]{3,60}?\s(?:was|were|took\s+part|joined|left|arrived|came|war|waren|nahm|kam|traf|verließ"
    r"|был[аи]?|прибыл[аи]?|отсутствовал[аи]?|ушел|уш[её]л|вышел)\s[^;\n]*$"
)
# M. before a whole name of a list, and other initials there, beside which it is one too.
_MONSIEUR = re.compile(r"(?:^|[;,\n]\s*|\sand\s)M\.\s(?=[A-ZÀ-ȚḀ-Ỹ][\w’'-]+\b(?!\.))")
_OTHER_INITIAL = re.compile(r"(?:^|[;,\n]\s*|\sand\s)(?!M\.)[A-ZÀ-ȚḀ-Ỹ]\.\s")
FEWEST_MESSIEURS = 2
# Emil Zeman from the trade union: what he comes from stands for his office.
_OF_WHAT = re.compile(
    r"(?P<name>[A-ZÀ-ȚḀ-Ỹ][\w’'-]+\s[A-ZÀ-ȚḀ-Ỹ][\w’'-]+)\s(?:from|representing)\s(?:the\s|our\s|its\s)?(?=[^\W\d_])"
)
# 1.我方：石平, 2、李元, （一）中方: the number of an entry or side before a Chinese word.
_CHINESE_NUMBER = re.compile(
    r"(?m)(?:^|(?<=[\s、，；）)]))(?:[（(]?\d{1,2}[.．、)）]|(?:^|(?<=\n))[（(]?[一二三四五六七八九十]{1,2}[.．、)）]|[①-⑩])\s*(?=[\u4e00-\u9fff])"
)
_COLUMN_OF_BRACKETS = re.compile(r"(?<=[^\W_])[^\S\n]*\t[^\S\n]*(?=[(（][^()（）\n]+[)）][^\S\n]*(?:\n|$))")
_LETTER_OF_SIDE = re.compile(r"(?m)^[a-zа-я]\)\s+")
_FIRST_NUMBER = re.compile(r"(?:^|[\n;,])\s*\(?[12](?:[.)]|\s?-)\s")


def read_list(
    text: str, lexicon: Lexicon, side: str | None = None, spoken: Container[str] = frozenset()
) -> tuple[Entry, ...]:
    """The people in the value of a header field.

    Args:
        text: entries divided by commas, semicolons, enumeration commas or line ends; sides may head parts of it.
        lexicon: words of the languages.
        side: the side that the list as a whole stands for.
        spoken: the last words of the meeting's labels, folded.
    """
    entries: list[Entry] = []
    # "Werner Plötz      (Wasserstraßenamt)": brackets in a column of their own belong to whoever stands before them.
    text = _COLUMN_OF_BRACKETS.sub(" ", text)
    text = spread_braces(_CHINESE_NUMBER.sub(" ", _SENTENCE_BEHIND.sub("", text)))
    for rule in lexicon.of("hand"):
        # a) Botschafter Holm einerseits, und / b) Direktor Orde anderseits
        if rule.pattern.search(text):
            text = _LETTER_OF_SIDE.sub("", rule.pattern.sub("\n", text)).strip()
    text = turn_offices(text, lexicon)
    if not _FIRST_NUMBER.search(text):
        # "; 3. М. Астафьева" where nobody is the first or second.
        text = mend_initials(text)
    text = part_columns(_OF_WHAT.sub(r"\g<name>, ", _join_offices(text, lexicon)), lexicon)
    text = _close_brackets(mend_brackets(text))
    text = part_speakers(text, spoken)
    segments = tuple(split_sides(mend_separators(part_surnames(text, lexicon), lexicon), lexicon, side, spoken))
    habits = read_habits(text, segments, lexicon, spoken)
    for segment in segments:
        if is_cjk(segment.text):
            entries += read_chinese_list(segment, lexicon, columns=habits.columns)
            continue
        told = spread_class(_mark_service(segment, lexicon, alone=habits.several), lexicon)
        people = read_spaced_list(told, lexicon, entries, habits, spoken)
        alone = habits.one_each and not is_group(segment, lexicon)
        entries += _keep_first(people, segment, lexicon) if alone else people
    french = len(_MONSIEUR.findall(text)) >= FEWEST_MESSIEURS and not _OTHER_INITIAL.search(text)
    entries = [_cut_monsieur(entry) for entry in entries] if french else entries
    return tuple(_without_another(entry, lexicon) for entry in entries)


def _keep_first(people: list[Entry], segment: Segment, lexicon: Lexicon) -> list[Entry]:
    """The one person of an entry; what reads as another's name behind him is his office: Mr. Ian Orde, Government Printer;
    Jigdal Namgyal, Maharaj Kumar of Tashithang.
    """
    first, second = (*people, None, None)[:2]
    if first is None or second is None or first.named.title or second.named.address:
        return people[:1]
    told = BRACKETED.sub("", segment.text)
    of_office = fold(second.named.name.split()[0]) in lexicon.particles
    # "Maharaj Kumar of Tashithang" was read as a name, and of what he is Kumar as a remark and his office.
    of_what = second.named.title in second.named.remarks and second.named.title in told
    if second.named.title and " " in second.named.name and not (of_office or of_what):
        return people[:1]
    # "Egon Orth, Directeur du Cabinet (Notetaker)": what stands behind the office is said of its holder.
    title = (told.partition(",")[2] if of_what else BRACKETED.sub("", second.named.written)).strip()
    named = replace(first.named, title=title, remarks=(*first.named.remarks, *second.named.remarks))
    return [replace(first, named=named, roles=tuple(dict.fromkeys((*first.roles, *second.roles))))]


def _cut_monsieur(entry: Entry) -> Entry:
    """An entry whose M. is a form of address, as it is before several names of its list: M. Charles Morel; M. Paul de Vigny."""
    address, _, name = entry.named.name.partition(" ")
    if address != "M." or not name:
        return entry
    return replace(entry, named=replace(entry.named, name=name, address=address))


def _join_offices(text: str, lexicon: Lexicon) -> str:
    """A list in which offices stand on lines of their own, each behind its name's: Mr. G. Prothero, M.P., / Parliamentary
    Secretary; a line that ends in a preposition goes on below too.
    """
    first, *below = text.split("\n")
    joined = [first]
    for line in below:
        above = joined[-1].rstrip()
        begins = [lexicon.is_office(part.split()[0].strip(",.")) for part in (above, line) if part.split()]
        goes_on = above.rpartition(" ")[2].islower() and is_small(above.rpartition(" ")[2], lexicon)
        if goes_on or (above.endswith(",") and begins == [False, True]):
            joined[-1] = f"{above} {line}"
        else:
            joined.append(line)
    return "\n".join(joined)


def _mark_service(segment: Segment, lexicon: Lexicon, *, alone: bool) -> Segment:
    """An entry that ends in what its last person does, that in brackets, if the entry stands ``alone`` in its place and has
    but him, or a small word shows that he is the last: Anatoly Sukhov, Interpreter; Mr. Hale, and Miss Orde, interpreter.
    """
    name, comma, service = segment.text.rpartition(",")
    closed = re.search(rf"\s(?:{'|'.join(map(re.escape, lexicon.joints))})\s+(?P<last>[^,]+)$", name)
    last = closed is not None and looks_like_name(read_name(closed["last"], lexicon).name, lexicon)
    one = bool(comma) and (last or (alone and "," not in name))
    one = one and bool(lexicon.roles_in(service.strip())) and lexicon.is_nobody(service)
    return Segment(f"{name} ({service.strip(' .')})", segment.side) if one else segment


def _without_another(entry: Entry, lexicon: Lexicon) -> Entry:
    """An entry without a title that holds somebody else's name: the Chairman, Mr. Odubert the Assessors, Captain Ferrers."""
    words = (entry.named.title or "").replace("-", " ").split()
    another = any("," in before and lexicon.is_address(word) for before, word in itertools.pairwise(words))
    return replace(entry, named=replace(entry.named, title=None)) if another else entry


def _close_brackets(text: str) -> str:
    """Line ends inside brackets are no ends of entries."""
    return BRACKETED.sub(lambda found: found.group().replace("\n", " "), text)
