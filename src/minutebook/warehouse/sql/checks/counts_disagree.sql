-- What pages and people say of their lines, turns and roles is what these are; each line of a page has its own number.
WITH counted AS (
    SELECT
        document_id,
        page_no,
        count(*) AS lines,
        count(*) FILTER (furniture IS NOT NULL) AS furniture_lines,
        sum(len(changes)) AS changes,
        len(list_distinct(list(line_no))) AS numbers
    FROM lines
    GROUP BY document_id, page_no
),
said AS (
    SELECT person_id, count(*) AS turns, sum(words) AS words FROM turns WHERE person_id IS NOT NULL GROUP BY person_id
),
played AS (
    SELECT person_id, list(role ORDER BY role) AS roles FROM participants GROUP BY person_id
)
SELECT p.document_id, 'page' AS what, p.page_id AS id, p.lines AS told, c.lines AS found
FROM pages AS p
LEFT JOIN counted AS c USING (document_id, page_no)
WHERE p.document_id IN (SELECT document_id FROM lines)
    AND (p.lines <> coalesce(c.lines, 0) OR p.furniture_lines <> coalesce(c.furniture_lines, 0)
        OR p.changes <> coalesce(c.changes, 0) OR c.numbers < c.lines)
UNION ALL
SELECT p.document_id, 'person', p.person_id, p.turns, s.turns
FROM people AS p
LEFT JOIN said AS s USING (person_id)
WHERE p.document_id IN (SELECT document_id FROM turns) AND (p.turns <> coalesce(s.turns, 0) OR p.words <> coalesce(s.words, 0))
UNION ALL
SELECT p.document_id, 'person in role', p.person_id, len(p.roles), len(r.roles)
FROM people AS p
LEFT JOIN played AS r USING (person_id)
WHERE p.roles <> coalesce(r.roles, []);
