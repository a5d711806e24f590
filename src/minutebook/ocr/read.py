"""Read one page: its text layer, its image or both, and say what is doubtful."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from minutebook.model import Line, PagePlan, PageReading, Problem, Route, Severity, Step
from minutebook.ocr import models, tesseract
from minutebook.ocr.engine import Grey, Reading
from minutebook.ocr.judgement import Judgement
from minutebook.ocr.language import count_common_words
from minutebook.ocr.lexicon import lexicon_version
from minutebook.ocr.parts import add_to_layer, read_parts
from minutebook.ocr.scan import read_scan
from minutebook.settings import OcrSettings

_DOUBTFUL = 0.05
"""Expected error rate above which a page should be looked at by a person."""


def engine_version() -> str:
    """Names and versions of all engines and word lists a page may be read by, for store keys and provenance.

    Raises:
        EngineMissing: one is not installed.
    """
    return f"{tesseract.engine_version()}, {models.engine_version()}, {lexicon_version()}"


def read_page(plan: PagePlan, image: Grey | None, languages: Sequence[str], settings: OcrSettings) -> PageReading:
    """The lines of a page: its text layer where the plan took it, else read by OCR; none where it is blank.

    Args:
        plan: how to read it.
        image: its prepared image, None for a text layer or a blank page.
        languages: Tesseract codes that may occur.
        settings: limits.

    Raises:
        PageTimeout, PageError: the engine failed on it.
        EngineMissing: there is no engine.
        LanguageMissing: the engine cannot read one of the languages.
    """
    if image is None:
        return _take_layer(plan, languages)
    reading, judgement, steps = read_parts(image, plan.parts, lambda part: read_scan(part, languages, settings))
    if plan.lines:
        return _take_both(plan, reading, steps, languages)
    return PageReading(
        page_no=plan.page_no,
        route=plan.route,
        width=plan.width,
        height=plan.height,
        language=reading.language,
        engine=reading.engine,
        confidence=reading.confidence,
        lines=reading.lines,
        steps=(*plan.steps, *steps),
        problems=(*plan.problems, *_doubts(plan.page_no, reading, judgement)),
        leaves=plan.parts,
    )


def _take_layer(plan: PagePlan, languages: Sequence[str]) -> PageReading:
    taken = plan.route is Route.TEXT_LAYER
    return PageReading(
        page_no=plan.page_no,
        route=plan.route,
        width=plan.width,
        height=plan.height,
        language=_language_of(plan.lines, languages) if taken else None,
        engine="text layer" if taken else None,
        confidence=1.0 if taken else None,
        lines=plan.lines,
        steps=plan.steps,
        problems=plan.problems,
    )


def _take_both(plan: PagePlan, reading: Reading, steps: tuple[Step, ...], languages: Sequence[str]) -> PageReading:
    layer = _take_layer(plan, languages)
    lines, told = add_to_layer(plan.lines, reading, plan.parts)
    whole = Reading(reading.language, lines, f"{layer.engine}, {reading.engine}")
    if len(lines) == len(plan.lines):
        return replace(layer, steps=(*plan.steps, *steps, *told))
    return replace(
        layer, engine=whole.engine, confidence=whole.confidence, lines=lines, steps=(*plan.steps, *steps, *told)
    )


def _language_of(lines: Sequence[Line], languages: Sequence[str]) -> str | None:
    text = "".join(line.text for line in lines)
    if len(re.findall(r"[㐀-鿿]", text)) > len(text) / 5:
        return "chi_sim"
    if len(re.findall(r"[Ѐ-ӿ]", text)) > len(text) / 3:
        return "rus"
    ((code, count),) = count_common_words(lines).most_common(1)
    return code if count else next(iter(languages), None)


def _doubts(page_no: int, reading: Reading, judgement: Judgement) -> tuple[Problem, ...]:
    where = f"page {page_no}"
    if not reading.lines:
        detail = "There are marks on the page, but no words were found."
        return (Problem("no_words", Severity.WARNING, where, detail, page_no),)
    if judgement.expected_error > _DOUBTFUL:
        detail = f"About {judgement.expected_error:.0%} of the characters of this page may be wrong."
        return (Problem("needs_review", Severity.WARNING, where, detail, page_no),)
    return ()
