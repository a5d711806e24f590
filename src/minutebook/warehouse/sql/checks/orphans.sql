-- Each row's parent exists. Whether the line of a stretch does, turn_lines_outside_lines looks.
SELECT NULL AS document_id, 'documents without batch' AS relation, document_id AS id FROM documents ANTI JOIN batches USING (batch_id)
UNION ALL
SELECT NULL, 'received without batch', batch_id || '/' || path FROM received ANTI JOIN batches USING (batch_id)
UNION ALL
SELECT NULL, 'received without document', batch_id || '/' || path FROM received ANTI JOIN documents USING (document_id) WHERE document_id IS NOT NULL
UNION ALL
SELECT NULL, 'documents not received', document_id FROM documents ANTI JOIN received USING (document_id, batch_id, path)
UNION ALL
SELECT NULL, 'documents without file', document_id FROM documents ANTI JOIN document_files USING (document_id)
UNION ALL
SELECT NULL, 'document_files without document', document_id || ' ' || path FROM document_files ANTI JOIN documents USING (document_id)
UNION ALL
SELECT NULL, 'documents without run', document_id FROM documents ANTI JOIN runs USING (run_id)
UNION ALL
SELECT NULL, 'pages without document', page_id FROM pages ANTI JOIN documents USING (document_id)
UNION ALL
SELECT document_id, 'lines without page', line_id FROM lines ANTI JOIN pages USING (document_id, page_no)
UNION ALL
SELECT NULL, 'meetings without document', meeting_id FROM meetings ANTI JOIN documents USING (document_id)
UNION ALL
SELECT document_id, 'header_fields without meeting', header_field_id FROM header_fields ANTI JOIN meetings USING (meeting_id, document_id)
UNION ALL
SELECT document_id, 'people without meeting', person_id FROM people ANTI JOIN meetings USING (meeting_id, document_id)
UNION ALL
SELECT document_id, 'person_names without person', person_id FROM person_names ANTI JOIN people USING (person_id, document_id)
UNION ALL
SELECT document_id, 'participants without person', person_id FROM participants ANTI JOIN people USING (person_id, meeting_id, document_id)
UNION ALL
SELECT document_id, 'turns without meeting', turn_id FROM turns ANTI JOIN meetings USING (meeting_id, document_id)
UNION ALL
SELECT document_id, 'turn_lines without turn', turn_id FROM turn_lines ANTI JOIN turns USING (turn_id, document_id)
UNION ALL
SELECT document_id, 'marks without meeting', mark_id FROM marks ANTI JOIN meetings USING (meeting_id, document_id)
UNION ALL
SELECT document_id, 'marks without turn', mark_id FROM marks ANTI JOIN turns USING (turn_id, document_id) WHERE turn_id IS NOT NULL
UNION ALL
SELECT document_id, 'mentions without meeting', meeting_id || ' ' || mention_no FROM mentions ANTI JOIN meetings USING (meeting_id, document_id)
UNION ALL
SELECT document_id, 'mentions without turn', turn_id FROM mentions ANTI JOIN turns USING (turn_id, document_id) WHERE turn_id IS NOT NULL
UNION ALL
SELECT NULL, 'problems without batch', batch_id || ' ' || code FROM problems ANTI JOIN batches USING (batch_id)
UNION ALL
SELECT NULL, 'problems without document', document_id || ' ' || code FROM problems ANTI JOIN documents USING (document_id) WHERE document_id IS NOT NULL
UNION ALL
SELECT document_id, 'problems without page', page_id || ' ' || code FROM problems ANTI JOIN pages USING (page_id, document_id) WHERE page_id IS NOT NULL
UNION ALL
SELECT document_id, 'problems without meeting', meeting_id || ' ' || code FROM problems ANTI JOIN meetings USING (meeting_id, document_id) WHERE meeting_id IS NOT NULL
UNION ALL
SELECT document_id, 'problems without turn', turn_id || ' ' || code FROM problems ANTI JOIN turns USING (turn_id, document_id) WHERE turn_id IS NOT NULL;
