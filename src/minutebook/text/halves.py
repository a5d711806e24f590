"""Parts of a line: some of its words as a line of their own, and several of these as the line that they make."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import replace

from minutebook.model import Line, Word, enclose


def take_words(line: Line, words: Sequence[Word]) -> Line:
    """Some words of a line, in its order, as a line: its text between them, its box about them.

    ``words`` must not be empty.
    """
    text, at = words[0].text, line.text.find(words[0].text) + len(words[0].text)
    for word in words[1:]:
        # Chinese words stand without a space.
        close = line.text.startswith(word.text, at)
        found = line.text.find(word.text, at)
        text += word.text if close else f" {word.text}"
        at = (found if found >= 0 else at) + len(word.text)
    confidence = round(statistics.fmean(word.confidence for word in words), 4)
    return replace(line, text=text, box=enclose(word.box for word in words), confidence=confidence, words=tuple(words))


def join_parts(parts: Sequence[Line]) -> Line:
    """Lines that stand beside each other, from the left, as the one as which they were typed.

    ``parts`` must not be empty. The confidence is the mean of theirs, by the length of their texts.
    """
    if len(parts) == 1:
        return parts[0]
    weights = [max(1, len(part.text)) for part in parts]
    confidence = sum(part.confidence * weight for part, weight in zip(parts, weights, strict=True)) / sum(weights)
    return replace(
        parts[0],
        text=" ".join(part.text for part in parts),
        box=enclose(part.box for part in parts),
        confidence=round(confidence, 4),
        words=tuple(word for part in parts for word in part.words),
    )
