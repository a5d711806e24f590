-- Documents with their batch's folder and their files. A condition is put after it.
SELECT d.batch_id, d.path, d.document_id, b.root, d.status, d.page_count, d.content_key, f.files
FROM documents AS d
JOIN batches AS b USING (batch_id)
LEFT JOIN (
    SELECT document_id, list(path ORDER BY file_no) AS files FROM document_files GROUP BY document_id
) AS f USING (document_id)
