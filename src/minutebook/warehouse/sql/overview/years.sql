-- Meetings by year; those without a date last.
SELECT TRY_CAST(substr(date_text, 1, 4) AS INTEGER) AS year_no, count(*)
FROM meetings
GROUP BY year_no
ORDER BY year_no NULLS LAST
