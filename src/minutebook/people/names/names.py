"""One person as some words of the document name him: name, title, form of address, remark."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from rapidfuzz.distance import Levenshtein

from minutebook.people.names.chinesenames import looks_like_chinese_name, names_called, read_chinese_name
from minutebook.people.names.folding import fold, is_cjk
from minutebook.people.names.lexicon import Lexicon
from minutebook.people.names.misreadings import mend_brackets, mend_letters
from minutebook.people.names.namewords import (
    EDGES,
    INITIAL,
    POSSESSIVE,
    VOWELLESS,
    count_names,
    ends_in_name,
    has_office,
    is_address,
    is_behind_initial,
    is_borne,
    is_capital,
    is_elided,
    is_initials,
    is_of_place,
    is_small,
    is_spelt,
    is_torn,
    is_unread_address,
    may_be_name,
)

# No name of the genre has more words than this, particles and initials counted.
LONGEST_NAME = 5
# Letters of honour (K.C., M.P.) stand behind a name of at least two words; behind one they are initials.
FEWEST_BEFORE_HONOURS = 2
WHOLE_NAME = 2
"""Words of a name, initials apart, behind which another tells father from son."""
_BRACKETS = re.compile(r"\s*[\[(（〔［](?P<inside>[^\])）〕］]*)[\])）〕］]?")
_CODE = re.compile(r"[A-ZÀ-ȚḀ-Ỹ][a-zß-ž]{1,2}")
_QUOTED_TITLE = re.compile(r"(?P<title>[^«„\"]+[«„\"][^«»„“”\"]+[»“”\"])\s+(?P<name>[^«»„“”\",]+)")
# ТОПЛИВА А. ЭЧЕГОЙЕНОМ: what is left of an office in capitals before initials and a surname.
_COMPLEMENT = re.compile(
    r"(?P<of>[А-ЯЁ-]{3,}(?:\s[А-ЯЁ-]{3,})*)\s(?P<name>[А-ЯЁ]\.\s?(?P<two>[А-ЯЁ]\.\s?)?[А-ЯЁ][А-ЯЁ-]+)"
)
_GENITIVE = re.compile(r"(?:[АЯЫИ]|ОВ|ЕВ|[ОЕ]Й|ДЕЛ)$")
# "М. Афнар]", whose bracket nothing opens
_STRAY_CLOSE = re.compile(r"^(?P<before>[^\[\](){}（〔［]*\w)\s?[\]}](?=\s|$)")
_ELISION = re.compile(r"(\b[dlDL]['’])\s+(?=[^\W\d_])")
# a. D., i. R., z. D.: retired, at disposal.
RETIRED = re.compile(r"\s[aiz]\.\s?[DRW]\.(?=[\s,;)]|$)")
_SPECK = re.compile(r"(?<=[a-zß-žа-яё]{3})\.(?=\s)")
_SPECK_BEHIND = re.compile(r"[a-zß-žа-яё]{3}\.$")
# Share of its letters in which a surname is another spelling of the same.
SPELT_OTHERWISE = 0.25
# "President Ostrander. The Pledge of Allegiance": a sentence begins behind a name.
_NEXT_SENTENCE = re.compile(r"(?<=[a-zß-ž]{3}\.)\s+(?=(?:The|This|It|He|She|There)\s)")
_DECLINED = re.compile(r"[a-zäöüß]{3,}(?:e|en|es)")
_GENERATION_JOINED = re.compile(r"[а-яё]{2,}\.?|père")


@dataclass(frozen=True, slots=True)
class Named:
    """What some words say of one person.

    ``name`` is empty where they give only an office; ``title`` the office without the name; ``address`` the form
    of address as written (Mr., Comrade); ``remarks`` the contents of brackets; ``supplied`` the part of the name
    that an editor added in brackets; ``generation`` what tells two of one surname apart (sen., Jr., II); ``written`` all the words; ``unsure`` words of the name behind which the engine
    read a stop that nobody types there.
    """

    name: str
    title: str | None = None
    address: str | None = None
    remarks: tuple[str, ...] = ()
    supplied: str | None = None
    written: str = ""
    unsure: tuple[str, ...] = ()
    generation: str | None = None


def read_name(text: str, lexicon: Lexicon) -> Named:
    """Take apart ``Vice Minister Shen [Bonian]``, ``Comrade Tserenpil``, ``庄副部长``, ``посол КНР Лю Сяо``."""
    text = _NEXT_SENTENCE.split(text, maxsplit=1)[0]
    plain = RETIRED.sub("", " ".join(mend_letters(mend_brackets(text)).split()))
    written = _ELISION.sub(r"\1", plain).strip(EDGES.replace(".", ""))
    written = _STRAY_CLOSE.sub(r"\g<before>", written)
    remarks = tuple(found["inside"].strip() for found in _BRACKETS.finditer(written) if found["inside"].strip())
    bare, generation = _cut_generation(_BRACKETS.sub(" ", written).strip(), lexicon)
    if is_cjk(bare) or (not bare and is_cjk(written)):
        named = _read_chinese(bare, lexicon)
    else:
        named = _read_behind_quotes(bare, lexicon) or _cut_complement(_read_spaced(bare, lexicon))
        front, _, behind = bare.partition(",")
        if not named.name and behind and all(lexicon.is_office(word) for word in behind.split()):
            # "Mr. Hale, Rapporteur"
            before = _read_spaced(front.strip(), lexicon)
            titles = ", ".join(filter(None, (before.title, behind.strip())))
            named = replace(before, title=titles) if before.name else named
    named = replace(named, written=written, remarks=remarks, generation=generation)
    return _add_brackets(named, written, lexicon)


def _read_behind_quotes(words: str, lexicon: Lexicon) -> Named | None:
    """Who stands behind the name of his works: директор завода «Водомаш» Каплун Г. И."""
    found = _QUOTED_TITLE.fullmatch(words)
    if found is None or not lexicon.is_office(found["title"].split()[0]):
        return None
    named = _read_spaced(found["name"], lexicon)
    fits = not named.title and looks_like_name(named.name, lexicon)
    return replace(named, title=found["title"]) if fits else None


def _cut_complement(named: Named) -> Named:
    """A person whose initials stand before the surname, without the words in capitals that say whose office he holds:
    МИНИСТРОМ ЛЕСНОГО ХОЗЯЙСТВА И. П. ОРЛОВЫМ. Before one initial a given name may stand, which is in no genitive.
    """
    found = _COMPLEMENT.fullmatch(named.name)
    if found is None or not named.title or not (found["two"] or _GENITIVE.search(found["of"])):
        return named
    return replace(named, name=found["name"], title=f"{named.title} {found['of']}")


def _cut_generation(words: str, lexicon: Lexicon) -> tuple[str, str | None]:
    """Words without what tells father from son, or the first of a name from the second, behind it: Voss sen., Meier II."""
    front, _, last = words.rpartition(" ")
    two = words.rsplit(maxsplit=2)
    if len(two) > 2 and fold(" ".join(two[1:])) in lexicon.generations:
        # Holm the elder, Voss d. J.
        front, last = two[0], " ".join(two[1:])
    elif _GENERATION_JOINED.fullmatch((joined := words.rpartition("-"))[2]) and fold(joined[2]) in lexicon.generations:
        # Орлов-старший; but Kang Tae-jun
        front, _, last = joined
    folded = fold(last)
    number = folded in {"i", "ii", "iii"} and last.isupper()
    # P. R. Sen, Toyoda Jun; but Karl Holm Jun
    if lexicon.is_name_of_generation(last) and sum(not is_initials(word) for word in front.split()) < WHOLE_NAME:
        return words, None
    return (front.rstrip(" ,"), last) if front and (number or folded in lexicon.generations) else (words, None)


def is_phrase(remark: str, lexicon: Lexicon) -> bool:
    """Whether words in capitals are no name, as a small word stands among them: THE PRESIDENT (SPOKE IN ARABIC)."""
    return remark.isupper() and any(fold(word) in lexicon.small - lexicon.particles for word in remark.split())


def _add_brackets(named: Named, written: str, lexicon: Lexicon) -> Named:
    """A bracket that holds a name completes it: ``Luo [Qiwen]``, ``the Ambassador [Halvorsrud]``."""
    for remark in named.remarks:
        if lexicon.find("alias", f"({remark})") or lexicon.roles_in(remark) or lexicon.is_nobody(remark):
            continue
        if is_initials(remark) and (len(remark.strip(".")) > 1 or not named.name):
            # "Minister of Shipping (W.H.T.)", "General Secretary (F.)": how a speaker named before is called.
            continue
        if is_cjk(remark) and not named.name and lexicon.is_manner(remark):
            # 大使（笑）
            continue
        first, _, rest = remark.partition(" ")
        particle = fold(first) in lexicon.particles and rest[:1].isupper()
        if remark[:1].islower() and not particle and not is_capital(first, lexicon):
            continue
        if is_phrase(remark, lexicon):
            continue
        inner = _read_chinese(remark, lexicon) if is_cjk(remark) else _read_spaced(remark, lexicon)
        if not inner.name or not looks_like_name(inner.name, lexicon):
            continue
        square = re.search(rf"[\[〔［]\s*{re.escape(remark)}", written) is not None
        if not named.name:
            title = named.title if named.title else inner.title
            # H.E. the Ambassador [Sardar Alam]
            borne = inner.address if lexicon.borne_in(inner.address) else None
            named = replace(named, name=inner.name, title=title, address=borne or named.address or inner.address)
        elif names_called(named.name, inner.name, lexicon):
            named = replace(named, name=inner.name)
        elif square and _are_whole(named.name, inner.name, lexicon):
            # Mokhtar Lahlou [Mukhtar al-Ahlu]: how another spells the whole name.
            continue
        elif square and not _share_a_word(named.name, inner.name):
            glue = "" if is_cjk(named.name) else " "
            # "Mr. [Bruno] Wessman"
            both = (inner.name, named.name) if written.rstrip().endswith(named.name) else (named.name, inner.name)
            named = replace(named, name=glue.join(both), supplied=inner.name)
        elif square and len(inner.name) > len(named.name):
            named = replace(named, name=inner.name, supplied=inner.name)
    return named


def _are_whole(first: str, second: str, lexicon: Lexicon) -> bool:
    """Whether each of two names has several words besides its particles."""
    words = ([word for word in name.split() if fold(word) not in lexicon.particles] for name in (first, second))
    return not is_cjk(first) and all(len(each) > 1 for each in words)


def _share_a_word(first: str, second: str) -> bool:
    if is_cjk(first) or is_cjk(second):
        return first in second or second in first
    one, other = fold(first).split(), fold(second).split()
    # B. N. Thapaliya [Bhimnarayan Thapalia]
    near = Levenshtein.distance(one[-1], other[-1]) <= len(one[-1]) * SPELT_OTHERWISE if one and other else False
    return near or bool(set(one) & set(other))


def looks_like_name(text: str, lexicon: Lexicon) -> bool:
    """Whether words have the form of a personal name: few, capitalised, none of them an office or institution."""
    text = _BRACKETS.sub("", text).strip(EDGES.replace(".", ""))
    if not text or "(" in text or ")" in text or not all(is_spelt(word) for word in text.split()):
        return False
    if is_cjk(text):
        return looks_like_chinese_name(text, lexicon)
    words = text.split()
    if count_names(words, lexicon) > LONGEST_NAME + 1:
        return False
    full = 0
    for at, word in enumerate(words):
        if word[:1].islower() and fold(word) in lexicon.particles and word is not words[-1]:
            continue
        if is_elided(words, at) or is_torn(words, at, lexicon):
            continue
        if INITIAL.match(word) and (len(word) > 1 or len(words) > 1):
            continue
        known = lexicon.is_office(word) or lexicon.is_institution(word)
        known = known and not (len(words) == 1 and fold(word) in lexicon.office_surnames)
        known = known and not is_behind_initial(words, at, lexicon)
        if not is_capital(word, lexicon) or (known and not is_borne(words, at, lexicon)):
            return False
        full += 1
    return full > 0 or all(INITIAL.match(word) for word in words)


def starts_words(name: str, code: str) -> bool:
    """Whether a code of capitals is how a name is shortened: K or BK for Bruno Keil."""
    starts = "".join(word[:1] for word in fold(name).split())
    letters = fold(code).replace(" ", "")
    return bool(starts) and letters in {starts, starts[:1] + starts[-1:], starts[-1:]}


def begins_surname(code: str, name: str) -> bool:
    """Whether a code of two or three letters begins a surname: Gu for R. Gutzwyler."""
    last = fold(name).split()[-1:]
    return _CODE.fullmatch(code) is not None and bool(last) and last[0].startswith(fold(code))


def _read_spaced(text: str, lexicon: Lexicon) -> Named:
    """A name is the last run of capitalised words that are neither office nor institution; before it stands the title."""
    tokens = [part for token in text.split() for part in lexicon.unglue(token) if any(char.isalnum() for char in part)]
    while len(tokens) > FEWEST_BEFORE_HONOURS and lexicon.is_postnominal(tokens[-1].strip(",")):
        tokens.pop()
    start = 0
    address: list[str] = []
    while start < len(tokens) and is_address(tokens[start], lexicon) and not ends_in_name(tokens, start, lexicon):
        address.append(tokens[start])
        start += 1
    start += not address and is_unread_address(tokens[start:], lexicon)
    # Captain of the Port of Justo Prates: an office, and whose; but Captain Holm.
    held = bool(address) and tokens[start : start + 1] == ["of"] and lexicon.is_office(address[-1])
    start, address = (start - 1, address[:-1]) if held else (start, address)
    rest = tokens[start:]
    if len(rest) > 1 and rest[0].casefold() in {"the", "a", "an"}:
        rest = rest[1:]
    cut = len(rest)
    if len(rest) == 1 and address and fold(rest[0]) in lexicon.common_surnames and rest[0][:1].isupper():
        # "Herr Müller", "Miss King"
        cut = 0
    while cut > 0 and may_be_name(rest, cut - 1, lexicon) and count_names(rest[cut:], lexicon) < LONGEST_NAME:
        cut -= 1
    before = rest[:cut]
    if before and fold(before[-1]) in lexicon.articles and before[-1].islower():
        # "on the Waters of the Nestos": no person's name takes an article.
        return Named("", " ".join(rest).strip(EDGES), " ".join(address) or None, written=text)
    # "Minister für öffentliche Arbeiten": what an adjective asks for is no name.
    asked = before[-2:-1] == ["für"] and _DECLINED.fullmatch(before[-1]) and cut == len(rest) - 1
    if asked or (before and is_of_place(before, lexicon)):
        # "The Lord Bishop of Hull": an office and its place.
        return Named("", " ".join([*address, *rest]).strip(EDGES), None, written=text)
    while before and not held and (is_small(before[0], lexicon) or is_address(before[0], lexicon)):
        address += [before[0]] if is_address(before[0], lexicon) else []
        before = before[1:]
    inner = before[1:] if held else before
    inner_address = [word for word in inner if is_address(word, lexicon)]
    office = before[: len(before) - len(inner)]
    title = " ".join([*office, *(word for word in inner if not is_address(word, lexicon))]).strip(EDGES)
    # "Odon. Szalkay": a speck behind a whole word is no abbreviation.
    unsure = tuple(word[:-1] for word in rest[cut:-1] if _SPECK_BEHIND.search(word))
    name = _SPECK.sub("", " ".join(rest[cut:]))
    if before and not has_office(before, lexicon) and name:
        # "gauge inspector" or "Bureau of Timber": words without a known office before capitals are no title.
        title = title if any(word[:1].islower() for word in before) else ""
    name = POSSESSIVE.sub("", name.strip(EDGES.replace(".", "")))
    if title and (words := name.split()) and all(fold(word) in lexicon.particles | lexicon.lands for word in words):
        # "Botschafter von Zypern"
        return Named("", f"{title} {name}", " ".join(address) or None, written=text)
    if title[:1].islower() and name.isupper() and VOWELLESS.fullmatch(name):
        # "отделом ЦК ВСРП"
        return Named("", f"{title} {name}", " ".join(address) or None, written=text)
    if not INITIAL.match(name.split()[-1] if name else "x."):
        name = name.rstrip(".")
    forms = [word for word in [*address, *inner_address] if fold(word) not in lexicon.plurals]
    return Named(name, title or None, " ".join(forms) or None, written=text, unsure=unsure)


def _read_chinese(text: str, lexicon: Lexicon) -> Named:
    name, title, address = read_chinese_name(text, lexicon)
    return Named(name, title, address, written=text)
