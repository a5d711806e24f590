-- Boxes of a turn: one for each block of lines on a page. Parameter: turn.
SELECT
    t.page_no,
    p.width,
    p.height,
    min(t.box_left) AS box_left,
    min(t.box_top) AS box_top,
    max(t.box_right) AS box_right,
    max(t.box_bottom) AS box_bottom
FROM turn_lines AS t
JOIN lines AS l USING (line_id)
JOIN pages AS p ON p.page_id = l.page_id
WHERE t.turn_id = ?
GROUP BY t.page_no, p.width, p.height, l.block
ORDER BY t.page_no, min(t.part_no)
