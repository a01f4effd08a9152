-- Settings in force at the day of the audit, in the order in which they take over from each other: a later beginning, then what
-- was received later. Those sent by somebody who does not see everything do not count: they would change what others are shown.
SELECT s.key, s.contract_key AS "contractKey", s.value, s.valid_from AS "validFrom"
FROM setting s
JOIN document d ON d.org_id = s.org_id AND d.id = s.document_id
JOIN import i ON i.org_id = d.org_id AND i.id = d.import_id
WHERE (s.valid_from IS NULL OR s.valid_from <= $1) AND NOT i.partial_sight
ORDER BY s.valid_from NULLS FIRST, d.id, s.sheet COLLATE "C", s.row_no
