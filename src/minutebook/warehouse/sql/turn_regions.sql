-- Boxes of a turn, one for each block of lines on a page. Parameter: turn.
SELECT b.page_no, p.width, p.height, b.box[1] AS box_left, b.box[2] AS box_top, b.box[3] AS box_right, b.box[4] AS box_bottom
FROM (
    SELECT document_id, unnest(boxes) AS b, generate_subscripts(boxes, 1) AS block_no FROM turns WHERE turn_id = ?
) AS t
JOIN pages AS p ON p.document_id = t.document_id AND p.page_no = t.b.page_no
ORDER BY t.block_no
