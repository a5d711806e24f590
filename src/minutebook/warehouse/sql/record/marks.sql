-- Insertions of editors and recorders in a document. Parameter: document.
SELECT meeting_id, turn_id, type, text
FROM marks
WHERE document_id = ?
ORDER BY meeting_id, mark_no
