"""One run of the program over one batch: what it was made with and what it cost."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Run:
    """Provenance of the rows that a run loaded.

    ``id`` is unique (time and random digits); times are UTC. ``command`` is ``ingest``, ``rerun`` or ``rebuild``.
    ``engine`` is the OCR engine with version; the digests are of all settings and all rule files.
    ``pages_read`` counts pages worked on in this run, ``engine_calls`` those of them that the OCR engine read,
    ``pages_reused`` those whose reading came from the store.
    """

    id: str
    command: str
    batch_id: str
    started: datetime
    ended: datetime
    version: str
    engine: str
    settings_digest: str
    rules_digest: str
    pages_read: int = 0
    engine_calls: int = 0
    pages_reused: int = 0
