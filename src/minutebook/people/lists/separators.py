"""What parts the entries of a list of people, as scans misread it or leave it out.

A stop or a semicolon for a comma, a colon for a semicolon; nothing between a name and the office or the form of address
behind it.
"""

from __future__ import annotations

import re
from collections.abc import Container

from minutebook.people.names.folding import fold, is_cjk
from minutebook.people.names.lexicon import Lexicon
from minutebook.people.names.names import looks_like_name, read_name
from minutebook.people.names.namewords import is_small

BREAKS = re.compile(
    r"\s*[;；\n]\s*|\s+/\s+|(?<=[^\W\d_]{2})\s*/\s*(?=[^\W\d_]{2})(?!(?<=[A-Z]{2}/)[A-Z]{2,4}\b)|(?<=\w\w\w)\.\s+(?=[^\W\d_][^:.;,\n]{2,60}:\s)"
)
# Letters of an office shortened before a degree: Ges., Min.
LONGEST_SHORTENED = 3
# "Foreign Secretary (F.S.)3 Shri P. V. Rao": a semicolon behind a bracket read as a figure.
_MARK_AS_FIGURE = re.compile(r"(?<=[)\]])[35](?=\s+[A-ZÀ-ȚḀ-ỸА-ЯЁ])")
_STOP = re.compile(r"(?P<before>[A-ZÀ-ȚḀ-Ỹ][\w’'-]*[a-zß-ž]{2}|[)\]])\.\s+(?=(?P<office>[A-ZÀ-ȚḀ-Ỹ][a-zß-ž]+))")
_COLON = re.compile(r":[ \t]+(?=[A-ZÀ-ȚḀ-ỸА-ЯЁ])")
# Minister.for Trade, High.commissioner: a speck between two words.
INNER_STOP = re.compile(r"(?<=[^\W\d_]{3})\.(?=[a-zß-žа-яё]{3})")
# "Rosa.Gallego": a speck that joins a given name and a surname.
_SPECK_BETWEEN = re.compile(
    r"(?P<given>(?<![\w.])[A-ZÀ-ȚḀ-Ỹ][a-zß-ž]{3,})\.(?=[A-ZÀ-ȚḀ-Ỹ][a-zß-ž]{3,}\s?(?:[,;(\n]|$))"
)
# "Mr. H, R. Pettigrew": the stop behind the first of two initials read as a comma.
_INITIAL_COMMA = re.compile(r"(?P<before>[^\W\d_]{2,4}\.\s[A-ZÀ-ȚḀ-Ỹ]),(?=\s[A-ZÀ-ȚḀ-Ỹ]\.\s[A-ZÀ-ȚḀ-Ỹ][a-zß-ž])")
# "Sychugov, L.I.. Vasnetsova, E.M.": the comma behind initials read as a stop.
_STOP_TWICE = re.compile(r"(?<=[A-ZÀ-ȚḀ-ỸА-ЯЁ]\.)\.\s+(?=[A-ZÀ-ȚḀ-ỸА-ЯЁ][a-zß-žа-яё])")
# "Vice Premierp Tan Yujie", "Minister! Horst Kern": a semicolon read as a letter that few names end in, between an office and somebody's full name.
_GLUED_OFFICE = re.compile(
    r"(?P<office>[^\W\d_]{4,})[i!1jfpt][ \t]+(?=(?P<name>[A-ZÀ-ȚḀ-Ỹ][\w’'-]*[a-zß-ž]\s[A-ZÀ-ȚḀ-Ỹ][\w’'-]*[a-zß-ž])(?:,|$))",
    re.MULTILINE,
)
# "Pashchin; G.I., Zimenko, A.D.", "Obnorsky, S.L.; Pashchin, G.I., Zimenko": a comma of a list of surnames and initials read as
# a semicolon, or lost behind initials.
_INITIALS_AND_SURNAME = re.compile(
    r"(?<=[,;]\s)(?:[A-ZÀ-ȚḀ-ỸА-ЯЁ]\.\s?){1,2},\s(?=[A-ZÀ-ȚḀ-ỸА-ЯЁ][\w’'-]*[a-zß-žа-яё][,;]\s[A-ZÀ-ȚḀ-ỸА-ЯЁ]\.)"
)
_BEFORE_INITIALS = re.compile(r"(?<=[a-zß-žа-яё]);(?=\s(?:[A-ZÀ-ȚḀ-ỸА-ЯЁ]\.\s?){1,2}(?:[,;\n]|$))")
_BEHIND_INITIALS = re.compile(
    r"(?<=,\s)(?P<initials>(?:[A-ZÀ-ȚḀ-ỸА-ЯЁ]\.)?[A-ZÀ-ȚḀ-ỸА-ЯЁ])\.?;?\s+(?=[A-ZÀ-ȚḀ-ỸА-ЯЁ][\w’'-]*[a-zß-žа-яё],\s?[A-ZÀ-ȚḀ-ỸА-ЯЁ]\.)"
)
# "Shubin, E,L.": the stop between two initials of such a list.
_BETWEEN_INITIALS = re.compile(r"(?<=[,;]\s[A-ZÀ-ȚḀ-ỸА-ЯЁ]),\s?(?=[A-ZÀ-ȚḀ-ỸА-ЯЁ]\.)")
# "Г, Рябоконь (уполномоченный)", "Э.. Стеенсгор": the stop behind an initial that begins an entry read as a comma, or twice.
_INITIAL_BEGINS = re.compile(
    r"(?P<before>(?:^|[;\n—–]\s?|--\s|[)\]],?\s)(?:[A-ZÀ-ȚḀ-ỸА-ЯЁ]\.\s?)?[A-ZÀ-ȚḀ-ỸА-ЯЁ])(?:,|\.\.)(?=\s[A-ZÀ-ȚḀ-ỸА-ЯЁ][\w’'-]*[a-zß-žа-яё]{2}\s?[(,;.:]|\s[A-ZÀ-ȚḀ-ỸА-ЯЁ][a-zß-žа-яё]+$)"
)
# So many commas behind initials, and one for each semicolon, show such a list; so many lines a list of a line each.
FEWEST_COMMAS = 2
FEWEST_LINES = 3
# "П. Е. Косарецкий (заместитель министра). В. Н. Злобинцев (начальник порта)": the comma behind a bracket read as a stop, or
# lost, before a name that has a bracket too.
_BEHIND_BRACKET = re.compile(
    r"(?<=[)\]])\.?\s+(?=(?:[A-ZÀ-ȚḀ-ỸА-ЯЁ]\.\s?){1,2}[A-ZÀ-ȚḀ-ỸА-ЯЁ][\w’'-]*[a-zß-žа-яё]\s?[(\[])|(?<=[)）])\s?[.．。]\s?(?=[\u4e00-\u9fff]+[(（])"
)
# "П. Е, Косарецкий": the stop behind the second initial of a name read as a comma.
_SECOND_INITIAL_COMMA = re.compile(
    r"(?P<before>(?:^|[;,(\n—–-]\s?)[A-ZÀ-ȚḀ-ỸА-ЯЁ]\.\s?[A-ZÀ-ȚḀ-ỸА-ЯЁ]),(?=\s[A-ZÀ-ȚḀ-ỸА-ЯЁ][a-zß-žа-яё]{2})"
)
# Two full names, and nothing that parts them.
_CAPITAL = r"[A-ZÀ-ȚḀ-ỸА-ЯЁ][\w’'-]+"
_TWO_NAMES = re.compile(
    rf"(?<![\w-] )\b(?P<given>{_CAPITAL})[ ](?P<first>{_CAPITAL})[ ](?P<other>{_CAPITAL})[ ](?P<second>{_CAPITAL})(?=\s*(?:[,;(\n]|$))"
)
# Words of a full name behind an office.
SHORTEST_FULL_NAME, LONGEST_FULL_NAME = 2, 3


