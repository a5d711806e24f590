"""How long segmenting takes: a document of 1,000 pages, and a file of 240 meetings. Run: python -m benchmarks.segmenting

Invented text is typed on pages by the tests' typist, so that no engine is needed. What is timed is what the stages
`segment` and `people` do with clean lines, in seconds of the processor, so that a busy machine gives the same figures.
Issue 4 allows 10 seconds for 1,000 pages.
"""

from __future__ import annotations

import random
import time

from minutebook import people, segment, text
from minutebook.model import CleanLine
from minutebook.rules import load_rulebook
from tests.typescript import type_pages

SYLLABLES = ["ka", "lo", "mi", "ter", "sen", "vo", "ra", "dju", "ne", "bor"]
SENTENCE = "The cod moved north and the boats went after it because nobody had asked. "
RULES = load_rulebook()


def main() -> None:
    """Print pages, meetings, turns and seconds for both documents."""
    rnd = random.Random(1)
    names = ["".join(rnd.choice(SYLLABLES) for _ in range(4)).title() for _ in range(60)]
    _measure("one long meeting", _meeting(rnd, names, 6000, "4 May 1966"))
    parts = [_meeting(rnd, rnd.sample(names, 6), 22, f"{1 + at % 28} May {1950 + at // 28}") for at in range(240)]
    _measure("240 meetings", "\f".join(parts))


def _meeting(rnd: random.Random, names: list[str], turns: int, date: str) -> str:
    said = "\n\n".join(f"{rnd.choice(names)}: {SENTENCE * rnd.randint(1, 6)}" for _ in range(turns))
    title = f"Minutes of the Talk between Minister {names[0]} and Ambassador {names[1]}"
    return f"{title}\n\nDate: {date}\nPlace: Oslo\nParticipants: {', '.join(names)}\n\n{said}\n"


def _measure(what: str, words: str) -> None:
    lines: tuple[CleanLine, ...] = tuple(text.clean_lines(type_pages(words), RULES))
    start = time.process_time()
    meetings = segment.find_meetings(lines, RULES)
    between = time.process_time()
    meetings = people.resolve(meetings, lines, RULES)
    end = time.process_time()
    turns = sum(len(meeting.turns) for meeting in meetings)
    print(
        f"{what}: {lines[-1].page_no} pages, {len(meetings)} meetings, {turns} turns; "
        f"segment {between - start:.1f} s, people {end - between:.1f} s"
    )


if __name__ == "__main__":
    main()
