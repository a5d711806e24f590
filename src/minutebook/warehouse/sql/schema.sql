-- Tables of the warehouse. The comments are the data dictionary: docs/data-dictionary.md is made from them.
-- No keys are declared: DuckDB refuses to delete and re-insert parent and child in one transaction, and the
-- indexes would cost more than they give. The checks beside this file hold the same truths after each load.
-- Identifiers of lines, which are nine tenths of all rows, are not stored: they would take a fifth of the file.

CREATE TABLE batches (
    batch_id VARCHAR NOT NULL,
    title VARCHAR,
    repository VARCHAR,
    reference VARCHAR,
    languages VARCHAR[] NOT NULL,
    root VARCHAR NOT NULL,
    run_id VARCHAR NOT NULL
);
COMMENT ON TABLE batches IS 'One row a batch: a folder of files that was ingested.';
COMMENT ON COLUMN batches.batch_id IS 'Name of the batch''s folder; names the batch in every command.';
COMMENT ON COLUMN batches.title IS 'Title from batch.toml. Null: not given.';
COMMENT ON COLUMN batches.repository IS 'Archive that holds the originals, from batch.toml. Null: not given.';
COMMENT ON COLUMN batches.reference IS 'Archive reference of the batch as a whole, from batch.toml. Null: not given.';
COMMENT ON COLUMN batches.languages IS 'Tesseract codes of the languages that batch.toml declares; empty where it declares none.';
COMMENT ON COLUMN batches.root IS 'Folder that the batch was last read from, as an absolute path.';
COMMENT ON COLUMN batches.run_id IS 'Last run over the batch.';

CREATE TABLE runs (
    run_id VARCHAR NOT NULL,
    command VARCHAR NOT NULL,
    batch_id VARCHAR NOT NULL,
    started TIMESTAMP NOT NULL,
    ended TIMESTAMP NOT NULL,
    version VARCHAR NOT NULL,
    engine VARCHAR NOT NULL,
    settings_digest VARCHAR NOT NULL,
    rules_digest VARCHAR NOT NULL,
    pages_read INTEGER NOT NULL,
    engine_calls INTEGER NOT NULL,
    pages_reused INTEGER NOT NULL,
    documents_loaded INTEGER NOT NULL,
    documents_partial INTEGER NOT NULL,
    documents_failed INTEGER NOT NULL,
    outcome VARCHAR NOT NULL
);
COMMENT ON TABLE runs IS 'One row a run of the program over one batch whose result was published.';
COMMENT ON COLUMN runs.run_id IS 'Identifier of the run; every derived row names the run that loaded it.';
COMMENT ON COLUMN runs.command IS 'What was run: ingest, rerun or rebuild.';
COMMENT ON COLUMN runs.batch_id IS 'Batch that the run worked on.';
COMMENT ON COLUMN runs.started IS 'Start of the run, in UTC.';
COMMENT ON COLUMN runs.ended IS 'End of the run''s work on the batch, before its load, in UTC.';
COMMENT ON COLUMN runs.version IS 'Version of minutebook.';
COMMENT ON COLUMN runs.engine IS 'OCR engine with its version.';
COMMENT ON COLUMN runs.settings_digest IS 'SHA-256 of all settings of the run.';
COMMENT ON COLUMN runs.rules_digest IS 'SHA-256 of all rule files of the run.';
COMMENT ON COLUMN runs.pages_read IS 'Pages worked on in the run.';
COMMENT ON COLUMN runs.engine_calls IS 'Pages that the OCR engine read in the run.';
COMMENT ON COLUMN runs.pages_reused IS 'Pages whose reading came from the store.';
COMMENT ON COLUMN runs.documents_loaded IS 'Documents that the run loaded whole.';
COMMENT ON COLUMN runs.documents_partial IS 'Documents that the run loaded without some page.';
COMMENT ON COLUMN runs.documents_failed IS 'Documents that the run could not read.';
COMMENT ON COLUMN runs.outcome IS 'complete, or incomplete where a document failed or is partial.';

