"""One person as some words of the document name him: name, title, form of address, remark.

Long because English, Russian, German and Chinese words are taken apart in ways of their own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from rapidfuzz.distance import Levenshtein

from minutebook.people.lexicon import Lexicon, fold, is_cjk, mend_brackets, mend_letters

# No name of the genre has more words than this, particles and initials counted.
LONGEST_NAME = 5
# Letters of honour (K.C., M.P.) stand behind a name of at least two words; behind one they are initials.
FEWEST_BEFORE_HONOURS = 2
# No Chinese name, foreign ones written in characters included, is longer.
LONGEST_CHINESE_NAME = 12
# Surname and given name of a Chinese.
LONGEST_OWN_NAME = 4
# 领事司, 礼宾司: a bureau's name.
SHORTEST_BUREAU = 3
# Characters of an office that is written within a name, and of a given name.
SHORTEST_OFFICE = 2
LONGEST_GIVEN = 2
# Characters of a surname such as 司徒.
COMPOUND = 2
# A name before the field of its office, as in 宋双外交大臣, has so many characters at least.
SHORTEST_BEFORE_FIELD = 2
# Most have three. An institution that stands right behind a name has at most so many.
OWN_NAME = 3
LONGEST_INSTITUTION = 6
# An acronym of a state or an office (КНР, NATO) has at most this many letters.
LONGEST_ACRONYM = 5
# A name in which one letter is misread as a figure (Ha1vorsrud) has at least this many characters.
SHORTEST_WITH_FIGURE = 6
# Dean Acheson: a given name that is an office too stands before one surname.
BORNE_WITH = 2
_BRACKETS = re.compile(r"\s*[\[(（〔［](?P<inside>[^\])）〕］]*)[\])）〕］]?")
# Hafenmstr. Matheis: an office shortened so before a name.
_SHORTENED = re.compile(r"[bcdfghjklmnpqstvwxz]{2,}r\.$")
# 实验农场场长关福山, 作曲家瞿九思: an office, trade or place of work that no vocabulary holds, by its last character.
_HEAD = re.compile(
    r"(?P<office>[\u4e00-\u9fff]{2,}[长家员师手相部间局司厅处室院校厂团队站组])(?P<name>[\u4e00-\u9fff]{2,3})$"
)
# 调度室赵同志, 管理员陈女士: the same before a bare surname with a form of address behind it.
_HEAD_OF_SURNAME = re.compile(
    r"(?P<office>[\u4e00-\u9fff]+[长家员师手部间局厅处室院校厂队站组股社场店])(?P<name>[\u4e00-\u9fff])$"
)
# What makes an institution of an office: 委员会, 秘书处, 大使馆. It begins neither surname nor foreign name.
_OF_OFFICE = re.compile(r"工作[室组]|会议?|[处室部局站组馆]")
# 伍老（伍伯涵）, 老伍（伍伯涵）, 柯团长（柯振海）: a surname, alone or with what is said of age or trade, before the whole name.
_CALLED = re.compile(r"[老小阿]?(?P<surname>[\u4e00-\u9fff])[老公总工]?")
# ЦК, ВСРП, МГБ
_VOWELLESS = re.compile(r"[^\W\d_AEIOUYÄÖÜАЕЁИОУЫЭЮЯ]{2,5}")
_INITIALS_IN = re.compile(r"[^\W\d_]\.")
_CODE = re.compile(r"[A-ZÀ-Ž][a-zß-ž]{1,2}")
_RANKS = frozenset({"I", "II", "III"})
_TOKEN = re.compile(r"\S+")
_KOREAN_GIVEN = re.compile(r"[A-Z][a-z]{1,5}-[a-z]{1,5}")
_INITIAL = re.compile(r"^(?:[^\W\d_]{1,2}\.[-‐]?)+,?$|^[^\W\d_]\.?,?$")
_QUOTED_TITLE = re.compile(r"(?P<title>[^«„\"]+[«„\"][^«»„“”\"]+[»“”\"])\s+(?P<name>[^«»„“”\",]+)")
# ТОПЛИВА А. ЭЧЕГОЙЕНОМ: what is left of an office in capitals before initials and a surname.
_COMPLEMENT = re.compile(
    r"(?P<of>[А-ЯЁ-]{3,}(?:\s[А-ЯЁ-]{3,})*)\s(?P<name>[А-ЯЁ]\.\s?(?P<two>[А-ЯЁ]\.\s?)?[А-ЯЁ][А-ЯЁ-]+)"
)
_GENITIVE = re.compile(r"(?:[АЯЫИ]|ОВ|ЕВ|[ОЕ]Й|ДЕЛ)$")
_ALL_INITIALS = re.compile(r"^\s*(?:[^\W\d_]{1,2}\.\s*-?\s*){1,3}(?:[^\W\d_]|\.)?\s*$")
_POSSESSIVE = re.compile(r"['’]s?$")
_ELISION = re.compile(r"(\b[dlDL]['’])\s+(?=[^\W\d_])")
# a. D., i. R., z. D.: retired, at disposal.
_RETIRED = re.compile(r"\s[aiz]\.\s?[DRW]\.(?=[\s,;)]|$)")
_SPECK = re.compile(r"(?<=[a-zß-žа-яё]{3})\.(?=\s)")
_UNREAD_ADDRESS = re.compile(r"^[A-ZÀ-Ž][a-zß-ž]{2,3}\.$")
_WHOLE_NAME = re.compile(r"^[A-ZÀ-Ž][\w’'-]{2,},?$")
# So many whole names stand behind a form of address that cannot be read.
FEWEST_BEHIND_UNREAD = 2
_ELIDED = frozenset({"'t", "’t", "'s", "’s"})
_SPECK_BEHIND = re.compile(r"[a-zß-žа-яё]{3}\.$")
# What stands behind 姜副部长 and is no given name: 夫人, 一行, 办公室, 等三人, 本人.
_NO_GIVEN = frozenset("人等行室处家府位内下妇部厅馆团")
# What ends the name of a place: 石家庄水利局.
_PLACES = frozenset("省市县区州庄江河海山口港岛")
# What ends an institution or an administrative district, and no name, foreign ones included: 政务院, 上海市.
_INSTITUTIONS = frozenset("院校报馆团社厂局厅省市县")
# Share of its letters in which a surname is another spelling of the same.
SPELT_OTHERWISE = 0.25
# "President Ostrander. The Pledge of Allegiance": a sentence begins behind a name.
_NEXT_SENTENCE = re.compile(r"(?<=[a-zß-ž]{3}\.)\s+(?=(?:The|This|It|He|She|There)\s)")
_WIFE = "夫人"
# 一处 of a bureau, and who is but acting there: 法律司代司长.
_SUBDIVISION = re.compile(r"(?:第?[一二三四五六七八九十]{1,2}[处科组股室])?代?")
# 女团员: an office and who holds it, no surname.
_SEXES = frozenset("男女")
_DECLINED = re.compile(r"[a-zäöüß]{3,}(?:e|en|es)")
# Prepositions of titles set in capitals, which are no names.
_SMALL_CAPITALS = frozenset(
    {"AT", "OF", "IN", "ON", "WITH", "FOR", "AND", "BY", "FROM", "MIT", "VON", "IM", "AM", "ÜBER", "ZU"}
)
_GENERATION_JOINED = re.compile(r"[а-яё]{2,}\.?|père")
_SMALL_LETTERS = frozenset("ВКО")
_EDGES = " \t\n,;:.–—-_\"“”„«»'’‘*·"


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
    plain = _RETIRED.sub("", " ".join(mend_letters(mend_brackets(text)).split()))
    written = _ELISION.sub(r"\1", plain).strip(_EDGES.replace(".", ""))
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
    return (front.rstrip(" ,"), last) if front and (number or folded in lexicon.generations) else (words, None)


def is_phrase(remark: str, lexicon: Lexicon) -> bool:
    """Whether words in capitals are no name, as a small word stands among them: THE PRESIDENT (SPOKE IN ARABIC)."""
    return remark.isupper() and any(fold(word) in lexicon.small - lexicon.particles for word in remark.split())


def _add_brackets(named: Named, written: str, lexicon: Lexicon) -> Named:
    """A bracket that holds a name completes it: ``Luo [Qiwen]``, ``the Ambassador [Halvorsrud]``."""
    for remark in named.remarks:
        if lexicon.find("alias", f"({remark})") or lexicon.roles_in(remark) or lexicon.is_nobody(remark):
            continue
        if _ALL_INITIALS.match(remark) and (len(remark.strip(".")) > 1 or not named.name):
            # "Minister of Shipping (W.H.T.)", "General Secretary (F.)": how a speaker named before is called.
            continue
        if is_cjk(remark) and not named.name and lexicon.is_manner(remark):
            # 大使（笑）
            continue
        first, _, rest = remark.partition(" ")
        particle = fold(first) in lexicon.particles and rest[:1].isupper()
        if remark[:1].islower() and not particle and not _is_capital(first, lexicon):
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
        elif square and not _share_a_word(named.name, inner.name):
            glue = "" if is_cjk(named.name) else " "
            # "Mr. [Bruno] Wessman"
            both = (inner.name, named.name) if written.rstrip().endswith(named.name) else (named.name, inner.name)
            named = replace(named, name=glue.join(both), supplied=inner.name)
        elif square and len(inner.name) > len(named.name):
            named = replace(named, name=inner.name, supplied=inner.name)
    return named


def names_called(called: str, whole: str, lexicon: Lexicon) -> bool:
    """Whether a whole Chinese name is that of whom other words call by his surname: 伍伯涵 for 伍老."""
    found = _CALLED.fullmatch(called)
    own = found is not None and whole.startswith(found["surname"]) and whole.startswith(lexicon.surnames)
    return own and COMPOUND <= len(whole) <= LONGEST_OWN_NAME and whole != called


def _share_a_word(first: str, second: str) -> bool:
    if is_cjk(first) or is_cjk(second):
        return first in second or second in first
    one, other = fold(first).split(), fold(second).split()
    # B. N. Thapaliya [Bhimnarayan Thapalia]
    near = Levenshtein.distance(one[-1], other[-1]) <= len(one[-1]) * SPELT_OTHERWISE if one and other else False
    return near or bool(set(one) & set(other))


def looks_like_name(text: str, lexicon: Lexicon) -> bool:
    """Whether words have the form of a personal name: few, capitalised, none of them an office or institution."""
    text = _BRACKETS.sub("", text).strip(_EDGES.replace(".", ""))
    if not text or "(" in text or ")" in text or not all(_is_spelt(word) for word in text.split()):
        return False
    if is_cjk(text):
        clean = not any(mark in text for mark in "，。；：、的（）《》") and text not in lexicon.chinese_institutions
        return clean and not ends_in_institution(text, lexicon) and len(text.replace("·", "")) <= LONGEST_CHINESE_NAME
    words = text.split()
    if _count_names(words, lexicon) > LONGEST_NAME + 1:
        return False
    full = 0
    for at, word in enumerate(words):
        if word[:1].islower() and fold(word) in lexicon.particles and word is not words[-1]:
            continue
        if _is_elided(words, at):
            continue
        if _INITIAL.match(word) and (len(word) > 1 or len(words) > 1):
            continue
        known = lexicon.is_office(word) or lexicon.is_institution(word)
        known = known and not (len(words) == 1 and fold(word) in lexicon.office_surnames)
        known = known and not _is_behind_initial(words, at, lexicon)
        if not _is_capital(word, lexicon) or (known and not _is_borne(words, at, lexicon)):
            return False
        full += 1
    return full > 0 or all(_INITIAL.match(word) for word in words)


def ends_in_institution(text: str, lexicon: Lexicon) -> bool:
    """Whether Chinese words end in a place of work and not in a name: 本系办公室, 海运协会访华团."""
    return text.endswith(
        tuple(word for word in lexicon.chinese_institutions if len(word) > 1 or len(text) >= LONGEST_OWN_NAME)
    )


def is_initials(text: str) -> bool:
    """Whether words are nothing but initials: ``S.L.``."""
    return bool(_ALL_INITIALS.match(text))


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
    while start < len(tokens) and _is_address(tokens[start], lexicon):
        address.append(tokens[start])
        start += 1
    start += not address and _is_unread_address(tokens[start:], lexicon)
    rest = tokens[start:]
    if len(rest) > 1 and rest[0].casefold() in {"the", "a", "an"}:
        rest = rest[1:]
    cut = len(rest)
    if len(rest) == 1 and address and fold(rest[0]) in lexicon.common_surnames and rest[0][:1].isupper():
        # "Herr Müller", "Miss King"
        cut = 0
    while cut > 0 and _may_be_name(rest, cut - 1, lexicon) and _count_names(rest[cut:], lexicon) < LONGEST_NAME:
        cut -= 1
    before = rest[:cut]
    if before and fold(before[-1]) in lexicon.articles and before[-1].islower():
        # "on the Waters of the Nestos": no person's name takes an article.
        return Named("", " ".join(rest).strip(_EDGES), " ".join(address) or None, written=text)
    # "Minister für öffentliche Arbeiten": what an adjective asks for is no name.
    asked = before[-2:-1] == ["für"] and _DECLINED.fullmatch(before[-1]) and cut == len(rest) - 1
    if asked or (before and _is_of_place(before, lexicon)):
        # "The Lord Bishop of Hull": an office and its place.
        return Named("", " ".join([*address, *rest]).strip(_EDGES), None, written=text)
    while before and (is_small(before[0], lexicon) or _is_address(before[0], lexicon)):
        address += [before[0]] if _is_address(before[0], lexicon) else []
        before = before[1:]
    inner_address = [word for word in before if _is_address(word, lexicon)]
    title = " ".join(word for word in before if not _is_address(word, lexicon)).strip(_EDGES)
    # "Odon. Szalkay": a speck behind a whole word is no abbreviation.
    unsure = tuple(word[:-1] for word in rest[cut:-1] if _SPECK_BEHIND.search(word))
    name = _SPECK.sub("", " ".join(rest[cut:]))
    if before and not _has_office(before, lexicon) and name:
        # "gauge inspector" or "Bureau of Timber": words without a known office before capitals are no title.
        title = title if any(word[:1].islower() for word in before) else ""
    name = _POSSESSIVE.sub("", name.strip(_EDGES.replace(".", "")))
    if title and (words := name.split()) and all(fold(word) in lexicon.particles | lexicon.lands for word in words):
        # "Botschafter von Zypern"
        return Named("", f"{title} {name}", " ".join(address) or None, written=text)
    if title[:1].islower() and name.isupper() and _VOWELLESS.fullmatch(name):
        # "отделом ЦК ВСРП"
        return Named("", f"{title} {name}", " ".join(address) or None, written=text)
    if not _INITIAL.match(name.split()[-1] if name else "x."):
        name = name.rstrip(".")
    forms = [word for word in [*address, *inner_address] if fold(word) not in lexicon.plurals]
    return Named(name, title or None, " ".join(forms) or None, written=text, unsure=unsure)


def _count_names(words: list[str], lexicon: Lexicon) -> int:
    """How many words of a name are no particles: María Luisa de la Vega y Siles has four."""
    return sum(fold(word) not in lexicon.particles for word in words)


def _is_of_place(before: list[str], lexicon: Lexicon) -> bool:
    """Whether what stands before a name is an office and a small word, so that no person follows."""
    last = before[-1]
    # "Chargé d'Affaires" is an office to its end.
    small = is_small(last, lexicon) and fold(last) not in lexicon.particles and not re.search("['’]", last)
    cyrillic = "\u0400" <= last[:1] <= "\u04ff"
    return small and not cyrillic and _has_office(before[:-1], lexicon)


def _has_office(words: list[str], lexicon: Lexicon) -> bool:
    return any(lexicon.is_office(word.strip(_EDGES)) for word in words)


def _is_address(token: str, lexicon: Lexicon) -> bool:
    return lexicon.is_address(token) and (len(fold(token)) > 1 or token[:1].islower())


def _is_unread_address(tokens: list[str], lexicon: Lexicon) -> bool:
    """Whether a short word with a stop before a full name is a form of address misread: Are. Folake Ojo, Its. A. Orde."""
    if len(tokens) <= FEWEST_BEHIND_UNREAD or not _UNREAD_ADDRESS.match(tokens[0]) or lexicon.is_office(tokens[0]):
        return False
    names = tokens[1 : FEWEST_BEHIND_UNREAD + 1]
    return fold(tokens[0]) not in lexicon.given_abbreviations and (
        _WHOLE_NAME.match(names[-1]) is not None and all(_WHOLE_NAME.match(each) or is_initials(each) for each in names)
    )


def is_small(token: str, lexicon: Lexicon) -> bool:
    """Whether a token is a preposition, an article or the like; initials are capitals and never are."""
    return (token[:1].islower() or token in _SMALL_CAPITALS) and fold(token) in lexicon.small


def _may_be_name(tokens: list[str], at: int, lexicon: Lexicon) -> bool:
    token = tokens[at].strip('"“”„«»,;:')
    # "J. van der Linde": the name that particles lead to.
    behind = range(at + 1, len(tokens))
    following = next((tokens[no] for no in behind if not _leads_on(tokens, no, lexicon)), "")
    if not token or not _is_spelt(token):
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
    if _INITIAL.match(token):
        # J. Fr. Aamodt is no Father Aamodt; but "M. Mr. Holm" is Mr. Holm.
        among = at > 0 and is_initials(tokens[at - 1]) and tokens[at - 1][:1].isupper()
        among = among and fold(token) not in lexicon.kept_honorifics | lexicon.neutral
        return token[:1].isupper() and (among or not _is_address(token, lexicon))
    if _is_borne(tokens, at, lexicon) or _is_behind_initial(tokens, at, lexicon) or _is_noble(tokens, at, lexicon):
        return True
    shortened = bool(following) and _SHORTENED.search(token) is not None
    return not shortened and _is_name_word(token, lexicon) and not _belongs_to_title(tokens, at, lexicon)


def _leads_on(tokens: list[str], at: int, lexicon: Lexicon) -> bool:
    """Whether a token is a particle, which a name follows."""
    return fold(tokens[at]) in lexicon.particles or _is_elided(tokens, at)


def _is_elided(tokens: list[str], at: int) -> bool:
    """Whether a token is the Dutch article without its vowel, or the preposition before it: K. van 't Hof, J. in 't Veld."""
    token = tokens[at].casefold()
    return at + 1 < len(tokens) and (token in _ELIDED or (token == "in" and tokens[at + 1].casefold() in _ELIDED))


def _is_behind_initial(tokens: list[str], at: int, lexicon: Lexicon) -> bool:
    """Whether a word ends a name with initials and is no office itself: З. И. Лесняк is no forester (лесник) misread."""
    last = at > 0 and at == len(tokens) - 1 and tokens[at][:1].isupper()
    return (
        last
        and fold(tokens[at]) not in lexicon.offices
        and is_initials(tokens[at - 1])
        and tokens[at - 1][:1].isupper()
    )


def _is_borne(tokens: list[str], at: int, lexicon: Lexicon) -> bool:
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
            called or titled or bool(_INITIAL.match(before) and before[:1].isupper()) or _is_name_word(before, lexicon)
        )
    begins = token in lexicon.office_given_names and at == 0 and len(tokens) == BORNE_WITH
    return begins and _is_name_word(tokens[1], lexicon)


def _is_noble(tokens: list[str], at: int, lexicon: Lexicon) -> bool:
    """Whether a form of address is part of a name, between the given name and a particle or behind the one name of an Oriental:
    Egon Freiherr von Holm, Mahmud Bey.
    """
    if not at or not _is_address(tokens[at], lexicon) or not _is_name_word(tokens[at - 1], lexicon):
        return False
    if at == len(tokens) - 1 and tokens[at][:1].isupper():
        # Minister Mahmud Bey: behind the one name that he has.
        return fold(tokens[at]) in lexicon.titles_behind and (at == 1 or not _is_name_word(tokens[at - 2], lexicon))
    return at < len(tokens) - BORNE_WITH and fold(tokens[at + 1]) in lexicon.particles


def _is_spelt(token: str) -> bool:
    """Whether a token is written in letters; one misread as a figure is forgiven in a longer one."""
    figures = sum(char.isdigit() for char in token)
    return figures == 0 or (figures == 1 and len(token) >= SHORTEST_WITH_FIGURE)


def _is_capital(token: str, lexicon: Lexicon) -> bool:
    """Whether a word begins with a capital, a particle joined to it apart: al-Hadidi, ад-Дулейми."""
    particle, joint, rest = token.partition("-")
    joined = fold(particle) in lexicon.particles or fold(particle) in lexicon.joined_particles
    return token[:1].isupper() or (bool(joint) and joined and rest[:1].isupper())


def _is_name_word(token: str, lexicon: Lexicon) -> bool:
    if not _is_capital(token, lexicon) or lexicon.is_office(token) or _is_address(token, lexicon):
        return False
    return not lexicon.is_institution(_POSSESSIVE.sub("", token))


def _belongs_to_title(tokens: list[str], at: int, lexicon: Lexicon) -> bool:
    """A capitalised word that is part of the title before a name: "of Forestry Ryu", "посол КНР Лю", "Азии И. Гречаный"."""
    if at + 1 >= len(tokens):
        return False
    token, following = tokens[at], tokens[at + 1]
    if at > 0 and is_small(tokens[at - 1], lexicon) and fold(tokens[at - 1]) not in lexicon.particles:
        return True
    only_capitals = all(word.isupper() for word in tokens if len(word) > 2)
    # LARSEN Ole; Col HAN Tong-sop, Maj. LIM Chong.
    given = following.istitle() or _KOREAN_GIVEN.fullmatch(following) is not None
    ranked = all(fold(word) in lexicon.ranks or _is_address(word, lexicon) for word in tokens[:at])
    surname_first = ranked and at == len(tokens) - BORNE_WITH and not _VOWELLESS.fullmatch(token) and given
    surname_first = surname_first and (at == 0 or not lexicon.is_institution(token))
    if token.isupper() and 2 <= len(token) <= LONGEST_ACRONYM and not only_capitals and not surname_first:
        return not _INITIAL.match(following) or at + 2 < len(tokens)
    # Initials stand before a surname or behind it, never between two words of a Russian name.
    cyrillic = "\u0400" <= token[:1] <= "\u04ff"
    if cyrillic and _INITIAL.match(tokens[-1]) and not _INITIAL.match(following) and following[:1].isupper():
        # "Ближнего Востока Синельник П. О.": no given name stands before a surname with initials behind it.
        return not _INITIAL.match(token)
    if not cyrillic or not _INITIAL.match(following) or _INITIAL.match(tokens[-1]):
        return False
    # полковник Лесли Э. Фарнелл, США Мэтью Р. Донахью: a foreigner's given name, which no word governs.
    before = tokens[at - 1] if at > 0 else ""
    governed = bool(before) and not (before.isupper() or lexicon.is_address(before) or fold(before) in lexicon.ranks)
    return governed or len(_INITIALS_IN.findall(following)) > 1


def _read_chinese(text: str, lexicon: Lexicon) -> Named:
    """Office before or behind the name, without a space: 总理谷怀瑾, 庄副部长."""
    text = re.sub(r"\s+", "", text).strip("，。；：、,.;:")
    address = next((word for word in lexicon.chinese_address if text.endswith(word)), None)
    if address == _WIFE and "·" not in text:
        # 金特罗斯夫人: 金特罗斯 is her husband.
        address = None
    body = text[: -len(address)] if address else text
    behind = next((word for word in lexicon.chinese_offices if body.endswith(word)), None)
    if behind is not None:
        # 甘副总经理: whatever the office, its holder has a deputy.
        behind = f"副{behind}" if body.endswith(f"副{behind}") else behind
        name, title = _read_before(body[: -len(behind)], behind, lexicon)
        return Named(name, title, address, written=text)
    split = _split_around_office(body, lexicon) or _split_office(body, lexicon) or _split_institution(body, lexicon)
    if not split and address and (found := _HEAD_OF_SURNAME.match(body)) and found["name"] in lexicon.surnames:
        split = found["office"], found["name"]
    if split and split[1]:
        return Named(split[1], split[0], address, written=text)
    return Named(body if not split else "", split[0] if split else None, address, written=text)


def _read_before(front: str, behind: str, lexicon: Lexicon) -> tuple[str, str]:
    """Name and title of words that end in the office ``behind``; no name where they are all office."""
    field = next((word for word in lexicon.portfolios if front.endswith(word)), "")
    if field and len(front) - len(field) not in range(1, SHORTEST_BEFORE_FIELD):
        # 海克鲁普外交大臣, 米高扬第一副主席; but 王文化部长 may be called 王文化.
        return _read_before(front[: -len(field)], f"{field}{behind}", lexicon)
    if len(front) <= LONGEST_OWN_NAME and front[:COMPOUND] in lexicon.surnames:
        # 司徒镇海副部长: 司 and 镇 are institutions too.
        return front, behind
    named = _split_office(front, lexicon)
    if not front or front in _SEXES or _names_bureau(front, lexicon) or (named is not None and not named[1]):
        return "", f"{front}{behind}"
    named = named or _split_before_head(front, lexicon)
    if named is not None:
        return named[1], f"{named[0]}{behind}"
    if at := _institution_behind(front, lexicon):
        return front[:at], f"{front[at:]}{behind}"
    return (front, behind) if _is_chinese_name(front, lexicon) else ("", f"{front}{behind}")


def _names_bureau(front: str, lexicon: Lexicon) -> bool:
    """Whether words are a bureau, or a division of it: 领事司一处, whose 领事 is an office too, yet whose 司 is no surname."""
    whole = max((word for word in lexicon.chinese_institutions if front.startswith(word)), key=len, default="")
    return len(whole) >= SHORTEST_BUREAU and _SUBDIVISION.fullmatch(front[len(whole) :]) is not None


def _split_office(text: str, lexicon: Lexicon) -> tuple[str, str] | None:
    """``铁道部部长宁致远`` into office and name, at the last office word; None where there is none."""
    ends = [
        made.end() if (made := _OF_OFFICE.match(text, found.end())) else found.end()
        for word in lexicon.chinese_offices
        for found in re.finditer(re.escape(word), text)
        if len(word) > 1 and not text[found.end() :].startswith("团")
    ]
    if not ends:
        found = _HEAD.match(text)
        named = found and found["name"].startswith(lexicon.surnames) and not _names_land(found["name"], lexicon)
        return (found["office"], found["name"]) if found and named else None
    cut = max(ends)
    return text[:cut], text[cut:]


def _split_around_office(text: str, lexicon: Lexicon) -> tuple[str, str] | None:
    """``姜副部长一平`` into the office and the name around it; None where a land may stand before the office (``苏专家彼得``),
    or a whole name behind it (``班主任王明``).
    """
    size = next((len(word) for word in lexicon.surnames if text.startswith(word)), 0)
    surname = text[:size]
    found = next((word for word in lexicon.chinese_offices if text.startswith(word, size)), "")
    given = text[size + len(found) :]
    if not surname or len(found) < SHORTEST_OFFICE or surname in lexicon.land_characters or given[-1:] in _NO_GIVEN:
        return None
    bare = len(given) == 1 or found.startswith("副") or not given.startswith(lexicon.surnames)
    return (found, surname + given) if bare and 0 < len(given) <= LONGEST_GIVEN else None


def _split_before_head(front: str, lexicon: Lexicon) -> tuple[str, str] | None:
    """``公社石平(书记)``, ``工会闵(主席)`` into institution and name before an office; None where a land stands there:
    ``外交部苏联(司长)``, ``中国常驻(代表)``.
    """
    works = tuple(word for word in lexicon.chinese_institutions if word not in lexicon.lands)
    bare = front[:-1].endswith(works) and front[-1] in lexicon.surnames
    split = (front[:-1], front[-1]) if bare else _split_institution(front, lexicon)
    own = split is not None and len(split[1]) <= OWN_NAME and not _names_land(split[1], lexicon)
    return split if own else None


def _names_land(words: str, lexicon: Lexicon) -> bool:
    return any(word in words for word in lexicon.chinese_institutions if word in lexicon.lands)


def _split_institution(text: str, lexicon: Lexicon) -> tuple[str, str] | None:
    """``办公室马良`` into institution and name, where a surname begins what follows; None otherwise."""
    ends = [len(word) + text.find(word) for word in lexicon.chinese_institutions if len(word) > 1 and word in text]
    name = text[max(ends, default=0) :]
    given = ends and name.startswith(lexicon.surnames) and 1 < len(name) <= LONGEST_OWN_NAME
    return (text[: -len(name)], name) if given else None


def _institution_behind(front: str, lexicon: Lexicon) -> int:
    """Where an institution begins right behind a name of three characters, 0 where none does: 林秀文水利厅(工程师)."""
    name, rest = front[:OWN_NAME], front[OWN_NAME:]
    if not name.startswith(lexicon.surnames) or name[-1] in _PLACES or not 2 < len(rest) <= LONGEST_INSTITUTION:
        return 0
    reaches = any(len(each) > 1 and 0 <= front.find(each) < OWN_NAME for each in lexicon.chinese_institutions)
    return OWN_NAME if rest.endswith(lexicon.chinese_institutions) and "国" not in rest and not reaches else 0


def _is_chinese_name(text: str, lexicon: Lexicon) -> bool:
    if "《" in text or text[-1:] in _INSTITUTIONS or any(word in text for word in lexicon.chinese_institutions):
        return False
    return len(text) <= LONGEST_CHINESE_NAME // 2 or any(mark in text for mark in "·．-－")
