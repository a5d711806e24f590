-- Only minutes have turns.
SELECT m.document_id, m.meeting_id, m.kind, count(*) AS turns
FROM meetings AS m
JOIN turns USING (meeting_id)
WHERE m.kind <> 'minutes'
GROUP BY m.document_id, m.meeting_id, m.kind;