CREATE TABLE publications (
    publication_no INTEGER NOT NULL,
    published TIMESTAMP NOT NULL,
    run_id VARCHAR NOT NULL,
    schema_version VARCHAR NOT NULL
);
COMMENT ON TABLE publications IS 'One row a load that this file went through, in order.';
COMMENT ON COLUMN publications.publication_no IS 'Number of the load, from 1.';
COMMENT ON COLUMN publications.published IS 'When the rows were loaded, in UTC.';
COMMENT ON COLUMN publications.run_id IS 'Run whose rows were loaded.';
COMMENT ON COLUMN publications.schema_version IS 'Layout of the tables: a number for their meaning and a digest of their columns.';

CREATE TABLE changes (
    kind VARCHAR NOT NULL,
    change VARCHAR NOT NULL,
    document_id VARCHAR NOT NULL,
    document_path VARCHAR NOT NULL,
    identifier VARCHAR NOT NULL,
    before VARCHAR,
    after VARCHAR,
    publication_no INTEGER NOT NULL,
    run_id VARCHAR NOT NULL
);
COMMENT ON TABLE changes IS 'What the last publication changed against the version before it: one row for each document that came or went, and one for each turn and header field that is not as it was. Turns and fields of documents that came are not repeated here; the view latest_changes has them too.';
COMMENT ON COLUMN changes.kind IS 'document, turn or header (a header field).';
COMMENT ON COLUMN changes.change IS 'added, removed or changed.';
COMMENT ON COLUMN changes.document_id IS 'The document.';
COMMENT ON COLUMN changes.document_path IS 'Batch and path inside it.';
COMMENT ON COLUMN changes.identifier IS 'The document or turn by its identifier; a header field by meeting, field and label, and its number among those of one label.';
COMMENT ON COLUMN changes.before IS 'Its words in the version before, for a turn with the speaker before them. Null: it was not there, or is a document.';
COMMENT ON COLUMN changes.after IS 'Its words now. Null: it is not there any more, or is a document.';
COMMENT ON COLUMN changes.publication_no IS 'The publication that changed it, which is the last one.';
COMMENT ON COLUMN changes.run_id IS 'Run that the publication loaded last.';

CREATE TABLE received (
    batch_id VARCHAR NOT NULL,
    path VARCHAR NOT NULL,
    size_bytes BIGINT NOT NULL,
    sha256 VARCHAR,
    status VARCHAR,
    document_id VARCHAR,
    duplicate_of VARCHAR,
    run_id VARCHAR NOT NULL
);
COMMENT ON TABLE received IS 'One row for each thing that a batch brought: a document, or a file that is none. received = loaded + partial + failed + duplicate + skipped.';
COMMENT ON COLUMN received.batch_id IS 'Batch that brought it.';
COMMENT ON COLUMN received.path IS 'Path inside the batch; for images declared as one document, the path of the document.';
COMMENT ON COLUMN received.size_bytes IS 'Size in bytes, all files of a document together.';
COMMENT ON COLUMN received.sha256 IS 'SHA-256 of the bytes. Null: they could not be read.';
COMMENT ON COLUMN received.status IS 'loaded, partial, failed, duplicate or skipped. Null: nobody said what became of it, which no published file contains.';
COMMENT ON COLUMN received.document_id IS 'The document made of it, or for a duplicate the document with the same bytes. Null: there is none.';
COMMENT ON COLUMN received.duplicate_of IS 'Path of the same bytes; with the batch before it where that is another batch. Null: no duplicate.';
COMMENT ON COLUMN received.run_id IS 'Run that last changed this row.';

