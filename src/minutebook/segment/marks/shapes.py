"""Which brackets were meant where an engine read one or both of a pair as others."""

from __future__ import annotations

import re
from dataclasses import replace

from minutebook.model import MarkType
from minutebook.segment.marks.insertions import Insertion

# What stands between square brackets, if not always.
SQUARE_WORDS = frozenset({"sic", "signed"})
_CJK = re.compile(r"[\u4e00-\u9fff]")


def give_square_brackets(each: Insertion, *, read: bool, damaged: bool) -> Insertion:
    """An insertion that an engine read with round brackets, and whose words stand between square ones: Chinese words that
    something cannot be read (of 86 one stood in round ones, as which engines read 〔〕 on heavy scans); in a damaged file also
    [sic] and [signed] (of 192 five stood in round ones).
    """
    inner = each.text[1:-1]
    if each.type is MarkType.ILLEGIBLE and each.text[0] == "（" and read:
        return replace(each, text=f"〔{inner}〕", rule=f"{each.rule}~bracket")
    if each.text[0] == "(" and inner.casefold() in SQUARE_WORDS and damaged:
        return replace(each, text=f"[{inner}]", rule=f"{each.rule}~bracket")
    return each


def mend_brackets(words: str, square: bool) -> str:
    """An insertion with the brackets that were meant. Chinese sets 〔〕, of which engines read one as 【 or 】; beside a plain one
    either of these was plain too.
    """
    inner = " ".join(words[1:-1].split())
    if square:
        plain = {words[0], words[-1]} & set("[]")
        return f"〔{inner}〕" if set("【】〔〕") & set(words) and not plain else f"[{inner}]"
    return f"（{inner}）" if _CJK.search(inner) else f"({inner})"
