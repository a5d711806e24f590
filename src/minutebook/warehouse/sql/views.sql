-- Views for people. They hold no rows and are made anew with each publish.

CREATE OR REPLACE VIEW speaker_turns AS
WITH files AS (
    SELECT document_id, list(path ORDER BY file_no) AS paths FROM document_files GROUP BY document_id
)
SELECT
    t.turn_id,
    m.date AS meeting_date,
    m.date_text AS meeting_date_text,
    m.time AS meeting_time,
    m.title AS meeting_title,
    m.subject,
    m.place,
    t.seq,
    t.speaker,
    p.title AS speaker_title,
    p.side,
    t.label,
    t.mode,
    t.text,
    t.text_strict,
    t.pages,
    t.boxes,
    t.confidence,
    t.needs_review,
    t.review_reason,
    d.path AS document_path,
    d.batch_id,
    d.document_id,
    t.meeting_id,
    concat_ws(', ', b.repository, coalesce(d.catalogue_reference, b.reference), d.batch_id || '/' || d.path,
        CASE WHEN len(t.pages) = 1 THEN 'page ' || t.pages[1]
             WHEN len(t.pages) > 1 THEN 'pages ' || t.pages[1] || '-' || t.pages[-1] END,
        'turn ' || t.seq || ' (' || t.turn_id || ')') AS citation,
    'file://' || replace(url_encode(b.root || '/' || CASE WHEN len(f.paths) = d.page_count THEN coalesce(f.paths[t.pages[1]], f.paths[1])
        ELSE f.paths[1] END), '%2F', '/')
        || CASE WHEN d.media_type = 'application/pdf' AND len(f.paths) = 1 THEN coalesce('#page=' || t.pages[1], '') ELSE '' END AS link
FROM turns AS t
JOIN meetings AS m USING (meeting_id)
JOIN documents AS d ON d.document_id = t.document_id
JOIN batches AS b ON b.batch_id = d.batch_id
LEFT JOIN people AS p ON p.person_id = t.person_id
LEFT JOIN files AS f ON f.document_id = d.document_id;
COMMENT ON VIEW speaker_turns IS 'One row a turn, with its meeting, document and batch: who said what to whom, when, where, and on which page it can be checked.';
COMMENT ON COLUMN speaker_turns.turn_id IS 'The turn.';
COMMENT ON COLUMN speaker_turns.meeting_date IS 'Date of the meeting. Null: unknown, or not a full date.';
COMMENT ON COLUMN speaker_turns.meeting_date_text IS 'Date of the meeting in ISO form, perhaps without day or month. Null: unknown.';
COMMENT ON COLUMN speaker_turns.meeting_time IS 'Start of the meeting, HH:MM. Null: unknown.';
COMMENT ON COLUMN speaker_turns.meeting_title IS 'Title of the meeting on the page. Null: none found.';
COMMENT ON COLUMN speaker_turns.subject IS 'Subject of the meeting. Null: none found.';
COMMENT ON COLUMN speaker_turns.place IS 'Place of the meeting. Null: none found.';
COMMENT ON COLUMN speaker_turns.seq IS 'Number of the turn in its meeting, from 1.';
COMMENT ON COLUMN speaker_turns.speaker IS 'Full name of the speaker. Null: it cannot be known from the document.';
COMMENT ON COLUMN speaker_turns.speaker_title IS 'Title or office of the speaker. Null: none given, or the speaker is unknown.';
COMMENT ON COLUMN speaker_turns.side IS 'Delegation of the speaker. Null: not said, or the speaker is unknown.';
COMMENT ON COLUMN speaker_turns.label IS 'Words on the page that announce the speaker.';
COMMENT ON COLUMN speaker_turns.mode IS 'direct or reported speech.';
COMMENT ON COLUMN speaker_turns.text IS 'What was said; paragraphs are joined by newlines.';
COMMENT ON COLUMN speaker_turns.text_strict IS 'The same without insertions in brackets.';
COMMENT ON COLUMN speaker_turns.pages IS 'Pages that the turn stands on, in order; empty where its place is not known.';
COMMENT ON COLUMN speaker_turns.boxes IS 'Where it stands: for each block of lines the page and the box [left, top, right, bottom] in pixels of the page image; ''minutebook show TURN --image'' cuts it out.';
COMMENT ON COLUMN speaker_turns.confidence IS 'Confidence of the turn, 0 to 1.';
COMMENT ON COLUMN speaker_turns.needs_review IS 'Whether a person should look at it.';
COMMENT ON COLUMN speaker_turns.review_reason IS 'Why it needs review. Null: it does not.';
COMMENT ON COLUMN speaker_turns.document_path IS 'Path of the document inside its batch.';
COMMENT ON COLUMN speaker_turns.batch_id IS 'The batch.';
COMMENT ON COLUMN speaker_turns.document_id IS 'The document.';
COMMENT ON COLUMN speaker_turns.meeting_id IS 'The meeting.';
COMMENT ON COLUMN speaker_turns.citation IS 'Full citation: repository, archive reference, document, page, turn.';
COMMENT ON COLUMN speaker_turns.link IS 'Link to the file of the page that the turn starts on, where the batch was last read from.';

