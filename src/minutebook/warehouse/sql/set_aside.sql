-- What a batch brought that is not read though nothing failed, with the reason. Parameter: batch.
SELECT
    r.path,
    r.status,
    coalesce('It has the same bytes as ' || r.duplicate_of || '.', first(p.detail ORDER BY p.problem_no), 'No reason is known.')
FROM received AS r
LEFT JOIN problems AS p ON p.batch_id = r.batch_id AND p.path = r.path AND p.document_id IS NULL
WHERE r.batch_id = ? AND r.status IN ('duplicate', 'skipped')
GROUP BY r.path, r.status, r.duplicate_of
ORDER BY r.status, r.path
