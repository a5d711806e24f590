-- Errors of what failed or is partial in a batch. Parameter: batch.
SELECT p.path, p.code, p.severity, p.place, p.detail, g.page_no, p.remedy
FROM problems AS p
JOIN received AS r ON r.batch_id = p.batch_id AND r.path = p.path
LEFT JOIN pages AS g ON g.page_id = p.page_id
WHERE p.batch_id = ? AND p.severity = 'error' AND r.status IN ('failed', 'partial')
ORDER BY p.path, p.problem_no
