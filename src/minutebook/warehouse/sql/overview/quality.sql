-- How well pages were read and turns were told apart, by batch or by decade of the meetings. A document belongs to the
-- decade of its earliest meeting. Parameter: batch or decade.
WITH decades AS (
    SELECT document_id, min(substr(date_text, 1, 3)) || '0s' AS decade
    FROM meetings
    WHERE date_text IS NOT NULL
    GROUP BY document_id
),
named AS (
    SELECT d.document_id, d.page_count, CASE WHEN $1 = 'decade' THEN e.decade ELSE d.batch_id END AS name
    FROM documents AS d
    LEFT JOIN decades AS e USING (document_id)
),
page_figures AS (
    SELECT
        n.name,
        count(*) FILTER (p.route = 'scan') AS pages_scan,
        count(*) FILTER (p.route = 'text_layer') AS pages_text_layer,
        count(*) FILTER (p.route = 'blank') AS pages_blank,
        count(*) FILTER (p.status = 'failed') AS pages_failed,
        avg(p.confidence) AS confidence,
        min(p.confidence) AS lowest_confidence,
        avg(TRY_CAST(regexp_extract(
            list_filter(p.steps, lambda step: step.name = 'quality')[1].detail, '^([0-9.]+)% errors', 1) AS DOUBLE)) / 100
            AS expected_error
    FROM pages AS p
    JOIN named AS n USING (document_id)
    GROUP BY n.name
),
turn_figures AS (
    SELECT
        n.name,
        count(*) AS turns,
        count(*) FILTER (t.speaker IS NULL) AS turns_without_speaker,
        count(*) FILTER (t.needs_review) AS turns_to_review
    FROM turns AS t
    JOIN named AS n USING (document_id)
    GROUP BY n.name
),
whole AS (
    SELECT name, count(*) AS documents FROM named GROUP BY name
)
SELECT
    w.name,
    w.documents,
    coalesce(p.pages_scan, 0),
    coalesce(p.pages_text_layer, 0),
    coalesce(p.pages_blank, 0),
    coalesce(p.pages_failed, 0),
    p.confidence,
    p.lowest_confidence,
    p.expected_error,
    coalesce(t.turns, 0),
    coalesce(t.turns_without_speaker, 0),
    coalesce(t.turns_to_review, 0)
FROM whole AS w
LEFT JOIN page_figures AS p ON p.name IS NOT DISTINCT FROM w.name
LEFT JOIN turn_figures AS t ON t.name IS NOT DISTINCT FROM w.name
ORDER BY w.name NULLS LAST
