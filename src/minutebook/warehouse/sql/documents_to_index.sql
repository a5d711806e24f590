-- Documents with the run that loaded them and the first row of their turns, for the search index.
SELECT d.document_id, d.run_id, coalesce(t.first_row, 0)
FROM documents AS d
LEFT JOIN (SELECT document_id, min(rowid) AS first_row FROM turns GROUP BY document_id) AS t USING (document_id)
