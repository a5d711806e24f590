-- Only minutes have turns.
SELECT m.meeting_id, m.kind, count(*) AS turns
FROM meetings AS m
JOIN turns USING (meeting_id)
WHERE m.kind <> 'minutes'
GROUP BY m.meeting_id, m.kind;
