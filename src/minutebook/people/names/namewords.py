"""What a word is in the title and name that it stands in: name, initial, particle, office or form of address."""

from __future__ import annotations

import re

from minutebook.people.names.folding import fold
from minutebook.people.names.lexicon import Lexicon

# An acronym of a state or an office (КНР, NATO) has at most this many letters.
LONGEST_ACRONYM = 5
# A name in which one letter is misread as a figure (Ha1vorsrud) has at least this many characters.
SHORTEST_WITH_FIGURE = 6
# Dean Acheson: a given name that is an office too stands before one surname.
BORNE_WITH = 2
# Hafenmstr. Matheis: an office shortened so before a name.
_SHORTENED = re.compile(r"[bcdfghjklmnpqstvwxz]{2,}r\.$")
# ЦК, ВСРП, МГБ
VOWELLESS = re.compile(r"[^\W\d_AEIOUYÄÖÜАЕЁИОУЫЭЮЯ]{2,5}")
_INITIALS_IN = re.compile(r"[^\W\d_]\.")
_RANKS = frozenset({"I", "II", "III"})
_KOREAN_GIVEN = re.compile(r"[A-Z][a-z]{1,5}-[a-z]{1,5}")
INITIAL = re.compile(r"^(?:[^\W\d_]{1,2}\.[-‐]?)+,?$|^[^\W\d_]\.?,?$")
_ALL_INITIALS = re.compile(r"^\s*(?:[^\W\d_]{1,2}\.\s*-?\s*){1,3}(?:[^\W\d_]|\.)?\s*$")
POSSESSIVE = re.compile(r"['’]s?$")
_UNREAD_ADDRESS = re.compile(r"^[A-ZÀ-ȚḀ-Ỹ][a-zß-ž]{2,3}\.$")
_WHOLE_NAME = re.compile(r"^[A-ZÀ-ȚḀ-Ỹ][\w’'-]{2,},?$")
# So many whole names stand behind a form of address that cannot be read.
FEWEST_BEHIND_UNREAD = 2
# d'Entremont, l'Heureux: a French particle without its vowel.
_ELIDED_BEFORE = re.compile(r"[dl]['’](?=[A-ZÀ-ȚḀ-Ỹ])")
_ELIDED = frozenset({"'t", "’t", "'s", "’s"})
# Prepositions of titles set in capitals, which are no names.
_SMALL_CAPITALS = frozenset(
    {"AT", "OF", "IN", "ON", "WITH", "FOR", "AND", "BY", "FROM", "MIT", "VON", "IM", "AM", "ÜBER", "ZU"}
)
_SMALL_LETTERS = frozenset("ВКО")
EDGES = " \t\n,;:.–—-_\"“”„«»'’‘*·"


def is_small(token: str, lexicon: Lexicon) -> bool:
    """Whether a token is a preposition, an article or the like; initials are capitals and never are."""
    return (token[:1].islower() or token in _SMALL_CAPITALS) and fold(token) in lexicon.small


def is_initials(text: str) -> bool:
    """Whether words are nothing but initials: ``S.L.``."""
    return bool(_ALL_INITIALS.match(text))


def is_spelt(token: str) -> bool:
    """Whether a token is written in letters; one misread as a figure is forgiven in a longer one."""
    figures = sum(char.isdigit() for char in token)
    return figures == 0 or (figures == 1 and len(token) >= SHORTEST_WITH_FIGURE)


def is_capital(token: str, lexicon: Lexicon) -> bool:
    """Whether a word begins with a capital, a particle joined to it apart: al-Hadidi, ад-Дулейми, d'Entremont."""
    particle, joint, rest = token.partition("-")
    joined = fold(particle) in lexicon.particles or fold(particle) in lexicon.joined_particles
    return token[:1].isupper() or (bool(joint) and joined and rest[:1].isupper()) or bool(_ELIDED_BEFORE.match(token))


