"""How far the full lines of a record reach where they leave much of the page free: those that go on in the line below with a
small letter were broken for want of room.
"""

from __future__ import annotations

import itertools
import statistics
from collections.abc import Sequence

from minutebook.model import CleanLine

# So many lines go on so, most of them within so many characters of the longest but for one in ten.
FEWEST_FULL = 8
RAGGED = 10
MOSTLY = 0.6
LONGEST_BUT = 0.9


def find_full_share(lines: Sequence[CleanLine]) -> float:
    """The share of the page's width, from its left edge, that full lines reach; 1 where too few lines show it."""
    full = [
        above
        for above, below in itertools.pairwise(lines)
        if above.sheet == below.sheet and below.text[:1].islower() and above.text[-1:].isalpha()
    ]
    ends = sorted((line.box.right - line.frame.left) / line.frame.width for line in full)
    if len(ends) < FEWEST_FULL:
        return 1.0
    longest = ends[int(len(ends) * LONGEST_BUT)]
    near = RAGGED * statistics.median(line.box.width / len(line.text) / line.frame.width for line in full)
    return longest if sum(end >= longest - near for end in ends) >= MOSTLY * len(ends) else 1.0
