-- Wordings that name another document, of the passages that have a figure in them. Parameter: run.
INSERT INTO mentions BY NAME
WITH found AS (
    SELECT * EXCLUDE (text), regexp_extract_all(text,
        '(?i)\b(?:notes?|letters?|memorand(?:um|a)|aides?-m[ée]moires?|reports?|telegrams?|cables?|d[ei]spatch(?:es)?|minutes|records?|agreements?|protocols?|treat(?:y|ies)|communiqu[ée]s?|decrees?|resolutions?|decisions?|orders?|contracts?|statements?|documents?|proposals?|messages?|conventions?)\s+(?:(?:No\.?|Nº|№)\s*\d[\d/-]*(?:\s+of)?|of|dated|from)(?:\s*(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:january|february|march|april|may|june|july|august|september|october|november|december)(?:\s+\d{1,2}\b)?(?:,?\s+\d{4})?|\s+\d{4}\b|\b)'
        || '|(?:нот|письм|телеграмм|протокол|приказ|постановлени|договор|соглашени|отч[её]т|записк|справк|меморандум|решени|указани)[а-яё]*\s+(?:от\s+\d{1,2}\s+(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)(?:\s+\d{4})?|№\s*\d[\d/-]*)'
        || '|\b(?:verbalnote|note|schreiben|brief|bericht|protokoll|vertrag|telegramm|abkommen|beschlu(?:ß|ss)|erla(?:ß|ss)|vermerk|aufzeichnung)[a-zäöü]*\s+(?:vom\s+\d{1,2}\.\s*(?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)(?:\s+\d{4})?|nr\.\s*\d[\d/-]*)'
        || '|(?:\d{4}年)?\d{1,2}月\d{1,2}日[^，。；、]{0,6}?(?:照会|备忘录|来信|信件|电报|报告|公报|协定|协议|纪要)'
        || '|\b\d{2,4}-\d{4,5}-\d{1,3}\b|ф\.\s*\d+,?\s*оп\.\s*\d+(?:,?\s*д\.\s*\d+)?'
    ) AS wordings
    FROM incoming
),
cited AS (
    SELECT * EXCLUDE (wordings), unnest(wordings) AS cited, generate_subscripts(wordings, 1) AS wording_no
    FROM found
    WHERE len(wordings) > 0
),
dated AS (
    SELECT
        *,
        TRY_CAST(coalesce(nullif(regexp_extract(cited, '(\d{1,2})日', 1), ''),
            nullif(regexp_extract(cited, '(?i)\b(\d{1,2})(?:st|nd|rd|th|\.)?\s+\pL{3}', 1), ''),
            regexp_extract(cited, '\pL{3}\s+(\d{1,2})(?:,|$)', 1)) AS INTEGER) AS day_no,
        coalesce(TRY_CAST(regexp_extract(cited, '(\d{1,2})月', 1) AS INTEGER), (list_position(
            ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec',
             'jan', 'feb', 'mär', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez',
             'янв', 'фев', 'мар', 'апр', 'мая', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'],
            regexp_extract(lower(cited), '(?:\d{1,2}(?:st|nd|rd|th|\.)?|of|dated|from)\s+(\pL{3})', 1)) - 1) % 12 + 1) AS month_no,
        TRY_CAST(regexp_extract(cited, '(1[5-9]\d\d|20\d\d)(?:\D|$)', 1) AS INTEGER) AS year_no
    FROM cited
    WHERE regexp_matches(cited, '[0-9]')
)
SELECT
    meeting_id,
    document_id,
    turn_id,
    row_number() OVER (PARTITION BY meeting_id ORDER BY passage_no, wording_no) AS mention_no,
    found_in,
    page_no,
    regexp_replace(cited, '\s+', ' ', 'g') AS cited,
    TRY(make_date(coalesce(year_no, year(meeting_date)
        - CASE WHEN (month_no, day_no) > (month(meeting_date), day(meeting_date)) THEN 1 ELSE 0 END), month_no, day_no))
        AS cited_date,
    ? AS run_id
FROM dated
