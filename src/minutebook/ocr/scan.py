"""Read a page image: tell its language, read it, and read it again in other ways where that pays."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache

from minutebook.model import Box, Step, Word
from minutebook.ocr import numbersigns, rapid, tesseract
from minutebook.ocr.brackets import square_brackets
from minutebook.ocr.combine import combine
from minutebook.ocr.diacritics import restore_marks
from minutebook.ocr.engine import Engine, Grey, Reading
from minutebook.ocr.gaps import fill_gaps, find_unread, missing_words
from minutebook.ocr.isolate import isolate_text
from minutebook.ocr.judgement import Judgement, compare, judge
from minutebook.ocr.language import is_latin, tell_language, tell_script
from minutebook.ocr.layout import is_torn
from minutebook.ocr.lexicon import load_lexicon
from minutebook.ocr.names import reread_names
from minutebook.ocr.noise import drop_noise
from minutebook.ocr.omissions import restore_omissions
from minutebook.ocr.size import enlarge_lines, shrink, shrink_factor
from minutebook.ocr.spelling import respell
from minutebook.settings import OcrSettings

_POOR = 0.02
"""Expected error rate of a first reading from which a second one is tried. Clean and moderate pages in English are
expected below it."""
_POOR_APART = 0.01
"""The same where the second engine lacks the language. Clean Russian pages are expected at 0.008 or less, those of a
typeface whose д has hardly any feet at 0.012 or more: of 97 wrong words on 16 such pages below 0.02 it left 36."""
_ISOLATED_FINDS = 0.9
"""Share of what a first reading surely found that the reading of lines set apart must find for it to be preferred:
lines that the detector misses are missing from it. Where it missed none it had fewer errors on each of four bad Russian
records, whatever the confidence said."""
_SURELY_TEXT = 0.8
"""Confidence from which a word is text though no line was found there: what shows through is read with less."""
_LEAST_LOST = 6
"""Letters of such words that a line must have for it to be added."""
_OTHER_SIZE = 0.8
"""Size at which the lines of a poor Cyrillic page are read once more as evidence for its words. With the page as it is
this took a tenth of the errors of six renderings of two records, for 2.5 s of processor; larger, sharper and softer
images did as well, and more of them little better."""
_TRUST = 1.15
"""What Tesseract's confidence counts against RapidOCR's, which is higher, where single words are chosen: on bad German
pages this took a tenth of the errors, 1.0 half as much."""


def read_scan(
    image: Grey, languages: Sequence[str], settings: OcrSettings
) -> tuple[Reading, Judgement, tuple[Step, ...]]:
    """The best reading of an image that was tried, how good it is likely to be, and how it came about.

    Raises:
        PageTimeout, PageError: the engine failed on it.
        EngineMissing: there is no engine.
        LanguageMissing: the engine cannot read one of the languages.
    """
    first_engine = tesseract.Tesseract(settings.engine_seconds)
    second_engine: Engine = rapid.RapidOcr()

    def engine_for(language: str) -> Engine:
        # Chinese is read better by RapidOCR at every level of damage (clean pages: a fifth of the errors).
        return second_engine if language == "chi_sim" else first_engine

    factor = shrink_factor(image)
    small = shrink(image, factor) if factor < 1 else image

    @cache
    def read_whole(language: str) -> Reading:
        engine = engine_for(language)
        if engine is second_engine or factor == 1:
            return engine.read(image, language)
        reading = engine.read(small, language)
        return replace(reading, lines=enlarge_lines(reading.lines, factor, image))

    language, told = tell_script(
        image,
        small,
        languages,
        read=lambda strip, code: engine_for(code).read(strip, code, single_block=True),
        read_whole=read_whole,
        isolate=lambda page: isolate_text(page, rapid.find_text(page)),
    )
    steps = [told]
    engine = engine_for(language)
    if engine is first_engine and factor < 1:
        steps.append(Step("size", f"read at {factor:.2f} times its size"))
    latin = [code for code in languages if is_latin(code)]
    if is_latin(language) and len(latin) > 1:
        language, told = tell_language(read_whole(language).lines, latin)
        steps.append(told)
    reading = read_whole(language)
    judgement = judge(reading, image)
    if engine is first_engine and is_torn(reading.lines):
        block = first_engine.read(small, language, single_block=True)
        block = replace(block, lines=enlarge_lines(block.lines, factor, image)) if factor < 1 else block
        reading, judgement, told = _choose(reading, judgement, block, judge(block, image))
        steps.append(Step("block", f"read once more as one block of even lines: {told.detail}"))
    again, poor = (_read_again, _POOR) if language in rapid.LANGUAGES else (_read_apart, _POOR_APART)
    if engine is first_engine and judgement.expected_error >= poor:
        reading, judgement, more = again(
            reading,
            judgement,
            image,
            lambda page, size: _read_with_alternatives(first_engine, page, language, size * factor),
        )
        steps += more
    if reading.engine == first_engine.name and is_latin(language):
        reading, changed = reread_names(reading, image)
        steps += [changed] if changed else []
    if is_latin(language):
        poor_page = judgement.expected_error >= _POOR or reading.engine != first_engine.name
        reading, marked = restore_marks(reading, poor=poor_page)
        steps += [marked] if marked else []
    if language == numbersigns.LANGUAGE:
        reading, numbered = numbersigns.restore_numbers(reading, image)
        steps += [numbered] if numbered else []
    if language != "chi_sim":
        reading, squared = square_brackets(reading, image)
        steps += [squared] if squared else []
        reading, restored = restore_omissions(reading, image)
        steps += [restored] if restored else []
    lines, dropped = drop_noise(reading.lines, image.shape[1])
    if dropped:
        reading = replace(reading, lines=lines)
        steps.append(Step("noise", f"{dropped} lines of a sign or two left out: no text"))
    steps.append(
        Step("quality", f"{judgement.expected_error:.1%} errors expected; {judgement.uncovered:.0%} of ink unread")
    )
    return reading, judgement, tuple(steps)


def _read_with_alternatives(engine: tesseract.Tesseract, image: Grey, language: str, factor: float) -> Reading:
    """The reading of ``image`` at ``factor`` times its size, with boxes as on ``image``, and what else each letter may be."""
    if factor == 1:
        return engine.read_with_alternatives(image, language)
    reading = engine.read_with_alternatives(shrink(image, factor), language)
    lines = enlarge_lines(reading.lines, factor, image)
    before, after = ([word for line in part for word in line.words] for part in (reading.lines, lines))
    alternatives = {
        new: reading.alternatives[old] for old, new in zip(before, after, strict=True) if old in reading.alternatives
    }
    return replace(reading, lines=lines, alternatives=alternatives)


def _read_again(
    first: Reading, judged: Judgement, image: Grey, read: Callable[[Grey, float], Reading]
) -> tuple[Reading, Judgement, list[Step]]:
    """A poor page in Latin letters, by the second engine; if that is better, its words spelled as both engines and the
    language's words have them, the first engine reading only the lines that were found. Where less than one error is
    expected of the page, as on three clean lines, there is nothing to spell.
    """
    other = rapid.RapidOcr().read(image, first.language)
    reading, judgement, told = _choose(first, judged, other, judge(other, image))
    if reading is first:
        return first, judged, [told]
    reading, added = _add_sure(reading, first)
    steps = [told, *_tell_added(added)]
    if judgement.expected_error * reading.characters < 1:
        return reading, judgement, steps
    apart = read(isolate_text(image, [line.box for line in reading.lines]), 1.0)
    lexicon = load_lexicon(first.language)
    if lexicon is None:
        reading, changed = combine(reading, apart, trust=_TRUST)
        step = Step("words", f"{changed} words as {first.engine} reads them, lines set apart")
        return reading, judgement, [*steps, step]
    reading, step = respell(reading, [apart], lexicon)  # by likeness Hanfu became Want, and two of five speakers wrong
    return reading, judge(reading, image, spelled=True), [*steps, step]


def _read_apart(
    first: Reading, judged: Judgement, image: Grey, read: Callable[[Grey, float], Reading]
) -> tuple[Reading, Judgement, list[Step]]:
    """A poor page in a language that the second engine lacks: its lines found by that, whitened around, and read again
    by the first, in three ways; words spelled as these readings and the language's words have them.
    """
    boxes = rapid.find_text(image)
    lines_only = isolate_text(image, boxes)
    apart = read(lines_only, 1.0)
    steps = [Step("isolate", f"read again with all but {len(boxes)} found runs of text whitened")]
    lexicon = load_lexicon(first.language)
    if lexicon is None or not (apart.alternatives or first.alternatives):
        if apart.sure_weight < _ISOLATED_FINDS * first.sure_weight:
            reading, judgement, told = _choose(first, judged, apart, judge(apart, image))
            return reading, judgement, [*steps, told]
        reading, changed = combine(apart, first)
        steps.append(Step("words", f"{changed} words as first read, or left out as specks"))
        return reading, judge(reading, image), steps
    whole = read(image, 1.0)
    reading, filled = _fill(apart, whole, image, boxes, read)
    steps += filled
    reading, spelled = respell(reading, [whole, read(lines_only, _OTHER_SIZE)], lexicon, image)
    return reading, judge(reading, image, spelled=True), [*steps, spelled]


def _fill(
    apart: Reading, whole: Reading, image: Grey, boxes: Sequence[Box], read: Callable[[Grey, float], Reading]
) -> tuple[Reading, list[Step]]:
    """A reading of lines set apart, with the lines that were found and it lacks, which are read once more by themselves
    or taken from the reading of the whole page, and with what only that surely found elsewhere.
    """
    added: list[Word] = []
    if unread := find_unread(apart, boxes):
        apart, more = fill_gaps(apart, read(isolate_text(image, unread), 1.0), unread)
        added += more
        apart, more = fill_gaps(apart, whole, unread)
        added += more
    apart, more = _add_sure(apart, whole)
    added += more
    return apart, _tell_added(added)


def _add_sure(reading: Reading, whole: Reading) -> tuple[Reading, tuple[Word, ...]]:
    """The reading with lines of ``whole`` that it lacks, where that was sure of a word or two of them."""
    lost = {word for word in missing_words(reading, whole) if word.confidence >= _SURELY_TEXT}
    sure = [
        line.box for line in whole.lines if sum(len(word.text) for word in line.words if word in lost) >= _LEAST_LOST
    ]
    return fill_gaps(reading, whole, sure)


def _tell_added(words: Sequence[Word]) -> list[Step]:
    shown = " ".join(word.text for word in words)
    return [Step("gaps", f"{len(words)} words that were left out at first: {shown}")] if words else []


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
