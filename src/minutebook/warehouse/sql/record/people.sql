-- People of a document with their roles and other names. Parameter: document.
SELECT
    p.meeting_id,
    p.name,
    p.title,
    p.side,
    list(DISTINCT r.role ORDER BY r.role) FILTER (r.role IS NOT NULL),
    list(DISTINCT n.name ORDER BY n.name) FILTER (n.kind = 'alias')
FROM people AS p
LEFT JOIN participants AS r USING (person_id)
LEFT JOIN person_names AS n USING (person_id)
WHERE p.document_id = ?
GROUP BY p.meeting_id, p.person_id, p.person_no, p.name, p.title, p.side
ORDER BY p.meeting_id, p.person_no
