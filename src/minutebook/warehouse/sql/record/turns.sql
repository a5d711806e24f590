-- Turns of a document; for each page of a turn, the characters that stand there and the words it begins with there.
-- Parameter: document.
WITH stretches AS (
    SELECT
        s.turn_id,
        s.page_no,
        sum(s.end_char - s.start_char)::BIGINT AS characters,
        min(s.part_no) AS part_no,
        arg_min(substr(coalesce(l.text, l.raw), s.start_char + 1, s.end_char - s.start_char), s.part_no) AS opening
    FROM turn_lines AS s
    JOIN lines AS l USING (document_id, page_no, line_no)
    WHERE s.document_id = $1
    GROUP BY s.turn_id, s.page_no
),
by_turn AS (
    SELECT turn_id, list({page_no: page_no, characters: characters, opening: opening} ORDER BY part_no) AS stretches
    FROM stretches
    GROUP BY turn_id
)
SELECT
    t.meeting_id,
    t.pages,
    t.boxes,
    s.stretches,
    t.turn_id,
    t.seq,
    t.label,
    t.speaker,
    t.mode,
    t.text,
    t.confidence,
    t.needs_review,
    t.review_reason
FROM turns AS t
LEFT JOIN by_turn AS s USING (turn_id)
WHERE t.document_id = $1
ORDER BY t.meeting_id, t.seq
