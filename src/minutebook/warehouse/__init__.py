"""Rows in DuckDB: load, check, publish, read, export."""

from minutebook.warehouse.export import export_csv, export_json, export_parquet
from minutebook.warehouse.lock import Holder, read_holder
from minutebook.warehouse.publish import KEPT_VERSIONS, Published, publish, rebuild, restore
from minutebook.warehouse.published import (
    batch_status,
    content_keys,
    documents_to_mend,
    find_document,
    find_turn,
    holds_batch,
    is_published,
    list_batches,
    paths_to_mend,
    query,
)
from minutebook.warehouse.read import Answer, FoundTurn, HeldDocument, Reader, Region, open_published
from minutebook.warehouse.search import Hit, Place, search
from minutebook.warehouse.status import BatchStatus, Cause, SetAside, group_by_cause
from minutebook.warehouse.versions import PUBLISHED, Difference, Version, compare, list_versions

__all__ = [
    "KEPT_VERSIONS",
    "PUBLISHED",
    "Answer",
    "BatchStatus",
    "Cause",
    "Difference",
    "FoundTurn",
    "HeldDocument",
    "Hit",
    "Holder",
    "Place",
    "Published",
    "Reader",
    "Region",
    "SetAside",
    "Version",
    "batch_status",
    "compare",
    "content_keys",
    "documents_to_mend",
    "export_csv",
    "export_json",
    "export_parquet",
    "find_document",
    "find_turn",
    "group_by_cause",
    "holds_batch",
    "is_published",
    "list_batches",
    "list_versions",
    "open_published",
    "paths_to_mend",
    "publish",
    "query",
    "read_holder",
    "rebuild",
    "restore",
    "search",
]
