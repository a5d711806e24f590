"""What can go wrong with a unit of work, and what the reader of the message can do about it.

Bad *content* is data and travels as a :class:`minutebook.model.Problem`. An exception of this module is
raised only when a unit of work (a batch, a source, a page, a load) cannot go on. Each knows where it
happened, how to mend it, and whether trying the same thing again can help.
"""

from __future__ import annotations


class MinutebookError(Exception):
    """Base of every error this project raises on purpose.

    Args:
        message: what happened, in one sentence, naming the thing that is wrong.
        where: batch, file or page, for example ``"1962/minutes.pdf page 3"``.
        remedy: what the reader can do, ideally a command.
    """

    code = "error"
    retryable = False
    stops_run = False
    """Whether no other unit of work can go on either."""

    def __init__(self, message: str, *, where: str = "", remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.where = where
        self.remedy = remedy

    def __str__(self) -> str:
        text = f"{self.where}: {self.message}" if self.where else self.message
        return f"{text} {self.remedy}" if self.remedy else text

    def __reduce__(self) -> tuple[object, ...]:
        return (_rebuild, (type(self), self.message, self.where, self.remedy))


def _rebuild(kind: type[MinutebookError], message: str, where: str, remedy: str) -> MinutebookError:
    return kind(message, where=where, remedy=remedy)


class UsageError(MinutebookError):
    """The command, a setting or a ``batch.toml`` says something that cannot be done."""

    code = "usage"


class BatchUnreadable(MinutebookError):
    """The batch as a whole cannot be read."""

    code = "batch_unreadable"


class SourceError(MinutebookError):
    """A source file cannot be turned into pages; the rest of the batch goes on."""

    code = "unreadable"


class EncryptedSource(SourceError):
    """The file asks for a password."""

    code = "encrypted"


class EmptySource(SourceError):
    """The file has no bytes, or no pages."""

    code = "empty"


class TooLarge(SourceError):
    """The file, its page count or a page exceeds a limit of the settings."""

    code = "too_large"


class VanishedSource(SourceError):
    """The file was there at intake and is not any more."""

    code = "vanished"


class ChangedSource(SourceError):
    """The file's bytes are not those that were hashed at intake."""

    code = "changed"
    retryable = True


class PageError(MinutebookError):
    """A page cannot be read; the document's other pages go on."""

    code = "page_unreadable"


class PageTimeout(PageError):
    """Reading a page took longer than the settings allow."""

    code = "timeout"
    retryable = True


class WorkerDied(PageError):
    """The process that read the page was killed or crashed."""

    code = "worker_died"
    retryable = True


class Interrupted(MinutebookError):
    """Somebody asked the run to stop."""

    code = "interrupted"
    stops_run = True


class MemoryExceeded(PageError):
    """Reading a page took more memory than a worker may use."""

    code = "memory_limit"


class EngineMissing(MinutebookError):
    """The OCR engine is not installed."""

    code = "engine_missing"
    stops_run = True


class LanguageMissing(MinutebookError):
    """The OCR engine lacks a language that was asked for."""

    code = "language_missing"
    stops_run = True


class RuleError(MinutebookError):
    """A rule file is malformed; names the file and the rule."""

    code = "rule_error"
    stops_run = True


class DiskTrouble(MinutebookError):
    """The disk is full, or a folder of the program cannot be written."""

    code = "disk"
    stops_run = True


class ClusterTrouble(MinutebookError):
    """The machines that are to read pages cannot be reached, or lack something."""

    code = "cluster"
    stops_run = True
    START_AGAIN = "Start it again, then run the same command: what was read is kept."
    """Remedy where a machine went away."""


class StoreCorrupt(MinutebookError):
    """A store entry does not match its digest; it has been set aside, and what it held must be made again."""

    code = "store_corrupt"


class WarehouseError(MinutebookError):
    """The warehouse cannot be read or written."""

    code = "warehouse"


class WarehouseLocked(WarehouseError):
    """Another process is writing to the warehouse."""

    code = "warehouse_locked"
    retryable = True


class CheckFailed(WarehouseError):
    """Rows contradict each other; nothing was published."""

    code = "check_failed"


class NotFound(MinutebookError):
    """The document, turn or batch asked for is not in the warehouse."""

    code = "not_found"
