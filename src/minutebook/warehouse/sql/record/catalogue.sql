-- What the catalogue says of a document. Parameter: document.
SELECT
    d.catalogue_title,
    d.catalogue_reference,
    coalesce(d.catalogue_date_text, d.catalogue_date::VARCHAR),
    d.catalogue_translator,
    b.title,
    b.repository
FROM documents AS d
JOIN batches AS b USING (batch_id)
WHERE d.document_id = ?
