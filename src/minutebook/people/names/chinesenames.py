"""Names in Chinese, whose office, institution and form of address stand before or behind them without a space."""

from __future__ import annotations

import re

from minutebook.people.names.lexicon import Lexicon

# No Chinese name, foreign ones written in characters included, is longer.
LONGEST_CHINESE_NAME = 12
# Surname and given name of a Chinese.
LONGEST_OWN_NAME = 4
# 领事司, 礼宾司: a bureau's name.
SHORTEST_BUREAU = 3
# Characters of an office that is written within a name, and of a given name.
SHORTEST_OFFICE = 2
LONGEST_GIVEN = 2
# Characters of a surname such as 司徒.
COMPOUND = 2
# A name before the field of its office, as in 宋双外交大臣, has so many characters at least.
SHORTEST_BEFORE_FIELD = 2
# Most have three. An institution that stands right behind a name has at most so many.
OWN_NAME = 3
LONGEST_INSTITUTION = 6
# 实验农场场长关福山, 作曲家瞿九思: an office, trade or place of work that no vocabulary holds, by its last character.
_HEAD = re.compile(
    r"(?P<office>[\u4e00-\u9fff]{2,}[长家员师手相部间局司厅处室院校厂团队站组])(?P<name>[\u4e00-\u9fff]{2,3})$"
)
# 调度室赵同志, 管理员陈女士: the same before a bare surname with a form of address behind it.
_HEAD_OF_SURNAME = re.compile(
    r"(?P<office>[\u4e00-\u9fff]+[长家员师手部间局厅处室院校厂队站组股社场店])(?P<name>[\u4e00-\u9fff])$"
)
# What makes an institution of an office: 委员会, 秘书处, 大使馆. It begins neither surname nor foreign name.
_OF_OFFICE = re.compile(r"工作[室组]|会议?|[处室部局站组馆]")
# 伍老（伍伯涵）, 老伍（伍伯涵）, 柯团长（柯振海）: a surname, alone or with what is said of age or trade, before the whole name.
_CALLED = re.compile(r"[老小阿]?(?P<surname>[\u4e00-\u9fff])[老公总工]?")
# What stands behind 姜副部长 and is no given name: 夫人, 一行, 办公室, 等三人, 本人.
_NO_GIVEN = frozenset("人等行室处家府位内下妇部厅馆团")
# What ends the name of a place: 石家庄水利局.
_PLACES = frozenset("省市县区州庄江河海山口港岛")
# What ends an institution or an administrative district, and no name, foreign ones included: 政务院, 上海市.
_INSTITUTIONS = frozenset("院校报馆团社厂局厅省市县")
_WIFE = "夫人"
# 一处 of a bureau, and who is but acting there: 法律司代司长.
_SUBDIVISION = re.compile(r"(?:第?[一二三四五六七八九十]{1,2}[处科组股室])?代?")
# 女团员: an office and who holds it, no surname.
_SEXES = frozenset("男女")


def read_chinese_name(text: str, lexicon: Lexicon) -> tuple[str, str | None, str | None]:
    """Name, title and form of address of words that have the office before or behind the name, without a space: 总理谷怀瑾,
    庄副部长.
    """
    text = re.sub(r"\s+", "", text).strip("，。；：、,.;:")
    address = next((word for word in lexicon.chinese_address if text.endswith(word)), None)
    if address == _WIFE and "·" not in text:
        # 金特罗斯夫人: 金特罗斯 is her husband.
        address = None
    body = text[: -len(address)] if address else text
    behind = next((word for word in lexicon.chinese_offices if body.endswith(word)), None)
    if behind is not None:
        # 甘副总经理: whatever the office, its holder has a deputy.
        behind = f"副{behind}" if body.endswith(f"副{behind}") else behind
        name, title = _read_before(body[: -len(behind)], behind, lexicon)
        return name, title, address
    split = _split_around_office(body, lexicon) or _split_office(body, lexicon) or _split_institution(body, lexicon)
    if not split and address and (found := _HEAD_OF_SURNAME.match(body)) and found["name"] in lexicon.surnames:
        split = found["office"], found["name"]
    if split and split[1]:
        return split[1], split[0], address
    return body if not split else "", split[0] if split else None, address


def names_called(called: str, whole: str, lexicon: Lexicon) -> bool:
    """Whether a whole Chinese name is that of whom other words call by his surname: 伍伯涵 for 伍老."""
    found = _CALLED.fullmatch(called)
    own = found is not None and whole.startswith(found["surname"]) and whole.startswith(lexicon.surnames)
    return own and COMPOUND <= len(whole) <= LONGEST_OWN_NAME and whole != called


def looks_like_chinese_name(text: str, lexicon: Lexicon) -> bool:
    """Whether Chinese words have the form of a name: few, without marks of a sentence, and no place of work."""
    clean = not any(mark in text for mark in "，。；：、的（）《》") and text not in lexicon.chinese_institutions
    return clean and not ends_in_institution(text, lexicon) and len(text.replace("·", "")) <= LONGEST_CHINESE_NAME


def ends_in_institution(text: str, lexicon: Lexicon) -> bool:
    """Whether Chinese words end in a place of work and not in a name: 本系办公室, 海运协会访华团."""
    return text.endswith(
        tuple(word for word in lexicon.chinese_institutions if len(word) > 1 or len(text) >= LONGEST_OWN_NAME)
    )