CREATE TABLE documents (
    document_id VARCHAR NOT NULL,
    batch_id VARCHAR NOT NULL,
    path VARCHAR NOT NULL,
    sha256 VARCHAR NOT NULL,
    media_type VARCHAR NOT NULL,
    size_bytes BIGINT NOT NULL,
    page_count INTEGER,
    status VARCHAR NOT NULL,
    languages VARCHAR[] NOT NULL,
    catalogue_title VARCHAR,
    catalogue_reference VARCHAR,
    catalogue_date DATE,
    catalogue_date_text VARCHAR,
    catalogue_translator VARCHAR,
    content_key VARCHAR,
    run_id VARCHAR NOT NULL
);
COMMENT ON TABLE documents IS 'One row a document: a file, or several images declared as its pages. Columns catalogue_* are what the catalogue says; what the pages say stands in meetings.';
COMMENT ON COLUMN documents.document_id IS 'First 16 hex digits of sha256; the same bytes are the same document.';
COMMENT ON COLUMN documents.batch_id IS 'Batch that brought the document first.';
COMMENT ON COLUMN documents.path IS 'Path inside the batch.';
COMMENT ON COLUMN documents.sha256 IS 'SHA-256 of the file; for several files, of their digests joined by newlines.';
COMMENT ON COLUMN documents.media_type IS 'Media type of the first file, told by content.';
COMMENT ON COLUMN documents.size_bytes IS 'Size of all files in bytes.';
COMMENT ON COLUMN documents.page_count IS 'Number of pages. Null: the document could not be opened.';
COMMENT ON COLUMN documents.status IS 'loaded, partial (some page could not be read) or failed.';
COMMENT ON COLUMN documents.languages IS 'Tesseract codes of the languages that the batch declares for the document; empty where it declares none.';
COMMENT ON COLUMN documents.catalogue_title IS 'Title in the catalogue. Null: not given.';
COMMENT ON COLUMN documents.catalogue_reference IS 'Archive reference in the catalogue. Null: not given.';
COMMENT ON COLUMN documents.catalogue_date IS 'Date in the catalogue. Null: not given, or not a full date.';
COMMENT ON COLUMN documents.catalogue_date_text IS 'Date in the catalogue, as written there. Null: not given.';
COMMENT ON COLUMN documents.catalogue_translator IS 'Translator of the text, as the catalogue names them. Null: not given.';
COMMENT ON COLUMN documents.content_key IS 'Digest of all that the document''s rows derive from. Null: not known, so the next run loads it again.';
COMMENT ON COLUMN documents.run_id IS 'Run that loaded the document.';

CREATE TABLE document_files (
    document_id VARCHAR NOT NULL,
    file_no INTEGER NOT NULL,
    path VARCHAR NOT NULL,
    sha256 VARCHAR NOT NULL,
    size_bytes BIGINT NOT NULL,
    media_type VARCHAR NOT NULL,
    run_id VARCHAR NOT NULL
);
COMMENT ON TABLE document_files IS 'One row a file of a document, in the order of its pages.';
COMMENT ON COLUMN document_files.document_id IS 'The document.';
COMMENT ON COLUMN document_files.file_no IS 'Number of the file in the document, from 1.';
COMMENT ON COLUMN document_files.path IS 'Path inside the batch.';
COMMENT ON COLUMN document_files.sha256 IS 'SHA-256 of the file.';
COMMENT ON COLUMN document_files.size_bytes IS 'Size in bytes.';
COMMENT ON COLUMN document_files.media_type IS 'Media type, told by content.';
COMMENT ON COLUMN document_files.run_id IS 'Run that loaded the row.';

CREATE TABLE pages (
    page_id VARCHAR NOT NULL,
    document_id VARCHAR NOT NULL,
    page_no INTEGER NOT NULL,
    status VARCHAR NOT NULL,
    route VARCHAR NOT NULL,
    width INTEGER,
    height INTEGER,
    language VARCHAR,
    engine VARCHAR,
    confidence DOUBLE,
    steps STRUCT(name VARCHAR, detail VARCHAR)[] NOT NULL,
    lines INTEGER NOT NULL,
    furniture_lines INTEGER NOT NULL,
    changes INTEGER NOT NULL,
    run_id VARCHAR NOT NULL
);
COMMENT ON TABLE pages IS 'One row a page of a document.';
COMMENT ON COLUMN pages.page_id IS 'Document and page number: <document_id>-p3.';
COMMENT ON COLUMN pages.document_id IS 'The document.';
COMMENT ON COLUMN pages.page_no IS 'Number of the page in its document, from 1.';
COMMENT ON COLUMN pages.status IS 'loaded, or failed where the page could not be read.';
COMMENT ON COLUMN pages.route IS 'Where the text comes from: scan (OCR), text_layer (the file''s own text), blank (nothing to read) or unreadable.';
COMMENT ON COLUMN pages.width IS 'Width of the page image in pixels; all boxes of the page lie in it. Null: there is no image.';
COMMENT ON COLUMN pages.height IS 'Height of the page image in pixels. Null: there is no image.';
COMMENT ON COLUMN pages.language IS 'Tesseract code of the language that the page was read in. Null: nothing was read.';
COMMENT ON COLUMN pages.engine IS 'What read the page, with version. Null: nothing was read.';
COMMENT ON COLUMN pages.confidence IS 'Mean confidence of the words, weighted by length, 0 to 1. Null: there are no words.';
COMMENT ON COLUMN pages.steps IS 'What was done to the page image or decided about it, in order, with the measurement that decided it.';
COMMENT ON COLUMN pages.lines IS 'Lines of the page.';
COMMENT ON COLUMN pages.furniture_lines IS 'Those left out of the text.';
COMMENT ON COLUMN pages.changes IS 'Changes that cleaning made on the page.';
COMMENT ON COLUMN pages.run_id IS 'Run that loaded the row.';

