"""Read one page: choose the language, read, and say what is doubtful."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutebook.model import Line, PagePlan, PageReading, Problem, Route, Severity
from minutebook.ocr.engine import Engine, Grey, Reading
from minutebook.ocr.language import count_common_words, order_languages
from minutebook.ocr.tesseract import Tesseract
from minutebook.settings import OcrSettings

_POOR = 0.7
"""Mean confidence below which a page should be looked at: Tesseract's good pages lie above 0.9."""


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
    """
    if image is None:
        return _take_layer(plan, languages)
    engine: Engine = Tesseract(settings.engine_seconds)
    language, reason = order_languages(image, languages, engine)
    reading = engine.read(image, language)
    return PageReading(
        page_no=plan.page_no,
        route=plan.route,
        width=plan.width,
        height=plan.height,
        language=reading.language,
        engine=engine.name,
        confidence=reading.confidence,
        lines=reading.lines,
        steps=(*plan.steps, reason),
        problems=(*plan.problems, *_doubts(plan.page_no, reading)),
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


def _language_of(lines: Sequence[Line], languages: Sequence[str]) -> str | None:
    text = "".join(line.text for line in lines)
    if len(re.findall(r"[㐀-鿿]", text)) > len(text) / 5:
        return "chi_sim"
    if len(re.findall(r"[Ѐ-ӿ]", text)) > len(text) / 3:
        return "rus"
    ((code, count),) = count_common_words(lines).most_common(1)
    return code if count else next(iter(languages), None)


def _doubts(page_no: int, reading: Reading) -> tuple[Problem, ...]:
    where = f"page {page_no}"
    if not reading.lines:
        detail = "There are marks on the page, but no words were found."
        return (Problem("no_words", Severity.WARNING, where, detail, page_no),)
    if (reading.confidence or 0) < _POOR:
        detail = f"The engine is unsure of this page: mean confidence {reading.confidence:.2f}."
        return (Problem("needs_review", Severity.WARNING, where, detail, page_no),)
    return ()
