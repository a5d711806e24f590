-- Header fields of a document with the boxes of the lines that they stand on. Parameter: document.
WITH places AS (
    SELECT DISTINCT header_field_id, document_id, s.page_no AS page_no, s.line_no AS line_no
    FROM (SELECT header_field_id, document_id, unnest(spans) AS s FROM header_fields WHERE document_id = $1)
),
boxes AS (
    SELECT
        p.header_field_id,
        list({page_no: l.page_no, box: [l.box_left, l.box_top, l.box_right, l.box_bottom]} ORDER BY l.page_no, l.line_no)
            AS regions
    FROM places AS p
    JOIN lines AS l ON l.document_id = p.document_id AND l.page_no = p.page_no AND l.line_no = p.line_no
    GROUP BY p.header_field_id
)
SELECT f.meeting_id, f.label, f.field, f.value, f.confidence, b.regions
FROM header_fields AS f
LEFT JOIN boxes AS b USING (header_field_id)
WHERE f.document_id = $1
ORDER BY f.meeting_id, f.field_no