CREATE TABLE lines (
    line_id VARCHAR GENERATED ALWAYS AS (document_id || '-p' || page_no || '-l' || line_no),
    page_id VARCHAR GENERATED ALWAYS AS (document_id || '-p' || page_no),
    document_id VARCHAR NOT NULL,
    page_no INTEGER NOT NULL,
    line_no INTEGER NOT NULL,
    block INTEGER NOT NULL,
    raw VARCHAR NOT NULL,
    text VARCHAR,
    joint VARCHAR,
    language VARCHAR,
    furniture VARCHAR,
    furniture_rule VARCHAR,
    changes STRUCT(rule VARCHAR, start_char INTEGER, end_char INTEGER, before VARCHAR, after VARCHAR)[] NOT NULL,
    confidence DOUBLE NOT NULL,
    box_left INTEGER NOT NULL,
    box_top INTEGER NOT NULL,
    box_right INTEGER NOT NULL,
    box_bottom INTEGER NOT NULL,
    run_id VARCHAR NOT NULL
);
COMMENT ON TABLE lines IS 'One row a line of a page, as read and as cleaned. Boxes are in pixels of the page image, right and bottom one past the last pixel.';
COMMENT ON COLUMN lines.line_id IS 'Document, page and line number: <document_id>-p3-l12. It is made of these when it is asked for; joins by the three are faster. Null: never.';
COMMENT ON COLUMN lines.page_id IS 'The page, made of document_id and page_no when it is asked for. Null: never.';
COMMENT ON COLUMN lines.document_id IS 'The document.';
COMMENT ON COLUMN lines.page_no IS 'Number of the page, from 1.';
COMMENT ON COLUMN lines.line_no IS 'Number of the line on its page in reading order, from 1.';
COMMENT ON COLUMN lines.block IS 'Number of the text block (column, list, group of paragraphs) that the engine put the line in.';
COMMENT ON COLUMN lines.raw IS 'The line as read.';
COMMENT ON COLUMN lines.text IS 'The line after cleaning. Null: it was not cleaned.';
COMMENT ON COLUMN lines.joint IS 'What stands between this line and the next where they flow in one paragraph: a space or nothing. Null: the line was not cleaned.';
COMMENT ON COLUMN lines.language IS 'Tesseract code of the language of the line. Null: not known.';
COMMENT ON COLUMN lines.furniture IS 'Why the line is left out of the text: running_head, page_number, stamp, classification, divider or noise. Null: it is text.';
COMMENT ON COLUMN lines.furniture_rule IS 'Rule that found it to be furniture. Null: it is text.';
COMMENT ON COLUMN lines.changes IS 'What cleaning changed: characters start_char to end_char (from 0, end not included) of raw said before, and became after, by rule.';
COMMENT ON COLUMN lines.confidence IS 'Mean confidence of the words, weighted by length, 0 to 1.';
COMMENT ON COLUMN lines.box_left IS 'Left edge of the line''s box in pixels.';
COMMENT ON COLUMN lines.box_top IS 'Top edge in pixels.';
COMMENT ON COLUMN lines.box_right IS 'Right edge in pixels.';
COMMENT ON COLUMN lines.box_bottom IS 'Bottom edge in pixels.';
COMMENT ON COLUMN lines.run_id IS 'Run that loaded the row.';

