-- Warnings and errors of a document. Parameter: document.
SELECT e.turn_id, e.meeting_id, p.page_no, e.severity, e.code, e.place, e.detail, e.remedy
FROM problems AS e
LEFT JOIN pages AS p USING (page_id)
WHERE e.document_id = ? AND e.severity <> 'info'
ORDER BY e.problem_no
