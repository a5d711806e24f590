-- Documents that came or went against the version before, and those whose turns and fields are to be compared.
DELETE FROM changes;
INSERT INTO changes BY NAME
SELECT
    'document' AS kind,
    CASE WHEN o.document_id IS NULL THEN 'added' ELSE 'removed' END AS change,
    coalesce(n.document_id, o.document_id) AS document_id,
    coalesce(n.batch_id || '/' || n.path, o.batch_id || '/' || o.path) AS document_path,
    coalesce(n.document_id, o.document_id) AS identifier,
    (SELECT max(publication_no) FROM publications) AS publication_no,
    (SELECT max_by(run_id, publication_no) FROM publications) AS run_id
FROM later_documents AS n
FULL JOIN earlier_documents AS o USING (document_id)
WHERE n.document_id IS NULL OR o.document_id IS NULL;
CREATE OR REPLACE TEMP TABLE reloaded AS
SELECT o.document_id
FROM earlier_documents AS o
LEFT JOIN later_documents AS n USING (document_id)
WHERE n.run_id IS DISTINCT FROM o.run_id;
