"""A page that is read in parts: the leaves of a spread, or pictures of text beside a text layer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from minutebook.model import Box, Line, Step
from minutebook.ocr.engine import Grey, Reading
from minutebook.ocr.judgement import Judgement

_LEAST_CONFIDENCE = 0.6
"""Mean confidence below which what was read in a picture beside a text layer is no text: photographs and drawings had
0.2 to 0.5, typescript on carbon paper 0.7 and more."""
_LEAST_CHARACTERS = 8
"""Characters below which it is a detail of a drawing."""

ReadImage = Callable[[Grey], tuple[Reading, Judgement, tuple[Step, ...]]]
"""Reads an image as a whole, and judges the reading."""


def read_parts(image: Grey, parts: Sequence[Box], read: ReadImage) -> tuple[Reading, Judgement, tuple[Step, ...]]:
    """Read each part for itself, in their order; the whole image where there are none. Boxes lie on the whole image."""
    if not parts:
        return read(image)
    found = [read(np.ascontiguousarray(image[part.top : part.bottom, part.left : part.right])) for part in parts]
    lines: list[Line] = []
    steps: list[Step] = []
    for number, (part, (reading, _, told)) in enumerate(zip(parts, found, strict=True), start=1):
        block = max((line.block for line in lines), default=0)
        lines += [_move(line, part, len(lines) + no, block) for no, line in enumerate(reading.lines, start=1)]
        steps += [Step(step.name, f"part {number}: {step.detail}") for step in told]
    readings = [reading for reading, _, _ in found]
    main = max(readings, key=lambda reading: reading.characters)
    engines = dict.fromkeys(reading.engine for reading in readings if reading.lines)
    weights = [max(1, reading.characters) for reading in readings]
    judgement = Judgement(
        float(np.average([judged.expected_error for _, judged, _ in found], weights=weights)),
        float(np.average([judged.uncovered for _, judged, _ in found], weights=weights)),
    )
    return Reading(main.language, tuple(lines), ", ".join(engines) or main.engine), judgement, tuple(steps)


def add_to_layer(
    layer: Sequence[Line], reading: Reading, parts: Sequence[Box]
) -> tuple[tuple[Line, ...], tuple[Step, ...]]:
    """The lines of a text layer, and before the first that stands below the top of a picture what was read in it."""
    lines = list(layer)
    steps: list[Step] = []
    for part in sorted(parts, key=lambda part: part.top):
        inside = [line for line in reading.lines if _is_inside(line.box, part)]
        read = Reading(reading.language, tuple(inside), reading.engine)
        told = (
            f"{read.characters} characters with confidence {read.confidence or 0:.2f} in the picture at {tuple(part)}"
        )
        if read.characters < _LEAST_CHARACTERS or (read.confidence or 0) < _LEAST_CONFIDENCE:
            steps.append(Step("picture", f"left out, no text: {told}"))
            continue
        steps.append(Step("picture", f"read beside the text layer: {told}"))
        below = (no for no, line in enumerate(lines) if (line.box.top + line.box.bottom) / 2 > part.top)
        at = next(below, len(lines))
        lines[at:at] = inside
    return tuple(replace(line, line_no=no) for no, line in enumerate(lines, start=1)), tuple(steps)


def _move(line: Line, part: Box, line_no: int, block: int) -> Line:
    words = tuple(word._replace(box=_shift(word.box, part)) for word in line.words)
    return replace(line, line_no=line_no, box=_shift(line.box, part), words=words, block=line.block + block)


def _shift(box: Box, part: Box) -> Box:
    return Box(box.left + part.left, box.top + part.top, box.right + part.left, box.bottom + part.top)


def _is_inside(box: Box, part: Box) -> bool:
    across, down = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    return part.left <= across < part.right and part.top <= down < part.bottom
