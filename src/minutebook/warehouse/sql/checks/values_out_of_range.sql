-- Confidence runs from 0 to 1.
SELECT document_id, 'pages' AS table_name, page_id AS id, confidence FROM pages WHERE NOT confidence BETWEEN 0 AND 1
UNION ALL
SELECT document_id, 'lines', line_id, confidence FROM lines WHERE NOT confidence BETWEEN 0 AND 1
UNION ALL
SELECT document_id, 'header_fields', header_field_id, confidence FROM header_fields WHERE NOT confidence BETWEEN 0 AND 1
UNION ALL
SELECT document_id, 'turns', turn_id, confidence FROM turns WHERE NOT confidence BETWEEN 0 AND 1;
