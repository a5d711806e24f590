-- received = loaded + partial + failed + duplicate + skipped, each batch.
SELECT NULL AS document_id, batch_id, received, loaded, partial, failed, duplicate, skipped
FROM batch_status
WHERE received <> loaded + partial + failed + duplicate + skipped;
