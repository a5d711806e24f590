-- Each document has as many page rows as pages, numbered from 1 without gaps; so each batch balances.
SELECT d.document_id, d.page_count, count(p.page_no) AS page_rows, min(p.page_no) AS first_page, max(p.page_no) AS last_page
FROM documents AS d
LEFT JOIN pages AS p USING (document_id)
GROUP BY d.document_id, d.page_count
HAVING count(p.page_no) <> coalesce(d.page_count, 0)
    OR min(p.page_no) <> 1
    OR max(p.page_no) <> count(p.page_no)
    OR count(DISTINCT p.page_no) <> count(p.page_no);
