-- Stretches of lines from the columns that were gathered. Parameter: run.
INSERT INTO turn_lines BY NAME
SELECT *, ? AS run_id
FROM incoming
