"""The title of a record, over as many lines as it takes, and the subtitle between dashes below it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutebook.model import Field, Span
from minutebook.segment.header.found import PEOPLE, Found
from minutebook.segment.layout.rows import Row, close_up, is_cjk, is_sentence_end, join_text
from minutebook.segment.sheet.sheet import Sheet
from minutebook.segment.sheet.turnstarts import is_speech
from minutebook.segment.wording.headerwords import strip_number
from minutebook.segment.wording.labels import Label

# No title of the genre takes more lines.
LONGEST_TITLE = 8
# No subtitle between dashes takes more.
LONGESTSUBTITLE = 5
_DASHES = r"[—–―]|--+|-"
SUBTITLE = re.compile(rf"^\s*(?:{_DASHES})+\s*(?P<words>\S.*)$")
SUBTITLE_END = re.compile(r"\s*(?:[—–―]|-)+\s*$")
_DATELINE = re.compile(r"[^\W\d_][\w’'-]*(?:\s[^\W\d_][\w’'-]*)?,\s(?:the\s)?\d")
_INITIAL = re.compile(r"(?:^|[\s,])[A-ZÀ-ȚḀ-ỸА-ЯЁ]\.$")
_WITH_INITIALS = re.compile(
    r"(?:[A-ZÀ-ȚḀ-ỸА-ЯЁ]\.\s?){1,2}[A-ZÀ-ȚḀ-ỸА-ЯЁ][\w’'-]+|[A-ZÀ-ȚḀ-ỸА-ЯЁ][\w’'-]+\s(?:[A-ZÀ-ȚḀ-ỸА-ЯЁ]\.\s?){1,2}"
)
_DAY = re.compile(r"(?<![\w.])[0-3]?\d(?:st|nd|rd|th)?$")
_SPAN = re.compile(r"\d(?:st|nd|rd|th|\.)?\s?(?:–|—|-|bis|to|und|and|по|и)$")
_FOUR_FIGURES = re.compile(r"\d{4}|[一二][九八][一二三四五六七八九〇○零]{2}年|\d[./-]\d{1,2}[./-]\d")
_YEAR = re.compile(r"[12]\d{3}\.?")
# Small words that join the parties of a conversation.
_PARTIES = frozenset({"between", "with", "mit", "zwischen", "с", "со", "между"})
# Small words before the day of the record.
_DATED = frozenset({"от", "vom", "dated"})
_WORD = re.compile(r"[^\W\d_]+")


def take_title(sheet: Sheet, found: Found, at: int) -> int:
    """Read the title that begins at row ``at``; the number of rows it takes, 0 where there is none."""
    row = sheet.rows[at]
    if (found.title is not None and not _follows_journal(sheet, found, at)) or row.text.startswith(
        ("(", "[", "（", "［")
    ):
        return 0
    if sheet.book.first(row.text, "subject") and is_below_entry(sheet, found, at):
        return 0
    length = 1
    while at + length < len(sheet) and length < LONGEST_TITLE and title_goes_on(sheet, at + length):
        length += 1
    words = join_text(sheet.rows[at : at + length])
    about = row.gap and not sheet.words.is_title(words) and sheet.book.title_behind(words) is not None
    if not (about or sheet.words.is_title(words)) or (is_sentence_end(words) and not sheet.words.is_title(row.text)):
        return 0
    if not sheet.words.is_title(row.text) and sheet.days.moment(row.text).date:
        return 0
    if _is_sentence(row.text) and length == 1 and not _ends_in_speck(sheet, row):
        return 0
    start = found.heading_rows[0] if is_cjk(words) and found.heading_rows[1] == at and not row.gap else at
    # 陶副总理同几内亚代表团 / 第二次会谈纪要: the Chinese title of two lines has its telling word in the second.
    found.title = strip_number(close_up(join_text(sheet.rows[start : at + length]))).rstrip(",")
    found.title_rows = (start, at + length)
    sheet.days.learn_year(found.title)
    return length


def _follows_journal(sheet: Sheet, found: Found, at: int) -> bool:
    """Whether the title above is the journal's from which the one record was taken, and its own begins here: Из дневника ПЕТРОВА
    С. В. / Запись беседы с послом Ханом. A journal of several days has them in its title.
    """
    above, row = found.title or "", sheet.rows[at]
    journal = sheet.words.names_journal(above) and sheet.days.moment(above).date is None
    return journal and row.gap and not found.listed and sheet.words.names_record(row.text)


def is_below_entry(sheet: Sheet, found: Found, at: int) -> bool:
    """Whether the day of a journal's entry, which has no year of its own, stands right above."""
    above = found.fields[-1] if found.fields else None
    if above is None or above.kind is not Field.DATE or above.label is not None or above.last != at - 1:
        return False
    return _FOUR_FIGURES.search(above.value) is None and sheet.days.moment(above.value).date is not None


