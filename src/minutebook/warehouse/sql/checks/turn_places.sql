-- Pages and boxes of a turn are those of its lines.
WITH places AS (
    SELECT turn_id, list_sort(list(page_no)) AS pages, min(box_left) AS box_left, max(box_right) AS box_right
    FROM (
        SELECT turn_id, page_no, min(box_left) AS box_left, max(box_right) AS box_right
        FROM turn_lines
        GROUP BY turn_id, page_no
    )
    GROUP BY turn_id
)
SELECT t.document_id, t.turn_id, t.pages, p.pages AS pages_of_lines, t.boxes
FROM turns AS t
LEFT JOIN places AS p USING (turn_id)
WHERE t.pages <> coalesce(p.pages, [])
    OR list_sort(list_distinct([b.page_no FOR b IN t.boxes])) <> t.pages
    OR list_min([b.box[1] FOR b IN t.boxes]) IS DISTINCT FROM p.box_left
    OR list_max([b.box[3] FOR b IN t.boxes]) IS DISTINCT FROM p.box_right;
