-- Lines from the columns that were gathered. Parameter: run.
INSERT INTO lines BY NAME
SELECT *, ? AS run_id
FROM incoming
