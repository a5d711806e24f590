"""Which brackets were meant where an engine read one or both of a pair as others."""

from __future__ import annotations

import re
from dataclasses import replace

from minutebook.model import MarkType
from minutebook.segment.marks.insertions import Insertion

_CJK = re.compile(r"[\u4e00-\u9fff]")


def give_square_brackets(each: Insertion, *, read: bool) -> Insertion:
    """An insertion that an engine read with round brackets, and whose words stand between square ones: Chinese words that
    something cannot be read (of 86 one stood in round ones, as which engines read 〔〕 on heavy scans).
    """
    if each.type is MarkType.ILLEGIBLE and each.text[0] == "（" and read:
        return replace(each, text=f"〔{each.text[1:-1]}〕", rule=f"{each.rule}~bracket")
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
