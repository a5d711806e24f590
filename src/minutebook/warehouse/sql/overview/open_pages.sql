-- Pages that must still be read, or looked at by a person, by batch.
SELECT
    batch_id,
    count(DISTINCT (document_path, page_no)) FILTER (needs = 'read'),
    count(DISTINCT (document_path, page_no)) FILTER (needs = 'review')
FROM open_pages
GROUP BY batch_id
ORDER BY batch_id