def part_speakers(text: str, spoken: Container[str]) -> str:
    """A list whose comma between two full names was read as a letter, or lost, where both surnames are labels (``spoken``, folded):
    Milka Drazici Ante Perkov.
    """

    def part(found: re.Match[str]) -> str:
        first, second = fold(found["first"]), fold(found["second"])
        kept = next((len(found["first"]) - lost for lost in (0, 1) if first[: len(first) - lost] in spoken), 0)
        if not kept or second not in spoken:
            return found.group()
        return f"{found['given']} {found['first'][:kept]}, {found['other']} {found['second']}"

    return _TWO_NAMES.sub(part, text)


def mend_separators(text: str, lexicon: Lexicon) -> str:
    """A stop between a name or a bracket and an office or form of address is a comma misread: Vidalin. Minister of Fish,
    Mr. Hale. Mr. Orde, R. Dever (Grain). Colonel Strang.
    """

    def mend(found: re.Match[str]) -> str:
        known = lexicon.is_office(found["before"]) or lexicon.is_address(found["before"])
        known = known or _is_shortened(found, lexicon)
        office = found["office"]
        begins = lexicon.is_office(office) or lexicon.is_address(office) or lexicon.is_institution(office)
        return f"{found['before']}, " if begins and not known else found.group()

    def part_office(found: re.Match[str]) -> str:
        whole = found.group().split()[0]
        glued = (
            lexicon.is_office(found["office"])
            and not lexicon.is_office(whole)
            and looks_like_name(found["name"], lexicon)
        )
        return f"{found['office']}; " if glued else found.group()

    text = _mend_semicolons(_MARK_AS_FIGURE.sub(";", text), lexicon)
    text = _SPECK_BETWEEN.sub(
        lambda found: (
            found.group()
            if fold(found["given"]) in lexicon.given_abbreviations or lexicon.is_office(found["given"])
            else f"{found['given']} "
        ),
        text,
    )
    # "B, Berg; O, Orde" is a key.
    text = _INITIAL_BEGINS.sub(
        lambda found: (
            found.group() if text[found.end() :].lstrip()[:1] == found["before"][-1] else f"{found['before']}."
        ),
        text,
    )
    text = _SECOND_INITIAL_COMMA.sub(r"\g<before>.", _BEHIND_BRACKET.sub(lambda found: _comma(found.string), text))
    # "Miss J. Barr<tab>Wool Section": what a wide space parts is divided as by a comma.
    text = _INITIAL_COMMA.sub(r"\g<before>.", text.replace("\t", ", "))
    text = _GLUED_OFFICE.sub(part_office, text)
    text = _STOP.sub(mend, _STOP_TWICE.sub(", ", INNER_STOP.sub(" ", text)))
    return _mend_colons(text, lexicon)