def is_address(token: str, lexicon: Lexicon) -> bool:
    """Whether a token is a form of address; one of a single letter is small, as an initial never is."""
    return lexicon.is_address(token) and (len(fold(token)) > 1 or token[:1].islower())


def ends_in_name(tokens: list[str], at: int, lexicon: Lexicon) -> bool:
    """Whether the last word is a name, that resembles a form of address and has nobody behind it: Mosher is no Mother."""
    return at == len(tokens) - 1 and tokens[at][:1].isupper() and lexicon.resembles_address(tokens[at].strip(EDGES))


def is_unread_address(tokens: list[str], lexicon: Lexicon) -> bool:
    """Whether a short word with a stop before a full name is a form of address misread: Are. Folake Ojo, Its. A. Orde."""
    if len(tokens) <= FEWEST_BEHIND_UNREAD or not _UNREAD_ADDRESS.match(tokens[0]) or lexicon.is_office(tokens[0]):
        return False
    names = tokens[1 : FEWEST_BEHIND_UNREAD + 1]
    return fold(tokens[0]) not in lexicon.given_abbreviations and (
        _WHOLE_NAME.match(names[-1]) is not None and all(_WHOLE_NAME.match(each) or is_initials(each) for each in names)
    )


def has_office(words: list[str], lexicon: Lexicon) -> bool:
    """Whether some word of a title is an office."""
    return any(lexicon.is_office(word.strip(EDGES)) for word in words)


def is_of_place(before: list[str], lexicon: Lexicon) -> bool:
    """Whether what stands before a name is an office and a small word, so that no person follows."""
    last = before[-1]
    # "Chargé d'Affaires" is an office to its end.
    small = is_small(last, lexicon) and fold(last) not in lexicon.particles and not re.search("['’]", last)
    cyrillic = "\u0400" <= last[:1] <= "\u04ff"
    return small and not cyrillic and has_office(before[:-1], lexicon)


def count_names(words: list[str], lexicon: Lexicon) -> int:
    """How many words of a name are no particles: María Luisa de la Vega y Siles has four."""
    return sum(fold(word) not in lexicon.particles for word in words)


def is_elided(tokens: list[str], at: int) -> bool:
    """Whether a token is the Dutch article without its vowel, or the preposition before it: K. van 't Hof, J. in 't Veld."""
    token = tokens[at].casefold()
    return at + 1 < len(tokens) and (token in _ELIDED or (token == "in" and tokens[at + 1].casefold() in _ELIDED))


def may_be_name(tokens: list[str], at: int, lexicon: Lexicon) -> bool:
    """Whether a token of a title and name, all that stands behind it being the name, belongs to the name too."""
    token = tokens[at].strip('"“”„«»,;:')
    # "J. van der Linde": the name that particles lead to.
    behind = range(at + 1, len(tokens))
    following = next(
        (tokens[no] for no in behind if not _leads_on(tokens, no, lexicon) and not is_torn(tokens, no, lexicon)), ""
    )
    if not token or not is_spelt(token):
        return False
    if _leads_on(tokens, at, lexicon) and following[:1].isupper():
        # "von der Tann", but "Direktor der Elbe-Schiffahrt".
        inner = fold(token) not in lexicon.articles or (at > 0 and fold(tokens[at - 1]) in lexicon.particles)
        return token[:1].isupper() or inner
    goes_on = token in _RANKS or (token in _SMALL_CAPITALS and is_small(token, lexicon))
    goes_on = goes_on and at > 0 and lexicon.is_office(tokens[at - 1])
    if goes_on or (0 < at < len(tokens) - 1 and tokens[at] in _SMALL_LETTERS and fold(token) in lexicon.small):
        # "Vortragender Legationsrat I Baumgart", "MINISTER OF FOOD"; "ПОСОЛЬСТВА СССР В АФГАНИСТАНЕ": an initial has a stop.
        return False
    torn = is_torn(tokens, at, lexicon)
    if INITIAL.match(token) and not torn:
        # J. Fr. Aamodt is no Father Aamodt; but "M. Mr. Holm" is Mr. Holm.
        among = at > 0 and is_initials(tokens[at - 1]) and tokens[at - 1][:1].isupper()
        among = among and fold(token) not in lexicon.kept_honorifics | lexicon.neutral
        return token[:1].isupper() and (among or not is_address(token, lexicon))
    if (
        torn
        or ends_in_name(tokens, at, lexicon)
        or is_borne(tokens, at, lexicon)
        or is_behind_initial(tokens, at, lexicon)
        or _is_noble(tokens, at, lexicon)
    ):
        return True
    shortened = bool(following) and _SHORTENED.search(token) is not None
    shortened = shortened or _is_of_office(tokens, at, lexicon)
    return not shortened and _is_name_word(token, lexicon) and not _belongs_to_title(tokens, at, lexicon)


