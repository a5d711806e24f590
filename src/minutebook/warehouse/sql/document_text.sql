-- Clean text of each page of a document, furniture left out. Parameter: document.
SELECT string_agg(coalesce(l.text, l.raw), chr(10) ORDER BY l.line_no)
FROM pages AS p
LEFT JOIN lines AS l ON l.document_id = p.document_id AND l.page_no = p.page_no AND l.furniture IS NULL
WHERE p.document_id = ?
GROUP BY p.page_no
ORDER BY p.page_no
