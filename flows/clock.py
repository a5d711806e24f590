"""The time zone in which a schedule is meant."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from zoneinfo import ZoneInfo


def find_time_zone() -> str:
    """Name of the machine's time zone, ``UTC`` where it has none; Prefect would take every schedule for UTC's."""
    for name in (os.environ.get("TZ", "").removeprefix(":"), str(Path("/etc/localtime").resolve())):
        zone = name.rpartition("zoneinfo/")[2]
        with contextlib.suppress(ValueError, KeyError, OSError):  # no such zone, or a path that leaves the folder
            if zone:
                return ZoneInfo(zone).key
    return "UTC"
