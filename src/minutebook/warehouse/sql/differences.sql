-- Turns and header fields that two versions, shown as "earlier_" and "later_", do not share, or not alike.
WITH old_things AS (
    SELECT 'turn' AS kind, turn_id AS identifier, document_id, concat_ws(': ', coalesce(speaker, label), text) AS words
    FROM earlier_turns
    UNION ALL
    SELECT 'header', concat_ws(' ', meeting_id, field, label, row_number() OVER (PARTITION BY meeting_id, field, label ORDER BY field_no)),
        document_id, value
    FROM earlier_header_fields
),
new_things AS (
    SELECT 'turn' AS kind, turn_id AS identifier, document_id, concat_ws(': ', coalesce(speaker, label), text) AS words
    FROM later_turns
    UNION ALL
    SELECT 'header', concat_ws(' ', meeting_id, field, label, row_number() OVER (PARTITION BY meeting_id, field, label ORDER BY field_no)),
        document_id, value
    FROM later_header_fields
),
paths AS (
    SELECT document_id, batch_id || '/' || path AS path FROM later_documents
    UNION ALL
    SELECT document_id, batch_id || '/' || path FROM earlier_documents
    WHERE document_id NOT IN (SELECT document_id FROM later_documents)
)
SELECT
    kind,
    CASE WHEN o.words IS NULL THEN 'added' WHEN n.words IS NULL THEN 'removed' ELSE 'changed' END AS change,
    p.path AS document_path,
    identifier,
    o.words AS before,
    n.words AS after,
    p.document_id
FROM old_things AS o
FULL JOIN new_things AS n USING (kind, identifier)
JOIN paths AS p ON p.document_id = coalesce(n.document_id, o.document_id)
WHERE o.words IS DISTINCT FROM n.words
ORDER BY p.path, kind, identifier
