"""Letters, initials and brackets of names that were read as figures, signs or one another, put right by what stands beside."""

from __future__ import annotations

import re

_BRACKETS = str.maketrans(
    {"〈": "（", "《": "（", "〉": "）", "》": "）", "<": "(", ">": ")", "【": "[", "】": "]", "{": "(", "}": ")"}
)
# 墨西哥《晨钟报》记者: the title of a newspaper before an office.
_PAPER = re.compile(r"(《[^《》]{2,12}》(?=[\u4e00-\u9fff]))")
# A word has at least so many small letters to be no number or reference.
SMALL_LETTERS = 2
# "Mc. Pruett": Mc takes no stop.
_MISREAD_MR = re.compile(r"(?<!\w)(?:M[cez]|Nr)\.(?=\s+[A-ZÀ-ȚḀ-Ỹ][^\W\d_])")
# "Mr. a. Braithwaite": a small initial behind a form of address.
_SMALL_INITIAL = re.compile(r"(?:(?<=Mr\.\s)|(?<=Mrs\.\s)|(?<=Dr\.\s)|(?<=Miss\s))[a-z](?=\.\s[A-ZÀ-ȚḀ-Ỹ])")
# Каплун г. и., at an entry's end; Лещенко в. П.: small initials behind a surname.
_SMALL_INITIALS = re.compile(
    r"(?P<name>(?<!\w)[А-ЯЁ][А-ЯЁа-яё-]+)\s(?P<initials>[а-яё]\.\s?[а-яё]\.(?=\s?(?:$|[,;–—-]))|(?:[а-яё]\.\s?[А-ЯЁ]|[А-ЯЁ]\.\s?[а-яё])\.(?!\w))"
)
# 0. Lindqvist, 0.B. Hale: O read as nought before a surname.
_ZERO_INITIAL = re.compile(r"(?<![\w.,])0(?=\.\s?(?:[A-ZÀ-ȚḀ-Ỹ]\.\s?)?[A-ZÀ-ȚḀ-Ỹ][\w’'-]{2})")
# Cathal 6 Muirthile: Ó of an Irish name.
_IRISH = re.compile(r"(?<=[a-zß-ž]\s)[06](?=\s[A-ZÀ-ȚḀ-Ỹ][a-zß-ž]{2})")
_MISREAD: dict[str, str] = {"0": "o", "6": "o", "1": "l", "5": "s", "$": "s", "|": "l"}
_MISREAD_CAPITALS = {"0": "O", "1": "I", "5": "S", "$": "S", "|": "I"}
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
# Ладыгин 0. Е., Шумилин $. И., 0. Е. Ладыгин: an initial beside another that was read as a figure or sign.
_MISREAD_INITIALS = {"0": "О", "3": "З", "4": "Ч", "6": "Б", "9": "Э", "$": "Ф", "@": "Ф"}
_MISREAD_INITIAL = re.compile(
    r"(?:(?<=[а-яё]\s)|(?<=^)|(?<=[,;(]\s))[03$@]\.(?=\s?[А-ЯЁ]\.\s[А-ЯЁ][а-яё])"
    r"|(?<=[а-яё]{3}\s)[03]\.\s?[$@]\.(?=\W|$)"
    r"|(?<=(?:ов|ев|ин|ва|на|ий|ая|ко|ич|юк|ук|ец)\s)[03]\.$"
    r"|(?<=[А-ЯЁ]\.)\s?[03469$@]\.(?=\s[А-ЯЁ][а-яё])"
    r"|(?<=[А-ЯЁа-яё]{2}\s)[0346$@]\.(?=\s?[А-ЯЁ]\.(?:\W|$))|(?<=[А-ЯЁа-яё]{2}\s[А-ЯЁ]\.)\s?[0346$@]\."
)
# "И.', Орлов": specks read as signs behind the stop of an initial.
_SPECKED_INITIAL = re.compile(
    r"(?<![\w'’])(?P<initial>[А-ЯЁA-Z]\.)\s?(?:['’‘`*\"^~]{1,2},?|,['’‘`*\"^~])(?=\s[А-ЯЁA-Z][а-яёa-zß-ž]{2})"
)
# Сафронов И-М, Гущина В,А.: the stop between initials read as another sign; Сафронов И-№: a letter read as a sign behind one
# is left out, as it cannot be told which it was.
_INITIALS_JOINED = re.compile(
    r"(?<=[а-яё]{2}\s)(?P<first>[А-ЯЁ])\s?[-–,]\s?(?P<second>[А-ЯЁ])(?:\.|(?=[\s,;]|$))"
    r"|(?<=[а-яё]{2}\s)(?P<only>[А-ЯЁ])[-–,.]\s?№\.?(?=[\s,;]|$)"
)
# Lapin, I1.S.: an I read as two strokes before another initial.
_TORN_INITIAL = re.compile(r"(?<![\w.])(?:I1|1I|l1|1l|Il|lI|11)\.(?=\s?[A-ZÀ-ȚḀ-ỸА-ЯЁ]\.)")
# Mr. Kayitankore /Rwanda/, Кейра /министр/: a typewriter without brackets; Mr. Holm / Mr. Berg / is a list.
_IN_SLASHES = re.compile(r"(?<=\s)/\s?(?P<inside>[^\W\d_][^/\n;]{1,40}?)(?<=\S)/(?=\s|$|[,;:)])")
_TORN_LETTER = re.compile(r"\d6|6\d")
# [Shen Bonian] whose brackets were read as other upright strokes; not [G. J. Khan], which has one further on.
_TORN_BRACKET = re.compile(r"(?<=\s)[|{\[]\s?([A-ZÀ-ȚḀ-Ỹ][\w .'-]{1,30}?)[\]J|}1](?=\s|$|[.,;:])(?![^\[\]]*\])")
# [Bir Narayan Thapal: a closing bracket read as the letter it resembles, at the end of a title or before a small word.
_LOST_BRACKET = re.compile(
    r"(?<=\s)\[([A-ZÀ-ȚḀ-Ỹ][\w .'-]{2,40}?[a-zß-ž])[lI1|!](?=\s*$|\s+(?:and|with|on|in|und|mit|et)\s)"
)
# "И. С.еще Рудаков", "Р»! Мехта": specks read as letters or signs behind an initial.
_GLUED_INITIAL = re.compile(
    r"(?<![^\W\d_])(?<!«)(?P<initial>[А-ЯЁA-Z])"
    r"(?:(?<=[А-ЯЁ])\.(?!(?:фон|ван|дер|ден|дель|де|да|ди|дю|ла|ле|аль|эль|ибн|бен|бин|оглы)\b)[а-яё]{1,4}|[»«!*]{1,3})"
    r"(?=\s[А-ЯЁA-Z][а-яёa-z]{2})"
)


