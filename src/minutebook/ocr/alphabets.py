"""Letters with marks that one language writes: a name has those of its own language, not of several.

From the main exemplar characters of the Unicode Common Locale Data Repository (CLDR), Latin alphabets of Europe and those of
Turkish and Vietnamese left out where they hold letters that no typewriter had.
"""

from __future__ import annotations

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
        "Latvian": "āčēģīķļņšūž",
        "Lithuanian": "ąčėęįšūųž",
        "Polish": "ąćęłńóśźż",
        "Portuguese": "àáâãçéêíòóôõúü",
        "Romanian": "âăîșşțţ",
        "South Slavic": "ćčđšž",
        "Spanish and Catalan": "àáçèéíïñòóúü",
        "Swedish and Finnish": "àåäéöüšž",
        "Turkish": "âçğıîöşûüİ",
    }.items()
}
"""For each language, or languages that share their letters, the letters beside a to z."""
