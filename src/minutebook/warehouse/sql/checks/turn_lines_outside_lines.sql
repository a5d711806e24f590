-- A stretch of a turn lies in its line: characters in the clean text, box in the line's box.
SELECT t.document_id, t.turn_id, t.line_id, t.start_char, t.end_char, length(l.text) AS line_length
FROM turn_lines AS t
JOIN lines AS l USING (line_id)
WHERE NOT (0 <= t.start_char AND t.start_char <= t.end_char AND t.end_char <= length(l.text)
    AND l.box_left <= t.box_left AND t.box_right <= l.box_right
    AND l.box_top <= t.box_top AND t.box_bottom <= l.box_bottom)
    OR l.text IS NULL;
