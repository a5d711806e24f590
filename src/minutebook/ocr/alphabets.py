"""Letters with marks that one language writes: a name has those of its own language, not of several.

The Latin alphabets of Europe and that of Turkish, from the main exemplar characters of the Unicode Common Locale Data
Repository (CLDR); not that of Sami, nor that of Vietnamese, whose letters no typewriter had.
"""

from __future__ import annotations

import re
import unicodedata

MARKED = re.compile(r"[À-ÖØ-öø-ɏ]")
"""Letters that English lacks: with an accent, a stroke or a form of their own."""
_BARE = str.maketrans(
    {code: unicodedata.normalize("NFD", chr(code))[0] for code in range(0xC0, 0x250)}
    | {ord(letter): plain for letter, plain in zip("łŁøØđĐħĦıßæÆœŒðÐþÞ", "lLoOdDhHisaAoOdDpP", strict=True)}
)
ALPHABETS: dict[str, frozenset[str]] = {
    language: frozenset(small + small.upper())
    for language, small in {
        "Albanian": "çë",
        "Czech and Slovak": "áäčďéěíĺľňóôŕřšťúůýž",
        "Danish and Norwegian": "åæéóøü",
        "Dutch": "áäéëíïóöúü",
        "Estonian": "äõöšüž",
        "Faroese and Icelandic": "áæéíóöøðþúý",
        "French": "àâæçèéêëîïôùûüÿœ",
        "German": "äöüß",
        "Hungarian": "áéíóöőúüű",
        "Italian": "àèéìîòóù",
        "Japanese and Indian, in Latin letters": "āēīōū",
        "Latvian": "āčēģīķļņšūž",
        "Lithuanian": "ąčėęįšūųž",
        "Maltese": "àèìòùċġħż",
        "Polish": "ąćęłńóśźż",
        "Portuguese": "àáâãçéêíòóôõúü",
        "Romanian": "âăîșşțţ",
        "South Slavic": "ćčđšž",
        "Spanish and Catalan": "àáçèéíïñòóúü",
        "Swedish and Finnish": "àåäéöüšž",
        "Turkish": "âçğıîöşûüİ",
        "Welsh": "âêîôûŵŷ",
    }.items()
}
"""For each language, or languages that share their letters, the letters beside a to z."""


def without_marks(text: str) -> str:
    """A text with each letter as the one that it is without its mark, sign for sign (``Łącki`` as ``Lacki``); those that have a
    form of their own as the one that they resemble (``Þór`` as ``Por``).
    """
    return text.translate(_BARE)
