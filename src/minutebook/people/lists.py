"""Entries of a list of people: who stands in it, with which title, on which side.

Long because lists are divided in many ways, and their marks are misread in as many.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace

from minutebook.people import apposition
from minutebook.people.chinese import is_in_columns, read_chinese_list
from minutebook.people.columns import part_columns, spread_braces
from minutebook.people.entries import (
    BRACKETED,
    HOLE,
    MASKED,
    PERSON_AND_OFFICE,
    Entry,
    Segment,
    complete,
    mask_brackets,
    unmask,
)
from minutebook.people.lexicon import Lexicon, fold, is_cjk, mend_brackets, mend_initials
from minutebook.people.names import LONGEST_ACRONYM, Named, is_initials, is_small, looks_like_name, read_name
from minutebook.people.separators import BREAKS, FULL, LONGEST_FULL, mend_separators, second_person

_DASH = re.compile(r"\s+[—–-]+\s+|\s*[—–]\s*")
_CLASS_HEADING = re.compile(r"^(?P<head>(?:[^:：,;，；、(]|\([^()]*\)){1,40})[:：]\s*(?P<rest>.*)$", re.DOTALL)
# für Baden: Oberregierungsrat Holm
_OF_SIDE = re.compile(
    r"^(?:für|seitens|for|от|pour)\s+(?:(?:die|das|den|the|la|le)\s+)?[A-ZÄÖÜА-ЯЁ][\w-]+(?:\s[A-ZÄÖÜА-ЯЁ][\w-]+)?$"
)
# "..., Inspector of Finance. Professor Renn was indisposed": a sentence behind a list.
_SENTENCE_BEHIND = re.compile(
    r"(?<=[^\W\d_]{4})\.\s+[A-ZÀ-ŽА-ЯЁ][^.;:,\n]{3,60}?\s(?:was|were|took\s+part|joined|left|arrived|came|war|waren|nahm|kam|traf|verließ"
    r"|был[аи]?|прибыл[аи]?|отсутствовал[аи]?|ушел|уш[её]л|вышел)\s[^;\n]*$"
)
# Words that say who all of a list are, before Comrades or Messrs.
LONGEST_CLASS = 8
# What begins a further person of an entry.
_SEVERAL = re.compile(r"(?P<before>(?:,\s*(?:and\s+)?|\s+and\s+))(?P<word>[A-ZÀ-Ž][\w’'-]+)")
# M. before a whole name of a list, and other initials there, beside which it is one too.
_MONSIEUR = re.compile(r"(?:^|[;,\n]\s*|\sand\s)M\.\s(?=[A-ZÀ-Ž][\w’'-]+\b(?!\.))")
_OTHER_INITIAL = re.compile(r"(?:^|[;,\n]\s*|\sand\s)(?!M\.)[A-ZÀ-Ž]\.\s")
FEWEST_MESSIEURS = 2
# A list divided by semicolons has two parts at least.
FEWEST_PARTS = 2
# An office that no vocabulary holds; shorter words are forms of address misread.
SHORTEST_UNKNOWN_OFFICE = 5
# BM, StS, MDg
_ABBREVIATED = re.compile(r"[A-ZÄÖÜ][a-z]?[A-ZÄÖÜ][a-z]?")
# "a.Burmistrov": a speck before a name.
_SPECK_BEFORE = re.compile(r"^[a-z]\.(?=[A-ZÀ-Ž][a-zß-ž]{2})")
# Emil Zeman from the trade union: what he comes from stands for his office.
_OF_WHAT = re.compile(
    r"(?P<name>[A-ZÀ-Ž][\w’'-]+\s[A-ZÀ-Ž][\w’'-]+)\s(?:from|representing)\s(?:the\s|our\s|its\s)?(?=[^\W\d_])"
)
# "Tadeusz wieloch", "karne Kiviluoto": one capital of a name of two words read as a small letter.
_SMALL_LAST = re.compile(r"^(?P<first>[A-ZÀ-Ž][\w’'-]{2,}) (?P<last>[a-zß-ž][\w’'-]{3,})$")
_SMALL_FIRST = re.compile(r"^(?P<first>[a-zß-ž][\w’'-]{2,}) (?P<last>[A-ZÀ-Ž][\w’'-]{3,})$")
# What begins the name of an island, a town or a firm.
_PLACE_OPENERS = frozenset({"St.", "Saint", "Port", "San", "Santa", "Fort", "Mount", "VEB", "VVB", "LPG", "PGH"})
_NUMBER = re.compile(r"^\s*(?:\(?\d{1,2}(?:[.)]|\s?-)|[a-z]\)|[-–—•*])\s+")
# 1.我方：石平, 2、李元, （一）中方: the number of an entry or side before a Chinese word.
_CHINESE_NUMBER = re.compile(
    r"(?m)(?:^|(?<=[\s、，；）)]))(?:[（(]?\d{1,2}[.．、)）]|(?:^|(?<=\n))[（(]?[一二三四五六七八九十]{1,2}[.．、)）]|[①-⑩])\s*(?=[\u4e00-\u9fff])"
)
_FIRST_NUMBER = re.compile(r"(?:^|[\n;,])\s*\(?[12](?:[.)]|\s?-)\s")
_ORDINAL = re.compile(r"(?:[IVX]{1,4}|\d{1,2})\.?")
_ORIGIN = re.compile(r"\s+(?:of|from|for|representing)\s+(?:the\s+)?(?=[A-ZÀ-Ž])")
# Herr Egon Orth vom Ministerium, Frau Kern von der Botschaft, тов. Орлов из Госплана; but Egon von der Tann.
_OF_INSTITUTION = re.compile(
    r"\s+(?:vom|von\s+de[rmn]|beim|bei\s+der|aus\s+de[rm])\s+(?=(?P<of>[A-ZÄÖÜ][\w-]+))|\s+(?:из|от)\s+(?=(?P<iz>[А-ЯЁ]\w+))"
)


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
    segments = tuple(_split_sides(mend_separators(_close_brackets(mend_brackets(text)), lexicon), lexicon, side))
    one_each = (";" in text or "\n" in text) and _holds_one_each(segments, lexicon)
    one_each = one_each or (";" in text and _holds_firms_behind(segments, lexicon))
    bare = [_NUMBER.sub("", each.text) for each in segments]
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
            told = _spread_class(_mark_service(segment, lexicon, alone=many), lexicon)
            people = _read_spaced_list(
                told, lexicon, entries, one_each=many, inverted=inverted, offices=offices, spoken=spoken
            )
            entries += _keep_first(people, lexicon) if one_each and not _is_group(segment, lexicon) else people
    french = len(_MONSIEUR.findall(text)) >= FEWEST_MESSIEURS and not _OTHER_INITIAL.search(text)
    entries = [_cut_monsieur(entry) for entry in entries] if french else entries
    return tuple(_without_another(entry, lexicon) for entry in entries)


def _keep_first(people: list[Entry], lexicon: Lexicon) -> list[Entry]:
    """The one person of an entry; what reads as another's name behind him is his office: Mr. Ian Orde, Government Printer."""
    first, second = (*people, None, None)[:2]
    if first is None or second is None or first.named.title or second.named.address:
        return people[:1]
    of_office = fold(second.named.name.split()[0]) in lexicon.particles
    if second.named.title and not of_office:
        return people[:1]
    # "Egon Orth, Directeur du Cabinet (Notetaker)": what stands behind the office is said of its holder.
    title = BRACKETED.sub("", second.named.written).strip()
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


