"""Rows in DuckDB: load, check, publish, read, export."""

from minutebook.warehouse.export import export_csv, export_json, export_parquet
from minutebook.warehouse.lock import Holder, read_holder
from minutebook.warehouse.publish import PUBLISHED, Published, publish, rebuild
from minutebook.warehouse.read import (
    Answer,
    BatchStatus,
    Failure,
    FoundTurn,
    HeldDocument,
    Reader,
    Region,
    open_published,
    read_held,
)

__all__ = [
    "PUBLISHED",
    "Answer",
    "BatchStatus",
    "Failure",
    "FoundTurn",
    "HeldDocument",
    "Holder",
    "Published",
    "Reader",
    "Region",
    "export_csv",
    "export_json",
    "export_parquet",
    "open_published",
    "publish",
    "read_held",
    "read_holder",
    "rebuild",
]
