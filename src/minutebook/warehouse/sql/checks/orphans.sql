-- Each row's parent exists.
SELECT 'documents without batch' AS relation, document_id AS id FROM documents ANTI JOIN batches USING (batch_id)
UNION ALL
SELECT 'received without batch', batch_id || '/' || path FROM received ANTI JOIN batches USING (batch_id)
UNION ALL
SELECT 'received without document', batch_id || '/' || path FROM received ANTI JOIN documents USING (document_id) WHERE document_id IS NOT NULL
UNION ALL
SELECT 'documents not received', document_id FROM documents ANTI JOIN received USING (document_id, batch_id, path)
UNION ALL
SELECT 'documents without file', document_id FROM documents ANTI JOIN document_files USING (document_id)
UNION ALL
SELECT 'document_files without document', document_id || ' ' || path FROM document_files ANTI JOIN documents USING (document_id)
UNION ALL
SELECT 'documents without run', document_id FROM documents ANTI JOIN runs USING (run_id)
UNION ALL
SELECT 'pages without document', page_id FROM pages ANTI JOIN documents USING (document_id)
UNION ALL
SELECT 'lines without page', line_id FROM lines ANTI JOIN pages USING (page_id)
UNION ALL
SELECT 'meetings without document', meeting_id FROM meetings ANTI JOIN documents USING (document_id)
UNION ALL
SELECT 'header_fields without meeting', header_field_id FROM header_fields ANTI JOIN meetings USING (meeting_id)
UNION ALL
SELECT 'people without meeting', person_id FROM people ANTI JOIN meetings USING (meeting_id)
UNION ALL
SELECT 'person_names without person', person_id FROM person_names ANTI JOIN people USING (person_id)
UNION ALL
SELECT 'participants without person', person_id FROM participants ANTI JOIN people USING (person_id, meeting_id)
UNION ALL
SELECT 'turns without meeting', turn_id FROM turns ANTI JOIN meetings USING (meeting_id)
UNION ALL
SELECT 'turn_lines without turn', turn_id FROM turn_lines ANTI JOIN turns USING (turn_id)
UNION ALL
SELECT 'turn_lines without line', turn_id || ' on ' || line_id FROM turn_lines ANTI JOIN lines USING (line_id)
UNION ALL
SELECT 'marks without meeting', mark_id FROM marks ANTI JOIN meetings USING (meeting_id)
UNION ALL
SELECT 'marks without turn', mark_id FROM marks ANTI JOIN turns USING (turn_id) WHERE turn_id IS NOT NULL
UNION ALL
SELECT 'problems without batch', batch_id || ' ' || code FROM problems ANTI JOIN batches USING (batch_id)
UNION ALL
SELECT 'problems without document', document_id || ' ' || code FROM problems ANTI JOIN documents USING (document_id) WHERE document_id IS NOT NULL;