def _comma(text: str) -> str:
    return "、" if is_cjk(text) else ", "


def _mend_semicolons(text: str, lexicon: Lexicon) -> str:
    """The only semicolon of several lines, between a name and his office, is a comma misread (the header's reader asks the
    same, to tell what goes on with a line), and so is one before or behind the initials in a list of surnames with initials.
    """
    if len(_INITIALS_AND_SURNAME.findall(text)) >= FEWEST_COMMAS + text.count(";"):
        text = _BETWEEN_INITIALS.sub(".", text)
        text = _BEHIND_INITIALS.sub(r"\g<initials>., ", _BEFORE_INITIALS.sub(",", text))
    lines = text.split("\n")
    if text.count(";") != 1 or len(lines) < FEWEST_LINES:
        return text
    return "\n".join(_mend_semicolon(line, lexicon) if ";" in line else line for line in lines)


def _mend_semicolon(line: str, lexicon: Lexicon) -> str:
    name, _, behind = line.partition(";")
    held = any(map(lexicon.is_office, behind.split()[:LONGEST_FULL_NAME])) and not read_name(behind, lexicon).name
    held = held and "," not in line
    return f"{name},{behind}" if held and _is_whole(name, lexicon) else line


def _mend_colons(text: str, lexicon: Lexicon) -> str:
    """A colon behind a person and what a comma parts from him is a semicolon misread: Horst Holm, Abteilungsleiter: Gen. Ruth Orde;
    Ism il Orde, Director (presiding): Norman Hale.
    """
    parts = _COLON.split(text)
    mended = parts[0]
    for part in parts[1:]:
        entry = BREAKS.split(mended)[-1]
        person, comma, _ = entry.partition(",")
        remarked = entry.endswith((")", "]")) and _is_whole(" ".join(part.split(",")[0].split()), lexicon)
        full = bool(comma) and not is_cjk(entry) and (remarked or _is_whole(person, lexicon))
        mended += f"{'; ' if full else ': '}{part}"
    return mended


