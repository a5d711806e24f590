-- Say of a document that it failed, and why. Parameters: document, code, severity, detail, remedy.
INSERT INTO problems BY NAME
SELECT
    d.batch_id,
    d.document_id,
    d.path,
    1 + coalesce((SELECT max(p.problem_no) FROM problems AS p WHERE p.document_id = d.document_id), 0) AS problem_no,
    $code AS code,
    $severity AS severity,
    'document' AS place,
    $detail AS detail,
    $remedy AS remedy,
    d.run_id
FROM documents AS d
WHERE d.document_id = $document
