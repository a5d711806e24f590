"""A label at the start of a header's line: what its words announce."""

from __future__ import annotations

import re
from dataclasses import dataclass

from minutebook.model import Field
from minutebook.rules import Rule

# A label whose colon is lost, taken only among other fields.
LOOSE_CONFIDENCE = 0.7
# "Interpreted by:. Ada Berg"
_STRAY_SIGN = re.compile(r"\s*[.,'`]\s(?=[^\W\d_])")
# When and where.
OCCASION = frozenset({Field.DATE, Field.TIME, Field.PLACE})
SERVING = frozenset({Field.INTERPRETER, Field.RECORDER})
LISTS = frozenset({Field.PARTICIPANTS, Field.ABSENT})
# Fields whose value is no figure.
NAMES = frozenset({Field.PARTICIPANTS, Field.CHAIR, Field.ABSENT, Field.INTERPRETER, Field.RECORDER, Field.PLACE})


@dataclass(frozen=True, slots=True)
class Label:
    """A label found at a line's start.

    ``words`` as on the page, without its colon; ``value`` what follows on the line; ``start`` where the value
    starts; ``closing`` whether a time is the end; ``once`` whether it heads a section where a record has several;
    ``tail`` whether it may also stand in the closing part;
    ``colon`` whether a colon stands behind it; ``rooted`` whether one telling word made it known; ``confidence``
    below 1 where letters had to be forgiven.
    """

    words: str
    field: Field
    value: str
    start: int
    rule: str
    closing: bool = False
    once: bool = False
    tail: bool = False
    side: bool = False
    colon: bool = True
    rooted: bool = False
    confidence: float = 1.0

    @property
    def parted(self) -> bool:
        """Whether a colon or a dash stands between it and its value."""
        return self.colon or self.start > len(self.words) + 1


def make_label(
    text: str,
    end: int,
    start: int,
    rule: Rule,
    *,
    side: bool,
    colon: bool,
    rooted: bool = False,
    confidence: float = 1.0,
    rule_name: str | None = None,
) -> Label:
    """The label that ``rule`` finds in ``text`` up to character ``end``, its value from ``start`` on.

    Specks before the value are no part of it where one stands apart, or where there is no colon.
    """
    value = text[start:]
    stray = _STRAY_SIGN.match(value)
    start += len(value) - len(value.lstrip(" .,'`" if stray or confidence <= LOOSE_CONFIDENCE else None))
    return Label(
        words=text[:end].rstrip(" ,:：;；").strip(),
        field=Field(rule.key("field")),
        value=text[start:].strip(),
        start=start,
        rule=rule_name or rule.id,
        closing=bool(rule.keys.get("closing")),
        once=bool(rule.keys.get("once")),
        tail=bool(rule.keys.get("tail")),
        side=side,
        colon=colon,
        rooted=rooted,
        confidence=confidence,
    )


def make_loose_label(text: str, end: int, start: int, rule: Rule, *, rule_name: str | None = None) -> Label:
    """As :func:`make_label`, the colon lost."""
    return make_label(text, end, start, rule, side=False, colon=False, confidence=LOOSE_CONFIDENCE, rule_name=rule_name)
