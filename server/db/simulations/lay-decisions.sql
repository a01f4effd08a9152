-- The last decision on each finding that is compared; of one day, by path and row, whichever file was received first. What it came
-- to is read from its word afterwards.
INSERT INTO last_decision (key, word, decided_on)
SELECT DISTINCT ON (d.finding_id) d.finding_id, d.decision, d.decided_on
FROM decision d
JOIN document f ON f.org_id = d.org_id AND f.id = d.document_id
WHERE d.finding_id IN (SELECT c.key FROM compared c)
ORDER BY d.finding_id, d.decided_on DESC NULLS LAST, f.file COLLATE "C" DESC, d.row_no DESC, d.id DESC
