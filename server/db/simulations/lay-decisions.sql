-- The last decision on each finding that is compared. What it came to is read from its word afterwards.
INSERT INTO last_decision (key, word, decided_on)
SELECT d.finding_key, d.decision, d.decided_on
FROM standing_decision d
WHERE d.finding_key IN (SELECT c.key FROM compared c)