def _spread_class(segment: Segment, lexicon: Lexicon) -> Segment:
    """An entry whose office in the plural is that of everybody in it, given to each: Senators Hale, Orde and Pruitt."""
    plural, _, rest = segment.text.strip().partition(" ")
    office = plural.removesuffix("s")
    if not _is_class(plural, lexicon) or not _SEVERAL.search(rest):
        return segment

    def entitle(found: re.Match[str]) -> str:
        return found.group() if lexicon.is_office(found["word"]) else f"{found['before']}{office} {found['word']}"

    return Segment(f"{office} {_SEVERAL.sub(entitle, rest)}", segment.side)


def _is_class(plural: str, lexicon: Lexicon) -> bool:
    """Whether a word is an office or form of address in the plural: Senators, Professors."""
    one = plural.removesuffix("s")
    known = lexicon.is_office(one) or lexicon.is_address(one)
    several = fold(plural) not in lexicon.offices and not lexicon.is_address(plural)
    return one != plural and one[:1].isupper() and known and several


def _is_group(segment: Segment, lexicon: Lexicon) -> bool:
    """Whether a plural heads an entry, so that its commas divide people: Messrs. Hale, Orde and Lim; Dr. Foss."""
    first = segment.text.strip().partition(" ")[0]
    return fold(first.rstrip(".")) in lexicon.plurals or _is_class(first, lexicon)