CREATE TABLE meetings (
    meeting_id VARCHAR NOT NULL,
    document_id VARCHAR NOT NULL,
    meeting_no INTEGER NOT NULL,
    kind VARCHAR NOT NULL,
    title VARCHAR,
    subject VARCHAR,
    date DATE,
    date_text VARCHAR,
    time VARCHAR,
    time_end VARCHAR,
    place VARCHAR,
    language VARCHAR,
    grammar VARCHAR,
    rule VARCHAR NOT NULL,
    run_id VARCHAR NOT NULL
);
COMMENT ON TABLE meetings IS 'One row a meeting recorded in a document, as its pages tell it.';
COMMENT ON COLUMN meetings.meeting_id IS 'Document and number of the meeting: <document_id>-m1.';
COMMENT ON COLUMN meetings.document_id IS 'The document.';
COMMENT ON COLUMN meetings.meeting_no IS 'Number of the meeting in its document, from 1.';
COMMENT ON COLUMN meetings.kind IS 'Sort of record: minutes, narrative, action, log or other; only minutes have turns.';
COMMENT ON COLUMN meetings.title IS 'Title on the page. Null: none found.';
COMMENT ON COLUMN meetings.subject IS 'Subject on the page. Null: none found.';
COMMENT ON COLUMN meetings.date IS 'Date of the meeting. Null: unknown, or not a full date (see date_text).';
COMMENT ON COLUMN meetings.date_text IS 'Date of the meeting in ISO form, shortened where the page gives no day (1962-06). Null: unknown.';
COMMENT ON COLUMN meetings.time IS 'Start, HH:MM of 24 hours. Null: unknown.';
COMMENT ON COLUMN meetings.time_end IS 'End, HH:MM of 24 hours. Null: unknown.';
COMMENT ON COLUMN meetings.place IS 'Place as the page words it. Null: none found.';
COMMENT ON COLUMN meetings.language IS 'Tesseract code of the main language. Null: unknown.';
COMMENT ON COLUMN meetings.grammar IS 'Family of turn labels by which the turns were found. Null: there are no turns.';
COMMENT ON COLUMN meetings.rule IS 'Rule that decided the kind.';
COMMENT ON COLUMN meetings.run_id IS 'Run that loaded the row.';

CREATE TABLE header_fields (
    header_field_id VARCHAR NOT NULL,
    meeting_id VARCHAR NOT NULL,
    document_id VARCHAR NOT NULL,
    field_no INTEGER NOT NULL,
    label VARCHAR,
    field VARCHAR NOT NULL,
    value VARCHAR NOT NULL,
    rule VARCHAR NOT NULL,
    confidence DOUBLE NOT NULL,
    spans STRUCT(page_no INTEGER, line_no INTEGER, start_char INTEGER, end_char INTEGER)[] NOT NULL,
    run_id VARCHAR NOT NULL
);
COMMENT ON TABLE header_fields IS 'One row a field of a meeting''s header, as the page words it.';
COMMENT ON COLUMN header_fields.header_field_id IS 'Meeting and number of the field: <document_id>-m1-f2.';
COMMENT ON COLUMN header_fields.meeting_id IS 'The meeting.';
COMMENT ON COLUMN header_fields.document_id IS 'The document.';
COMMENT ON COLUMN header_fields.field_no IS 'Number of the field in its header, from 1.';
COMMENT ON COLUMN header_fields.label IS 'Label on the page. Null: the field has none, as a dateline or a subtitle.';
COMMENT ON COLUMN header_fields.field IS 'What it is about: date, time, place, participants, interpreter, recorder, chair, absent, classification, reference, copy, subject, review_status or other.';
COMMENT ON COLUMN header_fields.value IS 'What it says; several lines are joined by newlines, and a tab stands where a wide space parts a name from its office.';
COMMENT ON COLUMN header_fields.rule IS 'Rule that found it.';
COMMENT ON COLUMN header_fields.confidence IS 'Confidence of the field, 0 to 1.';
COMMENT ON COLUMN header_fields.spans IS 'Where it stands: characters start_char to end_char (from 0, end not included) of the clean text of each line.';
COMMENT ON COLUMN header_fields.run_id IS 'Run that loaded the row.';

