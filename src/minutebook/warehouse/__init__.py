"""Rows in DuckDB: load, publish, read, export."""

from minutebook.warehouse.publish import PUBLISHED, Published, publish, rebuild

__all__ = ["PUBLISHED", "Published", "publish", "rebuild"]