def _without_another(entry: Entry, lexicon: Lexicon) -> Entry:
    """An entry without a title that holds somebody else's name: the Chairman, Mr. Odubert the Assessors, Captain Ferrers."""
    words = (entry.named.title or "").replace("-", " ").split()
    another = any("," in before and lexicon.is_address(word) for before, word in itertools.pairwise(words))
    return replace(entry, named=replace(entry.named, title=None)) if another else entry


def _holds_one_each(segments: Sequence[Segment], lexicon: Lexicon) -> bool:
    """Whether a list divided by semicolons names one person in each part, with an office or a firm behind a comma.

    Shown by a part whose second half can be nobody: Anna Roth, Ministry; Karl Brandt, Zeche Amalie.
    """
    segments = [segment for segment in segments if not _is_group(segment, lexicon)]
    parts = [re.split(r"\s*[,，]\s*", BRACKETED.sub("", segment.text)) for segment in segments]
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
    offices = [not _is_person(each, name, lexicon, first=False) for each, name in zip(second, named, strict=True)]
    return any(offices) and not any(each.address for each in named)


def _holds_firms_behind(segments: Sequence[Segment], lexicon: Lexicon) -> bool:
    """Whether a list divided by semicolons names one person in each part, an office behind him, and behind that, in some part,
    his firm or town in no more words than one that could be a name: J. P. Dufour, Traffic Adviser, Union Minière, Brussels.
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
        person = any(each.address or len(each.name.split()) > 1 for each in later)
        person = person or any(lexicon.is_office(word) for each in part[2:] for word in each.split())
        if not office or person or (held and held.title and held.name):
            return False
    return True


def _close_brackets(text: str) -> str:
    """Line ends inside brackets are no ends of entries."""
    return BRACKETED.sub(lambda found: found.group().replace("\n", " "), text)


def _split_sides(text: str, lexicon: Lexicon, side: str | None) -> Iterator[Segment]:
    for part in BREAKS.split(text):
        rest, here = part.strip(), None
        while rest:
            if found := lexicon.find("side", rest):
                side = " ".join(found[1]["side"].split()).strip(" :：—–-")
                rest = rest[found[1].end() :].strip()
                continue
            heading = _CLASS_HEADING.match(rest)
            if heading and heading["rest"].strip() and _names_one(heading["head"], lexicon):
                # "Botschafter Veit Albrecht: Staatssekretär ...": a semicolon misread.
                yield Segment(heading["head"].strip(), side)
                rest = heading["rest"].strip()
                continue
            if heading and (not heading["rest"].strip() or not is_cjk(rest)):
                if not heading["rest"].strip():
                    # a) vom Institut:
                    side = _NUMBER.sub("", heading["head"].strip())
                elif _is_land(heading["head"], lexicon) or _OF_SIDE.match(heading["head"]):
                    # "Chile: Mr. Undurraga": for this entry only.
                    here = heading["head"].strip()
                rest = heading["rest"].strip()
                continue
            break
        if not rest:
            continue
        # "Ion Ursu, Minister of Trade, and on the Belgian side Mr. Luc Claes"
        joint = rf"(?:{'|'.join(map(re.escape, lexicon.joints))})\s+"
        breaks = re.finditer(rf"\s*[,，]\s*(?:{joint})?|\s+{joint}", rest)
        cut = next((each for each in breaks if lexicon.find("side", rest[each.end() :])), None)
        if cut is None:
            yield Segment(rest, here or side)
        else:
            yield Segment(rest[: cut.start()], here or side)
            yield from _split_sides(rest[cut.end() :], lexicon, side)


def _is_land(words: str, lexicon: Lexicon) -> bool:
    """Whether words are the name of a land: Australia, the Argentine Republic."""
    return any(fold(word) in lexicon.lands for word in words.split())


def _names_one(head: str, lexicon: Lexicon) -> bool:
    """Whether words before a colon are an office or form of address and a person's full name."""
    named = read_name(head, lexicon)
    full = len(named.name.split()) > 1 and looks_like_name(named.name, lexicon)
    return full and bool(named.title or named.address) and not is_cjk(head)


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
    masked = _NUMBER.sub("", masked)
    masked = _cut_class(masked, lexicon)
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
            _is_titled_like(named, people, lexicon)
            or (
                _is_person(
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
    words = [
        at
        for at, each in enumerate(named)
        if at % PERSON_AND_OFFICE and each.name == bare[at] and bare[at].isalpha() and fold(bare[at]) not in spoken
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


def _is_titled_like(named: Named, people: Sequence[Named], lexicon: Lexicon) -> bool:
    """Whether words are an office and a full name as those before them in a list are: Minister of Foreign Affairs Emil
    Zeman, Deputy Minister of Trade Ion Ursu.
    """
    if not people or not all(person.title and " " in person.name and not person.address for person in people):
        return False
    first = [(each.title or "").split()[0] for each in (*people, named) if each.title]
    alike = len(first) == len(people) + 1 and all(word[:1].isupper() and lexicon.is_office(word) for word in first)
    name = named.name.split()
    return alike and FULL <= len(name) <= LONGEST_FULL and looks_like_name(named.name, lexicon)


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


def _cut_class(text: str, lexicon: Lexicon) -> str:
    """A list without what it says of all its people: members of the Bureau Comrades Kovacs, Szabo; members of the Bureau
    Orlov F. T.; Mitglieder des Präsidiums Karl Ohm, Ernst Renn.
    """
    words = text.partition(",")[0].split()
    if len(words) > PERSON_AND_OFFICE and fold(words[0]) in lexicon.members:
        # "des Präsidiums": the word behind an article is of the institution, whatever it is.
        known = (
            lexicon.is_institution(word) or word[:1].islower() or fold(before) in lexicon.articles
            for before, word in itertools.pairwise(words)
        )
        at = next((at for at, plain in enumerate(known, 1) if not plain), 0)
        if at > 1:
            return text.split(maxsplit=at)[-1]
    at = next((at for at, word in enumerate(words[:LONGEST_CLASS]) if fold(word) in lexicon.plurals), 0)
    return text.split(maxsplit=at)[-1] if at and not any(_is_name_like(word) for word in words[:at]) else text


def _is_name_like(word: str) -> bool:
    return HOLE in word or is_initials(word)


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
            if (
                origin := _cut_capacity(part, lexicon) or cut_origin(part, lexicon) or _cut_land(part, lexicon)
            ) is not None:
                yield f"{origin[0]} ({origin[1]})"
            elif len(dashed) == 2 and read_name(dashed[0], lexicon).name:
                yield from dashed
            else:
                yield part


def _is_followed_by_office(person: str, office: str, lexicon: Lexicon) -> bool:
    """Whether words are a person with his office, and what joins them to it the office of the next: Counsellor Ion Ursu and
    the head of the group, Engineer Eva Toldi.
    """
    named, words = read_name(person, lexicon), office.split()
    whole = bool(named.title) and len(named.name.split()) > 1 and looks_like_name(named.name, lexicon)
    unnamed = fold(words[0]) in lexicon.articles and not read_name(office, lexicon).name
    return whole and unnamed and any(map(lexicon.is_office, words[1:]))


def _cut_capacity(words: str, lexicon: Lexicon) -> tuple[str, str] | None:
    """A person and what he takes part as: Bauer Peter Hinrichsen als Anlieger."""
    found = re.search(rf"\s+(?:{'|'.join(map(re.escape, lexicon.capacities))})\s+(?=\S)", words)
    named = read_name(words[: found.start()], lexicon) if found else None
    if found is None or named is None or not looks_like_name(named.name, lexicon):
        return None
    return words[: found.start()], words[found.end() :]


def cut_origin(words: str, lexicon: Lexicon) -> tuple[str, str] | None:
    """A name and what its bearer is of: Mr. Colin Rathbone of the Steam Packet Company."""
    found = _ORIGIN.search(words)
    if found is None and (found := _OF_INSTITUTION.search(words)):
        institution = found["of"] or found["iz"]
        # Госплана
        if not any(map(lexicon.is_institution, (institution, institution.removesuffix("а")))):
            return None
    if found is None:
        return None
    named = read_name(words[: found.start()], lexicon)
    titled = bool(named.title) and len((named.title or "").split()) == 1 and lexicon.is_office(named.title or "")
    sure = bool(named.address) or titled or len(named.name.split()) > 1
    if not sure or (named.title and not titled) or not looks_like_name(named.name, lexicon):
        return None
    return words[: found.start()], words[found.end() :]


def _cut_land(words: str, lexicon: Lexicon) -> tuple[str, str] | None:
    """A name and the land behind it that lost its brackets: Mr. CORTINA Argentina."""
    tokens = words.split()
    at = len(tokens)
    while at and (fold(tokens[at - 1]) in lexicon.lands or is_small(tokens[at - 1], lexicon)):
        at -= 1
    named = read_name(" ".join(tokens[:at]), lexicon) if 0 < at < len(tokens) else None
    if named is None or not named.address or named.title or not looks_like_name(named.name, lexicon):
        return None
    return " ".join(tokens[:at]), " ".join(tokens[at:])


def _stands_alone(text: str, lexicon: Lexicon) -> bool:
    named = read_name(MASKED.sub("", text), lexicon)
    return lexicon.is_nobody(text) or (bool(named.name) and looks_like_name(named.name, lexicon))


def _tells_of_person_before(words: Sequence[str], named: Named, lexicon: Lexicon, *, capitals: bool) -> bool:
    """Whether words behind a person's name are where he works or comes from: Jean Tolland, MAFF; Thomas Brill, ARA/CEN;
    Mr. Paolo Renzi, Trevi S.p.A.; Miss Zubeida Hashim, Director (Europe); Mr. L. Fontenelle, St. Lucia;
    Werkleiter, VEB Puppenmode.
    """
    # Ivanov S.A. has initials, Trevi S.p.A. is a firm.
    initials = len(words) > 1 and is_initials(words[-1]) and words[-1].isupper()
    acronym = words[0].isupper() and all(len(part) <= LONGEST_ACRONYM for part in words[0].split("/"))
    return (
        (len(words) == 1 and acronym and not capitals)
        or (lexicon.is_institution(words[0]) and not (named.address or named.title))
        or (fold(words[-1]) in lexicon.firms and not named.address and not initials)
        or (bool(named.title) and not named.address and named.name in named.remarks)
        or (words[0] in _PLACE_OPENERS and len(words) == 2)
    )


def _is_person(
    written: str,
    named: Named,
    lexicon: Lexicon,
    *,
    first: bool,
    styled: bool = False,
    capitals: bool = False,
    behind: bool = False,
) -> bool:
    """Whether an entry between commas is a person rather than the rest of the title of the one before.

    Of the one before, ``styled`` says that his title begins small, ``capitals`` that his name is in capitals, ``behind``
    that it has its initials behind it.
    """
    if not named.name or not looks_like_name(named.name, lexicon) or fold(written) in lexicon.offices:
        # Lord Privy Seal
        return False
    words = BRACKETED.sub("", written).split() or written.split()
    if not first and _tells_of_person_before(words, named, lexicon, capitals=capitals):
        return False
    joint = (named.title or "").rpartition(" ")[2]
    if not first and named.address and joint not in lexicon.joints and is_small(joint, lexicon):
        # Private Secretary to Dr. Bloom
        return False
    # "captain of the port of Giurgiu"
    before = words[: -len(named.name.split())]
    within = not first and words[0][:1].islower() and before and is_small(before[-1], lexicon)
    # "начальник отдела внешних сношений СВАГ"
    shortened = not first and not capitals and bool(named.title) and not named.address and named.name.isupper()
    within = within or (shortened and (named.title or "")[:1].islower() and len(named.name) <= LONGEST_ACRONYM)
    if within or (words[0] == "the" and len(words) == 2):
        # "the Assessors, Captain Ferrers and Mr. Liang": an office that no vocabulary holds.
        return False
    if named.title and not named.address and not first:
        # "Director of Inland Waterways" ends in capitals too: a title that goes before a name is short, an office
        # without prepositions, unless the name shows itself by initials.
        # "II. Sekretär Kusnezow": the number of an office is none itself.
        titles = [word for word in named.title.split() if not _ORDINAL.fullmatch(word)] or named.title.split()
        # "Bureau Director O Myong-ho, Section Chief Rim Ok-sil": an office of capitals before a full name, whatever begins it.
        whole = lexicon.is_office(titles[-1]) and len(named.name.split()) > 1 and all(word.istitle() for word in titles)
        bare = (lexicon.is_office(titles[0]) or whole) and not any(is_small(word, lexicon) for word in titles)
        cyrillic, name = "\u0400" <= named.name[:1] <= "\u04ff", named.name.split()
        surname = cyrillic and named.name.casefold().endswith(lexicon.surname_endings)
        # "Botschaftsrat der UdSSR Ilja Bobrikow": an office, its land and a full name.
        landed = len(titles) > 1 and lexicon.is_office(titles[0]) and fold(titles[-1]) in lexicon.lands
        bare = bare or (landed and len(name) > 1 and titles[0][:1].isupper())
        bare = bare and (titles[0][:1].isupper() or len(name) > 1 or surname or styled)
        # реставратор Анна Горова: an office that no vocabulary holds before a given name and a surname.
        told = len(titles) == 1 and titles[0].islower() and len(titles[0]) >= SHORTEST_UNKNOWN_OFFICE
        bare = bare or (surname and len(name) > 1 and told)
        # In Russian lists they stand behind the surname too: гость Дембек С.
        return bare or is_initials(name[0]) or ((cyrillic or behind) and is_initials(name[-1]))
    return not is_small(words[-1], lexicon)
