-- A loaded document has no failed page, a partial one has some.
SELECT d.document_id, d.status, count(*) FILTER (p.status = 'loaded') AS pages_loaded, count(*) FILTER (p.status = 'failed') AS pages_failed
FROM documents AS d
LEFT JOIN pages AS p USING (document_id)
GROUP BY d.document_id, d.status
HAVING (d.status = 'loaded' AND count(*) FILTER (p.status = 'failed') > 0)
    OR (d.status = 'partial' AND count(*) FILTER (p.status = 'failed') = 0);
