"""Lists of people in Chinese: divided by enumeration commas or gaps, offices before or behind a name, names spaced out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from minutebook.people.lists.entries import (
    BRACKETED,
    HOLE,
    MASKED,
    PERSON_AND_OFFICE,
    Entry,
    Segment,
    complete,
    mask_brackets,
    unmask,
)
from minutebook.people.names.chinesenames import ends_in_institution
from minutebook.people.names.folding import is_cjk
from minutebook.people.names.lexicon import Lexicon
from minutebook.people.names.names import Named, looks_like_name, read_name

_CHINESE_COLON = re.compile(r"[：﹕∶]")
_CHINESE_BREAK = re.compile(r"[、，,；;（(]")
_CHINESE_AND = re.compile(r"以及|[和及与]")
# Characters of most Chinese names.
_OWN_NAMES = range(2, 4)
_WHOLE_NAMES = range(2, 5)
# What is left of a name of three or four whose third was not read, and what one character beside a name says of its bearer.
_CUT_NAME, _REMARKS = 2, frozenset("译记录女男等兼代")
# —— 石平: a dash before the entries of a list.
_CHINESE_DASH = re.compile(r"^[\s—–-]+")
# What the names of offices and works end in.
_WORKPLACES = frozenset("部委局厅司处科室所院校厂站社会组队团馆")
# 同　上: where the one above works.
_DITTO = re.compile(r"^\s*[同仝]\s*[上前]\s+")
# What stands between the marks of a list.
_ENTRIES = re.compile(r"[^、，,；;\n（(]+")
# A name of three characters spaced out: 赵　仲　元.
_SPACED_OUT = re.compile(
    r"(?<![^、，；\n])[ \u3000]*[\u4e00-\u9fff](?:[ \u3000]+[\u4e00-\u9fff]){2}(?=[ \u3000]*(?:$|[、，；\n]))"
)
_ORIGIN = re.compile(r"(?P<origin>[\u4e00-\u9fff]{2,16})的(?=[\u4e00-\u9fff·]{2,12}$)")
_CALLED_AND_NAMED = re.compile(r"(?P<called>[\u4e00-\u9fff]{3,})[（(](?P<name>[\u4e00-\u9fff]{2,4})[)）]")


def read_chinese_list(segment: Segment, lexicon: Lexicon, *, columns: bool = False) -> Iterator[Entry]:
    """The people of a part of a list; ``columns``: several of its lines are names with their offices behind a gap."""
    text = _join_padded(segment.text, lexicon)
    masked, held = mask_brackets(text)
    title: str | None = None
    side = segment.side
    # "Name  office", one entry a line: the office stands behind, and no comma divides.
    behind = _names_before_office(text, lexicon, columns=columns) or _names_behind_office(text, lexicon)
    for part in behind or _split_chinese(masked, lexicon):
        written = unmask(part, held)
        if found := lexicon.find("side", written):
            # 廖承志、日方七田末吉团长: the other side begins within the list.
            side, written = found[1]["side"], written[found[1].end() :]
        head, written = _cut_heading(written, lexicon)
        side = segment.side or head or side
        if lexicon.is_nobody(written):
            continue
        origin, written = _cut_origin(written)
        named = _named_in_brackets(written, lexicon) or read_name(written.removesuffix("等"), lexicon)
        if not named.name:
            title = named.title
            continue
        if not named.title and not named.address and ends_in_institution(named.name, lexicon):
            # 记录：本系办公室
            continue
        if title:
            # 代表团团长、工业部部长姆万加
            named = replace(named, title=f"{title}、{named.title}" if named.title else title)
        elif origin:
            named = replace(named, title=f"{origin}{named.title or ''}")
        title = None
        yield complete(named, side, lexicon)


def _cut_heading(written: str, lexicon: Lexicon) -> tuple[str | None, str]:
    """Whom those behind a colon come from, and who they are (外交部西欧司：石平, 三井物产：安田); an office there is no such
    heading: 司长：石平, 石平：司长.
    """
    head, _, rest = (part.strip() for part in _CHINESE_COLON.sub(":", written).partition(":"))
    if not head or not rest:
        return None, written
    before, behind = read_name(head, lexicon), read_name(rest, lexicon)
    if before.title and not before.name:
        return None, head + rest
    return (None, rest + head) if behind.title and not behind.name else (head, rest)


def _cut_origin(written: str) -> tuple[str, str]:
    """Where somebody comes from, told by 的 before his name, and the rest: 荷兰瓦赫宁根的林德博士, 来自港务局的石平."""
    found = _ORIGIN.match(written)
    return (found["origin"].removeprefix("来自"), written[found.end() :]) if found else ("", written)


def _join_padded(text: str, lexicon: Lexicon) -> str:
    """A list whose short names are spaced out to the width of the others, without those spaces: 彭　真、谢　黎司长."""
    return _ENTRIES.sub(lambda found: _join_padded_in(found.group(), lexicon), _SPACED_OUT.sub(_close_up, text))


def _join_padded_in(text: str, lexicon: Lexicon) -> str:
    words, joined = text.replace("\u3000", " ").split(" "), [""]
    if len(words) == PERSON_AND_OFFICE and _has_a_hole(words[0], words[1], lexicon):
        return "".join(words)
    for word in words:
        if _is_cut(joined[-1], word, lexicon) or _is_of_institution(joined[-1], word, lexicon):
            joined[-1] += word
        else:
            joined.append(word)
    return " ".join(joined[1:])


def _has_a_hole(front: str, last: str, lexicon: Lexicon) -> bool:
    """Whether the gap in an entry is a character that was not read, as what stands behind it is nobody's name: 团员中村　子."""
    lone = len(last) == 1 and is_cjk(last) and last not in _REMARKS and not front.endswith(lexicon.chinese_offices)
    return lone and len(read_name(front, lexicon).name) == _CUT_NAME


