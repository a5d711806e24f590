-- What a batch brought fares as its document does.
UPDATE received SET status = d.status
FROM documents AS d
WHERE d.document_id = received.document_id AND d.batch_id = received.batch_id AND d.path = received.path
    AND d.status <> received.status
