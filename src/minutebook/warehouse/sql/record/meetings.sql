-- Meetings of a document. Parameter: document.
SELECT meeting_id, meeting_no, kind, title, subject, date_text, time, time_end, place
FROM meetings
WHERE document_id = ?
ORDER BY meeting_no