def _is_cut(front: str, word: str, lexicon: Lexicon) -> bool:
    """Whether a surname, alone or behind an office, is parted from one character that has no more than a title behind it."""
    alone = front[:-1] == "" or front[:-1].endswith(lexicon.chinese_offices)
    behind = word[1:]
    titled = not behind or behind in lexicon.chinese_offices or behind in lexicon.chinese_address
    return front[-1:] in lexicon.surnames and alone and is_cjk(word[:1]) and titled


def _is_of_institution(front: str, word: str, lexicon: Lexicon) -> bool:
    """Whether a gap parts an institution from the name of whoever comes from it: 海关 梁子厚, 港务局 梁子厚."""
    known = front in lexicon.chinese_institutions or ends_in_institution(front, lexicon)
    own = len(word) in _OWN_NAMES and word.startswith(lexicon.surnames)
    return known and own and not ends_in_institution(word, lexicon) and not lexicon.roles_in(word)


def _close_up(found: re.Match[str]) -> str:
    return "".join(found.group().split())


def _named_in_brackets(written: str, lexicon: Lexicon) -> Named | None:
    """Who is called by surname and office, the whole name in brackets: 船厂代表鲍工程师（鲍庆余）."""
    found = _CALLED_AND_NAMED.fullmatch(written)
    if found is None or not found["name"].startswith(lexicon.surnames) or lexicon.roles_in(found["name"]):
        return None
    before, surname, behind = found["called"].rpartition(found["name"][0])
    return replace(read_name(found["name"], lexicon), title=before + behind) if surname and behind else None


