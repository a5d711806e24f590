-- Lines from the columns that were gathered. Parameter: run.
INSERT INTO lines BY NAME
SELECT
    document_id || '-p' || page_no || '-l' || line_no AS line_id,
    document_id || '-p' || page_no AS page_id,
    * EXCLUDE (as_read) REPLACE (CASE WHEN as_read THEN raw ELSE text END AS text),
    ? AS run_id
FROM incoming
