-- Count again what became of the documents of runs, after some were set aside. Parameter: runs.
UPDATE runs SET
    documents_loaded = (SELECT count(*) FROM documents AS d WHERE d.run_id = runs.run_id AND d.status = 'loaded'),
    documents_partial = (SELECT count(*) FROM documents AS d WHERE d.run_id = runs.run_id AND d.status = 'partial'),
    documents_failed = (SELECT count(*) FROM documents AS d WHERE d.run_id = runs.run_id AND d.status = 'failed'),
    outcome = 'incomplete'
WHERE run_id IN (SELECT unnest(?))