CREATE OR REPLACE VIEW who_met_whom AS
WITH present AS (
    SELECT p.meeting_id, p.person_id, p.person_no, p.name, p.title, p.side, list(r.role ORDER BY r.role) AS roles
    FROM people AS p
    JOIN participants AS r USING (person_id)
    GROUP BY ALL
    HAVING NOT list_contains(list(r.role), 'absent')
)
SELECT
    m.date AS meeting_date,
    m.date_text AS meeting_date_text,
    m.place,
    m.title AS meeting_title,
    a.name AS person_a,
    a.title AS title_a,
    a.side AS side_a,
    a.roles AS roles_a,
    b.name AS person_b,
    b.title AS title_b,
    b.side AS side_b,
    b.roles AS roles_b,
    m.meeting_id,
    m.document_id
FROM meetings AS m
JOIN present AS a USING (meeting_id)
JOIN present AS b ON b.meeting_id = a.meeting_id AND b.person_no > a.person_no
WHERE (a.side <> b.side) IS NOT FALSE;
COMMENT ON VIEW who_met_whom IS 'One row a pair of people present at the same meeting whose sides differ or are not both known. Each pair stands once, in the order of the document.';
COMMENT ON COLUMN who_met_whom.meeting_date IS 'Date of the meeting. Null: unknown, or not a full date.';
COMMENT ON COLUMN who_met_whom.meeting_date_text IS 'Date of the meeting in ISO form, perhaps without day or month. Null: unknown.';
COMMENT ON COLUMN who_met_whom.place IS 'Place of the meeting. Null: none found.';
COMMENT ON COLUMN who_met_whom.meeting_title IS 'Title of the meeting on the page. Null: none found.';
COMMENT ON COLUMN who_met_whom.person_a IS 'The one named first in the document.';
COMMENT ON COLUMN who_met_whom.title_a IS 'Title or office of person_a. Null: none given.';
COMMENT ON COLUMN who_met_whom.side_a IS 'Delegation of person_a. Null: not said.';
COMMENT ON COLUMN who_met_whom.roles_a IS 'Roles of person_a at the meeting.';
COMMENT ON COLUMN who_met_whom.person_b IS 'The other one.';
COMMENT ON COLUMN who_met_whom.title_b IS 'Title or office of person_b. Null: none given.';
COMMENT ON COLUMN who_met_whom.side_b IS 'Delegation of person_b. Null: not said.';
COMMENT ON COLUMN who_met_whom.roles_b IS 'Roles of person_b at the meeting.';
COMMENT ON COLUMN who_met_whom.meeting_id IS 'The meeting.';
COMMENT ON COLUMN who_met_whom.document_id IS 'The document.';