def _leads_on(tokens: list[str], at: int, lexicon: Lexicon) -> bool:
    """Whether a token is a particle, which a name follows."""
    return fold(tokens[at]) in lexicon.particles or is_elided(tokens, at)


def is_torn(tokens: list[str], at: int, lexicon: Lexicon) -> bool:
    """Whether a small letter alone is what was read of a name between a particle and its last word: Abdul Karim bin t Noor."""
    if not 0 < at < len(tokens) - 1 or len(tokens[at]) > 1 or not tokens[at].islower():
        return False
    return _leads_on(tokens, at - 1, lexicon) and is_capital(tokens[at + 1], lexicon)


def is_behind_initial(tokens: list[str], at: int, lexicon: Lexicon) -> bool:
    """Whether a word ends a name with initials and is no office itself: З. И. Лесняк is no forester (лесник) misread."""
    last = at > 0 and at == len(tokens) - 1 and tokens[at][:1].isupper()
    return (
        last
        and fold(tokens[at]) not in lexicon.offices
        and is_initials(tokens[at - 1])
        and tokens[at - 1][:1].isupper()
    )


def is_borne(tokens: list[str], at: int, lexicon: Lexicon) -> bool:
    """Whether a word that is an office too ends or begins a name (David King, Dean Acheson, W. Pope) or follows a form
    of address (U Tin Hlaing) or, behind a given name, a particle in capitals (Luc De Backer) that is part of one.
    """
    if tokens[at] in lexicon.name_openers and at + 1 < len(tokens):
        # Mullah Nazar
        return True
    if tokens[at][:1].isupper() and any(word in lexicon.name_openers for word in tokens[:at]):
        return True
    if at == len(tokens) - 1 > 1 and tokens[at - 1].istitle() and fold(tokens[at - 1]) in lexicon.particles:
        return tokens[at][:1].isupper() and len(tokens[at - 1]) > 1 and _is_name_word(tokens[at - 2], lexicon)
    token = fold(tokens[at])
    if token in lexicon.office_surnames and at == len(tokens) - 2 and _KOREAN_GIVEN.fullmatch(tokens[-1].strip(",")):
        # Min Kyong-ja: what leads to a given name of two joined syllables is a surname.
        return tokens[at][:1].isupper()
    if token in lexicon.office_surnames and at == len(tokens) - 1 and at > 0:
        before = tokens[at - 1].strip(",")
        called = (lexicon.is_address(before) and fold(before) not in lexicon.kept_honorifics) or (
            before.endswith(".") and lexicon.is_office(before)
        )
        # "Minister Müller"; but "Chief Cook".
        titled = token in lexicon.common_surnames and lexicon.is_office(before)
        titled = titled and fold(before) in lexicon.offices - lexicon.qualifiers
        return (
            called or titled or bool(INITIAL.match(before) and before[:1].isupper()) or _is_name_word(before, lexicon)
        )
    begins = token in lexicon.office_given_names and at == 0 and len(tokens) == BORNE_WITH
    return begins and _is_name_word(tokens[1], lexicon)


