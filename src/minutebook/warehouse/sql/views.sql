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
    t.words,
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
COMMENT ON COLUMN speaker_turns.words IS 'Number of words of text, or of characters where the meeting is in Chinese.';
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
    SELECT meeting_id, person_no, name, title, side, roles
    FROM people
    WHERE len(roles) > 0 AND NOT list_contains(roles, 'absent')
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
FROM present AS a
JOIN present AS b ON b.meeting_id = a.meeting_id AND b.person_no > a.person_no
JOIN meetings AS m ON m.meeting_id = a.meeting_id
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
WITH page_errors AS (
    -- A page read in parts (the leaves of a spread) has a figure for each.
    SELECT
        *,
        list_avg(
            [regexp_extract(step.detail, '^([0-9.]+)%', 1)::DOUBLE / 100 FOR step IN steps IF step.name = 'quality']
        ) AS expected_error
    FROM pages
),
page_figures AS (
    SELECT
        document_id,
        count(*) FILTER (route = 'scan') AS pages_scan,
        count(*) FILTER (route = 'text_layer') AS pages_text_layer,
        count(*) FILTER (route = 'blank') AS pages_blank,
        count(*) FILTER (route = 'unreadable') AS pages_unreadable,
        avg(confidence) AS confidence,
        min(confidence) AS lowest_confidence,
        sum(lines)::BIGINT AS lines,
        sum(furniture_lines)::BIGINT AS furniture_lines,
        sum(changes)::BIGINT AS changes,
        avg(expected_error) AS expected_error,
        max(expected_error) AS highest_expected_error
    FROM page_errors
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
    p.expected_error,
    p.highest_expected_error,
    coalesce(p.lines, 0) AS lines,
    coalesce(p.furniture_lines, 0) AS furniture_lines,
    coalesce(p.changes, 0) AS changes,
    coalesce(t.turns, 0) AS turns,
    coalesce(t.turns_without_speaker, 0) AS turns_without_speaker,
    coalesce(t.turns_to_review, 0) AS turns_to_review,
    coalesce(e.problems, 0) AS problems
FROM documents AS d
LEFT JOIN page_figures AS p USING (document_id)
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
COMMENT ON COLUMN reading_quality.expected_error IS 'Share of characters of its scanned pages likely to be wrong, mean of the pages, 0 to 1. Null: none was read by OCR.';
COMMENT ON COLUMN reading_quality.highest_expected_error IS 'The same on the worst page. Null: none was read by OCR.';
COMMENT ON COLUMN reading_quality.lines IS 'Lines on all pages.';
COMMENT ON COLUMN reading_quality.furniture_lines IS 'Lines left out of the text: page numbers, stamps and the like.';
COMMENT ON COLUMN reading_quality.changes IS 'Changes that cleaning made.';
COMMENT ON COLUMN reading_quality.turns IS 'Turns found.';
COMMENT ON COLUMN reading_quality.turns_without_speaker IS 'Turns whose speaker cannot be known.';
COMMENT ON COLUMN reading_quality.turns_to_review IS 'Turns that a person should look at.';
COMMENT ON COLUMN reading_quality.problems IS 'Warnings and errors.';

CREATE OR REPLACE VIEW attendance AS
SELECT
    m.date AS meeting_date,
    m.date_text AS meeting_date_text,
    m.place,
    m.title AS meeting_title,
    p.name,
    p.title,
    p.side,
    p.roles,
    len(p.roles) > CASE WHEN list_contains(p.roles, 'speaker') THEN 1 ELSE 0 END AS listed,
    p.turns,
    p.words,
    d.path AS document_path,
    d.batch_id,
    p.person_id,
    p.meeting_id,
    p.document_id
FROM people AS p
JOIN meetings AS m USING (meeting_id)
JOIN documents AS d ON d.document_id = p.document_id;
COMMENT ON VIEW attendance IS 'One row a person of a meeting: in which role, of which side, and how much they said.';
COMMENT ON COLUMN attendance.meeting_date IS 'Date of the meeting. Null: unknown, or not a full date.';
COMMENT ON COLUMN attendance.meeting_date_text IS 'Date of the meeting in ISO form, perhaps without day or month. Null: unknown.';
COMMENT ON COLUMN attendance.place IS 'Place of the meeting. Null: none found.';
COMMENT ON COLUMN attendance.meeting_title IS 'Title of the meeting on the page. Null: none found.';
COMMENT ON COLUMN attendance.name IS 'Fullest form of the name that the document gives.';
COMMENT ON COLUMN attendance.title IS 'Title or office. Null: none given.';
COMMENT ON COLUMN attendance.side IS 'Delegation. Null: not said.';
COMMENT ON COLUMN attendance.roles IS 'Roles at the meeting: speaker, participant, interpreter, recorder, chair, absent.';
COMMENT ON COLUMN attendance.listed IS 'Whether title, header or text name the person in a role besides that of a speaker; else only labels of turns do.';
COMMENT ON COLUMN attendance.turns IS 'Turns of the person.';
COMMENT ON COLUMN attendance.words IS 'Words of these turns, or characters where the meeting is in Chinese.';
COMMENT ON COLUMN attendance.document_path IS 'Path of the document inside its batch.';
COMMENT ON COLUMN attendance.batch_id IS 'The batch.';
COMMENT ON COLUMN attendance.person_id IS 'The person.';
COMMENT ON COLUMN attendance.meeting_id IS 'The meeting.';
COMMENT ON COLUMN attendance.document_id IS 'The document.';

CREATE OR REPLACE VIEW review_statements AS
SELECT
    m.date AS meeting_date,
    m.date_text AS meeting_date_text,
    m.title AS meeting_title,
    f.value AS statement,
    CASE WHEN regexp_matches(f.value, '(?i)\b(not|no|never|yet|without|pending|un(reviewed|approved|revised|corrected|checked|seen|verified))\b|未|没有|(^|\PL)(не|без)\PL|\b(nicht|ohne|ungeprüft)\b') THEN FALSE
         WHEN regexp_matches(f.value, '(?i)\b(reviewed|approved|revised|corrected|checked|cleared|seen|examined|edited|authori[sz]ed|verified)\b|已|审阅|просмотрен|проверен|утвержден|одобрен|durchgesehen|geprüft|genehmigt') THEN TRUE
    END AS reviewed,
    d.path AS document_path,
    d.batch_id,
    f.meeting_id,
    f.document_id
FROM header_fields AS f
JOIN meetings AS m USING (meeting_id)
JOIN documents AS d ON d.document_id = f.document_id
WHERE f.field = 'review_status';
COMMENT ON VIEW review_statements IS 'One row for each statement in a header that the principal did or did not review the minutes.';
COMMENT ON COLUMN review_statements.meeting_date IS 'Date of the meeting. Null: unknown, or not a full date.';
COMMENT ON COLUMN review_statements.meeting_date_text IS 'Date of the meeting in ISO form, perhaps without day or month. Null: unknown.';
COMMENT ON COLUMN review_statements.meeting_title IS 'Title of the meeting on the page. Null: none found.';
COMMENT ON COLUMN review_statements.statement IS 'What the page says.';
COMMENT ON COLUMN review_statements.reviewed IS 'Whether it says that the minutes were reviewed. Null: its words do not tell.';
COMMENT ON COLUMN review_statements.document_path IS 'Path of the document inside its batch.';
COMMENT ON COLUMN review_statements.batch_id IS 'The batch.';
COMMENT ON COLUMN review_statements.meeting_id IS 'The meeting.';
COMMENT ON COLUMN review_statements.document_id IS 'The document.';

CREATE OR REPLACE VIEW cited_documents AS
WITH days AS (
    SELECT document_id, date AS day FROM meetings WHERE date IN (SELECT cited_date FROM mentions)
    UNION
    SELECT document_id, catalogue_date FROM documents WHERE catalogue_date IN (SELECT cited_date FROM mentions)
),
of_that_date AS (
    SELECT w.document_id, w.cited_date, min(h.document_id) AS held_document_id
    FROM (SELECT DISTINCT document_id, cited_date FROM mentions) AS w
    JOIN days AS h ON h.day = w.cited_date AND h.document_id <> w.document_id
    GROUP BY ALL
),
of_that_number AS (
    SELECT catalogue_reference, min(document_id) AS held_document_id
    FROM documents
    WHERE catalogue_reference IN (SELECT cited FROM mentions)
    GROUP BY ALL
)
SELECT
    m.date AS meeting_date,
    w.cited,
    w.cited_date,
    coalesce(n.held_document_id, o.held_document_id) AS held_document_id,
    w.found_in,
    w.page_no,
    d.path AS document_path,
    d.batch_id,
    w.turn_id,
    w.meeting_id,
    w.document_id
FROM mentions AS w
JOIN meetings AS m USING (meeting_id)
JOIN documents AS d ON d.document_id = w.document_id
LEFT JOIN of_that_date AS o ON o.document_id = w.document_id AND o.cited_date = w.cited_date
LEFT JOIN of_that_number AS n ON n.catalogue_reference = w.cited;
COMMENT ON VIEW cited_documents IS 'One row for each wording in a title, header or turn that names another document by date or number, as note of 22 April, and whether the warehouse has a document of that date or reference.';
COMMENT ON COLUMN cited_documents.meeting_date IS 'Date of the meeting. Null: unknown, or not a full date.';
COMMENT ON COLUMN cited_documents.cited IS 'The words that name the document.';
COMMENT ON COLUMN cited_documents.cited_date IS 'Its date; where the words give no year, that of the meeting, or the year before if the day would come after the meeting. Null: the words give no day.';
COMMENT ON COLUMN cited_documents.held_document_id IS 'A document of that date or reference in this warehouse, which may be the one meant. Null: there is none.';
COMMENT ON COLUMN cited_documents.found_in IS 'Where it is named: turn, title, or the header field by its name.';
COMMENT ON COLUMN cited_documents.page_no IS 'Page on which the turn or field starts. Null: not known.';
COMMENT ON COLUMN cited_documents.document_path IS 'Path of the document that names it, inside its batch.';
COMMENT ON COLUMN cited_documents.batch_id IS 'The batch.';
COMMENT ON COLUMN cited_documents.turn_id IS 'Turn that names it. Null: a title or header does.';
COMMENT ON COLUMN cited_documents.meeting_id IS 'The meeting.';
COMMENT ON COLUMN cited_documents.document_id IS 'The document that names it.';

CREATE OR REPLACE VIEW open_pages AS
WITH needed AS (
    SELECT p.document_id, p.page_no, 'read' AS needs, coalesce(e.detail, 'It could not be read.') AS reason
    FROM pages AS p
    LEFT JOIN problems AS e ON e.page_id = p.page_id AND e.severity = 'error'
    WHERE p.status = 'failed'
    UNION ALL
    SELECT d.document_id, NULL, 'read', coalesce(e.detail, 'It could not be read.')
    FROM documents AS d
    LEFT JOIN problems AS e ON e.document_id = d.document_id AND e.severity = 'error'
    WHERE d.page_count IS NULL
    UNION ALL
    SELECT p.document_id, p.page_no, 'review', e.detail
    FROM problems AS e
    JOIN pages AS p USING (page_id)
    WHERE e.severity <> 'info' AND p.status <> 'failed'
    UNION ALL
    SELECT document_id, unnest(pages), 'review', review_reason FROM turns WHERE needs_review
)
SELECT d.batch_id, d.path AS document_path, n.page_no, n.needs, list(DISTINCT n.reason ORDER BY n.reason) AS reasons, n.document_id
FROM needed AS n
JOIN documents AS d USING (document_id)
GROUP BY ALL
UNION ALL
SELECT r.batch_id, r.path, NULL, 'read', coalesce(list(e.detail) FILTER (e.detail IS NOT NULL), []), NULL
FROM received AS r
LEFT JOIN problems AS e ON e.batch_id = r.batch_id AND e.path = r.path AND e.document_id IS NULL AND e.severity = 'error'
WHERE r.status = 'failed' AND r.document_id IS NULL
GROUP BY r.batch_id, r.path;
COMMENT ON VIEW open_pages IS 'One row a page that must still be read, or looked at by a person; one row a file where it could not be opened at all.';
COMMENT ON COLUMN open_pages.batch_id IS 'The batch.';
COMMENT ON COLUMN open_pages.document_path IS 'Path of the document or file inside its batch.';
COMMENT ON COLUMN open_pages.page_no IS 'Number of the page, from 1. Null: the file could not be opened, so its pages are not known.';
COMMENT ON COLUMN open_pages.needs IS 'read where nothing could be read, review where a person should look at what was read.';
COMMENT ON COLUMN open_pages.reasons IS 'What is wrong with it, a sentence each.';
COMMENT ON COLUMN open_pages.document_id IS 'The document. Null: the file never became one.';

CREATE OR REPLACE VIEW latest_changes AS
SELECT kind, change, document_path, identifier, before, after, document_id
FROM changes
WHERE kind <> 'document'
UNION ALL
SELECT 'turn', 'added', c.document_path, t.turn_id, NULL, concat_ws(': ', coalesce(t.speaker, t.label), t.text), t.document_id
FROM changes AS c
JOIN turns AS t USING (document_id)
WHERE c.kind = 'document' AND c.change = 'added'
UNION ALL
SELECT 'header', 'added', c.document_path,
    concat_ws(' ', f.meeting_id, f.field, f.label, row_number() OVER (PARTITION BY f.meeting_id, f.field, f.label ORDER BY f.field_no)),
    NULL, f.value, f.document_id
FROM changes AS c
JOIN header_fields AS f USING (document_id)
WHERE c.kind = 'document' AND c.change = 'added';
COMMENT ON VIEW latest_changes IS 'One row for each turn and header field that the last publication added, removed or changed: what minutebook diff tells of the last two versions.';
COMMENT ON COLUMN latest_changes.kind IS 'turn or header (a header field).';
COMMENT ON COLUMN latest_changes.change IS 'added, removed or changed.';
COMMENT ON COLUMN latest_changes.document_path IS 'Batch and path inside it.';
COMMENT ON COLUMN latest_changes.identifier IS 'The turn by its identifier; a header field by meeting, field and label, and its number among those of one label.';
COMMENT ON COLUMN latest_changes.before IS 'Its words in the version before, for a turn with the speaker before them. Null: it was not there.';
COMMENT ON COLUMN latest_changes.after IS 'Its words now. Null: it is not there any more.';
COMMENT ON COLUMN latest_changes.document_id IS 'The document.';
