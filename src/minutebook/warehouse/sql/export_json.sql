-- One row a document, shaped like the file it becomes; then what failed before it was a document.
WITH page_texts AS (
    SELECT document_id, page_no, string_agg(raw, chr(10) ORDER BY line_no) AS text FROM lines GROUP BY document_id, page_no
),
page_lists AS (
    SELECT
        p.document_id,
        list({
            'page_no': p.page_no, 'route': p.route, 'language': p.language, 'confidence': p.confidence,
            'text': coalesce(t.text, '')
        } ORDER BY p.page_no) AS pages
    FROM pages AS p
    LEFT JOIN page_texts AS t USING (document_id, page_no)
    GROUP BY p.document_id
),
header_lists AS (
    SELECT meeting_id, list({'label': label, 'field': field, 'value': value} ORDER BY field_no) AS header
    FROM header_fields
    GROUP BY meeting_id
),
role_lists AS (
    SELECT person_id, list(role ORDER BY rowid) AS roles FROM participants GROUP BY person_id
),
alias_lists AS (
    SELECT person_id, list(name ORDER BY rowid) AS aliases FROM person_names WHERE kind = 'alias' GROUP BY person_id
),
people_lists AS (
    SELECT
        p.meeting_id,
        list({
            'name': p.name, 'title': p.title, 'roles': coalesce(r.roles, []), 'aliases': coalesce(a.aliases, [])
        } ORDER BY p.person_no) AS people
    FROM people AS p
    LEFT JOIN role_lists AS r USING (person_id)
    LEFT JOIN alias_lists AS a USING (person_id)
    GROUP BY p.meeting_id
),
turn_lists AS (
    SELECT
        t.meeting_id,
        list({
            'seq': t.seq, 'label': t.label, 'speaker': t.speaker, 'mode': t.mode, 'text': t.text,
            'text_strict': t.text_strict, 'pages': t.pages, 'boxes': t.boxes,
            'confidence': t.confidence, 'needs_review': t.needs_review
        } ORDER BY t.seq) AS turns
    FROM turns AS t
    GROUP BY t.meeting_id
),
mark_lists AS (
    SELECT meeting_id, list({'type': type, 'text': text} ORDER BY mark_no) AS marks FROM marks GROUP BY meeting_id
),
meeting_lists AS (
    SELECT
        m.document_id,
        list({
            'kind': m.kind, 'title': m.title, 'subject': m.subject, 'date': m.date_text, 'time': m.time,
            'time_end': m.time_end, 'place': m.place, 'header': coalesce(h.header, []),
            'people': coalesce(p.people, []), 'turns': coalesce(t.turns, []), 'marks': coalesce(k.marks, [])
        } ORDER BY m.meeting_no) AS meetings
    FROM meetings AS m
    LEFT JOIN header_lists AS h USING (meeting_id)
    LEFT JOIN people_lists AS p USING (meeting_id)
    LEFT JOIN turn_lists AS t USING (meeting_id)
    LEFT JOIN mark_lists AS k USING (meeting_id)
    GROUP BY m.document_id
),
problem_lists AS (
    SELECT
        batch_id,
        path,
        document_id,
        list({'code': code, 'severity': severity, 'where': place, 'detail': detail} ORDER BY problem_no) AS problems
    FROM problems
    GROUP BY ALL
)
SELECT
    d.document_id, d.path, d.batch_id AS batch, d.sha256, d.status,
    coalesce(p.pages, []) AS pages,
    coalesce(m.meetings, []) AS meetings,
    coalesce(e.problems, []) AS problems
FROM documents AS d
LEFT JOIN page_lists AS p USING (document_id)
LEFT JOIN meeting_lists AS m USING (document_id)
LEFT JOIN problem_lists AS e ON e.document_id = d.document_id
UNION ALL BY NAME
SELECT
    left(sha256(r.batch_id || '/' || r.path), 16) AS document_id,
    r.path, r.batch_id AS batch, r.sha256, r.status,
    [] AS pages,
    [] AS meetings,
    coalesce(e.problems, []) AS problems
FROM received AS r
LEFT JOIN problem_lists AS e ON e.batch_id = r.batch_id AND e.path = r.path AND e.document_id IS NULL
WHERE r.status = 'failed' AND r.document_id IS NULL
ORDER BY document_id
