-- What a published file says of itself.
SELECT
    (SELECT published FROM publications ORDER BY publication_no DESC LIMIT 1),
    (SELECT run_id FROM publications ORDER BY publication_no DESC LIMIT 1),
    (SELECT count(*) FROM documents),
    (SELECT count(*) FROM turns)