def _is_whole(words: str, lexicon: Lexicon) -> bool:
    """Whether words are a given name or initials and a surname, whatever stands before them."""
    name = read_name(words, lexicon).name
    return len(name.split()) > 1 and looks_like_name(name, lexicon)


def _is_shortened(found: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether the word before a stop and a degree is an office shortened: Ges. Dr. Egon Orth, Leg.Sekr. Mag. Adele Kern."""
    word = found["before"]
    inner = found.string[: found.start()].endswith(".")
    short = inner or len(word) <= LONGEST_SHORTENED or lexicon.lemma(word) != word
    return short and fold(found["office"]) in lexicon.neutral


def second_person(words: list[str], lexicon: Lexicon) -> int | None:
    """Where what no comma divides from a person begins: somebody else, or the office that he holds."""
    cuts = range(2, len(words))
    return next((at for at in cuts if any(begins(words, at, lexicon) for begins in _BEGINNINGS)), None)


def _begins_office_and_name(words: list[str], at: int, lexicon: Lexicon) -> bool:
    """Direktor Behnke | Oberrat Wessel."""
    if at + 1 == len(words):
        return False
    before, here, after = words[at - 1], words[at], words[at + 1]
    starts = here[:1].isupper() and lexicon.is_office(here) and not is_small(after, lexicon)
    named = looks_like_name(before, lexicon) and any(lexicon.is_office(word) for word in words[: at - 1])
    return starts and named and looks_like_name(words[-1], lexicon)


def _begins_address(words: list[str], at: int, lexicon: Lexicon) -> bool:
    """Professor Andreas Holm | Dr. Carmela Orde; the name before the second form of address is whole."""
    return (
        at + 1 < len(words)
        and lexicon.is_address(words[at])
        and _is_addressed(words[:at], lexicon, fewest=SHORTEST_FULL_NAME)
    )


def _begins_office_held(words: list[str], at: int, lexicon: Lexicon) -> bool:
    """Mr. Douglas Hale | Assistant Secretary for Trade; but Mr. Bishop, Mr. John Bishop."""
    # "Mr. J. Cuthill Tobacco Growers Association": where the name ends cannot be told.
    office = lexicon.is_office(words[at]) or (lexicon.is_institution(words[at]) and at <= LONGEST_FULL_NAME)
    fewest = 1 if at + 1 < len(words) else SHORTEST_FULL_NAME
    return office and _is_addressed(words[:at], lexicon, fewest=fewest) and not read_name(" ".join(words), lexicon).name


def _begins_office_of(words: list[str], at: int, lexicon: Lexicon) -> bool:
    """Everett Orde | Secretary of State for Trade: an office that a small word goes on from, behind a whole name."""
    name, rest = words[:at], words[at:]
    if (
        at > LONGEST_FULL_NAME
        or not lexicon.is_office(rest[0])
        or not all(word[:1].isupper() for word in (*name, rest[0]))
    ):
        return False
    known = any(lexicon.is_office(word) or lexicon.is_address(word) or lexicon.is_institution(word) for word in name)
    goes_on = any(is_small(word, lexicon) for word in rest[1:LONGEST_FULL_NAME])
    return goes_on and not known and _is_whole(" ".join(name), lexicon)


_BEGINNINGS = (_begins_office_and_name, _begins_address, _begins_office_held, _begins_office_of)


def _is_addressed(words: list[str], lexicon: Lexicon, *, fewest: int) -> bool:
    """Whether words are a form of address and a name of ``fewest`` words at least, and nothing else."""
    named = read_name(" ".join(words), lexicon)
    whole = bool(named.address) and not named.title and len(named.name.split()) >= fewest
    return whole and looks_like_name(named.name, lexicon)