def _is_sentence(text: str) -> bool:
    words = text.split()
    return is_sentence_end(text) and len(words) > 1 and words[-1].rstrip(".").isalpha() and len(words[-1]) > 5


def _ends_in_speck(sheet: Sheet, row: Row) -> bool:
    """Whether a title that was read with doubt holds no word of a sentence, so that a speck was read as its stop."""
    plain = (word.strip(".,;:").casefold() for word in row.text.split())
    return bool(row.line.doubtful) and not any(word in sheet.words.sentence_words for word in plain)


def title_goes_on(sheet: Sheet, at: int) -> bool:
    """Whether row ``at`` goes on with the title that the row above it is."""
    above, row = sheet.rows[at - 1], sheet.rows[at]
    words, before = _WORD.findall(row.text), _WORD.findall(above.text)
    if row.wrapped and _YEAR.fullmatch(row.text):
        words = before
    if not words or not before or _is_something_else(sheet, at):
        return False
    starts = words[0].casefold() in sheet.words.connectors and not sheet.book.first(row.text, "subject")
    lower = row.text[:1].islower() and not is_cjk(row.text)
    starts = starts and (lower or row.text.isupper() or is_cjk(row.text))
    told = join_text(sheet.rows[at : at + 2] if row.runs_on or row.text.endswith(",") else [row])
    held = sheet.book.first(told, "held") is not None and sheet.days.moment(told).date is not None
    # "held at the Palais, on Thursday, 17 February 1955" on one line is the end of a title below a blank one.
    apart = held and row.text.endswith(",")
    if row.gap:
        # "SUMMARY OF TALKS", a blank line, "between the delegations of ...": only small words reach over a gap, or who
        # spoke with whom: "ЗАПИСЬ БЕСЕДЫ", a blank line, "товарища Седова В. С. с послом ...".
        bare = all(sheet.words.is_title_word(word) for word in before)
        told = join_text([*sheet.whole(at), *_read_other_party(sheet, at + 1)])
        named = bare and bool(set(_WORD.findall(told)) & _PARTIES) and not is_sentence_end(told)
        # "VERBATIM RECORD", a blank line, "held at the Palais, Geneva," / "on Tuesday, 18 April 1967".
        return lower and (starts or named) and not (row.new_page or apart or sheet.days.is_dateline(row))
    ends = before[-1].casefold() in sheet.words.connectors or above.text.endswith((",", "-", "、"))
    # "..., Chargé d'Affaires, W." / "Olszaniecki"
    ends = ends or (_INITIAL.search(above.text) is not None and row.text[:1].isupper())
    # "..., on Thursday, 3rd" / "May, 1951": the day belongs to the month below it.
    ends = ends or (_DAY.search(above.text) is not None and sheet.days.moment(row.text).date is not None)
    # "..., 4. bis" / "6. Mai 1954"
    spans = _SPAN.search(above.text) is not None and sheet.days.moment(row.text).date is not None
    ends = ends or spans
    # A title in capitals that fills its line, or "Discussions between the Delegations", and the day below it.
    complete = not ends and before[-1].casefold() not in sheet.speakers.titles and _DATELINE.match(row.text)
    lettered = above.text.isupper() and not row.text.isupper() and not ends
    # "Minutes of a Meeting of the Senate" / "held in the Old Library on Wednesday, 21 May 1958, at 2.15 p.m."
    # "... ON AIR SERVICES," / "held at the Palais, Geneva, on 5 July 1949": small letters below capitals.
    lettered_held = lettered or (above.text.isupper() and above.text.endswith(",") and not row.text.isupper())
    held = held and (lettered_held or not (row.wrapped or above.text.endswith(",")))
    # "... OF THE TORRENS FLAT DISTRICT COUNCIL" / "Memorial Hall, Weir Road" / "6th May, 1931"
    placed = not (ends or lower) and sheet.words.names_place(row.text) and _heads_day(sheet, at)
    # Below a title in small letters a house alone may be its end.
    placed = placed and (lettered or "," in row.text)
    if held or placed or ((lettered or (complete and row.text[:1].isupper())) and sheet.days.is_dateline(row)):
        return False
    if spans or (row.wrapped and not (sheet.book.first(row.text, "subject") and row.text[:1].isupper())):
        return True
    # "... RECORD OF A MEETING HELD" / "IN THE FOREIGN OFFICE ON TUESDAY, 8TH JUNE, 1948"
    small = lower or (ends and row.text.isupper())
    if sheet.days.is_dateline(row) and not (small and starts and not _dates(sheet, row)):
        return False
    # "Запись беседы" alone on its line, and who spoke with whom below it.
    bare = all(sheet.words.is_title_word(word) for word in before)
    parties = bare and {word.casefold() for word in words} & _PARTIES and not is_sentence_end(row.text)
    capitals = above.text.isupper() and row.text.isupper()
    capitals = capitals and (above.centred == row.centred or _share_middle(above, row))
    # "Из дневника посла СССР в Непале" / "ЧЕРЕМИСИНА В. К."
    return bool(parties) or ends or starts or lower or capitals or _WITH_INITIALS.fullmatch(row.text) is not None