CREATE OR REPLACE VIEW batch_status AS
WITH refused AS (
    SELECT
        r.batch_id,
        count(*) AS received,
        count(*) FILTER (r.status = 'failed' AND r.document_id IS NULL) AS failed,
        count(*) FILTER (r.status = 'duplicate') AS duplicate,
        count(*) FILTER (r.status = 'skipped') AS skipped,
        coalesce(sum(d.page_count) FILTER (r.status = 'duplicate'), 0)::BIGINT AS pages_duplicate
    FROM received AS r
    LEFT JOIN documents AS d USING (document_id)
    GROUP BY r.batch_id
),
taken AS (
    SELECT
        batch_id,
        count(*) FILTER (status = 'loaded') AS loaded,
        count(*) FILTER (status = 'partial') AS partial,
        count(*) FILTER (status = 'failed') AS failed,
        coalesce(sum(page_count), 0)::BIGINT AS page_count
    FROM documents
    GROUP BY batch_id
),
page_counts AS (
    SELECT
        d.batch_id,
        count(*) FILTER (p.status = 'loaded') AS loaded,
        count(*) FILTER (p.status = 'failed') AS failed
    FROM pages AS p
    JOIN documents AS d USING (document_id)
    GROUP BY d.batch_id
),
problem_counts AS (
    SELECT batch_id, count(*) FILTER (severity <> 'info') AS problems FROM problems GROUP BY batch_id
)
SELECT
    b.batch_id,
    b.title,
    coalesce(r.received, 0) AS received,
    coalesce(t.loaded, 0) AS loaded,
    coalesce(t.partial, 0) AS partial,
    coalesce(t.failed, 0) + coalesce(r.failed, 0) AS failed,
    coalesce(r.duplicate, 0) AS duplicate,
    coalesce(r.skipped, 0) AS skipped,
    coalesce(t.page_count, 0) + coalesce(r.pages_duplicate, 0) AS pages_received,
    coalesce(p.loaded, 0) AS pages_loaded,
    coalesce(p.failed, 0) AS pages_failed,
    coalesce(r.pages_duplicate, 0) AS pages_duplicate,
    coalesce(c.problems, 0) AS problems,
    n.ended AS last_run_ended,
    n.outcome AS last_run_outcome
FROM batches AS b
LEFT JOIN refused AS r USING (batch_id)
LEFT JOIN taken AS t USING (batch_id)
LEFT JOIN page_counts AS p USING (batch_id)
LEFT JOIN problem_counts AS c USING (batch_id)
LEFT JOIN runs AS n ON n.run_id = b.run_id;
COMMENT ON VIEW batch_status IS 'One row a batch: what was received and what became of it. received = loaded + partial + failed + duplicate + skipped, and pages_received = pages_loaded + pages_failed + pages_duplicate.';
COMMENT ON COLUMN batch_status.batch_id IS 'The batch.';
COMMENT ON COLUMN batch_status.title IS 'Title of the batch. Null: not given.';
COMMENT ON COLUMN batch_status.received IS 'Documents and other files that the batch brought.';
COMMENT ON COLUMN batch_status.loaded IS 'Documents read whole.';
COMMENT ON COLUMN batch_status.partial IS 'Documents read but for some page.';
COMMENT ON COLUMN batch_status.failed IS 'Documents that could not be read, and files that should have been documents.';
COMMENT ON COLUMN batch_status.duplicate IS 'Files with the same bytes as a document of this batch or another.';
COMMENT ON COLUMN batch_status.skipped IS 'Files of a kind that is not read.';
COMMENT ON COLUMN batch_status.pages_received IS 'Pages of all documents that could be opened, duplicates included.';
COMMENT ON COLUMN batch_status.pages_loaded IS 'Pages read, or found to be blank.';
COMMENT ON COLUMN batch_status.pages_failed IS 'Pages that could not be read.';
COMMENT ON COLUMN batch_status.pages_duplicate IS 'Pages of duplicates, which were not read again.';
COMMENT ON COLUMN batch_status.problems IS 'Warnings and errors.';
COMMENT ON COLUMN batch_status.last_run_ended IS 'End of the last run over the batch, in UTC.';
COMMENT ON COLUMN batch_status.last_run_outcome IS 'complete or incomplete.';

