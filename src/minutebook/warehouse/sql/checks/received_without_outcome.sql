-- Whatever a batch brought has an outcome, and the one its document has.
SELECT NULL AS document_id, r.batch_id, r.path, r.status, d.status AS document_status
FROM received AS r
LEFT JOIN documents AS d ON d.document_id = r.document_id AND d.batch_id = r.batch_id AND d.path = r.path
WHERE r.status IS NULL
    OR r.status NOT IN ('loaded', 'partial', 'failed', 'duplicate', 'skipped')
    OR (r.status IN ('loaded', 'partial') AND d.status IS DISTINCT FROM r.status)
    OR (r.status = 'failed' AND r.document_id IS NOT NULL AND d.status IS DISTINCT FROM r.status);
