-- An identifier names one row. For lines, which are many, counts_disagree looks page by page.
SELECT NULL AS document_id, 'batches' AS table_name, batch_id AS id, count(*) AS times FROM batches GROUP BY batch_id HAVING count(*) > 1
UNION ALL
SELECT NULL, 'runs', run_id, count(*) FROM runs GROUP BY run_id HAVING count(*) > 1
UNION ALL
SELECT NULL, 'received', batch_id || '/' || path, count(*) FROM received GROUP BY batch_id, path HAVING count(*) > 1
UNION ALL
SELECT NULL, 'documents', document_id, count(*) FROM documents GROUP BY document_id HAVING count(*) > 1
UNION ALL
SELECT any_value(document_id), 'pages', page_id, count(*) FROM pages GROUP BY page_id HAVING count(*) > 1
UNION ALL
SELECT any_value(document_id), 'meetings', meeting_id, count(*) FROM meetings GROUP BY meeting_id HAVING count(*) > 1
UNION ALL
SELECT any_value(document_id), 'header_fields', header_field_id, count(*) FROM header_fields GROUP BY header_field_id HAVING count(*) > 1
UNION ALL
SELECT any_value(document_id), 'people', person_id, count(*) FROM people GROUP BY person_id HAVING count(*) > 1
UNION ALL
SELECT any_value(document_id), 'participants', person_id || ' ' || role, count(*) FROM participants GROUP BY person_id, role HAVING count(*) > 1
UNION ALL
SELECT any_value(document_id), 'turns', turn_id, count(*) FROM turns GROUP BY turn_id HAVING count(*) > 1
UNION ALL
SELECT any_value(document_id), 'marks', mark_id, count(*) FROM marks GROUP BY mark_id HAVING count(*) > 1
UNION ALL
SELECT any_value(document_id), 'mentions', meeting_id || ' ' || mention_no, count(*) FROM mentions GROUP BY meeting_id, mention_no HAVING count(*) > 1;