CREATE TABLE people (
    person_id VARCHAR NOT NULL,
    meeting_id VARCHAR NOT NULL,
    document_id VARCHAR NOT NULL,
    person_no INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    title VARCHAR,
    side VARCHAR,
    evidence VARCHAR[] NOT NULL,
    roles VARCHAR[] NOT NULL,
    turns INTEGER NOT NULL,
    words INTEGER NOT NULL,
    run_id VARCHAR NOT NULL
);
COMMENT ON TABLE people IS 'One row a person of a meeting, as this document alone names them; nobody is identified across documents.';
COMMENT ON COLUMN people.person_id IS 'Meeting and a digest of the name: <document_id>-m1-n1a2b3c4d5e.';
COMMENT ON COLUMN people.meeting_id IS 'The meeting.';
COMMENT ON COLUMN people.document_id IS 'The document.';
COMMENT ON COLUMN people.person_no IS 'Number of the person in the meeting, from 1, in order of the document.';
COMMENT ON COLUMN people.name IS 'Fullest form of the name that the document gives.';
COMMENT ON COLUMN people.title IS 'Title or office. Null: none given.';
COMMENT ON COLUMN people.side IS 'Delegation. Null: the header does not say.';
COMMENT ON COLUMN people.evidence IS 'Rule and words that each role rests on.';
COMMENT ON COLUMN people.roles IS 'Roles at the meeting, in alphabetical order; participants has them one a row.';
COMMENT ON COLUMN people.turns IS 'Turns of the person.';
COMMENT ON COLUMN people.words IS 'Words of these turns, or characters where the meeting is in Chinese.';
COMMENT ON COLUMN people.run_id IS 'Run that loaded the row.';

CREATE TABLE person_names (
    person_id VARCHAR NOT NULL,
    document_id VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    run_id VARCHAR NOT NULL
);
COMMENT ON TABLE person_names IS 'One row a form of a person''s name in a meeting.';
COMMENT ON COLUMN person_names.person_id IS 'The person.';
COMMENT ON COLUMN person_names.document_id IS 'The document.';
COMMENT ON COLUMN person_names.name IS 'The name as written.';
COMMENT ON COLUMN person_names.kind IS 'full for the fullest form, alias for the others.';
COMMENT ON COLUMN person_names.run_id IS 'Run that loaded the row.';

CREATE TABLE participants (
    meeting_id VARCHAR NOT NULL,
    person_id VARCHAR NOT NULL,
    document_id VARCHAR NOT NULL,
    role VARCHAR NOT NULL,
    run_id VARCHAR NOT NULL
);
COMMENT ON TABLE participants IS 'One row a role of a person at a meeting.';
COMMENT ON COLUMN participants.meeting_id IS 'The meeting.';
COMMENT ON COLUMN participants.person_id IS 'The person.';
COMMENT ON COLUMN participants.document_id IS 'The document.';
COMMENT ON COLUMN participants.role IS 'speaker, participant, interpreter, recorder, chair or absent.';
COMMENT ON COLUMN participants.run_id IS 'Run that loaded the row.';

CREATE TABLE turns (
    turn_id VARCHAR NOT NULL,
    meeting_id VARCHAR NOT NULL,
    document_id VARCHAR NOT NULL,
    seq INTEGER NOT NULL,
    label VARCHAR NOT NULL,
    speaker VARCHAR,
    person_id VARCHAR,
    mode VARCHAR NOT NULL,
    text VARCHAR NOT NULL,
    text_strict VARCHAR NOT NULL,
    words INTEGER NOT NULL,
    pages INTEGER[] NOT NULL,
    boxes STRUCT(page_no INTEGER, box INTEGER[])[] NOT NULL,
    rule VARCHAR NOT NULL,
    speaker_rule VARCHAR,
    confidence DOUBLE NOT NULL,
    needs_review BOOLEAN NOT NULL,
    review_reason VARCHAR,
    run_id VARCHAR NOT NULL
);
COMMENT ON TABLE turns IS 'One row a turn: one uninterrupted speech of a meeting.';
COMMENT ON COLUMN turns.turn_id IS 'Document, page and line that the turn starts on: <document_id>-p2-t14. It stays when other turns of the document change.';
COMMENT ON COLUMN turns.meeting_id IS 'The meeting.';
COMMENT ON COLUMN turns.document_id IS 'The document.';
COMMENT ON COLUMN turns.seq IS 'Number of the turn in its meeting, from 1 without gaps.';
COMMENT ON COLUMN turns.label IS 'Words that announce the speaker, without the closing colon or stop.';
COMMENT ON COLUMN turns.speaker IS 'Full name of the speaker, one of the people of the meeting. Null: it cannot be known from the document.';
COMMENT ON COLUMN turns.person_id IS 'The speaker among people. Null: the speaker is unknown.';
COMMENT ON COLUMN turns.mode IS 'direct for the speaker''s words, reported for an account of them.';
COMMENT ON COLUMN turns.text IS 'What was said; paragraphs are joined by newlines.';
COMMENT ON COLUMN turns.text_strict IS 'The same without insertions in brackets.';
COMMENT ON COLUMN turns.words IS 'Words of text, or characters where the meeting is in Chinese.';
COMMENT ON COLUMN turns.pages IS 'Pages that the turn stands on, in order, from 1; empty where its place is not known.';
COMMENT ON COLUMN turns.boxes IS 'Where it stands: for each block of lines the page and the box [left, top, right, bottom] in pixels of the page image, in reading order. turn_lines has the same line by line.';
COMMENT ON COLUMN turns.rule IS 'Grammar that found the label.';
COMMENT ON COLUMN turns.speaker_rule IS 'Rule that named the speaker. Null: the speaker is unknown.';
COMMENT ON COLUMN turns.confidence IS 'Confidence of the turn, 0 to 1.';
COMMENT ON COLUMN turns.needs_review IS 'Whether a person should look at it.';
COMMENT ON COLUMN turns.review_reason IS 'Why it needs review. Null: it does not.';
COMMENT ON COLUMN turns.run_id IS 'Run that loaded the row.';

