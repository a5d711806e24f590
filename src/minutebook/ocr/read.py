"""Read one page: tell its language, read it, read it again where that pays, and say what is doubtful."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from minutebook.model import Line, PagePlan, PageReading, Problem, Route, Severity, Step
from minutebook.ocr import rapid, tesseract
from minutebook.ocr.engine import Engine, Grey, Reading
from minutebook.ocr.isolate import isolate_text
from minutebook.ocr.judgement import Judgement, compare, judge
from minutebook.ocr.language import count_common_words, is_latin, tell_language, tell_script
from minutebook.ocr.names import reread_names
from minutebook.ocr.noise import drop_noise
from minutebook.ocr.parts import add_to_layer, read_parts
from minutebook.settings import OcrSettings

_POOR = 0.03
"""Expected error rate of a first reading from which a second one is tried; clean pages are expected below 0.02."""
_DOUBTFUL = 0.05
"""Expected error rate above which a page should be looked at by a person."""


def engine_version() -> str:
    """Names and versions of all engines a page may be read by, for store keys and provenance.

    Raises:
        EngineMissing: one is not installed.
    """
    return f"{tesseract.engine_version()}, {rapid.engine_version()}"


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
    reading, judgement, steps = read_parts(image, plan.parts, lambda part: _read_image(part, languages, settings))
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


def _read_image(
    image: Grey, languages: Sequence[str], settings: OcrSettings
) -> tuple[Reading, Judgement, tuple[Step, ...]]:
    first_engine: Engine = tesseract.Tesseract(settings.engine_seconds)
    second_engine: Engine = rapid.RapidOcr()

    def engine_for(language: str) -> Engine:
        # Chinese is read better by RapidOCR at every level of damage (clean pages: a fifth of the errors).
        return second_engine if language == "chi_sim" else first_engine

    language, told = tell_script(
        image, languages, lambda strip, code: engine_for(code).read(strip, code, single_block=True)
    )
    steps = [told]
    engine = engine_for(language)
    reading = engine.read(image, language)
    latin = [code for code in languages if is_latin(code)]
    if is_latin(language) and len(latin) > 1:
        language, told = tell_language(reading.lines, latin)
        steps.append(told)
        if language != reading.language:
            reading = engine.read(image, language)
    judgement = judge(reading, image)
    if engine is first_engine and judgement.expected_error >= _POOR:
        if language in rapid.LANGUAGES:
            other = second_engine.read(image, language)
        else:
            boxes = rapid.find_text(image)
            steps.append(Step("isolate", f"read again with all but {len(boxes)} found runs of text whitened"))
            other = first_engine.read(isolate_text(image, boxes), language)
        reading, judgement, told = _choose(reading, judgement, other, judge(other, image))
        steps.append(told)
    if reading.engine == first_engine.name and is_latin(language):
        reading, changed = reread_names(reading, image)
        steps += [changed] if changed else []
    lines, dropped = drop_noise(reading.lines, image.shape[1])
    if dropped:
        reading = replace(reading, lines=lines)
        steps.append(Step("noise", f"{dropped} lines of a sign or two left out: no text"))
    steps.append(
        Step("quality", f"{judgement.expected_error:.1%} errors expected; {judgement.uncovered:.0%} of ink unread")
    )
    return reading, judgement, tuple(steps)


def _choose(
    first: Reading, first_judged: Judgement, second: Reading, second_judged: Judgement
) -> tuple[Reading, Judgement, Step]:
    """The reading with fewer errors to expect, where what only the other found surely is lost."""
    errors = compare((first, first_judged), (second, second_judged))
    told = "; ".join(
        f"{reading.engine} found {reading.characters} characters, {error:.1%} errors expected"
        for reading, error in zip((first, second), errors, strict=True)
    )
    if errors[1] < errors[0]:
        return second, second_judged, Step("engine", f"second reading taken: {told}")
    return first, first_judged, Step("engine", f"first reading kept: {told}")


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


def _take_both(
    plan: PagePlan, reading: Reading, steps: tuple[Step, ...], languages: Sequence[str]
) -> PageReading:
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
