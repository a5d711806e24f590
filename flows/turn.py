"""One run at a time over a batch; runs over different batches read side by side and queue for the load alone."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Iterator
from pathlib import Path

from minutebook.errors import WarehouseLocked
from minutebook.model import Batch
from minutebook.progress import Reporter
from minutebook.warehouse import read_holder
from minutebook.warehouse.lock import WriterLock

_FOLDER = "running"


@contextlib.contextmanager
def taking_turns(folder: Path, batch: Batch, wait_seconds: float, reporter: Reporter) -> Iterator[None]:
    """Hold the batch, so that no other run reads the same pages; wait for one that does.

    Args:
        folder: the warehouse.
        batch: the batch to work on.
        wait_seconds: how long to wait for another run.
        reporter: told whom the run waits for.

    Raises:
        WarehouseLocked: another run still works on the batch; names it.
        WarehouseError: the folder cannot be written.
    """
    place = folder / _FOLDER / hashlib.sha256(batch.id.encode("utf-8", "surrogateescape")).hexdigest()[:16]
    with contextlib.ExitStack() as stack:
        try:
            stack.enter_context(WriterLock(place, batch.id))
        except WarehouseLocked:
            reporter.say(f"{batch.id}: another run is at work on it ({read_holder(place)}); waiting for its end.")
            try:
                stack.enter_context(WriterLock(place, batch.id, wait_seconds))
            except WarehouseLocked as error:
                raise WarehouseLocked(
                    f"another run is at work on this batch ({read_holder(place)}).",
                    where=batch.id,
                    remedy="Wait until it is done, then run the same command again.",
                ) from error
        yield
