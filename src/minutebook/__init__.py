"""From batches of scanned archival minutes to a DuckDB warehouse of speaker turns."""
