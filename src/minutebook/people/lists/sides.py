"""Parts of a list of people, and the side or land that heads each."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from minutebook.people.lists.entries import NUMBER, Segment
from minutebook.people.lists.separators import BREAKS
from minutebook.people.names.folding import fold, is_cjk
from minutebook.people.names.lexicon import Lexicon
from minutebook.people.names.names import looks_like_name, read_name

_CLASS_HEADING = re.compile(r"^(?P<head>(?:[^:：,;，；、(]|\([^()]*\)){1,40})[:：]\s*(?P<rest>.*)$", re.DOTALL)
# für Baden: Oberregierungsrat Holm
_OF_SIDE = re.compile(
    r"^(?:für|seitens|for|от|pour)\s+(?:(?:die|das|den|the|la|le)\s+)?[A-ZÄÖÜА-ЯЁ][\w-]+(?:\s[A-ZÄÖÜА-ЯЁ][\w-]+)?$"
)
# "for Perut Julio Echenique", "Boliviat Néstor Landívar", "For Bolivias Don Hernán Suárez": the colon behind a land read as a letter that ends no form of its name.
_GLUED_LAND = re.compile(
    r"^(?P<head>(?:(?i:für|seitens|for|от|pour)\s+)?(?:(?:die|das|den|the|la|le)\s+)?(?P<land>[A-ZÄÖÜА-ЯЁ][\w-]+))[st1!]\s+(?=[A-ZÀ-ȚḀ-ỸА-ЯЁ])"
)


def split_sides(
    text: str, lexicon: Lexicon, side: str | None, spoken: Container[str] = frozenset()
) -> Iterator[Segment]:
    """What stands between two divisions of a list, each with its side; ``side`` is that of the list as a whole, ``spoken`` the
    last words of the meeting's labels, folded.
    """
    parts = BREAKS.split(text)
    several = sum(lexicon.find("side", part.strip()) is not None for part in parts) > 1
    for part in parts:
        rest, here = _mend_colon(part.strip(), lexicon), None
        while rest:
            found = lexicon.find("side", rest)
            if found and not several and _speaks(found[1], lexicon, spoken):
                rest = rest[found[1].start("side") :]
                break
            if found:
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
                    side = NUMBER.sub("", heading["head"].strip())
                elif _holds_land(heading["head"], lexicon) or _OF_SIDE.match(heading["head"]):
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
            yield from split_sides(rest[cut.end() :], lexicon, side, spoken)


def _speaks(found: re.Match[str], lexicon: Lexicon, spoken: Container[str]) -> bool:
    """Whether what reads as a side is somebody who speaks, a given name misread before him and his office behind: For Stenbock,
    Alternate Member of the Commission, where STENBOCK is a label.
    """
    side, rest = found["side"].strip(" :：—–-"), found.string[found.end() :].split()
    held = bool(rest) and (lexicon.is_office(rest[0]) or lexicon.is_institution(rest[0]))
    return held and " " not in side and fold(side) in spoken


def _mend_colon(entry: str, lexicon: Lexicon) -> str:
    """An entry whose side is a land, its colon put back."""
    found = _GLUED_LAND.match(entry)
    glued = found and fold(found["land"]) in lexicon.lands and fold(found.group().split()[-1]) not in lexicon.lands
    return f"{found['head']}: {entry[found.end() :]}" if found and glued else entry


def _holds_land(words: str, lexicon: Lexicon) -> bool:
    """Whether the name of a land is among words: Australia, the Argentine Republic."""
    return any(fold(word) in lexicon.lands for word in words.split())


def _names_one(head: str, lexicon: Lexicon) -> bool:
    """Whether words before a colon are an office or form of address and a person's full name."""
    named = read_name(head, lexicon)
    full = len(named.name.split()) > 1 and looks_like_name(named.name, lexicon)
    return full and bool(named.title or named.address) and not is_cjk(head)
