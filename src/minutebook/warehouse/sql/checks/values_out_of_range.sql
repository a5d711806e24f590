-- Confidence runs from 0 to 1.
SELECT 'pages' AS table_name, page_id AS id, confidence FROM pages WHERE NOT confidence BETWEEN 0 AND 1
UNION ALL
SELECT 'lines', line_id, confidence FROM lines WHERE NOT confidence BETWEEN 0 AND 1
UNION ALL
SELECT 'header_fields', header_field_id, confidence FROM header_fields WHERE NOT confidence BETWEEN 0 AND 1
UNION ALL
SELECT 'turns', turn_id, confidence FROM turns WHERE NOT confidence BETWEEN 0 AND 1;
