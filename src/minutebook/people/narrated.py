"""Who takes part in a talk that is told and not set out in turns: who says something in it, and who signs it.

A narrative names each person once in full, with an office or a form of address, and by surname whenever he speaks.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from minutebook.model import CleanLine, Role
from minutebook.people.lexicon import Lexicon, fold, is_cjk, split_words
from minutebook.people.mentions import Mention
from minutebook.people.names import Named, looks_like_name, read_name

# Lines from the end among which a signature stands, and words that it has.
LONGEST_CLOSING = 14
LONGEST_SIGNATURE = 4
# Words before a name among which its office stands.
WORDS_BEFORE = 6
# A surname is longer than an initial, and than most abbreviations.
SHORTEST_SURNAME = 3
_CAPITAL = r"[A-ZÀ-ŽА-ЯЁ](?:[\w’'-]+|\.)"
# Mr., Mrs., Cde.
_ADDRESS = r"[A-Z][a-z]{1,2}\."
_ACTOR = rf"(?P<who>(?:(?:{_ADDRESS}|{_CAPITAL}|al|de|von|van|bin|der|тов\.|г-н|г-жа)\s+){{0,4}}[A-ZÀ-ŽА-ЯЁ][\w’'-]+)"
# Mr. Falkenström (Sweden), introducing resolution E/CN.41/L.23, said
_ASIDE = r"(?:\s*[\[(][^\[\]()\n]{1,40}[\])])?(?:(?:,\s(?:[^.;:,\n]|\.(?=\S)){3,60}){1,2},)?"
_GIVEN = r"(?:(?:[A-ZÀ-ŽА-ЯЁ]\.\s?|[A-ZÀ-ŽА-ЯЁ][\w’'-]+\s|(?:al|de|von|van|bin|der)\s){1,3})"
_SIGNED = re.compile(
    r"^(?P<sign>[\[(]?(?i:signature|signed|sgd|gez|unterschrift|подпись|подп)\.?[\])]?[:.]?\s+)?"
    rf"(?P<who>(?:{_CAPITAL}\s?){{1,{LONGEST_SIGNATURE}}})(?P<behind>\s*[\[(](?i:signature|signed|paraphe|подпись|unterschrift)[\])])?$"
)

# Dr. Achim Reusch signs with his degree.
_TITLED = re.compile(r"^(?:(?:Dr|Prof)\.\s+)+")
_SIGNING = r"[\[(]?(?i:signed|sgd|gez|unterschrift|подпись|подп)\.?[\])]?"
# Посол СССР в Мали (Подпись) В. Заречный
_OFFICE_AND_SIGNED = re.compile(
    rf"^(?P<office>[^\W\d_][^,.;:()\[\]]{{2,80}}?)[,:]?\s+{_SIGNING}[:.]?\s+(?P<who>(?:{_CAPITAL}\s?){{1,{LONGEST_SIGNATURE}}})$"
)


def find_narrated(text: str, lexicon: Lexicon) -> Iterator[Mention]:
    """Everybody who says something in running text, by the fullest form of the name that it gives.

    Args:
        text: the words of a record without turns.
        lexicon: words of the languages; its ``reporting_verbs`` tell who speaks.
    """
    small = {word for word in split_words(text) if word[:1].islower()} | lexicon.small
    seen: set[str] = set()
    for found in re.finditer(
        rf"{_ACTOR}{_ASIDE},?\s+(?:who\s+)?(?:{lexicon.adverbs})?(?:{lexicon.reporting})(?!\w)", text
    ):
        whole = read_name(found["who"], lexicon)
        named = _without_openers(whole, small)
        surname = named.name.rpartition(" ")[2]
        if len(surname) < SHORTEST_SURNAME or fold(surname) in seen or not looks_like_name(named.name, lexicon):
            continue
        seen.add(fold(surname))
        opened = named.name != whole.name
        whole = _in_full(named, surname, text, small, lexicon)
        before = text[: found.start("who")].split()[-1:]
        # "Die Unterzeichnete erklärte", "Zum Schluß sagte er".
        noun = opened or bool(before and fold(before[0]) in lexicon.articles) or not _stands_within(surname, text)
        if whole.title or whole.address or " " in whole.name or not noun:
            yield Mention(whole, Role.PARTICIPANT, "narrated", found.group())


def _without_openers(named: Named, small: set[str]) -> Named:
    """A name without the word that begins its sentence: Then Zerbo, Later Ouattara."""
    words = named.name.split()
    while len(words) > 1 and words[0].casefold() in small:
        words = words[1:]
    name = " ".join(words)
    return replace(named, name="" if name.casefold() in small else name)


def _stands_within(word: str, text: str) -> bool:
    """Whether a word stands within a sentence too, so that its capital is its own: not Daraufhin."""
    return re.search(rf"[^\W\d_,;]\s+{re.escape(word)}(?!\w)", text) is not None


def _in_full(named: Named, surname: str, text: str, small: set[str], lexicon: Lexicon) -> Named:
    """The person with given name and office, where some other place gives them."""
    best = named
    for found in re.finditer(rf"(?<![\w.]){_GIVEN}{re.escape(surname)}(?![\w-])", text):
        before = text[: found.start()].split()[-WORDS_BEFORE:]
        told = _without_openers(read_name(found.group(), lexicon), small)
        if len(told.name.split()) > len(best.name.split()) and looks_like_name(told.name, lexicon):
            whole = read_name(" ".join([*before, found.group()]).rpartition(". ")[2], lexicon)
            office = whole.title if whole.name == told.name else None
            best = replace(told, title=told.title or office or best.title, address=told.address or best.address)
    return best


def find_signature(lines: Sequence[CleanLine], lexicon: Lexicon, known: Collection[str] = ()) -> Named | None:
    """Who signed a record: whose name stands alone on one of its last lines; None where nobody's does.

    Args:
        lines: its lines, in order.
        lexicon: words of the languages.
        known: names of people of the record; where given, a name beside which no word says that it is a signature must
            be one of them.
    """
    closing = [line for line in lines if line.furniture is None and line.text.strip()][-LONGEST_CLOSING:]
    spoken = {word for line in lines for word in split_words(line.text) if word[:1].islower()}
    for line in reversed(closing):
        written = line.text.strip()
        if written in known:
            return read_name(written, lexicon)
        found = _SIGNED.match(written)
        if found is None or is_cjk(written):
            continue
        named = read_name(found["who"], lexicon)
        words = split_words(named.name)
        told = bool(found["sign"] or found["behind"])
        if named.title or not words or not looks_like_name(named.name, lexicon):
            continue
        if told or not (known or any(word.casefold() in spoken for word in words)):
            return named
    return None


def find_signed_offices(lines: Sequence[CleanLine], lexicon: Lexicon) -> Iterator[Named]:
    """Those who sign among a record's last lines with their office beside, above or below the name: Dr. Achim Reusch /
    Gesandter.
    """
    closing = [line.text.strip() for line in lines if line.furniture is None and line.text.strip()][-LONGEST_CLOSING:]
    for at, written in enumerate(closing):
        if beside := _OFFICE_AND_SIGNED.match(written):
            pairs = [(beside["office"], beside["who"])]
        elif signed := _SIGNED.match(_TITLED.sub("", written)):
            pairs = [(office, signed["who"]) for office in (*closing[at + 1 : at + 2], *closing[max(0, at - 1) : at])]
        else:
            continue
        for office, who in pairs:
            named = read_name(who, lexicon)
            bears = not named.title and bool(split_words(named.name)) and looks_like_name(named.name, lexicon)
            if bears and _is_office_alone(office, lexicon):
                yield replace(named, title=office.strip(" ,"))
                break


def _is_office_alone(words: str, lexicon: Lexicon) -> bool:
    """Whether words are an office that names nobody, as it stands below a signature: Botschafter, Посол СССР в Мали."""
    tokens = words.split()
    if not 0 < len(tokens) <= WORDS_BEFORE or words.endswith((".", ":", "?", "!")) or not words[:1].isupper():
        return False
    return not is_cjk(words) and lexicon.is_office(tokens[0]) and not read_name(words, lexicon).name
