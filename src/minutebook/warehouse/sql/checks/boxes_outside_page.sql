-- Boxes are upright and lie in the page image.
SELECT l.document_id, l.line_id, l.box_left, l.box_top, l.box_right, l.box_bottom, p.width, p.height
FROM lines AS l
JOIN pages AS p USING (document_id, page_no)
WHERE NOT (0 <= l.box_left AND l.box_left <= l.box_right AND l.box_right <= p.width
    AND 0 <= l.box_top AND l.box_top <= l.box_bottom AND l.box_bottom <= p.height)
    OR p.width IS NULL OR p.height IS NULL;
