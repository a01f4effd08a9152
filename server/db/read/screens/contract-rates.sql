SELECT r.profile, r.unit, r.rate, r.valid_from AS "validFrom", r.valid_to AS "validTo", d.id AS "documentId", d.file AS "sourceFile",
       r.sheet AS "sourceSheet", r.row_no AS "sourceRow"
FROM rate r
JOIN document d ON d.org_id = r.org_id AND d.id = r.document_id
WHERE r.contract_key = $1
ORDER BY r.profile COLLATE "C", r.valid_from NULLS FIRST, r.id
