-- What there is to review, the most frequent first: doubts about turns, by their reason without the words that it quotes
-- and with one of them whole, and warnings and errors by their code.
SELECT
    'turn' AS concerns,
    regexp_replace(review_reason, '''[^'']*''', '…', 'g') AS reason,
    min(review_reason) AS example,
    count(*) AS times,
    count(DISTINCT document_id) AS documents
FROM turns
WHERE needs_review
GROUP BY reason
UNION ALL
SELECT 'document', code, arg_min(detail, problem_no), count(*), count(DISTINCT document_id)
FROM problems
WHERE severity <> 'info' AND document_id IS NOT NULL AND turn_id IS NULL
GROUP BY code
ORDER BY times DESC, concerns, reason
