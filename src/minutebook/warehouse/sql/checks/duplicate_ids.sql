-- An identifier names one row.
SELECT 'batches' AS table_name, batch_id AS id, count(*) AS times FROM batches GROUP BY batch_id HAVING count(*) > 1
UNION ALL
SELECT 'runs', run_id, count(*) FROM runs GROUP BY run_id HAVING count(*) > 1
UNION ALL
SELECT 'received', batch_id || '/' || path, count(*) FROM received GROUP BY batch_id, path HAVING count(*) > 1
UNION ALL
SELECT 'documents', document_id, count(*) FROM documents GROUP BY document_id HAVING count(*) > 1
UNION ALL
SELECT 'pages', page_id, count(*) FROM pages GROUP BY page_id HAVING count(*) > 1
UNION ALL
SELECT 'lines', line_id, count(*) FROM lines GROUP BY line_id HAVING count(*) > 1
UNION ALL
SELECT 'meetings', meeting_id, count(*) FROM meetings GROUP BY meeting_id HAVING count(*) > 1
UNION ALL
SELECT 'header_fields', header_field_id, count(*) FROM header_fields GROUP BY header_field_id HAVING count(*) > 1
UNION ALL
SELECT 'people', person_id, count(*) FROM people GROUP BY person_id HAVING count(*) > 1
UNION ALL
SELECT 'participants', person_id || ' ' || role, count(*) FROM participants GROUP BY person_id, role HAVING count(*) > 1
UNION ALL
SELECT 'turns', turn_id, count(*) FROM turns GROUP BY turn_id HAVING count(*) > 1
UNION ALL
SELECT 'marks', mark_id, count(*) FROM marks GROUP BY mark_id HAVING count(*) > 1;
