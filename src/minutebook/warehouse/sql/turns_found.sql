-- Turns that a search found, with their places. Parameter: turns.
SELECT
    t.turn_id, t.citation, t.document_id, t.batch_id, t.document_path, t.meeting_date_text, t.meeting_title, t.speaker,
    t.label, t.text, t.pages, t.boxes, t.link
FROM speaker_turns AS t
WHERE t.turn_id IN (SELECT unnest(?))