def _is_noble(tokens: list[str], at: int, lexicon: Lexicon) -> bool:
    """Whether a form of address is part of a name, between the given name and a particle or behind the one name of an Oriental:
    Egon Freiherr von Holm, Mahmud Bey.
    """
    if not at or not is_address(tokens[at], lexicon) or not _is_name_word(tokens[at - 1], lexicon):
        return False
    if at == len(tokens) - 1 and tokens[at][:1].isupper():
        # Minister Mahmud Bey: behind the one name that he has.
        return fold(tokens[at]) in lexicon.titles_behind and (at == 1 or not _is_name_word(tokens[at - 2], lexicon))
    return at < len(tokens) - BORNE_WITH and fold(tokens[at + 1]) in lexicon.particles


def _is_of_office(tokens: list[str], at: int, lexicon: Lexicon) -> bool:
    """Whether a word behind a French particle without its vowel says what an office is of: Ministre d'Etat, no Mme d'Etat;
    Consul of Côte d'Ivoire.
    """
    if not _ELIDED_BEFORE.match(tokens[at]) or not at:
        return False
    if tokens[max(at - 2, 0)] in {"of", "de"}:
        return True
    return not (is_address(tokens[at - 1], lexicon) or _is_name_word(tokens[at - 1], lexicon))


def _is_name_word(token: str, lexicon: Lexicon) -> bool:
    if not is_capital(token, lexicon) or lexicon.is_office(token) or is_address(token, lexicon):
        return False
    return not lexicon.is_institution(POSSESSIVE.sub("", token))


def _belongs_to_title(tokens: list[str], at: int, lexicon: Lexicon) -> bool:
    """A capitalised word that is part of the title before a name: "of Forestry Ryu", "посол КНР Лю", "Азии И. Гречаный"."""
    if at + 1 >= len(tokens):
        return False
    token, following = tokens[at], tokens[at + 1]
    # AM Hannes Orde: capitals before a whole name are an office in letters, however they would read small.
    lettered = at == 1 < len(tokens) - 1 and tokens[0] in _SMALL_CAPITALS and token.istitle() and following.istitle()
    if at > 0 and is_small(tokens[at - 1], lexicon) and fold(tokens[at - 1]) not in lexicon.particles and not lettered:
        return True
    only_capitals = all(word.isupper() for word in tokens if len(word) > 2)
    # LARSEN Ole; Col HAN Tong-sop, Maj. LIM Chong.
    given = following.istitle() or _KOREAN_GIVEN.fullmatch(following) is not None
    ranked = all(fold(word) in lexicon.ranks or is_address(word, lexicon) for word in tokens[:at])
    surname_first = ranked and at == len(tokens) - BORNE_WITH and not VOWELLESS.fullmatch(token) and given
    surname_first = surname_first and (at == 0 or not lexicon.is_institution(token))
    # послом Бирмы У БА ТХЕЙНОМ
    honoured = at > 0 and fold(tokens[at - 1]) in lexicon.given_honorifics
    acronym = token.isupper() and 2 <= len(token) <= LONGEST_ACRONYM and not honoured
    if acronym and not only_capitals and not surname_first:
        return not INITIAL.match(following) or at + 2 < len(tokens)
    # Initials stand before a surname or behind it, never between two words of a Russian name.
    cyrillic = "\u0400" <= token[:1] <= "\u04ff"
    if cyrillic and INITIAL.match(tokens[-1]) and not INITIAL.match(following) and following[:1].isupper():
        # "Ближнего Востока Синельник П. О.": no given name stands before a surname with initials behind it.
        return not INITIAL.match(token)
    if not cyrillic or not INITIAL.match(following) or INITIAL.match(tokens[-1]):
        return False
    # полковник Лесли Э. Фарнелл, США Мэтью Р. Донахью: a foreigner's given name, which no word governs.
    before = tokens[at - 1] if at > 0 else ""
    governed = bool(before) and not (before.isupper() or lexicon.is_address(before) or fold(before) in lexicon.ranks)
    return governed or len(_INITIALS_IN.findall(following)) > 1
