-- Stretches of lines from the columns that were gathered. Parameter: run.
INSERT INTO turn_lines BY NAME
SELECT document_id || '-p' || page_no || '-l' || line_no AS line_id, *, ? AS run_id
FROM incoming
