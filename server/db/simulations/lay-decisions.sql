-- The last decision on each finding that is compared. What it came to is read from its word afterwards.
INSERT INTO last_decision (key, word, decided_on)
SELECT DISTINCT ON (d.finding_id) d.finding_id, d.decision, d.decided_on
FROM decision d
WHERE d.finding_id IN (SELECT c.key FROM compared c)
ORDER BY d.finding_id, d.decided_on DESC NULLS LAST, d.id DESC
