-- Turns of a meeting count from 1 without gaps.
SELECT any_value(document_id) AS document_id, meeting_id, count(*) AS turns, min(seq) AS first_seq, max(seq) AS last_seq
FROM turns
GROUP BY meeting_id
HAVING min(seq) <> 1 OR max(seq) <> count(*) OR count(DISTINCT seq) <> count(*);