def _read_before(front: str, behind: str, lexicon: Lexicon) -> tuple[str, str]:
    """Name and title of words that end in the office ``behind``; no name where they are all office."""
    field = next((word for word in lexicon.portfolios if front.endswith(word)), "")
    if field and len(front) - len(field) not in range(1, SHORTEST_BEFORE_FIELD):
        # 海克鲁普外交大臣, 米高扬第一副主席; but 王文化部长 may be called 王文化.
        return _read_before(front[: -len(field)], f"{field}{behind}", lexicon)
    if len(front) <= LONGEST_OWN_NAME and front[:COMPOUND] in lexicon.surnames:
        # 司徒镇海副部长: 司 and 镇 are institutions too.
        return front, behind
    named = _split_office(front, lexicon)
    if not front or front in _SEXES or _names_bureau(front, lexicon) or (named is not None and not named[1]):
        return "", f"{front}{behind}"
    named = named or _split_before_head(front, lexicon)
    if named is not None:
        return named[1], f"{named[0]}{behind}"
    if at := _institution_behind(front, lexicon):
        return front[:at], f"{front[at:]}{behind}"
    return (front, behind) if _is_chinese_name(front, lexicon) else ("", f"{front}{behind}")


def _names_bureau(front: str, lexicon: Lexicon) -> bool:
    """Whether words are a bureau, or a division of it: 领事司一处, whose 领事 is an office too, yet whose 司 is no surname."""
    whole = max((word for word in lexicon.chinese_institutions if front.startswith(word)), key=len, default="")
    return len(whole) >= SHORTEST_BUREAU and _SUBDIVISION.fullmatch(front[len(whole) :]) is not None


def _split_office(text: str, lexicon: Lexicon) -> tuple[str, str] | None:
    """``铁道部部长宁致远`` into office and name, at the last office word; None where there is none."""
    ends = [
        made.end() if (made := _OF_OFFICE.match(text, found.end())) else found.end()
        for word in lexicon.chinese_offices
        if len(word) > 1 and word in text
        for found in re.finditer(re.escape(word), text)
        if not text[found.end() :].startswith("团")
    ]
    if not ends:
        found = _HEAD.match(text)
        named = found and found["name"].startswith(lexicon.surnames) and not _names_land(found["name"], lexicon)
        return (found["office"], found["name"]) if found and named else None
    cut = max(ends)
    return text[:cut], text[cut:]


def _split_around_office(text: str, lexicon: Lexicon) -> tuple[str, str] | None:
    """``姜副部长一平`` into the office and the name around it; None where a land may stand before the office (``苏专家彼得``),
    or a whole name behind it (``班主任王明``).
    """
    size = next((len(word) for word in lexicon.surnames if text.startswith(word)), 0)
    surname = text[:size]
    found = next((word for word in lexicon.chinese_offices if text.startswith(word, size)), "")
    given = text[size + len(found) :]
    if not surname or len(found) < SHORTEST_OFFICE or surname in lexicon.land_characters or given[-1:] in _NO_GIVEN:
        return None
    bare = len(given) == 1 or found.startswith("副") or not given.startswith(lexicon.surnames)
    return (found, surname + given) if bare and 0 < len(given) <= LONGEST_GIVEN else None


def _split_before_head(front: str, lexicon: Lexicon) -> tuple[str, str] | None:
    """``公社石平(书记)``, ``工会闵(主席)`` into institution and name before an office; None where a land stands there:
    ``外交部苏联(司长)``, ``中国常驻(代表)``.
    """
    works = tuple(word for word in lexicon.chinese_institutions if word not in lexicon.lands)
    bare = front[:-1].endswith(works) and front[-1] in lexicon.surnames
    split = (front[:-1], front[-1]) if bare else _split_institution(front, lexicon)
    own = split is not None and len(split[1]) <= OWN_NAME and not _names_land(split[1], lexicon)
    return split if own else None


def _names_land(words: str, lexicon: Lexicon) -> bool:
    return any(word in words for word in lexicon.chinese_institutions if word in lexicon.lands)


def _split_institution(text: str, lexicon: Lexicon) -> tuple[str, str] | None:
    """``办公室马良`` into institution and name, where a surname begins what follows; None otherwise."""
    ends = [len(word) + text.find(word) for word in lexicon.chinese_institutions if len(word) > 1 and word in text]
    name = text[max(ends, default=0) :]
    given = ends and name.startswith(lexicon.surnames) and 1 < len(name) <= LONGEST_OWN_NAME
    return (text[: -len(name)], name) if given else None


def _institution_behind(front: str, lexicon: Lexicon) -> int:
    """Where an institution begins right behind a name of three characters, 0 where none does: 林秀文水利厅(工程师)."""
    name, rest = front[:OWN_NAME], front[OWN_NAME:]
    if not name.startswith(lexicon.surnames) or name[-1] in _PLACES or not 2 < len(rest) <= LONGEST_INSTITUTION:
        return 0
    reaches = any(len(each) > 1 and 0 <= front.find(each) < OWN_NAME for each in lexicon.chinese_institutions)
    return OWN_NAME if rest.endswith(lexicon.chinese_institutions) and "国" not in rest and not reaches else 0


def _is_chinese_name(text: str, lexicon: Lexicon) -> bool:
    if "《" in text or text[-1:] in _INSTITUTIONS or any(word in text for word in lexicon.chinese_institutions):
        return False
    return len(text) <= LONGEST_CHINESE_NAME // 2 or any(mark in text for mark in "·．-－")
