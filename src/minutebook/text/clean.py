"""The stage as a whole: repair the glyphs of each line, set furniture aside, say how lines flow into each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from minutebook.model import Change, CleanLine, Furniture, Line, PageReading
from minutebook.rules import Rulebook
from minutebook.text.brackets import find_bracket_changes
from minutebook.text.chinesedashes import count_dashed, find_dash_changes
from minutebook.text.dividers import mark_dividers
from minutebook.text.doubled import find_doubled_words
from minutebook.text.flow import join_lines
from minutebook.text.furniture import mark_furniture
from minutebook.text.glyphs import apply_changes, count_initials, find_glyph_changes
from minutebook.text.leaders import restore_leaders
from minutebook.text.linenumbers import LINE_NUMBER, BareLine, strip_line_numbers
from minutebook.text.spacing import find_chinese_spaces, find_spacing_changes, sets_letters_wide
from minutebook.text.tabs import find_page_tabs

CHINESE = "chi_sim"
# Of the names in labels that had less than this, half were misread on heavy scans; of those that had more, one in forty.
DOUBTFUL_WORD = 0.85
# Of bare surnames that stand in one label and nowhere else, on heavy scans, three of four with less than this were misread, and
# none of those with more.
SURE_NAME = 0.94


def clean_lines(readings: Sequence[PageReading], rules: Rulebook) -> tuple[CleanLine, ...]:
    """Clean the lines of a document.

    Args:
        readings: its pages in order; pages without lines are passed over.
        rules: rulebook with the topics of this stage.

    Returns:
        Every line of every page in reading order, furniture included and marked as such.
    """
    initials = count_initials(line.text for page in readings for line in page.lines)
    dashed = count_dashed(line.text for page in readings if page.language == CHINESE for line in page.lines)
    cleaned: list[CleanLine] = []
    for page in readings:
        bare = strip_line_numbers(page.lines)
        lines = tuple(each.line for each in bare)
        spaces, brackets = _find_spaces(lines, page.language, dashed), find_bracket_changes(lines)
        leaders = restore_leaders(lines, find_page_tabs(lines))
        cleaned += [
            replace(
                _restore_number(_clean_line(page, each.line, rules, (*spaced, *bracketed, *led), initials), each),
                tab=tab,
            )
            for each, spaced, bracketed, (led, tab) in zip(bare, spaces, brackets, leaders, strict=True)
        ]
    return join_lines(mark_dividers(mark_furniture(cleaned, rules)))


def _restore_number(clean: CleanLine, bare: BareLine) -> CleanLine:
    """A line cleaned without its number, as a change of the line as read."""
    if bare.alone:
        return replace(clean, furniture=Furniture.NOISE, furniture_rule=LINE_NUMBER)
    if bare.cut is None:
        return clean
    cut, shift = bare.cut, bare.cut.end if bare.cut.start == 0 else 0
    own = [change._replace(start=change.start + shift, end=change.end + shift) for change in clean.changes]
    raw = cut.before + clean.raw if shift else clean.raw + cut.before
    return replace(clean, raw=raw, changes=(cut, *own) if shift else (*own, cut))


def _find_spaces(lines: Sequence[Line], language: str | None, dashed: Counter[str]) -> tuple[tuple[Change, ...], ...]:
    if language == CHINESE:
        spaces = find_chinese_spaces(lines)
        return tuple((*found, *find_dash_changes(line.text, dashed)) for line, found in zip(lines, spaces, strict=True))
    wide = sets_letters_wide(lines)
    return tuple((*find_spacing_changes(line, spaced=wide), *find_doubled_words(line)) for line in lines)


def _clean_line(
    page: PageReading, line: Line, rules: Rulebook, taken: tuple[Change, ...], initials: Mapping[str, int]
) -> CleanLine:
    changes = (*taken, *find_glyph_changes(line.text, page.language, rules, taken=taken, initials=initials))
    clean = CleanLine(
        page_no=page.page_no,
        line_no=line.line_no,
        raw=line.text,
        text=line.text,
        box=line.box,
        confidence=line.confidence,
        page_width=page.width,
        page_height=page.height,
        block=line.block,
        language=page.language,
        doubtful=tuple(word.text for word in line.words if word.confidence < DOUBTFUL_WORD),
        faltering=tuple(
            word.text for word in line.words if word.confidence < SURE_NAME and any(map(str.isupper, word.text))
        ),
        leaf=next((leaf for leaf in page.leaves if leaf.left <= line.box.left < leaf.right), None),
    )
    if not changes:
        return clean
    ordered = tuple(sorted(changes, key=lambda change: change.start))
    return replace(clean, text=apply_changes(line.text, ordered), changes=ordered)