def mend_brackets(text: str) -> str:
    """Angle brackets around a remark are round ones misread.

    An I before another initial may be read as two strokes, which must not part it from its surname.
    """
    text = _IN_SLASHES.sub(r"(\g<inside>)", _TORN_INITIAL.sub("I.", text))
    text = "".join(part if at % 2 else part.translate(_BRACKETS) for at, part in enumerate(_PAPER.split(text)))
    return _LOST_BRACKET.sub(r"[\1]", _TORN_BRACKET.sub(r"[\1]", text))


def mend_letters(text: str) -> str:
    """Figures and signs inside a word of small letters, or in place of an initial, are letters misread: $hen, Ha1vorsrud."""
    text = _SMALL_INITIAL.sub(lambda found: found.group().upper(), _MISREAD_MR.sub("Mr.", text))
    text = mend_initials(_ZERO_INITIAL.sub("O", _IRISH.sub("Ó", text)))
    return " ".join(_mend_word(word) for word in text.split(" "))


def mend_initials(text: str) -> str:
    """Figures and signs in place of a Russian initial, beside another or a surname, are letters misread: 3. М. Астафьева."""
    text = _MISREAD_INITIAL.sub(
        lambda found: "".join(_MISREAD_INITIALS.get(char, char) for char in found.group()), text
    )
    text = _SPECKED_INITIAL.sub(r"\g<initial>", _GLUED_INITIAL.sub(r"\g<initial>.", text))
    text = _INITIALS_JOINED.sub(
        lambda found: f"{found['only']}." if found["only"] else f"{found['first']}.{found['second']}.", text
    )
    return _SMALL_INITIALS.sub(lambda found: f"{found['name']} {found['initials'].upper()}", text)


def _mend_word(word: str) -> str:
    small = sum(char.islower() for char in word)
    if small < SMALL_LETTERS or not any(char in _MISREAD for char in word):
        return word
    if _CYRILLIC.search(word) or _TORN_LETTER.search(word):
        # Laszl16: one letter read as two figures cannot be told.
        return word
    first = _MISREAD_CAPITALS.get(word[0], word[0])
    return first + "".join(_MISREAD.get(char, char) for char in word[1:])