CREATE TABLE turn_lines (
    turn_id VARCHAR NOT NULL,
    line_id VARCHAR GENERATED ALWAYS AS (document_id || '-p' || page_no || '-l' || line_no),
    document_id VARCHAR NOT NULL,
    part_no INTEGER NOT NULL,
    page_no INTEGER NOT NULL,
    line_no INTEGER NOT NULL,
    start_char INTEGER NOT NULL,
    end_char INTEGER NOT NULL,
    box_left INTEGER NOT NULL,
    box_top INTEGER NOT NULL,
    box_right INTEGER NOT NULL,
    box_bottom INTEGER NOT NULL,
    run_id VARCHAR NOT NULL
);
COMMENT ON TABLE turn_lines IS 'One row a stretch of a line that a turn, label included, stands on.';
COMMENT ON COLUMN turn_lines.turn_id IS 'The turn.';
COMMENT ON COLUMN turn_lines.line_id IS 'The line, made of document_id, page_no and line_no when it is asked for. Null: never.';
COMMENT ON COLUMN turn_lines.document_id IS 'The document.';
COMMENT ON COLUMN turn_lines.part_no IS 'Number of the stretch in its turn, from 1, in reading order.';
COMMENT ON COLUMN turn_lines.page_no IS 'Number of the page, from 1.';
COMMENT ON COLUMN turn_lines.line_no IS 'Number of the line on its page, from 1.';
COMMENT ON COLUMN turn_lines.start_char IS 'First character in the clean text of the line, from 0.';
COMMENT ON COLUMN turn_lines.end_char IS 'One past the last character.';
COMMENT ON COLUMN turn_lines.box_left IS 'Left edge of the box around the stretch in pixels of the page image: of its words where they can be told, else of the whole line.';
COMMENT ON COLUMN turn_lines.box_top IS 'Top edge in pixels.';
COMMENT ON COLUMN turn_lines.box_right IS 'Right edge in pixels, one past the last.';
COMMENT ON COLUMN turn_lines.box_bottom IS 'Bottom edge in pixels, one past the last.';
COMMENT ON COLUMN turn_lines.run_id IS 'Run that loaded the row.';

