-- Turns as the search index takes them. A condition may be put after it.
SELECT
    t.rowid,
    t.turn_id,
    t.document_id,
    t.text,
    concat_ws(' ', t.speaker, t.label) AS named,
    m.date_text AS day,
    m.language
FROM turns AS t
JOIN meetings AS m USING (meeting_id)
