-- A stretch of a turn lies in a line of its document: characters in the clean text, box in the line's box.
SELECT t.document_id, t.turn_id, t.line_id, t.start_char, t.end_char, l.line_length
FROM turn_lines AS t
LEFT JOIN (
    SELECT document_id, page_no, line_no, length(text) AS line_length, box_left, box_top, box_right, box_bottom FROM lines
) AS l USING (document_id, page_no, line_no)
WHERE l.line_length IS NULL
    OR NOT (0 <= t.start_char AND t.start_char <= t.end_char AND t.end_char <= l.line_length
    AND l.box_left <= t.box_left AND t.box_right <= l.box_right
    AND l.box_top <= t.box_top AND t.box_bottom <= l.box_bottom);
