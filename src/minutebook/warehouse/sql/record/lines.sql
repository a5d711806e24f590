-- Lines of a document as they stand in the text, in reading order. Parameter: document.
SELECT page_no, coalesce(text, raw), furniture, confidence, box_left, box_top, box_right, box_bottom
FROM lines
WHERE document_id = ?
ORDER BY page_no, line_no
