"""Entries of a list of people: who stands in it, with which title, on which side.

Long because lists are divided in many ways, and their marks are misread in as many.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace

from minutebook.people.lists import apposition
from minutebook.people.lists.chinese import is_in_columns, read_chinese_list
from minutebook.people.lists.columns import part_columns, spread_braces
from minutebook.people.lists.entries import (
    BRACKETED,
    HOLE,
    MASKED,
    NUMBER,
    PERSON_AND_OFFICE,
    Entry,
    Segment,
    complete,
    mask_brackets,
    unmask,
)
from minutebook.people.lists.plurals import cut_class, is_group, part_surnames, spread_class
from minutebook.people.lists.separators import mend_separators, second_person
from minutebook.people.lists.sides import split_sides
from minutebook.people.names.folding import fold, is_cjk
from minutebook.people.names.lexicon import Lexicon
from minutebook.people.names.misreadings import mend_brackets, mend_initials
from minutebook.people.names.names import Named, looks_like_name, read_name
from minutebook.people.names.namewords import is_initials, is_small
from minutebook.people.names.origins import cut_capacity, cut_origin

_DASH = re.compile(r"\s+[—–-]+\s+|\s*[—–]\s*")
# "..., Inspector of Finance. Professor Renn was indisposed": a sentence behind a list.
_SENTENCE_BEHIND = re.compile(
    r"(?<=[^\W\d_]{4})\.\s+[A-ZÀ-ȚḀ-ỸА-ЯЁ][^.;:,\n]{3,60}?\s(?:was|were|took\s+part|joined|left|arrived|came|war|waren|nahm|kam|traf|verließ"
    r"|был[аи]?|прибыл[аи]?|отсутствовал[аи]?|ушел|уш[её]л|вышел)\s[^;\n]*$"
)
# M. before a whole name of a list, and other initials there, beside which it is one too.
_MONSIEUR = re.compile(r"(?:^|[;,\n]\s*|\sand\s)M\.\s(?=[A-ZÀ-ȚḀ-Ỹ][\w’'-]+\b(?!\.))")
_OTHER_INITIAL = re.compile(r"(?:^|[;,\n]\s*|\sand\s)(?!M\.)[A-ZÀ-ȚḀ-Ỹ]\.\s")
FEWEST_MESSIEURS = 2
# A list divided by semicolons has two parts at least.
FEWEST_PARTS = 2
# BM, StS, MDg
_ABBREVIATED = re.compile(r"[A-ZÄÖÜ][a-z]?[A-ZÄÖÜ][a-z]?")
# "a.Burmistrov": a speck before a name.
_SPECK_BEFORE = re.compile(r"^[a-z]\.(?=[A-ZÀ-ȚḀ-Ỹ][a-zß-ž]{2})")
# Emil Zeman from the trade union: what he comes from stands for his office.
_OF_WHAT = re.compile(
    r"(?P<name>[A-ZÀ-ȚḀ-Ỹ][\w’'-]+\s[A-ZÀ-ȚḀ-Ỹ][\w’'-]+)\s(?:from|representing)\s(?:the\s|our\s|its\s)?(?=[^\W\d_])"
)
# "Tadeusz wieloch", "karne Kiviluoto": one capital of a name of two words read as a small letter.
_SMALL_LAST = re.compile(r"^(?P<first>[A-ZÀ-ȚḀ-Ỹ][\w’'-]{2,}) (?P<last>[a-zß-ž][\w’'-]{3,})$")
_SMALL_FIRST = re.compile(r"^(?P<first>[a-zß-ž][\w’'-]{2,}) (?P<last>[A-ZÀ-ȚḀ-Ỹ][\w’'-]{3,})$")
# 1.我方：石平, 2、李元, （一）中方: the number of an entry or side before a Chinese word.
_CHINESE_NUMBER = re.compile(
    r"(?m)(?:^|(?<=[\s、，；）)]))(?:[（(]?\d{1,2}[.．、)）]|(?:^|(?<=\n))[（(]?[一二三四五六七八九十]{1,2}[.．、)）]|[①-⑩])\s*(?=[\u4e00-\u9fff])"
)
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
    text = spread_braces(_CHINESE_NUMBER.sub(" ", _SENTENCE_BEHIND.sub("", text)))
    if not _FIRST_NUMBER.search(text):
        # "; 3. М. Астафьева" where nobody is the first or second.
        text = mend_initials(text)
    text = part_columns(_OF_WHAT.sub(r"\g<name>, ", _join_offices(text, lexicon)), lexicon)
    text = _close_brackets(mend_brackets(text))
    segments = tuple(split_sides(mend_separators(part_surnames(text, lexicon), lexicon), lexicon, side, spoken))
    one_each = (";" in text or "\n" in text) and _holds_one_each(segments, lexicon)
    one_each = one_each or (";" in text and _holds_firms_behind(segments, lexicon, spoken))
    bare = [NUMBER.sub("", each.text) for each in segments]
    inverted = apposition.are_inverted(bare, lexicon, spoken)
    many = len(segments) > 1
    # Some entries say behind a comma which office their person holds, so that others may say where he works.
    offices = many and any(
        lexicon.is_office(part.split()[0]) for each in bare for part in each.split(", ")[1:] if part.split()
    )
    columns = many and sum(is_cjk(each.text) and is_in_columns(each.text, lexicon) for each in segments) > 1
    for segment in segments:
        if is_cjk(segment.text):
            entries += read_chinese_list(segment, lexicon, columns=columns)
        else:
            told = spread_class(_mark_service(segment, lexicon, alone=many), lexicon)
            people = _read_spaced_list(
                told, lexicon, entries, one_each=many, inverted=inverted, offices=offices, spoken=spoken
            )
            alone = one_each and not is_group(segment, lexicon)
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


def _holds_one_each(segments: Sequence[Segment], lexicon: Lexicon) -> bool:
    """Whether a list divided by semicolons names one person in each part, with an office or a firm behind a comma.

    Shown by a part whose second half can be nobody: Anna Roth, Ministry; Karl Brandt, Zeche Amalie. Behind an office its
    institution may stand too: Harold Hale, Director, Office of Asian Trade; Lucille Orde, Grain Teller.
    """
    segments = [segment for segment in segments if not is_group(segment, lexicon)]
    parts = [_join_institution(segment, lexicon) for segment in segments]
    if len(parts) < FEWEST_PARTS or any(
        is_cjk(segment.text) or len(part) > 2 for part, segment in zip(parts, segments, strict=True)
    ):
        return False
    if len({segment.side for segment in segments}) > 1 or any(
        re.search(r"\s(?:and|und|и)\s", part[0]) for part in parts
    ):
        return False
    second = [part[1] for part in parts if len(part) > 1 and part[1]]
    if any(fold(each.split()[0]) in lexicon.articles for each in second):
        # "Josef Obermayr, die Gemeinderäte / Franz Kienast, Theresia Lugmayr"
        return False
    named = [read_name(each, lexicon) for each in second]
    offices = [
        not apposition.is_person(each, name, lexicon, first=False) for each, name in zip(second, named, strict=True)
    ]
    return any(offices) and not any(each.address for each in named)


def _join_institution(segment: Segment, lexicon: Lexicon) -> list[str]:
    """The parts of an entry between commas; an institution behind an office belongs to it."""
    parts = re.split(r"\s*[,，]\s*", BRACKETED.sub("", segment.text))
    if len(parts) != PERSON_AND_OFFICE + 1:
        return parts
    office, behind = parts[1].split(), parts[2].split()
    joined = any(map(lexicon.is_office, office)) and behind and lexicon.is_institution(behind[0])
    return [parts[0], f"{parts[1]}, {parts[2]}"] if joined else parts


def _holds_firms_behind(segments: Sequence[Segment], lexicon: Lexicon, spoken: Container[str]) -> bool:
    """Whether a list divided by semicolons names one person in each part, an office behind him, and behind that, in some part,
    his firm or town in no more words than one that could be a name: J. P. Dufour, Traffic Adviser, Union Minière, Brussels;
    in two where no label ends in the second: Arvo Salo, Vice-President, Kaleva Airlines.
    """
    parts = [re.split(r"\s*,\s*", BRACKETED.sub("", segment.text).strip(" .,")) for segment in segments]
    if len(parts) < FEWEST_PARTS or not any(len(part) > 2 for part in parts) or any(map(is_cjk, parts[0])):
        return False
    for part in parts:
        first = read_name(part[0], lexicon)
        if not looks_like_name(first.name, lexicon) or re.search(r"\s(?:and|und|и)\s", part[0]):
            return False
        # "Reeve Hale, Councillors Orde and Lim; the Clerk"
        held = read_name(part[1], lexicon) if len(part) > 1 else None
        office = held is None or any(
            lexicon.is_office(word) or lexicon.is_institution(word) for word in part[1].split()
        )
        later = [read_name(each, lexicon) for each in part[2:]]
        person = any(
            each.address or (len(each.name.split()) > 1 and not apposition.is_unheard_firm(each, spoken))
            for each in later
        )
        person = person or any(lexicon.is_office(word) for each in part[2:] for word in each.split())
        if not office or person or (held and held.title and held.name):
            return False
    return True


def _close_brackets(text: str) -> str:
    """Line ends inside brackets are no ends of entries."""
    return BRACKETED.sub(lambda found: found.group().replace("\n", " "), text)


def _read_spaced_list(
    segment: Segment,
    lexicon: Lexicon,
    above: list[Entry],
    *,
    one_each: bool = False,
    inverted: bool = False,
    offices: bool = False,
    spoken: Container[str] = frozenset(),
) -> list[Entry]:
    masked, held = mask_brackets(re.sub(r"^\s*\(\d{1,2}\)\s*", "", segment.text))
    masked = NUMBER.sub("", masked)
    masked = cut_class(masked, lexicon)
    if above and re.fullmatch(rf"\s*{HOLE}\d+{HOLE}\s*", masked):
        # A remark on a line of its own below its name.
        given = lexicon.roles_in(unmask(masked, held))
        above[-1] = replace(above[-1], roles=tuple(dict.fromkeys((*above[-1].roles, *given))))
        return []
    people: list[Named] = []
    titles: list[list[str]] = []
    waiting: list[str] = []
    parts = list(_parts(masked, lexicon))
    behind = _find_behind_names([unmask(part, held) for part in parts], lexicon, spoken)
    for at, part in enumerate(parts):
        written = _raise_capital(unmask(part, held).strip(" ;:"), lexicon)
        if not written or lexicon.is_nobody(written):
            continue
        bare = BRACKETED.sub("", written).strip()
        named = _read_part(written, lexicon, titled=not people or bool(titles[-1]))
        named = _read_behind_place(named, bare, lexicon) if waiting and not people else named
        trade = None if named.name else _read_trade(bare, people, titles, lexicon, spoken)
        surname = trade is not None
        named = replace(trade, written=named.written, remarks=named.remarks) if trade else named
        if (not people or _is_complete(people[-1], lexicon)) and lexicon.is_postnominal(bare):
            # "Sir Miles Hartopp, K.C.M.G. (presiding)"
            if people:
                people[-1] = replace(people[-1], remarks=(*people[-1].remarks, *named.remarks))
            continue
        called = apposition.is_given_name(bare, people) and len(masked.split(",")) == 2
        called = called or (inverted and len(people) == 1 and "," not in people[0].name)
        if people and (is_initials(bare) or called) and not titles[-1]:
            name, whole = f"{people[-1].name}, {bare}", f"{people[-1].written}, {bare}"
            people[-1] = replace(people[-1], name=name, written=whole, remarks=(*people[-1].remarks, *named.remarks))
        elif people and (at in behind or apposition.is_coded(people[-1], named)):
            titles[-1].append(bare)
            people[-1] = replace(people[-1], remarks=(*people[-1].remarks, *named.remarks))
        elif surname or (
            apposition.is_titled_like(named, people, lexicon)
            or apposition.is_holder_among_surnames(named, people, lexicon)
            or (
                apposition.is_person(
                    written,
                    named,
                    lexicon,
                    first=not people,
                    styled=bool(people and people[-1].title and people[-1].title[:1].islower()),
                    capitals=bool(people) and people[-1].name.isupper(),
                    behind=bool(people) and is_initials(people[-1].name.rpartition(" ")[2]),
                )
                and not apposition.is_no_further_person(
                    bare,
                    named,
                    people,
                    titles[-1] if titles else (),
                    one_each=one_each,
                    last=at == len(parts) - 1,
                    two=len(parts) == PERSON_AND_OFFICE
                    and (offices or bool(people and people[0].address))
                    and bool(spoken),
                    spoken=spoken,
                )
            )
        ):
            people.append(named)
            # "BM, StS Frank": an office in letters is somebody else's.
            own = [each for each in waiting if not (named.title and _ABBREVIATED.fullmatch(each))]
            titles.append([*own, *([named.title] if named.title else [])])
            waiting = []
        elif people and written[:1].islower() and lexicon.roles_in(written):
            people[-1] = replace(people[-1], remarks=(*people[-1].remarks, written))
            titles[-1] += [bare] if lexicon.is_office(bare) and not lexicon.is_nobody(bare) else []
        elif people:
            titles[-1].append(BRACKETED.sub("", written).strip())
            people[-1] = replace(people[-1], remarks=(*people[-1].remarks, *named.remarks))
        else:
            waiting.append(written)
    if not people and waiting and above and not above[-1].named.title:
        above[-1] = replace(above[-1], named=replace(above[-1].named, title=", ".join(waiting)))
        return []
    return [
        complete(replace(person, title=", ".join(each for each in title if each) or None), segment.side, lexicon)
        for person, title in zip(people, titles, strict=True)
    ]


def _find_behind_names(parts: Sequence[str], lexicon: Lexicon, spoken: Container[str]) -> frozenset[int]:
    """Which parts of an entry, by number, are single words behind names, where full names and what their bearers are
    alternate: Otakar Holm, leader of the delegation, Libuše Orde, Technoexport.
    """
    bare = [BRACKETED.sub("", part).strip(" ;:") for part in parts]
    if len(bare) < 2 * PERSON_AND_OFFICE or len(bare) % PERSON_AND_OFFICE or not all(bare):
        return frozenset()
    named = [read_name(part, lexicon) for part in bare]
    full = all(len(each.name.split()) > 1 and not each.title for each in named[::PERSON_AND_OFFICE])
    full = full and all(looks_like_name(each.name, lexicon) for each in named[::PERSON_AND_OFFICE])
    # Where all of them speak, and nobody called so, two words are no further person: Libuše Orde, Genio Civile.
    heard = all(fold(each.name.rpartition(" ")[2]) in spoken for each in named[::PERSON_AND_OFFICE])
    words = [
        at
        for at, each in enumerate(named)
        if at % PERSON_AND_OFFICE
        and each.name == bare[at]
        and (
            (bare[at].isalpha() and fold(bare[at]) not in spoken)
            or (heard and apposition.is_unheard_firm(each, spoken))
        )
    ]
    others = [at for at in range(1, len(bare), PERSON_AND_OFFICE) if at not in words]
    offices = all(not named[at].name or named[at].title for at in others) and not any(
        named[at].address for at in others
    )
    return frozenset(words) if full and others and offices else frozenset()


def _read_part(written: str, lexicon: Lexicon, *, titled: bool) -> Named:
    """A part of an entry; where a name above waits for its title, brackets beside an office name nobody: Mr. A. Scott,
    Director (Trade Fairs); U Ba Tin, captain of the club (BT).
    """
    named, bare = read_name(written, lexicon), BRACKETED.sub("", written).strip()
    office = lexicon.is_office(bare) or (bare[:1].islower() and lexicon.is_office(bare.split()[0]))
    if titled or written == bare or not office:
        return named
    return replace(read_name(bare, lexicon), remarks=named.remarks)


def _read_behind_place(named: Named, bare: str, lexicon: Lexicon) -> Named:
    """Who stands in brackets behind an office and its place: The Government Agent, Galle (Mr. V. Orde)."""
    if not named.name or named.address or named.title or len(named.remarks) != 1:
        return named
    inner = read_name(named.remarks[0], lexicon)
    shown = inner.address is not None or is_initials(inner.name.split()[0] if inner.name else "")
    whole = shown and inner.title is None and looks_like_name(inner.name, lexicon)
    return replace(inner, title=bare, written=named.written) if whole else named


def _read_trade(
    bare: str, people: Sequence[Named], titles: Sequence[Sequence[str]], lexicon: Lexicon, spoken: Container[str]
) -> Named | None:
    """Who bears a trade as his surname: a speaker, beside bare surnames alone (Weidner, Müller), or whoever is called so
    with a form of address (Herr Richter).
    """
    address, _, surname = bare.rpartition(" ")
    if address and fold(surname) in lexicon.listed_surnames and surname[:1].isupper():
        called = all(map(lexicon.is_address, address.split()))
        return Named(surname, None, address, written=bare) if called else None
    among = all(" " not in person.name and not title for person, title in zip(people, titles, strict=True))
    borne = among and fold(bare) in lexicon.common_surnames and fold(bare) in spoken
    return Named(bare, written=bare) if borne else None


def _is_complete(person: Named, lexicon: Lexicon) -> bool:
    """Whether letters behind a name are honours, not its initials: Mr. Hale, M.A.; but Comrade Gruzin, M.A."""
    addressed = bool(person.address) and fold(person.address or "") not in lexicon.party
    return addressed or len(person.name.split()) > 1


def _raise_capital(written: str, lexicon: Lexicon) -> str:
    """A name of two words with both capitals, where one was read small and neither word is anything else."""
    found = _SMALL_LAST.match(written) or _SMALL_FIRST.match(written)
    if found is None:
        return written
    words = (found["first"], found["last"])
    known = any(
        is_small(word, lexicon) or lexicon.is_office(word) or lexicon.is_institution(word) or lexicon.is_address(word)
        for word in words
    )
    return written if known else " ".join(word[:1].upper() + word[1:] for word in words)


def _parts(text: str, lexicon: Lexicon) -> Iterator[str]:
    joints = "|".join(re.escape(joint) for joint in lexicon.joints)
    for part in re.split(r"\s*,\s*", text):
        part = _SPECK_BEFORE.sub("", re.sub(rf"^(?:{joints})\s+", "", part))
        while (at := second_person(part.split(), lexicon)) is not None:
            yield " ".join(part.split()[:at])
            part = " ".join(part.split()[at:])
        halves = re.split(rf"\s+(?:{joints})\s+", part)
        if len(halves) > 1 and lexicon.is_nobody(halves[-1]):
            # "Ambassador Extraordinary and Plenipotentiary Ion Ursu and other officials"
            part, halves = part[: part.rindex(halves[-1])].rstrip().rpartition(" ")[0], halves[:-1]
        # "Mr. Hale, Under-Secretary and Baron Orde"
        apart = (
            len(halves) == 2 and lexicon.is_address(halves[1].split()[0]) and bool(read_name(halves[0], lexicon).title)
        )
        if len(halves) == PERSON_AND_OFFICE and _is_followed_by_office(halves[0], halves[1], lexicon):
            halves = halves[:1]
            part = halves[0]
        if len(halves) > 1 and (apart or all(_stands_alone(half, lexicon) for half in halves)):
            yield from halves
        else:
            dashed = _DASH.split(part, maxsplit=1)
            if (origin := cut_capacity(part, lexicon) or cut_origin(part, lexicon)) is not None:
                # "Mr. Orde of the Steam Company (Chairman)": no bracket stands within another.
                yield f"{origin[0]} ({MASKED.sub('', origin[1])}){''.join(MASKED.findall(origin[1]))}"
            elif len(dashed) == 2 and read_name(dashed[0], lexicon).name:
                yield from dashed
            else:
                yield part


def _is_followed_by_office(person: str, office: str, lexicon: Lexicon) -> bool:
    """Whether words are a person with his office, and what joins them to it the office of the next, or of somebody not named:
    Counsellor Ion Ursu and the head of the group, Engineer Eva Toldi; Vice-Consul Holm and the club secretary.
    """
    named, words = read_name(person, lexicon), office.split()
    whole = bool(named.title) and bool(named.name) and looks_like_name(named.name, lexicon)
    unnamed = fold(words[0]) in lexicon.articles and not read_name(office, lexicon).name
    return whole and unnamed and any(map(lexicon.is_office, words[1:]))


def _stands_alone(text: str, lexicon: Lexicon) -> bool:
    named = read_name(MASKED.sub("", text), lexicon)
    return lexicon.is_nobody(text) or (bool(named.name) and looks_like_name(named.name, lexicon))