def _read_other_party(sheet: Sheet, at: int) -> Sequence[Row]:
    """Row ``at``, where it begins with the word before a party: заместителя наркома т. Орлова / с посланником г. Ханом."""
    rows = sheet.rows[at : at + 1]
    return [row for row in rows if not row.gap and set(row.text.split(maxsplit=1)[:1]) & _PARTIES]


def _share_middle(above: Row, row: Row) -> bool:
    """Whether two rows have one middle, wherever on the page that is."""
    one, other = above.line.box, row.line.box
    return abs(one.left + one.right - other.left - other.right) <= 2 * other.width / len(row.text)


def _heads_day(sheet: Sheet, at: int) -> bool:
    """Whether the day stands alone right below row ``at``."""
    below = sheet.rows[at + 1 : at + 2]
    return any(not row.gap and sheet.days.is_dateline(row) for row in below)


def _dates(sheet: Sheet, row: Row) -> bool:
    """Whether a row below a title is the day behind one small word: от 4 марта 1949 г."""
    spans = sheet.days.moment(row.text).spans
    return bool(spans) and row.text[: spans[0][0]].strip() in _DATED


def _is_something_else(sheet: Sheet, at: int) -> bool:
    """Whether a row below a title is a marking, a remark, a subtitle, a field or speech."""
    row, label = sheet.rows[at], sheet.label(at)
    if row.marking or row.text.startswith(("(", "（")) or SUBTITLE.match(row.text) or is_speech(sheet, at):
        return True
    if label is not None and not label.side and (label.colon or _labels_people(sheet, at, label)):
        return True
    place = sheet.book.first(row.text, "place") if row.gap else None
    if place is not None and place.keys.get("own"):
        return True
    return any(sheet.book.first(row.text, kind) is not None for kind in ("marking", "skipped"))


def _labels_people(sheet: Sheet, at: int, label: Label) -> bool:
    """Whether a row below a title is a label of several words, its colon left out, and people: Presided over by Comrade Orde."""
    exact = label.field in PEOPLE and label.confidence == 1 and not label.rooted
    begins = sheet.text(at)[:1].isupper() and not sheet.text(at).isupper() and " " in label.words.strip()
    return exact and begins and sheet.persons.begins_with_title(label.value.split())


def take_subtitle(sheet: Sheet, found: Found, at: int) -> int:
    """Read a subtitle between dashes, over as many rows as it takes to the closing dash: the subject, or the day."""
    row = sheet.rows[at]
    opening = SUBTITLE.match(row.text)
    if found.title is None or not opening or found.listed:
        return 0
    words = opening["words"]
    for length in range(1, LONGESTSUBTITLE):
        if SUBTITLE_END.search(words):
            told = SUBTITLE_END.sub("", words).strip()
            moment = sheet.days.moment(told)
            dated = moment.date is not None and sheet.days.few_words_beside(told, moment, 0)
            kind, rule = (Field.DATE, "dateline") if dated else (Field.SUBJECT, "subtitle-dashes")
            opened = found.add(row, kind, told, rule, at)
            opened.last = at + length - 1
            opened.spans += [
                Span(each.line.page_no, each.line.line_no, 0, len(each.line.text))
                for each in sheet.rows[at + 1 : at + length]
            ]
            return length
        if at + length >= len(sheet) or sheet.rows[at + length].gap:
            return 0
        words += ("" if is_cjk(words[-1:]) else " ") + sheet.rows[at + length].text
    return 0
