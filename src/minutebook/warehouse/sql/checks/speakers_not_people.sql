-- A speaker is one of the people of the meeting, by name and identifier.
SELECT t.document_id, t.turn_id, t.speaker, t.person_id, p.name AS person_name
FROM turns AS t
LEFT JOIN people AS p ON p.person_id = t.person_id AND p.meeting_id = t.meeting_id
WHERE p.name IS DISTINCT FROM t.speaker;
