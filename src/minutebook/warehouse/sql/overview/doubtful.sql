-- Documents with most to look at: pages that are missing, turns to review, warnings. Parameter: how many.
SELECT q.document_id, q.batch_id, q.path, q.status, q.pages, q.pages_unreadable, q.turns, q.turns_to_review, q.problems
FROM reading_quality AS q
WHERE q.status <> 'loaded' OR q.turns_to_review > 0 OR q.problems > 0
ORDER BY q.status = 'loaded', q.turns_to_review DESC, q.problems DESC, q.batch_id, q.path
LIMIT ?