CREATE OR REPLACE VIEW reading_quality AS
WITH page_figures AS (
    SELECT
        document_id,
        count(*) FILTER (route = 'scan') AS pages_scan,
        count(*) FILTER (route = 'text_layer') AS pages_text_layer,
        count(*) FILTER (route = 'blank') AS pages_blank,
        count(*) FILTER (route = 'unreadable') AS pages_unreadable,
        avg(confidence) AS confidence,
        min(confidence) AS lowest_confidence
    FROM pages
    GROUP BY document_id
),
line_figures AS (
    SELECT
        document_id,
        count(*) AS lines,
        count(*) FILTER (furniture IS NOT NULL) AS furniture_lines,
        sum(len(changes))::BIGINT AS changes
    FROM lines
    GROUP BY document_id
),
turn_figures AS (
    SELECT
        document_id,
        count(*) AS turns,
        count(*) FILTER (speaker IS NULL) AS turns_without_speaker,
        count(*) FILTER (needs_review) AS turns_to_review
    FROM turns
    GROUP BY document_id
),
problem_figures AS (
    SELECT document_id, count(*) AS problems FROM problems WHERE severity <> 'info' GROUP BY document_id
)
SELECT
    d.batch_id,
    d.document_id,
    d.path,
    d.status,
    d.page_count AS pages,
    coalesce(p.pages_scan, 0) AS pages_scan,
    coalesce(p.pages_text_layer, 0) AS pages_text_layer,
    coalesce(p.pages_blank, 0) AS pages_blank,
    coalesce(p.pages_unreadable, 0) AS pages_unreadable,
    p.confidence,
    p.lowest_confidence,
    coalesce(l.lines, 0) AS lines,
    coalesce(l.furniture_lines, 0) AS furniture_lines,
    coalesce(l.changes, 0) AS changes,
    coalesce(t.turns, 0) AS turns,
    coalesce(t.turns_without_speaker, 0) AS turns_without_speaker,
    coalesce(t.turns_to_review, 0) AS turns_to_review,
    coalesce(e.problems, 0) AS problems
FROM documents AS d
LEFT JOIN page_figures AS p USING (document_id)
LEFT JOIN line_figures AS l USING (document_id)
LEFT JOIN turn_figures AS t USING (document_id)
LEFT JOIN problem_figures AS e USING (document_id);
COMMENT ON VIEW reading_quality IS 'One row a document: how its pages were read and how far the reading can be relied on.';
COMMENT ON COLUMN reading_quality.batch_id IS 'The batch.';
COMMENT ON COLUMN reading_quality.document_id IS 'The document.';
COMMENT ON COLUMN reading_quality.path IS 'Path inside the batch.';
COMMENT ON COLUMN reading_quality.status IS 'loaded, partial or failed.';
COMMENT ON COLUMN reading_quality.pages IS 'Number of pages. Null: the document could not be opened.';
COMMENT ON COLUMN reading_quality.pages_scan IS 'Pages read by OCR.';
COMMENT ON COLUMN reading_quality.pages_text_layer IS 'Pages whose own text was taken.';
COMMENT ON COLUMN reading_quality.pages_blank IS 'Pages with nothing to read.';
COMMENT ON COLUMN reading_quality.pages_unreadable IS 'Pages that could not be read.';
COMMENT ON COLUMN reading_quality.confidence IS 'Mean confidence of the pages, 0 to 1. Null: nothing was read.';
COMMENT ON COLUMN reading_quality.lowest_confidence IS 'Confidence of the worst page, 0 to 1. Null: nothing was read.';
COMMENT ON COLUMN reading_quality.lines IS 'Lines on all pages.';
COMMENT ON COLUMN reading_quality.furniture_lines IS 'Lines left out of the text: page numbers, stamps and the like.';
COMMENT ON COLUMN reading_quality.changes IS 'Changes that cleaning made.';
COMMENT ON COLUMN reading_quality.turns IS 'Turns found.';
COMMENT ON COLUMN reading_quality.turns_without_speaker IS 'Turns whose speaker cannot be known.';
COMMENT ON COLUMN reading_quality.turns_to_review IS 'Turns that a person should look at.';
COMMENT ON COLUMN reading_quality.problems IS 'Warnings and errors.';
