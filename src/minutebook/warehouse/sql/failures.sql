-- Causes of failures in a batch, with what mends them, the most frequent first. Parameter: batch.
SELECT
    p.code,
    p.remedy,
    list(DISTINCT p.path ORDER BY p.path) AS paths,
    min_by(p.detail, p.path) AS detail
FROM problems AS p
JOIN received AS r ON r.batch_id = p.batch_id AND r.path = p.path
WHERE p.batch_id = ? AND p.severity = 'error' AND r.status IN ('failed', 'partial')
GROUP BY p.code, p.remedy
ORDER BY len(paths) DESC, p.code, p.remedy
