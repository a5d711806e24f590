-- Turns that a search found, as speaker_turns shows them. Parameter: their rows.
-- Asked of the view, DuckDB would join all turns before it takes these few; a test holds the two together.
WITH found AS MATERIALIZED (
    SELECT * FROM turns WHERE rowid IN (SELECT unnest(?))
),
files AS (
    SELECT document_id, list(path ORDER BY file_no) AS paths
    FROM document_files
    WHERE document_id IN (SELECT document_id FROM found)
    GROUP BY document_id
)
SELECT
    t.turn_id,
    concat_ws(', ', b.repository, coalesce(d.catalogue_reference, b.reference), d.batch_id || '/' || d.path,
        CASE WHEN len(t.pages) = 1 THEN 'page ' || t.pages[1]
             WHEN len(t.pages) > 1 THEN 'pages ' || t.pages[1] || '-' || t.pages[-1] END,
        'turn ' || t.seq || ' (' || t.turn_id || ')') AS citation,
    d.document_id,
    d.batch_id,
    d.path AS document_path,
    m.date_text AS meeting_date_text,
    m.title AS meeting_title,
    t.speaker,
    t.label,
    t.text,
    t.pages,
    t.boxes,
    'file://' || replace(url_encode(b.root || '/' || CASE WHEN len(f.paths) = d.page_count THEN coalesce(f.paths[t.pages[1]], f.paths[1])
        ELSE f.paths[1] END), '%2F', '/')
        || CASE WHEN d.media_type = 'application/pdf' AND len(f.paths) = 1 THEN coalesce('#page=' || t.pages[1], '') ELSE '' END AS link
FROM found AS t
JOIN meetings AS m USING (meeting_id)
JOIN documents AS d ON d.document_id = t.document_id
JOIN batches AS b ON b.batch_id = d.batch_id
LEFT JOIN files AS f ON f.document_id = d.document_id