def _names_before_office(text: str, lexicon: Lexicon, *, columns: bool = False) -> tuple[str, ...]:
    """A person and the office that a gap parts from his name, in brackets behind it; nothing where a line is no such entry.

    Where other lines of the list are so too, they are ``columns``, and whatever stands in the second, and is no name, tells of
    him: 石平　县水利局技术员，兼任翻译.
    """
    words = _CHINESE_DASH.sub("", text).split()
    if len(words) < PERSON_AND_OFFICE or (
        not columns and (len(words) > PERSON_AND_OFFICE or _CHINESE_BREAK.search(text))
    ):
        return ()
    rest = " ".join(words[1:])
    person, office = read_name(words[0], lexicon), read_name(BRACKETED.sub("", rest), lexicon)
    bare = bool(person.name) and not person.title and looks_like_name(person.name, lexicon)
    if not columns:
        return (f"{words[0]}（{rest}）",) if bare and office.title and not office.name else ()
    told = BRACKETED.search(rest)
    front, behind = (rest[: told.start()], told.group()) if told else (rest, "")
    return (f"{words[0]}（{front}）{behind}",) if bare and front and is_in_columns(text, lexicon) else ()


def _names_behind_office(text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """A person and, in columns before him, where he works and what he is: 外贸部　处长　石平, 工程大臣　约翰·霍尔; 同上 is where
    the one above works.
    """
    *before, name = _DITTO.sub("", text).replace("\u3000", " ").split() or [""]
    if (
        not before
        or not _is_whole_name(name, lexicon, sure=True)
        or any(_CHINESE_BREAK.search(word) for word in before)
    ):
        return ()
    held = read_name(before[-1], lexicon)
    office = before[-1].endswith(lexicon.chinese_offices) and (
        not held.name or not held.name.startswith(lexicon.surnames)
    )
    placed = all(ends_in_institution(word, lexicon) or word[-1] in _WORKPLACES for word in before[:-1])
    works = office or (len(before[-1]) > 1 and before[-1][-1] in _WORKPLACES)
    return (f"{name}（{''.join(before)}）",) if works and placed else ()


def is_in_columns(text: str, lexicon: Lexicon) -> bool:
    """Whether a line is a bare name and, behind a gap, words that are no name."""
    name, *rest = BRACKETED.sub("", _CHINESE_DASH.sub("", text)).split()[:PERSON_AND_OFFICE] or [""]
    if not rest or read_name(name, lexicon).title or "、" in name or "，" in name:
        return False
    person = read_name(name, lexicon)
    own = person.name if person.address and person.name else name
    return _is_whole_name(own, lexicon) and not _is_whole_name(re.split(r"[、，,；]", rest[0])[0], lexicon, sure=True)


def _is_whole_name(word: str, lexicon: Lexicon, *, sure: bool = False) -> bool:
    """Whether a Chinese word is a whole name; ``sure`` where its point or its surname and length say so: 古拉姆·萨迪克, 石平."""
    shown = "·" in word or (word.startswith(lexicon.surnames) and len(word) in _WHOLE_NAMES)
    named = len(word) > 1 and read_name(word, lexicon).name == word and looks_like_name(word, lexicon)
    return named and (shown or not sure) and not lexicon.roles_in(word)


def _split_chinese(masked: str, lexicon: Lexicon) -> Iterator[str]:
    """The parts of a Chinese list; "and" divides where a bracket ends before it, or an office and a name stand on both sides."""
    # "科瓦奇（团长）拉茨（专家）": the mark behind a bracket is lost.
    for part in re.split(rf"[、，,；;]|\s+|(?<={HOLE})(?:和|及|以及|与)?(?=[\u4e00-\u9fff])", masked):
        cuts = (found for found in _CHINESE_AND.finditer(part))
        cut = next(
            (
                each
                for each in cuts
                if all(_is_titled(half, lexicon) for half in (part[: each.start()], part[each.end() :]))
            ),
            None,
        )
        yield from (part[: cut.start()], part[cut.end() :]) if cut else (part,)


def _is_titled(words: str, lexicon: Lexicon) -> bool:
    """Whether words are an office and a person's name: 水利专家安娜·罗特."""
    named = read_name(_cut_origin(MASKED.sub("", words))[1], lexicon)
    return bool(named.title) and len(named.name) > 1 and looks_like_name(named.name, lexicon)
