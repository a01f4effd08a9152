-- Files whose reading waits for an answer.
SELECT count(*)::int AS files
FROM document d
WHERE d.status = 'needs-answer' {sight}
