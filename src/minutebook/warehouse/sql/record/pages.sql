-- Pages of a document, with the errors that its reading is expected to hold. Parameter: document.
SELECT
    page_no,
    status,
    route,
    width,
    height,
    language,
    confidence,
    TRY_CAST(regexp_extract(list_filter(steps, lambda step: step.name = 'quality')[1].detail, '^([0-9.]+)% errors', 1)
        AS DOUBLE) / 100
FROM pages
WHERE document_id = ?
ORDER BY page_no