CREATE TABLE marks (
    mark_id VARCHAR NOT NULL,
    meeting_id VARCHAR NOT NULL,
    document_id VARCHAR NOT NULL,
    turn_id VARCHAR,
    mark_no INTEGER NOT NULL,
    type VARCHAR NOT NULL,
    text VARCHAR NOT NULL,
    rule VARCHAR NOT NULL,
    spans STRUCT(page_no INTEGER, line_no INTEGER, start_char INTEGER, end_char INTEGER)[] NOT NULL,
    run_id VARCHAR NOT NULL
);
COMMENT ON TABLE marks IS 'One row an insertion by editor, recorder or copyist.';
COMMENT ON COLUMN marks.mark_id IS 'Meeting and number of the mark: <document_id>-m1-k5.';
COMMENT ON COLUMN marks.meeting_id IS 'The meeting.';
COMMENT ON COLUMN marks.document_id IS 'The document.';
COMMENT ON COLUMN marks.turn_id IS 'Turn that it stands in. Null: it stands outside the turns.';
COMMENT ON COLUMN marks.mark_no IS 'Number of the mark in its meeting, from 1.';
COMMENT ON COLUMN marks.type IS 'supplied, identification, excision, redaction, illegible, uncertain, sic, stage or note.';
COMMENT ON COLUMN marks.text IS 'The insertion with its brackets.';
COMMENT ON COLUMN marks.rule IS 'Rule that found it.';
COMMENT ON COLUMN marks.spans IS 'Where it stands: characters start_char to end_char (from 0, end not included) of the clean text of each line.';
COMMENT ON COLUMN marks.run_id IS 'Run that loaded the row.';

CREATE TABLE mentions (
    meeting_id VARCHAR NOT NULL,
    document_id VARCHAR NOT NULL,
    turn_id VARCHAR,
    mention_no INTEGER NOT NULL,
    found_in VARCHAR NOT NULL,
    page_no INTEGER,
    cited VARCHAR NOT NULL,
    cited_date DATE,
    run_id VARCHAR NOT NULL
);
COMMENT ON TABLE mentions IS 'One row for each wording in a title, header or turn that names another document by date or number, as note of 22 April.';
COMMENT ON COLUMN mentions.meeting_id IS 'The meeting.';
COMMENT ON COLUMN mentions.document_id IS 'The document that names the other.';
COMMENT ON COLUMN mentions.turn_id IS 'Turn that names it. Null: a title or header does.';
COMMENT ON COLUMN mentions.mention_no IS 'Number of the wording in its meeting, from 1: the title first, then the header, then the turns.';
COMMENT ON COLUMN mentions.found_in IS 'Where it is named: turn, title, or the header field by its name.';
COMMENT ON COLUMN mentions.page_no IS 'Page on which the turn or field starts. Null: not known.';
COMMENT ON COLUMN mentions.cited IS 'The words that name the document.';
COMMENT ON COLUMN mentions.cited_date IS 'Its date; where the words give no year, that of the meeting, or the year before if the day would come after the meeting. Null: the words give no day.';
COMMENT ON COLUMN mentions.run_id IS 'Run that loaded the row.';

CREATE TABLE problems (
    batch_id VARCHAR NOT NULL,
    document_id VARCHAR,
    page_id VARCHAR,
    meeting_id VARCHAR,
    turn_id VARCHAR,
    path VARCHAR,
    problem_no INTEGER NOT NULL,
    code VARCHAR NOT NULL,
    severity VARCHAR NOT NULL,
    place VARCHAR NOT NULL,
    detail VARCHAR NOT NULL,
    remedy VARCHAR,
    run_id VARCHAR NOT NULL
);
COMMENT ON TABLE problems IS 'One row for each thing that is wrong or doubtful, at the level it concerns: batch, file, document, page, meeting or turn.';
COMMENT ON COLUMN problems.batch_id IS 'The batch.';
COMMENT ON COLUMN problems.document_id IS 'The document. Null: it concerns the batch, or a file that is no document.';
COMMENT ON COLUMN problems.page_id IS 'The page. Null: it concerns no single page.';
COMMENT ON COLUMN problems.meeting_id IS 'The meeting. Null: it concerns no single meeting.';
COMMENT ON COLUMN problems.turn_id IS 'The turn. Null: it concerns no single turn.';
COMMENT ON COLUMN problems.path IS 'Path inside the batch of the file or document. Null: it concerns the batch as a whole.';
COMMENT ON COLUMN problems.problem_no IS 'Number of the problem in its document, or in its batch where it concerns no document, from 1.';
COMMENT ON COLUMN problems.code IS 'What sort of problem; a stable name to group by.';
COMMENT ON COLUMN problems.severity IS 'info, warning or error.';
COMMENT ON COLUMN problems.place IS 'The place in words, as page 3 or turn 7.';
COMMENT ON COLUMN problems.detail IS 'What is wrong and why, in a sentence.';
COMMENT ON COLUMN problems.remedy IS 'What mends it. Null: nothing known.';
COMMENT ON COLUMN problems.run_id IS 'Run that found it.';
