-- What a batch brought and what became of it. Parameter: batch.
SELECT
    s.batch_id,
    s.title,
    b.root,
    s.received,
    s.loaded,
    s.partial,
    s.failed,
    s.duplicate,
    s.skipped,
    s.pages_received,
    s.pages_loaded,
    s.pages_failed,
    s.pages_duplicate,
    s.problems,
    b.run_id,
    s.last_run_outcome AS outcome
FROM batch_status AS s
JOIN batches AS b USING (batch_id)
WHERE s.batch_id = ?
