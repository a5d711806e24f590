"""Rows that are but a number, such as head sittings and parts of a record: I., (2), 三、."""

from __future__ import annotations

import re

# "I." alone above the day of a sitting
BARE_NUMBER = re.compile(
    r"^[(（—–-]*\s*(?P<number>[IVX]{1,4}|\d{1,2}|[一二三四五六七八九十]{1,2})\s*[.)、．）]?\s*[—–-]*$"
)
