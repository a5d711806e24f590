-- Clean text of each page of a document, furniture left out. Parameter: document.
SELECT string_agg(coalesce(l.text, l.raw), chr(10) ORDER BY l.line_no)
FROM pages AS p
LEFT JOIN lines AS l ON l.page_id = p.page_id AND l.furniture IS NULL
WHERE p.document_id = ?
GROUP BY p.page_no
ORDER BY p.page_no
