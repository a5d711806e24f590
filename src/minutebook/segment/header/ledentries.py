"""Dots that lead from whoever is listed to what stands across from him: a wide space does for them.

``M. Carlo BELLOTTI . . . . . . Italy``, ``Ada Orde ........ Treasury``.
"""

from __future__ import annotations

import re

from minutebook.segment.header.found import Found
from minutebook.segment.wording.labels import LISTS

# Between the words of an entry; at its end stands whoever is yet to sign.
LEADER = re.compile(
    r"(?<=[\w).’'])(?:[^\S\n]*(?:[.·．・_]{4,}|…{2,})|(?:[^\S\n]+[.·．・]){4,}|(?:[^\S\n]+…){2,})[^\S\n]*(?=[^\W_]|\()"
)


def part_led_entries(found: Found) -> None:
    """Put a wide space in a leader's place in the lists of people that have been read."""
    for each in found.fields:
        if each.kind in LISTS:
            each.value = LEADER.sub("\t", each.value)
